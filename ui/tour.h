/*
 * The tour: a short article, compiled in, that explains Lesart by showing
 * it. Opened where no file is given.
 */
#ifndef LESART_UI_TOUR_H
#define LESART_UI_TOUR_H

#include "base/language.h"
#include "base/span.h"

/* The language the interface speaks; LANGUAGE_ENGLISH where it is neither
 * German nor English. */
enum language interface_language(void);

/* The article in a language: plain text. */
struct slice tour_text(enum language language);

/* The day from which its relative dates are told, ISO 8601. */
const char *tour_date(void);

extern const char tour_german[], tour_english[];

#endif
