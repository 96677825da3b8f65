/* Fragments of HTML through the pieces of a page. */
#include "read/marked/fragment.h"
#include "base/address.h"
#include "base/memory.h"
#include "read/html/extract.h"
#include "read/marked/references.h"

#include <stdlib.h>

bool
fragment_detect(struct slice text)
{
	const char *at = text.at, *end = at + text.len;

	for (; at + 2 < end; at++) {
		if (*at == '<' && (at[1] == '/' || at[1] == '!' ||
					  (at[1] | 32) >= 'a') &&
			(at[1] | 32) <= 'z')
			return true;
		if (*at == '&' && (at[1] == '#' || ((at[1] | 32) >= 'a' &&
						(at[1] | 32) <= 'z')) &&
			memchr(at, ';', (size_t)(end - at) < 12
						? (size_t)(end - at) : 12))
			return true;
	}
	return false;
}

/* The words of a piece with its links. */
static void
put_piece(struct part_maker *part, struct page *page,
	const struct piece *piece, struct slice address)
{
	uint32_t at = piece->text.start;

	for (uint32_t i = 0; i < piece->links.count; i++) {
		const struct piece_link *link =
			&page->links.at[piece->links.first + i];

		if (link->start < at || link->end > piece->text.end ||
			link->end <= link->start)
			continue;
		part_put(part,
			slice_from(page->text.at + at, link->start - at));
		part_link(part, address_join(&page->arena, address,
				tree_attribute(&page->tree, link->node,
					"href")));
		part_put(part, slice_from(page->text.at + link->start,
				       link->end - link->start));
		part_link_end(part);
		at = link->end;
	}
	part_put(part, slice_from(page->text.at + at, piece->text.end - at));
}

static void
end_piece(struct part_maker *part, const struct piece *piece, uint8_t base)
{
	if (piece->kind == PIECE_HEADING)
		part_end(part, RECORD_HEADING,
			(uint8_t)(piece->level - base + 1));
	else
		part_end_block(part, html_block(piece),
			piece->depth, piece->number);
}

/* Parse a copy, which the parser may change. */
static char *
open_copy(struct page *page, struct slice html)
{
	char *copy = memory_new(html.len + 1);

	memcpy(copy, html.at, html.len);
	page_open(page, copy, html.len, slice_from("", 0));
	return copy;
}

static uint8_t
uppermost(const struct page *page)
{
	uint8_t base = 6;

	for (uint32_t i = 0; i < page->pieces.count; i++)
		if (page->pieces.at[i].kind == PIECE_HEADING &&
			page->pieces.at[i].level < base)
			base = page->pieces.at[i].level;
	return base;
}

void
fragment_put(
	struct part_maker *part, struct slice html, struct slice address)
{
	struct page page;
	char *copy = open_copy(&page, html);
	uint8_t base = uppermost(&page);

	for (uint32_t i = 0; i < page.pieces.count; i++) {
		const struct piece *piece = &page.pieces.at[i];

		if (piece->hidden)
			continue;
		put_piece(part, &page, piece, address);
		end_piece(part, piece, base);
	}
	page_free(&page);
	free(copy);
}

void
fragment_words(struct part_maker *part, struct slice html)
{
	struct page page;
	char *copy;

	if (!fragment_detect(html)) {
		part_put(part, html);
		return;
	}
	copy = open_copy(&page, html);
	for (uint32_t i = 0; i < page.pieces.count; i++) {
		if (i)
			part_put_string(part, " ");
		part_put(part, piece_text(&page, &page.pieces.at[i]));
	}
	page_free(&page);
	free(copy);
}
