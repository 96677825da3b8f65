/*
 * Walks begun and gone on with: what the search prompt, n, N and * do to
 * the current article.
 */
#ifndef LESART_UI_WALKING_H
#define LESART_UI_WALKING_H

#include "base/span.h"

#include <stdbool.h>

struct app;

/* The seeker of the current article is made and ready. */
void walking_prepare(struct app *app);

/* Search and show the first hit from `offset` on, exact ones first. Returns
 * whether there is one; the walk is the search in any case. */
bool walking_search(struct app *app, struct slice query, uint32_t offset);

/* Go on or back; tells where it goes round, and where there is nothing. */
void walking_step(struct app *app, int direction);

/* Walk the mentions of a name, from the first at or after the offset
 * (`here`), or after it. */
void walking_name(struct app *app, uint32_t entity, uint32_t offset,
	bool here);

#endif
