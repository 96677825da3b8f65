/*
 * Spans, ranges and slices: the three ways of this program to point at
 * things without owning or copying them.
 */
#ifndef LESART_BASE_SPAN_H
#define LESART_BASE_SPAN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* Bytes start (inclusive) to end (exclusive) of an article's text. */
struct span {
	uint32_t start, end;
};

/* The items first to first + count - 1 of an array of the model. */
struct range {
	uint32_t first, count;
};

/* Bytes in memory that somebody else owns; not NUL-ended. */
struct slice {
	const char *at;
	size_t len;
};

/* "No index": what an index into an array is when there is none. */
#define NONE UINT32_MAX

static inline uint32_t
span_len(struct span s)
{
	return s.end - s.start;
}

static inline bool
span_empty(struct span s)
{
	return s.end <= s.start;
}

static inline bool
span_holds(struct span s, uint32_t offset)
{
	return s.start <= offset && offset < s.end;
}

/* Does `outer` hold all of `inner`? */
static inline bool
span_covers(struct span outer, struct span inner)
{
	return outer.start <= inner.start && inner.end <= outer.end;
}

/* Do the two share at least one byte? */
static inline bool
span_meets(struct span a, struct span b)
{
	return a.start < b.end && b.start < a.end;
}

static inline bool
span_equal(struct span a, struct span b)
{
	return a.start == b.start && a.end == b.end;
}

static inline struct slice
slice_from(const char *at, size_t len)
{
	return (struct slice){at, len};
}

/* The slice of a NUL-ended string, without its NUL. */
static inline struct slice
slice_string(const char *string)
{
	return (struct slice){string, strlen(string)};
}

static inline bool
slice_equal(struct slice a, struct slice b)
{
	return a.len == b.len && (!a.len || !memcmp(a.at, b.at, a.len));
}

/* Without the bytes of `set` at both ends. */
static inline struct slice
slice_trimmed(struct slice text, const char *set)
{
	size_t count = strlen(set);

	while (text.len && memchr(set, *text.at, count))
		text = slice_from(text.at + 1, text.len - 1);
	while (text.len && memchr(set, text.at[text.len - 1], count))
		text.len--;
	return text;
}

/* The next line of `rest` without its LF; `rest` moves on. */
static inline struct slice
slice_line(struct slice *rest)
{
	const char *end = memchr(rest->at, '\n', rest->len);
	size_t len = end ? (size_t)(end - rest->at) : rest->len;
	struct slice line = slice_from(rest->at, len);

	len += end != NULL;
	*rest = slice_from(rest->at + len, rest->len - len);
	return line;
}

static inline bool
slice_is(struct slice a, const char *string)
{
	return slice_equal(a, slice_string(string));
}

static inline bool
slice_ends_with(struct slice a, const char *string)
{
	size_t len = strlen(string);

	return a.len >= len && !memcmp(a.at + a.len - len, string, len);
}

#endif
