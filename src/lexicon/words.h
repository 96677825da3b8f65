/*
 * Small word lists of the lexicon: sorted arrays of fixed size without
 * pointers, searched by halving.
 *
 * Must not know: articles, passes.
 */
#ifndef LESART_LEXICON_WORDS_H
#define LESART_LEXICON_WORDS_H

#include "base/span.h"

enum { LEXICON_WORD_MAX = 20 };

/* A word in lower case and what it is; the class is the list's own. */
struct lexicon_word {
	char word[LEXICON_WORD_MAX]; /* NUL-filled, not ended when full */
	uint8_t class;
};

/*
 * The word in lower case (ASCII and Latin-1 letters) into `to`, NUL-filled;
 * false if it is longer than any word of a list. U+2019 becomes '.
 */
bool words_fold(struct slice word, char to[LEXICON_WORD_MAX]);

/* The class of a folded word in a list sorted by memcmp, or 0. */
uint8_t words_find(const struct lexicon_word *list, size_t count,
	const char folded[LEXICON_WORD_MAX]);

#endif
