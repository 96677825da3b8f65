/* Widths of code points, from a table of glibc's. */
#include "text/width.h"
#include "base/memory.h"
#include "text/grapheme.h"
#include "text/width_table.h"

static inline bool
is_between(char32_t code, char32_t low, char32_t high)
{
	return code - low <= high - low;
}

/* What wcwidth lets through, or does not know, and a terminal must not be
 * given: it would change how other characters are shown. */
static bool
is_barred(char32_t code)
{
	return code < 0x20 || is_between(code, 0x7f, 0x9f) || code == 0xad ||
	       code == 0x61c || code == 0x200e || code == 0x200f ||
	       is_between(code, 0x2028, 0x202e) ||
	       is_between(code, 0x2066, 0x206f) ||
	       is_between(code, 0xd800, 0xdfff) ||
	       is_between(code, 0xfdd0, 0xfdef) || code == 0xfeff ||
	       is_between(code, 0xfff9, 0xfffb) ||
	       is_between(code, 0xe0000, 0xe007f) ||
	       (code & 0xfffe) == 0xfffe || code > 0x10ffff;
}

/* Width by the runs: the last one that begins at or before the code. */
static int
width_by_table(char32_t code)
{
	uint32_t low = 0, high = (uint32_t)ARRAY_LEN(width_runs);

	while (high - low > 1) {
		uint32_t middle = low + (high - low) / 2;

		if (width_runs[middle] >> 2 <= code)
			low = middle;
		else
			high = middle;
	}
	return (int)(width_runs[low] & 3) - 1;
}

int
width_of(char32_t code)
{
	if (is_between(code, 0x20, 0x7e))
		return 1;
	if (is_barred(code))
		return -1;
	/* Latin, IPA and all the usual punctuation of European languages. */
	if (code < 0x300 || is_between(code, 0x2010, 0x2027))
		return 1;
	return width_by_table(code);
}

char32_t
width_shown(char32_t code)
{
	if (code == 0xfe0e || code == 0xfe0f)
		return 0;
	if (width_of(code) >= 0)
		return code;
	return is_barred(code) ? 0 : 0xfffd;
}

uint32_t
width_cells(struct slice text)
{
	uint32_t cells = 0;

	while (text.len) {
		size_t len = grapheme_len(text);

		cells += (uint32_t)grapheme_cells(slice_from(text.at, len));
		text.at += len;
		text.len -= len;
	}
	return cells;
}
