/*
 * Normal Form C (UAX 15): which characters can be affected by it, so that
 * the rest need not be looked at twice, and composing of those that can.
 */
#ifndef LESART_TEXT_COMPOSE_H
#define LESART_TEXT_COMPOSE_H

#include "base/span.h"

#include <uchar.h>

enum compose_class {
	COMPOSE_STARTS,  /* is in NFC, and joins nothing before it */
	COMPOSE_CHANGES, /* joins nothing before it, but is not in NFC */
	COMPOSE_JOINS,   /* a mark, or what may be composed with what is
			    before it */
};

/* Everything under U+0300 is COMPOSE_STARTS. */
enum compose_class compose_class_of(char32_t code);

/*
 * The NFC of a valid UTF-8 text; *len is its length. The result is the
 * caller's to free. Linear but for sorting marks.
 */
char *compose(struct slice text, size_t *len);

#endif
