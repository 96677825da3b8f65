/*
 * The statistical tagger: a linear-chain model over the tokens of a passage
 * (Lafferty, McCallum, Pereira 2001), whose weights come from a file.
 */
#ifndef LESART_FIND_TAGGER_H
#define LESART_FIND_TAGGER_H

#include "find/tagger_features.h"

/* Scores of a token, a lane a label (TAGGER_FIRST_LANE on). */
struct tagger_scores {
	int16_t lanes[TAGGER_LANES];
};

/* The sums of the weights of a token's features. */
struct tagger_scores tagger_score(const struct tagger_model *model,
	const uint64_t *features, uint32_t count);

/*
 * The likeliest labels of `count` tokens, given their scores (Viterbi 1967)
 * into `labels`. `scratch` gives memory.
 */
void tagger_decode(const struct tagger_model *model,
	const struct tagger_scores *scores, uint32_t count, uint8_t *labels,
	struct arena *scratch);

/* Label the tokens of a passage; `labels` is parallel to work->tokens. */
void tagger_label(const struct tagger_model *model, struct work *work,
	const struct passage *passage, uint8_t *labels);

#endif
