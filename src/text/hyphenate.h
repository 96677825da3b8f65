/*
 * Hyphenation by the patterns of a language (Liang 1983; the patterns of
 * the Debian packages hyphen-de and hyphen-en-us, compiled at build time
 * by tools/compile_patterns.c into a table of the program).
 */
#ifndef LESART_TEXT_HYPHENATE_H
#define LESART_TEXT_HYPHENATE_H

#include "base/language.h"
#include "base/span.h"

enum { HYPHENATE_WORD_MAX = 256 };

/*
 * Where a word may be parted: offsets in bytes into the word into `breaks`
 * (room for HYPHENATE_WORD_MAX), ascending, each before the character that
 * would begin the next line. Returns how many; 0 for languages without
 * patterns and for words longer than HYPHENATE_WORD_MAX bytes. The word is
 * letters only, of any case, without soft hyphens.
 */
uint32_t hyphenate(enum language language, struct slice word,
	uint16_t breaks[HYPHENATE_WORD_MAX]);

#endif
