/*
 * An article read and found in small steps, with its promises asked for
 * after each: after every chunk that the reader takes and after every pass
 * over every slice. For tests and fuzzers.
 */
#ifndef LESART_TESTS_STEPPING_H
#define LESART_TESTS_STEPPING_H

#include "article/article.h"
#include "find/find.h"
#include "read/read.h"

struct stepping {
	const char *format; /* NULL: found out */
	enum language language; /* LANGUAGE_UNKNOWN: found out */
	uint32_t chunk;     /* bytes that the reader is fed at once */
	uint32_t slice;     /* bytes that the passes are given at once */
	/* Set by stepping_read: the broken promise and after what; else NULL. */
	const char *broken, *after;
};

/* Read all of the bytes. The article is the caller's; never NULL. */
struct article *stepping_read(struct stepping *how, struct slice bytes);

#endif
