/*
 * The numbers panel: each number in a normal form, and what it is about,
 * under the section where it stands. What is told several times stands
 * once, with the numbers of its sections.
 */
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

/* In so wide a panel the subject stands beside the number, which has so many
 * cells. */
enum { WIDE = 56, VALUE_CELLS = 18 };

static const char *const sorts[] = {
	N_("in the order of the text"), N_("weightiest first"),
	N_("by kind and size"), NULL};

static uint32_t
numbers_candidates(struct app *app, struct list *list)
{
	(void)list;
	return app_document(app)->article->numbers.count;
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

/* ---- what is told several times -------------------------------------- */

/* In longer lists repeated numbers are not looked for. */
enum { REPEATS_MAX = 20000, HEADS_MAX = 8, FIRST_TOLD = 1u << 31 };

/* list->mentions: the next number that tells the same, or NONE but for this
 * bit; the bit is set where none before it does. */
static uint32_t
next_alike(const struct list *list, uint32_t index)
{
	uint32_t next = index < list->mentions.count
		? list->mentions.at[index] | FIRST_TOLD : NONE;

	return next == NONE ? NONE : next & ~(uint32_t)FIRST_TOLD;
}

static bool
is_repeated(const struct list *list, uint32_t index)
{
	return index < list->mentions.count &&
		!(list->mentions.at[index] & FIRST_TOLD);
}

static int
compare_values(const void *a, const void *b, void *data)
{
	const struct number *numbers = data;
	uint32_t i = *(const uint32_t *)a, j = *(const uint32_t *)b;
	int by = compare_kinds(a, b, data);

	if (by && numbers[i].kind == numbers[j].kind &&
		!compare_doubles(number_size(&numbers[i]),
			number_size(&numbers[j])))
		by = i < j ? -1 : 1;
	return by;
}

static bool
equal(double a, double b)
{
	return a == b || (isnan(a) && isnan(b));
}

/* Of at least three digits, 550 or 1.25: nobody tells that of two things. */
static bool
is_exact(double value)
{
	double digits = fabs(value);

	if (!isfinite(digits) || digits == 0)
		return false;
	while (digits >= 1000 && fmod(digits, 10) == 0)
		digits /= 10;
	return digits >= 100 && fmod(digits, 100) != 0;
}

/* Do two subjects begin alike? */
static bool
same_subject(const struct article *article, const struct number *a,
	const struct number *b)
{
	enum { STEM = 4 };
	struct slice x = article_slice(article, a->subject);
	struct slice y = article_slice(article, b->subject);

	return x.len >= STEM && y.len >= STEM && !memcmp(x.at, y.at, STEM);
}

static bool
same_number(const struct article *article, const struct number *a,
	const struct number *b)
{
	if (a->kind != b->kind || !equal(a->value, b->value) ||
		!equal(a->low, b->low) || !equal(a->high, b->high) ||
		!equal(a->from, b->from) || !equal(a->to, b->to) ||
		(a->unit != b->unit && (!a->unit || !b->unit ||
			strcmp(a->unit, b->unit) != 0)))
		return false;
	return is_exact(number_size(a)) || same_subject(article, a, b);
}

/* Link the numbers of a run of one size, sorted by their place. */
static void
link_run(struct list *list, const struct article *article,
	const uint32_t *run, uint32_t count)
{
	uint32_t last[HEADS_MAX], heads = 0;

	for (uint32_t i = 0; i < count; i++) {
		const struct number *number = &article->numbers.at[run[i]];
		uint32_t head = 0;

		while (head < heads && !same_number(article, number,
				&article->numbers.at[last[head]]))
			head++;
		if (head < heads) {
			list->mentions.at[last[head]] =
				(list->mentions.at[last[head]] & FIRST_TOLD) |
				run[i];
			list->mentions.at[run[i]] =
				NONE & ~(uint32_t)FIRST_TOLD;
			last[head] = run[i];
		} else if (heads < HEADS_MAX) {
			last[heads++] = run[i];
		}
	}
}

static void
link_repeats(struct list *list, const struct article *article)
{
	const struct number *numbers = article->numbers.at;
	uint32_t count = article->numbers.count, start = 0;

	list->mentions.count = list->order.count = 0;
	if (!count || count > REPEATS_MAX)
		return;
	for (uint32_t i = 0; i < count; i++) {
		*ARRAY_ADD(&list->mentions) = NONE;
		*ARRAY_ADD(&list->order) = i;
	}
	qsort_r(list->order.at, count, sizeof *list->order.at, compare_values,
		article->numbers.at);
	for (uint32_t i = 1; i <= count; i++) {
		const struct number *first = &numbers[list->order.at[start]];

		if (i < count &&
			numbers[list->order.at[i]].kind == first->kind &&
			number_size(&numbers[list->order.at[i]]) ==
				number_size(first))
			continue;
		link_run(list, article, list->order.at + start, i - start);
		start = i;
	}
}

/* ---- rows -------------------------------------------------------------- */

static void
numbers_prepare(struct app *app, struct list *list)
{
	const struct article *article = app_document(app)->article;

	link_repeats(list, article);
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

/* The section of a number, counted as the outline does from 0, the opening;
 * NONE in the masthead. */
static uint32_t
section_of(const struct article *article, uint32_t index)
{
	return article_section_at(
		article, article->numbers.at[index].span.start);
}

static bool
numbers_take(struct app *app, struct list *list, uint32_t candidate,
	struct row *row)
{
	const struct article *article = app_document(app)->article;

	row->index = list->sort == SORT_TEXT ? candidate
					     : list->order.at[candidate];
	row->group = section_of(article, row->index);
	return (list->all || article->numbers.at[row->index].key) &&
		!is_repeated(list, row->index);
}

static bool
numbers_headed(struct app *app, struct list *list)
{
	return list->sort == SORT_TEXT &&
		app_document(app)->article->sections.count > 1;
}

static void
numbers_paint_header(struct app *app, struct list *list, uint32_t group,
	struct canvas *canvas, struct rect rect)
{
	const struct article *article = app_document(app)->article;
	struct rect line = rect;
	int x = rect.x;

	(void)list;
	line.y += line.height - 1;
	line.height = 1;
	if (group == NONE) {
		paint_snippet(canvas, line, article,
			article->masthead.headline, (struct span){0},
			ROLE_TITLE, ROLE_TITLE);
	} else if (span_empty(article->sections.at[group].heading)) {
		paint_string(canvas, line, x, slice_string(_("Opening")),
			ROLE_TITLE);
	} else {
		char number[16];

		snprintf(number, sizeof number, "%u ", group);
		x = paint_string(canvas, line, x, slice_string(number),
			ROLE_FAINT);
		line.width -= x - line.x;
		line.x = x;
		paint_snippet(canvas, line, article,
			article->sections.at[group].heading,
			(struct span){0}, ROLE_TITLE, ROLE_TITLE);
	}
}

/* "×2 (1, 4)": how often a number is told, and in which sections. */
static void
tell_places(const struct article *article, const struct list *list,
	uint32_t index, char *to, size_t size)
{
	uint32_t count = 0, last = NONE;
	char places[48] = "";
	size_t len = 0;

	for (uint32_t i = index; i != NONE; i = next_alike(list, i), count++) {
		uint32_t section = section_of(article, i);

		if (section == NONE || section == last ||
			len + 16 > sizeof places)
			continue;
		len += (size_t)snprintf(places + len, sizeof places - len,
			"%s%u", len ? ", " : "", section);
		last = section;
	}
	to[0] = '\0';
	if (count > 1)
		snprintf(to, size, len ? "×%u (%s)" : "×%u", count, places);
}

static void
numbers_words(struct app *app, struct list *list, struct row row,
	struct row_words *words)
{
	const struct article *article = app_document(app)->article;
	const struct number *number = &article->numbers.at[row.index];

	(void)list;
	words->at[words->count++] = article_slice(article, number->span);
	if (span_empty(number->subject))
		row_words_around(words, article, number->span.start);
	else
		words->at[words->count++] =
			article_slice(article, number->subject);
}

static struct span
numbers_place(struct app *app, struct list *list, struct row row)
{
	(void)list;
	return app_document(app)->article->numbers.at[row.index].span;
}

/* What the number is about, or the words around it. */
static void
paint_subject(const struct article *article, const struct number *number,
	struct canvas *canvas, struct rect line)
{
	if (span_empty(number->subject))
		paint_snippet(canvas, line, article,
			article_context(article, number->span.start),
			number->span, ROLE_FAINT, ROLE_FIGURE);
	else
		paint_snippet(canvas, line, article, number->subject,
			(struct span){0}, ROLE_ENTRY, ROLE_ENTRY);
}

static void
numbers_paint(struct app *app, struct list *list, struct row row,
	struct canvas *canvas, struct rect rect)
{
	const struct article *article = app_document(app)->article;
	const struct number *number = &article->numbers.at[row.index];
	struct rect first = rect, subject = rect;
	char text[128], places[64];
	struct slice words = article_slice(article, number->span);
	int edge, x;

	first.height = 1;
	tell_places(article, list, row.index, places, sizeof places);
	edge = paint_right(canvas, first, slice_string(places), ROLE_FAINT);
	if (number_text(number, interface_language(), text, sizeof text))
		words = slice_string(text);
	x = paint_string(canvas, first, first.x, words,
		number->key ? ROLE_KEY_FIGURE : ROLE_FIGURE);
	if (rect.width >= WIDE) {
		x = x + 2 > rect.x + VALUE_CELLS ? x + 2 : rect.x + VALUE_CELLS;
		subject.width = edge - (places[0] ? 1 : 0) - x;
	} else {
		x = rect.x + 2;
		subject.y++;
		subject.height--;
		subject.width -= 2;
	}
	subject.x = x;
	paint_subject(article, number, canvas, subject);
	if (span_holds(app->seen, number->span.start))
		canvas_overlay(canvas, first, ROLE_CURRENT_ENTRY);
}

/* A blank line parts a header from what is above it. */
static uint8_t
numbers_lines_of(struct app *app, struct list *list, uint32_t index,
	struct rect inside)
{
	(void)app;
	if (list_row(list, index).kind == ROW_HEADER)
		return index ? 2 : 1;
	return inside.width >= WIDE ? 1 : 2;
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
		struct row row = list_row(list, middle);
		uint32_t index = row.kind == ROW_HEADER
			? list_row(list, middle + 1).index : row.index;

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
		snprintf(to, size, _("All numbers (%u)"),
			list->count - list->headers);
	else
		snprintf(to, size, _("Numbers (%u)"),
			list->count - list->headers);
}

const struct pane_class pane_numbers = {
	.name = "numbers",
	.title = N_("Numbers"),
	.help = N_("the numbers that matter, and what they are about"),
	.lines = 2,
	.lines_of = numbers_lines_of,
	.sorts = sorts,
	.key_ones = true,
	.by_language = true,
	.candidates = numbers_candidates,
	.take = numbers_take,
	.prepare = numbers_prepare,
	.words = numbers_words,
	.paint = numbers_paint,
	.paint_header = numbers_paint_header,
	.headed = numbers_headed,
	.place = numbers_place,
	.current = numbers_current,
	.entitle = numbers_entitle,
};
