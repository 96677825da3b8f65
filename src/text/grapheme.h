/*
 * What a person calls a character: extended grapheme clusters (UAX 29).
 */
#ifndef LESART_TEXT_GRAPHEME_H
#define LESART_TEXT_GRAPHEME_H

#include "base/span.h"

/* Length in bytes of the cluster that begins at text.at (text.len > 0);
 * at most 256, so that a flood of marks stays linear. */
size_t grapheme_len(struct slice text);

/* Cells of a cluster as the canvas draws it, 0 to 2. */
int grapheme_cells(struct slice cluster);

#endif
