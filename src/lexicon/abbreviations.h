/*
 * Words that matter where a sentence may end: abbreviations, ordinals' nouns
 * and words that begin sentences, German and English. Written by hand for
 * Lesart.
 */
#ifndef LESART_LEXICON_ABBREVIATIONS_H
#define LESART_LEXICON_ABBREVIATIONS_H

#include "base/language.h"
#include "base/span.h"

enum abbreviation {
	ABBREVIATION_NONE,
	ABBREVIATION_INNER,  /* something always follows: "Dr.", "bzw." */
	ABBREVIATION_NUMBER, /* one only before a number: "No. 5" */
	ABBREVIATION_EITHER, /* may stand at the end: "usw.", "Inc." */
};

/* What a word before a stop is in a language; in an unknown one, what it
 * is in either. */
enum abbreviation abbreviation_class(
	enum language language, struct slice word);

/* Is this a word that often begins a sentence and, with a capital, stands
 * nowhere else: an article, pronoun, preposition, conjunction, adverb? */
bool word_begins_sentence(enum language language, struct slice word);

/* Does a German ordinal stand before this word: a month, "Jahrhundert"? */
bool word_takes_ordinal(struct slice word);

/* Does a number before which this word stands and that has a stop count as
 * an ordinal in German: "am 3. Mai", "der 2. Senat"? */
bool word_before_ordinal(struct slice word);

/* All lists are sorted (for tests). */
bool abbreviations_sorted(void);

#endif
