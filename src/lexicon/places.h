/*
 * The names of places that the program knows, for readers that have to tell
 * a dateline from a sentence.
 */
#ifndef LESART_LEXICON_PLACES_H
#define LESART_LEXICON_PLACES_H

#include "base/span.h"

/* Is this a city, region or country in German or English? Words parted by
 * one space, case as usual ("Tokio", "New York"). */
bool lexicon_is_place(struct slice word);

/* The same, and no everyday word or given name at once ("Essen"). */
bool lexicon_is_surely_place(struct slice word);

#endif
