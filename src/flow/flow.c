/*
 * Setting lines: each takes as many whole words as fit, then as much of
 * the next one as its places allow (flow/words.h).
 */
#include "flow/flow.h"
#include "base/memory.h"
#include "flow/chunks.h"
#include "flow/words.h"
#include "text/breaks.h"
#include "text/grapheme.h"
#include "text/width.h"

#include <stdio.h>

enum { HYPHENS_IN_A_ROW = 2, QUOTE_INDENT = 2, DEPTH_INDENT = 2 };

/* Where a line may end: its text, where the next one begins. */
struct stop {
	uint32_t end, next, cells;
	bool hyphen;
};

struct setter {
	const struct article *article;
	struct lines *lines;
	struct word_places places;
	uint32_t part, hyphens; /* hyphens: lines in a row that end in one */
	uint32_t room;          /* cells of a line without its indent */
	uint16_t indent;
	bool hyphenate, numbered;
};

/*
 * The next cluster: its length, and its cells. ASCII and Latin letters that
 * no mark can follow (a mark's first byte is 0xcc or above) are clusters of
 * one cell; only the rest needs to be looked up.
 */
static inline uint32_t
cluster_next(const char *at, const char *end, uint32_t *cells)
{
	const unsigned char *b = (const unsigned char *)at;
	ptrdiff_t left = end - at;
	size_t len;

	if (b[0] >= 0x20 && b[0] < 0x7f && (left == 1 || b[1] < 0xcc)) {
		*cells = 1;
		return 1;
	}
	if (b[0] >= 0xc3 && b[0] < 0xcc && (left == 2 || b[2] < 0xcc)) {
		*cells = 1;
		return 2;
	}
	len = grapheme_len(slice_from(at, (size_t)left));
	*cells = (uint32_t)grapheme_cells(slice_from(at, len));
	return (uint32_t)len;
}

uint32_t
flow_link_mark(const struct article *article, uint32_t offset,
	char to[LINK_MARK_MAX])
{
	uint32_t i = offset ? article_link_from(article, offset - 1) : 0;

	if (i >= article->links.count ||
		article->links.at[i].span.end != offset)
		return 0;
	return (uint32_t)snprintf(to, LINK_MARK_MAX, "[%u]", i + 1);
}

/* The next cluster of the text, with the number of a link that ends in it. */
static inline uint32_t
cluster_at(const struct setter *setter, uint32_t at, uint32_t end,
	uint32_t *cells)
{
	const char *text = setter->article->text.at;
	uint32_t len = cluster_next(text + at, text + end, cells);
	char mark[LINK_MARK_MAX];

	if (setter->numbered)
		*cells += flow_link_mark(setter->article, at + len, mark);
	return len;
}

static struct line *
line_add(struct setter *setter, const struct stop *stop, uint32_t start)
{
	struct line *line = ARRAY_ADD(setter->lines);

	line->span = (struct span){start, stop->end};
	line->part = setter->part;
	line->indent = setter->indent;
	line->cells = (uint16_t)(
		stop->cells > UINT16_MAX ? UINT16_MAX : stop->cells);
	line->flags = (uint8_t)((stop->hyphen ? LINE_HYPHEN : 0) |
				(setter->numbered ? LINE_NUMBERED : 0));
	return line;
}

/* Go on from a stop to the end of the word, or to where it leaves the
 * line's room: cells are more than the room then. */
static struct stop
word_measure(const struct setter *setter, struct stop from, uint32_t end)
{
	const char *text = setter->article->text.at;
	uint32_t at = from.next, cells = from.cells, more;

	while (at < end && cells <= setter->room) {
		uint32_t len = cluster_at(setter, at, end, &more);

		if (breaks_blank(text + at, text + end) == len)
			break;
		at += len;
		cells += more;
	}
	return (struct stop){at, at, cells, false};
}

/* Go over the blanks after a word; they count if the line goes on. */
static uint32_t
blanks_skip(const struct setter *setter, uint32_t at, uint32_t end,
	uint32_t *cells)
{
	const char *text = setter->article->text.at;
	uint32_t more;

	while (at < end) {
		uint32_t len = cluster_at(setter, at, end, &more);

		if (breaks_blank(text + at, text + end) != len)
			break;
		at += len;
		*cells += text[at - 1] == '\n' ? 1 : more;
	}
	return at;
}

/* May a line end behind the blank that stands before `word`? */
static bool
blank_may_end(const struct setter *setter, struct span before, struct span word)
{
	return breaks_between(article_slice(setter->article, before),
		article_slice(setter->article, word));
}

/*
 * The last place within the word from `from` on that the line can reach,
 * else a stop at `from` itself; *cut is the last whole cluster that fits.
 */
static struct stop
word_part(struct setter *setter, struct stop from, uint32_t end, bool alone,
	struct stop *cut)
{
	struct stop best = {from.next, from.next, from.cells, false}, at = best;
	bool may_hyphen = alone || setter->hyphens < HYPHENS_IN_A_ROW;
	uint32_t word_end;

	word_places_find(&setter->places, setter->article,
		(struct span){from.next, end}, setter->hyphenate);
	word_end = setter->places.span.end;
	while (at.next < word_end) {
		uint32_t more, len = cluster_at(setter, at.next, end, &more);

		if (at.cells + more > setter->room)
			break;
		at.end = at.next += len;
		at.cells += more;
		if (at.next >= word_end)
			break;
		switch (word_place_at(&setter->places, at.next)) {
		case PLACE_BREAK:
			best = at;
			break;
		case PLACE_HYPHEN:
			if (may_hyphen && at.cells < setter->room) {
				best = at;
				best.hyphen = true;
			}
			break;
		default:
			break;
		}
	}
	*cut = at;
	return best;
}

/* One cluster, for a line that has no room even for that. */
static struct stop
cluster_stop(const struct setter *setter, uint32_t at, uint32_t end)
{
	uint32_t cells, len = cluster_at(setter, at, end, &cells);

	return (struct stop){at + len, at + len, cells, false};
}

/*
 * The word at `from` does not fit: end the line in it if it can be parted,
 * else at a blank before it, else cut it.
 */
static struct stop
line_end(struct setter *setter, struct stop from, struct stop blank,
	uint32_t start, uint32_t end)
{
	struct stop cut;
	struct stop part = word_part(setter, from, end, from.next == start, &cut);

	if (part.next > from.next)
		return part;
	if (blank.next > start)
		return blank;
	if (cut.next > start)
		return cut;
	return cluster_stop(setter, start, end);
}

/* The end of the line that begins at `start`. */
static struct stop
line_stop(struct setter *setter, uint32_t start, uint32_t end)
{
	struct stop at = {start, start, 0, false}, last = at;
	struct stop good = at; /* the last blank where a line may well end */
	struct span before = {start, start};

	for (;;) {
		struct stop word = word_measure(setter, at, end);
		struct span span = {at.next, word.end};

		if (last.next > start && blank_may_end(setter, before, span))
			good = last;
		if (word.cells > setter->room)
			return line_end(setter, at,
				good.next > start ? good : last, start, end);
		before = span;
		last = at = word;
		at.next = blanks_skip(setter, word.end, end, &at.cells);
		last.next = at.next;
		if (at.next >= end)
			return last;
	}
}

static void
lines_wrapped(struct setter *setter, struct span span)
{
	uint32_t cells = 0;
	uint32_t at = blanks_skip(setter, span.start, span.end, &cells);

	while (at < span.end) {
		struct stop stop = line_stop(setter, at, span.end);

		line_add(setter, &stop, at);
		setter->hyphens = stop.hyphen ? setter->hyphens + 1 : 0;
		at = stop.next;
	}
}

/* One line a line, of any width. */
static void
lines_unwrapped(struct setter *setter, struct span span)
{
	const char *text = setter->article->text.at;
	uint32_t at = span.start;

	while (at < span.end) {
		const char *lf = memchr(text + at, '\n', span.end - at);
		uint32_t end = lf ? (uint32_t)(lf - text) : span.end;
		struct span line = {at, end};
		struct stop stop = {end, end, 0, false};

		stop.cells = width_cells(article_slice(setter->article, line));
		line_add(setter, &stop, at);
		at = end + 1;
	}
}

/* Cells before the text of a part: room for list marks and quote bars. */
static uint32_t
part_indent(const struct article *article, const struct part *part)
{
	const struct block *block;
	uint32_t indent;

	if (part->kind != PART_BLOCK)
		return 0;
	block = &article->blocks.at[part->index];
	indent = block->depth * DEPTH_INDENT;
	if (block->kind == BLOCK_QUOTE)
		indent += QUOTE_INDENT;
	else if (block->kind == BLOCK_LIST_ITEM)
		indent += width_cells(slice_string(block->marker)) + 1;
	return indent;
}

static bool
part_is_preformatted(const struct article *article, const struct part *part)
{
	return part->kind == PART_BLOCK &&
	       article->blocks.at[part->index].kind == BLOCK_PREFORMATTED;
}

/* The masthead and headings stay whole words: they are short and large. */
static bool
part_is_hyphenated(const struct part *part)
{
	return part->kind == PART_BLOCK || part->kind == PART_STANDFIRST;
}

static struct setter
setter_of(const struct article *article, uint32_t index,
	const struct flow_options *options, struct lines *lines)
{
	const struct part *part = &article->parts.at[index];
	uint32_t width = options->width ? options->width : 1;
	uint32_t indent = part_indent(article, part);
	struct setter setter = {article, lines};

	if (indent > width / 2)
		indent = width / 2;
	setter.part = index;
	setter.indent = (uint16_t)indent;
	setter.room = width - indent;
	setter.hyphenate = options->hyphenate && part_is_hyphenated(part);
	setter.numbered = options->numbered &&
			  !part_is_preformatted(article, part);
	return setter;
}

void
flow_lines(const struct article *article, uint32_t part, uint32_t chunk,
	const struct flow_options *options, struct lines *lines)
{
	struct setter setter = setter_of(article, part, options, lines);
	struct span span = chunk_span(article, part, chunk);
	uint32_t first = lines->count;

	if (part_is_preformatted(article, &article->parts.at[part]))
		lines_unwrapped(&setter, span);
	else
		lines_wrapped(&setter, span);
	if (lines->count == first) {
		struct stop none = {span.start, span.end, 0, false};

		line_add(&setter, &none, span.start);
	}
	if (chunk == 0)
		lines->at[first].flags |= LINE_FIRST;
	if (chunk + 1 >= flow_chunks(article, part))
		lines->at[lines->count - 1].flags |= LINE_LAST;
	word_places_free(&setter.places);
}

static bool
part_is_list_item(const struct article *article, const struct part *part)
{
	return part->kind == PART_BLOCK &&
	       article->blocks.at[part->index].kind == BLOCK_LIST_ITEM;
}

uint32_t
flow_blanks_before(const struct article *article, uint32_t part)
{
	const struct part *here = &article->parts.at[part];

	if (part == 0)
		return 0;
	if (here[-1].kind == PART_KICKER || here[-1].kind == PART_HEADING)
		return 0;
	return !part_is_list_item(article, here) ||
	       !part_is_list_item(article, here - 1);
}
