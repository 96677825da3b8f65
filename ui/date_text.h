/*
 * Dates in a normal form of the reader's language: "28. Oktober 2025",
 * "third quarter of 2024".
 *
 * Must not know: screens, articles.
 */
#ifndef LESART_UI_DATE_TEXT_H
#define LESART_UI_DATE_TEXT_H

#include "article/article.h"

/* Write the date into `to`, NUL-ended, cut at `size`. Returns false, with ""
 * in `to`, for one that is not resolved. */
bool date_text(const struct date *date, enum language language, char *to,
	size_t size);

/* A number that is greater the later the date begins; UINT32_MAX for one
 * that is not resolved. */
uint32_t date_order(const struct date *date);

#endif
