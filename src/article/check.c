/* The invariants of the model: text, masthead, structure, notes. One function
 * an array; those of what is found stand in check_found.c. */
#include "article/check.h"
#include "article/checking.h"
#include "text/compose.h"
#include "text/utf8.h"

#include <stdlib.h>

static bool
on_border(const struct article *article, uint32_t offset)
{
	return offset == article->text.len ||
	       (offset < article->text.len &&
		       utf8_starts(article->text.at[offset]));
}

bool
check_span(const struct article *article, struct span span)
{
	return span.start <= span.end && span.end <= article->text.len &&
	       on_border(article, span.start) && on_border(article, span.end);
}

bool
check_span_in_part(const struct article *article, struct span span)
{
	uint32_t part = article_part_at(article, span.start);

	return part != NONE && !span_empty(span) &&
	       check_span(article, span) &&
	       span_covers(article->parts.at[part].span, span);
}

static bool
is_control(char32_t code)
{
	return code < 0x20 || (code >= 0x7f && code < 0xa0) ||
	       code == 0x2028 || code == 0x2029;
}

/* Bidirectional controls, tag characters, noncharacters, U+FEFF, surrogates
 * (JSON.md and normalise.h say why they never are in a text). */
static bool
is_left_out(char32_t code)
{
	return code == 0x61c || code == 0x200e || code == 0x200f ||
	       (code >= 0x202a && code <= 0x202e) ||
	       (code >= 0x2066 && code <= 0x2069) ||
	       (code >= 0xe0000 && code <= 0xe007f) || code == 0xfeff ||
	       (code >= 0xfdd0 && code <= 0xfdef) ||
	       (code & 0xfffe) == 0xfffe || (code >= 0xd800 && code < 0xe000);
}

bool
check_characters(struct slice text, bool lines)
{
	const char *at = text.at, *end = at + text.len;
	char32_t code;

	while (at < end) {
		uint32_t len = utf8_next(at, end, &code);

		if (code == 0xfffd && len == 1)
			return false;
		if ((is_control(code) && !(lines && code == '\n')) ||
			is_left_out(code))
			return false;
		at += len;
	}
	return true;
}

/* Is a text in Normal Form C? Most have nothing that it could change. */
static bool
is_composed(struct slice text)
{
	const char *at = text.at, *end = at + text.len;
	char32_t code;
	size_t len;
	char *composed;
	bool same;

	do {
		if (at >= end)
			return true;
		at += utf8_next(at, end, &code);
	} while (compose_class_of(code) == COMPOSE_STARTS);
	composed = compose(text, &len);
	same = slice_equal(text, slice_from(composed, len));
	free(composed);
	return same;
}

static const char *
check_text(const struct article *article)
{
	struct slice text = slice_from(article->text.at, article->text.len);

	if (!check_characters(text, true))
		return "the text is not valid, or a control is in it";
	if (!is_composed(text))
		return "the text is not in NFC";
	if (!on_border(article, article->analysed))
		return "the analysed text ends outside of it";
	if (article->complete && article->analysed != article->text.len)
		return "a complete article is not analysed to its end";
	if (article->language >= LANGUAGE_COUNT)
		return "the language is none";
	return NULL;
}

/* ---- the masthead ----------------------------------------------------- */

bool
check_pattern(const char value[12], const char *pattern)
{
	size_t i;

	for (i = 0; i < 12 && value[i]; i++)
		if (pattern[i] == '0' ? value[i] < '0' || value[i] > '9'
				      : value[i] != pattern[i])
			return false;
	return i < 12 && !pattern[i];
}

bool
check_day(const char value[12])
{
	int month, day;

	if (!value[0])
		return true;
	if (!check_pattern(value, "0000-00-00"))
		return false;
	month = (value[5] - '0') * 10 + value[6] - '0';
	day = (value[8] - '0') * 10 + value[9] - '0';
	return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

static const char *
check_spans(const struct article *article, const struct spans *spans)
{
	uint32_t end = 0;

	for (uint32_t i = 0; i < spans->count; i++) {
		if (!check_span_in_part(article, spans->at[i]) ||
			spans->at[i].start < end)
			return "standfirsts or authors are not in order";
		end = spans->at[i].end;
	}
	return NULL;
}

static bool
is_within(struct span outer, struct span inner)
{
	return span_empty(inner) || span_covers(outer, inner);
}

static const char *
check_dateline(const struct article *article)
{
	const struct dateline *line = &article->masthead.dateline;

	if (span_empty(line->span))
		return span_empty(line->place) && span_empty(line->agency) &&
				       span_empty(line->day)
			       ? NULL
			       : "a dateline that is none has something in it";
	if (!check_span_in_part(article, line->span))
		return "the dateline is in no part";
	if (!check_span(article, line->place) ||
		!check_span(article, line->agency) ||
		!check_span(article, line->day) ||
		!is_within(line->span, line->place) ||
		!is_within(line->span, line->agency) ||
		!is_within(line->span, line->day))
		return "something of the dateline is outside of it";
	return NULL;
}

static const char *
check_masthead(const struct article *article)
{
	const struct masthead *head = &article->masthead;
	const char *broken;

	if (!check_span(article, head->kicker) ||
		!check_span(article, head->headline) ||
		!check_span(article, head->byline))
		return "a part of the masthead is outside of the text";
	broken = check_spans(article, &head->standfirst);
	if (!broken)
		broken = check_spans(article, &head->authors);
	if (!broken)
		broken = check_dateline(article);
	if (!broken && (!check_day(head->published) ||
			       !check_day(head->dateline.date) ||
			       !check_day(article->today)))
		broken = "a day of the masthead is none";
	return broken;
}

/* ---- sections, blocks, parts ------------------------------------------ */

static uint32_t
count_words(const struct article *article, struct span span)
{
	uint32_t words = 0;
	bool space = true;

	for (uint32_t i = span.start; i < span.end; i++) {
		bool here = article->text.at[i] == ' ' ||
			    article->text.at[i] == '\n';

		words += space && !here;
		space = here;
	}
	return words;
}

/* A section from its heading to the end of its last block. */
static struct span
section_reach(const struct article *article, const struct section *section)
{
	const struct block *blocks = article->blocks.at;
	struct range range = section->blocks;
	struct span span = section->heading;

	if (range.count) {
		if (span_empty(section->heading))
			span.start = blocks[range.first].span.start;
		span.end = blocks[range.first + range.count - 1].span.end;
	}
	return span;
}

static const char *
check_section(const struct article *article, uint32_t index, uint32_t block)
{
	const struct section *section = &article->sections.at[index];
	struct range range = section->blocks;

	if (!check_span(article, section->span) ||
		!check_span(article, section->heading))
		return "a section is outside of the text";
	if ((index > 0) != (section->level > 0) || section->level > 6 ||
		(index > 0) == span_empty(section->heading))
		return "the level or the heading of a section is wrong";
	if (range.count && (range.first != block ||
				   range.count > article->blocks.count - block))
		return "blocks of sections are not in order";
	if ((range.count || index) &&
		!span_equal(section->span, section_reach(article, section)))
		return "a section does not reach to the end of its blocks";
	if (section->words != count_words(article, section->span))
		return "the words of a section are miscounted";
	return NULL;
}

static const char *
check_sections(const struct article *article)
{
	uint32_t end = 0, block = 0;

	for (uint32_t i = 0; i < article->sections.count; i++) {
		const struct section *section = &article->sections.at[i];
		const char *broken = check_section(article, i, block);

		if (broken)
			return broken;
		if (section->span.start < end)
			return "sections are not in order";
		for (uint32_t j = 0; j < section->blocks.count; j++)
			if (article->blocks.at[block + j].section != i)
				return "a block is of another section";
		block += section->blocks.count;
		end = section->span.end;
	}
	return block == article->blocks.count ? NULL
					      : "a block is in no section";
}

static const char *
check_blocks(const struct article *article)
{
	uint32_t end = 0;

	for (uint32_t i = 0; i < article->blocks.count; i++) {
		const struct block *block = &article->blocks.at[i];
		size_t len = strnlen(block->marker, sizeof block->marker);

		if (!check_span(article, block->span) ||
			block->span.start < end || span_empty(block->span))
			return "blocks are not in order";
		if (block->section >= article->sections.count ||
			!span_covers(article->sections.at[block->section].span,
				block->span))
			return "a block is outside of its section";
		if (block->kind >= BLOCK_KIND_COUNT)
			return "a block has no kind";
		if (len == sizeof block->marker ||
			!check_characters(
				slice_from(block->marker, len), false))
			return "the marker of a block is no text";
		end = block->span.end;
	}
	return NULL;
}

/* What the part of each kind has to be the same as. */
static bool
is_its_own(const struct article *article, const struct part *part)
{
	const struct masthead *head = &article->masthead;

	switch ((enum part_kind)part->kind) {
	case PART_KICKER:
		return span_equal(part->span, head->kicker);
	case PART_HEADLINE:
		return span_equal(part->span, head->headline);
	case PART_HEADING:
		return part->index < article->sections.count &&
		       span_equal(part->span,
			       article->sections.at[part->index].heading);
	case PART_BLOCK:
		return part->index < article->blocks.count &&
		       span_equal(part->span,
			       article->blocks.at[part->index].span);
	case PART_STANDFIRST:
	case PART_BYLINE:
		return true;
	}
	return false;
}

/* Between parts stand LF, and behind a kicker its separator: no words. */
static bool
is_gap(const struct article *article, uint32_t start, uint32_t end)
{
	for (uint32_t i = start; i < end; i++) {
		char byte = article->text.at[i];

		if ((byte >= '0' && byte <= '9') ||
			((byte | 32) >= 'a' && (byte | 32) <= 'z'))
			return false;
	}
	return end - start <= 8;
}

static const char *
check_parts(const struct article *article)
{
	uint32_t end = 0, kinds[PART_BLOCK + 1] = {0}, headings = 0;

	for (uint32_t i = 0; i < article->parts.count; i++) {
		const struct part *part = &article->parts.at[i];

		if (part->kind > PART_BLOCK || span_empty(part->span) ||
			!check_span(article, part->span) ||
			part->span.start < end)
			return "parts are not in order";
		if (!is_its_own(article, part))
			return "a part is not what it is part of";
		if (!is_gap(article, end, part->span.start))
			return "parts leave text out";
		kinds[part->kind]++;
		end = part->span.end;
	}
	for (uint32_t i = 0; i < article->sections.count; i++)
		headings += !span_empty(article->sections.at[i].heading);
	if (kinds[PART_BLOCK] != article->blocks.count ||
		kinds[PART_HEADING] != headings || kinds[PART_KICKER] > 1 ||
		kinds[PART_HEADLINE] > 1 ||
		kinds[PART_STANDFIRST] != article->masthead.standfirst.count)
		return "something is no part, or twice";
	if (article->complete && end != article->text.len)
		return "the last part ends before the text";
	return NULL;
}

static const char *
check_notes(const struct article *article)
{
	for (uint32_t i = 0; i < article->notes.count; i++) {
		const struct note *note = &article->notes.at[i];

		if (!note->code || !*note->code || note->level > NOTE_WARNING ||
			!note->text.len)
			return "a note says nothing";
		if (!check_span(article, note->span))
			return "a note is about what is not there";
		if (!check_characters(note->text, false))
			return "a note is no text";
	}
	return NULL;
}

const char *
article_check(const struct article *article)
{
	static const char *(*const checks[])(const struct article *) = {
		check_text, check_masthead, check_sections, check_blocks,
		check_parts, check_notes, check_found};
	const char *broken = NULL;

	for (size_t i = 0; !broken && i < sizeof checks / sizeof *checks; i++)
		broken = checks[i](article);
	return broken;
}
