/*
 * Filters of lists: does a text hold what was typed? Compared by base
 * letters (text/fold.h), so that "koln" finds Köln. Texts that are looked at
 * with every key are folded once.
 */
#ifndef LESART_UI_FILTER_H
#define LESART_UI_FILTER_H

#include "base/arena.h"

enum { FILTER_MAX = 1024 };

/* A filter that has been folded. */
struct filter {
	char letters[FILTER_MAX]; /* base letters in UTF-8 */
	uint32_t len;
};

struct filter filter_make(struct slice typed);

/* An empty filter is held by everything. Linear in the text; only its first
 * thousand letters count. */
bool filter_holds(const struct filter *filter, struct slice text);

/* The letters of texts for filter_holds_folded, which never finds anything
 * across two of them; in the arena. */
struct slice filter_fold(
	struct arena *arena, const struct slice *texts, uint32_t count);
bool filter_holds_folded(const struct filter *filter, struct slice folded);

#endif
