/* Scoring tokens and finding the best row of labels. */
#include "find/tagger.h"

/* Sixteen lanes at once, as gcc and clang have vectors. */
typedef int8_t row_vector __attribute__((vector_size(16)));
typedef int16_t score_vector __attribute__((vector_size(32)));

struct tagger_scores
tagger_score(const struct tagger_model *model, const uint64_t *features,
	uint32_t count)
{
	uint32_t lines = model->header->lines;
	score_vector sums = {0};
	struct tagger_scores scores;

	for (uint32_t i = 0; i < count; i++)
		__builtin_prefetch(
			&model->lines[tagger_line_of(features[i], lines)]);
	for (uint32_t i = 0; i < count; i++) {
		const struct tagger_line *line =
			&model->lines[tagger_line_of(features[i], lines)];
		uint16_t print = tagger_print_of(features[i]);

		for (int row = 0; row < TAGGER_LINE_ROWS; row++) {
			uint16_t found;
			row_vector weights;

			memcpy(&found, line->rows[row].lanes, sizeof found);
			if (found != print)
				continue;
			memcpy(&weights, line->rows[row].lanes,
				sizeof weights);
			sums += __builtin_convertvector(
				weights, score_vector);
			break;
		}
	}
	memcpy(&scores, &sums, sizeof scores);
	return scores;
}

/* Best label before each label at this token, and the sums so far. */
static void
decode_step(const int16_t (*transitions)[NAME_LABEL_COUNT],
	const struct tagger_scores *scores, int32_t sums[NAME_LABEL_COUNT],
	uint8_t *from)
{
	int32_t next[NAME_LABEL_COUNT];

	for (int label = 0; label < NAME_LABEL_COUNT; label++) {
		int32_t best = INT32_MIN;

		for (int last = 0; last < NAME_LABEL_COUNT; last++) {
			int32_t sum = sums[last] +
				      transitions[last][label];

			if (sum > best) {
				best = sum;
				from[label] = (uint8_t)last;
			}
		}
		next[label] = best + scores->lanes[TAGGER_FIRST_LANE + label];
	}
	memcpy(sums, next, sizeof next);
}

void
tagger_decode(const struct tagger_model *model, enum tagger_look look,
	const struct tagger_scores *scores, uint32_t count, uint8_t *labels,
	struct arena *scratch)
{
	const int16_t(*transitions)[NAME_LABEL_COUNT] =
		model->header->transitions[look];
	uint8_t *from = arena_new(scratch, (size_t)count * NAME_LABEL_COUNT);
	int32_t sums[NAME_LABEL_COUNT];
	uint8_t best = 0;

	if (!count)
		return;
	for (int label = 0; label < NAME_LABEL_COUNT; label++)
		sums[label] = transitions[NAME_LABEL_COUNT][label] +
			      scores[0].lanes[TAGGER_FIRST_LANE + label];
	for (uint32_t i = 1; i < count; i++)
		decode_step(transitions, &scores[i], sums,
			&from[(size_t)i * NAME_LABEL_COUNT]);
	for (uint8_t label = 1; label < NAME_LABEL_COUNT; label++)
		if (sums[label] > sums[best])
			best = label;
	for (uint32_t i = count; i-- > 0;) {
		labels[i] = best;
		best = from[(size_t)i * NAME_LABEL_COUNT + best];
	}
}
