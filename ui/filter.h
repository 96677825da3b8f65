/*
 * Filters of lists: does a text hold what was typed? Compared by base
 * letters (text/fold.h), so that "koln" finds Köln.
 */
#ifndef LESART_UI_FILTER_H
#define LESART_UI_FILTER_H

#include "base/span.h"

#include <uchar.h>

enum { FILTER_MAX = 256 };

/* A filter that has been folded. */
struct filter {
	char32_t letters[FILTER_MAX];
	uint32_t count;
};

struct filter filter_make(struct slice typed);

/* An empty filter is held by everything. Linear in the text for all that
 * people type. */
bool filter_holds(const struct filter *filter, struct slice text);

#endif
