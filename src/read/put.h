/*
 * Putting lines into an article: white space made one, marks left out, hard
 * line ends undone, and what was odd noted where it stands.
 */
#ifndef LESART_READ_PUT_H
#define LESART_READ_PUT_H

#include "article/article.h"
#include "read/units.h"

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

/* Note what was odd behind the last text. */
void put_rest(struct putter *putter);

#endif
