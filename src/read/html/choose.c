/* The choice by the features of pieces. */
#include "read/html/choose.h"
#include "base/memory.h"
#include "read/html/features.h"

#include <stdlib.h>

static float
score_of(const float *row)
{
	static const uint8_t bad[] = {HINT_COMMENT, HINT_RELATED, HINT_SHARE,
		HINT_ADVERT, HINT_NAVIGATION, HINT_FOOTER, HINT_SIDE,
		HINT_OFFER, HINT_AUTHOR, HINT_META, HINT_CAPTION, HINT_FORM};
	float score = 0;

	score += row[FEATURE_CHARS] > 80 ? .3f : 0;
	score += row[FEATURE_PROSE1] > .2f || row[FEATURE_ALIKE] > .2f ? .3f : 0;
	score += row[FEATURE_OUTSIDE] == 0 ? .2f : 0;
	score += row[FEATURE_END] == 2 ? .1f : 0;
	score += row[FEATURE_KIND] == PIECE_HEADING ? .2f : 0;
	score += .3f * row[FEATURE_IN_BODY];
	if (row[FEATURE_LINKED] > .5f)
		score -= .4f;
	if (row[FEATURE_HEADLINE] <= 0 || row[FEATURE_HIDDEN] > 0)
		score -= .5f;
	for (uint32_t i = 0; i < ARRAY_LEN(bad); i++)
		if (row[FEATURE_HINTS + bad[i]] < 4)
			score -= .3f;
	return score;
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
	free(rows);
}
