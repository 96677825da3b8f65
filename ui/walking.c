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
	document->mark = hit_span(document->walk.hits.at[index]);
	document_show(document, document->mark.start);
}

void
walking_missed(struct app *app)
{
	const struct walk *walk = &app_document(app)->walk;

	if (!walk->awaited)
		app_complain(app, _("not found: %s"), walk->query);
}

static void
walking_tell_round(struct app *app, int direction)
{
	app_say(app, "%s", direction > 0 ? _("went on from the start")
					 : _("went on from the end"));
}

/* ---- what is not read yet --------------------------------------------- */

void
walking_wait(struct app *app, uint32_t offset)
{
	struct document *document = app_document(app);
	struct walk *walk = &document->walk;

	walk->awaited = true;
	walk->from = offset;
	walk->anchor = document->anchor;
	walk->mark = document->mark;
}

bool
walking_waits(const struct document *document)
{
	const struct walk *walk = &document->walk;

	return walk->awaited && walk->anchor == document->anchor &&
	       span_equal(walk->mark, document->mark);
}

/* Show what was waited for, if it is there, or that it does not come. */
static void
walking_arrive(struct app *app)
{
	struct document *document = app_document(app);
	struct walk *walk = &document->walk;
	bool waits = walking_waits(document), round;
	uint32_t index = walk_next(walk, walk->from, true, false, &round);

	if (document->more && (index == NONE || round))
		return;
	walk->awaited = false;
	if (index == NONE)
		walking_missed(app);
	if (index == NONE || !waits)
		return;
	/* The prompt knows where one was when it was opened. */
	if (walk->at == NONE && app->prompt.kind != PROMPT_SEARCH)
		document_leave_spot(document, PANEL_NONE, 0);
	walking_show(app, index);
	if (round)
		walking_tell_round(app, 1);
}

void
walking_follow(struct app *app)
{
	struct document *document = app_document(app);
	struct walk *walk = &document->walk;

	if (walk->kind != WALK_NONE)
		walk_refresh(walk, document->seeker, document->article);
	if (walk->awaited)
		walking_arrive(app);
}

/* ---- begun and gone on with ------------------------------------------- */

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
	if (index == NONE && document->more)
		walking_wait(app, offset);
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
	if (document->more && (index == NONE || (round && direction > 0))) {
		walking_wait(app, here ? base : base + 1);
		return;
	}
	walk->awaited = false;
	if (index == NONE) {
		walking_missed(app);
		return;
	}
	walking_show(app, index);
	if (round)
		walking_tell_round(app, direction);
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
		walking_tell_round(app, 1);
}
