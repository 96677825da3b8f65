/*
 * Numbers of a text whose language is not known: figures with a sign that
 * means the same everywhere. Knows no word of any language.
 */
#ifndef LESART_FIND_NUMBER_UNSPOKEN_H
#define LESART_FIND_NUMBER_UNSPOKEN_H

#include "find/figure.h"

/* What the figures of a text have told so far of how they are written. */
struct unspoken_mark {
	char32_t decimal; /* '.' or ','; 0: not told */
	bool mixed;       /* both were: nothing is told any more */
};

/* A figure, or a range of two, with its sign. */
struct unspoken {
	uint32_t first, end; /* atoms */
	double value, low;   /* low is NAN where it is no range */
	const char *unit;    /* static; NULL: a $ of no country */
	uint8_t kind;        /* enum number_kind */
};

/*
 * The amount whose digits begin at atom `at`: percent, money or a unit of
 * measure, its sign before it or behind it, from atom `limit` on. False where
 * none stands there or its value is not certain: "1.234 km" is 1,234 or a
 * little more than one until the text has told its decimal mark, which this
 * learns into *mark from "1.234,5 km" and "1,25 €"; "$ 25" before a word may
 * be millions.
 */
bool unspoken_parse(const struct atoms *atoms, uint32_t at, uint32_t limit,
	struct unspoken_mark *mark, struct unspoken *found);

#endif
