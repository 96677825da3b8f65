/* Scoring tokens and finding the best row of labels. */
#include "find/tagger.h"

#include <assert.h>
#include <limits.h>

/* Loops over lanes are for compilers to make vectors of. */

static unsigned
is_row(const struct tagger_line *line, unsigned row, uint16_t print)
{
	uint16_t found;

	memcpy(&found, line->rows[row].lanes, sizeof found);
	return found == print;
}

/* The row of a line with a fingerprint, TAGGER_LINE_ROWS for none. Which it
 * is cannot be foretold, so there is no branch. */
static unsigned
row_of(const struct tagger_line *line, uint16_t print)
{
	return (unsigned)__builtin_ctz(is_row(line, 0, print) |
				       is_row(line, 1, print) << 1 |
				       is_row(line, 2, print) << 2 |
				       is_row(line, 3, print) << 3 |
				       1u << TAGGER_LINE_ROWS);
}

static_assert(TAGGER_LINE_ROWS == 4, "row_of looks at all rows");

struct tagger_scores
tagger_score(const struct tagger_model *model, const uint64_t *features,
	uint32_t count)
{
	uint32_t lines = model->header->lines;
	struct tagger_scores sums = {{0}};

	for (uint32_t i = 0; i < count; i++)
		__builtin_prefetch(
			&model->lines[tagger_line_of(features[i], lines)]);
	for (uint32_t i = 0; i < count; i++) {
		const struct tagger_line *line =
			&model->lines[tagger_line_of(features[i], lines)];
		unsigned row = row_of(line, tagger_print_of(features[i]));
		const int8_t *weights =
			line->rows[row % TAGGER_LINE_ROWS].lanes;
		int8_t all = (int8_t)(row / TAGGER_LINE_ROWS) - 1;

		for (int lane = 0; lane < TAGGER_LANES; lane++)
			sums.lanes[lane] = (int16_t)(sums.lanes[lane] +
				(int8_t)(weights[lane] & all));
	}
	return sums;
}

/*
 * Sums fit into lanes of 16 bits as they are kept against that of no name
 * (label 0), which is 0. What comes before a token makes no more difference
 * between two labels than a transition does: so this is exact as long as
 * scores and transitions keep within these bounds, which no feature comes
 * near to, and safe where a model is made to leave them.
 */
enum { SCORE_BOUND = 8000, TRANSITION_BOUND = 2800 };

static_assert(TAGGER_FIRST_LANE + NAME_LABEL_COUNT <= TAGGER_LANES,
	"a lane a label");
static_assert(3 * (SCORE_BOUND + TRANSITION_BOUND) <= INT16_MAX,
	"a difference of sums, and once more what comes to them");

static int16_t
keep_within(int16_t value, int16_t bound)
{
	value = value < bound ? value : bound;
	return value > -bound ? value : (int16_t)-bound;
}

void
tagger_steps_take(struct tagger_steps *steps, const struct tagger_model *model,
	enum tagger_look look)
{
	*steps = (struct tagger_steps){0};
	for (int from = 0; from <= NAME_LABEL_COUNT; from++)
		for (int to = 0; to < NAME_LABEL_COUNT; to++)
			steps->from[from].lanes[TAGGER_FIRST_LANE + to] =
				keep_within(model->header->transitions[look]
							[from][to],
					TRANSITION_BOUND);
}

/* Sums and the scores of a token into `to`, against those of no name. */
static void
sums_add(struct tagger_scores *to, const struct tagger_scores *sums,
	const struct tagger_scores *scores)
{
	struct tagger_scores all;
	int16_t none;

	for (int lane = 0; lane < TAGGER_LANES; lane++)
		all.lanes[lane] = (int16_t)(sums->lanes[lane] +
			keep_within(scores->lanes[lane], SCORE_BOUND));
	none = all.lanes[TAGGER_FIRST_LANE];
	for (int lane = 0; lane < TAGGER_LANES; lane++)
		to->lanes[lane] = (int16_t)(all.lanes[lane] - none);
}

/*
 * From the sums at a token to those at the next, `to`: of each label the best
 * way to it, and the scores there.
 */
static void
sums_next(struct tagger_scores *to,
	const struct tagger_scores steps[NAME_LABEL_COUNT],
	const struct tagger_scores *sums, const struct tagger_scores *scores)
{
	const int16_t *before = sums->lanes + TAGGER_FIRST_LANE;
	struct tagger_scores best = steps[0];

	for (int lane = 0; lane < TAGGER_LANES; lane++)
		best.lanes[lane] = (int16_t)(best.lanes[lane] + before[0]);
	for (int label = 1; label < NAME_LABEL_COUNT; label++)
		for (int lane = 0; lane < TAGGER_LANES; lane++) {
			int16_t sum = (int16_t)(before[label] +
				steps[label].lanes[lane]);

			best.lanes[lane] = sum > best.lanes[lane]
						   ? sum : best.lanes[lane];
		}
	sums_add(to, &best, scores);
}

/* The label before one that the best way leads to. */
static uint8_t
label_before(const struct tagger_scores steps[NAME_LABEL_COUNT],
	const struct tagger_scores *sums, uint8_t to)
{
	const int16_t *before = sums->lanes + TAGGER_FIRST_LANE;
	int best = INT_MIN;

	/* Of labels that are as good it is the first. */
	for (int label = 0; label < NAME_LABEL_COUNT; label++) {
		int sum = before[label] +
			  steps[label].lanes[TAGGER_FIRST_LANE + to];
		int way = sum * TAGGER_LANES + (TAGGER_LANES - 1 - label);

		best = way > best ? way : best;
	}
	return (uint8_t)(TAGGER_LANES - 1 - (best & (TAGGER_LANES - 1)));
}

void
tagger_decode(const struct tagger_steps *steps,
	const struct tagger_scores *scores, uint32_t count, uint8_t *labels,
	struct tagger_scores *sums)
{
	uint8_t best = 0;

	if (!count)
		return;
	sums_add(&sums[0], &steps->from[NAME_LABEL_COUNT], &scores[0]);
	for (uint32_t i = 1; i < count; i++)
		sums_next(&sums[i], steps->from, &sums[i - 1], &scores[i]);
	for (uint8_t label = 1; label < NAME_LABEL_COUNT; label++)
		if (sums[count - 1].lanes[TAGGER_FIRST_LANE + label] >
			sums[count - 1].lanes[TAGGER_FIRST_LANE + best])
			best = label;
	for (uint32_t i = count - 1; i > 0; i--) {
		labels[i] = best;
		best = label_before(steps->from, &sums[i - 1], best);
	}
	labels[0] = best;
}
