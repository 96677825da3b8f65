/*
 * Markdown to records. The one door to md4c (CommonMark with the tables,
 * addresses and struck words of GitHub); front matter and what a masthead
 * looks like are ours.
 */
#include "base/address.h"
#include "base/memory.h"
#include "read/forms.h"
#include "read/marked/decode.h"
#include "read/marked/extract.h"
#include "read/marked/fragment.h"
#include "read/marked/front_matter.h"
#include "read/marked/references.h"
#include "read/marked/table.h"

#include <md4c.h>
#include <stdlib.h>

enum {
	CONTAINERS = 64,     /* deeper ones count, and are like the last */
	KICKER_MAX = 60,     /* characters of a line over the headline */
	STANDFIRST_MAX = 600,
	STANDFIRSTS_MAX = 3,
	BYLINES_MAX = 4,
};

enum container { CONTAINER_QUOTE, CONTAINER_BULLETS, CONTAINER_NUMBERS };

struct markdown {
	struct part_maker part;
	struct table table;
	struct front_matter front;
	struct { uint8_t kind; uint32_t number; } containers[CONTAINERS];
	uint32_t depth;      /* of containers */
	bool item;           /* the next block is the first of its item */
	MD_BLOCKTYPE block;  /* the one that text belongs to */
	uint32_t images, strong, emphasis; /* open spans */
	uint32_t plain;      /* bytes outside of strong and emphasis */
	uint32_t strong_bytes, image_bytes;
	bool headed;         /* the headline was put */
	bool body;           /* the masthead is over */
	uint32_t bylines, standfirsts;
	uint8_t base, last;  /* levels: what counts as 1; of the last one */
	struct slice origin; /* the address that links are seen from */
	struct arena arena;  /* of links made whole */
};

static uint32_t
length_of(const struct markdown *markdown)
{
	return form_length(part_words(&markdown->part), STANDFIRST_MAX + 1);
}

/* ---- the masthead ------------------------------------------------------ */

static void
put_published(struct markdown *markdown, struct slice date)
{
	char day[12];

	if (date.len >= 10 && date.at[4] == '-')
		date.len = 10;
	if (form_date(date, day))
		records_put(markdown->part.records, RECORD_PUBLISHED, 0, 0,
			slice_string(day));
}

static void
put_words(struct markdown *markdown, struct slice words,
	enum record_kind kind)
{
	part_put(&markdown->part, words);
	part_end(&markdown->part, kind, 0);
}

/* Authors that the front matter names, as a line. */
static void
put_front_authors(struct markdown *markdown)
{
	const struct front_matter *front = &markdown->front;
	struct part_maker *part = &markdown->part;
	struct slice none = {NULL, 0};

	for (uint32_t i = 0; i < front->author_count; i++) {
		uint32_t start;

		if (i)
			part_put_string(part, ", ");
		start = part->text.len;
		part_put(part, front->authors[i]);
		records_put_span(part->records, RECORD_AUTHOR,
			(struct span){start, part->text.len}, none);
	}
	if (!part->text.len)
		return;
	records_put(part->records, RECORD_BYLINE, 0, 0,
		slice_from(part->text.at, part->text.len));
	part->emitted++;
	part_clear(part);
}

static void
put_front(struct markdown *markdown)
{
	const struct front_matter *front = &markdown->front;

	if (front->address.len > 4 && !memcmp(front->address.at, "http", 4))
		records_put(markdown->part.records, RECORD_ADDRESS, 0, 0,
			front->address);
	put_published(markdown, front->date);
	put_words(markdown, front->kicker, RECORD_KICKER);
	put_words(markdown, front->title, RECORD_HEADLINE);
	put_words(markdown, front->description, RECORD_STANDFIRST);
	put_front_authors(markdown);
	markdown->headed = front->title.len > 0;
	markdown->standfirsts = front->description.len > 0;
}

/* A line under the headline that tells who wrote the article, or when. */
static bool
take_byline(struct markdown *markdown)
{
	struct slice words = part_words(&markdown->part);
	char day[12];

	if (markdown->bylines >= BYLINES_MAX)
		return false;
	if (form_date(words, day))
		put_published(markdown, words);
	else if (!form_byline(words, NULL))
		return false;
	part_end(&markdown->part, RECORD_BYLINE, 0);
	markdown->bylines++;
	return true;
}

/* Paragraphs right under the headline that are set apart are its
 * standfirst. */
static bool
take_masthead(struct markdown *markdown)
{
	if (!markdown->headed || markdown->body || markdown->depth)
		return false;
	if (take_byline(markdown))
		return true;
	if (!markdown->plain && markdown->standfirsts < STANDFIRSTS_MAX &&
		length_of(markdown) <= STANDFIRST_MAX) {
		part_end(&markdown->part, RECORD_STANDFIRST, 0);
		markdown->standfirsts++;
		return true;
	}
	markdown->body = true;
	return false;
}

/* ---- headings ---------------------------------------------------------- */

static void
put_heading(struct markdown *markdown, uint8_t level)
{
	struct slice words = part_words(&markdown->part);

	if (!words.len)
		return;
	if (!markdown->headed && !markdown->body) {
		markdown->headed = true;
		markdown->base = (uint8_t)(level + 1);
		part_end(&markdown->part, RECORD_HEADLINE, 0);
		return;
	}
	if (markdown->headed && !markdown->body && !markdown->base &&
		slice_equal(words, markdown->front.title)) {
		markdown->base = (uint8_t)(level + 1);
		part_clear(&markdown->part);
		return;
	}
	if (!markdown->base)
		markdown->base = level;
	level = level > markdown->base ? (uint8_t)(level - markdown->base + 1)
				       : 1;
	markdown->body = true;
	markdown->last = level;
	part_end(&markdown->part, RECORD_HEADING, level);
}

/* A short paragraph in bold is a heading that somebody had no sign for. */
static bool
is_bold_heading(const struct markdown *markdown)
{
	return !markdown->plain && markdown->strong_bytes &&
	       !markdown->depth && form_heading(part_words(&markdown->part));
}

/* ---- blocks ------------------------------------------------------------ */

static void
put_paragraph(struct markdown *markdown)
{
	struct part_maker *part = &markdown->part;
	uint32_t depth = markdown->depth;
	bool item = markdown->item;

	markdown->item = false;
	if (depth) {
		uint32_t last = (depth < CONTAINERS ? depth : CONTAINERS) - 1;
		uint32_t number = markdown->containers[last].number;

		markdown->body = true;
		if (markdown->containers[last].kind == CONTAINER_QUOTE)
			part_end_block(part, BLOCK_QUOTE, depth - 1, 0);
		else if (item)
			part_end_block(
				part, BLOCK_LIST_ITEM, depth - 1, number);
		else
			part_end_block(part, BLOCK_PARAGRAPH, 0, 0);
		return;
	}
	if (take_masthead(markdown))
		return;
	if (is_bold_heading(markdown))
		part_end(part, RECORD_HEADING,
			markdown->last ? (uint8_t)(markdown->last + 1) : 1);
	else if (markdown->image_bytes == part->text.len)
		part_end_block(part, BLOCK_CAPTION, 0, 0);
	else
		part_end_block(part, BLOCK_PARAGRAPH, 0, 0);
	markdown->body = true;
}

/* A short first paragraph over a heading is its kicker. */
static bool
is_kicker(const struct markdown *markdown, MD_BLOCKTYPE next)
{
	return next == MD_BLOCK_H && !markdown->headed && !markdown->depth &&
	       !markdown->body && !markdown->front.kicker.len &&
	       length_of(markdown) <= KICKER_MAX &&
	       form_heading(part_words(&markdown->part));
}

/* End what was put before another block begins or the one around it ends. */
static void
settle(struct markdown *markdown, MD_BLOCKTYPE next)
{
	if (!part_words(&markdown->part).len) {
		part_clear(&markdown->part);
	} else if (is_kicker(markdown, next)) {
		part_end(&markdown->part, RECORD_KICKER, 0);
	} else {
		put_paragraph(markdown);
	}
	markdown->plain = markdown->strong_bytes = markdown->image_bytes = 0;
}

static void
open_container(struct markdown *markdown, enum container kind,
	uint32_t number)
{
	if (markdown->depth < CONTAINERS) {
		markdown->containers[markdown->depth].kind = (uint8_t)kind;
		markdown->containers[markdown->depth].number = number;
	}
	markdown->depth++;
	markdown->item = false;
}

static int
enter_block(MD_BLOCKTYPE type, void *detail, void *userdata)
{
	struct markdown *markdown = userdata;

	settle(markdown, type);
	markdown->block = type;
	switch (type) {
	case MD_BLOCK_QUOTE:
		open_container(markdown, CONTAINER_QUOTE, 0);
		break;
	case MD_BLOCK_UL:
		open_container(markdown, CONTAINER_BULLETS, 0);
		break;
	case MD_BLOCK_OL:
		open_container(markdown, CONTAINER_NUMBERS,
			((const MD_BLOCK_OL_DETAIL *)detail)->start - 1);
		break;
	case MD_BLOCK_LI:
		markdown->item = true;
		if (markdown->depth <= CONTAINERS)
			markdown->containers[markdown->depth - 1].number +=
				markdown->containers[markdown->depth - 1].kind ==
				CONTAINER_NUMBERS;
		break;
	case MD_BLOCK_TR:
		table_row(&markdown->table);
		break;
	default:
		break;
	}
	return 0;
}

static void
leave_html(struct markdown *markdown)
{
	struct slice words = part_words(&markdown->part);
	char *copy;

	if (words.len && fragment_detect(words)) {
		copy = memory_new(words.len);
		memcpy(copy, words.at, words.len);
		part_clear(&markdown->part);
		markdown->body = true;
		fragment_put(&markdown->part, slice_from(copy, words.len),
			markdown->origin);
		free(copy);
	}
	part_clear(&markdown->part);
}

static int
leave_block(MD_BLOCKTYPE type, void *detail, void *userdata)
{
	struct markdown *markdown = userdata;
	struct part_maker *part = &markdown->part;

	switch (type) {
	case MD_BLOCK_H:
		put_heading(markdown,
			(uint8_t)((const MD_BLOCK_H_DETAIL *)detail)->level);
		break;
	case MD_BLOCK_CODE:
		markdown->body |= part->text.len > 0;
		part_end_block(part, BLOCK_PREFORMATTED, 0, 0);
		break;
	case MD_BLOCK_HTML:
		leave_html(markdown);
		break;
	case MD_BLOCK_TH:
	case MD_BLOCK_TD:
		table_cell(&markdown->table, part_words(part));
		part_clear(part);
		break;
	case MD_BLOCK_TABLE:
		markdown->body = true;
		table_end(&markdown->table, part);
		break;
	case MD_BLOCK_QUOTE:
	case MD_BLOCK_UL:
	case MD_BLOCK_OL:
		settle(markdown, type);
		markdown->depth--;
		markdown->item = false;
		break;
	default:
		settle(markdown, type);
	}
	markdown->block = MD_BLOCK_DOC;
	return 0;
}

/* ---- text -------------------------------------------------------------- */

static int
enter_span(MD_SPANTYPE type, void *detail, void *userdata)
{
	struct markdown *markdown = userdata;
	const MD_SPAN_A_DETAIL *link = detail;

	markdown->images += type == MD_SPAN_IMG;
	markdown->strong += type == MD_SPAN_STRONG;
	markdown->emphasis += type == MD_SPAN_EM;
	if (type == MD_SPAN_A && markdown->block != MD_BLOCK_TH &&
		markdown->block != MD_BLOCK_TD)
		part_link(&markdown->part,
			address_join(&markdown->arena, markdown->origin,
				slice_from(link->href.text, link->href.size)));
	return 0;
}

static int
leave_span(MD_SPANTYPE type, void *detail, void *userdata)
{
	struct markdown *markdown = userdata;

	(void)detail;
	markdown->images -= type == MD_SPAN_IMG;
	markdown->strong -= type == MD_SPAN_STRONG;
	markdown->emphasis -= type == MD_SPAN_EM;
	if (type == MD_SPAN_A)
		part_link_end(&markdown->part);
	return 0;
}

static int
put_text(MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size, void *userdata)
{
	struct markdown *markdown = userdata;
	struct part_maker *part = &markdown->part;
	uint32_t before = part->text.len, more;
	struct slice words = slice_from(text, size);
	char character[4];

	switch (type) {
	case MD_TEXT_BR:
	case MD_TEXT_SOFTBR:
		part_put_string(part, " ");
		return 0;
	case MD_TEXT_NULLCHAR:
		return 0;
	case MD_TEXT_HTML:
		/* Inline, a tag has no words. */
		if (markdown->block == MD_BLOCK_HTML)
			part_put(part, words);
		return 0;
	case MD_TEXT_ENTITY:
		size = reference_put(words, character);
		part_put(part, size ? slice_from(character, size) : words);
		break;
	default:
		part_put(part, words);
	}
	more = part->text.len - before;
	if (markdown->images)
		markdown->image_bytes += more;
	if (markdown->strong)
		markdown->strong_bytes += more;
	if (!markdown->strong && !markdown->emphasis)
		markdown->plain += more;
	return 0;
}

/* ---- the whole ---------------------------------------------------------- */

void
markdown_extract(struct slice bytes, const struct sender *sender,
	struct records *records)
{
	static const MD_PARSER parser = {
		.flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH |
			 MD_FLAG_PERMISSIVEURLAUTOLINKS |
			 MD_FLAG_PERMISSIVEWWWAUTOLINKS,
		.enter_block = enter_block,
		.leave_block = leave_block,
		.enter_span = enter_span,
		.leave_span = leave_span,
		.text = put_text,
	};
	struct markdown markdown = {.part.records = records};
	struct decoded decoded;
	size_t front;

	decode(&decoded, bytes, CHARSET_UNKNOWN);
	decoded_tell(&decoded, records);
	front = front_matter_read(decoded.text, &markdown.front);
	markdown.origin = sender->address.len ? sender->address
					      : markdown.front.address;
	put_front(&markdown);
	md_parse(decoded.text.at + front,
		(MD_SIZE)(decoded.text.len - front), &parser, &markdown);
	settle(&markdown, MD_BLOCK_DOC);
	part_article_end(records);
	arena_free(&markdown.arena);
	part_free(&markdown.part);
	table_free(&markdown.table);
	decoded_free(&decoded);
}
