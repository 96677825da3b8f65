/*
 * The word at which a line ends: where it may be parted, kept from one
 * line to the next so that a word of any length is looked at once.
 */
#ifndef LESART_FLOW_WORDS_H
#define LESART_FLOW_WORDS_H

#include "article/article.h"

enum word_place {
	PLACE_NONE,
	PLACE_BREAK,  /* a line may begin here */
	PLACE_HYPHEN, /* the same, with a hyphen drawn at the end before */
};

struct word_places {
	struct span span; /* the word; empty: none is known yet */
	char *at;         /* an enum word_place for each byte */
	uint32_t max;
};

/*
 * Know the places of the word that holds or begins at `offset`, where no
 * blank stands; it ends before `end`. With `hyphenate` by the patterns of
 * the article's language, too.
 */
void word_places_find(struct word_places *places,
	const struct article *article, struct span rest, bool hyphenate);
void word_places_free(struct word_places *places);

static inline enum word_place
word_place_at(const struct word_places *places, uint32_t offset)
{
	return (enum word_place)places->at[offset - places->span.start];
}

#endif
