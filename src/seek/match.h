/* Matching a query with a text, letter by letter. */
#ifndef LESART_SEEK_MATCH_H
#define LESART_SEEK_MATCH_H

#include "seek/letters.h"
#include "seek/query.h"

/* Does a letter of the query match the letter at hand? */
bool match_letter(const struct query *query, const struct query_letter *want,
	const struct letters *have);

/*
 * Does a hit begin in the character at text.at + at, `skip` bytes into its
 * base letters? Returns the end of the longest one, with the marks that
 * belong to its last letter, or 0. Adds the letters looked at to *work.
 */
uint32_t match_at(const struct query *query, struct slice text, uint32_t at,
	uint32_t skip, uint64_t *work);

#endif
