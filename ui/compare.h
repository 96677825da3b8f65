/*
 * Two articles beside each other: names and numbers that only one of them
 * has. Names are the same when their folded forms are, numbers when value
 * and unit are.
 *
 * Must not know: the app, panes.
 */
#ifndef LESART_UI_COMPARE_H
#define LESART_UI_COMPARE_H

#include "article/article.h"

enum difference_kind { DIFFERENCE_NAME, DIFFERENCE_NUMBER };

struct difference {
	uint32_t index; /* of the entity or number in its article */
	uint8_t side;   /* 0: only in the first, 1: only in the second */
	uint8_t kind;   /* enum difference_kind */
};

struct differences {
	struct difference *at;
	uint32_t count, max;
};

/* What only one of the two has: names of the first, numbers of the first,
 * then those of the second; each in the order of its weight. `found` is
 * emptied first. */
void compare_articles(const struct article *first,
	const struct article *second, struct differences *found);

#endif
