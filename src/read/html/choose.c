/* The choice by the features of pieces. */
#include "read/html/choose.h"
#include "base/memory.h"
#include "read/html/features.h"
#include "read/html/model.h"
#include "read/html/settle.h"

#include <math.h>
#include <stdlib.h>

/* The sum of the trees as a probability. */
static float
score_of(const float *row)
{
	float sum = 0;

	for (uint32_t tree = 0; tree < MODEL_TREES; tree++) {
		const uint8_t *feature = model_feature + tree * MODEL_INNER;
		const float *threshold = model_threshold + tree * MODEL_INNER;
		uint32_t node = 1;

		while (node <= MODEL_INNER)
			node = 2 * node + (row[feature[node - 1]] >
						  threshold[node - 1]);
		sum += (float)model_leaf[tree * MODEL_LEAVES + node -
					 MODEL_LEAVES] / 1000;
	}
	return 1 / (1 + expf(-sum));
}

void
choose(struct page *page, uint32_t headline)
{
	float *rows = features_find(page, headline);

	for (uint32_t i = 0; i < page->pieces.count; i++) {
		struct piece *piece = &page->pieces.at[i];

		piece->score = score_of(rows + (size_t)i * FEATURE_COUNT);
		piece->kept = piece->score > .5f && i != headline;
	}
	settle(page, rows, headline);
	free(rows);
}
