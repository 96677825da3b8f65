/*
 * What a person calls a character, as a terminal can show it: extended
 * grapheme clusters (UAX 29), but each regional indicator, conjoining
 * syllable and spacing mark that takes a cell of its own is a cluster too,
 * so that only the first code point of a cluster takes cells.
 */
#ifndef LESART_TEXT_GRAPHEME_H
#define LESART_TEXT_GRAPHEME_H

#include "base/span.h"

/* Length in bytes of the cluster that begins at text.at (text.len > 0);
 * at most 256, so that a flood of marks stays linear. */
size_t grapheme_len(struct slice text);

/*
 * Cells of a cluster as the canvas draws it, 0 to 2: those of its first
 * code point (width_shown) that takes any. What follows that and takes
 * cells is the tail of an emoji sequence and is not drawn.
 */
int grapheme_cells(struct slice cluster);

#endif
