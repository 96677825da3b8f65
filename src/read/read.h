/*
 * Readers: bytes of a format to the structure of an article. A format is a
 * row of the table in read.c; its reader is a file read_FORMAT.c.
 *
 * A reader is fed chunks of bytes as they come and appends to the article;
 * what it has appended before its last part never changes.
 *
 * Must not know: passes, screens.
 */
#ifndef LESART_READ_READ_H
#define LESART_READ_READ_H

#include "article/article.h"
#include "base/span.h"
#include "base/status.h"

struct entries;

struct format {
	const char *name; /* as in --format and the JSON form: "text" */
	const char *help; /* one sentence */
	/* How sure the first bytes of a file make that they are of this
	 * format, 0 to 100; plain text says 1 to everything. */
	int (*detect)(struct slice head);
	/* Begin; the state is the reader's own. */
	void *(*begin)(struct article *article);
	/* The next bytes; with `last` there are no more (bytes may be empty).
	 * Works on all of them; the caller keeps chunks small. */
	void (*feed)(void *state, struct slice bytes, bool last);
	void (*end)(void *state); /* frees the state */
	/* The articles of an input that may hold several, after the last
	 * bytes; they are the reader's, share them (entries.h). NULL for
	 * formats that hold one. */
	struct entries *(*entries)(void *state);
	/* The format by which what has come of an input can be read until all
	 * of it is there, without another process; NULL: by none. */
	const char *parts;
};

/* All formats; count in *count. */
const struct format *read_formats(uint32_t *count);

/* The format of the name, or NULL. */
const struct format *read_format_named(const char *name);

/* The format that the first bytes of a file speak for; never NULL. */
const struct format *read_format_detect(struct slice head);

#endif
