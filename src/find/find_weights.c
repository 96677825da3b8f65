/*
 * Weights: how much a reader would want a number in the panel, and the
 * order of the entities. Owns number.weight, number.key, entity.weight and
 * entity_order, and nothing else.
 */
#include "find/atoms.h"
#include "find/number_weight.h"
#include "find/passes.h"
#include "base/memory.h"

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
	uint32_t counted;  /* of weighed numbers, without ordinals */
	uint32_t section;  /* of the last number; NONE in the masthead */
	struct span passage; /* of the last number */
	uint32_t words;      /* of that passage, if it is a sentence */
};

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

/* The letters of the word that ends at a byte, but for its ending: what
 * "Städte" and "Städten" share. */
static uint64_t
stem_hash(struct slice text, uint64_t hash)
{
	size_t end = text.len, start;

	while (end && strchr("ens", text.at[end - 1]))
		end--;
	for (start = end; start && text.at[start - 1] != ' ';)
		start--;
	for (; start < end; start++)
		hash = mix(hash, (unsigned char)text.at[start]);
	return hash;
}

static uint64_t
number_hash(const struct article *article, const struct number *number)
{
	uint64_t hash = mix(17, number->kind == NUMBER_PERCENTAGE_POINT
					? NUMBER_PERCENT : number->kind);

	hash = mix(hash, bits(number->value));
	hash = mix(hash, bits(number->low) + bits(number->from));
	hash = mix(hash, bits(number->high) + bits(number->to));
	for (const char *unit = number->unit; unit && *unit; unit++)
		hash = mix(hash, (unsigned char)*unit);
	if (number_is_small(number))
		hash = stem_hash(
			article_slice(article, number->subject), hash);
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

static const float ORDINAL_WEIGHT = 0.05f;

/* Words of a sentence, parted by spaces. */
static uint32_t
count_words(const struct article *article, const struct passage *passage)
{
	struct slice text = article_slice(article, passage->span);
	uint32_t words = 1;

	if (passage->sentence == NONE)
		return 0;
	for (size_t i = 0; i < text.len; i++)
		words += text.at[i] == ' ';
	return words;
}

/* The section that a passage lies in, or NONE. */
static uint32_t
section_of(const struct article *article, const struct passage *passage)
{
	const struct part *part = &article->parts.at[passage->part];

	if (part->kind == PART_HEADING)
		return part->index;
	return part->kind == PART_BLOCK
		? article->blocks.at[part->index].section : NONE;
}

/* The first atom of a passage that ends behind an offset. */
static uint32_t
atom_from(const struct passage *passage, uint32_t offset)
{
	uint32_t low = ATOMS_BEGIN, high = passage->atoms_end;

	while (low < high) {
		uint32_t middle = low + (high - low) / 2;

		if (passage->atoms[middle].span.end <= offset)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/* What the words by a number say of it. */
static void
look_around(struct number_company *company, const struct number *number,
	const struct passage *passage)
{
	uint32_t at;

	if (!passage->atoms)
		return;
	at = atom_from(passage, number->span.start);
	company->only = term_is(passage->atoms[at - 1].word, TERM_ONLY) ||
		term_is(passage->atoms[at - 2].word, TERM_ONLY);
	for (at = atom_from(passage, number->subject.start);
		at < passage->atoms_end &&
		passage->atoms[at].span.start < number->subject.end; at++)
		company->headcount |=
			term_is(passage->atoms[at].word, TERM_HEADCOUNT);
}

static void
set_weight(struct number *number, float logit)
{
	number->weight = weight_of_logit(logit);
	number->key = number->weight >= NUMBER_KEY_WEIGHT;
}

/* Take the passage of the next number; is that the first of its section? */
static bool
enter_passage(struct stand *stand, const struct article *article,
	const struct passage *passage)
{
	uint32_t section = section_of(article, passage);
	bool opens = !stand->counted || section != stand->section;

	if (!stand->counted || passage->span.start != stand->passage.start) {
		stand->passage = passage->span;
		stand->words = count_words(article, passage);
	}
	stand->section = section;
	return opens;
}

static void
weigh_number(struct stand *stand, const struct article *article,
	struct number *number, const struct passage *passage)
{
	struct number_company company = {
		.before = stand->counted,
		.passage = passage->kind,
	};

	company.told = told_before(
		&stand->told, number_hash(article, number));
	if (number->kind == NUMBER_ORDINAL) {
		number->weight = ORDINAL_WEIGHT;
		number->key = false;
		return;
	}
	company.opens = enter_passage(stand, article, passage);
	company.words = stand->words;
	look_around(&company, number, passage);
	set_weight(number, number_logit(article, number, &company));
	stand->counted++;
}

/* At the end of the article its count of numbers and its length are known. */
static void
weigh_by_article(struct article *article, uint32_t counted)
{
	uint32_t bytes = article->text.len;
	float more = number_logit_of_article(counted, bytes);

	for (uint32_t i = 0; i < article->numbers.count; i++) {
		struct number *number = &article->numbers.at[i];
		float place = (float)number->span.start / (float)bytes;

		if (number->kind != NUMBER_ORDINAL)
			set_weight(number, logit_of_weight(number->weight) +
				more + number_logit_of_place(place));
	}
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

	if (stand) {
		weigh_by_article(work->article, stand->counted);
		free(stand->told.at);
	}
	free(stand);
	order_entities(work->article);
}
