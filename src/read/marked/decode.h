/*
 * Bytes of marked-up text as clean UTF-8: what parsers need not be asked to
 * stand is not there any more (text/normalise.h).
 */
#ifndef LESART_READ_MARKED_DECODE_H
#define LESART_READ_MARKED_DECODE_H

#include "read/records.h"

/* The most bytes of an input that are read. */
enum { MARKED_MAX = 16 << 20 };

struct decoded {
	struct normaliser *normaliser;
	struct slice text; /* good until decoded_free */
	enum charset charset;
	bool cut, invalid, odd;
};

/* `charset` is what the input says of itself; CHARSET_UNKNOWN for nothing.
 * A byte order mark speaks louder, and so do bytes that do not fit it. */
void decode(struct decoded *decoded, struct slice bytes, enum charset charset);
void decoded_free(struct decoded *decoded);

/* The charset and the notes about the bytes as records of an article. */
void decoded_tell(const struct decoded *decoded, struct records *records);

#endif
