/* Counting as what words were taken, and the features that come of it. */
#include "find/tagger_document.h"
#include "base/memory.h"
#include "find/tagger_features.h"

#include <stdlib.h>

/* More different words than this are not kept apart: no article has them. */
enum { WORDS_MAX = 1 << 16 };

enum document_template {
	/* Behind those of tagger_features.c. */
	BY_MOST = 200, BY_OTHERS, BY_USE, BY_MARGIN, BY_MOST_MARGIN,
	BY_BEFORE, BY_BEHIND, BY_USES, BY_BRACKET, BY_FIRST, BY_UPPER,
	BY_BEFORE_MOST, BY_BEHIND_MOST,
};

static uint8_t
use_of(unsigned kind, bool first, bool alone)
{
	switch (kind) {
	case ENTITY_PERSON:
		return alone   ? USE_PERSON
		       : first ? USE_PERSON_FIRST
			       : USE_PERSON_LAST;
	case ENTITY_PLACE:
		return alone ? USE_PLACE : USE_PLACE_PART;
	case ENTITY_ORGANISATION:
		return alone ? USE_BODY : USE_BODY_PART;
	case ENTITY_OTHER:
		return alone ? USE_OTHER : USE_OTHER_PART;
	default:
		return USE_MADE;
	}
}

/* The kind of a use, 0 for none. */
static unsigned
kind_of(unsigned use)
{
	static const uint8_t kinds[USE_COUNT] = {0, 1, 1, 1, 2, 2, 3, 3, 4, 4,
		5};

	return kinds[use];
}

void
document_use(
	struct seen_token *tokens, const uint8_t *labels, uint32_t count)
{
	for (uint32_t at = 0; at < count;) {
		uint32_t end, first = at;
		unsigned kind;

		if (!labels[at]) {
			tokens[at++].use = USE_NONE;
			continue;
		}
		end = label_end(labels, at, count);
		kind = label_kind(labels[at]);
		for (; at < end; at++)
			tokens[at].use =
				use_of(kind, at == first, end == first + 1);
	}
}

static struct word_uses *
slot_of(const struct document_words *words, uint64_t key)
{
	uint32_t mask = words->max - 1, at = (uint32_t)(key >> 20) & mask;

	while (words->at[at].key && words->at[at].key != key)
		at = (at + 1) & mask;
	return &words->at[at];
}

static void
words_grow(struct document_words *words)
{
	struct document_words grown = {
		.max = words->max ? words->max * 2 : 512,
		.count = words->count,
		.passages = words->passages};

	grown.at = memory_zeroed(grown.max, sizeof *grown.at);
	for (uint32_t i = 0; i < words->max; i++)
		if (words->at[i].key)
			*slot_of(&grown, words->at[i].key) = words->at[i];
	free(words->at);
	*words = grown;
}

void
document_note(struct document_words *words, const struct seen_token *tokens,
	uint32_t count)
{
	for (uint32_t i = 0; i < count; i++) {
		struct word_uses *uses;

		if (!tokens[i].key)
			continue;
		if (words->count * 3 >= words->max * 2)
			words_grow(words);
		uses = slot_of(words, tokens[i].key);
		if (!uses->key) {
			if (words->count == WORDS_MAX)
				continue;
			words->count++;
			uses->key = tokens[i].key;
		}
		if (uses->counts[tokens[i].use] < UINT16_MAX)
			uses->counts[tokens[i].use]++;
	}
}

static void
look_at(const struct word_uses *uses, struct seen_token *token)
{
	unsigned kinds[6] = {0}, sum = 0, most = 1;

	token->uses = 0;
	for (unsigned use = 0; use < USE_COUNT; use++) {
		unsigned own = use == token->use;
		unsigned count = uses->counts[use] - own;

		if (!uses->counts[use] || !count)
			continue;
		token->uses |= (uint16_t)(1u << use);
		kinds[kind_of(use)] += count;
		sum += count;
	}
	for (unsigned kind = 2; kind < 6; kind++)
		if (kinds[kind] > kinds[most])
			most = kind;
	if (kinds[0] > kinds[most])
		most = 0;
	token->others = (uint8_t)(sum < 255 ? sum : 255);
	token->most = (uint8_t)(sum ? most : 0);
	token->share = (uint8_t)(!sum			      ? 0
				 : kinds[most] == sum	      ? 3
				 : kinds[most] * 3 >= sum * 2 ? 2
							      : 1);
}

void
document_look(const struct document_words *words, struct seen_token *tokens,
	uint32_t count)
{
	for (uint32_t i = 0; i < count; i++)
		if (tokens[i].key)
			look_at(slot_of(words, tokens[i].key), &tokens[i]);
}

struct features {
	uint64_t *at;
	uint32_t count;
};

static void
add(struct features *features, unsigned template, unsigned a, unsigned b,
	unsigned c)
{
	uint64_t all = (uint64_t)template << 48 | (uint64_t)a << 32 |
		       (uint64_t)b << 16 | c;

	if (features->count < DOCUMENT_FEATURES_MAX)
		features->at[features->count++] =
			tagger_mix(all * 0x9e3779b97f4a7c15u);
}

static void
add_neighbours(struct features *features, const struct seen_token *tokens,
	uint32_t count, uint32_t at)
{
	const struct seen_token *token = &tokens[at];
	unsigned own = token->use * 8u + token->most;

	if (at) {
		const struct seen_token *before = &tokens[at - 1];

		add(features, BY_BEFORE, before->use, own, 0);
		if (before->share)
			add(features, BY_BEFORE_MOST, before->most,
				token->most, token->use);
	}
	if (at + 1 < count) {
		const struct seen_token *behind = &tokens[at + 1];

		add(features, BY_BEHIND, behind->use, own, 0);
		if (behind->share)
			add(features, BY_BEHIND_MOST, behind->most,
				token->most, token->use);
	}
	/* "Langform (LF)" */
	if (at > 1 && at + 1 < count && tokens[at - 1].mark == '(' &&
		tokens[at + 1].mark == ')')
		add(features, BY_BRACKET, tokens[at - 2].use,
			token->flags & TOKEN_UPPER, token->use);
}

uint32_t
document_features(const struct seen_token *tokens, uint32_t count,
	uint32_t at, uint64_t to[DOCUMENT_FEATURES_MAX])
{
	struct features features = {to, 0};
	const struct seen_token *token = &tokens[at];
	unsigned margin = (unsigned)(token->margin + 64);
	unsigned others = token->others < 4 ? token->others : 4;

	if (!token->key)
		return 0;
	add(&features, BY_MOST, token->use, token->most, token->share);
	add(&features, BY_OTHERS, token->use, others, token->share);
	add(&features, BY_MARGIN, token->use, margin, others > 0);
	add(&features, BY_MOST_MARGIN, token->most, margin, token->share);
	add(&features, BY_USES, token->uses, token->use, 0);
	for (unsigned use = 0; use < USE_COUNT; use++)
		if (token->uses >> use & 1)
			add(&features, BY_USE, use, token->use, others);
	add(&features, BY_FIRST, token->use, token->most,
		token->flags & TOKEN_FIRST);
	add(&features, BY_UPPER, token->use, token->most,
		token->flags & TOKEN_UPPER);
	add_neighbours(&features, tokens, count, at);
	return features.count;
}

void
document_words_free(struct document_words *words)
{
	free(words->at);
	*words = (struct document_words){0};
}
