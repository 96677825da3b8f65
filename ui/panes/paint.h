/*
 * What panes have in common when they draw: one line out of the text with
 * something marked in it, words over several rows, words at the right edge.
 */
#ifndef LESART_UI_PANES_PAINT_H
#define LESART_UI_PANES_PAINT_H

#include "article/article.h"
#include "term/canvas.h"

/* Draw a string of the interface cut to the rectangle's width from x on;
 * returns the cell after it. */
int paint_string(struct canvas *canvas, struct rect rect, int x,
	struct slice text, enum role role);

/* The same over the rows of the rectangle, broken at blanks; the last one is
 * cut. Returns the cell after it in that row, which is *row. */
int paint_string_rows(struct canvas *canvas, struct rect rect,
	struct slice text, enum role role, int *row);

/* How many rows a string of the interface takes in this width, at most
 * `max`. */
int string_rows(struct slice text, int width, int max);

/* The same as paint_string, ending at the right edge of the rectangle.
 * Returns where it begins. Nothing is drawn where it has no room. */
int paint_right(struct canvas *canvas, struct rect rect, struct slice text,
	enum role role);

/*
 * One line of the text in the first row of a rectangle: the stretch
 * `context` with `focus` in it in view, cut with "…" where it is longer; the
 * focus gets its role. Whole words at its start.
 */
void paint_snippet(struct canvas *canvas, struct rect rect,
	const struct article *article, struct span context, struct span focus,
	enum role role, enum role focus_role);

/*
 * Words of the text over several rows, the first of which has `first` cells
 * only, broken at blanks, a word that is too long for a row where its
 * language parts it; the last row is cut with "…". Returns the rows taken.
 */
int paint_words(struct canvas *canvas, struct rect rect, int first,
	const struct article *article, struct span span, enum role role);

/* How many rows paint_words would take in this width, at most `max`. */
int words_rows(const struct article *article, struct span span, int first,
	int width, int max);

#endif
