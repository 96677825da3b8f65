/* Commands that open, close and order panels. */
#include "articles.h"
#include "reload.h"
#include "run.h"
#include "state.h"

/* Open it; with the keys in it already, close it. */
static void
toggle_panel(struct app *app, enum panel_kind kind)
{
	if (app->panel == kind && app->focus == FOCUS_PANEL)
		app_close_panel(app);
	else
		app_open_panel(app, kind);
}

void
run_numbers(struct app *app, struct slice argument)
{
	(void)argument;
	toggle_panel(app, PANEL_NUMBERS);
}

void
run_names(struct app *app, struct slice argument)
{
	(void)argument;
	toggle_panel(app, PANEL_NAMES);
}

void
run_quotes(struct app *app, struct slice argument)
{
	(void)argument;
	toggle_panel(app, PANEL_QUOTES);
}

void
run_timeline(struct app *app, struct slice argument)
{
	(void)argument;
	toggle_panel(app, PANEL_TIMELINE);
}

/* The first link in view is selected. */
void
run_links(struct app *app, struct slice argument)
{
	enum { ROWS = 5000 };
	const struct article *article = app_document(app)->article;
	struct list *list = &app->panels[PANEL_LINKS];
	uint32_t start = document_seen(app_document(app)).start;

	(void)argument;
	toggle_panel(app, PANEL_LINKS);
	list_work(app, list, ROWS);
	if (start && app->panel == PANEL_LINKS)
		list_select_thing(
			list, 0, article_link_from(article, start) + 1);
}

void
run_articles(struct app *app, struct slice argument)
{
	(void)argument;
	articles_shelf(app);
	if (app->panel == PANEL_ARTICLES && app->front && !app->entered)
		run_escape(app, argument);
	else
		toggle_panel(app, PANEL_ARTICLES);
}

/* The article that a command means: the selected one in the list, else the
 * current one. */
static uint32_t
article_meant(struct app *app)
{
	const struct list *list = &app->panels[PANEL_ARTICLES];

	if (app_list(app) == list && list->selected < list->count)
		return list_row(list, list->selected).index;
	return app->current;
}

void
run_same_story(struct app *app, struct slice argument)
{
	uint32_t meant = article_meant(app);

	(void)argument;
	if (!articles_shelf(app)) {
		app_say(app, "%s", _("there are no other articles"));
		return;
	}
	app_open_panel(app, PANEL_ARTICLES);
	articles_like(app, meant);
}

/* On the front page, with no article opened yet, = first marks one. */
static bool
mark_for_compare(struct app *app, uint32_t meant)
{
	if (!app_at_front(app) || app->entered ||
		(app->compare_with != NONE && app->compare_with != meant))
		return false;
	app->compare_with = meant;
	app_say(app, "%s", _("now = on the article to compare it with"));
	return true;
}

void
run_compare(struct app *app, struct slice argument)
{
	uint32_t other = article_meant(app);
	uint32_t first = app->compare_with;

	(void)argument;
	if (app->panel == PANEL_COMPARE && app->focus == FOCUS_PANEL) {
		app_close_panel(app);
		return;
	}
	if (mark_for_compare(app, other))
		return;
	if (first != NONE && !app_switch(app, first))
		return;
	if (other == app->current)
		other = app->previous;
	if (other == app->current && app->document_count == 2)
		other = !app->current;
	if (other == app->current) {
		app_say(app, "%s", _("there is no other article to compare"));
		return;
	}
	app->message[0] = '\0';
	app_compare(app, other);
}

void
run_help(struct app *app, struct slice argument)
{
	(void)argument;
	toggle_panel(app, PANEL_HELP);
}

/* Beside the text it gets the keys first, and closes when it has them. */
void
run_outline(struct app *app, struct slice argument)
{
	bool beside = app->layout.width >= LAYOUT_OUTLINE_FROM;
	bool *open = beside ? &app->outline_beside : &app->outline_over;

	(void)argument;
	if (!*open || app->focus == FOCUS_OUTLINE)
		*open = !*open;
	app->focus = *open ? FOCUS_OUTLINE : FOCUS_ARTICLE;
	app_layout(app);
}

/* The list that a command without the keys in one means. */
static struct list *
list_meant(struct app *app)
{
	struct list *list = app_list(app);

	if (!list && app->panel)
		list = &app->panels[app->panel];
	return list;
}

void
run_key_ones(struct app *app, struct slice argument)
{
	struct list *list = list_meant(app);

	(void)argument;
	if (!list || !list->class->key_ones) {
		app_say(app, "%s",
			_("key ones or all: in numbers and names"));
		return;
	}
	list_toggle_all(list);
	app_say(app, "%s", list->all ? _("all of them") : _("the key ones"));
}

void
run_sort(struct app *app, struct slice argument)
{
	struct list *list = list_meant(app);

	(void)argument;
	if (!list || !list->class->sorts) {
		app_say(app, "%s", _("there is nothing to sort here"));
		return;
	}
	list_sort(list);
	app_say(app, "%s", _(list->class->sorts[list->sort]));
}

/* Panes that can have the keys, in the order of the screen. */
static bool
pane_is_open(const struct app *app, int focus)
{
	if (focus == FOCUS_OUTLINE)
		return !rect_empty(app->layout.outline);
	if (focus == FOCUS_PANEL)
		return !rect_empty(app->layout.panel);
	return !app->layout.panel_over && !app->layout.outline_over;
}

static void
step_focus(struct app *app, int direction)
{
	static const uint8_t order[] = {
		FOCUS_OUTLINE, FOCUS_ARTICLE, FOCUS_PANEL};
	int at = 0;

	while (order[at] != app->focus)
		at++;
	for (int i = 0; i < 3; i++) {
		at = (at + direction + 3) % 3;
		if (pane_is_open(app, order[at]))
			break;
	}
	app->focus = order[at];
}

void
run_next_pane(struct app *app, struct slice argument)
{
	(void)argument;
	step_focus(app, 1);
}

void
run_previous_pane(struct app *app, struct slice argument)
{
	(void)argument;
	step_focus(app, -1);
}

/* Close what is open, the topmost first; false: nothing is. */
static bool
close_open(struct app *app)
{
	if (app->panel == PANEL_ARTICLES && articles_widen(app))
		return true;
	/* Below the front page lies no article that was opened. */
	if (app->panel == PANEL_ARTICLES && app->front && !app->entered) {
		app_say(app, "%s", _("Enter opens an article, Q leaves"));
		return true;
	}
	if (app->panel && (app->focus == FOCUS_PANEL || !app->panel_offered ||
				  app->layout.panel_over))
		return app_close_panel(app);
	if (app->layout.outline_over) {
		app->outline_over = false;
		app->focus = FOCUS_ARTICLE;
		app_layout(app);
		return true;
	}
	if (app->focus == FOCUS_OUTLINE) {
		app->focus = FOCUS_ARTICLE;
		return true;
	}
	return false;
}

void
run_close(struct app *app, struct slice argument)
{
	bool at_front = app->front && app->panel == PANEL_ARTICLES &&
			!articles_narrowed(app) &&
			!app->panels[PANEL_ARTICLES].filter[0];

	(void)argument;
	if ((!at_front && close_open(app)) || reload_cancel(app))
		return;
	/* From where a link led back to the article before, from an article of
	 * a folder back to its list; from there out. */
	if (!at_front && app_document(app)->followed &&
		app->previous != app->current)
		app_switch(app, app->previous);
	else if (!at_front && app->front)
		app_open_panel(app, PANEL_ARTICLES);
	else
		app->requests |= REQUEST_QUIT;
}

void
run_escape(struct app *app, struct slice argument)
{
	struct document *document = app_document(app);

	(void)argument;
	if (close_open(app) || reload_cancel(app))
		return;
	if (document->walk.kind != WALK_NONE) {
		walk_end(&document->walk);
		document->mark = (struct span){0};
		return;
	}
	document->mark = (struct span){0};
}
