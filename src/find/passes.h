/*
 * The functions of the passes, named in the table of find.c. What each
 * finds, from which sources, stands in its file.
 */
#ifndef LESART_FIND_PASSES_H
#define LESART_FIND_PASSES_H

#include "find/work.h"

void find_names(struct work *work, void *state); /* of struct names */
void find_names_finish(struct work *work, void *state);
/* The state of a pass that allocates what it keeps. */
struct pass_memory {
	void *at; /* NULL before the first slice */
};

void find_dates(struct work *work, void *memory);
void finish_dates(struct work *work, void *memory);
void find_numbers(struct work *work, void *memory);
void finish_numbers(struct work *work, void *memory);
void find_weights(struct work *work, void *memory);
void finish_weights(struct work *work, void *memory);

void find_quotes(struct work *work, void *state); /* of struct quotes_state */
void find_quotes_finish(struct work *work, void *state);

#endif
