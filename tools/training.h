/*
 * What the trainer of the tagger works on: the tokens of all labelled texts
 * with their features, as sentences of documents.
 */
#ifndef LESART_TOOLS_TRAINING_H
#define LESART_TOOLS_TRAINING_H

#include "find/tagger.h"
#include "train_crf.h"

enum {
	FOLDS = 4,          /* of the documents, for the second look */
	SENTENCE_MAX = 4000,
};

struct seen {
	uint64_t hash;
	uint32_t count; /* then index + 1 of the row, 0 for none */
};

/* Features by hash: counted, then numbered. */
struct feature_map {
	struct seen *at;
	uint32_t bits;
};

struct numbers32 { uint32_t *at; uint32_t count, max; };
struct hashes { uint64_t *at; uint32_t count, max; };
struct labels { uint8_t *at; uint32_t count, max; };
struct sentences { struct sentence *at; uint32_t count, max; };
struct seen_tokens { struct seen_token *at; uint32_t count, max; };

/* Sentences of a text that is long enough to tell of its words. */
struct document {
	struct range sentences;
	uint32_t fold;
};
struct documents { struct document *at; uint32_t count, max; };

struct settings {
	double epochs, choosing, averaged, rate, keep, shrink, seed;
	double bias;  /* against no name, which strict F1 rewards */
	double least; /* times that a feature has to be seen */
	double again, again_rate, again_keep; /* of the second look */
};

struct training {
	struct tagger_model tables;
	enum language language;
	struct settings settings;
	struct feature_map map;
	struct hashes hashes;         /* of each feature of each token */
	struct numbers32 offsets;     /* of each token into these */
	struct labels labels;
	struct sentences sentences;
	struct seen_tokens tokens;    /* parallel to the labels */
	struct documents documents;
	struct hashes rows;           /* hash of each row */
};

struct feature_map map_new(uint32_t bits);
struct seen *map_slot(const struct feature_map *map, uint64_t hash);

/*
 * Number the features of `hashes` that are there `least` times at least,
 * their hashes into `rows`; offsets are changed to fit. Returns the indices
 * of the features that stay, token by token.
 */
uint32_t *features_number(const struct feature_map *map,
	const struct hashes *hashes, struct numbers32 *offsets, uint32_t least,
	struct hashes *rows);

/*
 * Learn the second look: each fold of the documents is labelled by a model
 * learned without it; `crf` is what is to be learned from, untouched. What
 * is learned goes to `again`, the hashes of its rows to `rows`.
 */
void train_again(struct training *training, const struct crf *crf,
	struct crf *again, struct hashes *rows);

#endif
