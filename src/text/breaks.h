/*
 * Where a line may end within a word (UAX 14, with what readers of German
 * and English expect of hyphens and dashes on top).
 */
#ifndef LESART_TEXT_BREAKS_H
#define LESART_TEXT_BREAKS_H

#include "base/span.h"

/*
 * For each byte of a word, which holds no blanks: places[i] is 1 if a new
 * line may begin there, else 0 (places has room for word.len). After
 * hyphens, dashes, slashes, soft hyphens and zero-width spaces, between
 * ideographs; never at a no-break space, never so that one letter and a
 * hyphen stand alone, never before a dash. Linear.
 */
void breaks_of_word(struct slice word, char *places);

/* Length in bytes of the blank at `at` at which a line may end, 0 if there
 * is none: no-break spaces are none. at < end. */
uint32_t breaks_blank(const char *at, const char *end);

/* May a line end at a blank between these words? Not behind an opening
 * mark, not before a closing one that stands alone. */
bool breaks_between(struct slice before, struct slice after);

#endif
