/*
 * Cutting a page into pieces: text runs on until a block-level element
 * begins or ends, or two line breaks part it.
 */
#include "base/memory.h"
#include "read/html/page.h"
#include "text/utf8.h"

#include <strings.h>

enum way {
	WAY_INLINE,
	WAY_BLOCK,
	WAY_SKIPPED, /* nothing in it is for reading */
	WAY_BREAK,
};

static const uint8_t ways[TAG_COUNT] = {
	[TAG_ADDRESS] = WAY_BLOCK, [TAG_ARTICLE] = WAY_BLOCK,
	[TAG_ASIDE] = WAY_BLOCK, [TAG_AUDIO] = WAY_SKIPPED,
	[TAG_BLOCKQUOTE] = WAY_BLOCK, [TAG_BODY] = WAY_BLOCK,
	[TAG_BR] = WAY_BREAK, [TAG_BUTTON] = WAY_SKIPPED,
	[TAG_CANVAS] = WAY_SKIPPED, [TAG_CAPTION] = WAY_BLOCK,
	[TAG_CENTER] = WAY_BLOCK, [TAG_DD] = WAY_BLOCK,
	[TAG_DETAILS] = WAY_BLOCK, [TAG_DIV] = WAY_BLOCK,
	[TAG_DL] = WAY_BLOCK, [TAG_DT] = WAY_BLOCK,
	[TAG_EMBED] = WAY_SKIPPED, [TAG_FIELDSET] = WAY_BLOCK,
	[TAG_FIGCAPTION] = WAY_BLOCK, [TAG_FIGURE] = WAY_BLOCK,
	[TAG_FOOTER] = WAY_BLOCK, [TAG_FORM] = WAY_BLOCK,
	[TAG_H1] = WAY_BLOCK, [TAG_H2] = WAY_BLOCK, [TAG_H3] = WAY_BLOCK,
	[TAG_H4] = WAY_BLOCK, [TAG_H5] = WAY_BLOCK, [TAG_H6] = WAY_BLOCK,
	[TAG_HEAD] = WAY_SKIPPED, [TAG_HEADER] = WAY_BLOCK,
	[TAG_HGROUP] = WAY_BLOCK, [TAG_HR] = WAY_BLOCK,
	[TAG_HTML] = WAY_BLOCK, [TAG_IFRAME] = WAY_SKIPPED,
	[TAG_LEGEND] = WAY_BLOCK, [TAG_LI] = WAY_BLOCK,
	[TAG_MAIN] = WAY_BLOCK, [TAG_MAP] = WAY_SKIPPED,
	[TAG_MATH] = WAY_SKIPPED, [TAG_NAV] = WAY_BLOCK,
	[TAG_NOSCRIPT] = WAY_SKIPPED, [TAG_OBJECT] = WAY_SKIPPED,
	[TAG_OL] = WAY_BLOCK, [TAG_OPTION] = WAY_SKIPPED, [TAG_P] = WAY_BLOCK,
	[TAG_PRE] = WAY_BLOCK, [TAG_RP] = WAY_SKIPPED, [TAG_RT] = WAY_SKIPPED,
	[TAG_SCRIPT] = WAY_SKIPPED, [TAG_SECTION] = WAY_BLOCK,
	[TAG_SELECT] = WAY_SKIPPED, [TAG_STYLE] = WAY_SKIPPED,
	[TAG_SUMMARY] = WAY_BLOCK, [TAG_SVG] = WAY_SKIPPED,
	[TAG_TABLE] = WAY_BLOCK, [TAG_TBODY] = WAY_BLOCK,
	[TAG_TEMPLATE] = WAY_SKIPPED, [TAG_TEXTAREA] = WAY_SKIPPED,
	[TAG_TFOOT] = WAY_BLOCK, [TAG_THEAD] = WAY_BLOCK,
	[TAG_TITLE] = WAY_SKIPPED, [TAG_TR] = WAY_BLOCK,
	[TAG_UL] = WAY_BLOCK, [TAG_VIDEO] = WAY_SKIPPED,
};

/* ---- places ---------------------------------------------------------- */

static bool
style_hides(struct slice style)
{
	const char *at = style.at ? strcasestr(style.at, "display") : NULL;

	if (!at)
		return false;
	at += 7;
	while (*at == ' ' || *at == ':')
		at++;
	return !strncasecmp(at, "none", 4);
}

static uint16_t
flags_of(const struct tree *tree, uint32_t node)
{
	uint8_t tag = tree->at[node].tag;
	uint16_t flags = 0;

	if (ways[tag] == WAY_SKIPPED)
		flags |= PLACE_SKIPPED;
	if (tag == TAG_B || tag == TAG_STRONG)
		flags |= PLACE_STRONG;
	if (tag == TAG_PRE)
		flags |= PLACE_PREFORMATTED;
	if (tag == TAG_BLOCKQUOTE)
		flags |= PLACE_QUOTE;
	if (tag == TAG_LI || tag == TAG_DD)
		flags |= PLACE_ITEM;
	if (tag == TAG_FIGCAPTION || tag == TAG_CAPTION)
		flags |= PLACE_CAPTION;
	if (tree_attribute(tree, node, "hidden").at ||
		style_hides(tree_attribute(tree, node, "style")))
		flags |= PLACE_HIDDEN;
	return flags;
}

static void
take_hints(struct place *place, uint32_t hints)
{
	for (uint32_t i = 0; i < HINT_COUNT; i++) {
		if (hints >> i & 1)
			place->hints[i] = 0;
		else if (place->hints[i] < HINT_FAR)
			place->hints[i]++;
	}
}

static void
place_node(struct page *page, struct hint_index *index, uint32_t node)
{
	const struct node *here = &page->tree.at[node];
	struct place *place = &page->places[node];
	uint8_t way = ways[here->tag];

	if (here->parent != NONE)
		*place = page->places[here->parent];
	else
		memset(place->hints, HINT_FAR, sizeof place->hints);
	if (!here->source)
		return;
	place->flags |= flags_of(&page->tree, node);
	if (here->parent == NONE || way == WAY_BLOCK) {
		place->holder = node;
		take_hints(place, hints_of(index, &page->tree, node));
	} else if (!(place->flags & PLACE_SKIPPED)) {
		uint32_t hints = hints_of(index, &page->tree, node);

		for (uint32_t i = 0; i < HINT_COUNT; i++)
			if (hints >> i & 1)
				place->hints[i] = 0;
	}
	if (here->tag == TAG_A && tree_attribute(&page->tree, node, "href").len)
		place->anchor = node;
	if ((here->tag == TAG_UL || here->tag == TAG_OL ||
		    here->tag == TAG_BLOCKQUOTE) && place->depth < 200)
		place->depth++;
}

static void
places_find(struct page *page)
{
	struct hint_index *index = hints_index(&page->arena);

	page->places = memory_zeroed(page->tree.count, sizeof *page->places);
	page->places[0].anchor = NONE;
	for (uint32_t node = 0; node < page->tree.count; node++)
		place_node(page, index, node);
}

/* ---- pieces ---------------------------------------------------------- */

/* What is being cut. */
struct cutter {
	struct page *page;
	struct piece piece;
	bool open, space;
	uint32_t breaks; /* line breaks since the last text */
};

static void
put(struct page *page, const char *at, size_t len)
{
	BYTES_ADD(&page->text, at, len);
}

/* Bytes of a space at the begin: also no-break and zero-width ones. */
static uint32_t
space_at(const char *at, const char *end)
{
	ptrdiff_t left = end - at;

	if (left > 0 && (*at == ' ' || *at == '\n' || *at == '\t' ||
				*at == '\r' || *at == '\f'))
		return 1;
	if (left > 1 && !memcmp(at, "\xc2\xa0", 2))
		return 2;
	if (left > 2 && (!memcmp(at, "\xe2\x80\x8b", 3) ||
				!memcmp(at, "\xef\xbb\xbf", 3) ||
				!memcmp(at, "\xe2\x80\xaf", 3)))
		return 3;
	return 0;
}

static void
trim(struct page *page, struct span *span)
{
	const char *text = page->text.at;
	uint32_t len;

	while ((len = space_at(text + span->start, text + span->end)))
		span->start += len;
	while (span->end > span->start) {
		const char *before = utf8_before(
			text + span->start, text + span->end);

		len = space_at(before, text + span->end);
		if (!len || before + len != text + span->end)
			break;
		span->end -= len;
	}
}

static void
measure(struct page *page, struct piece *piece)
{
	struct slice text = piece_text(page, piece);
	bool space = true;

	for (size_t i = 0; i < text.len; i++) {
		bool here = text.at[i] == ' ' || text.at[i] == '\n';

		piece->chars += utf8_starts(text.at[i]);
		piece->words += space && !here;
		space = here;
	}
}

static uint32_t
item_number(const struct page *page, uint32_t node)
{
	const struct tree *tree = &page->tree;
	uint32_t parent = tree->at[node].parent, number = 1;

	if (parent == NONE || tree->at[parent].tag != TAG_OL)
		return 0;
	for (uint32_t i = parent + 1; i < node; i = tree->at[i].after)
		number += tree->at[i].tag == TAG_LI;
	return number;
}

/* What a piece is by the elements around it. */
static void
piece_form(struct page *page, struct piece *piece)
{
	const struct tree *tree = &page->tree;
	const struct place *place = &page->places[piece->begin];
	uint8_t tag = tree->at[piece->node].tag;

	piece->depth = place->depth ? (uint8_t)(place->depth - 1) : 0;
	piece->hidden = place->flags & PLACE_HIDDEN;
	if (tag >= TAG_H1 && tag <= TAG_H6) {
		piece->kind = PIECE_HEADING;
		piece->level = (uint8_t)(tag - TAG_H1 + 1);
	} else if (place->flags & PLACE_CAPTION) {
		piece->kind = PIECE_CAPTION;
	} else if (place->flags & PLACE_PREFORMATTED) {
		piece->kind = PIECE_PREFORMATTED;
	} else if (place->flags & PLACE_ITEM) {
		uint32_t item = tree_within(tree, piece->node, TAG_LI);

		piece->kind = PIECE_ITEM;
		if (item != NONE)
			piece->number = item_number(page, item);
	} else if (place->flags & PLACE_QUOTE) {
		piece->kind = PIECE_QUOTE;
	}
}

static void
cutter_end(struct cutter *cutter)
{
	struct page *page = cutter->page;
	struct piece *piece = &cutter->piece;

	cutter->breaks = 0;
	if (!cutter->open)
		return;
	cutter->open = false;
	piece->text.end = page->text.len;
	trim(page, &piece->text);
	if (span_empty(piece->text)) {
		page->links.count = piece->links.first;
		return;
	}
	piece->links.count = page->links.count - piece->links.first;
	measure(page, piece);
	piece_form(page, piece);
	*ARRAY_ADD(&page->pieces) = *piece;
}

static void
cutter_begin(struct cutter *cutter, uint32_t node)
{
	struct page *page = cutter->page;

	cutter->piece = (struct piece){
		.text = {page->text.len, page->text.len},
		.links = {page->links.count, 0},
		.node = page->places[node].holder,
		.begin = node,
	};
	cutter->open = true;
	cutter->space = false;
}

static void
put_collapsed(struct cutter *cutter, struct slice text)
{
	struct page *page = cutter->page;
	const char *at = text.at, *end = at + text.len, *run;

	while (at < end) {
		if (strchr(" \n\t\r\f", *at) && *at) {
			cutter->space = true;
			at++;
			continue;
		}
		for (run = at; at < end && !(*at && strchr(" \n\t\r\f", *at));)
			at++;
		if (cutter->space && page->text.len > cutter->piece.text.start)
			put(page, " ", 1);
		cutter->space = false;
		put(page, run, (size_t)(at - run));
	}
}

static void
add_link(struct cutter *cutter, uint32_t start, uint32_t anchor)
{
	struct page *page = cutter->page;
	uint32_t end = page->text.len;
	struct piece_link *last = page->links.count > cutter->piece.links.first
		? &page->links.at[page->links.count - 1] : NULL;

	if (start == end)
		return;
	if (page->text.at[start] == ' ')
		start++;
	cutter->piece.linked += end - start;
	if (last && last->node == anchor) {
		last->end = end;
		return;
	}
	*ARRAY_ADD(&page->links) = (struct piece_link){start, end, anchor};
}

static bool
is_blank(struct slice text)
{
	for (size_t i = 0; i < text.len; i++)
		if (!strchr(" \n\t\r\f", text.at[i]))
			return false;
	return true;
}

static void
cut_text(struct cutter *cutter, uint32_t node)
{
	struct page *page = cutter->page;
	const struct place *place = &page->places[node];
	struct slice text = page->tree.at[node].text;
	uint32_t start;

	if (place->flags & PLACE_SKIPPED || !text.len)
		return;
	if (is_blank(text) && !(place->flags & PLACE_PREFORMATTED)) {
		cutter->space = true;
		return;
	}
	if (cutter->open && (cutter->piece.node != place->holder ||
				    cutter->breaks > 1))
		cutter_end(cutter);
	cutter->breaks = 0;
	if (!cutter->open)
		cutter_begin(cutter, node);
	start = page->text.len;
	if (place->flags & PLACE_PREFORMATTED)
		put(page, text.at, text.len);
	else
		put_collapsed(cutter, text);
	if (place->anchor != NONE)
		add_link(cutter, start, place->anchor);
	if (place->flags & PLACE_STRONG)
		cutter->piece.strong += page->text.len - start;
}

static void
cut_element(struct cutter *cutter, uint32_t node)
{
	struct page *page = cutter->page;

	switch (ways[page->tree.at[node].tag]) {
	case WAY_BLOCK:
		cutter_end(cutter);
		break;
	case WAY_BREAK:
		if (cutter->open &&
			page->places[node].flags & PLACE_PREFORMATTED)
			put(page, "\n", 1);
		cutter->space = true;
		cutter->breaks++;
		break;
	default:
		break;
	}
	if (page->tree.at[node].tag == TAG_TD ||
		page->tree.at[node].tag == TAG_TH)
		cutter->space = true;
}

void
pieces_cut(struct page *page)
{
	struct cutter cutter = {.page = page};

	places_find(page);
	for (uint32_t node = 0; node < page->tree.count; node++) {
		page->cut = page->pieces.count >= PIECES_MAX;
		if (page->cut)
			break;
		if (page->tree.at[node].source)
			cut_element(&cutter, node);
		else
			cut_text(&cutter, node);
	}
	cutter_end(&cutter);
}

struct slice
page_words(struct page *page, uint32_t node)
{
	const struct tree *tree = &page->tree;
	uint32_t start = page->text.len, end = tree->at[node].after;
	struct cutter cutter = {.page = page};
	struct slice words;

	cutter.piece.text.start = start;
	for (uint32_t i = node; i < end; i++)
		if (!tree->at[i].source)
			put_collapsed(&cutter, tree->at[i].text);
		else
			cutter.space = cutter.space ||
				ways[tree->at[i].tag] != WAY_INLINE;
	words = arena_slice(&page->arena,
		slice_from(page->text.at + start, page->text.len - start));
	page->text.len = start;
	return words;
}
