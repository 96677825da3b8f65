/* Rows of a list: made, filtered, gone through. */
#include "panes/list.h"
#include "base/memory.h"
#include "base/trace.h"
#include "filter.h"
#include "state.h"
#include "text/utf8.h"

#include <stdio.h>
#include <stdlib.h>

/* While an article is read, rows are made anew this often. */
enum { MAKE_EVERY = 250000 };

void
list_free(struct list *list)
{
	free(list->rows.at);
	free(list->fresh.at);
	free(list->order.at);
	free(list->mentions.at);
	free(list->tall.at);
}

void
list_forget(struct list *list)
{
	list->stamp.article = NULL;
	list->rows.count = list->count = 0;
	list->making = list->plain = false;
}

void
list_exchange(struct list *list, const struct article *article)
{
	if (list->class->lasting)
		return;
	list_forget(list);
	list->stamp = (struct list_stamp){
		.article = article, .entity = list->entity};
	list->made = 0;
}

struct row
list_row(const struct list *list, uint32_t index)
{
	return list->plain ? (struct row){.index = index}
			   : list->rows.at[index];
}

static struct list_stamp
stamp_now(struct app *app, const struct list *list)
{
	const struct article *article = app_document(app)->article;

	if (list->class->lasting)
		return (struct list_stamp){app, 0, 0, 0, list->revision, true};
	return (struct list_stamp){article, article->analysed,
		article->text.len, list->entity, list->revision,
		article->complete};
}

static bool
stamp_equal(const struct list_stamp *a, const struct list_stamp *b)
{
	return a->article == b->article && a->analysed == b->analysed &&
	       a->text_len == b->text_len && a->entity == b->entity &&
	       a->revision == b->revision && a->complete == b->complete;
}

/* Is the change more than a longer article? */
static bool
stamp_other(const struct list_stamp *a, const struct list_stamp *b)
{
	return a->article != b->article || a->entity != b->entity ||
	       a->revision != b->revision;
}

/* The row that was selected has to be found again among new ones. */
static void
list_take_over(struct list *list)
{
	struct rows old = list->rows;
	struct row kept = {.index = NONE};

	if (!list->plain && list->selected < old.count)
		kept = old.at[list->selected];
	list->rows = list->fresh;
	list->fresh = old;
	list->plain = false;
	list->count = list->rows.count;
	list->headers = list->fresh_headers;
	if (kept.index != NONE)
		list_select_thing(list, kept.kind, kept.index);
	list_select(list, list->selected);
}

static void
list_begin(struct app *app, struct list *list, struct list_stamp stamp)
{
	/* Rows of another article point to what this one may not have. */
	if (list->stamp.article != stamp.article ||
		list->stamp.entity != stamp.entity) {
		list->rows.count = list->count = 0;
		list->selected = list->top = 0;
	}
	list->stamp = stamp;
	if (list->class->prepare)
		list->class->prepare(app, list);
	list->candidates = list->class->candidates(app, list);
	list->scanned = 0;
	list->fresh.count = list->fresh_headers = 0;
	list->made = trace_now();
	list->followed = NONE;
	if (!list->filter[0] && list->class->plain &&
		list->class->plain(app, list)) {
		list->plain = true;
		list->headers = 0;
		list->count = list->candidates;
		list->making = false;
		list_select(list, list->selected);
		return;
	}
	list->making = true;
}

void
row_words_around(struct row_words *words, const struct article *article,
	uint32_t offset)
{
	enum { AROUND = 256 };
	struct span span = article_context(article, offset);

	if (!span_holds(span, offset))
		return;
	if (span.end - offset > AROUND)
		span.end = offset + AROUND;
	if (offset - span.start > AROUND)
		span.start = offset - AROUND;
	while (!utf8_starts(article->text.at[span.start]))
		span.start++;
	words->at[words->count++] = article_slice(article, span);
}

/* What is spent on looking at its words is taken from the budget. */
static bool
row_passes(struct app *app, struct list *list, struct row row,
	const struct filter *filter, uint32_t *budget)
{
	enum { BYTES_A_THING = 64 };
	struct row_words words;

	if (!filter->len)
		return true;
	if (list->class->passes)
		return list->class->passes(app, list, row);
	if (!list->class->words)
		return true;
	words.count = 0;
	list->class->words(app, list, row, &words);
	for (uint32_t i = 0; i < words.count; i++) {
		size_t spent = words.at[i].len / BYTES_A_THING;

		*budget -= spent < *budget ? (uint32_t)spent : *budget;
		if (filter_holds(filter, words.at[i]))
			return true;
	}
	return false;
}

static void
list_add(struct app *app, struct list *list, struct row row)
{
	uint32_t count = list->fresh.count;

	if (list->class->paint_header && row.kind != ROW_HEADER &&
		(!list->class->headed || list->class->headed(app, list)) &&
		(!count || list->fresh.at[count - 1].group != row.group)) {
		*ARRAY_ADD(&list->fresh) = (struct row){
			row.group, ROW_HEADER, row.group};
		list->fresh_headers++;
	}
	*ARRAY_ADD(&list->fresh) = row;
}

bool
list_work(struct app *app, struct list *list, uint32_t budget)
{
	struct list_stamp stamp = stamp_now(app, list);
	struct filter filter;

	if (!stamp_equal(&stamp, &list->stamp) &&
		(stamp_other(&stamp, &list->stamp) || stamp.complete ||
			(!list->making &&
				trace_now() - list->made > MAKE_EVERY)))
		list_begin(app, list, stamp);
	if (!list->making)
		return false;
	filter = filter_make(slice_string(list->filter));
	while (budget && list->scanned < list->candidates) {
		struct row row = {.index = list->scanned};

		budget--;
		if ((!list->class->take || list->class->take(app, list,
				    list->scanned, &row)) &&
			row_passes(app, list, row, &filter, &budget))
			list_add(app, list, row);
		list->scanned++;
	}
	if (list->scanned < list->candidates)
		return true;
	list->making = false;
	list_take_over(list);
	return false;
}

/* ---- going through ------------------------------------------------- */

static uint32_t
row_lines(const struct list *list)
{
	return list->lines ? list->lines : list->class->lines;
}

/* Rows of the page as it was last painted. */
static uint32_t
rows_shown(const struct list *list)
{
	uint32_t shown = (uint32_t)(list->height < 1 ? 1 : list->height) /
			 row_lines(list);

	if (shown < list->shown)
		shown = list->shown;
	return shown ? shown : 1;
}

static bool
row_selectable(const struct list *list, uint32_t index)
{
	return list_row(list, index).kind != ROW_HEADER;
}

/* The nearest selectable row, first in the direction, then against it. */
static uint32_t
row_near(const struct list *list, uint32_t index, int direction)
{
	for (uint32_t i = index; i < list->count; i += (uint32_t)direction)
		if (row_selectable(list, i))
			return i;
	for (uint32_t i = index; i < list->count; i -= (uint32_t)direction)
		if (row_selectable(list, i))
			return i;
	return index;
}

void
list_select(struct list *list, uint32_t index)
{
	if (!list->count) {
		list->selected = list->top = 0;
		return;
	}
	if (index >= list->count)
		index = list->count - 1;
	list->selected = row_near(list, index, 1);
}

bool
list_select_thing(struct list *list, uint8_t kind, uint32_t index)
{
	if (list->plain) {
		list_select(list, index);
		return index < list->count;
	}
	for (uint32_t i = 0; i < list->count; i++) {
		if (list->rows.at[i].index == index &&
			list->rows.at[i].kind == kind) {
			list_select(list, i);
			return true;
		}
	}
	return false;
}

void
list_move(struct list *list, enum motion motion, int direction)
{
	uint32_t shown = rows_shown(list), step = 1, to;

	if (!list->count)
		return;
	if (motion == MOTION_HALF)
		step = shown / 2 ? shown / 2 : 1;
	else if (motion == MOTION_PAGE)
		step = shown;
	else if (motion == MOTION_END)
		step = list->count;
	if (direction > 0)
		to = list->count - 1 - list->selected > step
			     ? list->selected + step
			     : list->count - 1;
	else
		to = list->selected > step ? list->selected - step : 0;
	list->selected = row_near(list, to, direction);
}

void
list_enter(struct app *app, struct list *list)
{
	struct row row;

	if (list->selected >= list->count)
		return;
	row = list_row(list, list->selected);
	if (row.kind == ROW_HEADER)
		return;
	if (list->class->enter)
		list->class->enter(app, list, row);
	else if (list->class->place)
		app_jump(app, list->class->place(app, list, row));
}

bool
list_has_filter(const struct list *list)
{
	return list->class->words || list->class->passes;
}

void
list_filter(struct list *list, struct slice filter)
{
	size_t len = filter.len < LIST_FILTER_MAX - 1 ? filter.len
						      : LIST_FILTER_MAX - 1;

	memcpy(list->filter, filter.at, len);
	list->filter[len] = '\0';
	list->revision++;
}

void
list_sort(struct list *list)
{
	if (!list->class->sorts)
		return;
	list->sort++;
	if (!list->class->sorts[list->sort])
		list->sort = 0;
	list->revision++;
}

void
list_toggle_all(struct list *list)
{
	list->all = !list->all;
	list->revision++;
}

/* ---- drawing ------------------------------------------------------- */

static void
list_paint_row(struct app *app, struct list *list, uint32_t index,
	struct canvas *canvas, struct rect rect, bool focused)
{
	struct row row = list_row(list, index);

	if (row.kind == ROW_HEADER) {
		list->class->paint_header(
			app, list, row.index, canvas, rect);
		return;
	}
	list->class->paint(app, list, row, canvas, rect);
	if (focused && index == list->selected)
		canvas_overlay(canvas, rect, ROLE_SELECTED);
}

static void
list_paint_frame(struct app *app, struct list *list, struct canvas *canvas,
	struct rect rect, bool focused)
{
	char title[256];

	canvas_fill(canvas, rect, ROLE_ENTRY);
	if (rect.width < 3 || rect.height < 3)
		return;
	if (list->class->entitle)
		list->class->entitle(app, list, title, sizeof title);
	else
		snprintf(title, sizeof title, "%s", _(list->class->title));
	if (list->filter[0]) {
		size_t len = strlen(title);

		snprintf(title + len, sizeof title - len, " /%s",
			list->filter);
	}
	canvas_frame(canvas, rect, title, focused);
}

/* Without the keys a list shows where one reads, when that changes. */
static void
list_follow(struct app *app, struct list *list)
{
	uint32_t current = list->class->current
				   ? list->class->current(app, list)
				   : NONE;

	if (current != NONE && current < list->count &&
		current != list->followed) {
		list->selected = list->followed = current;
	}
}

/* ---- which rows are in view ------------------------------------------ */

/* Lines that a row takes. */
static uint32_t
row_tall(struct app *app, struct list *list, uint32_t index,
	struct rect inside)
{
	uint32_t most = row_lines(list), lines = most;

	if (list->class->lines_of)
		lines = list->class->lines_of(app, list, index, inside);
	return lines < 1 ? 1 : lines < most ? lines : most;
}

/* The first of the rows that fill the room and end with this one. */
static uint32_t
top_above(struct app *app, struct list *list, uint32_t last,
	struct rect inside)
{
	int room = inside.height - (int)row_tall(app, list, last, inside);

	while (last) {
		room -= (int)row_tall(app, list, last - 1, inside);
		if (room < 0)
			break;
		last--;
	}
	return last;
}

/* Scroll as far as it takes to show the selected row, with the header above
 * it where there is room, and to fill the page. */
static void
list_bring_in(struct app *app, struct list *list, struct rect inside)
{
	uint32_t highest;

	if (!list->count) {
		list->top = 0;
		return;
	}
	if (list->selected < list->top)
		list->top = list->selected;
	highest = top_above(app, list, list->selected, inside);
	if (list->top < highest)
		list->top = highest;
	if (list->top > highest && !row_selectable(list, list->top - 1))
		list->top--;
	highest = top_above(app, list, list->count - 1, inside);
	if (list->top > highest)
		list->top = highest;
}

static void
list_paint_rows(struct app *app, struct list *list, struct canvas *canvas,
	struct rect inside, bool focused)
{
	struct rect row = inside;
	int end = inside.y + inside.height;

	list->tall.count = list->shown = 0;
	for (uint32_t i = list->top; i < list->count && row.y < end; i++) {
		row.height = (int)row_tall(app, list, i, inside);
		*ARRAY_ADD(&list->tall) = (uint32_t)row.height;
		if (row.y + row.height > end)
			row.height = end - row.y;
		else
			list->shown++;
		list_paint_row(app, list, i, canvas, row, focused);
		row.y += row.height;
	}
}

/* Why there are no rows, and what helps. */
static const char *
empty_words(struct app *app, const struct list *list)
{
	const struct article *article = app_document(app)->article;

	if (list->making)
		return _("…");
	if (list->class->key_ones && !list->all && !list->filter[0] &&
		list->candidates)
		return _("no key ones; . shows all");
	if (list->class->by_language && article->text.len &&
		article->language == LANGUAGE_UNKNOWN)
		return _("nothing here; the text is neither German nor "
			 "English");
	return _("nothing here");
}

void
list_paint(struct app *app, struct list *list, struct canvas *canvas,
	struct rect rect, bool focused)
{
	enum { ROWS_A_KEY = 20000 };
	struct rect inside = rect_inside(rect);

	list->height = inside.height;
	list_work(app, list, ROWS_A_KEY);
	if (list->class->lines_in)
		list->lines = list->class->lines_in(app, list, inside);
	if (!focused)
		list_follow(app, list);
	list_bring_in(app, list, inside);
	list_paint_frame(app, list, canvas, rect, focused);
	if (!list->count)
		canvas_put_cut(canvas, inside, inside.x, inside.y,
			slice_string(empty_words(app, list)), ROLE_FAINT,
			inside.width);
	list_paint_rows(app, list, canvas, inside, focused);
}

uint32_t
list_row_at(const struct list *list, struct rect rect, int y)
{
	struct rect inside = rect_inside(rect);
	int line = y - inside.y;

	if (line < 0 || y >= inside.y + inside.height)
		return NONE;
	for (uint32_t i = 0; i < list->tall.count; i++) {
		line -= (int)list->tall.at[i];
		if (line < 0)
			return list->top + i;
	}
	return NONE;
}
