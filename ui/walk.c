/* Hits in text order, gone through by binary search. */
#include "walk.h"
#include "base/memory.h"

#include <stdlib.h>

enum { WALK_HITS_MAX = 1000000 };

void
walk_end(struct walk *walk)
{
	free(walk->hits.at);
	memset(walk, 0, sizeof *walk);
	walk->at = NONE;
}

/* Seek in what lies behind `len`, where one has been. */
static void
walk_seek(struct walk *walk, struct seeker *seeker,
	const struct article *article, uint32_t len)
{
	if (!len)
		walk->hits.count = 0;
	walk->total = seek_on(seeker, slice_string(walk->query),
		walk->case_matters, len, WALK_HITS_MAX, &walk->hits);
	walk->text_len = article->text.len;
	if (walk->at != NONE && walk->at >= walk->hits.count)
		walk->at = NONE;
}

void
walk_search(struct walk *walk, struct seeker *seeker,
	const struct article *article, struct slice query, bool case_matters)
{
	size_t len = query.len < WALK_QUERY_MAX - 1 ? query.len
						    : WALK_QUERY_MAX - 1;

	walk->kind = WALK_SEARCH;
	memmove(walk->query, query.at, len);
	walk->query[len] = '\0';
	walk->case_matters = case_matters;
	walk->at = NONE;
	walk->awaited = false;
	walk_seek(walk, seeker, article, 0);
}

/* Take the mentions that came after the last one taken. */
static void
walk_take_mentions(struct walk *walk, const struct article *article)
{
	uint32_t next = walk->last_mention == NONE
				? article->entities.at[walk->entity].first
				: article->mentions.at[walk->last_mention].next;

	if (!article->entities.at[walk->entity].count)
		return;
	while (next != NONE) {
		*ARRAY_ADD(&walk->hits) =
			hit_of(article->mentions.at[next].span, true);
		walk->last_mention = next;
		next = article->mentions.at[next].next;
	}
	walk->total = walk->hits.count;
	walk->text_len = article->text.len;
}

void
walk_name(struct walk *walk, const struct article *article, uint32_t entity)
{
	walk->kind = WALK_NAME;
	walk->entity = entity;
	walk->hits.count = 0;
	walk->at = NONE;
	walk->awaited = false;
	walk->last_mention = NONE;
	walk_take_mentions(walk, article);
}

void
walk_refresh(struct walk *walk, struct seeker *seeker,
	const struct article *article)
{
	bool all_kept = walk->total == walk->hits.count;

	if (walk->kind == WALK_NAME)
		walk_take_mentions(walk, article);
	if (walk->kind != WALK_SEARCH || walk->text_len == article->text.len)
		return;
	/* Of more than are kept, all are counted anew once the text is whole. */
	if (all_kept || article->complete)
		walk_seek(walk, seeker, article, all_kept ? walk->text_len : 0);
}

void
walk_move(struct walk *walk, struct seeker *seeker,
	const struct article *article, uint32_t entity)
{
	uint32_t at = walk->at;

	if (walk->kind == WALK_SEARCH) {
		walk_seek(walk, seeker, article, 0);
	} else if (walk->kind == WALK_NAME && entity == NONE) {
		walk_end(walk);
	} else if (walk->kind == WALK_NAME) {
		bool awaited = walk->awaited;

		walk_name(walk, article, entity);
		walk->at = at < walk->hits.count ? at : NONE;
		walk->awaited = awaited;
	}
}

/* How many hits begin before the offset. */
static uint32_t
walk_before(const struct walk *walk, uint32_t offset)
{
	uint32_t low = 0, high = walk->hits.count;

	while (low < high) {
		uint32_t middle = low + (high - low) / 2;

		if (walk->hits.at[middle].start < offset)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

uint32_t
walk_from(const struct walk *walk, uint32_t offset)
{
	uint32_t low = 0, high = walk->hits.count;

	while (low < high) {
		uint32_t middle = low + (high - low) / 2;

		if (hit_span(walk->hits.at[middle]).end <= offset)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

uint32_t
walk_count(const struct walk *walk, struct span span)
{
	return walk_before(walk, span.end) - walk_before(walk, span.start);
}

/* The next exact hit from `from` on, going round; else `from` itself. */
static uint32_t
walk_exact(const struct walk *walk, uint32_t from)
{
	for (uint32_t i = 0; i < walk->hits.count; i++) {
		uint32_t index = (from + i) % walk->hits.count;

		if (walk->hits.at[index].exact)
			return index;
	}
	return from;
}

uint32_t
walk_next(const struct walk *walk, uint32_t offset, bool here, bool exact,
	bool *round)
{
	uint32_t first, index;

	*round = false;
	if (!walk->hits.count)
		return NONE;
	first = index = walk_before(walk, here ? offset : offset + 1);
	if (index == walk->hits.count)
		index = 0;
	if (exact)
		index = walk_exact(walk, index);
	*round = index < first;
	return index;
}

uint32_t
walk_previous(const struct walk *walk, uint32_t offset, bool *round)
{
	uint32_t before;

	*round = false;
	if (!walk->hits.count)
		return NONE;
	before = walk_before(walk, offset);
	*round = !before;
	return before ? before - 1 : walk->hits.count - 1;
}
