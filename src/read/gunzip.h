/*
 * The one door to zlib: gzip (RFC 1952) as a stream, all members of it. The
 * library is loaded when the first compressed input comes, because plain
 * text has not to wait for it.
 *
 * Must not know: files, formats.
 */
#ifndef LESART_READ_GUNZIP_H
#define LESART_READ_GUNZIP_H

#include <stdbool.h>
#include <stddef.h>

/* Output beyond GUNZIP_FREE bytes may be this many times the input. */
enum { GUNZIP_RATIO = 100, GUNZIP_FREE = 1 << 20 };

enum gunzip_end {
	GUNZIP_GOES_ON,
	GUNZIP_DONE,    /* all members were whole */
	GUNZIP_JUNK,    /* and something that is none came behind them */
	GUNZIP_CUT,     /* the input ended within a member */
	GUNZIP_BROKEN,  /* no gzip from here on, or a wrong check sum */
	GUNZIP_BOMB,    /* far larger than its input */
};

struct gunzip;

/* Do the bytes begin like gzip? Two are enough. */
bool gunzip_detect(const char *bytes, size_t len);

/* NULL where zlib cannot be loaded. */
struct gunzip *gunzip_new(void);
void gunzip_free(struct gunzip *gunzip);

/*
 * Unpack from *bytes, which moves on with *len, to `to`; returns how many
 * were written. With `last` no more input comes. When nothing was written
 * and the input is used up, more is needed, or *end tells why it is over.
 */
size_t gunzip_step(struct gunzip *gunzip, const char **bytes, size_t *len,
	bool last, char *to, size_t max, enum gunzip_end *end);

#endif
