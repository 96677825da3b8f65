/*
 * The chosen pieces as records: the masthead from what stands around the
 * headline and what the head of the page says, then the body.
 */
#include "base/address.h"
#include "base/memory.h"
#include "read/forms.h"
#include "read/html/extract.h"
#include "read/html/likeness.h"

#include <stdlib.h>
#include <strings.h>

enum { LETTERS_MAX = 400, STANDFIRST_MAX = 600, BYLINE_MAX = 160 };

struct composer {
	struct page *page;
	struct records *records;
	uint32_t headline; /* a piece, or NONE */
	uint32_t first;    /* the first piece of the body */
	uint8_t base;      /* the level of the page that counts as 1 */
};

/* ---- parts ------------------------------------------------------------ */

static void
put_links(struct composer *composer, const struct piece *piece)
{
	struct page *page = composer->page;

	for (uint32_t i = 0; i < piece->links.count; i++) {
		const struct piece_link *link =
			&page->links.at[piece->links.first + i];
		struct span span = {link->start, link->end};
		struct slice address;

		if (span.start < piece->text.start)
			span.start = piece->text.start;
		if (span.end > piece->text.end)
			span.end = piece->text.end;
		if (span_empty(span))
			continue;
		address = address_join(&page->arena, page->facts.base,
			tree_attribute(&page->tree, link->node, "href"));
		if (!address.len)
			continue;
		span.start -= piece->text.start;
		span.end -= piece->text.start;
		records_put_span(
			composer->records, RECORD_LINK, span, address);
	}
}

static void
put_part(struct composer *composer, enum record_kind kind, uint8_t level,
	const struct piece *piece)
{
	put_links(composer, piece);
	records_put(composer->records, kind, level, 0,
		piece_text(composer->page, piece));
}

enum block_kind
html_block(const struct piece *piece)
{
	static const uint8_t kinds[] = {
		[PIECE_TEXT] = BLOCK_PARAGRAPH,
		[PIECE_HEADING] = BLOCK_PARAGRAPH,
		[PIECE_ITEM] = BLOCK_LIST_ITEM,
		[PIECE_QUOTE] = BLOCK_QUOTE,
		[PIECE_PREFORMATTED] = BLOCK_PREFORMATTED,
		[PIECE_CAPTION] = BLOCK_CAPTION,
	};

	return (enum block_kind)kinds[piece->kind];
}

static void
put_block(struct composer *composer, const struct piece *piece)
{
	put_links(composer, piece);
	records_put_block(composer->records,
		html_block(piece), piece->depth,
		piece->number, piece_text(composer->page, piece));
}

/* ---- the masthead ------------------------------------------------------ */

/* A title without the name of the site behind a bar or a dash. */
static struct slice
without_site(struct slice title)
{
	static const char marks[][6] = {" | ", " – ", " — ", " - ", " « "};
	size_t best = title.len;

	for (size_t i = 0; i < ARRAY_LEN(marks); i++) {
		size_t len = strlen(marks[i]);

		for (size_t at = title.len; at-- > len;) {
			size_t start = at - len;

			if (memcmp(title.at + start, marks[i], len) != 0)
				continue;
			if (start >= 15 && start < best &&
				start * 2 > title.len)
				best = start;
			break;
		}
	}
	return slice_from(title.at, best);
}

static void
put_headline(struct composer *composer)
{
	const struct facts *facts = &composer->page->facts;
	struct slice title = facts->headline.len ? facts->headline
						 : facts->title;

	if (composer->headline != NONE)
		put_part(composer, RECORD_HEADLINE, 0,
			&composer->page->pieces.at[composer->headline]);
	else if (title.len)
		records_put(composer->records, RECORD_HEADLINE, 0, 0,
			without_site(title));
}

/* Is the piece before the headline its kicker: short, and beside it? */
static void
put_kicker(struct composer *composer)
{
	const struct page *page = composer->page;
	const struct piece *piece, *headline;

	if (composer->headline == NONE || !composer->headline)
		return;
	headline = &page->pieces.at[composer->headline];
	piece = headline - 1;
	if (piece->chars > 60 || piece->hidden ||
		page->places[piece->begin].hints[HINT_HEADLINE] > 1 ||
		page->places[piece->begin].hints[HINT_NAVIGATION] < 4 ||
		page->tree.at[piece->node].depth + 3 <
			page->tree.at[headline->node].depth)
		return;
	put_part(composer, RECORD_KICKER, 0, piece);
}

/* The piece near the headline that names the authors. */
static const struct piece *
byline_piece(const struct composer *composer)
{
	const struct page *page = composer->page;
	const struct facts *facts = &page->facts;
	uint32_t from = composer->headline == NONE ? 0 : composer->headline;
	uint32_t to = from + 25;

	for (uint32_t i = from; i < to && i < page->pieces.count; i++) {
		const struct piece *piece = &page->pieces.at[i];
		struct slice text = piece_text(page, piece);

		if (piece->chars > BYLINE_MAX || piece->kept ||
			piece->hidden || i == composer->headline)
			continue;
		if (form_byline(text, NULL))
			return piece;
		for (uint32_t k = 0; k < facts->authors; k++)
			if (memmem(text.at, text.len, facts->author[k].at,
				    facts->author[k].len))
				return piece;
	}
	return NULL;
}

/* Mark the authors in a line: those that the head names, else those that
 * its form tells. */
static void
put_authors(struct composer *composer, struct slice line)
{
	const struct facts *facts = &composer->page->facts;
	struct spans authors = {0};
	const char *at = line.at, *end = line.at + line.len;
	bool found = false;

	for (uint32_t i = 0; i < facts->authors; i++) {
		struct slice name = facts->author[i];
		const char *here = memmem(
			at, (size_t)(end - at), name.at, name.len);
		struct span span;

		if (!here)
			continue;
		span.start = (uint32_t)(here - line.at);
		span.end = span.start + (uint32_t)name.len;
		records_put_span(composer->records, RECORD_AUTHOR, span,
			(struct slice){NULL, 0});
		at = here + name.len;
		found = true;
	}
	if (found || !form_byline(line, &authors))
		return;
	for (uint32_t i = 0; i < authors.count; i++)
		records_put_span(composer->records, RECORD_AUTHOR,
			authors.at[i], (struct slice){NULL, 0});
	free(authors.at);
}

static void
put_byline(struct composer *composer)
{
	struct page *page = composer->page;
	const struct facts *facts = &page->facts;
	const struct piece *piece = byline_piece(composer);
	struct slice line = {NULL, 0};
	size_t len = 0;
	char *joined;

	if (piece) {
		line = piece_text(page, piece);
	} else {
		for (uint32_t i = 0; i < facts->authors; i++)
			len += facts->author[i].len + 2;
		if (!len)
			return;
		joined = arena_new(&page->arena, len + 1);
		len = 0;
		for (uint32_t i = 0; i < facts->authors; i++) {
			if (len) {
				memcpy(joined + len, ", ", 2);
				len += 2;
			}
			memcpy(joined + len, facts->author[i].at,
				facts->author[i].len);
			len += facts->author[i].len;
		}
		line = slice_from(joined, len);
	}
	put_authors(composer, line);
	records_put(composer->records, RECORD_BYLINE, 0, 0, line);
}

/* Is a kept piece before the body's first paragraph its standfirst? */
static bool
is_standfirst(struct composer *composer, uint32_t index)
{
	struct page *page = composer->page;
	const struct piece *piece = &page->pieces.at[index];
	struct slice letters, description;
	size_t len;

	if (piece->lead)
		return true;
	if (piece->kind > PIECE_HEADING || piece->chars > STANDFIRST_MAX)
		return false;
	if (page->places[piece->begin].hints[HINT_LEAD] <= 2)
		return true;
	letters = likeness_letters(
		&page->arena, piece_text(page, piece), LETTERS_MAX, false);
	description = likeness_letters(
		&page->arena, page->facts.description, LETTERS_MAX, false);
	len = letters.len < description.len ? letters.len : description.len;
	return len > 40 && !memcmp(letters.at, description.at, len) &&
	       letters.len <= description.len + 3;
}

static void
put_standfirst(struct composer *composer)
{
	struct page *page = composer->page;
	uint32_t i = 0, count = 0;

	for (; i < page->pieces.count && count < 3; i++) {
		if (!page->pieces.at[i].kept)
			continue;
		if (!is_standfirst(composer, i))
			break;
		put_part(composer, RECORD_STANDFIRST, 0, &page->pieces.at[i]);
		count++;
	}
	composer->first = i;
}

/* ---- the body ---------------------------------------------------------- */

static void
find_base(struct composer *composer)
{
	const struct page *page = composer->page;

	composer->base = 6;
	for (uint32_t i = composer->first; i < page->pieces.count; i++) {
		const struct piece *piece = &page->pieces.at[i];

		if (piece->kept && piece->kind == PIECE_HEADING &&
			piece->level < composer->base)
			composer->base = piece->level;
	}
}

static void
put_body(struct composer *composer)
{
	const struct page *page = composer->page;

	for (uint32_t i = composer->first; i < page->pieces.count; i++) {
		const struct piece *piece = &page->pieces.at[i];

		if (!piece->kept)
			continue;
		if (piece->kind == PIECE_HEADING)
			put_part(composer, RECORD_HEADING,
				(uint8_t)(piece->level - composer->base + 1),
				piece);
		else
			put_block(composer, piece);
	}
}

void
html_compose(struct page *page, uint32_t headline, struct records *records)
{
	struct composer composer = {
		.page = page, .records = records, .headline = headline};
	const struct facts *facts = &page->facts;

	if (address_is_whole(facts->address))
		records_put(records, RECORD_ADDRESS, 0, 0, facts->address);
	published_find(page, headline);
	if (facts->published[0])
		records_put(records, RECORD_PUBLISHED, 0, 0,
			slice_string(facts->published));
	put_kicker(&composer);
	put_headline(&composer);
	put_standfirst(&composer);
	put_byline(&composer);
	find_base(&composer);
	put_body(&composer);
}
