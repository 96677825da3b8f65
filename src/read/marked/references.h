/*
 * Character references: "&auml;", "&#228;", "&#xe4;". The names are those
 * of HTML 4 and the signs of ASCII (HTML Standard, 13.5).
 */
#ifndef LESART_READ_MARKED_REFERENCES_H
#define LESART_READ_MARKED_REFERENCES_H

#include "base/span.h"

#include <uchar.h>

/* The character that a whole reference, "&" to ";", means; 0 for none.
 * Numbers that are no character give U+FFFD. */
char32_t reference_code(struct slice reference);

/* The same as UTF-8 in `to`; returns its length, 0 for none. */
uint32_t reference_put(struct slice reference, char to[4]);

#endif
