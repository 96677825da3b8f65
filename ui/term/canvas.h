/*
 * The canvas: a grid of cells with roles, the one door to the terminal.
 * Only printable code points get in; everything else stays out, whoever
 * asks. Knows no curses and no colours, so that tests read it directly.
 */
#ifndef LESART_UI_TERM_CANVAS_H
#define LESART_UI_TERM_CANVAS_H

#include "base/span.h"
#include "roles.h"

#include <stddef.h>
#include <uchar.h>

enum { CELL_CODES = 5 }; /* ncurses: a character and at most four marks */

/* What a cell shows. The second cell of a wide character is empty with
 * `width` 0. */
struct cell {
	/* What can be seen of it comes first: screens compare that at once. */
	char32_t codes[CELL_CODES]; /* ends at the first 0 */
	uint8_t width;   /* 1, 2; 0: right half of the wide one before */
	uint8_t role;    /* what it is */
	uint8_t overlay; /* what lies over it (HIT, MARK, SELECTED ...), or
			    ROLE_TEXT for nothing */
	uint8_t ground;  /* what it is part of (HEADLINE, QUOTE ...), or
			    ROLE_TEXT: the role that `role` has replaced */
	uint32_t offset; /* of its character in the text, or NONE */
};

/* The bytes of a cell that can be seen. */
enum { CELL_SEEN = offsetof(struct cell, offset) };

struct rect {
	int x, y, width, height; /* cells; may be empty */
};

struct canvas {
	int width, height;
	struct cell *cells; /* height rows of width cells */
	int cursor_x, cursor_y; /* -1: not shown */
};

/* Give it a size, at least 1x1, and empty it to blanks of ROLE_TEXT. */
void canvas_resize(struct canvas *canvas, int width, int height);
void canvas_clear(struct canvas *canvas);
void canvas_free(struct canvas *canvas);

struct cell *canvas_cell(struct canvas *canvas, int x, int y);

/*
 * Draw text from cell x on, clipped to `clip` (and to the canvas). Graphemes
 * go into one cell (two if wide); a wide one that does not fit whole is a
 * blank. Unprintable code points are left out, unassigned ones are U+FFFD.
 * `offset` is that of text.at in the article, or NONE. Returns the cell
 * after the last one, as if nothing had been clipped.
 */
int canvas_put(struct canvas *canvas, struct rect clip, int x, int y,
	struct slice text, enum role role, uint32_t offset);

/* The same for a string of the interface, cut with "…" to `max` cells. */
int canvas_put_cut(struct canvas *canvas, struct rect clip, int x, int y,
	struct slice text, enum role role, int max);

/* Blanks of a role all over a rectangle. */
void canvas_fill(struct canvas *canvas, struct rect rect, enum role role);

/* A frame with a title around a rectangle of at least 2x2. */
void canvas_frame(struct canvas *canvas, struct rect rect, const char *title,
	bool focused);

/* Lay a role over the cells whose offsets lie in a span of the text, within
 * the rectangle. */
void canvas_overlay_span(struct canvas *canvas, struct rect rect,
	struct span span, enum role role);
/* Set the role of such cells; the one they had is their ground. Along each
 * row of the rectangle the offsets have to grow. */
void canvas_role_span(struct canvas *canvas, struct rect rect,
	struct span span, enum role role);
/* Lay a role over a rectangle. */
void canvas_overlay(struct canvas *canvas, struct rect rect, enum role role);

#endif
