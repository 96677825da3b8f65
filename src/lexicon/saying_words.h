/*
 * The lists of sayings.h, a file a language: each in lower case and sorted
 * by its bytes. Only sayings.c and these files include this.
 */
#ifndef LESART_LEXICON_SAYING_WORDS_H
#define LESART_LEXICON_SAYING_WORDS_H

#include "lexicon/sayings.h"
#include "lexicon/words.h"

/* Short, for tables. */
enum {
	SPEECH = SAYING_SPEECH,
	OPENER = SAYING_OPENER,
	LABEL = SAYING_LABEL,
	SUBJUNCTIVE = SAYING_SUBJUNCTIVE,
	WOULD = SAYING_WOULD,
	FINITE = SAYING_FINITE,
	THAT = SAYING_THAT,
	QUESTION = SAYING_QUESTION,
	BEFORE = SAYING_BEFORE,
	AFTER = SAYING_AFTER,
	NACH = SAYING_NACH,
	SO = SAYING_SO,
	HE = SAYING_HE,
	SHE = SAYING_SHE,
	THEY = SAYING_THEY,
};

extern const struct lexicon_word saying_words_german[],
	saying_words_english[];
extern const uint32_t saying_words_german_count, saying_words_english_count;

#endif
