/*
 * Languages: that of an article, and that in which the program speaks.
 * The latter is gettext's; this header is its one door in src/.
 */
#ifndef LESART_BASE_LANGUAGE_H
#define LESART_BASE_LANGUAGE_H

#include <libintl.h>

#define _(text) gettext(text)
#define N_(text) text

enum language {
	LANGUAGE_UNKNOWN, /* neither German nor English: what needs no words */
	LANGUAGE_GERMAN,
	LANGUAGE_ENGLISH,
	LANGUAGE_COUNT,
};

/* The ISO 639-1 code: "de", "en"; NULL for an unknown language. */
static inline const char *
language_code(enum language language)
{
	return language == LANGUAGE_GERMAN    ? "de"
	       : language == LANGUAGE_ENGLISH ? "en"
					      : (const char *)0;
}

#endif
