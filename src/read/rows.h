/*
 * Rows: lines of a plain text that are records, one a line, and no prose:
 * fields parted by the same sign (root:x:0), keys with their values
 * (Author: somebody), comments (# words). They stand as they are.
 */
#ifndef LESART_READ_ROWS_H
#define LESART_READ_ROWS_H

#include "read/lines.h"

/*
 * So many lines from the one at `index` on are rows of one kind, at most
 * `max`; 0: it is none. Keys and values tell only where lines are wrapped:
 * elsewhere each stands on its own already.
 */
uint32_t rows_count(const struct lines *lines, uint32_t index, bool wrapped,
	uint32_t max);

#endif
