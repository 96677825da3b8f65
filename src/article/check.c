/* The invariants of the model, one function an array. */
#include "article/check.h"
#include "text/utf8.h"

static bool
on_border(const struct article *article, uint32_t offset)
{
	return offset == article->text.len ||
	       (offset < article->text.len &&
		       utf8_starts(article->text.at[offset]));
}

/* Empty spans are how the model says "none"; they lie inside, too. */
static bool
span_good(const struct article *article, struct span span)
{
	return span.start <= span.end && span.end <= article->text.len &&
	       on_border(article, span.start) && on_border(article, span.end);
}

static const char *
check_text(const struct article *article)
{
	const char *at = article->text.at, *end = at + article->text.len;
	char32_t code;

	while (at < end) {
		uint32_t len = utf8_next(at, end, &code);

		if (code == 0xfffd && len == 1)
			return "the text is not valid UTF-8";
		if ((code < 0x20 && code != '\n') ||
			(code >= 0x7f && code < 0xa0) || code == 0x2028 ||
			code == 0x2029)
			return "a control character is in the text";
		at += len;
	}
	return NULL;
}

static const char *
check_masthead(const struct article *article)
{
	const struct masthead *head = &article->masthead;
	const struct dateline *line = &head->dateline;

	if (!span_good(article, head->kicker) ||
		!span_good(article, head->headline) ||
		!span_good(article, head->byline))
		return "a part of the masthead is outside of the text";
	for (uint32_t i = 0; i < head->standfirst.count; i++)
		if (!span_good(article, head->standfirst.at[i]))
			return "a standfirst is outside of the text";
	for (uint32_t i = 0; i < head->authors.count; i++)
		if (!span_good(article, head->authors.at[i]))
			return "an author is outside of the text";
	if (!span_good(article, line->span) ||
		(!span_empty(line->place) &&
			!span_covers(line->span, line->place)))
		return "the dateline is wrong";
	return NULL;
}

static const char *
check_sections(const struct article *article)
{
	uint32_t end = 0, block = 0;

	for (uint32_t i = 0; i < article->sections.count; i++) {
		const struct section *section = &article->sections.at[i];

		if (!span_good(article, section->span) ||
			section->span.start < end)
			return "sections are not in order";
		if (!span_empty(section->heading) &&
			!span_covers(section->span, section->heading))
			return "a heading is outside of its section";
		if ((i > 0) != (section->level > 0) || section->level > 6)
			return "the level of a section is wrong";
		if (section->blocks.count && section->blocks.first != block)
			return "blocks of sections are not in order";
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

		if (!span_good(article, block->span) ||
			block->span.start < end || span_empty(block->span))
			return "blocks are not in order";
		if (block->section >= article->sections.count ||
			!span_covers(article->sections.at[block->section].span,
				block->span))
			return "a block is outside of its section";
		if (block->kind >= BLOCK_KIND_COUNT)
			return "a block has no kind";
		end = block->span.end;
	}
	return NULL;
}

static const char *
check_parts(const struct article *article)
{
	uint32_t end = 0;

	for (uint32_t i = 0; i < article->parts.count; i++) {
		const struct part *part = &article->parts.at[i];

		if (!span_good(article, part->span) || part->span.start < end)
			return "parts are not in order";
		if (part->kind == PART_BLOCK &&
			(part->index >= article->blocks.count ||
				!span_equal(part->span,
					article->blocks.at[part->index].span)))
			return "a part is not its block";
		if (part->kind == PART_HEADING &&
			(part->index >= article->sections.count ||
				!span_equal(part->span,
					article->sections.at[part->index]
						.heading)))
			return "a part is not its heading";
		end = part->span.end;
	}
	return NULL;
}

static const char *
check_sentences(const struct article *article)
{
	uint32_t end = 0;

	for (uint32_t i = 0; i < article->sentences.count; i++) {
		struct span span = article->sentences.at[i];

		if (!span_good(article, span) || span.start < end)
			return "sentences are not in order";
		end = span.end;
	}
	return NULL;
}

static const char *
check_mentions(const struct article *article)
{
	uint32_t end = 0, chained = 0;

	for (uint32_t i = 0; i < article->mentions.count; i++) {
		const struct mention *mention = &article->mentions.at[i];

		if (!span_good(article, mention->span) ||
			mention->span.start < end || span_empty(mention->span))
			return "mentions are not in order";
		if (mention->entity >= article->entities.count)
			return "a mention has no entity";
		if (mention->next != NONE &&
			(mention->next <= i ||
				mention->next >= article->mentions.count ||
				article->mentions.at[mention->next].entity !=
					mention->entity))
			return "a chain of mentions is broken";
		chained += mention->next != NONE;
		end = mention->span.end;
	}
	for (uint32_t i = 0; i < article->entities.count; i++) {
		const struct entity *entity = &article->entities.at[i];

		if (!entity->count || entity->kind >= ENTITY_KIND_COUNT ||
			!entity->name.len)
			return "an entity is empty";
		if (entity->first >= article->mentions.count ||
			entity->last >= article->mentions.count ||
			article->mentions.at[entity->first].entity != i ||
			article->mentions.at[entity->last].entity != i)
			return "an entity has mentions of another";
	}
	if (chained + article->entities.count != article->mentions.count)
		return "mentions are missing in the chains";
	return NULL;
}

static const char *
check_numbers(const struct article *article)
{
	uint32_t end = 0;

	for (uint32_t i = 0; i < article->numbers.count; i++) {
		const struct number *number = &article->numbers.at[i];

		if (!span_good(article, number->span) ||
			number->span.start < end || span_empty(number->span))
			return "numbers are not in order";
		if (!span_good(article, number->subject))
			return "the subject of a number is outside";
		if (number->kind >= NUMBER_KIND_COUNT ||
			number->bound >= BOUND_COUNT)
			return "a number has no kind";
		end = number->span.end;
	}
	return NULL;
}

static bool
date_good(const char value[12])
{
	size_t len = strnlen(value, 12);

	return len < 12 && strspn(value, "0123456789-QWE") == len;
}

static const char *
check_dates(const struct article *article)
{
	uint32_t end = 0;

	for (uint32_t i = 0; i < article->dates.count; i++) {
		const struct date *date = &article->dates.at[i];

		if (!span_good(article, date->span) || date->span.start < end ||
			span_empty(date->span))
			return "dates are not in order";
		if (date->grain >= GRAIN_COUNT || !date_good(date->value) ||
			!date_good(date->end))
			return "a date is malformed";
		end = date->span.end;
	}
	return NULL;
}

static const char *
check_quotes(const struct article *article)
{
	uint32_t start = 0;

	for (uint32_t i = 0; i < article->quotes.count; i++) {
		const struct quote *quote = &article->quotes.at[i];

		if (!span_good(article, quote->span) ||
			quote->span.start < start)
			return "quotes are not in order";
		if (!span_good(article, quote->verb))
			return "the verb of a quote is outside";
		if (quote->speaker != NONE &&
			quote->speaker >= article->entities.count)
			return "the speaker of a quote is nobody";
		start = quote->span.start;
	}
	return NULL;
}

const char *
article_check(const struct article *article)
{
	static const char *(*const checks[])(const struct article *) = {
		check_text, check_masthead, check_sections, check_blocks,
		check_parts, check_sentences, check_mentions, check_numbers,
		check_dates, check_quotes};
	const char *broken;

	for (size_t i = 0; i < sizeof checks / sizeof *checks; i++) {
		broken = checks[i](article);
		if (broken)
			return broken;
	}
	return NULL;
}
