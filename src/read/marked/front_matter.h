/*
 * Front matter of a Markdown file: the lines between two "---" (YAML) or
 * "+++" (TOML) at its begin. Of both only what people write there: one key
 * and its value a line, and lists of words.
 *
 * Must not know: Markdown.
 */
#ifndef LESART_READ_MARKED_FRONT_MATTER_H
#define LESART_READ_MARKED_FRONT_MATTER_H

#include "base/span.h"

enum { FRONT_AUTHORS_MAX = 8 };

/* Values without their quotation marks, slices of the text; len 0 for what
 * is not said. */
struct front_matter {
	struct slice title, kicker, description, address, date;
	struct slice authors[FRONT_AUTHORS_MAX];
	uint32_t author_count;
};

/* How many bytes the front matter takes, 0 where there is none: a first
 * line that opens it, one that closes it, and "key: value" between them. */
size_t front_matter_read(struct slice text, struct front_matter *front);

#endif
