/* The walk of the current article, its mark and its view together. */
#include "walking.h"
#include "state.h"

void
walking_prepare(struct app *app)
{
	struct document *document = app_document(app);

	if (!document->seeker)
		document->seeker = seeker_new(document->article);
}

static void
walking_show(struct app *app, uint32_t index)
{
	struct document *document = app_document(app);

	document->walk.at = index;
	document->mark = document->walk.hits.at[index].span;
	document_show(document, document->mark.start);
}

bool
walking_search(struct app *app, struct slice query, uint32_t offset)
{
	struct document *document = app_document(app);
	uint32_t index;
	bool round;

	walking_prepare(app);
	walk_search(&document->walk, document->seeker, document->article,
		query, app->settings.case_matters);
	index = walk_next(&document->walk, offset, true, true, &round);
	if (index == NONE)
		return false;
	walking_show(app, index);
	return true;
}

/* Where the walk goes on from: the mark, else the top of the pane. */
static uint32_t
walking_base(struct app *app, bool *here)
{
	struct document *document = app_document(app);

	*here = span_empty(document->mark);
	return *here ? document_seen(document).start : document->mark.start;
}

void
walking_step(struct app *app, int direction)
{
	struct document *document = app_document(app);
	struct walk *walk = &document->walk;
	uint32_t base, index;
	bool here, round;

	if (walk->kind == WALK_NONE) {
		app_say(app, "%s",
			_("nothing to go on with: / searches, @ finds names"));
		return;
	}
	walk_refresh(walk, document->seeker, document->article);
	base = walking_base(app, &here);
	index = direction > 0
			? walk_next(walk, base, here, false, &round)
			: walk_previous(walk, base, &round);
	if (index == NONE) {
		app_complain(app, _("not found: %s"), walk->query);
		return;
	}
	walking_show(app, index);
	if (round)
		app_say(app, "%s", direction > 0
					   ? _("went on from the start")
					   : _("went on from the end"));
}

void
walking_name(struct app *app, uint32_t entity, uint32_t offset, bool here)
{
	struct document *document = app_document(app);
	struct walk *walk = &document->walk;
	uint32_t index;
	bool round;

	walk_name(walk, document->article, entity);
	index = walk_next(walk, offset, here, false, &round);
	if (index == NONE)
		return;
	walking_show(app, index);
	if (round)
		app_say(app, "%s", _("went on from the start"));
}
