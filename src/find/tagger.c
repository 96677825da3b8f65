/* Scoring tokens and finding the best row of labels. */
#include "find/tagger.h"

#include <assert.h>

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

enum { SUM_PARTS = 4 };
typedef int32_t sum_part __attribute__((vector_size(16)));

/* A sum a label, in lanes as the scores have them. */
union sums {
	int32_t lanes[TAGGER_LANES];
	sum_part parts[SUM_PARTS];
};

static_assert(TAGGER_FIRST_LANE + NAME_LABEL_COUNT <= TAGGER_LANES &&
		      SUM_PARTS * sizeof(sum_part) ==
			      TAGGER_LANES * sizeof(int32_t),
	"a lane a label");

/* The transitions of a look, widened to lanes. */
static void
steps_widen(union sums steps[NAME_LABEL_COUNT + 1],
	const struct tagger_model *model, enum tagger_look look)
{
	for (int from = 0; from <= NAME_LABEL_COUNT; from++) {
		steps[from] = (union sums){{0}};
		for (int to = 0; to < NAME_LABEL_COUNT; to++)
			steps[from].lanes[TAGGER_FIRST_LANE + to] =
				model->header->transitions[look][from][to];
	}
}

static void
sums_add(union sums *sums, const struct tagger_scores *scores)
{
	for (int lane = 0; lane < TAGGER_LANES; lane++)
		sums->lanes[lane] += scores->lanes[lane];
}

/* From the sums at a token to the best ones at the next, without its scores,
 * and the label before each into `from`. */
static void
decode_step(const union sums steps[NAME_LABEL_COUNT], union sums *sums,
	union sums *from)
{
	union sums next;

	for (int part = 0; part < SUM_PARTS; part++) {
		sum_part best = sums->lanes[TAGGER_FIRST_LANE] +
				steps[0].parts[part];
		sum_part last = {0};

		for (int label = 1; label < NAME_LABEL_COUNT; label++) {
			sum_part sum = sums->lanes[TAGGER_FIRST_LANE + label] +
				       steps[label].parts[part];
			sum_part better = sum > best;

			best = (sum & better) | (best & ~better);
			last = (better & label) | (last & ~better);
		}
		next.parts[part] = best;
		from->parts[part] = last;
	}
	*sums = next;
}

void
tagger_decode(const struct tagger_model *model, enum tagger_look look,
	const struct tagger_scores *scores, uint32_t count, uint8_t *labels,
	struct arena *scratch)
{
	union sums *from = arena_new(scratch, count * sizeof *from), sums;
	union sums steps[NAME_LABEL_COUNT + 1];
	uint8_t best = 0;

	if (!count)
		return;
	steps_widen(steps, model, look);
	sums = steps[NAME_LABEL_COUNT];
	sums_add(&sums, &scores[0]);
	for (uint32_t i = 1; i < count; i++) {
		decode_step(steps, &sums, &from[i]);
		sums_add(&sums, &scores[i]);
	}
	for (uint8_t label = 1; label < NAME_LABEL_COUNT; label++)
		if (sums.lanes[TAGGER_FIRST_LANE + label] >
			sums.lanes[TAGGER_FIRST_LANE + best])
			best = label;
	for (uint32_t i = count; i-- > 0;) {
		labels[i] = best;
		if (i)
			best = (uint8_t)from[i].lanes[TAGGER_FIRST_LANE +
						      best];
	}
}
