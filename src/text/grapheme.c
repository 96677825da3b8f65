/*
 * Clusters by libunistring's pair rules, with emoji sequences added, which
 * no pair can tell. Latin text and its punctuation need no look-up.
 */
#include "text/grapheme.h"
#include "text/utf8.h"
#include "text/width.h"

#include <unictype.h>
#include <unigbrk.h>

enum { CLUSTER_MAX = 256, ZERO_WIDTH_JOINER = 0x200d };

static inline bool
is_between(char32_t code, char32_t low, char32_t high)
{
	return code - low <= high - low;
}

/* Never joined with another of its like: neither marks nor joiners. */
static inline bool
stands_alone(char32_t code)
{
	return code < 0x300 || is_between(code, 0x2010, 0x2027) ||
	       is_between(code, 0x20a0, 0x20cf);
}

static bool
is_emoji(char32_t code)
{
	return uc_is_property_extended_pictographic(code);
}

/* Does the cluster that began with `first` end between the two? */
static bool
is_break(char32_t first, char32_t before, char32_t after)
{
	if (before == ZERO_WIDTH_JOINER && is_emoji(first) && is_emoji(after))
		return false;
	if (uc_is_grapheme_break(before, after))
		return true;
	return width_of(after) > 0 && !is_between(after, 0x1f3fb, 0x1f3ff);
}

size_t
grapheme_len(struct slice text)
{
	const char *end = text.at + text.len, *at = text.at;
	char32_t first, before, after;
	uint32_t len;

	/* The common case: neither this nor the next byte begins more. */
	if (!(*at & 0x80) && (text.len == 1 || !(at[1] & 0x80)))
		return 1;
	at += utf8_next(at, end, &first);
	for (before = first; at < end; at += len, before = after) {
		len = utf8_next(at, end, &after);
		if (stands_alone(before) && stands_alone(after))
			break;
		if (is_break(first, before, after) ||
			at + len > text.at + CLUSTER_MAX)
			break;
	}
	return (size_t)(at - text.at);
}

int
grapheme_cells(struct slice cluster)
{
	const char *at = cluster.at, *end = at + cluster.len;

	while (at < end) {
		char32_t code, shown;
		int width;

		at += utf8_next(at, end, &code);
		shown = width_shown(code);
		width = shown ? width_of(shown) : 0;
		if (width > 0)
			return width;
	}
	return 0;
}
