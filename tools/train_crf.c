/* Forward, backward, step: once over all sentences an epoch. */
#include "train_crf.h"
#include "base/memory.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { LABELS = NAME_LABEL_COUNT, SQUARES = CRF_LANES - 1, TOKENS = 4096 };

struct crf_work {
	float scores[TOKENS][CRF_LANES]; /* then marginals less gold */
	float alpha[TOKENS][CRF_LANES], beta[TOKENS][CRF_LANES];
	float squares[LABELS + 1][LABELS];
	uint32_t *kept;    /* features that stayed, of the sentence */
	uint32_t starts[TOKENS + 1], kept_max;
	uint64_t random;
};

static uint64_t
next_random(uint64_t *state)
{
	/* xorshift64* (Vigna 2016). */
	*state ^= *state >> 12;
	*state ^= *state << 25;
	*state ^= *state >> 27;
	return *state * 2685821657736338717u;
}

/* Features that stay this time, and the scores that they give. */
static void
score_sentence(struct crf *crf, struct crf_work *work,
	const struct sentence *sentence)
{
	uint32_t limit = (uint32_t)(crf->keep * 65536.0f), kept = 0;
	uint32_t from = crf->offsets[sentence->first];
	uint32_t need =
		crf->offsets[sentence->first + sentence->count] - from;
	float scale = 1.0f / crf->keep;

	work->kept = memory_room(
		work->kept, &work->kept_max, need + 1, sizeof *work->kept);
	for (uint32_t t = 0; t < sentence->count; t++) {
		uint32_t at = crf->offsets[sentence->first + t];
		uint32_t end = crf->offsets[sentence->first + t + 1];
		float *scores = work->scores[t];

		work->starts[t] = kept;
		for (; at < end; at++)
			if ((next_random(&work->random) >> 48) < limit) {
				work->kept[kept++] = crf->features[at];
				__builtin_prefetch(
					&crf->rows[crf->features[at]]);
			}
		memset(scores, 0, sizeof work->scores[t]);
		for (uint32_t i = work->starts[t]; i < kept; i++) {
			const float *lanes = crf->rows[work->kept[i]].lanes;

			for (int y = 0; y < CRF_LANES; y++)
				scores[y] += lanes[y];
		}
		for (int y = 0; y < LABELS; y++)
			scores[y] *= scale;
		for (int y = 0; crf->base && y < LABELS; y++)
			scores[y] += crf->base[sentence->first + t].lanes[y];
	}
	work->starts[sentence->count] = kept;
}

static void
to_probabilities(float *values)
{
	float sum = 0;

	for (int y = 0; y < LABELS; y++)
		sum += values[y];
	for (int y = 0; y < LABELS; y++)
		values[y] /= sum;
}

/* Scores become potentials exp(score - best). */
static void
exponentiate(float *scores)
{
	float best = scores[0];

	for (int y = 1; y < LABELS; y++)
		if (scores[y] > best)
			best = scores[y];
	for (int y = 0; y < LABELS; y++)
		scores[y] = expf(scores[y] - best);
}

static void
forward_backward(struct crf *crf, struct crf_work *work, uint32_t count,
	float moves[LABELS + 1][LABELS])
{
	for (uint32_t t = 0; t < count; t++)
		exponentiate(work->scores[t]);
	for (int i = 0; i <= LABELS; i++)
		for (int y = 0; y < LABELS; y++)
			moves[i][y] = expf(crf->transitions[i][y]);
	for (int y = 0; y < LABELS; y++)
		work->alpha[0][y] = moves[LABELS][y] * work->scores[0][y];
	to_probabilities(work->alpha[0]);
	for (uint32_t t = 1; t < count; t++) {
		float *alpha = work->alpha[t];

		memset(alpha, 0, sizeof work->alpha[t]);
		for (int x = 0; x < LABELS; x++)
			for (int y = 0; y < LABELS; y++)
				alpha[y] += work->alpha[t - 1][x] *
					    moves[x][y];
		for (int y = 0; y < LABELS; y++)
			alpha[y] *= work->scores[t][y];
		to_probabilities(alpha);
	}
	for (int y = 0; y < LABELS; y++)
		work->beta[count - 1][y] = 1.0f / LABELS;
	for (uint32_t t = count - 1; t-- > 0;) {
		float ahead[LABELS];

		for (int y = 0; y < LABELS; y++)
			ahead[y] = work->beta[t + 1][y] *
				   work->scores[t + 1][y];
		for (int x = 0; x < LABELS; x++) {
			float sum = 0;

			for (int y = 0; y < LABELS; y++)
				sum += moves[x][y] * ahead[y];
			work->beta[t][x] = sum;
		}
		to_probabilities(work->beta[t]);
	}
}

static void
step_transition(struct crf *crf, struct crf_work *work, int from, int to,
	float gradient)
{
	work->squares[from][to] += gradient * gradient;
	crf->transitions[from][to] -=
		crf->rate * gradient / sqrtf(work->squares[from][to] + 1.0f);
}

/* Steps along expected less seen transitions. */
static void
step_transitions(struct crf *crf, struct crf_work *work,
	const struct sentence *sentence, float moves[LABELS + 1][LABELS])
{
	const uint8_t *labels = &crf->labels[sentence->first];
	float expected[LABELS + 1][LABELS] = {{0}};

	for (uint32_t t = 1; t < sentence->count; t++) {
		float pairs[LABELS][LABELS], sum = 0;

		for (int x = 0; x < LABELS; x++)
			for (int y = 0; y < LABELS; y++) {
				pairs[x][y] = work->alpha[t - 1][x] *
					      moves[x][y] *
					      work->scores[t][y] *
					      work->beta[t][y];
				sum += pairs[x][y];
			}
		for (int x = 0; x < LABELS; x++)
			for (int y = 0; y < LABELS; y++)
				expected[x][y] += pairs[x][y] / sum;
		expected[labels[t - 1]][labels[t]] -= 1;
	}
	for (int x = 0; x < LABELS; x++)
		for (int y = 0; y < LABELS; y++)
			step_transition(crf, work, x, y,
				expected[x][y] * sentence->weight);
}

/* Steps of the features of token t along marginal less gold. */
static void
step_features(struct crf *crf, struct crf_work *work, uint32_t t,
	const float *gradient, float norm)
{
	for (uint32_t i = work->starts[t]; i < work->starts[t + 1]; i++) {
		float *lanes = crf->rows[work->kept[i]].lanes, step;

		lanes[SQUARES] += norm;
		step = crf->rate / sqrtf(lanes[SQUARES] + 0.5f);
		for (int y = 0; y < LABELS; y++)
			lanes[y] -= step * gradient[y];
	}
}

static void
learn_sentence(struct crf *crf, struct crf_work *work,
	const struct sentence *sentence)
{
	float moves[LABELS + 1][LABELS];

	score_sentence(crf, work, sentence);
	forward_backward(crf, work, sentence->count, moves);
	step_transitions(crf, work, sentence, moves);
	for (uint32_t t = 0; t < sentence->count; t++) {
		float gradient[CRF_LANES] = {0}, norm = 0;
		uint8_t gold = crf->labels[sentence->first + t];

		for (int y = 0; y < LABELS; y++)
			gradient[y] = work->alpha[t][y] * work->beta[t][y];
		to_probabilities(gradient);
		if (gradient[gold] > 0.999f)
			continue;
		gradient[gold] -= 1;
		for (int y = 0; y < LABELS; y++) {
			gradient[y] *= sentence->weight;
			norm += gradient[y] * gradient[y];
		}
		step_features(crf, work, t, gradient, norm);
		if (!t)
			for (int y = 0; y < LABELS; y++)
				step_transition(
					crf, work, LABELS, y, gradient[y]);
	}
}

static void
shuffle(struct crf *crf, uint64_t *random)
{
	for (uint32_t i = crf->sentence_count; i > 1; i--) {
		uint32_t j = (uint32_t)(next_random(random) % i);
		struct sentence swapped = crf->sentences[i - 1];

		crf->sentences[i - 1] = crf->sentences[j];
		crf->sentences[j] = swapped;
	}
}

/* Pull rows towards zero, those that learned little there altogether: a
 * group lasso (Yuan, Lin 2006), a step an epoch. */
static void
shrink_rows(struct crf *crf)
{
	for (uint32_t i = 0; i < crf->row_count; i++) {
		float *lanes = crf->rows[i].lanes, norm = 0, shrink;

		for (int y = 0; y < LABELS; y++)
			norm += lanes[y] * lanes[y];
		shrink = crf->shrink * crf->rate /
			 sqrtf((lanes[SQUARES] + 0.5f) * (norm + 1e-12f));
		shrink = shrink < 1 ? 1 - shrink : 0;
		for (int y = 0; y < LABELS; y++)
			lanes[y] *= shrink;
	}
}

/* Leave out the features whose rows have been shrunk to nothing. */
static void
drop_features(struct crf *crf)
{
	uint32_t kept = 0, from = crf->offsets[0];

	for (uint32_t token = 0; token < crf->token_count; token++) {
		uint32_t end = crf->offsets[token + 1];

		crf->offsets[token] = kept;
		for (; from < end; from++) {
			const struct crf_row *row =
				&crf->rows[crf->features[from]];
			float most = 0;

			for (int y = 0; y < LABELS; y++)
				most += fabsf(row->lanes[y]);
			if (most > 0)
				crf->features[kept++] = crf->features[from];
		}
	}
	crf->offsets[crf->token_count] = kept;
}

static void
add_rows(const struct crf *crf, struct crf_row *sum)
{
	for (uint32_t i = 0; i < crf->row_count; i++)
		for (int y = 0; y < LABELS; y++)
			sum[i].lanes[y] +=
				crf->rows[i].lanes[y] / (float)crf->averaged;
}

void
crf_train(struct crf *crf)
{
	struct crf_work *work = memory_zeroed(1, sizeof *work);
	struct crf_row *sum = memory_zeroed(crf->row_count, sizeof *sum);

	crf->rows = memory_zeroed(crf->row_count, sizeof *crf->rows);
	work->random = crf->seed;
	for (uint32_t epoch = 0; epoch < crf->epochs; epoch++) {
		clock_t start = clock();

		shuffle(crf, &work->random);
		for (uint32_t i = 0; i < crf->sentence_count; i++)
			learn_sentence(crf, work, &crf->sentences[i]);
		if (epoch < crf->choosing)
			shrink_rows(crf);
		if (epoch + 1 == crf->choosing)
			drop_features(crf);
		if (epoch + crf->averaged >= crf->epochs)
			add_rows(crf, sum);
		fprintf(stderr, "epoch %u: %.1f s\n", epoch + 1,
			(double)(clock() - start) / CLOCKS_PER_SEC);
	}
	free(crf->rows);
	crf->rows = sum;
	free(work->kept);
	free(work);
}

struct crf_row
crf_scores(const struct crf *crf, const uint32_t *features, uint32_t count)
{
	struct crf_row scores = {{0}};

	for (uint32_t i = 0; i < count; i++)
		for (int y = 0; y < LABELS; y++)
			scores.lanes[y] += crf->rows[features[i]].lanes[y];
	return scores;
}

void
crf_decode(const struct crf *crf, const struct crf_row *scores,
	uint32_t count, uint8_t *labels)
{
	static uint8_t from[TOKENS][LABELS];
	float sums[LABELS], next[LABELS];
	uint8_t best = 0;

	for (int y = 0; y < LABELS; y++)
		sums[y] = crf->transitions[LABELS][y] + scores[0].lanes[y];
	for (uint32_t t = 1; t < count; t++) {
		for (int y = 0; y < LABELS; y++) {
			from[t][y] = 0;
			next[y] = sums[0] + crf->transitions[0][y];
			for (uint8_t x = 1; x < LABELS; x++)
				if (sums[x] + crf->transitions[x][y] >
					next[y]) {
					next[y] = sums[x] +
						  crf->transitions[x][y];
					from[t][y] = x;
				}
			next[y] += scores[t].lanes[y];
		}
		memcpy(sums, next, sizeof next);
	}
	for (uint8_t y = 1; y < LABELS; y++)
		if (sums[y] > sums[best])
			best = y;
	for (uint32_t t = count; t-- > 0;) {
		labels[t] = best;
		best = from[t][best];
	}
}
