/*
 * Putting lines into an article: white space made one, marks left out, hard
 * line ends undone, and what was odd noted where it stands.
 */
#ifndef LESART_READ_PUT_H
#define LESART_READ_PUT_H

#include "article/article.h"
#include "read/units.h"
#include "text/normalise.h"

struct putter {
	struct article *article;
	struct lines *lines;
	bool space; /* white space was passed since the last character */
};

/* Append the unit's prose to the part that was begun. */
void put_unit(struct putter *putter, const struct unit *unit);

/* Append the unit's lines as they stand, tabs made spaces, less the
 * indentation that all of them have. */
void put_preformatted(struct putter *putter, const struct unit *unit);

/* Note one oddity that stands at a span of the article's text. */
void put_oddity(
	struct article *article, enum oddity_kind kind, struct span span);

/* Find the dateline that the first block begins with, or that it is: some
 * agencies give the place a line of its own. */
void put_dateline(struct article *article, const struct block *block);

/* Note what was odd behind the last text. */
void put_rest(struct putter *putter);

#endif
