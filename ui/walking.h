/*
 * Walks begun and gone on with: what the search prompt, n, N and * do to
 * the current article.
 */
#ifndef LESART_UI_WALKING_H
#define LESART_UI_WALKING_H

#include "base/span.h"

#include <stdbool.h>

struct app;
struct document;

/* The seeker of the current article is made and ready. */
void walking_prepare(struct app *app);

/* Search and show the first hit from `offset` on, exact ones first. Returns
 * whether there is one; the walk is the search in any case, and where the
 * text is still being read, a hit is waited for. */
bool walking_search(struct app *app, struct slice query, uint32_t offset);

/* Tell that nothing was found, unless it may still come. */
void walking_missed(struct app *app);

/* Go on or back; tells where it goes round, and where there is nothing. What
 * is next may still be read: it is waited for. */
void walking_step(struct app *app, int direction);

/* Take in what has been read of the current article: a hit that was waited
 * for is shown. */
void walking_follow(struct app *app);

/* Does the person wait for a hit, at the place where it was asked for? */
bool walking_waits(const struct document *document);

/* Wait once more for the first hit from `offset` on. */
void walking_wait(struct app *app, uint32_t offset);

/* Walk the mentions of a name, from the first at or after the offset
 * (`here`), or after it. */
void walking_name(struct app *app, uint32_t entity, uint32_t offset,
	bool here);

#endif
