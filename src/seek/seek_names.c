/*
 * The search for names: each entity is scored by the best way in which the
 * typed letters can mean it, and ways are ranked as people mean them: the
 * name, a part of it, its initials, a mention, inside of a word, the role.
 */
#include "base/memory.h"
#include "seek/match.h"
#include "seek/query.h"
#include "seek/seek.h"
#include "text/letters.h"
#include "text/utf8.h"

#include <stdlib.h>
#include <strings.h>

enum {
	WORDS_MAX = 8,
	INITIALS_MAX = 16,
	MENTIONS_MAX = 16, /* an entity's that are looked at */
	STEM_MIN = 3,      /* letters that an ending leaves */
};

/* Ways to mean an entity; a weight of 0 to 1 is added. */
enum way {
	WAY_NONE = 0,
	WAY_ROLE = 10,
	WAY_INSIDE = 20,
	WAY_MENTION_INSIDE = 22,
	WAY_SOME_INITIALS = 30,
	WAY_WORDS_ANYWHERE = 35, /* of the name and of the role */
	WAY_MENTION_BEGIN = 40,
	WAY_FIRST_INITIALS = 45,
	WAY_MENTION_WORD = 50,
	WAY_WORDS = 55, /* each begins a word of the name */
	WAY_INITIALS = 60,
	WAY_WORD_BEGIN = 65,
	WAY_BEGIN = 70,
	WAY_WORD = 75,
	WAY_NAME = 80,
	STEM_COSTS = 4,
};

/* The typed letters, whole, as words, and without an ending. */
struct wish {
	struct query whole, stem;
	struct query words[WORDS_MAX];
	uint32_t words_count;
};

/* Where a query was found in a name; the best place. */
struct place {
	bool found, word_begin, word_end, begin, end;
};

/* Without the endings of names in German and English: the genitive's s with
 * its apostrophe or e, the dative's and plural's n. */
static struct slice
stem_of(struct slice text)
{
	static const char *const endings[] = {
		"'s", "’s", "’", "'", "es", "s", "en", "n"};

	for (size_t i = 0; i < ARRAY_LEN(endings); i++) {
		struct slice end = slice_string(endings[i]);

		if (text.len >= end.len + STEM_MIN &&
			!strncasecmp(
				text.at + text.len - end.len, end.at, end.len))
			return slice_from(text.at, text.len - end.len);
	}
	return slice_from(text.at, 0);
}

static void
wish_init(struct wish *wish, struct slice typed)
{
	wish->words_count = 0;
	query_init(&wish->whole, typed, false);
	query_init(&wish->stem, stem_of(typed), false);
	while (typed.len && wish->words_count < WORDS_MAX) {
		const char *space = memchr(typed.at, ' ', typed.len);
		size_t len = space ? (size_t)(space - typed.at) : typed.len;

		query_init(&wish->words[wish->words_count++],
			slice_from(typed.at, len), false);
		typed = slice_trimmed(
			slice_from(typed.at + len, typed.len - len), " ");
	}
}

static void
wish_free(struct wish *wish)
{
	query_free(&wish->whole);
	query_free(&wish->stem);
	for (uint32_t i = 0; i < wish->words_count; i++)
		query_free(&wish->words[i]);
}

static bool
is_of_word(char32_t code)
{
	return letter_is(code) || letter_is_digit(code);
}

/* Does a word begin at `at`, which is a border of characters? */
static bool
is_border(struct slice text, size_t at)
{
	char32_t code;

	if (!at || at >= text.len)
		return true;
	utf8_next(utf8_before(text.at, text.at + at), text.at + text.len,
		&code);
	return !is_of_word(code);
}

/* Does a word end there? */
static bool
is_end(struct slice text, size_t at)
{
	char32_t code;

	if (at >= text.len)
		return true;
	utf8_next(text.at + at, text.at + text.len, &code);
	return !is_of_word(code);
}

/* A greater number for a better place. */
static int
place_rank(struct place place)
{
	return place.found + 2 * place.word_begin +
	       (place.word_begin ? 4 * place.word_end : 0) + 2 * place.begin;
}

static struct place
place_in(const struct query *query, struct slice text)
{
	struct place best = {0};
	uint64_t work = 0;

	if (!query->letters.count)
		return best;
	for (uint32_t at = 0; at < text.len; at++) {
		struct place here = {0};
		uint32_t end;

		if (!utf8_starts(text.at[at]))
			continue;
		end = match_at(query, text, at, 0, &work);
		if (!end)
			continue;
		here.found = true;
		here.word_begin = is_border(text, at);
		here.word_end = is_end(text, end);
		here.begin = !at;
		here.end = end >= text.len;
		if (place_rank(here) > place_rank(best))
			best = here;
	}
	return best;
}

static int
way_of_name(const struct query *query, struct slice name)
{
	struct place place = place_in(query, name);

	if (!place.found)
		return WAY_NONE;
	if (place.begin && place.end)
		return WAY_NAME;
	if (place.word_begin && place.word_end)
		return WAY_WORD;
	if (place.begin)
		return WAY_BEGIN;
	return place.word_begin ? WAY_WORD_BEGIN : WAY_INSIDE;
}

/* The first base letters of the words of a name. */
static uint32_t
initials_of(struct slice name, char32_t initials[INITIALS_MAX])
{
	struct letters letters = letters_from(name, 0);
	uint32_t count = 0;
	bool inside = false;

	while (count < INITIALS_MAX && letters_character(&letters)) {
		char32_t base = letters.fold.base[0];

		if (!inside && is_of_word(base))
			initials[count++] = base;
		inside = is_of_word(base);
	}
	return count;
}

/* The letters are initials in the order of the name, from the first on. */
static int
way_of_initials(const struct query *query, struct slice name)
{
	char32_t initials[INITIALS_MAX];
	uint32_t count = initials_of(name, initials), at = 0, i = 0;
	uint32_t wanted = query->letters.count;

	if (wanted < 2 || wanted > count)
		return WAY_NONE;
	for (; i < count && at < wanted; i++) {
		if (query->letters.at[at].base == initials[i])
			at++;
		else if (!i)
			return WAY_NONE;
	}
	if (at < wanted)
		return WAY_NONE;
	if (wanted == count)
		return WAY_INITIALS;
	return i == wanted ? WAY_FIRST_INITIALS : WAY_SOME_INITIALS;
}

/* Each word that was typed begins a word of the name, or of the role. */
static int
way_of_words(const struct wish *wish, const struct entity *entity)
{
	int way = WAY_WORDS;

	if (wish->words_count < 2)
		return WAY_NONE;
	for (uint32_t i = 0; i < wish->words_count; i++) {
		if (place_in(&wish->words[i], entity->name).word_begin)
			continue;
		if (!place_in(&wish->words[i], entity->role).word_begin)
			return WAY_NONE;
		way = WAY_WORDS_ANYWHERE;
	}
	return way;
}

static int
way_of_mentions(const struct article *article, const struct query *query,
	const struct entity *entity)
{
	uint32_t at = entity->first;
	int best = WAY_NONE;

	for (int i = 0; i < MENTIONS_MAX && at < article->mentions.count; i++) {
		const struct mention *mention = &article->mentions.at[at];
		struct slice said = article_slice(article, mention->span);
		struct place place = {0};
		int way;

		if (!memmem(entity->name.at, entity->name.len, said.at,
			    said.len))
			place = place_in(query, said);
		way = !place.found        ? WAY_NONE
		      : !place.word_begin ? WAY_MENTION_INSIDE
		      : place.word_end    ? WAY_MENTION_WORD
					  : WAY_MENTION_BEGIN;
		if (way > best)
			best = way;
		at = mention->next;
	}
	return best;
}

/* What is left without an ending has to be a word of the name. */
static int
way_of_stem(const struct query *stem, struct slice name)
{
	int way = way_of_name(stem, name);

	return way == WAY_NAME || way == WAY_WORD ? way - STEM_COSTS
						  : WAY_NONE;
}

static int
greater(int a, int b)
{
	return a > b ? a : b;
}

static int
way_of_entity(const struct article *article, const struct wish *wish,
	const struct entity *entity)
{
	int way = way_of_name(&wish->whole, entity->name);

	if (way > WAY_INITIALS)
		return way;
	way = greater(way, way_of_initials(&wish->whole, entity->name));
	way = greater(way, way_of_words(wish, entity));
	way = greater(way, way_of_stem(&wish->stem, entity->name));
	if (way < WAY_MENTION_WORD)
		way = greater(
			way, way_of_mentions(article, &wish->whole, entity));
	if (way == WAY_NONE && place_in(&wish->whole, entity->role).word_begin)
		way = WAY_ROLE;
	return way;
}

static void
add_match(struct name_matches *matches, uint32_t entity, float score)
{
	struct name_match *match = ARRAY_ADD(matches);

	*match = (struct name_match){entity, score};
}

static int
compare_matches(const void *a, const void *b)
{
	const struct name_match *x = a, *y = b;

	if (x->score != y->score)
		return x->score > y->score ? -1 : 1;
	return x->entity < y->entity ? -1 : x->entity > y->entity;
}

/* All entities by weight: in the order that the article keeps, if it does. */
static void
add_all(const struct article *article, struct name_matches *matches)
{
	const struct order *order = &article->entity_order;
	bool kept = order->count == article->entities.count;

	for (uint32_t i = 0; i < article->entities.count; i++) {
		uint32_t entity = kept ? order->at[i] : i;

		add_match(matches, entity, article->entities.at[entity].weight);
	}
}

void
seek_names(const struct article *article, struct slice query,
	struct name_matches *matches)
{
	struct wish wish;

	matches->count = 0;
	query = slice_trimmed(query, " ");
	if (!query.len) {
		add_all(article, matches);
		return;
	}
	wish_init(&wish, query);
	for (uint32_t i = 0; i < article->entities.count; i++) {
		const struct entity *entity = &article->entities.at[i];
		int way = way_of_entity(article, &wish, entity);

		if (way != WAY_NONE)
			add_match(matches, i, (float)way + entity->weight);
	}
	wish_free(&wish);
	if (matches->count)
		qsort(matches->at, matches->count, sizeof *matches->at,
			compare_matches);
}
