/*
 * The statistical tagger: a linear-chain model over the tokens of a passage
 * (Lafferty, McCallum, Pereira 2001), whose weights come from a file.
 */
#ifndef LESART_FIND_TAGGER_H
#define LESART_FIND_TAGGER_H

#include "find/tagger_document.h"
#include "find/tagger_features.h"

/* Weights of the second look are kept by this factor smaller. */
enum { TAGGER_DOCUMENT_FACTOR = 4 };

/* Scores of a token, a lane a label (TAGGER_FIRST_LANE on). */
struct tagger_scores {
	int16_t lanes[TAGGER_LANES];
};

/* The sums of the weights of a token's features. */
struct tagger_scores tagger_score(const struct tagger_model *model,
	const uint64_t *features, uint32_t count);

/* The transitions of a look, in lanes; the last row is from the start of a
 * passage. */
struct tagger_steps {
	struct tagger_scores from[NAME_LABEL_COUNT + 1];
};

void tagger_steps_take(struct tagger_steps *steps,
	const struct tagger_model *model, enum tagger_look look);

/*
 * The likeliest labels of `count` tokens, given their scores (Viterbi 1967)
 * into `labels`. `sums` is room for as many scores.
 */
void tagger_decode(const struct tagger_steps *steps,
	const struct tagger_scores *scores, uint32_t count, uint8_t *labels,
	struct tagger_scores *sums);

/* How sure a label is, by the scores of all: half units, for features. */
int8_t tagger_margin(const float *scores, uint8_t label);

/* A token for the second look, without use and margin. */
struct seen_token tagger_seen(const struct work *work,
	const struct token *token, const struct token_facts *facts);

/*
 * Label the tokens of a slice; `labels` is parallel to work->tokens. `words`
 * is what the article has told so far, to which the slice adds.
 */
void tagger_label(const struct tagger_model *model, struct work *work,
	struct document_words *words, uint8_t *labels);

#endif
