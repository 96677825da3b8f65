/*
 * The outline: sections with their numbers, minutes and hits; of an article
 * without headings its paragraphs by their first words.
 */
#include "panes/panes.h"
#include "panes/paint.h"
#include "state.h"
#include "text/width.h"

#include <stdio.h>

enum { ROWS_MAX = 6 }; /* of a heading */

/* Sections before the first that has a heading: 1, or 0. */
static uint32_t
opening_count(const struct article *article)
{
	return article->sections.count &&
	       span_empty(article->sections.at[0].heading);
}

bool
outline_of_paragraphs(const struct article *article)
{
	return article->sections.count <= opening_count(article);
}

static uint32_t
outline_count(const struct article *article)
{
	return outline_of_paragraphs(article) ? article->blocks.count
					      : article->sections.count;
}

static uint32_t
outline_start(const struct article *article, uint32_t index)
{
	return outline_of_paragraphs(article)
		       ? article->blocks.at[index].span.start
		       : article->sections.at[index].span.start;
}

static uint32_t
outline_at(const struct article *article, uint32_t offset)
{
	return outline_of_paragraphs(article)
		       ? article_block_at(article, offset)
		       : article_section_at(article, offset);
}

bool
outline_place(
	const struct article *article, uint32_t number, uint32_t *offset)
{
	uint32_t index;

	*offset = 0;
	if (!number)
		return true;
	index = outline_of_paragraphs(article)
			? number - 1
			: number - 1 + opening_count(article);
	if (index >= outline_count(article))
		return false;
	*offset = outline_start(article, index);
	return true;
}

bool
outline_step(const struct article *article, uint32_t from, int direction,
	uint32_t *offset)
{
	uint32_t index = outline_at(article, from);
	uint32_t count = outline_count(article);

	if (direction > 0) {
		/* The masthead counts as the opening, which is seen there. */
		if (index != NONE)
			index++;
		else
			index = outline_of_paragraphs(article)
					? 0
					: opening_count(article);
		if (index >= count)
			return false;
		*offset = outline_start(article, index);
		return true;
	}
	if (index == NONE || !count) {
		*offset = 0;
		return from > 0;
	}
	/* Back to the start of this one, then to the one before. */
	if (outline_start(article, index) < from)
		*offset = outline_start(article, index);
	else
		*offset = index ? outline_start(article, index - 1) : 0;
	return true;
}

static uint32_t
outline_candidates(struct app *app, struct list *list)
{
	(void)list;
	return outline_count(app_document(app)->article);
}

static bool
outline_plain(struct app *app, struct list *list)
{
	(void)app;
	(void)list;
	return true;
}

static struct span
outline_words_span(const struct article *article, uint32_t index)
{
	return outline_of_paragraphs(article)
		       ? article->blocks.at[index].span
		       : article->sections.at[index].heading;
}

static void
outline_words(struct app *app, struct list *list, struct row row,
	struct row_words *words)
{
	const struct article *article = app_document(app)->article;

	(void)list;
	words->at[words->count++] = article_slice(
		article, outline_words_span(article, row.index));
}

static struct span
outline_row_place(struct app *app, struct list *list, struct row row)
{
	const struct article *article = app_document(app)->article;
	uint32_t start = outline_start(article, row.index);

	(void)list;
	return (struct span){start, start};
}

static void
outline_enter(struct app *app, struct list *list, struct row row)
{
	app_jump_top(app, outline_row_place(app, list, row).start);
}

/* Where one reads. The masthead leads into the first entry. */
static uint32_t
outline_here(const struct document *document)
{
	uint32_t index = outline_at(document->article, document->anchor);

	return index == NONE ? 0 : index;
}

static uint32_t
outline_current(struct app *app, struct list *list)
{
	return list->plain ? outline_here(app_document(app)) : NONE;
}

/* Deeper headings stand further in. */
static int
outline_indent(const struct article *article, uint32_t index)
{
	enum { STEP = 2, DEEPEST = 4 };
	int level;

	if (outline_of_paragraphs(article))
		return 0;
	level = article->sections.at[index].level;
	if (level > DEEPEST)
		level = DEEPEST;
	return level > 1 ? STEP * (level - 1) : 0;
}

/* Cells before the words of a row: its indent, number and mark. */
static int
outline_lead(const struct article *article, uint32_t index)
{
	uint32_t number = index + 1 - opening_count(article);
	int cells = outline_indent(article, index) + 2;

	for (; number > 9; number /= 10)
		cells++;
	return cells;
}

/* What stands at the right of an entry's first row; "" for nothing. */
struct outline_right {
	char minutes[16], hits[16];
	int cells;
};

static struct outline_right
outline_right(struct app *app, uint32_t index, int width)
{
	enum { ROOMY = 12 };
	const struct article *article = app_document(app)->article;
	const struct walk *walk = &app_document(app)->walk;
	bool paragraphs = outline_of_paragraphs(article);
	struct span span = paragraphs ? article->blocks.at[index].span
				      : article->sections.at[index].span;
	struct outline_right right = {.cells = 0};
	uint32_t hits;

	/* The masthead counts as the opening, which is seen there. */
	if (!paragraphs && index < opening_count(article))
		span.start = 0;
	hits = walk->kind ? walk_count(walk, span) : 0;

	if (!paragraphs && width > ROOMY) {
		snprintf(right.minutes, sizeof right.minutes, _(" %u m"),
			article_minutes(article->sections.at[index].words));
		right.cells = (int)width_cells(slice_string(right.minutes));
	}
	if (hits) {
		snprintf(right.hits, sizeof right.hits, "%u", hits);
		right.cells += 1 + (int)width_cells(slice_string(right.hits));
	}
	return right;
}

static void
outline_paint_right(const struct outline_right *right, struct canvas *canvas,
	struct rect rect)
{
	int x = paint_right(
		canvas, rect, slice_string(right->minutes), ROLE_FAINT);

	rect.width = x - rect.x;
	paint_right(canvas, rect, slice_string(right->hits), ROLE_HIT);
}

/* Rows that an entry takes, at most `most`: its words go on below the
 * minutes. */
static uint32_t
outline_rows(struct app *app, struct list *list, uint32_t row, int width,
	int most)
{
	const struct article *article = app_document(app)->article;
	uint32_t index = list_row(list, row).index;
	struct span words = outline_words_span(article, index);
	int right = outline_right(app, index, width).cells;

	if (outline_of_paragraphs(article) || span_empty(words))
		return 1;
	width -= outline_lead(article, index);
	return (uint32_t)words_rows(
		article, words, width - right, width, most);
}

/* As many rows for long headings as all of them together have room for. */
static uint8_t
outline_lines_in(struct app *app, struct list *list, struct rect inside)
{
	uint32_t room = (uint32_t)inside.height;

	if (list->count > room)
		return 1;
	for (int most = ROWS_MAX; most > 1; most--) {
		uint32_t rows = 0;

		for (uint32_t i = 0; i < list->count; i++)
			rows += outline_rows(
				app, list, i, inside.width, most);
		if (rows <= room)
			return (uint8_t)most;
	}
	return 1;
}

static uint8_t
outline_lines_of(struct app *app, struct list *list, uint32_t index,
	struct rect inside)
{
	return (uint8_t)outline_rows(
		app, list, index, inside.width, ROWS_MAX);
}

static void
outline_paint(struct app *app, struct list *list, struct row row,
	struct canvas *canvas, struct rect rect)
{
	const struct article *article = app_document(app)->article;
	struct span words = outline_words_span(article, row.index);
	bool paragraphs = outline_of_paragraphs(article);
	bool current = row.index == outline_here(app_document(app));
	enum role role = current ? ROLE_CURRENT_ENTRY : ROLE_ENTRY;
	uint32_t number = row.index + 1 - (paragraphs ? 0
						      : opening_count(article));
	struct outline_right right = outline_right(
		app, row.index, rect.width);
	char text[32] = " ";
	int x = rect.x, end = rect.x + rect.width - right.cells;
	struct rect left = {rect.x, rect.y, end - rect.x, 1};

	(void)list;
	canvas_fill(canvas, rect, role);
	outline_paint_right(&right, canvas, rect);
	x += outline_indent(article, row.index);
	if (number)
		snprintf(text, sizeof text, "%u", number);
	else if (current)
		snprintf(text, sizeof text, "▸");
	x = paint_string(canvas, left, x, slice_string(text),
		current ? ROLE_CURRENT_ENTRY : ROLE_FAINT);
	x = paint_string(canvas, left, x,
		slice_string(current && number ? "▸" : " "), role);
	if (span_empty(words)) {
		paint_string(canvas, left, x, slice_string(_("Opening")), role);
		return;
	}
	rect.width -= x - rect.x;
	rect.x = x;
	paint_words(canvas, rect, end - x, article, words, role);
}

const struct pane_class pane_outline = {
	.name = "outline",
	.title = N_("Outline"),
	.help = N_("the sections, with the minutes that reading them takes"),
	.lines = 1,
	.lines_in = outline_lines_in,
	.lines_of = outline_lines_of,
	.candidates = outline_candidates,
	.plain = outline_plain,
	.words = outline_words,
	.paint = outline_paint,
	.place = outline_row_place,
	.enter = outline_enter,
	.current = outline_current,
};
