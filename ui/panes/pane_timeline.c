/* The timeline: when things happen, earliest first. */
#include "panes/panes.h"
#include "base/memory.h"
#include "date_text.h"
#include "panes/paint.h"
#include "state.h"
#include "tour.h"

#include <stdio.h>
#include <stdlib.h>

enum { SORT_TIME, SORT_TEXT };

static const char *const sorts[] = {
	N_("in the order of time"), N_("in the order of the text"), NULL};

static uint32_t
timeline_candidates(struct app *app, struct list *list)
{
	(void)list;
	return app_document(app)->article->dates.count;
}

static int
compare_dates(const void *a, const void *b, void *data)
{
	const struct date *dates = data;
	uint32_t i = *(const uint32_t *)a, j = *(const uint32_t *)b;
	uint32_t x = date_order(&dates[i]), y = date_order(&dates[j]);

	if (x != y)
		return x < y ? -1 : 1;
	return i < j ? -1 : 1;
}

static void
timeline_prepare(struct app *app, struct list *list)
{
	const struct article *article = app_document(app)->article;

	list->order.count = 0;
	for (uint32_t i = 0; i < article->dates.count; i++)
		*ARRAY_ADD(&list->order) = i;
	if (list->order.count && list->sort == SORT_TIME)
		qsort_r(list->order.at, list->order.count,
			sizeof *list->order.at, compare_dates,
			article->dates.at);
}

static bool
timeline_take(struct app *app, struct list *list, uint32_t candidate,
	struct row *row)
{
	(void)app;
	row->index = list->order.at[candidate];
	return true;
}

static void
timeline_words(struct app *app, struct list *list, struct row row,
	struct row_words *words)
{
	const struct article *article = app_document(app)->article;
	const struct date *date = &article->dates.at[row.index];

	(void)list;
	words->at[words->count++] = slice_string(date->value);
	row_words_around(words, article, date->span.start);
}

static struct span
timeline_place(struct app *app, struct list *list, struct row row)
{
	(void)list;
	return app_document(app)->article->dates.at[row.index].span;
}

static void
timeline_paint(struct app *app, struct list *list, struct row row,
	struct canvas *canvas, struct rect rect)
{
	const struct article *article = app_document(app)->article;
	const struct date *date = &article->dates.at[row.index];
	struct rect first = rect, second = rect;
	struct slice words = article_slice(article, date->span);
	char text[96];

	(void)list;
	first.height = 1;
	if (date_text(date, interface_language(), text, sizeof text))
		words = slice_string(text);
	paint_string(canvas, first, first.x, words, ROLE_DATE);
	second.y++;
	second.height--;
	second.x += 2;
	second.width -= 2;
	paint_snippet(canvas, second, article,
		article_context(article, date->span.start), date->span,
		ROLE_ENTRY, ROLE_DATE);
	if (span_holds(app->seen, date->span.start))
		canvas_overlay(canvas, first, ROLE_CURRENT_ENTRY);
}

static void
timeline_entitle(struct app *app, struct list *list, char *to, size_t size)
{
	(void)app;
	snprintf(to, size, _("Timeline (%u)"), list->count);
}

const struct pane_class pane_timeline = {
	.name = "timeline",
	.title = N_("Timeline"),
	.help = N_("when things happen, earliest first"),
	.lines = 2,
	.sorts = sorts,
	.by_language = true,
	.candidates = timeline_candidates,
	.take = timeline_take,
	.prepare = timeline_prepare,
	.words = timeline_words,
	.paint = timeline_paint,
	.place = timeline_place,
	.entitle = timeline_entitle,
};
