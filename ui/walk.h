/*
 * The walk: what n and N go through, the hits of a search or the mentions
 * of a name, whichever was begun last.
 *
 * Must not know: screens, keys, panes.
 */
#ifndef LESART_UI_WALK_H
#define LESART_UI_WALK_H

#include "seek/seek.h"

enum walk_kind { WALK_NONE, WALK_SEARCH, WALK_NAME };

enum { WALK_QUERY_MAX = 512 };

struct walk {
	uint8_t kind; /* enum walk_kind */
	char query[WALK_QUERY_MAX]; /* of a search, NUL-ended */
	uint32_t entity;            /* of a name */
	bool case_matters;
	struct hits hits; /* in text order */
	uint32_t total;   /* of the hits; more than hits.count where they were
			     too many to keep */
	uint32_t at;      /* the hit one is at, or NONE */
	uint32_t text_len; /* of the article when the hits were found */
	uint32_t last_mention; /* of a name: the last one taken */
	/* The first hit at or after `from` is wanted as soon as it is read.
	 * Where the person is who waits for it: one who has gone elsewhere
	 * since is left there. */
	bool awaited;
	uint32_t from;
	uint32_t anchor;
	struct span mark;
};

void walk_end(struct walk *walk); /* to WALK_NONE; memory is given back */

/* Begin: the search of a query, or the mentions of an entity. */
void walk_search(struct walk *walk, struct seeker *seeker,
	const struct article *article, struct slice query, bool case_matters);
void walk_name(
	struct walk *walk, const struct article *article, uint32_t entity);

/* Take in what has been read since; the cost is that of what is new. */
void walk_refresh(struct walk *walk, struct seeker *seeker,
	const struct article *article);

/* Go through another article, where the hits so far are in the same places.
 * The entity is that of a name there; NONE ends its walk. */
void walk_move(struct walk *walk, struct seeker *seeker,
	const struct article *article, uint32_t entity);

/*
 * The first hit that begins after `offset` (at it too, with `here`), going
 * round at the end; *round tells. Back: the last one before it. NONE where
 * there is no hit. `exact` wants the next exact hit where there is one.
 */
uint32_t walk_next(const struct walk *walk, uint32_t offset, bool here,
	bool exact, bool *round);
uint32_t walk_previous(
	const struct walk *walk, uint32_t offset, bool *round);

/* First hit that ends after the offset (the count if none). */
uint32_t walk_from(const struct walk *walk, uint32_t offset);

/* How many hits begin in a span. Logarithmic. */
uint32_t walk_count(const struct walk *walk, struct span span);

#endif
