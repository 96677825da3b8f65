/* The invariants of what is found: sentences, links, entities and their
 * mentions, numbers, dates, quotes. */
#include "article/checking.h"
#include "base/memory.h"

#include <math.h>
#include <stdlib.h>

static const char *
check_sentences(const struct article *article)
{
	uint32_t end = 0;

	for (uint32_t i = 0; i < article->sentences.count; i++) {
		struct span span = article->sentences.at[i];
		uint32_t block = article_block_at(article, span.start);

		if (!check_span_in_part(article, span) || span.start < end)
			return "sentences are not in order";
		if (block != NONE &&
			span_covers(article->blocks.at[block].span, span) &&
			span_meets(span, article->masthead.dateline.span))
			return "the dateline is in a sentence";
		end = span.end;
	}
	return NULL;
}

static const char *
check_links(const struct article *article)
{
	uint32_t end = 0;

	for (uint32_t i = 0; i < article->links.count; i++) {
		const struct link *link = &article->links.at[i];

		if (!check_span(article, link->span) ||
			span_empty(link->span) || link->span.start < end)
			return "links are not in order";
		if (!link->address.len || !check_characters(link->address, false))
			return "the address of a link is no text";
		end = link->span.end;
	}
	return NULL;
}

/* ---- who is named ------------------------------------------------------ */

static const char *
check_mentions(const struct article *article)
{
	uint32_t end = 0;

	for (uint32_t i = 0; i < article->mentions.count; i++) {
		const struct mention *mention = &article->mentions.at[i];

		if (!check_span_in_part(article, mention->span) ||
			mention->span.start < end)
			return "mentions are not in order";
		if (mention->entity >= article->entities.count)
			return "a mention has no entity";
		end = mention->span.end;
	}
	return NULL;
}

/* From the first to the last mention, and all of them its own. */
static bool
is_chained(const struct article *article, uint32_t index)
{
	const struct mentions *mentions = &article->mentions;
	const struct entity *entity = &article->entities.at[index];
	uint32_t at = entity->first;

	for (uint32_t i = 0; i < entity->count; i++) {
		if (at >= mentions->count || mentions->at[at].entity != index)
			return false;
		if (i + 1 == entity->count)
			break;
		if (mentions->at[at].next <= at)
			return false;
		at = mentions->at[at].next;
	}
	return at == entity->last && mentions->at[at].next == NONE;
}

static bool
is_share(float weight)
{
	return weight >= 0 && weight <= 1;
}

static const char *
check_entities(const struct article *article)
{
	uint32_t mentions = 0, first = 0;

	for (uint32_t i = 0; i < article->entities.count; i++) {
		const struct entity *entity = &article->entities.at[i];

		if (!entity->count || entity->kind >= ENTITY_KIND_COUNT ||
			!entity->name.len || !is_share(entity->weight))
			return "an entity is empty";
		if (!check_characters(entity->name, false) ||
			!check_characters(entity->role, false))
			return "a name or a role is no text";
		if (!is_chained(article, i))
			return "the mentions of an entity are not chained";
		if (i && entity->first <= first)
			return "entities are not in order of their mentions";
		first = entity->first;
		mentions += entity->count;
	}
	return mentions == article->mentions.count
		       ? NULL
		       : "mentions are missing in the chains";
}

/* Every entity once; the weightiest first when all are weighed. */
static const char *
check_order(const struct article *article)
{
	const struct order *order = &article->entity_order;
	const struct entity *entities = article->entities.at;
	uint32_t count = article->entities.count;
	bool *seen, twice = false, unsorted = false;

	if (order->count > count || (article->complete && order->count < count))
		return "the order of entities leaves some out";
	seen = memory_zeroed(count + 1, sizeof *seen);
	for (uint32_t i = 0; i < order->count; i++) {
		uint32_t at = order->at[i];

		twice = twice || at >= count || seen[at];
		seen[at < count ? at : count] = true;
		unsorted = unsorted ||
			   (!twice && i &&
				   entities[order->at[i - 1]].weight <
					   entities[at].weight);
	}
	free(seen);
	if (twice)
		return "the order of entities has one twice";
	if (unsorted && article->complete)
		return "entities are not ordered by their weight";
	return NULL;
}

/* ---- numbers and dates -------------------------------------------------- */

/* A value, or low to high, or from to: one of them, and finite. */
static bool
is_amount(const struct number *number)
{
	bool value = !isnan(number->value);
	bool range = !isnan(number->low) || !isnan(number->high);
	bool change = !isnan(number->from) || !isnan(number->to);
	const double all[] = {number->value, number->low, number->high,
		number->from, number->to};

	for (size_t i = 0; i < ARRAY_LEN(all); i++)
		if (isinf(all[i]))
			return false;
	if (range && !(number->low <= number->high))
		return false;
	if (change && (isnan(number->from) || isnan(number->to)))
		return false;
	return value + range + change == 1;
}

static const char *
check_numbers(const struct article *article)
{
	uint32_t end = 0;

	for (uint32_t i = 0; i < article->numbers.count; i++) {
		const struct number *number = &article->numbers.at[i];

		if (!check_span_in_part(article, number->span) ||
			number->span.start < end)
			return "numbers are not in order";
		if (!span_empty(number->subject) &&
			(!check_span_in_part(article, number->subject) ||
				span_meets(number->subject, number->span)))
			return "the subject of a number is outside or within";
		if (number->kind >= NUMBER_KIND_COUNT ||
			number->bound >= BOUND_COUNT)
			return "a number has no kind";
		if (!is_amount(number) || !is_share(number->weight) ||
			(number->unit && !*number->unit))
			return "a number is no amount";
		end = number->span.end;
	}
	return NULL;
}

static bool
is_date(const char value[12], enum date_grain grain)
{
	static const char *const patterns[GRAIN_COUNT] = {"0000", "0000-Q0",
		"0000-00", "0000-W00", "0000-W00-WE", "0000-00-00", "0000-00",
		"0000", "0000"};

	if (!value[0])
		return true;
	if (grain == GRAIN_YEAR && check_pattern(value, "-0000"))
		return true; /* before Christ */
	if (!check_pattern(value, patterns[grain]))
		return false;
	if (grain == GRAIN_SEASON) /* 21 to 24 in the place of the month */
		return value[5] == '2' && value[6] >= '1' && value[6] <= '4';
	return grain != GRAIN_DAY || check_day(value);
}

/* A period may end at another grain: from 2019 to March 2020. */
static bool
is_end(const char value[12])
{
	for (int grain = 0; grain < GRAIN_COUNT; grain++)
		if (is_date(value, (enum date_grain)grain))
			return true;
	return false;
}

static const char *
check_dates(const struct article *article)
{
	uint32_t end = 0;

	for (uint32_t i = 0; i < article->dates.count; i++) {
		const struct date *date = &article->dates.at[i];

		if (!check_span_in_part(article, date->span) ||
			date->span.start < end)
			return "dates are not in order";
		if (date->grain >= GRAIN_COUNT ||
			!is_date(date->value, date->grain) ||
			!is_end(date->end) ||
			(date->end[0] && !date->value[0]))
			return "a date is malformed";
		end = date->span.end;
	}
	return NULL;
}

/* ---- quotes -------------------------------------------------------------- */

static const char *
check_quotes(const struct article *article)
{
	uint32_t start = 0;

	for (uint32_t i = 0; i < article->quotes.count; i++) {
		const struct quote *quote = &article->quotes.at[i];

		if (!check_span(article, quote->span) ||
			span_empty(quote->span) || quote->span.start < start)
			return "quotes are not in order";
		if (quote->kind > QUOTE_REPORTED)
			return "a quote has no kind";
		if (!span_empty(quote->verb) &&
			!check_span_in_part(article, quote->verb))
			return "the verb of a quote is outside";
		if (!span_empty(quote->teller) &&
			!check_span_in_part(article, quote->teller))
			return "the teller of a quote is outside";
		if (quote->speaker != NONE &&
			quote->speaker >= article->entities.count)
			return "the speaker of a quote is nobody";
		start = quote->span.start;
	}
	return NULL;
}

const char *
check_found(const struct article *article)
{
	static const char *(*const checks[])(const struct article *) = {
		check_sentences, check_links, check_mentions, check_entities,
		check_order, check_numbers, check_dates, check_quotes};
	const char *broken = NULL;

	for (size_t i = 0; !broken && i < ARRAY_LEN(checks); i++)
		broken = checks[i](article);
	return broken;
}
