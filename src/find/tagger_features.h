/*
 * Features of tokens, as the tagger sees them in training and in use: for
 * each token of a passage, hashes of what it and its neighbours are.
 */
#ifndef LESART_FIND_TAGGER_FEATURES_H
#define LESART_FIND_TAGGER_FEATURES_H

#include "find/tagger_model.h"

enum {
	FEATURES_MAX = 112,  /* of one token */
	TAGGER_GRAMS = 8,    /* of three bytes inside of a word */
	TAGGER_PREFIXES = 5,
	TAGGER_SUFFIXES = 6,
	TAGGER_WORD_BYTES = 64, /* of a word that are looked at */
};

/* How a token lies in a phrase of the gazetteers or the lexicon. */
enum phrase_position {
	PHRASE_BEGIN, PHRASE_INSIDE, PHRASE_END, PHRASE_SINGLE,
	PHRASE_POSITIONS,
};

/* What is known of a token by itself. Hashes; 0 where there is none. */
struct token_facts {
	uint64_t word, lower, bare; /* as written, lower case, without s */
	uint64_t key; /* of what may be a name, without genitive s */
	uint64_t shape, long_shape;
	uint64_t prefixes[TAGGER_PREFIXES], suffixes[TAGGER_SUFFIXES];
	uint64_t grams[TAGGER_GRAMS];
	uint64_t first_part, last_part; /* of a word with hyphens */
	uint32_t fine, coarse;          /* classes of the word */
	uint32_t known[PHRASE_POSITIONS]; /* low 8 bits gazetteer classes,
					     high 16 those of the lexicon */
	bool role, capitalised, plain;  /* plain: needs few features */
	uint8_t flags, kind;            /* of the token */
	uint8_t rule;                   /* its label by rules */
};

/* The facts of all tokens of a passage into `facts`. `model` gives classes
 * and gazetteers; `rules` are the labels by rules (name_rules), parallel to
 * work->tokens. */
void tagger_facts(const struct tagger_model *model, const struct work *work,
	const struct passage *passage, const uint8_t *rules,
	struct token_facts *facts);

/* The features of token `at` of `count` into `features`; their number. */
uint32_t tagger_features(const struct token_facts *facts, uint32_t count,
	uint32_t at, uint64_t features[FEATURES_MAX]);

/* Hash of a word as gazetteers and classes have it. */
uint64_t tagger_hash(struct slice word);

/* Hash of a phrase that `word` makes longer; 0 is the empty phrase. */
static inline uint64_t
tagger_hash_more(uint64_t phrase, uint64_t word)
{
	uint64_t hash = (phrase ^ word) * 0x9e3779b97f4a7c15u;

	return hash ^ hash >> 29;
}

/* Spread a hash over all bits. */
static inline uint64_t
tagger_mix(uint64_t hash)
{
	hash = (hash ^ hash >> 31) * 0xbf58476d1ce4e5b9u;
	return hash ^ hash >> 32;
}

#endif
