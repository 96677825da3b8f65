/*
 * A strict judge of JSON (RFC 8259) for tests: is a text one value and white
 * space, and what does a string in it say?
 */
#ifndef LESART_TESTS_JSON_CHECK_H
#define LESART_TESTS_JSON_CHECK_H

#include "base/span.h"

/* Is it a single value, nested at most 30 deep? */
bool json_is_good(struct slice text);

/* Decode a string with its quotation marks to `to`, which has room for
 * text.len bytes. Returns how many, or -1 where it is malformed. */
long json_decode(struct slice text, char *to);

#endif
