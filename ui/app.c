/*
 * The state of the front end: made, laid out, worked on and drawn. What
 * keys do is in keys.c, how one gets about in going.c.
 */
#include "app.h"
#include "articles.h"
#include "base/memory.h"
#include "base/trace.h"
#include "mark.h"
#include "panes/article.h"
#include "panes/panes.h"
#include "panes/status.h"
#include "paths.h"
#include "places.h"
#include "reload.h"
#include "slow.h"
#include "state.h"
#include "walking.h"
#include "write/clean.h"

#include <poll.h>
#include <stdio.h>
#include <stdlib.h>

static const struct pane_class *const panel_classes[PANEL_COUNT] = {
	[PANEL_NUMBERS] = &pane_numbers,
	[PANEL_NAMES] = &pane_names,
	[PANEL_QUOTES] = &pane_quotes,
	[PANEL_TIMELINE] = &pane_timeline,
	[PANEL_LINKS] = &pane_links,
	[PANEL_CARD] = &pane_card,
	[PANEL_HELP] = &pane_help,
	[PANEL_ARTICLES] = &pane_articles,
	[PANEL_COMPARE] = &pane_compare,
};

/* ---- made and freed --------------------------------------------------- */

static void
app_tell_failure(struct document *document)
{
	fputs("lesart: ", stderr);
	write_clean(stderr, slice_string(document->path));
	fprintf(stderr, ": %s\n", document_trouble(document));
	document->told = true;
}

/* What a link led to was told where it was followed. */
static bool
is_trouble(const struct document *document)
{
	return (document->failed || document->broken) && !document->followed;
}

bool
app_trouble(const struct app *app)
{
	for (uint32_t i = 0; i < app->document_count; i++)
		if (is_trouble(&app->documents[i]))
			return true;
	return false;
}

/* The first document that can be opened is current. */
static bool
app_open_first(struct app *app)
{
	for (uint32_t i = 0; i < app->document_count; i++) {
		struct document *document = &app->documents[i];

		app->current = i;
		if (!document_open(document, &app->start->options))
			return true;
		app_tell_failure(document);
	}
	return false;
}

static void
app_panes(struct app *app)
{
	app->outline.class = &pane_outline;
	for (int i = 1; i < PANEL_COUNT; i++)
		app->panels[i].class = panel_classes[i];
	app->outline_beside = app->settings.outline;
	for (int i = 1; i < PANEL_CARD; i++)
		if (!strcmp(app->settings.panel, panel_classes[i]->name))
			app->panel = (uint8_t)i;
	app->panel_offered = app->panel != PANEL_NONE;
}

struct app *
app_new(const struct app_start *start)
{
	struct app *app = memory_zeroed(1, sizeof *app);

	app->start = start;
	app->settings = start->settings;
	app->keymap = start->keymap;
	app->theme = *start->theme;
	app->mouse = start->settings.mouse;
	app->compare_with = NONE;
	articles_begin(app);
	app_panes(app);
	if (app->settings.places &&
		!path_state(app->places_path, sizeof app->places_path,
			"places"))
		app->places_path[0] = '\0';
	if (!app->document_count)
		fprintf(stderr, "lesart: %s\n",
			_("there is no article in this folder"));
	if (!app_open_first(app)) {
		app_free(app);
		return NULL;
	}
	app_resize(app, 80, 24);
	if (app->front && (app->documents[app->current].card ||
				  app->folders[0]))
		app_open_panel(app, PANEL_ARTICLES);
	else
		app->entered = true;
	app_next_message(app);
	return app;
}

void
app_keep_place(struct app *app, const struct document *document)
{
	/* What stands in for an article is not what it is known by. */
	if (!app->places_path[0] || !document->path || !document->reading ||
		document->stand_in || !document->moved ||
		!document->article->text.len)
		return;
	places_keep(app->places_path, reading_hash(document->reading),
		document->anchor);
}

void
app_free(struct app *app)
{
	if (!app)
		return;
	for (uint32_t i = 0; i < app->document_count; i++) {
		struct document *document = &app->documents[i];

		app_keep_place(app, document);
		if (is_trouble(document) && !document->told)
			app_tell_failure(document);
		document_close(document);
	}
	list_free(&app->outline);
	for (int i = 1; i < PANEL_COUNT; i++)
		list_free(&app->panels[i]);
	prompt_free(&app->prompt);
	canvas_free(&app->canvas);
	articles_end(app);
	free(app->copied);
	free(app->differences.at);
	free(app);
}

void
app_copy(struct app *app, struct slice text)
{
	app->copied = memory_grow(app->copied, text.len + 1);
	memcpy(app->copied, text.at, text.len);
	app->copied_len = text.len;
	app->requests |= REQUEST_COPY;
}

/* ---- laid out --------------------------------------------------------- */

bool
app_panel_shows(const struct app *app)
{
	return app->panel && (!app->panel_offered ||
				     app->layout.width >= LAYOUT_PANEL_FROM);
}

/* Links have their numbers while their list is open, or asked for. */
static void
set_document(struct app *app)
{
	int width = app->layout.column.width;
	struct flow_options options = {
		.width = (uint16_t)(width < 1 ? 1 : width),
		.hyphenate = app->settings.hyphenate,
		.numbered = app->link_numbers ||
			    (app->panel == PANEL_LINKS && app_panel_shows(app)),
	};

	document_set(app_document(app), app->layout.pane.height, &options);
}

bool
app_at_front(const struct app *app)
{
	return app->front && (app->panel == PANEL_ARTICLES || app->over_list);
}

void
app_layout(struct app *app)
{
	struct layout_wish wish = {
		.outline_beside = app->outline_beside,
		.outline_over = app->outline_over,
		.panel = app_panel_shows(app),
		.page = app_at_front(app),
		.status = app->prompt.kind != PROMPT_NONE,
	};

	app->layout = layout_make(app->layout.width, app->layout.height,
		&app->settings, wish);
	if (app->focus == FOCUS_PANEL && rect_empty(app->layout.panel))
		app->focus = FOCUS_ARTICLE;
	if (app->focus == FOCUS_OUTLINE && rect_empty(app->layout.outline))
		app->focus = FOCUS_ARTICLE;
	set_document(app);
}

void
app_resize(struct app *app, int width, int height)
{
	app->layout.width = width < 1 ? 1 : width;
	app->layout.height = height < 1 ? 1 : height;
	app_layout(app);
	/* What lies over the text now had its place beside it. */
	if (app->layout.panel_over)
		app->focus = FOCUS_PANEL;
	else if (app->layout.outline_over)
		app->focus = FOCUS_OUTLINE;
}

struct list *
app_list(struct app *app)
{
	if (app->focus == FOCUS_OUTLINE)
		return &app->outline;
	if (app->focus == FOCUS_PANEL && app->panel)
		return &app->panels[app->panel];
	return NULL;
}

/* ---- worked on -------------------------------------------------------- */

/* Go to the kept place as soon as it is read, unless the person has moved. */
static void
app_find_place(struct app *app)
{
	enum { HASHED = 64 * 1024 };
	struct document *document = app_document(app);
	const struct article *article = document->article;
	uint32_t offset;

	if (document->stand_in)
		return;
	if (!document->looked_up && (!document->more ||
					    article->text.len >= HASHED)) {
		document->looked_up = true;
		if (app->places_path[0] && document->path &&
			!document->moved &&
			places_find(app->places_path,
				reading_hash(document->reading), &offset))
			document->wanted = offset;
	}
	if (document->wanted == NONE)
		return;
	if (document->moved || (!document->more &&
				       document->wanted >= article->text.len)) {
		document->wanted = NONE;
	} else if (article->analysed > document->wanted) {
		document->anchor = document->wanted;
		document->row = 0;
		document->wanted = NONE;
	}
}

enum { FIRST_SLICE = 8 * 1024 };

void
app_forget_lists(struct app *app)
{
	list_forget(&app->outline);
	for (int i = 1; i < PANEL_COUNT; i++)
		list_forget(&app->panels[i]);
}

enum { FOLD = 256 * 1024 };

static void
app_step(struct app *app, uint32_t bytes)
{
	struct document *document = app_document(app);
	enum status status;

	if (document->glimpsed)
		app_forget_lists(app);
	status = document_step(document, bytes);
	if (status)
		app_complain_of(app, document,
			reading_sentence(document->reading, status));
	slow_settle(app, document);
	app->changed = true;
	articles_take_siblings(app, app->current);
	document = app_document(app);
	app_find_place(app);
	/* The language may have been found: lines are set by it. */
	set_document(app);
	if (document->seeker)
		seeker_step(document->seeker, FOLD);
	walking_follow(app);
	app_tell_notes(app);
}

void
app_settle(struct app *app)
{
	if (app_document(app)->glimpsed)
		app_step(app, FIRST_SLICE);
}

/* Can one read on? What comes slowly is waited for a moment, but only once:
 * no key waits for it. */
static bool
first_screen_comes(struct document *document)
{
	enum { WAIT = 30 };
	struct pollfd ready = {.fd = reading_descriptor(document->reading),
		.events = POLLIN};

	if (reading_can_step(document->reading))
		return true;
	if (!document->waited)
		document->waited = poll(&ready, 1, WAIT) <= 0;
	return !document->waited;
}

void
app_first_screen(struct app *app)
{
	uint64_t until = trace_now() + FIRST_SCREEN_MAX;

	/* A step may move the documents. */
	while (!document_covered(app_document(app)) && trace_now() < until &&
		first_screen_comes(app_document(app)))
		app_step(app, FIRST_SLICE);
}

static bool
app_work_list(struct app *app, struct list *list)
{
	enum { ROWS = 5000 };
	uint64_t made = list->made;
	bool making = list->making, more = list_work(app, list, ROWS);

	if (list->made != made || list->making != making)
		app->changed = true;
	return more;
}

bool
app_work(struct app *app, uint32_t microseconds)
{
	enum { SLICE = 16 * 1024 };
	uint64_t until = trace_now() + microseconds;
	bool more = true;

	if (articles_work(app, microseconds))
		app->changed = true;
	reload_step_elsewhere(app, SLICE);
	while (more && trace_now() < until) {
		struct document *document = app_document(app);

		if (document->more) {
			if (reading_can_step(document->reading))
				app_step(app, SLICE);
			else
				more = slow_show(app);
			continue;
		}
		more = reload_step(app, SLICE);
		document = app_document(app);
		more |= document->seeker && seeker_step(document->seeker, FOLD);
		if (app_panel_shows(app))
			more |= app_work_list(app, &app->panels[app->panel]);
		if (!rect_empty(app->layout.outline))
			more |= app_work_list(app, &app->outline);
	}
	if (!more && !app_document(app)->more)
		models_rest(app->start->options.models);
	return more;
}

/* ---- drawn ------------------------------------------------------------ */

const struct canvas *
app_paint(struct app *app)
{
	struct canvas *canvas = &app->canvas;
	const struct layout *layout = &app->layout;

	app->changed = false;
	canvas_resize(canvas, layout->width, layout->height);
	app->seen = document_seen(app_document(app));
	if (!app_at_front(app) &&
		(!layout->panel_over ||
			layout->panel.width < layout->pane.width))
		article_paint(app, canvas);
	if (!rect_empty(layout->outline))
		list_paint(app, &app->outline, canvas, layout->outline,
			app->focus == FOCUS_OUTLINE);
	if (!rect_empty(layout->panel))
		list_paint(app, &app->panels[app->panel], canvas,
			layout->panel, app->focus == FOCUS_PANEL);
	if (app->prompt.kind)
		prompt_paint(app, canvas);
	else
		status_paint(app, canvas);
	return canvas;
}
