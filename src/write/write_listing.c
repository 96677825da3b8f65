/* Listings and dumps: a line an item, fields parted by tabs. */
#include "base/memory.h"
#include "write/clean.h"
#include "write/write.h"

#include <math.h>

static void
put_span(FILE *to, struct span span)
{
	fprintf(to, "%u-%u", span.start, span.end);
}

static void
put_slice(FILE *to, struct slice text)
{
	putc('\t', to);
	write_clean(to, text);
}

static void
put_words(FILE *to, const struct article *article, struct span span)
{
	put_slice(to, article_slice(article, span));
}

static void
put_word(FILE *to, const char *word)
{
	fprintf(to, "\t%s", word ? word : "");
}

static void
write_outline(FILE *to, const struct article *article)
{
	for (uint32_t i = 0; i < article->sections.count; i++) {
		const struct section *section = &article->sections.at[i];

		put_span(to, section->span);
		fprintf(to, "\t%u\t%u", section->level, section->words);
		put_words(to, article, section->heading);
		putc('\n', to);
	}
}

static void
write_names(FILE *to, const struct article *article)
{
	bool ordered = article->entity_order.count == article->entities.count;

	for (uint32_t i = 0; i < article->entities.count; i++) {
		const struct entity *entity =
			&article->entities.at[ordered
					? article->entity_order.at[i]
					: i];

		put_span(to, article->mentions.at[entity->first].span);
		put_word(to, entity_kind_name((enum entity_kind)entity->kind));
		put_slice(to, entity->name);
		put_slice(to, entity->role);
		fprintf(to, "\t%u\n", entity->count);
	}
}

/* "550000000000", "10..15" for a range, "90>60" for a change. */
static void
put_value(FILE *to, const struct number *number)
{
	if (!isnan(number->from) || !isnan(number->to))
		fprintf(to, "\t%.15g>%.15g", number->from, number->to);
	else if (!isnan(number->low) || !isnan(number->high))
		fprintf(to, "\t%.15g..%.15g", number->low, number->high);
	else if (!isnan(number->value))
		fprintf(to, "\t%.15g", number->value);
	else
		putc('\t', to);
}

static void
write_numbers(FILE *to, const struct article *article)
{
	for (uint32_t i = 0; i < article->numbers.count; i++) {
		const struct number *number = &article->numbers.at[i];

		put_span(to, number->span);
		put_word(to, number_kind_name((enum number_kind)number->kind));
		put_value(to, number);
		put_word(to, number->unit);
		put_words(to, article, number->subject);
		put_word(to, number->key ? "key" : "");
		putc('\n', to);
	}
}

static void
write_quotes(FILE *to, const struct article *article)
{
	for (uint32_t i = 0; i < article->quotes.count; i++) {
		const struct quote *quote = &article->quotes.at[i];

		put_span(to, quote->span);
		put_word(to, quote_kind_name((enum quote_kind)quote->kind));
		if (quote->speaker == NONE)
			putc('\t', to);
		else
			put_slice(to, article->entities.at[quote->speaker].name);
		put_words(to, article, quote->span);
		putc('\n', to);
	}
}

static void
write_dates(FILE *to, const struct article *article)
{
	for (uint32_t i = 0; i < article->dates.count; i++) {
		const struct date *date = &article->dates.at[i];

		put_span(to, date->span);
		put_word(to, date->value);
		put_word(to, date->end);
		put_word(to, date_grain_name((enum date_grain)date->grain));
		put_words(to, article, date->span);
		putc('\n', to);
	}
}

static void
write_links(FILE *to, const struct article *article)
{
	for (uint32_t i = 0; i < article->links.count; i++) {
		put_span(to, article->links.at[i].span);
		put_slice(to, article->links.at[i].address);
		put_words(to, article, article->links.at[i].span);
		putc('\n', to);
	}
}

static void
write_text(FILE *to, const struct article *article)
{
	if (article->text.len)
		fwrite(article->text.at, 1, article->text.len, to);
	putc('\n', to);
}

static void
write_structure(FILE *to, const struct article *article)
{
	static const char *const kinds[] = {"kicker", "headline", "standfirst",
		"byline", "heading", "block"};

	for (uint32_t i = 0; i < article->parts.count; i++) {
		const struct part *part = &article->parts.at[i];
		const struct block *block = NULL;

		if (part->kind == PART_BLOCK)
			block = &article->blocks.at[part->index];
		put_span(to, part->span);
		put_word(to, kinds[part->kind]);
		if (block)
			fprintf(to, "\t%s\t%u\t%s",
				block_kind_name((enum block_kind)block->kind),
				block->section, block->marker);
		else if (part->kind == PART_HEADING)
			fprintf(to, "\t%u",
				article->sections.at[part->index].level);
		put_words(to, article, part->span);
		putc('\n', to);
	}
}

static void
write_sentences(FILE *to, const struct article *article)
{
	for (uint32_t i = 0; i < article->sentences.count; i++) {
		put_span(to, article->sentences.at[i]);
		put_words(to, article, article->sentences.at[i]);
		putc('\n', to);
	}
}

static void
write_mentions(FILE *to, const struct article *article)
{
	for (uint32_t i = 0; i < article->mentions.count; i++) {
		const struct mention *mention = &article->mentions.at[i];
		const struct entity *entity =
			&article->entities.at[mention->entity];

		put_span(to, mention->span);
		put_word(to, entity_kind_name((enum entity_kind)entity->kind));
		put_slice(to, entity->name);
		put_words(to, article, mention->span);
		putc('\n', to);
	}
}

static const struct listing listings[] = {
	{"outline", N_("list the sections"), write_outline},
	{"names", N_("list people, places and organisations"), write_names},
	{"numbers", N_("list the numbers"), write_numbers},
	{"quotes", N_("list who said what"), write_quotes},
	{"dates", N_("list the dates"), write_dates},
	{"links", N_("list the links"), write_links},
};

const struct listing *
write_listings(uint32_t *count)
{
	*count = ARRAY_LEN(listings);
	return listings;
}

static const struct listing stages[] = {
	{"text", "the normalised text", write_text},
	{"structure", "parts, blocks and sections", write_structure},
	{"sentences", "the sentences of the body", write_sentences},
	{"mentions", "every occurrence of a name", write_mentions},
	{"names", "the entities", write_names},
	{"numbers", "the numbers", write_numbers},
	{"dates", "the dates", write_dates},
	{"quotes", "the quotes", write_quotes},
	{"links", "the links", write_links},
};

const struct listing *
write_stages(uint32_t *count)
{
	*count = ARRAY_LEN(stages);
	return stages;
}

bool
write_notes(FILE *to, const struct article *article)
{
	bool warned = false;

	for (uint32_t i = 0; i < article->notes.count; i++) {
		const struct note *note = &article->notes.at[i];

		fputs(note->level == NOTE_WARNING ? "warning" : "info", to);
		put_word(to, note->code);
		putc('\t', to);
		put_span(to, note->span);
		put_slice(to, note->text);
		putc('\n', to);
		warned |= note->level == NOTE_WARNING;
	}
	return warned;
}
