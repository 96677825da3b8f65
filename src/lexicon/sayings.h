/*
 * Verbs of saying and of thinking in both languages, in the forms in which
 * news tell what somebody said. Written by hand for Lesart.
 */
#ifndef LESART_LEXICON_SAYINGS_H
#define LESART_LEXICON_SAYINGS_H

#include "base/language.h"
#include "base/span.h"

enum saying {
	SAYING_NONE,
	SAYING_SPEECH, /* "sagte", "said": brings direct and reported speech */
	SAYING_OPENER, /* brings speech only with "dass"/"that" or a colon
			  or a subjunctive: "warnte", "warned" */
};

/* What a word is in a language; in an unknown one, in either. */
enum saying saying_class(enum language language, struct slice word);

/* All lists are sorted (for tests). */
bool sayings_sorted(void);

#endif
