/* Cutting a stream into lines. */
#include "read/lines.h"
#include "base/memory.h"
#include "text/utf8.h"

#include <stdlib.h>

enum { GAP_COLUMNS = 3, INDENT_MAX = 1000 };

void
lines_free(struct lines *lines)
{
	free(lines->at);
	free(lines->line);
	free(lines->odd.at);
}

/* Drop text, lines and oddities that are done with. */
static void
lines_compact(struct lines *lines)
{
	uint32_t gone = lines->first < lines->count
				? lines->line[lines->first].begin
				: lines->cut;

	if (gone) {
		lines->len -= gone;
		lines->cut -= gone;
		memmove(lines->at, lines->at + gone, lines->len);
	}
	lines->count -= lines->first;
	if (lines->first)
		memmove(lines->line, lines->line + lines->first,
			lines->count * sizeof *lines->line);
	lines->first = 0;
	for (uint32_t i = 0; i < lines->count; i++) {
		lines->line[i].begin -= gone;
		lines->line[i].start -= gone;
		lines->line[i].end -= gone;
	}
	lines->odd.count -= lines->odd_first;
	if (lines->odd_first)
		memmove(lines->odd.at, lines->odd.at + lines->odd_first,
			lines->odd.count * sizeof *lines->odd.at);
	lines->odd_first = 0;
	for (uint32_t i = 0; i < lines->odd.count; i++) {
		struct span *span = &lines->odd.at[i].span;

		span->start -= span->start < gone ? span->start : gone;
		span->end -= span->end < gone ? span->end : gone;
	}
}

static bool
is_blank(char byte)
{
	return byte == ' ' || byte == '\t';
}

/* Bytes of white space at `at`: blanks, tabs, and no-break spaces, which
 * mean nothing at the ends of a line. */
static uint32_t
space_len(const char *at, const char *end)
{
	if (at == end)
		return 0;
	if (is_blank(*at))
		return 1;
	return end - at > 1 && !memcmp(at, "\xc2\xa0", 2) ? 2 : 0;
}

static uint32_t
space_len_before(const char *start, const char *end)
{
	if (start == end)
		return 0;
	if (is_blank(end[-1]))
		return 1;
	return end - start > 1 && !memcmp(end - 2, "\xc2\xa0", 2) ? 2 : 0;
}

static void
measure(const struct lines *lines, struct line *line)
{
	const char *at = lines->at;
	uint32_t gap = 0;

	for (uint32_t i = line->start; i < line->end; i++) {
		line->length += utf8_starts(at[i]);
		if (is_blank(at[i]))
			gap += at[i] == '\t' ? GAP_COLUMNS : 1;
		else
			gap = 0;
		if (gap >= GAP_COLUMNS)
			line->columns = true;
	}
}

/* One line from lines->cut to `end`, of which more is to come if it is open;
 * false if it is blank. */
static bool
cut_line(struct lines *lines, uint32_t end, bool open)
{
	const char *at = lines->at;
	uint32_t start = lines->cut, stop = end, len, indent = 0;
	struct line *line;

	while ((len = space_len(at + start, at + end))) {
		indent += at[start] == '\t' ? TAB_COLUMNS - indent % TAB_COLUMNS
					    : 1;
		start += len;
	}
	if (start == end && !lines->open) {
		lines->blank = true;
		return false;
	}
	while (!open && (len = space_len_before(at + start, at + stop)))
		stop -= len;
	lines->line = memory_room(lines->line, &lines->line_max,
		lines->count + 1, sizeof *lines->line);
	line = &lines->line[lines->count++];
	*line = (struct line){.begin = lines->cut, .start = start, .end = stop,
		.indent = indent < INDENT_MAX ? indent : INDENT_MAX,
		.blank_before = lines->blank, .continues = lines->open};
	if (line->continues) {
		line->start = line->begin;
		line->end = end;
	}
	measure(lines, line);
	lines->blank = false;
	return true;
}

/* Where to part a line that is too long: behind a space, if there is one. */
static uint32_t
parting(const struct lines *lines)
{
	uint32_t end = lines->len;

	while (end > lines->cut && !is_blank(lines->at[end - 1]))
		end--;
	return end > lines->cut ? end : lines->len;
}

static void
append(struct lines *lines, struct slice text, const struct oddities *odd,
	bool last)
{
	if (!text.at)
		text.at = "";
	lines->at = memory_room(lines->at, &lines->max,
		lines->len + (uint32_t)text.len + 1, 1);
	for (uint32_t i = 0; i < odd->count; i++) {
		struct oddity oddity = odd->at[i];

		if (oddity.span.start >= text.len && !last)
			break;
		oddity.span.start += lines->len;
		oddity.span.end += lines->len;
		*ARRAY_ADD(&lines->odd) = oddity;
	}
	memcpy(lines->at + lines->len, text.at, text.len);
	lines->len += (uint32_t)text.len;
}

void
lines_feed(struct lines *lines, struct slice text, const struct oddities *odd,
	bool last)
{
	lines_compact(lines);
	append(lines, text, odd, last);
	for (;;) {
		const char *from = lines->at + lines->cut;
		const char *end = memchr(from, '\n', lines->len - lines->cut);

		if (!end)
			break;
		cut_line(lines, (uint32_t)(end - lines->at), false);
		lines->open = false;
		lines->cut = (uint32_t)(end - lines->at) + 1;
	}
	if (last || lines->len - lines->cut > LINE_OPEN_BYTES) {
		uint32_t end = last ? lines->len : parting(lines);

		lines->open = cut_line(lines, end, !last) && !last;
		lines->cut = end;
	}
}

const struct line *
lines_line(const struct lines *lines, uint32_t index)
{
	if (index >= lines->count - lines->first)
		return NULL;
	return &lines->line[lines->first + index];
}

void
lines_drop(struct lines *lines, uint32_t count)
{
	lines->first += count;
}
