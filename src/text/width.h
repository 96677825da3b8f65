/*
 * How many cells of a terminal a character takes, and what a terminal may
 * be given at all. Equal to glibc's wcwidth in a UTF-8 locale for all that
 * the canvas lets through, without needing that locale.
 */
#ifndef LESART_TEXT_WIDTH_H
#define LESART_TEXT_WIDTH_H

#include "base/span.h"

#include <uchar.h>

/* 0 (combining), 1 or 2; -1 for what is not printable: controls, C1,
 * surrogates, bidirectional controls, tag characters, noncharacters, soft
 * hyphen, U+FEFF, and what is unassigned. */
int width_of(char32_t code);

/*
 * The code point that the canvas draws for this one: itself, U+FFFD where
 * it is unassigned, 0 where nothing is to be drawn. The latter are all that
 * is not printable, and the variation selectors of emoji, which change the
 * width in some terminals only.
 */
char32_t width_shown(char32_t code);

/* Cells of a stretch of text as the canvas draws it: what is not printable
 * takes none, but unassigned code points one, as U+FFFD. */
uint32_t width_cells(struct slice text);

#endif
