/* An article flowed at any width: lines hold all of a part but blanks, in
 * order, and none is wider than the column; and panes laid out on a screen
 * of any size lie on it. Input: two bytes of width, flags, two of height;
 * then the article. */
#include "fuzz.h"

#include "flow/flow.h"
#include "layout.h"
#include "reading.h"
#include "text/utf8.h"

static bool
is_blank(const struct article *article, uint32_t from, uint32_t to)
{
	static const char *const blanks[] = {" ", "\n", "\xc2\xad", "\xe2\x80\x8b",
		"\xe2\x80\x80", "\xe2\x80\x81", "\xe2\x80\x82", "\xe2\x80\x83",
		"\xe2\x80\x84", "\xe2\x80\x85", "\xe2\x80\x86", "\xe2\x80\x88",
		"\xe2\x80\x89", "\xe2\x80\x8a", "\xe2\x81\x9f", "\xe3\x80\x80",
		"\xe1\x9a\x80"};
	const char *text = article->text.at;

	while (from < to) {
		size_t len = 0;

		for (size_t i = 0; !len && i < sizeof blanks / sizeof *blanks;
			i++)
			if (!strncmp(text + from, blanks[i], strlen(blanks[i])))
				len = strlen(blanks[i]);
		if (!len)
			return false;
		from += (uint32_t)len;
	}
	return from == to;
}

static void
check_part(const struct article *article, uint32_t part,
	const struct flow_options *options)
{
	struct span span = article->parts.at[part].span;
	struct lines lines = {0};
	uint32_t end = span.start, chunks = flow_chunks(article, part);
	bool wraps = article->parts.at[part].kind != PART_BLOCK ||
		     article->blocks.at[article->parts.at[part].index].kind !=
			     BLOCK_PREFORMATTED;

	for (uint32_t i = 0; i < chunks; i++)
		flow_lines(article, part, i, options, &lines);
	FUZZ_REQUIRE(lines.count > 0);
	for (uint32_t i = 0; i < lines.count; i++) {
		const struct line *line = &lines.at[i];
		char32_t code;
		uint32_t first;

		FUZZ_REQUIRE(line->part == part && line->span.start >= end);
		FUZZ_REQUIRE(line->span.start <= line->span.end);
		FUZZ_REQUIRE(line->span.end <= span.end);
		FUZZ_REQUIRE(is_blank(article, end, line->span.start));
		end = line->span.end;
		if (span_empty(line->span) || !wraps)
			continue;
		first = utf8_next(article->text.at + line->span.start,
			article->text.at + line->span.end, &code);
		FUZZ_REQUIRE(line->cells + line->indent +
				     !!(line->flags & LINE_HYPHEN) <=
			     options->width ||
			     options->width < 4 || first == span_len(line->span) ||
			     line->cells <= 2);
	}
	FUZZ_REQUIRE(is_blank(article, end, span.end));
	FUZZ_REQUIRE(lines.at[0].flags & LINE_FIRST);
	FUZZ_REQUIRE(lines.at[lines.count - 1].flags & LINE_LAST);
	free(lines.at);
}

static void
check_rect(struct rect rect, int width, int height)
{
	if (rect_empty(rect))
		return;
	FUZZ_REQUIRE(rect.x >= 0 && rect.y >= 0);
	FUZZ_REQUIRE(rect.x + rect.width <= width);
	FUZZ_REQUIRE(rect.y + rect.height <= height);
}

static void
check_layout(int width, int height, unsigned flags)
{
	struct settings settings = settings_default();
	struct layout_wish wish = {flags & 1, flags & 2, flags & 4, flags & 8};
	struct layout layout;

	width = width < 1 ? 1 : width;
	height = height < 1 ? 1 : height;
	settings.text_width = flags & 16 ? 20 : flags & 32 ? 200 : 72;
	settings.outline_width = flags & 64 ? 60 : 0;
	settings.panel_width = flags & 128 ? 80 : 0;
	layout = layout_make(width, height, &settings, wish);
	check_rect(layout.pane, width, height);
	check_rect(layout.column, width, height);
	check_rect(layout.outline, width, height);
	check_rect(layout.panel, width, height);
	check_rect(layout.status, width, height);
	FUZZ_REQUIRE(layout.column.width >= 1);
}

int
LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
	struct slice input = fuzz_input(data, size);
	unsigned width = fuzz_byte(&input) * 4, flags, height;
	struct reading_options options = {.format = "text"};
	struct flow_options flow;
	struct reading *reading;

	width += fuzz_byte(&input) % 64;
	flags = fuzz_byte(&input);
	height = fuzz_byte(&input) * 4 + fuzz_byte(&input) % 64;
	check_layout((int)width, (int)height, flags);
	options.language = flags & 2   ? LANGUAGE_GERMAN
			   : flags & 4 ? LANGUAGE_ENGLISH
				       : LANGUAGE_UNKNOWN;
	flow = (struct flow_options){
		.width = (uint16_t)(width ? width : 1), .hyphenate = flags & 1};
	reading = reading_of_bytes(input, "flow", &options);
	reading_finish(reading);
	for (uint32_t i = 0; i < reading_article(reading)->parts.count; i++)
		check_part(reading_article(reading), i, &flow);
	reading_free(reading);
	return 0;
}
