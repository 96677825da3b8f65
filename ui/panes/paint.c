/* Lines out of the text, cut at words. */
#include "panes/paint.h"
#include "flow/words.h"
#include "text/grapheme.h"
#include "text/utf8.h"
#include "text/width.h"

int
paint_string(struct canvas *canvas, struct rect rect, int x,
	struct slice text, enum role role)
{
	int room = rect.x + rect.width - x;

	if (room <= 0 || rect.height <= 0)
		return x;
	return canvas_put_cut(canvas, rect, x, rect.y, text, role, room);
}

/* Take the first row off a string: as many words as fit, at least one. */
static struct slice
string_row(struct slice *rest, int width)
{
	size_t end = 0, next;
	struct slice row;

	for (size_t at = 0; at <= rest->len; at++) {
		if (at < rest->len && rest->at[at] != ' ')
			continue;
		if (end && (int)width_cells(slice_from(rest->at, at)) > width)
			break;
		end = at;
	}
	next = end < rest->len ? end + 1 : end;
	row = slice_from(rest->at, end);
	*rest = slice_from(rest->at + next, rest->len - next);
	return row;
}

int
paint_string_rows(struct canvas *canvas, struct rect rect, struct slice text,
	enum role role, int *row)
{
	int last = rect.y + rect.height - 1, x = rect.x;

	for (; text.len && rect.y <= last; rect.y++) {
		*row = rect.y;
		x = paint_string(canvas, rect, rect.x,
			rect.y == last ? text : string_row(&text, rect.width),
			role);
	}
	return x;
}

int
string_rows(struct slice text, int width, int max)
{
	int rows = 0;

	for (; text.len && rows < max; rows++)
		string_row(&text, width);
	return rows;
}

int
paint_right(struct canvas *canvas, struct rect rect, struct slice text,
	enum role role)
{
	int cells = (int)width_cells(text);
	int x = rect.x + rect.width - cells;

	if (x < rect.x || rect.height <= 0)
		return rect.x + rect.width;
	canvas_put(canvas, rect, x, rect.y, text, role, NONE);
	return x;
}

/* Bytes of the text that fill so many cells, at most; whole clusters. Of
 * marks without end only so many are looked at. */
static uint32_t
span_fill(const struct article *article, struct span span, int cells)
{
	enum { CELL_BYTES = 64 };
	struct slice rest = utf8_fit(article_slice(article, span),
		(size_t)(cells < 1 ? 1 : cells) * CELL_BYTES);
	uint32_t at = span.start;

	while (rest.len) {
		size_t len = grapheme_len(rest);

		cells -= grapheme_cells(slice_from(rest.at, len));
		if (cells < 0)
			break;
		at += (uint32_t)len;
		rest = slice_from(rest.at + len, rest.len - len);
	}
	return at;
}

/* Where a snippet begins so that its focus is in view: at a word, with a
 * third of the room before the focus. */
static uint32_t
snippet_start(const struct article *article, struct span context,
	struct span focus, int cells)
{
	const char *text = article->text.at;
	uint32_t back = (uint32_t)(cells / 3), start;
	uint32_t to_end = focus.end > context.start
				  ? focus.end - context.start
				  : 0;

	if (to_end <= (uint32_t)cells)
		return context.start;
	start = focus.start > context.start + back ? focus.start - back
						   : context.start;
	if (start == context.start)
		return start;
	while (start < focus.start && text[start - 1] != ' ')
		start++;
	return start;
}

void
paint_snippet(struct canvas *canvas, struct rect rect,
	const struct article *article, struct span context, struct span focus,
	enum role role, enum role focus_role)
{
	struct slice dots = slice_string("…");
	uint32_t start, end;
	int x = rect.x;

	if (rect.width < 2 || rect.height < 1 || span_empty(context))
		return;
	rect.height = 1;
	start = snippet_start(article, context, focus, rect.width - 2);
	if (start > context.start)
		x = canvas_put(canvas, rect, x, rect.y, dots, role, NONE);
	end = span_fill(article, (struct span){start, context.end},
		rect.x + rect.width - x);
	if (end < context.end)
		end = span_fill(article, (struct span){start, context.end},
			rect.x + rect.width - x - 1);
	x = canvas_put(canvas, rect, x, rect.y,
		article_slice(article, (struct span){start, end}), role, start);
	if (end < context.end)
		canvas_put(canvas, rect, x, rect.y, dots, role, NONE);
	if (!span_empty(focus))
		canvas_role_span(canvas, rect, focus, focus_role);
}

/* A row of words: where it ends, and whether a hyphen is drawn there. */
struct words_row {
	uint32_t end;
	bool hyphen;
};

/* Where a word that is longer than a row is parted; `end` is how much of it
 * fills the row. Of one without end only so much is looked at. */
static struct words_row
word_part(const struct article *article, struct span span, uint32_t end,
	int cells)
{
	enum { WORD_BYTES = 1024 };
	uint32_t with_hyphen = span_fill(article, span, cells - 1);
	struct word_places places = {0};
	struct words_row row = {end, false};

	if (span_len(span) > WORD_BYTES)
		span.end = span.start + WORD_BYTES;
	while (span.end < article->text.len &&
		!utf8_starts(article->text.at[span.end]))
		span.end--;
	word_places_find(&places, article, span, true);
	for (uint32_t at = end; at > span.start; at--) {
		enum word_place place = at < places.span.end
						? word_place_at(&places, at)
						: PLACE_NONE;

		if (place == PLACE_BREAK ||
			(place == PLACE_HYPHEN && at <= with_hyphen)) {
			row = (struct words_row){at, place == PLACE_HYPHEN};
			break;
		}
	}
	word_places_free(&places);
	return row;
}

/* The next row of words: to a blank, unless one word is too long. */
static struct words_row
words_row(const struct article *article, struct span span, int cells)
{
	const char *text = article->text.at;
	uint32_t end = span_fill(article, span, cells), at = end;

	if (end == span.end || text[end] == ' ')
		return (struct words_row){end, false};
	while (at > span.start && text[at - 1] != ' ')
		at--;
	return at > span.start ? (struct words_row){at, false}
			       : word_part(article, span, end, cells);
}

static uint32_t
skip_blanks(const struct article *article, uint32_t at, uint32_t end)
{
	while (at < end && article->text.at[at] == ' ')
		at++;
	return at;
}

/* Where there are so many rows, the last one ends at a word. */
enum { WHOLE_WORDS = 3 };

int
paint_words(struct canvas *canvas, struct rect rect, int first,
	const struct article *article, struct span span, enum role role)
{
	int rows = 0;

	while (rows < rect.height && !span_empty(span)) {
		struct rect row = {rect.x, rect.y + rows,
			rows ? rect.width : first, 1};
		struct words_row words = words_row(article, span, row.width);
		bool last = rows + 1 == rect.height && words.end < span.end;
		int x;

		if (last && rect.height < WHOLE_WORDS) {
			paint_snippet(canvas, row, article, span,
				(struct span){0}, role, role);
			return rect.height;
		}
		if (last)
			words = words_row(article, span, row.width - 2);
		if (words.end == span.start)
			return rows;
		x = canvas_put(canvas, row, row.x, row.y,
			article_slice(article,
				(struct span){span.start, words.end}),
			role, span.start);
		if (last || words.hyphen)
			canvas_put(canvas, row, x, row.y,
				slice_string(last ? "…" : "-"), role, NONE);
		span.start = skip_blanks(article, words.end, span.end);
		rows++;
	}
	return rows;
}

int
words_rows(const struct article *article, struct span span, int first,
	int width, int max)
{
	int rows = 0;

	while (rows < max && !span_empty(span)) {
		uint32_t end = words_row(article, span, rows ? width : first)
				       .end;

		if (end == span.start)
			break;
		span.start = skip_blanks(article, end, span.end);
		rows++;
	}
	return rows;
}
