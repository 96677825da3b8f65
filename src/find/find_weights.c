/*
 * Weights: how much a reader would want a number in the panel, and the
 * order of the entities. Owns number.weight, number.key, entity.weight and
 * entity_order, and nothing else.
 */
#include "find/passes.h"
#include "base/memory.h"
#include "lexicon/terms.h"

#include <math.h>
#include <stdlib.h>

/* Numbers told before, so that a repeated one is no key: a hash set. */
struct told {
	uint64_t *at; /* 0 is empty */
	uint32_t count, max;
};

struct stand {
	struct told told;
	uint32_t weighed;  /* numbers before it have their weight */
	uint32_t mentions; /* when the entities were last sorted */
};

static const float KEY = 0.5f;

/* ---- what has been told ---------------------------------------------- */

static uint64_t
mix(uint64_t hash, uint64_t value)
{
	hash = (hash ^ value) * 0x9e3779b97f4a7c15u;
	return hash ^ hash >> 29;
}

static uint64_t
bits(double value)
{
	uint64_t bits;

	if (isnan(value))
		return 1;
	memcpy(&bits, &value, sizeof bits);
	return bits;
}

static uint64_t
number_hash(const struct number *number)
{
	uint64_t hash = mix(17, number->kind == NUMBER_PERCENTAGE_POINT
					? NUMBER_PERCENT : number->kind);

	hash = mix(hash, bits(number->value));
	hash = mix(hash, bits(number->low) + bits(number->from));
	hash = mix(hash, bits(number->high) + bits(number->to));
	for (const char *unit = number->unit; unit && *unit; unit++)
		hash = mix(hash, (unsigned char)*unit);
	return hash | 1;
}

static void
told_grow(struct told *told)
{
	struct told wider = {.max = told->max ? told->max * 2 : 64};

	wider.at = memory_zeroed(wider.max, sizeof *wider.at);
	for (uint32_t i = 0; i < told->max; i++) {
		uint32_t slot = (uint32_t)(told->at[i] >> 3);

		if (!told->at[i])
			continue;
		while (wider.at[slot & (wider.max - 1)])
			slot++;
		wider.at[slot & (wider.max - 1)] = told->at[i];
	}
	wider.count = told->count;
	free(told->at);
	*told = wider;
}

/* Remember a number; was it told before? */
static bool
told_before(struct told *told, uint64_t hash)
{
	uint32_t slot = (uint32_t)(hash >> 3);

	if (2 * (told->count + 1) > told->max)
		told_grow(told);
	for (; told->at[slot & (told->max - 1)]; slot++)
		if (told->at[slot & (told->max - 1)] == hash)
			return true;
	told->at[slot & (told->max - 1)] = hash;
	told->count++;
	return false;
}

/* ---- weights of numbers ---------------------------------------------- */

static double
number_size(const struct number *number)
{
	double size = fabs(number->value);

	if (isnan(size))
		size = fabs(number->high);
	return isnan(size) ? fabs(number->to) : size;
}

static float
kind_weight(const struct number *number)
{
	static const float weights[NUMBER_KIND_COUNT] = {
		[NUMBER_MONEY] = 0.6f,
		[NUMBER_PERCENT] = 0.6f,
		[NUMBER_PERCENTAGE_POINT] = 0.55f,
		[NUMBER_QUANTITY] = 0.55f,
		[NUMBER_COUNT] = 0.52f,
		[NUMBER_RATIO] = 0.45f,
		[NUMBER_ORDINAL] = 0.05f,
		[NUMBER_AGE] = 0.52f,
		[NUMBER_DURATION] = 0.35f,
	};
	float weight = weights[number->kind];
	double size = number_size(number);

	if (number->kind == NUMBER_COUNT) {
		if (size < 3)
			weight -= 0.3f;
		else if (size <= 12)
			weight -= 0.15f;
		else if (size >= 1000)
			weight += 0.1f;
	}
	if (number->kind == NUMBER_MONEY && size >= 1e6)
		weight += 0.1f;
	return weight;
}

static float
place_weight(const struct article *article, const struct number *number,
	const struct passage *passage)
{
	float weight = 0;

	if (passage->kind == PASSAGE_HEADLINE || passage->kind == PASSAGE_KICKER)
		weight += 0.15f;
	else if (passage->kind == PASSAGE_STANDFIRST)
		weight += 0.1f;
	else if (article_section_at(article, number->span.start) == 0)
		weight += 0.03f;
	if (!isnan(number->from))
		weight += 0.15f;
	if (span_empty(number->subject))
		weight -= 0.1f;
	return weight;
}

static void
weigh_number(struct stand *stand, const struct article *article,
	struct number *number, const struct passage *passage)
{
	float weight = kind_weight(number) +
		place_weight(article, number, passage);

	if (told_before(&stand->told, number_hash(number)))
		weight -= 0.3f;
	number->weight = weight < 0 ? 0 : weight > 1 ? 1 : weight;
	number->key = number->weight >= KEY;
}

/* ---- order of entities ----------------------------------------------- */

static void
weigh_entities(struct article *article)
{
	uint32_t most = 1;

	for (uint32_t i = 0; i < article->entities.count; i++)
		if (article->entities.at[i].count > most)
			most = article->entities.at[i].count;
	for (uint32_t i = 0; i < article->entities.count; i++) {
		struct entity *entity = &article->entities.at[i];
		uint32_t start =
			article->mentions.at[entity->first].span.start;
		float early = 1.0f / (1.0f + (float)start / 2000.0f);

		entity->weight = 0.75f * sqrtf((float)entity->count /
						(float)most) + 0.25f * early;
		if (entity->kind == ENTITY_OTHER)
			entity->weight *= 0.7f;
	}
}

struct rank {
	float weight;
	uint32_t entity;
};

static int
by_weight(const void *a, const void *b)
{
	const struct rank *x = a, *y = b;

	if (x->weight != y->weight)
		return x->weight < y->weight ? 1 : -1;
	return x->entity < y->entity ? -1 : 1;
}

static void
order_entities(struct article *article)
{
	uint32_t count = article->entities.count;
	struct rank *ranks = memory_new((count + 1) * sizeof *ranks);
	struct order *order = &article->entity_order;

	weigh_entities(article);
	for (uint32_t i = 0; i < count; i++) {
		ranks[i].weight = article->entities.at[i].weight;
		ranks[i].entity = i;
	}
	qsort(ranks, count, sizeof *ranks, by_weight);
	order->at = memory_room(
		order->at, &order->max, count, sizeof *order->at);
	for (uint32_t i = 0; i < count; i++)
		order->at[i] = ranks[i].entity;
	order->count = count;
	free(ranks);
}

/* Sorting anew after every slice of a long text would be quadratic: new
 * entities wait at the end until the mentions have grown by an eighth. */
static void
extend_order(struct stand *stand, struct article *article)
{
	uint32_t mentions = article->mentions.count;

	if (mentions > stand->mentions + stand->mentions / 8) {
		order_entities(article);
		stand->mentions = mentions;
	}
	while (article->entity_order.count < article->entities.count) {
		uint32_t entity = article->entity_order.count;

		*ARRAY_ADD(&article->entity_order) = entity;
	}
}

void
find_weights(struct work *work, void *state)
{
	struct pass_memory *memory = state;
	struct article *article = work->article;
	struct stand *stand;
	uint32_t passage = 0;

	if (!memory->at)
		memory->at = memory_zeroed(1, sizeof *stand);
	stand = memory->at;
	for (; stand->weighed < article->numbers.count; stand->weighed++) {
		struct number *number = &article->numbers.at[stand->weighed];

		while (passage + 1 < work->passages.count &&
			work->passages.at[passage].span.end <=
				number->span.start)
			passage++;
		weigh_number(stand, article, number,
			&work->passages.at[passage]);
	}
	extend_order(stand, article);
}

void
finish_weights(struct work *work, void *state)
{
	struct pass_memory *memory = state;
	struct stand *stand = memory->at;

	if (stand)
		free(stand->told.at);
	free(stand);
	order_entities(work->article);
}
