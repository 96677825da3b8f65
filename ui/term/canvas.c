/*
 * The canvas: cells with roles. Every way into a cell goes through
 * cell_set, which is given what width_of calls printable and nothing else.
 */
#include "term/canvas.h"

#include "base/memory.h"
#include "text/grapheme.h"
#include "text/utf8.h"
#include "text/width.h"

#include <stdlib.h>

enum { SIZE_MAX_CELLS = 4096 }; /* a side; terminals say 65535 at most */

static const struct cell blank = {
	.codes = {' '}, .offset = NONE, .width = 1, .role = ROLE_TEXT,
	.overlay = ROLE_TEXT};

static int
between(int value, int low, int high)
{
	return value < low ? low : value > high ? high : value;
}

/* The part of a rectangle that lies on the canvas. */
static struct rect
rect_on_canvas(const struct canvas *canvas, struct rect rect)
{
	int left = between(rect.x, 0, canvas->width);
	int top = between(rect.y, 0, canvas->height);
	int64_t right = (int64_t)rect.x + rect.width;
	int64_t bottom = (int64_t)rect.y + rect.height;

	right = right < left ? left : right;
	bottom = bottom < top ? top : bottom;
	right = right > canvas->width ? canvas->width : right;
	bottom = bottom > canvas->height ? canvas->height : bottom;
	return (struct rect){left, top, (int)right - left, (int)bottom - top};
}

void
canvas_clear(struct canvas *canvas)
{
	size_t count = (size_t)canvas->width * (size_t)canvas->height;

	for (size_t i = 0; i < count; i++)
		canvas->cells[i] = blank;
	canvas->cursor_x = canvas->cursor_y = -1;
}

void
canvas_resize(struct canvas *canvas, int width, int height)
{
	width = between(width, 1, SIZE_MAX_CELLS);
	height = between(height, 1, SIZE_MAX_CELLS);
	if (width != canvas->width || height != canvas->height) {
		canvas->cells = memory_grow(canvas->cells,
			(size_t)width * (size_t)height * sizeof blank);
		canvas->width = width;
		canvas->height = height;
	}
	canvas_clear(canvas);
}

void
canvas_free(struct canvas *canvas)
{
	free(canvas->cells);
	*canvas = (struct canvas){0};
}

struct cell *
canvas_cell(struct canvas *canvas, int x, int y)
{
	return &canvas->cells[(size_t)y * (size_t)canvas->width + (size_t)x];
}

/* What stands at x is about to be overwritten: if it is one half of a wide
 * character, its other half becomes a blank. */
static void
cell_part(struct canvas *canvas, int x, int y)
{
	struct cell *cell = canvas_cell(canvas, x, y);
	struct cell *other = NULL;

	if (cell->width == 2 && x + 1 < canvas->width)
		other = cell + 1;
	else if (cell->width == 0 && x > 0)
		other = cell - 1;
	if (other) {
		memset(other->codes, 0, sizeof other->codes);
		other->codes[0] = ' ';
		other->width = 1;
	}
}

/* Put a printable code point of `width` cells into the cell at x, which
 * lies on the canvas with all of its width. */
static struct cell *
cell_set(struct canvas *canvas, int x, int y, char32_t code, int width,
	enum role role, uint32_t offset)
{
	struct cell *cell = canvas_cell(canvas, x, y);

	if (cell->width != 1)
		cell_part(canvas, x, y);
	*cell = (struct cell){.codes = {code}, .width = (uint8_t)width,
		.role = (uint8_t)role, .offset = offset};
	if (width == 2) {
		cell_part(canvas, x + 1, y);
		cell[1] = *cell;
		cell[1].codes[0] = 0;
		cell[1].width = 0;
	}
	return cell;
}

/* Where text goes: a pen that moves right, over an edge if need be. */
struct pen {
	struct canvas *canvas;
	struct rect clip; /* on the canvas */
	int x, y;
	enum role role;
	struct cell *last; /* that marks go into, or NULL */
};

/* Does the pen's row lie in its clip? */
static bool
pen_row_shows(const struct pen *pen)
{
	return pen->y >= pen->clip.y &&
	       pen->y < pen->clip.y + pen->clip.height;
}

/* A printable code point of 1 or 2 cells; a wide one that does not fit
 * whole leaves a blank in the half that shows. */
static void
pen_put(struct pen *pen, char32_t code, int width, uint32_t offset)
{
	int left = pen->clip.x, right = pen->clip.x + pen->clip.width;

	pen->last = NULL;
	if (pen_row_shows(pen)) {
		if (pen->x >= left && pen->x + width <= right)
			pen->last = cell_set(pen->canvas, pen->x, pen->y, code,
				width, pen->role, offset);
		else if (width == 2 && pen->x + 1 == left && left < right)
			cell_set(pen->canvas, left, pen->y, ' ', 1, pen->role,
				offset);
		else if (width == 2 && pen->x + 1 == right && pen->x >= left)
			cell_set(pen->canvas, pen->x, pen->y, ' ', 1,
				pen->role, offset);
	}
	pen->x += width;
}

/* A combining mark, into the cell before it. */
static void
pen_mark(struct pen *pen, char32_t code)
{
	if (!pen->last)
		return;
	for (int i = 1; i < CELL_CODES; i++)
		if (!pen->last->codes[i]) {
			pen->last->codes[i] = code;
			return;
		}
}

/* Joiners and selectors of variants may change how wide a terminal draws
 * what is before them, and ncurses does not know by how much. */
static bool
code_changes_width(char32_t code)
{
	return code == 0x200c || code == 0x200d ||
	       (code >= 0xfe00 && code <= 0xfe0f) ||
	       (code >= 0xe0100 && code <= 0xe01ef);
}

/* One cluster, in as many cells as grapheme_cells says: its first code
 * point that takes some, and the marks upon it. */
static void
pen_cluster(struct pen *pen, struct slice cluster, uint32_t offset)
{
	const char *at = cluster.at, *end = cluster.at + cluster.len;
	int room = grapheme_cells(cluster);

	pen->last = NULL;
	while (at < end) {
		char32_t code;
		int width;

		at += utf8_next(at, end, &code);
		code = width_shown(code);
		width = code ? width_of(code) : -1;
		if (width > 0 && room > 0) {
			pen_put(pen, code, width, offset);
			room = 0;
		} else if (width == 0 && !code_changes_width(code)) {
			pen_mark(pen, code);
		}
	}
}

/* How many bytes of a text are one cell each: ASCII that no mark can
 * follow, and that is most text by far. */
static size_t
ascii_run(struct slice text, size_t max)
{
	size_t len = 0;

	if (max > text.len)
		max = text.len;
	while (len < max && text.at[len] >= ' ' && text.at[len] < 0x7f)
		len++;
	if (len && len < text.len && (unsigned char)text.at[len] >= 0x80)
		len--;
	return len;
}

/* Such a run, to the part of the row that the clip leaves. */
static void
pen_run(struct pen *pen, struct slice run, uint32_t offset)
{
	int left = pen->clip.x - pen->x;
	int right = pen->clip.x + pen->clip.width - pen->x;

	pen->last = NULL;
	if (left < 0)
		left = 0;
	if (right > (int)run.len)
		right = (int)run.len;
	if (pen_row_shows(pen))
		for (int i = left; i < right; i++)
			pen->last = cell_set(pen->canvas, pen->x + i, pen->y,
				(unsigned char)run.at[i], 1, pen->role,
				offset == NONE ? NONE : offset + (uint32_t)i);
	pen->x += (int)run.len;
}

/* Text from the pen on, as long as it ends at or before cell `end`;
 * returns how many bytes were put. */
static size_t
pen_text(struct pen *pen, struct slice text, uint32_t offset, int end)
{
	size_t done = 0;

	while (done < text.len) {
		struct slice rest = {text.at + done, text.len - done};
		uint32_t where =
			offset == NONE ? NONE : offset + (uint32_t)done;
		size_t run;

		if (pen->x >= end)
			break;
		run = ascii_run(rest, (size_t)(end - pen->x));
		if (run) {
			rest.len = run;
			pen_run(pen, rest, where);
			done += run;
			continue;
		}
		rest.len = grapheme_len(rest);
		if (grapheme_cells(rest) > end - pen->x)
			break;
		pen_cluster(pen, rest, where);
		done += rest.len;
	}
	return done;
}

enum { FAR = 1 << 30 }; /* beyond any cell, without overflow */

int
canvas_put(struct canvas *canvas, struct rect clip, int x, int y,
	struct slice text, enum role role, uint32_t offset)
{
	struct pen pen = {
		canvas, rect_on_canvas(canvas, clip), x, y, role, NULL};

	pen_text(&pen, text, offset, FAR);
	return pen.x;
}

int
canvas_put_cut(struct canvas *canvas, struct rect clip, int x, int y,
	struct slice text, enum role role, int max)
{
	struct pen pen = {
		canvas, rect_on_canvas(canvas, clip), x, y, role, NULL};
	struct pen dry = pen;
	int end = max > 0 ? x + max : x;

	/* A dry run first: does all of it fit? */
	dry.clip = (struct rect){0};
	if (pen_text(&dry, text, NONE, end) == text.len) {
		pen_text(&pen, text, NONE, end);
	} else if (max > 0) {
		pen_text(&pen, text, NONE, end - 1);
		pen_put(&pen, 0x2026, 1, NONE);
	}
	return pen.x;
}

void
canvas_fill(struct canvas *canvas, struct rect rect, enum role role)
{
	struct rect on = rect_on_canvas(canvas, rect);

	for (int y = on.y; y < on.y + on.height; y++)
		for (int x = on.x; x < on.x + on.width; x++)
			cell_set(canvas, x, y, ' ', 1, role, NONE);
}

/* One row of a frame: a corner, a line, a corner. */
static void
frame_row(struct pen *pen, struct rect rect, const char32_t codes[3])
{
	pen->x = rect.x;
	pen_put(pen, codes[0], 1, NONE);
	for (int i = 2; i < rect.width; i++)
		pen_put(pen, codes[1], 1, NONE);
	pen_put(pen, codes[2], 1, NONE);
}

void
canvas_frame(struct canvas *canvas, struct rect rect, const char *title,
	bool focused)
{
	static const char32_t top[] = {0x250c, 0x2500, 0x2510};
	static const char32_t bottom[] = {0x2514, 0x2500, 0x2518};
	struct rect clip = rect_on_canvas(canvas, rect);
	struct pen pen = {canvas, clip, rect.x, rect.y,
		focused ? ROLE_FOCUS : ROLE_BORDER, NULL};

	if (rect.width < 2 || rect.height < 2)
		return;
	frame_row(&pen, rect, top);
	pen.y = rect.y + rect.height - 1;
	frame_row(&pen, rect, bottom);
	for (pen.y = rect.y + 1; pen.y < rect.y + rect.height - 1; pen.y++) {
		pen.x = rect.x;
		pen_put(&pen, 0x2502, 1, NONE);
		pen.x = rect.x + rect.width - 1;
		pen_put(&pen, 0x2502, 1, NONE);
	}
	if (title && *title && rect.width >= 6) {
		int end = canvas_put_cut(canvas, clip, rect.x + 2, rect.y,
			slice_string(title), ROLE_TITLE, rect.width - 4);
		struct slice space = slice_string(" ");

		canvas_put(canvas, clip, rect.x + 1, rect.y, space, ROLE_TITLE,
			NONE);
		canvas_put(canvas, clip, end, rect.y, space, ROLE_TITLE, NONE);
	}
}

void
canvas_overlay_span(struct canvas *canvas, struct rect rect, struct span span,
	enum role role)
{
	struct rect on = rect_on_canvas(canvas, rect);

	for (int y = on.y; y < on.y + on.height; y++)
		for (int x = on.x; x < on.x + on.width; x++) {
			struct cell *cell = canvas_cell(canvas, x, y);

			if (cell->offset != NONE &&
				span_holds(span, cell->offset))
				cell->overlay = (uint8_t)role;
		}
}

void
canvas_role_span(struct canvas *canvas, struct rect rect, struct span span,
	enum role role)
{
	struct rect on = rect_on_canvas(canvas, rect);

	for (int y = on.y; y < on.y + on.height; y++)
		for (int x = on.x; x < on.x + on.width; x++) {
			struct cell *cell = canvas_cell(canvas, x, y);

			if (cell->offset == NONE || cell->offset < span.start)
				continue;
			/* Offsets grow along a row. */
			if (cell->offset >= span.end)
				break;
			if (cell->role != role)
				cell->ground = cell->role;
			cell->role = (uint8_t)role;
		}
}

void
canvas_overlay(struct canvas *canvas, struct rect rect, enum role role)
{
	struct rect on = rect_on_canvas(canvas, rect);

	for (int y = on.y; y < on.y + on.height; y++)
		for (int x = on.x; x < on.x + on.width; x++)
			canvas_cell(canvas, x, y)->overlay = (uint8_t)role;
}
