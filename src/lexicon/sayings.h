/*
 * Words by which news tell what somebody said: verbs of saying and of
 * thinking, and the small words around them, in both languages. Written by
 * hand for Lesart.
 *
 * Must not know: articles, passes.
 */
#ifndef LESART_LEXICON_SAYINGS_H
#define LESART_LEXICON_SAYINGS_H

#include "base/language.h"
#include "base/span.h"

enum saying {
	SAYING_NONE,
	SAYING_SPEECH, /* "sagte", "said": brings direct and reported speech */
	SAYING_OPENER, /* brings speech with "dass", a colon, or marks:
			  "verwies", "warned" */
	SAYING_LABEL,  /* an opener that gives a thing a word: "nannte",
			  "bezeichnete", "described" */
	SAYING_SUBJUNCTIVE, /* "sei", "habe": speech of somebody else */
	SAYING_WOULD,       /* "wäre": that, or only supposed */
	SAYING_THAT,        /* "dass", "ob", "wonach", "that" */
	SAYING_QUESTION,    /* "wie", "warum", "why" */
	SAYING_BEFORE,      /* stands before a source: "laut", "according" */
	SAYING_AFTER,       /* stands behind a source: "zufolge" */
	SAYING_NACH,        /* "nach", before "Angaben" and the like */
	SAYING_SO,          /* "so", before a speaker */
	SAYING_FINITE,      /* a common verb that is finite: "ist", "has" */
	SAYING_HE,
	SAYING_SHE,
	SAYING_THEY,
};

/* What a word is in a language; in an unknown one, in either. */
enum saying saying_class(enum language language, struct slice word);

/* Is this German noun a source behind "nach": "Angaben", "Ansicht",
 * "Polizeiangaben"? */
bool saying_source(struct slice noun);

/* Is this German noun one that brings a clause of what was said or thought:
 * "Ansicht", "Vorwurf", "Hinweise"? */
bool saying_noun(struct slice noun);

/* All lists are sorted (for tests). */
bool sayings_sorted(void);

#endif
