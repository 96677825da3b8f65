/* Getting about: jumps with their way back, panels, cards, articles. */
#include "articles.h"
#include "documents.h"
#include "mark.h"
#include "panes/panes.h"
#include "reload.h"
#include "slow.h"
#include "state.h"
#include "walking.h"

/* What lies over the text makes way for it; what to reopen is returned. */
static enum panel_kind
uncover(struct app *app)
{
	enum panel_kind covered = PANEL_NONE;

	if (app->layout.panel_over) {
		covered = (enum panel_kind)app->panel;
		app->panel = app->below = PANEL_NONE;
		app->over_list = false;
		app->focus = FOCUS_ARTICLE;
	}
	if (app->layout.outline_over) {
		app->outline_over = false;
		app->focus = FOCUS_ARTICLE;
	}
	app_layout(app);
	return covered;
}

static void
leave_spot(struct app *app)
{
	uint32_t entity = app->panels[PANEL_CARD].entity;
	struct document *document = app_document(app);
	uint8_t panel = app->layout.panel_over ? app->panel : PANEL_NONE;

	document_leave_spot(document, panel, entity);
}

void
app_jump(struct app *app, struct span span)
{
	struct document *document = app_document(app);

	leave_spot(app);
	uncover(app);
	document->mark = span;
	document_show(document, span.start);
}

/* What of the text a jump to the start of something marks. */
static struct span
span_of_start(const struct document *document, uint32_t offset)
{
	const struct article *article = document->article;
	uint32_t part = article_part_at(article, offset);

	if (!offset || part == NONE)
		return (struct span){0};
	if (article->parts.at[part].kind == PART_HEADING)
		return article->parts.at[part].span;
	return article_context(article, offset);
}

void
app_jump_top(struct app *app, uint32_t offset)
{
	struct document *document = app_document(app);

	leave_spot(app);
	uncover(app);
	document->mark = span_of_start(document, offset);
	document_go(document, offset, 0);
}

/* ---- panels ----------------------------------------------------------- */

/* Panels that come over another one and give it back. */
static bool
panel_is_guest(enum panel_kind kind)
{
	return kind >= PANEL_CARD;
}

void
app_open_panel(struct app *app, enum panel_kind kind)
{
	app->over_list = panel_is_guest(kind) && kind != PANEL_ARTICLES &&
			 (app->panel == PANEL_ARTICLES || app->over_list);
	if (panel_is_guest(kind)) {
		if (!panel_is_guest((enum panel_kind)app->panel)) {
			app->below = app->panel;
			app->below_offered = app->panel_offered;
		}
	} else {
		app->below = PANEL_NONE;
	}
	if (app->panel != kind)
		app->panel_offered = false;
	/* What was only offered and had no room is asked for now. */
	if (!app_panel_shows(app))
		app->panel_offered = false;
	app->panel = (uint8_t)kind;
	if (kind == PANEL_ARTICLES)
		list_select_thing(&app->panels[kind], 0, app->current);
	app->outline_over = false;
	app->focus = FOCUS_PANEL;
	app_layout(app);
}

bool
app_close_panel(struct app *app)
{
	struct list *list = &app->panels[app->panel];

	if (!app->panel)
		return false;
	/* One comes back to the articles that one was looking through. */
	if (list->filter[0] && !list->class->lasting)
		list_filter(list, (struct slice){"", 0});
	if (app->over_list) {
		app->over_list = false;
		app->panel = PANEL_ARTICLES;
		app_layout(app);
		return true;
	}
	app->panel = app->below;
	app->panel_offered = app->below && app->below_offered;
	app->below = PANEL_NONE;
	app->focus = app_panel_shows(app) && !app->panel_offered
			     ? FOCUS_PANEL
			     : FOCUS_ARTICLE;
	app_layout(app);
	return true;
}

/* Select the mention at which the reading mark stands. */
static void
select_marked(struct app *app, struct list *card)
{
	enum { ROWS = 5000 };
	struct span mark = app_document(app)->mark;

	if (span_empty(mark))
		return;
	list_work(app, card, ROWS);
	list_select_thing(card, 0,
		article_mention_from(
			app_document(app)->article, mark.start));
}

void
app_open_card(struct app *app, uint32_t entity)
{
	struct list *list = &app->panels[PANEL_CARD];

	if (entity >= app_document(app)->article->entities.count)
		return;
	list->entity = entity;
	list->revision++;
	list->selected = list->top = 0;
	list->filter[0] = '\0';
	app_open_panel(app, PANEL_CARD);
	select_marked(app, list);
}

/* Is the mark at a mention that the walk of this name has come to? */
static bool
walk_is_at(const struct document *document, uint32_t entity)
{
	const struct walk *walk = &document->walk;

	return walk->kind == WALK_NAME && walk->entity == entity &&
	       walk->at != NONE &&
	       span_equal(hit_span(walk->hits.at[walk->at]), document->mark);
}

void
app_take_name(struct app *app, uint32_t entity)
{
	struct document *document = app_document(app);
	uint32_t from;

	if (walk_is_at(document, entity)) {
		app_open_card(app, entity);
		return;
	}
	leave_spot(app);
	uncover(app);
	from = document_seen(document).start;
	walking_name(app, entity, from, true);
}

/* ---- articles --------------------------------------------------------- */

/* Open a document that is not the current one; told where it cannot be. */
static bool
open_document(struct app *app, struct document *document)
{
	enum status status = STATUS_OK;

	if (document->failed)
		status = (enum status)document->status;
	else if (!document->reading)
		status = document_open(document, &app->start->options);
	if (!status)
		return true;
	app_complain_of(app, document, status_sentence(status));
	return false;
}

/* Read on to the end of what is wanted for a comparison; what it finds
 * beside the document may move it. False: it has not come yet. */
static bool
read_for_comparison(struct app *app, const uint32_t *index)
{
	enum { AT_MOST = 4 << 20, SLICE = 256 * 1024 };
	struct document *document = &app->documents[*index];

	while (document->more && document->article->text.len < AT_MOST) {
		if (!reading_can_step(document->reading))
			return false;
		document_step(document, SLICE);
		slow_settle(app, document);
	}
	articles_take_siblings(app, *index);
	return true;
}

bool
app_compare(struct app *app, uint32_t other)
{
	if (!open_document(app, &app->documents[other]))
		return false;
	app->compared = other;
	if (!read_for_comparison(app, &app->current) ||
		!read_for_comparison(app, &app->compared)) {
		app_say(app, "%s", _("it is still being read"));
		return false;
	}
	app->panels[PANEL_COMPARE].revision++;
	app_open_panel(app, PANEL_COMPARE);
	return true;
}

bool
app_switch(struct app *app, uint32_t index)
{
	struct document *document = &app->documents[index];
	uint32_t place, count;

	if (!open_document(app, document))
		return false;
	if (app->panel == PANEL_CARD || app->panel == PANEL_COMPARE)
		app_close_panel(app);
	app->fetched_elsewhere |= reload_fetching(app) != NULL;
	if (index != app->current)
		app->previous = app->current;
	app->current = index;
	app->entered = true;
	app->compare_with = NONE;
	app_layout(app);
	app->panels[PANEL_ARTICLES].revision++;
	if (articles_card(app, document))
		shelf_opened(app->shelf, articles_card(app, document));
	documents_close_old(app);
	app_first_screen(app);
	/* How fetching goes on, or has failed, is told in the same place. */
	place = articles_place(app, index, &count);
	if (app->document_count > 1 && !reload_fetching(app) &&
		!app->message[0])
		app_say(app, _("article %u of %u"), place + 1, count);
	return true;
}
