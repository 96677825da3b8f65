/*
 * Training of a linear-chain conditional random field (Lafferty, McCallum,
 * Pereira 2001) by stochastic gradient with AdaGrad steps (Duchi, Hazan,
 * Singer 2011), dropout of features, and the average of the last epochs.
 * Deterministic by its seed.
 */
#ifndef LESART_TOOLS_TRAIN_CRF_H
#define LESART_TOOLS_TRAIN_CRF_H

#include "find/name_labels.h"

enum { CRF_LANES = 16 };

/* Weights of a feature for each label, then the sum of its squared steps. */
struct crf_row {
	float lanes[CRF_LANES];
};

/* Tokens first to first + count - 1 are a sentence. */
struct sentence {
	uint32_t first, count;
	float weight;
};

struct crf {
	/* what it learns from */
	uint32_t *features; /* indices of rows; those that prove useless go */
	uint32_t *offsets;  /* of token i: from offsets[i] to i+1 */
	const uint8_t *labels;
	struct sentence *sentences;
	uint32_t sentence_count, row_count, token_count;
	/* how */
	uint32_t choosing;             /* epochs that choose rows */
	uint32_t epochs, averaged;     /* of all, the last ones */
	float rate, keep;              /* step; chance of a feature to stay */
	float shrink;                  /* of rows towards 0 while choosing */
	uint64_t seed;
	const struct crf_row *base; /* scores of each token to begin from;
				       NULL: none */
	/* what it learns */
	struct crf_row *rows;
	float transitions[NAME_LABEL_COUNT + 1][NAME_LABEL_COUNT]; /* from
				what they are */
};

/* Train; rows are allocated here and the caller's to free. Progress goes to
 * standard error. */
void crf_train(struct crf *crf);

/* The scores of a token's features. */
struct crf_row crf_scores(
	const struct crf *crf, const uint32_t *features, uint32_t count);

/* The likeliest labels of `count` tokens by their scores. */
void crf_decode(const struct crf *crf, const struct crf_row *scores,
	uint32_t count, uint8_t *labels);

#endif
