/*
 * Notes: what was odd in an input and what was done about it. A text cannot
 * fail; it collects notes, which people and scripts can read.
 */
#ifndef LESART_ARTICLE_NOTE_H
#define LESART_ARTICLE_NOTE_H

#include "base/span.h"

enum note_level {
	NOTE_INFO,    /* done as anybody would expect */
	NOTE_WARNING, /* something of the input is not shown as it was */
};

struct note {
	const char *code; /* a static word for scripts: "invalid-utf8" */
	enum note_level level;
	struct span span; /* the place in the text; may be empty */
	struct slice text; /* a sentence for people, in their
			    * language and the article's arena */
};

struct notes {
	struct note *at;
	uint32_t count, max;
};

struct article;

/*
 * Add a note to the article. At most 1,000 are kept; the rest is counted in
 * article->notes_dropped, so that a hostile input cannot fill memory.
 */
void note_add(struct article *article, const char *code,
	enum note_level level, struct span span, const char *format, ...)
	__attribute__((format(printf, 5, 6)));

#endif
