/*
 * A query as an automaton that goes through a text once (Shift-And, Baeza-
 * Yates and Gonnet 1992, with a step for umlauts), 64 letters of the query
 * at a time. Slower than memmem on usual texts, but no text slows it down.
 */
#ifndef LESART_SEEK_AUTOMATON_H
#define LESART_SEEK_AUTOMATON_H

#include "seek/letters.h"
#include "seek/query.h"

struct automaton {
	const struct query *query;
	uint32_t words;    /* of 64 bits, one a letter of the query */
	uint64_t *matched; /* bit i: a hit may end with its letter i here */
	uint64_t *umlauts; /* bit i: letter i may be an umlaut with the next */
	/* Letters of the query that are alike, and where they stand. */
	uint32_t kinds;
	uint32_t *kind_letter; /* one of them */
	uint64_t *kind_places; /* `words` a kind */
	uint64_t *places;
};

/* Memory comes from the arena of the query. */
void automaton_init(struct automaton *automaton, struct query *query);

/* Forget what has been seen. */
void automaton_reset(struct automaton *automaton);

/* Take the base letter at hand; does it end a hit? */
bool automaton_step(
	struct automaton *automaton, const struct letters *letters);

#endif
