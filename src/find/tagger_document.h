/*
 * What an article knows of a word: as what the tagger took it elsewhere in
 * the text. From that come features of a second look at each token
 * (Krishnan, Manning 2006: two-stage models for names).
 */
#ifndef LESART_FIND_TAGGER_DOCUMENT_H
#define LESART_FIND_TAGGER_DOCUMENT_H

#include "find/name_labels.h"

/* As what a word was taken: alone or as a part of a longer name. */
enum word_use {
	USE_NONE,
	USE_PERSON, USE_PERSON_FIRST, USE_PERSON_LAST,
	USE_PLACE, USE_PLACE_PART,
	USE_BODY, USE_BODY_PART,
	USE_OTHER, USE_OTHER_PART,
	USE_MADE, /* derived from a name, or with a name in it */
	USE_COUNT,
};

/* A word, by the hash of its form without genitive s, and how often it was
 * taken as what. */
struct word_uses {
	uint64_t key; /* 0: an empty slot */
	uint16_t counts[USE_COUNT];
};

struct document_words {
	struct word_uses *at; /* open addressing */
	uint32_t count, max;  /* max is a power of two, or 0 */
	uint32_t passages;    /* that told of them */
};

/* Of fewer passages nothing is to be learned of words. */
enum { DOCUMENT_PASSAGES_MIN = 4 };

/* A token as the second look sees it. */
struct seen_token {
	uint64_t key;     /* of the word; 0: none that may be a name */
	uint8_t use;      /* enum word_use, by the first look */
	int8_t margin;    /* how sure that was; half units of score */
	uint8_t flags;    /* of the token */
	char mark;        /* its byte, if it is one of punctuation */
	uint8_t most;     /* kind it mostly has elsewhere: 0 none, 1 + kind */
	uint8_t share;    /* how mostly: 0 not seen, 1 to 3 */
	uint8_t others;   /* times elsewhere, at most 255 */
	uint16_t uses;    /* bit of each use elsewhere */
};

enum { DOCUMENT_FEATURES_MAX = 32 };

/* Write the uses that the labels tell into the tokens of a passage. */
void document_use(
	struct seen_token *tokens, const uint8_t *labels, uint32_t count);

/* Count the uses of the tokens. */
void document_note(struct document_words *words,
	const struct seen_token *tokens, uint32_t count);

/* Fill `most` to `uses` of the tokens; each has been noted itself, which
 * does not count. */
void document_look(const struct document_words *words,
	struct seen_token *tokens, uint32_t count);

/* The features of token `at` of `count` of a passage; their number, 0 where
 * there is nothing to look at twice. */
uint32_t document_features(const struct seen_token *tokens, uint32_t count,
	uint32_t at, uint64_t features[DOCUMENT_FEATURES_MAX]);

void document_words_free(struct document_words *words);

#endif
