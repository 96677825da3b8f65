/*
 * Inputs that are parsed as a whole, by the parsing process: their bytes as
 * they come, and what was wrong with them as notes.
 */
#ifndef LESART_READ_COLLECT_H
#define LESART_READ_COLLECT_H

#include "article/article.h"

/* One more than is read, so that the parser can tell of a cut. */
enum { COLLECT_MAX = (16 << 20) + 1 };

struct collect {
	struct article *article;
	char *at;
	uint32_t len, max;
};

struct collect *collect_begin(struct article *article);
void collect_feed(struct collect *collect, struct slice bytes);
void collect_end(struct collect *collect);

/*
 * The records that the parsing process makes of all of it, as a format; the
 * caller frees the bytes. Where it failed, they may be cut, and a note says
 * why.
 */
struct slice collect_parse(struct collect *collect, const char *format);

#endif
