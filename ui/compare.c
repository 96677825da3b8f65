/* Differences by sorted keys. */
#include "compare.h"
#include "base/hash.h"
#include "base/memory.h"
#include "text/fold.h"
#include "text/letters.h"
#include "text/utf8.h"

#include <stdlib.h>

/* What makes two names or numbers the same: their folded form or their
 * value, as a hash. */
struct keys {
	uint64_t *at;
	uint32_t count, max;
};

static uint64_t
name_key(struct slice name)
{
	const char *at = name.at, *end = at + name.len;
	uint64_t hash = HASH_BEGIN;

	while (at < end) {
		char32_t code, base[FOLD_MAX];
		uint32_t count;

		at += utf8_next(at, end, &code);
		if (!letter_is(code) && !letter_is_digit(code))
			continue;
		count = fold_base(code, base);
		hash = hash_bytes(hash, base, count * sizeof *base);
	}
	return hash;
}

static uint64_t
number_key(const struct number *number)
{
	const char *unit = number->unit ? number->unit : "";
	uint64_t hash = hash_bytes(
		HASH_BEGIN, &number->value, sizeof number->value);

	hash = hash_bytes(hash, &number->to, sizeof number->to);
	hash = hash_bytes(hash, &number->high, sizeof number->high);
	return hash_bytes(hash, unit, strlen(unit));
}

static int
compare_keys(const void *a, const void *b)
{
	uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;

	return x < y ? -1 : x > y;
}

static void
keys_sort(struct keys *keys)
{
	if (keys->count)
		qsort(keys->at, keys->count, sizeof *keys->at, compare_keys);
}

static bool
keys_have(const struct keys *keys, uint64_t key)
{
	return keys->count && bsearch(&key, keys->at, keys->count,
				      sizeof *keys->at, compare_keys);
}

/* A name told by a part of it elsewhere is the same name. */
static void
keys_of_names(struct keys *keys, const struct article *article)
{
	for (uint32_t i = 0; i < article->entities.count; i++)
		*ARRAY_ADD(keys) = name_key(article->entities.at[i].name);
	for (uint32_t i = 0; i < article->mentions.count; i++)
		*ARRAY_ADD(keys) = name_key(article_slice(
			article, article->mentions.at[i].span));
	keys_sort(keys);
}

static void
keys_of_numbers(struct keys *keys, const struct article *article)
{
	for (uint32_t i = 0; i < article->numbers.count; i++)
		*ARRAY_ADD(keys) = number_key(&article->numbers.at[i]);
	keys_sort(keys);
}

static void
difference_add(struct differences *found, uint32_t index, uint8_t side,
	enum difference_kind kind)
{
	struct difference *difference = ARRAY_ADD(found);

	difference->index = index;
	difference->side = side;
	difference->kind = (uint8_t)kind;
}

/* Has the same number been found just now? Looked for among the last few. */
static bool
told_again(const struct differences *found, const struct article *article,
	uint8_t side, uint64_t key)
{
	enum { BACK = 200 };
	uint32_t i = found->count;

	for (uint32_t looked = 0; i && looked < BACK; looked++) {
		const struct difference *difference = &found->at[--i];

		if (difference->side != side ||
			difference->kind != DIFFERENCE_NUMBER)
			return false;
		if (number_key(&article->numbers.at[difference->index]) == key)
			return true;
	}
	return false;
}

static void
names_only_in(const struct article *article, const struct article *other,
	uint8_t side, struct differences *found)
{
	struct keys names = {0};

	keys_of_names(&names, other);
	for (uint32_t i = 0; i < article->entity_order.count; i++) {
		uint32_t entity = article->entity_order.at[i];

		if (!keys_have(&names,
			    name_key(article->entities.at[entity].name)))
			difference_add(found, entity, side, DIFFERENCE_NAME);
	}
	free(names.at);
}

static void
numbers_only_in(const struct article *article, const struct article *other,
	uint8_t side, struct differences *found)
{
	struct keys numbers = {0};

	keys_of_numbers(&numbers, other);
	for (uint32_t i = 0; i < article->numbers.count; i++) {
		const struct number *number = &article->numbers.at[i];
		uint64_t key = number_key(number);

		if (number->key && !keys_have(&numbers, key) &&
			!told_again(found, article, side, key))
			difference_add(found, i, side, DIFFERENCE_NUMBER);
	}
	free(numbers.at);
}

void
compare_articles(const struct article *first, const struct article *second,
	struct differences *found)
{
	found->count = 0;
	names_only_in(first, second, 0, found);
	numbers_only_in(first, second, 0, found);
	names_only_in(second, first, 1, found);
	numbers_only_in(second, first, 1, found);
}
