/*
 * Numbers in a normal form of the reader's language: "550 Mrd. US-$",
 * "90 → 60 %", "$1.5 billion", whatever words the text has for them.
 *
 * Must not know: screens, articles.
 */
#ifndef LESART_UI_NUMBER_TEXT_H
#define LESART_UI_NUMBER_TEXT_H

#include "article/article.h"

/*
 * Write the number into `to` (NUL-ended, cut at `size`). Returns false, with
 * "" in `to`, for one that has no such form: ratios, and numbers without a
 * value. Units are those of CLDR and ISO 4217.
 */
bool number_text(const struct number *number, enum language language,
	char *to, size_t size);

#endif
