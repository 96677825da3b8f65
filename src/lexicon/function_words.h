/*
 * The small words by which a language is known. Written by hand for Lesart.
 */
#ifndef LESART_LEXICON_FUNCTION_WORDS_H
#define LESART_LEXICON_FUNCTION_WORDS_H

#include "base/span.h"

/* Bits of the languages to whose commonest words this one belongs: bit 0
 * German, bit 1 English, the others further languages; 0 for none. */
enum { FUNCTION_WORD_LANGUAGES = 15 };
uint16_t function_word_languages(struct slice word);

/* The list is sorted (for tests). */
bool function_words_sorted(void);

#endif
