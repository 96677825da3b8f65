/*
 * Folding for search: what people type and what stands in texts, made
 * comparable, with positions. See seek/seek.h.
 *
 * A letter without a diacritic in the query matches it with any; "ae oe ue
 * ss" match ä ö ü ß; a letter with a diacritic asks for it. Case is folded
 * (full case folding), NFC equals NFD, ligatures are taken apart, no-break
 * and narrow spaces are spaces, soft hyphens and joiners are nothing, all
 * dashes, all quotation marks and all apostrophes are one each.
 */
#ifndef LESART_TEXT_FOLD_H
#define LESART_TEXT_FOLD_H

#include "base/arena.h"
#include "base/span.h"

#include <uchar.h>

enum { FOLD_MAX = 4, FOLD_MARKS = 8 };

/*
 * What a code point says: base letters, and the diacritics that were taken
 * off the last of them, decomposed. A diacritic alone has no base letter.
 * The dots of i, İ and ı are no diacritics. The stroke of ø, ł, đ counts as
 * one, U+0338.
 */
struct fold {
	char32_t base[FOLD_MAX];
	char32_t marks[FOLD_MARKS];
	uint32_t bases, marks_count;
};

/*
 * Fold one code point. The base letters in UTF-8 never take more bytes than
 * the code point itself: what would grow (ﷺ, ½) is not taken apart, and
 * neither are syllables of Hangul. White space of all kinds but LF is U+0020.
 */
void fold_code(char32_t code, struct fold *fold);

/*
 * Base letters of one code point: lower case, no diacritics, ligatures and
 * ß taken apart, into `to`. Returns how many; 0 for what search does not
 * see (soft hyphens, marks, joiners).
 */
uint32_t fold_base(char32_t code, char32_t to[FOLD_MAX]);

/* The base of a character of ASCII, which is always one of ASCII. */
static inline char
fold_ascii(char byte)
{
	unsigned char b = (unsigned char)byte;

	b = (unsigned char)(b + ((unsigned char)(b - 'A') < 26 ? 0x20 : 0));
	return (char)(b == '`' ? '\'' : b == '\t' ? ' ' : b);
}

/* The text in NFC, in the arena; as it is where it is no valid UTF-8. */
struct slice fold_composed(struct arena *arena, struct slice text);

#endif
