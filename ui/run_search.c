/* Commands that search and walk. */
#include "mark.h"
#include "run.h"
#include "state.h"
#include "walking.h"

#include <stdlib.h>

void
run_search(struct app *app, struct slice argument)
{
	struct document *document = app_document(app);
	struct list *list = app_list(app);

	if (!argument.len) {
		prompt_open(app, list && list_has_filter(list)
					 ? PROMPT_FILTER
					 : PROMPT_SEARCH);
		return;
	}
	document_leave_spot(document, PANEL_NONE, 0);
	if (walking_search(app, argument, document_seen(document).start))
		return;
	document->spot_count--;
	walking_missed(app);
}

void
run_next_hit(struct app *app, struct slice argument)
{
	(void)argument;
	walking_step(app, 1);
}

void
run_previous_hit(struct app *app, struct slice argument)
{
	(void)argument;
	walking_step(app, -1);
}

void
run_find_name(struct app *app, struct slice argument)
{
	struct name_matches matches = {0};

	if (!argument.len) {
		prompt_open(app, PROMPT_NAMES);
		return;
	}
	seek_names(app_document(app)->article, argument, &matches);
	if (matches.count)
		app_take_name(app, matches.at[0].entity);
	else
		app_complain(app, _("no name like %.*s"), (int)argument.len,
			argument.at);
	free(matches.at);
}

/* The mention at the mark, else the first one after it or in view. */
static uint32_t
mention_here(struct app *app)
{
	struct document *document = app_document(app);
	const struct article *article = document->article;
	struct marked marked = mark_what(document, document->mark);
	struct span seen;
	uint32_t index;

	if (marked.kind == MARK_MENTION)
		return marked.index;
	seen = document_seen(document);
	index = article_mention_from(article,
		span_empty(document->mark) ? seen.start
					   : document->mark.start);
	if (index >= article->mentions.count ||
		article->mentions.at[index].span.start >= seen.end)
		return NONE;
	return index;
}

void
run_next_mention(struct app *app, struct slice argument)
{
	struct document *document = app_document(app);
	uint32_t index = mention_here(app);
	const struct mention *mention;

	(void)argument;
	if (index == NONE) {
		app_say(app, "%s", _("no name stands here"));
		return;
	}
	mention = &document->article->mentions.at[index];
	document_leave_spot(document, PANEL_NONE, 0);
	walking_name(app, mention->entity, mention->span.start, false);
}
