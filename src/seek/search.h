/* All hits of a query in a text that is folded. */
#ifndef LESART_SEEK_SEARCH_H
#define LESART_SEEK_SEARCH_H

#include "seek/query.h"
#include "seek/seek.h"
#include "seek/skeleton.h"

/*
 * The hits of a query of at least one letter, as seek_text says, appended
 * to `hits`. `patience`: how many letters may be looked at closely, beyond
 * a few for each one of the text, before the automaton goes on.
 */
uint32_t search_text(struct skeleton *skeleton, struct slice text,
	struct query *query, uint64_t patience, uint32_t max,
	struct hits *hits);

#endif
