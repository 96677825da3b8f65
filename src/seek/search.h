/* All hits of a query in a text that is folded. */
#ifndef LESART_SEEK_SEARCH_H
#define LESART_SEEK_SEARCH_H

#include "seek/query.h"
#include "seek/seek.h"
#include "seek/skeleton.h"

struct search_limits {
	struct skeleton_place from; /* where the first hit may begin */
	/* How many letters may be looked at closely, beyond a few for each
	 * one of the text, before the automaton goes on. */
	uint64_t patience;
	uint32_t max; /* hits to be collected, with those that are there */
};

/* The hits of a query of at least one letter, as seek_text says, appended
 * to `hits`. Returns how many were found. */
uint32_t search_text(struct skeleton *skeleton, struct slice text,
	struct query *query, const struct search_limits *limits,
	struct hits *hits);

#endif
