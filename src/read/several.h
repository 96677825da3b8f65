/*
 * Inputs that may hold several articles, whatever the format: collected,
 * parsed by a process of their own into the records of each. The first is
 * the article; the others can be had.
 *
 * Must not know: formats.
 */
#ifndef LESART_READ_SEVERAL_H
#define LESART_READ_SEVERAL_H

#include "read/collect.h"

struct entries;
struct several;

/*
 * The functions of a reader (read.h). `format` is what the parsing process
 * is asked for; `otherwise` puts the bytes of an input that it made nothing
 * of into the article.
 */
struct several *several_begin(struct article *article, const char *format,
	void (*otherwise)(struct article *article, struct slice bytes));
void several_feed(void *several, struct slice bytes, bool last);
struct entries *several_entries(void *several);
void several_end(void *several);

#endif
