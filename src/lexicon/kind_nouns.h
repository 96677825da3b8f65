/*
 * Nouns that say of which kind the name beside them is: "the airline
 * Etihad", "Etihad, an airline", "the village of Qukës". Written by hand
 * for Lesart from common knowledge.
 *
 * Must not know: articles, passes.
 */
#ifndef LESART_LEXICON_KIND_NOUNS_H
#define LESART_LEXICON_KIND_NOUNS_H

#include "base/language.h"
#include "base/span.h"

enum kind_noun {
	KIND_NOUN_NONE,
	KIND_NOUN_BODY,
	KIND_NOUN_PLACE,
};

/* What the word, of any case, is in this language. */
enum kind_noun kind_noun_of(enum language language, struct slice word);

/* The lists are sorted (for tests). */
bool kind_nouns_sorted(void);

#endif
