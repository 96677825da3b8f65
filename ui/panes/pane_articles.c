/* The list of articles: what the command line named. */
#include "panes/panes.h"
#include "panes/paint.h"
#include "state.h"

#include <stdio.h>

static uint32_t
articles_candidates(struct app *app, struct list *list)
{
	(void)list;
	return app->document_count;
}

static bool
articles_plain(struct app *app, struct list *list)
{
	(void)app;
	(void)list;
	return true;
}

static void
articles_words(struct app *app, struct list *list, struct row row,
	struct row_words *words)
{
	const struct document *document = &app->documents[row.index];

	(void)list;
	words->at[words->count++] = document_title(document);
	if (document->path)
		words->at[words->count++] = slice_string(document->path);
}

static void
articles_paint(struct app *app, struct list *list, struct row row,
	struct canvas *canvas, struct rect rect)
{
	const struct document *document = &app->documents[row.index];
	char text[32];
	int x;

	(void)list;
	snprintf(text, sizeof text, "%u ", row.index + 1);
	x = paint_string(canvas, rect, rect.x, slice_string(text), ROLE_FAINT);
	x = paint_string(canvas, rect, x, document_title(document), ROLE_ENTRY);
	if (document->failed)
		paint_string(canvas, rect, x + 1,
			slice_string(_("cannot be read")), ROLE_ERROR);
	if (row.index == app->current)
		canvas_overlay(canvas, rect, ROLE_CURRENT_ENTRY);
}

static void
articles_enter(struct app *app, struct list *list, struct row row)
{
	(void)list;
	if (app_switch(app, row.index))
		app_close_panel(app);
}

static uint32_t
articles_current(struct app *app, struct list *list)
{
	(void)list;
	return app->current;
}

const struct pane_class pane_articles = {
	.name = "articles",
	.title = N_("Articles"),
	.help = N_("the articles that are open"),
	.lines = 1,
	.candidates = articles_candidates,
	.plain = articles_plain,
	.words = articles_words,
	.paint = articles_paint,
	.enter = articles_enter,
	.current = articles_current,
};
