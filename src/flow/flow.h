/*
 * Text set for reading: the lines of a part at a width, with hyphenation by
 * the patterns of the article's language. Used by the article pane and by
 * --print, so that both set the same lines.
 *
 * A part of any length is flowed in chunks of about FLOW_CHUNK bytes, so
 * that a paragraph of 50 MB costs no more than what is looked at: a line
 * ends where a chunk ends. Parts shorter than that have one chunk.
 *
 * Must not know: screens, roles, passes.
 */
#ifndef LESART_FLOW_FLOW_H
#define LESART_FLOW_FLOW_H

#include "article/article.h"

enum { FLOW_CHUNK = 16 * 1024 };

enum line_flag {
	LINE_HYPHEN = 1, /* a hyphen that is not in the text is drawn at the
			    line's end */
	LINE_FIRST = 2,  /* first of its part: the place of a list mark */
	LINE_LAST = 4,   /* last of its part */
	LINE_NUMBERED = 8, /* links have their numbers drawn behind them */
};

struct line {
	struct span span; /* what is drawn; blanks at the break are outside */
	uint32_t part;
	uint16_t indent;  /* cells before the text: hanging indents. A list
			     mark stands right-aligned in it, with a blank
			     after it; a quote's bar two cells before the
			     text. At most half of the width, so a mark
			     may lack room. */
	uint16_t cells;   /* width of the text without indent and hyphen */
	uint8_t flags;    /* of enum line_flag */
};

struct lines {
	struct line *at;
	uint32_t count, max;
};

struct flow_options {
	uint16_t width;  /* cells of the column, at least 1 */
	bool hyphenate;
	bool numbered; /* room for the numbers of links is left; not in
			  preformatted text */
};

/* How many chunks a part has (at least 1), and which holds an offset. */
uint32_t flow_chunks(const struct article *article, uint32_t part);
uint32_t flow_chunk_at(
	const struct article *article, uint32_t part, uint32_t offset);

/*
 * Append the lines of a chunk of a part to `lines`. A part always has a
 * line, an empty one if need be. Preformatted text is not wrapped: one
 * line a line, of any width. No line but that is wider than width, unless
 * one character alone is.
 */
void flow_lines(const struct article *article, uint32_t part, uint32_t chunk,
	const struct flow_options *options, struct lines *lines);

/*
 * The number of the link that ends at an offset as it is drawn there,
 * "[12]", counted from 1; returns its cells, 0 where no link ends.
 */
enum { LINK_MARK_MAX = 16 };
uint32_t flow_link_mark(const struct article *article, uint32_t offset,
	char to[LINK_MARK_MAX]);

/* Blank lines that stand before a part (0 before the first one). */
uint32_t flow_blanks_before(const struct article *article, uint32_t part);

#endif
