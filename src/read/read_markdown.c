/*
 * Markdown: collected, parsed by a process of its own, and the records that
 * it gives put into the article. What cannot be parsed is plain text.
 */
#include "article/note.h"
#include "base/memory.h"
#include "read/collect.h"
#include "read/formats.h"
#include "read/forms.h"
#include "read/records.h"

#include <stdlib.h>

/* ---- detection ---------------------------------------------------------- */

enum {
	SURE_OF_FRONT = 85,
	SURE_OF_SIGNS = 70,
	SIGNS_MIN = 4,
	LONG_LINE = 120,
	HEAD_LINES = 400,
};

/* What speaks for Markdown in the head of a text. */
struct signs {
	uint32_t headings, links, fences, strong, tables, definitions;
	uint32_t comments; /* lines of them that follow each other */
	uint32_t tight; /* long lines that follow each other without a blank
			   line: a paragraph a line, which Markdown joins */
};

/* The next line without the white space at its end. */
static struct slice
line_next(struct slice *rest)
{
	struct slice line = slice_line(rest);

	while (line.len && strchr(" \t\r", line.at[line.len - 1]))
		line.len--;
	return line;
}

/* "[words](address)" and "![words](address)" */
static uint32_t
links_in(struct slice line)
{
	const char *at = line.at, *end = at + line.len;
	uint32_t links = 0;

	while ((at = memmem(at, (size_t)(end - at), "](", 2))) {
		const char *close;

		at += 2;
		close = memchr(at, ')', (size_t)(end - at));
		if (!close || close == at)
			continue;
		if (!memchr(at, '(', (size_t)(close - at)) &&
			(memchr(at, '/', (size_t)(close - at)) || *at == '#' ||
				memchr(at, '.', (size_t)(close - at))))
			links++;
	}
	return links;
}

/* "**words**" and "__words__" */
static uint32_t
strong_in(struct slice line)
{
	const char *at = line.at, *end = at + line.len;
	uint32_t strong = 0;

	while (end - at > 4 && (at = memmem(at, (size_t)(end - at), "**", 2))) {
		const char *close;

		at += 2;
		close = end - at > 2 && *at != ' ' && *at != '*'
				? memmem(at, (size_t)(end - at), "**", 2)
				: NULL;
		if (!close)
			break;
		strong += close[-1] != ' ';
		at = close + 2;
	}
	return strong;
}

static bool
is_fence(struct slice line)
{
	return line.len >= 3 && (!memcmp(line.at, "```", 3) ||
					!memcmp(line.at, "~~~", 3));
}

/* "|---|:--:|" */
static bool
is_table_rule(struct slice line)
{
	uint32_t bars = 0, dashes = 0;

	for (size_t i = 0; i < line.len; i++) {
		bars += line.at[i] == '|';
		dashes += line.at[i] == '-';
		if (!strchr("|-: ", line.at[i]) || !line.at[i])
			return false;
	}
	return bars && dashes >= 3;
}

/* "[label]: https://..." */
static bool
is_definition(struct slice line)
{
	const char *close = line.len && *line.at == '['
				    ? memmem(line.at, line.len, "]: ", 3)
				    : NULL;

	return close && memmem(close, (size_t)(line.at + line.len - close),
				"://", 3);
}

static void
look_at(struct signs *signs, struct slice line, struct slice before)
{
	uint32_t level;

	if (form_hash(line, &level) && !before.len)
		signs->headings++;
	if (line.len && before.len && *line.at == '#' && *before.at == '#')
		signs->comments++;
	signs->links += links_in(line);
	signs->strong += strong_in(line);
	signs->fences += is_fence(line);
	signs->tables += is_table_rule(line);
	signs->definitions += is_definition(line);
	if (line.len > LONG_LINE && before.len > LONG_LINE &&
		!strchr("|>-*+ ", *line.at))
		signs->tight++;
}

static uint32_t
at_most(uint32_t value, uint32_t most)
{
	return value < most ? value : most;
}

static uint32_t
weigh(const struct signs *signs)
{
	uint32_t headings = signs->headings > signs->comments
				    ? signs->headings - signs->comments
				    : 0;

	return at_most(headings, 2) * 2 + at_most(signs->links, 2) * 3 +
	       at_most(signs->strong, 3) + at_most(signs->fences, 2) * 2 +
	       at_most(signs->tables, 1) * 3 +
	       at_most(signs->definitions, 1) * 3;
}

/* A first line "---" that a later one closes, with keys of an article
 * between them. */
static bool
has_front_matter(struct slice head)
{
	static const char keys[][8] = {
		"title", "date", "author", "layout", "tags", "slug", "draft"};
	struct slice fence = line_next(&head);
	uint32_t known = 0;

	if (!slice_is(fence, "---") && !slice_is(fence, "+++"))
		return false;
	for (uint32_t i = 0; i < 60 && head.len; i++) {
		struct slice line = line_next(&head);

		if (slice_equal(line, fence))
			return known > 0;
		for (size_t k = 0; k < ARRAY_LEN(keys); k++) {
			size_t len = strlen(keys[k]);

			known += line.len > len &&
				 !memcmp(line.at, keys[k], len) &&
				 strchr(":= s", line.at[len]) != NULL;
		}
	}
	return false;
}

int
read_markdown_detect(struct slice head)
{
	struct slice before = {"", 0};
	struct signs signs = {0};

	if (head.len > 3 && !memcmp(head.at, "\xef\xbb\xbf", 3))
		head = slice_from(head.at + 3, head.len - 3);
	if (has_front_matter(head))
		return SURE_OF_FRONT;
	for (uint32_t i = 0; i < HEAD_LINES && head.len; i++) {
		struct slice line = line_next(&head);

		look_at(&signs, line, before);
		before = line;
	}
	return weigh(&signs) >= SIGNS_MIN && signs.tight < 2 ? SURE_OF_SIGNS
							      : 0;
}

/* ---- reading ------------------------------------------------------------ */

void *
read_markdown_begin(struct article *article)
{
	return collect_begin(article);
}

void
read_markdown_feed(void *state, struct slice bytes, bool last)
{
	struct collect *collect = state;
	struct slice output;

	collect_feed(collect, bytes);
	if (!last)
		return;
	output = collect_parse(collect, "markdown");
	if (!records_read(collect->article, output) &&
		!collect->article->parts.count)
		read_plain_whole(collect->article,
			slice_from(collect->at, collect->len));
	free((char *)(uintptr_t)output.at);
}

void
read_markdown_end(void *state)
{
	collect_end(state);
}
