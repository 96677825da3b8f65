/*
 * Charsets: which one bytes from outside are in, and how they become UTF-8.
 * What is found out here is told by the bytes alone; a format that names
 * its charset asks charset_named.
 */
#ifndef LESART_TEXT_CHARSET_H
#define LESART_TEXT_CHARSET_H

#include "base/span.h"

enum charset {
	CHARSET_UNKNOWN,
	CHARSET_UTF8,
	CHARSET_WINDOWS_1252,
	CHARSET_UTF16_LE,
	CHARSET_UTF16_BE,
	CHARSET_UTF32_LE,
	CHARSET_UTF32_BE,
	CHARSET_COUNT,
};

/* The IANA name as the JSON form gives it: "UTF-8"; static. */
const char *charset_name(enum charset charset);

/*
 * The charset that a label means ("utf-8", "ISO-8859-1", "ascii" ...; the
 * labels of the WHATWG Encoding Standard), of any case and with space around
 * it; CHARSET_UNKNOWN for those that are not of this table.
 */
enum charset charset_named(struct slice label);

/*
 * The charset that the head of an input gives away by its byte order mark
 * (*mark is its length) or, without one, by the pattern of its NULs;
 * CHARSET_UNKNOWN for neither. 64 bytes are enough.
 */
enum charset charset_of_head(struct slice head, size_t *mark);

/*
 * What the bytes speak for, one of the charsets in which ASCII is ASCII:
 * CHARSET_UTF8 where there are more well-formed sequences than bad ones,
 * else CHARSET_WINDOWS_1252. CHARSET_UNKNOWN where all is ASCII, but for
 * what may be the begin of a sequence at the very end; with `last` that one
 * is bad.
 */
enum charset charset_of_evidence(struct slice bytes, bool last);

/*
 * Length of the UTF-8 sequence at `at`, which lies before `end`: 1 to 4 if
 * it is well-formed (Unicode, table 3-7); else the length of its maximal
 * part, negative, -1 to -3; 0 where it is well-formed as far as it goes but
 * is cut by the end.
 */
int charset_utf8_len(const unsigned char *at, const unsigned char *end);

/*
 * Turn bytes of a charset that is not UTF-8 into UTF-8. What is no
 * character becomes one byte 0xff, which no UTF-8 holds, so that whoever
 * reads on sees what was wrong and where. With `last` a cut character at
 * the end is wrong, too; without it, *used tells how many bytes were taken.
 * `to` needs room for 3 bytes for each of `bytes` and 4 more. Returns how
 * many were written.
 */
size_t charset_decode(enum charset charset, struct slice bytes, bool last,
	char *to, size_t *used);

#endif
