/* The seeker of an article: its skeleton, folded on as the article grows. */
#include "seek/seek.h"
#include "base/memory.h"
#include "seek/search.h"

#include <stdlib.h>

/* Letters that may be looked at closely whatever the text is. */
enum { PATIENCE = 1 << 16 };

struct seeker {
	const struct article *article;
	struct skeleton skeleton;
};

struct seeker *
seeker_new(const struct article *article)
{
	struct seeker *seeker = memory_zeroed(1, sizeof *seeker);

	seeker->article = article;
	return seeker;
}

void
seeker_free(struct seeker *seeker)
{
	if (!seeker)
		return;
	skeleton_free(&seeker->skeleton);
	free(seeker);
}

bool
seeker_step(struct seeker *seeker, uint32_t bytes)
{
	const struct text *text = &seeker->article->text;
	uint32_t end = text->len;

	if (end - seeker->skeleton.folded > bytes) {
		end = seeker->skeleton.folded + bytes;
		while (end < text->len && (text->at[end] & 0xc0) == 0x80)
			end++;
	}
	skeleton_grow(&seeker->skeleton, text->at, end);
	return end < text->len;
}

uint32_t
seek_text(struct seeker *seeker, struct slice query, bool case_matters,
	uint32_t max, struct hits *hits)
{
	const struct text *text = &seeker->article->text;
	struct query ready;
	uint32_t count = 0;

	hits->count = 0;
	query_init(&ready, query, case_matters);
	if (ready.letters.count) {
		seeker_step(seeker, UINT32_MAX);
		count = search_text(&seeker->skeleton,
			slice_from(text->at, text->len), &ready, PATIENCE, max,
			hits);
	}
	query_free(&ready);
	return count;
}
