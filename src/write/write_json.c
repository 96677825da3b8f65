/* The article as JSON: one function an array of the model. */
#include "base/memory.h"
#include "write/json.h"
#include "write/write.h"

#include <stdlib.h>

static void
write_source(struct json *json, const struct article *article)
{
	json_open(json, "source", '{');
	json_word(json, "path", article->path);
	json_word(json, "format", article->format);
	json_word(json, "charset", article->charset);
	json_word(json, "address", article->address);
	json_close(json, '}');
}

static void
write_spans(struct json *json, const char *name, const struct spans *spans)
{
	json_open(json, name, '[');
	for (uint32_t i = 0; i < spans->count; i++)
		json_span(json, NULL, spans->at[i]);
	json_close(json, ']');
}

static void
write_masthead(struct json *json, const struct article *article)
{
	const struct masthead *head = &article->masthead;
	const struct dateline *line = &head->dateline;

	json_open(json, "masthead", '{');
	json_span(json, "kicker", head->kicker);
	json_span(json, "headline", head->headline);
	write_spans(json, "standfirst", &head->standfirst);
	json_span(json, "byline", head->byline);
	write_spans(json, "authors", &head->authors);
	json_word(json, "published", head->published);
	if (span_empty(line->span)) {
		json_null(json, "dateline");
	} else {
		json_open(json, "dateline", '{');
		json_span(json, "span", line->span);
		json_span(json, "place", line->place);
		json_word(json, "date", line->date);
		json_span(json, "agency", line->agency);
		json_close(json, '}');
	}
	json_close(json, '}');
}

static void
write_sections(struct json *json, const struct article *article)
{
	json_open(json, "sections", '[');
	for (uint32_t i = 0; i < article->sections.count; i++) {
		const struct section *section = &article->sections.at[i];

		json_open(json, NULL, '{');
		json_span(json, "span", section->span);
		json_whole(json, "level", section->level);
		json_span(json, "heading", section->heading);
		json_whole(json, "words", section->words);
		json_close(json, '}');
	}
	json_close(json, ']');
}

static void
write_blocks(struct json *json, const struct article *article)
{
	json_open(json, "blocks", '[');
	for (uint32_t i = 0; i < article->blocks.count; i++) {
		const struct block *block = &article->blocks.at[i];

		json_open(json, NULL, '{');
		json_span(json, "span", block->span);
		json_word(json, "kind",
			block_kind_name((enum block_kind)block->kind));
		json_whole(json, "section", block->section);
		json_word(json, "marker", block->marker);
		json_close(json, '}');
	}
	json_close(json, ']');
}

/* Entities in the order of their weight: position of each in it. */
static uint32_t *
entity_places(const struct article *article)
{
	uint32_t count = article->entities.count;
	uint32_t *places = memory_zeroed(count, sizeof *places);

	for (uint32_t i = 0; i < count; i++)
		places[i] = i;
	if (article->entity_order.count == count)
		for (uint32_t i = 0; i < count; i++)
			places[article->entity_order.at[i]] = i;
	return places;
}

static void
write_entity(struct json *json, const struct article *article,
	const struct entity *entity)
{
	json_open(json, NULL, '{');
	json_word(json, "kind",
		entity_kind_name((enum entity_kind)entity->kind));
	json_string(json, "name", entity->name);
	if (entity->role.len)
		json_string(json, "role", entity->role);
	else
		json_null(json, "role");
	json_open(json, "mentions", '[');
	for (uint32_t i = entity->first; i != NONE;
		i = article->mentions.at[i].next)
		json_span(json, NULL, article->mentions.at[i].span);
	json_close(json, ']');
	json_number(json, "weight", (double)entity->weight);
	json_close(json, '}');
}

static void
write_entities(struct json *json, const struct article *article)
{
	bool ordered = article->entity_order.count == article->entities.count;

	json_open(json, "entities", '[');
	for (uint32_t i = 0; i < article->entities.count; i++)
		write_entity(json, article,
			&article->entities.at[ordered
					? article->entity_order.at[i]
					: i]);
	json_close(json, ']');
}

static void
write_numbers(struct json *json, const struct article *article)
{
	json_open(json, "numbers", '[');
	for (uint32_t i = 0; i < article->numbers.count; i++) {
		const struct number *number = &article->numbers.at[i];

		json_open(json, NULL, '{');
		json_span(json, "span", number->span);
		json_word(json, "kind",
			number_kind_name((enum number_kind)number->kind));
		json_number(json, "value", number->value);
		json_number(json, "low", number->low);
		json_number(json, "high", number->high);
		json_number(json, "from", number->from);
		json_number(json, "to", number->to);
		json_word(json, "bound",
			number_bound_name((enum number_bound)number->bound));
		json_word(json, "unit", number->unit);
		json_span(json, "subject", number->subject);
		json_number(json, "weight", (double)number->weight);
		json_boolean(json, "key", number->key);
		json_close(json, '}');
	}
	json_close(json, ']');
}

static void
write_dates(struct json *json, const struct article *article)
{
	json_open(json, "dates", '[');
	for (uint32_t i = 0; i < article->dates.count; i++) {
		const struct date *date = &article->dates.at[i];

		json_open(json, NULL, '{');
		json_span(json, "span", date->span);
		json_word(json, "grain",
			date_grain_name((enum date_grain)date->grain));
		json_word(json, "value", date->value);
		json_word(json, "end", date->end);
		json_boolean(json, "relative", date->relative);
		json_close(json, '}');
	}
	json_close(json, ']');
}

static void
write_quotes(struct json *json, const struct article *article)
{
	uint32_t *places = entity_places(article);

	json_open(json, "quotes", '[');
	for (uint32_t i = 0; i < article->quotes.count; i++) {
		const struct quote *quote = &article->quotes.at[i];

		json_open(json, NULL, '{');
		json_span(json, "span", quote->span);
		json_word(json, "kind",
			quote_kind_name((enum quote_kind)quote->kind));
		json_whole(json, "speaker",
			quote->speaker == NONE ? NONE : places[quote->speaker]);
		json_span(json, "verb", quote->verb);
		json_span(json, "teller", quote->teller);
		json_close(json, '}');
	}
	json_close(json, ']');
	free(places);
}

static void
write_links(struct json *json, const struct article *article)
{
	json_open(json, "links", '[');
	for (uint32_t i = 0; i < article->links.count; i++) {
		json_open(json, NULL, '{');
		json_span(json, "span", article->links.at[i].span);
		json_string(json, "address", article->links.at[i].address);
		json_close(json, '}');
	}
	json_close(json, ']');
}

static void
write_notes_array(struct json *json, const struct article *article)
{
	json_open(json, "notes", '[');
	for (uint32_t i = 0; i < article->notes.count; i++) {
		const struct note *note = &article->notes.at[i];

		json_open(json, NULL, '{');
		json_word(json, "code", note->code);
		json_word(json, "level",
			note->level == NOTE_WARNING ? "warning" : "info");
		json_span(json, "span", note->span);
		json_string(json, "text", note->text);
		json_close(json, '}');
	}
	json_close(json, ']');
}

void
write_json(FILE *to, const struct article *article, bool pretty)
{
	struct json json = {.to = to, .pretty = pretty};

	json_open(&json, NULL, '{');
	json_whole(&json, "lesart", WRITE_JSON_VERSION);
	write_source(&json, article);
	json_word(&json, "language", language_code(article->language));
	json_string(&json, "text",
		article_slice(article, (struct span){0, article->text.len}));
	write_masthead(&json, article);
	write_sections(&json, article);
	write_blocks(&json, article);
	write_spans(&json, "sentences", &article->sentences);
	write_entities(&json, article);
	write_numbers(&json, article);
	write_dates(&json, article);
	write_quotes(&json, article);
	write_links(&json, article);
	write_notes_array(&json, article);
	json_close(&json, '}');
	putc('\n', to);
}
