/*
 * UTF-8 that is known to be valid, as the text of every article is: the
 * fast way through it. For bytes from outside see normalise.h.
 */
#ifndef LESART_TEXT_UTF8_H
#define LESART_TEXT_UTF8_H

#include "base/span.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <uchar.h>

/*
 * The code point at `at`, which lies before `end`, and its length in bytes
 * (1 to 4). Never reads at or behind end: what is cut there, or not valid,
 * is U+FFFD of length 1.
 */
static inline uint32_t
utf8_next(const char *at, const char *end, char32_t *code)
{
	const unsigned char *b = (const unsigned char *)at;
	ptrdiff_t left = end - at;

	if (b[0] < 0x80) {
		*code = b[0];
		return 1;
	}
	if (b[0] >= 0xc2 && b[0] < 0xe0 && left > 1 && (b[1] & 0xc0) == 0x80) {
		*code = (b[0] & 0x1fu) << 6 | (b[1] & 0x3fu);
		return 2;
	}
	if (b[0] >= 0xe0 && b[0] < 0xf0 && left > 2 && (b[1] & 0xc0) == 0x80 &&
		(b[2] & 0xc0) == 0x80) {
		*code = (b[0] & 0x0fu) << 12 | (b[1] & 0x3fu) << 6 |
			(b[2] & 0x3fu);
		return 3;
	}
	if (b[0] >= 0xf0 && b[0] < 0xf5 && left > 3 && (b[1] & 0xc0) == 0x80 &&
		(b[2] & 0xc0) == 0x80 && (b[3] & 0xc0) == 0x80) {
		*code = (b[0] & 0x07u) << 18 | (b[1] & 0x3fu) << 12 |
			(b[2] & 0x3fu) << 6 | (b[3] & 0x3fu);
		return 4;
	}
	*code = 0xfffd;
	return 1;
}

/* Is this byte the first of a character? */
static inline bool
utf8_starts(char byte)
{
	return ((unsigned char)byte & 0xc0) != 0x80;
}

/* The text, or as many whole characters of it as `max` bytes hold. */
static inline struct slice
utf8_fit(struct slice text, size_t max)
{
	if (text.len <= max)
		return text;
	text.len = max;
	while (text.len && !utf8_starts(text.at[text.len]))
		text.len--;
	return text;
}

/* Start of the character before `at`, not before `start`; at > start. */
static inline const char *
utf8_before(const char *start, const char *at)
{
	do
		at--;
	while (at > start && !utf8_starts(*at));
	return at;
}

/* Write a code point (not a surrogate, at most U+10FFFF) to `to`, which has
 * room for 4 bytes; returns how many were written. */
static inline uint32_t
utf8_put(char *to, char32_t code)
{
	if (code < 0x80) {
		to[0] = (char)code;
		return 1;
	}
	if (code < 0x800) {
		to[0] = (char)(0xc0 | code >> 6);
		to[1] = (char)(0x80 | (code & 0x3f));
		return 2;
	}
	if (code < 0x10000) {
		to[0] = (char)(0xe0 | code >> 12);
		to[1] = (char)(0x80 | (code >> 6 & 0x3f));
		to[2] = (char)(0x80 | (code & 0x3f));
		return 3;
	}
	to[0] = (char)(0xf0 | code >> 18);
	to[1] = (char)(0x80 | (code >> 12 & 0x3f));
	to[2] = (char)(0x80 | (code >> 6 & 0x3f));
	to[3] = (char)(0x80 | (code & 0x3f));
	return 4;
}

#endif
