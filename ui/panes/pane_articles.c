/*
 * The list of articles: what the command line named, or the front page of
 * the shelf with headline, date, source, minutes, names, read or unread.
 */
#include "articles.h"
#include "base/memory.h"
#include "filter.h"
#include "panes/panes.h"
#include "panes/paint.h"
#include "state.h"

#include <stdio.h>
#include <stdlib.h>

enum sort { SORT_PLACE, SORT_DATE, SORT_UNREAD, SORT_HEADLINE };

static const char *const sorts[] = {
	N_("as they stand in the folder"),
	N_("the newest first"),
	N_("the unread first"),
	N_("by headline"),
	NULL,
};

static const struct shelf_card *
card_at(const struct app *app, uint32_t index)
{
	return articles_card(app, &app->documents[index]);
}

/* ---- order ----------------------------------------------------------------- */

static int
compare_indices(uint32_t a, uint32_t b)
{
	return a < b ? -1 : a > b;
}

static int
compare_dates(const void *a, const void *b, void *context)
{
	uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
	const struct shelf_card *one = card_at(context, x);
	const struct shelf_card *two = card_at(context, y);
	int order = strcmp(two ? two->date : "", one ? one->date : "");

	return order ? order : compare_indices(x, y);
}

static int
compare_read(const void *a, const void *b, void *context)
{
	uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
	const struct shelf_card *one = card_at(context, x);
	const struct shelf_card *two = card_at(context, y);
	int order = (one && one->opened) - (two && two->opened);

	return order ? order : compare_indices(x, y);
}

static int
compare_headlines(const void *a, const void *b, void *context)
{
	uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
	const struct shelf_card *one = card_at(context, x);
	const struct shelf_card *two = card_at(context, y);
	int order = strcmp(
		one ? one->headline : "", two ? two->headline : "");

	return order ? order : compare_indices(x, y);
}

/* An answer of the shelf is shown in its own order. */
static int
compare_found(const void *a, const void *b, void *context)
{
	uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
	const struct app *app = context;
	const struct shelf_card *one = card_at(app, x);
	const struct shelf_card *two = card_at(app, y);
	uint32_t first = one ? shelf_found(app->shelf, one->id) : 0;
	uint32_t second = two ? shelf_found(app->shelf, two->id) : 0;

	if (first != second)
		return first > second ? -1 : 1;
	return compare_indices(x, y);
}

static void
articles_prepare(struct app *app, struct list *list)
{
	static int (*const orders[])(const void *, const void *, void *) = {
		NULL, compare_dates, compare_read, compare_headlines};
	bool narrowed = articles_narrowed(app);

	list->order.count = 0;
	for (uint32_t i = 0; i < app->document_count; i++) {
		const struct shelf_card *card = card_at(app, i);

		if (!narrowed || (card && shelf_found(app->shelf, card->id)))
			*ARRAY_ADD(&list->order) = i;
	}
	if (list->order.count < 2)
		return;
	if (narrowed)
		qsort_r(list->order.at, list->order.count,
			sizeof *list->order.at, compare_found, app);
	else if (app->shelf && orders[list->sort])
		qsort_r(list->order.at, list->order.count,
			sizeof *list->order.at, orders[list->sort], app);
}

static uint32_t
articles_candidates(struct app *app, struct list *list)
{
	(void)app;
	return list->order.count;
}

static bool
articles_take(struct app *app, struct list *list, uint32_t candidate,
	struct row *row)
{
	(void)app;
	row->index = list->order.at[candidate];
	return true;
}

/* ---- words ----------------------------------------------------------------- */

/* An article whose text has the words that are typed passes as well. */
static void
articles_words(struct app *app, struct list *list, struct row row,
	struct row_words *words)
{
	const struct document *document = &app->documents[row.index];
	const struct shelf_card *card = articles_card(app, document);

	if (!card) {
		words->at[words->count++] = document_title(document);
		if (document->path)
			words->at[words->count++] =
				slice_string(document->path);
		return;
	}
	words->at[words->count++] = slice_string(card->headline);
	words->at[words->count++] = slice_string(card->names);
	words->at[words->count++] = slice_string(card->path);
	if (app->shelf->answer.question == SHELF_TEXT &&
		shelf_found(app->shelf, card->id))
		words->at[words->count++] = slice_string(list->filter);
}

/* ---- drawing ---------------------------------------------------------------- */

static uint8_t
articles_lines_in(struct app *app, struct list *list, struct rect inside)
{
	enum { TALL = 12 };

	(void)list;
	return app->shelf && inside.height >= TALL ? 2 : 1;
}

/* Minutes, date, and how often what was asked stands there. */
static int
paint_facts(struct app *app, const struct shelf_card *card,
	struct canvas *canvas, struct rect rect)
{
	char text[64];
	uint32_t found = app->shelf->answer.question == SHELF_NOTHING
				 ? 0
				 : shelf_found(app->shelf, card->id);
	int x;

	snprintf(text, sizeof text, _(" %u m"), card->minutes);
	x = paint_right(canvas, rect, slice_string(text), ROLE_FAINT);
	if (*card->date && rect.width >= 40) {
		snprintf(text, sizeof text, "  %.10s", card->date);
		rect.width = x - rect.x;
		x = paint_right(canvas, rect, slice_string(text), ROLE_DATE);
	}
	if (found) {
		snprintf(text, sizeof text,
			app->shelf->answer.question == SHELF_LIKE ? " %u %%"
								  : " %u",
			found);
		rect.width = x - rect.x;
		x = paint_right(canvas, rect, slice_string(text), ROLE_HIT);
	}
	return x - rect.x;
}

static void
paint_card(struct app *app, const struct shelf_card *card,
	struct canvas *canvas, struct rect rect)
{
	struct rect left = rect;
	int x;

	left.width = paint_facts(app, card, canvas, rect);
	x = paint_string(canvas, left, rect.x,
		slice_string(card->opened ? "  " : "• "), ROLE_BAR);
	paint_string(canvas, left, x, slice_string(card->headline),
		card->opened ? ROLE_ENTRY : ROLE_TITLE);
	if (rect.height < 2)
		return;
	rect.y++;
	rect.height--;
	x = rect.x + 2;
	if (*card->source)
		x = paint_string(canvas, rect, x, slice_string(card->source),
			ROLE_FAINT) + 2;
	paint_string(canvas, rect, x, slice_string(card->names), ROLE_FAINT);
}

static void
articles_paint(struct app *app, struct list *list, struct row row,
	struct canvas *canvas, struct rect rect)
{
	const struct document *document = &app->documents[row.index];
	const struct shelf_card *card = articles_card(app, document);
	struct rect first = rect;
	char text[32];
	int x;

	(void)list;
	if (card) {
		paint_card(app, card, canvas, rect);
	} else {
		snprintf(text, sizeof text, "%u ", row.index + 1);
		x = paint_string(
			canvas, rect, rect.x, slice_string(text), ROLE_FAINT);
		x = paint_string(canvas, rect, x, document_title(document),
			ROLE_ENTRY);
		if (document->failed)
			paint_string(canvas, rect, x + 1,
				slice_string(_("cannot be read")), ROLE_ERROR);
	}
	first.height = 1;
	if (row.index == app->current)
		canvas_overlay(canvas, first, ROLE_CURRENT_ENTRY);
}

/* "Articles (120)", what it is narrowed to, and how far reading has come. */
static void
articles_entitle(struct app *app, struct list *list, char *to, size_t size)
{
	const struct shelf *shelf = app->shelf;
	int len = snprintf(to, size, "%s (%u)",
		articles_narrowed(app) && shelf->answer.question == SHELF_LIKE
			? _("The same story")
			: _("Articles"),
		list->count);

	if (len < 0 || (size_t)len >= size || !shelf)
		return;
	if (shelf->answer.question == SHELF_NAME)
		len += snprintf(to + len, size - (size_t)len, " @%.60s",
			app->shelf_name);
	if ((size_t)len < size && shelf->done < shelf->total)
		snprintf(to + len, size - (size_t)len, _(" reading %u of %u"),
			shelf->done, shelf->total);
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
	for (uint32_t i = 0; i < list->count; i++)
		if (list_row(list, i).index == app->current)
			return i;
	return NONE;
}

const struct pane_class pane_articles = {
	.name = "articles",
	.title = N_("Articles"),
	.help = N_("the articles that are open"),
	.lines = 1,
	.lasting = true,
	.lines_in = articles_lines_in,
	.sorts = sorts,
	.prepare = articles_prepare,
	.candidates = articles_candidates,
	.take = articles_take,
	.words = articles_words,
	.paint = articles_paint,
	.entitle = articles_entitle,
	.enter = articles_enter,
	.current = articles_current,
};
