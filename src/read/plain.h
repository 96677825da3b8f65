/* What the two halves of the plain-text reader share: its state. */
#ifndef LESART_READ_PLAIN_H
#define LESART_READ_PLAIN_H

#include "article/article.h"
#include "read/put.h"
#include "read/units.h"

enum { UNITS_MAX = 16 };

struct plain {
	struct article *article;
	struct normaliser *normaliser;
	struct lines lines;
	struct layout layout;
	struct putter putter;
	struct unit unit[UNITS_MAX]; /* the next ones */
	uint32_t units;
	struct unit before;          /* the last that was put */
	uint32_t base_level;         /* of "#": what counts as level 1 */
	uint32_t numbered;           /* of the last heading "2. Words" */
	uint32_t short_lines;        /* one after the other, no headings */
	bool bodied;                 /* there is no masthead in it */
	bool headed, interview;
};

/*
 * Append the blocks and headings of a text, valid UTF-8 or nearly, to an
 * article whose masthead is there already.
 */
void plain_put_body(struct article *article, struct slice text);

/* Put the headline and what belongs to it; returns how many units it took. */
uint32_t plain_masthead(struct plain *plain);

/* Does the text look like a conversation of questions and answers? */
bool plain_is_interview(const struct plain *plain);

/* Is the unit a question of an interview, or a heading? `next` may be
 * NULL. */
bool plain_is_question(const struct plain *plain, const struct unit *unit,
	const struct unit *next);
bool plain_is_heading(const struct plain *plain, const struct unit *unit,
	const struct unit *next);

/* Count the short lines in a row that are no headings. */
void plain_count_short(
	struct plain *plain, const struct unit *unit, bool heading);

#endif
