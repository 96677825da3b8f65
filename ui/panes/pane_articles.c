/*
 * The list of articles: what the command line named, or the front page of
 * the shelf with headline, date, source, minutes, names, read or unread.
 */
#include "articles.h"
#include "base/memory.h"
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

/* What an article is ordered by, beside it: the small first, then by the
 * text where there is one, then as they came. */
struct ordered {
	uint64_t key;
	const char *text;
	uint32_t index;
};

static int
compare_ordered(const void *a, const void *b)
{
	const struct ordered *x = a, *y = b;
	int order = 0;

	if (x->key != y->key)
		return x->key < y->key ? -1 : 1;
	if (x->text && y->text)
		order = strcmp(x->text, y->text);
	return order ? order : x->index < y->index ? -1 : x->index > y->index;
}

/* Up to eight letters as a number that is ordered as they are. */
static uint64_t
letters_key(const char *text)
{
	uint64_t key = 0;

	for (int i = 0; i < 8; i++)
		key = key << 8 | (unsigned char)(*text ? *text++ : 0);
	return key;
}

/* The newest first, those without a date last: "2026-03-12". */
static uint64_t
date_key(const char *date)
{
	uint64_t key = 0;

	for (; *date && *date != 'T'; date++)
		if (*date >= '0' && *date <= '9')
			key = key * 10 + (uint64_t)(*date - '0');
	return UINT64_MAX - key;
}

static struct ordered
ordered_by(struct app *app, enum sort sort, uint32_t index)
{
	const struct shelf_card *card = card_at(app, index);
	struct ordered ordered = {.index = index};

	if (!card)
		return ordered;
	if (articles_narrowed(app)) {
		ordered.key = UINT64_MAX - shelf_found(app->shelf, card->id);
	} else if (sort == SORT_DATE) {
		ordered.key = date_key(card->date);
	} else if (sort == SORT_UNREAD) {
		ordered.key = card->opened;
	} else if (sort == SORT_HEADLINE && card->folded.len) {
		ordered.text = card->folded.at;
		ordered.key = letters_key(ordered.text);
	}
	return ordered;
}

static void
order_make(struct app *app, struct list *list)
{
	struct ordered *all = memory_new(
		(app->document_count + 1) * sizeof *all);
	bool narrowed = articles_narrowed(app);
	uint32_t count = 0;

	for (uint32_t i = 0; i < app->document_count; i++) {
		const struct shelf_card *card = card_at(app, i);

		if (!narrowed || (card && shelf_found(app->shelf, card->id)))
			all[count++] = ordered_by(
				app, (enum sort)list->sort, i);
	}
	qsort(all, count, sizeof *all, compare_ordered);
	list->order.count = 0;
	for (uint32_t i = 0; i < count; i++)
		*ARRAY_ADD(&list->order) = all[i].index;
	free(all);
}

/* Has nothing changed that the order depends on? A filter has no part in
 * it, and may change with every key. */
static bool
order_stands(struct app *app, const struct list *list)
{
	struct articles_order order = {.documents = app->document_count,
		.sort = list->sort};

	if (app->shelf) {
		order.opened = app->shelf->opened;
		order.cards = app->shelf->cards.count;
	}
	if (articles_narrowed(app)) {
		order.answer = app->shelf->serial;
		order.found = app->shelf->answer.count;
	}
	if (!memcmp(&order, &app->order, sizeof order))
		return true;
	app->order = order;
	return false;
}

static void
articles_prepare(struct app *app, struct list *list)
{
	articles_judge(app, list->filter);
	if (!order_stands(app, list))
		order_make(app, list);
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

static bool
articles_pass(struct app *app, struct list *list, struct row row)
{
	(void)list;
	return articles_hold(app, row.index);
}

/* ---- drawing ---------------------------------------------------------------- */

static uint8_t
articles_lines_in(struct app *app, struct list *list, struct rect inside)
{
	enum { TALL = 12 };

	(void)list;
	return app->shelf && app->shelf->cards.count && inside.height >= TALL
		       ? 2
		       : 1;
}

/* Minutes and date in columns of their own, and how often what was asked
 * stands there. Returns the width that is left. */
static int
paint_facts(struct app *app, const struct shelf_card *card,
	struct canvas *canvas, struct rect rect)
{
	enum { DATE_FROM = 40, DATE_CELLS = 12 };
	char text[64];
	uint32_t found = app->shelf->answer.question == SHELF_NOTHING
				 ? 0
				 : shelf_found(app->shelf, card->id);
	int x;

	snprintf(text, sizeof text, _(" %2u m"), card->minutes);
	x = paint_right(canvas, rect, slice_string(text), ROLE_FAINT);
	if (rect.width >= DATE_FROM) {
		snprintf(text, sizeof text, "%.10s", card->date);
		rect.width = x - rect.x;
		x -= DATE_CELLS;
		paint_string(canvas, rect, x + 2, slice_string(text), ROLE_DATE);
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
	x = paint_string(canvas, rect, rect.x + 2, card->source, ROLE_FAINT);
	paint_string(
		canvas, rect, x + 2, slice_string(card->names), ROLE_FAINT);
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
		/* Among cards it has no number, as they have none. */
		if (app->shelf && app->shelf->cards.count)
			snprintf(text, sizeof text, "  ");
		else
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
	if (row.index == app->current && (app->entered || !app->front))
		canvas_overlay(canvas, first, ROLE_CURRENT_ENTRY);
}

/* "Articles (120)", what it is narrowed to, its order, and how far reading
 * has come. */
static void
articles_entitle(struct app *app, struct list *list, char *to, size_t size)
{
	const struct shelf *shelf = app->shelf;
	bool narrowed = articles_narrowed(app);
	bool like = narrowed && shelf->answer.question == SHELF_LIKE;
	char name[160] = "", progress[80] = "";

	if (narrowed)
		snprintf(name, sizeof name, like ? ": %s" : " @%s",
			app->shelf_name);
	if (shelf && shelf->done < shelf->total)
		snprintf(progress, sizeof progress, _(" reading %u of %u"),
			shelf->done, shelf->total);
	snprintf(to, size, "%s (%u)%s%s%s%s",
		like ? _("The same story") : _("Articles"), list->count, name,
		narrowed || !list->sort ? "" : ", ",
		narrowed || !list->sort ? "" : _(sorts[list->sort]), progress);
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
	.passes = articles_pass,
	.paint = articles_paint,
	.entitle = articles_entitle,
	.enter = articles_enter,
	.current = articles_current,
};
