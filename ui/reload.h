/*
 * What is coming in: the article that is shown, while it is read, or its
 * input once more, which takes its place when all of it is there. Until then
 * one reads on in what there is, and nothing is lost where it fails.
 */
#ifndef LESART_UI_RELOAD_H
#define LESART_UI_RELOAD_H

#include "reading.h"

struct app;

/* What is coming in, or NULL. */
struct reading *reload_incoming(struct app *app);

/* What of it is fetched from an address, or NULL. */
struct reading *reload_fetching(struct app *app);

/* Begin to read the input of the current article once more. */
void reload_begin(struct app *app);

/* Read on in it; false: there is nothing to read, or not yet. */
bool reload_step(struct app *app, uint32_t bytes);

/*
 * What is fetched while one looks at something else: from a document on, the
 * place of the next one whose input still comes, or NONE, and what of it
 * comes. app->fetched_elsewhere tells that there may be one.
 */
uint32_t reload_elsewhere(struct app *app, uint32_t from,
	struct reading **incoming);

/* Read on in all of them, as far as bytes have come. */
void reload_step_elsewhere(struct app *app, uint32_t bytes);

/* End what is being fetched; false: nothing is. */
bool reload_cancel(struct app *app);

#endif
