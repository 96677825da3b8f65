/*
 * Where bytes come from: a file, standard input or an address of the web,
 * unpacked where they are compressed by gzip. Knows files, no formats.
 */
#ifndef LESART_READ_SOURCE_H
#define LESART_READ_SOURCE_H

#include "base/status.h"

#include <stdbool.h>
#include <stddef.h>

struct source;

/*
 * Open a file; "-" is standard input (the descriptor is duplicated, so that
 * the caller may put the terminal in its place). Fails on what does not
 * exist, may not be read or is a directory; never blocks on a FIFO without
 * a writer for ever without a way to poll. *source is the caller's.
 */
enum status source_open(const char *path, struct source **source);

/* An address that begins to be fetched (fetch.h): the caller's, too. */
struct source *source_fetch(const char *address, int seconds);

/* Is it fetched? Then fetch.h tells what is known of it; else NULL. */
struct fetch *source_fetching(const struct source *source);
void source_free(struct source *source);

/*
 * The next bytes into `to`, at most `max`: how many came in *len, 0 at the
 * end, and where source_waits says so: then the source has to be read again
 * for them. What is no regular file, and what was compressed, ends after
 * SOURCE_STREAM_MAX bytes (source_was_cut tells). A file that shrinks meanwhile just ends.
 */
enum { SOURCE_STREAM_MAX = 64 << 20 };
enum status source_read(
	struct source *source, char *to, size_t max, size_t *len);
bool source_was_cut(const struct source *source);
bool source_waits(const struct source *source);

/* What was wrong with a compressed input, once it has ended. */
enum source_trouble {
	SOURCE_SOUND,
	SOURCE_JUNK,    /* something stands behind the compressed data */
	SOURCE_PART,    /* the compressed data ends too early */
	SOURCE_BROKEN,  /* it is damaged: what came before is there */
	SOURCE_BOMB,    /* over 100 times larger than packed: not read on */
	SOURCE_NESTED,  /* compressed twice: not read */
	SOURCE_NO_ZLIB, /* there is no zlib to unpack it */
};
enum source_trouble source_trouble(const struct source *source);

/* A descriptor to poll before source_read would block, or -1 for a regular
 * file, which never does. */
int source_descriptor(const struct source *source);

/* Bytes of a regular file when it was opened, else 0: for progress only.
 * Of a compressed one 0, as soon as that is known. */
size_t source_size(const struct source *source);

#endif
