/*
 * An article for scripts: as JSON, as lines of a listing, as a dump of what
 * one stage made. The names and forms are fixed (they are a contract with
 * scripts). Writing to a stream that fails is found by the caller with
 * ferror() and fclose().
 *
 * Must not know: screens, themes, how anything was found.
 */
#ifndef LESART_WRITE_WRITE_H
#define LESART_WRITE_WRITE_H

#include "article/article.h"

#include <stdio.h>

/* The version of the JSON form. */
enum { WRITE_JSON_VERSION = 1 };

/* The article as one JSON object and a newline; on one line unless `pretty`.
 * All that is not ASCII control goes out as UTF-8, C1 controls as \u0085. */
void write_json(FILE *to, const struct article *article, bool pretty);

/*
 * Listings: one line an item, fields parted by tabs, the first a span as
 * "start-end". Characters that are no printable text are left out.
 */
struct listing {
	const char *name; /* of the option: "names" */
	const char *help; /* one sentence */
	void (*write)(FILE *to, const struct article *article);
};

const struct listing *write_listings(uint32_t *count);

/* What one stage made, for developers: a line an item. */
const struct listing *write_stages(uint32_t *count);

/* The notes, one a line "level<TAB>code<TAB>start-end<TAB>text". Returns
 * whether one of them is a warning. */
bool write_notes(FILE *to, const struct article *article);

#endif
