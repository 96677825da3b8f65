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
	skeleton_reserve(&seeker->skeleton,
		text->len - seeker->skeleton.folded);
	skeleton_grow(&seeker->skeleton, text->at, end);
	return end < text->len;
}

/*
 * Where a search goes on that came to `len`. A hit that the end of the text
 * hid or cut short begins less than the query's length before it, and less
 * than a character more at each of its ends. Those that reach beyond there
 * are found once more.
 */
static struct skeleton_place
resume(struct seeker *seeker, const struct query *query, uint32_t len,
	struct hits *hits)
{
	enum { CHARACTERS = 2 * 4 };
	const char *text = seeker->article->text.at;
	struct skeleton *skeleton = &seeker->skeleton;
	struct skeleton_place end = skeleton_place_of(skeleton, text, len);
	struct skeleton_place from = {0};
	uint32_t back = (uint32_t)query->skeleton.len + CHARACTERS;

	if (end.skeleton > back)
		skeleton_seek(skeleton, text, &from, end.skeleton - back);
	while (hits->count && hit_span(hits->at[hits->count - 1]).end > from.text) {
		uint32_t start = hits->at[--hits->count].start;

		if (start < from.text)
			from = skeleton_place_of(skeleton, text, start);
	}
	return from;
}

uint32_t
seek_on(struct seeker *seeker, struct slice query, bool case_matters,
	uint32_t len, uint32_t max, struct hits *hits)
{
	const struct text *text = &seeker->article->text;
	struct search_limits limits = {.patience = PATIENCE, .max = max};
	struct query ready;
	uint32_t count = 0;

	query_init(&ready, query, case_matters);
	if (ready.letters.count) {
		seeker_step(seeker, UINT32_MAX);
		limits.from = resume(seeker, &ready, len, hits);
		count = hits->count;
		count += search_text(&seeker->skeleton,
			slice_from(text->at, text->len), &ready, &limits,
			hits);
	}
	query_free(&ready);
	return count;
}

uint32_t
seek_text(struct seeker *seeker, struct slice query, bool case_matters,
	uint32_t max, struct hits *hits)
{
	hits->count = 0;
	return seek_on(seeker, query, case_matters, 0, max, hits);
}
