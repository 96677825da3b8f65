/* The numbers panel: each number in a normal form, and what it is about. */
#include "panes/panes.h"
#include "panes/paint.h"
#include "base/memory.h"
#include "number_text.h"
#include "state.h"
#include "tour.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

enum { SORT_TEXT, SORT_WEIGHT, SORT_KIND };

static const char *const sorts[] = {
	N_("in the order of the text"), N_("weightiest first"),
	N_("by kind and size"), NULL};

static uint32_t
numbers_candidates(struct app *app, struct list *list)
{
	(void)list;
	return app_document(app)->article->numbers.count;
}

static bool
numbers_plain(struct app *app, struct list *list)
{
	(void)app;
	return list->all && list->sort == SORT_TEXT;
}

static double
number_size(const struct number *number)
{
	double size = isfinite(number->value) ? number->value
		      : isfinite(number->to) ? number->to
					     : number->high;

	return isfinite(size) ? size : 0;
}

static int
compare_doubles(double a, double b)
{
	return a < b ? 1 : a > b ? -1 : 0;
}

static int
compare_weights(const void *a, const void *b, void *data)
{
	const struct number *numbers = data;
	uint32_t i = *(const uint32_t *)a, j = *(const uint32_t *)b;
	int by = compare_doubles(numbers[i].weight, numbers[j].weight);

	return by ? by : i < j ? -1 : 1;
}

static int
compare_kinds(const void *a, const void *b, void *data)
{
	const struct number *numbers = data;
	uint32_t i = *(const uint32_t *)a, j = *(const uint32_t *)b;
	int by = numbers[i].kind - numbers[j].kind;

	if (!by)
		by = compare_doubles(
			number_size(&numbers[i]), number_size(&numbers[j]));
	return by ? by : i < j ? -1 : 1;
}

static void
numbers_prepare(struct app *app, struct list *list)
{
	const struct article *article = app_document(app)->article;

	list->order.count = 0;
	if (list->sort == SORT_TEXT)
		return;
	for (uint32_t i = 0; i < article->numbers.count; i++)
		*ARRAY_ADD(&list->order) = i;
	if (list->order.count)
		qsort_r(list->order.at, list->order.count,
			sizeof *list->order.at,
			list->sort == SORT_WEIGHT ? compare_weights
						  : compare_kinds,
			article->numbers.at);
}

static bool
numbers_take(struct app *app, struct list *list, uint32_t candidate,
	struct row *row)
{
	const struct article *article = app_document(app)->article;

	row->index = list->sort == SORT_TEXT ? candidate
					     : list->order.at[candidate];
	return list->all || article->numbers.at[row->index].key;
}

static void
numbers_words(struct app *app, struct list *list, struct row row,
	struct row_words *words)
{
	const struct article *article = app_document(app)->article;
	const struct number *number = &article->numbers.at[row.index];

	(void)list;
	words->at[words->count++] = article_slice(article, number->span);
	words->at[words->count++] = article_slice(article,
		span_empty(number->subject)
			? snippet_context(article, number->span.start)
			: number->subject);
}

static struct span
numbers_place(struct app *app, struct list *list, struct row row)
{
	(void)list;
	return app_document(app)->article->numbers.at[row.index].span;
}

static void
numbers_paint(struct app *app, struct list *list, struct row row,
	struct canvas *canvas, struct rect rect)
{
	const struct article *article = app_document(app)->article;
	const struct number *number = &article->numbers.at[row.index];
	struct rect first = rect, second = rect;
	char text[128];
	struct slice words = article_slice(article, number->span);

	(void)list;
	first.height = 1;
	if (number_text(number, interface_language(), text, sizeof text))
		words = slice_string(text);
	paint_string(canvas, first, first.x, words,
		number->key ? ROLE_KEY_FIGURE : ROLE_FIGURE);
	second.y++;
	second.height--;
	second.x += 2;
	second.width -= 2;
	if (span_empty(number->subject))
		paint_snippet(canvas, second, article,
			snippet_context(article, number->span.start),
			number->span, ROLE_FAINT, ROLE_FIGURE);
	else
		paint_snippet(canvas, second, article, number->subject,
			(struct span){0}, ROLE_ENTRY, ROLE_ENTRY);
	if (span_holds(app->seen, number->span.start))
		canvas_overlay(canvas, first, ROLE_CURRENT_ENTRY);
}

/* The first number of the pane, in the order of the text. */
static uint32_t
numbers_current(struct app *app, struct list *list)
{
	const struct document *document = app_document(app);
	uint32_t low = 0, high = list->count;

	if (list->sort != SORT_TEXT)
		return NONE;
	while (low < high) {
		uint32_t middle = low + (high - low) / 2;
		uint32_t index = list_row(list, middle).index;

		if (document->article->numbers.at[index].span.start <
			app->seen.start)
			low = middle + 1;
		else
			high = middle;
	}
	return low < list->count ? low : list->count ? list->count - 1 : NONE;
}

static void
numbers_entitle(struct app *app, struct list *list, char *to, size_t size)
{
	(void)app;
	if (list->all)
		snprintf(to, size, _("All numbers (%u)"), list->count);
	else
		snprintf(to, size, _("Numbers (%u)"), list->count);
}

const struct pane_class pane_numbers = {
	.name = "numbers",
	.title = N_("Numbers"),
	.help = N_("the numbers that matter, and what they are about"),
	.lines = 2,
	.sorts = sorts,
	.candidates = numbers_candidates,
	.plain = numbers_plain,
	.take = numbers_take,
	.prepare = numbers_prepare,
	.words = numbers_words,
	.paint = numbers_paint,
	.place = numbers_place,
	.current = numbers_current,
	.entitle = numbers_entitle,
};
