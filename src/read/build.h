/*
 * Building the structure of an article: what every reader ends in. Parts
 * are appended in the order of the text; the builder parts them by LF and
 * keeps sections, blocks, words and parts in step.
 *
 * A part is begun, its text put in as many pieces as there are, and then
 * ended as what it is. White space is the reader's matter: a part neither
 * begins nor ends with it, and a part without text is none.
 *
 * Must not know: formats.
 */
#ifndef LESART_READ_BUILD_H
#define LESART_READ_BUILD_H

#include "article/article.h"

/* Begin a part: where its text will start. */
uint32_t build_begin(struct article *article);

/* Append text, valid and normalised, to what was begun. */
void build_put(struct article *article, struct slice text);

/* Take back what was put behind `end`, and draw notes about it there. */
void build_cut(struct article *article, uint32_t end);

/* End what began at `start` as a part of the masthead. Of a headline with
 * `kicker` bytes before its separator, those become the kicker, and the
 * headline begins at `start + title`; both 0 for none. */
void build_headline(struct article *article, uint32_t start, uint32_t kicker,
	uint32_t title);
void build_kicker(struct article *article, uint32_t start);
void build_standfirst(struct article *article, uint32_t start);
void build_byline(struct article *article, uint32_t start);

/* End what began at `start` as the heading of a new section, level 1 to 6. */
void build_heading(struct article *article, uint32_t start, uint32_t level);

/* End what began at `start` as a block; marker may be NULL. Returns its
 * index, NONE if there was no text. */
uint32_t build_block(struct article *article, uint32_t start,
	enum block_kind kind, uint32_t depth, const char *marker);

/*
 * The last block goes on: text put from here on is its, and build_extend
 * ends it anew. For blocks that are too long to be put at once.
 */
void build_extend(struct article *article);

#endif
