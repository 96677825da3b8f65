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

#include "base/span.h"

#include <uchar.h>

/*
 * Base letters of one code point: lower case, no diacritics, ligatures and
 * ß taken apart, into `to` (room for FOLD_MAX). Returns how many; 0 for
 * what search does not see (soft hyphens, marks, joiners).
 */
enum { FOLD_MAX = 18 };
uint32_t fold_base(char32_t code, char32_t to[FOLD_MAX]);

#endif
