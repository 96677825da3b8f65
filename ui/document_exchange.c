/* A document whose article makes way for another one: what of the place in
 * it, the mark, the walk and the way back still stands. */
#include "document.h"

#include <string.h>

uint32_t
document_same_entity(const struct article *from, uint32_t entity,
	const struct article *to)
{
	struct span first;
	uint32_t index;

	if (entity >= from->entities.count || !from->entities.at[entity].count)
		return NONE;
	first = from->mentions.at[from->entities.at[entity].first].span;
	index = article_mention_from(to, first.start);
	if (index >= to->mentions.count ||
		!span_equal(to->mentions.at[index].span, first))
		return NONE;
	return to->mentions.at[index].entity;
}

/* As far as two texts are the same. */
static uint32_t
same_length(const struct text *a, const struct text *b)
{
	uint32_t len = 0;

	while (len < a->len && len < b->len && a->at[len] == b->at[len])
		len++;
	return len;
}

/* Where some bytes stand in a text, the nearest place to an offset; NONE if
 * they stand nowhere near. */
static uint32_t
nearest(const struct text *text, struct slice bytes, uint32_t offset)
{
	enum { NEAR = 1 << 18 };
	uint32_t at = offset > NEAR ? offset - NEAR : 0, best = NONE;
	uint32_t end = text->len < NEAR || offset > text->len - NEAR
			       ? text->len
			       : offset + NEAR;

	while (at < end) {
		const char *found = memmem(
			text->at + at, end - at, bytes.at, bytes.len);

		if (!found)
			break;
		at = (uint32_t)(found - text->at);
		if (best != NONE && at > offset && at - offset > offset - best)
			break;
		best = at;
		if (at >= offset)
			break;
		at += (uint32_t)bytes.len;
	}
	return best;
}

/* The words at an offset, or soon behind it, in another text. */
static uint32_t
place_again(const struct text *from, const struct text *to, uint32_t offset)
{
	enum { BYTES = 24, WORDS = 16 };
	uint32_t at = offset;

	for (int i = 0; i < WORDS && at + BYTES < from->len; i++) {
		const char *words = from->at + at, *blank;
		uint32_t place = nearest(to, slice_from(words, BYTES), at);

		if (place == NONE)
			place = nearest(to, slice_from(words, BYTES / 2), at);
		if (place != NONE)
			return place;
		blank = memchr(words, ' ', from->len - at);
		if (!blank)
			break;
		at = (uint32_t)(blank + 1 - from->at);
	}
	return offset < to->len ? offset : 0;
}

/* Of the way back, what lies there. */
static void
keep_spots(struct document *document, const struct article *to, uint32_t same)
{
	uint32_t count = 0;

	for (uint32_t i = 0; i < document->spot_count; i++) {
		struct spot spot = document->spots[i];

		if (spot.anchor > same || spot.mark.end > same)
			continue;
		spot.entity = document_same_entity(
			document->article, spot.entity, to);
		document->spots[count++] = spot;
	}
	document->spot_count = count;
}

void
document_exchange(struct document *document, const struct article *article)
{
	const struct article *old = document->article;
	uint32_t same = same_length(&old->text, &article->text);
	uint32_t entity = document_same_entity(
		old, document->walk.entity, article);

	keep_spots(document, article, same);
	if (document->mark.end > same) {
		document->mark = (struct span){0};
		document->walk.at = NONE;
	}
	if (document->anchor > same)
		document->anchor = place_again(
			&old->text, &article->text, document->anchor);
	document->article = article;
	view_end(&document->view);
	view_begin(&document->view, article);
	if (document->seeker) {
		seeker_free(document->seeker);
		document->seeker = seeker_new(article);
	}
	walk_move(&document->walk, document->seeker, article, entity);
}
