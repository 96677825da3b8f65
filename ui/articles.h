/*
 * The articles of the app: those that the command line named, those of an
 * input that holds several, and those that the shelf tells of.
 */
#ifndef LESART_UI_ARTICLES_H
#define LESART_UI_ARTICLES_H

#include "base/span.h"

struct app;
struct document;
struct shelf_card;

/* Start the shelf if a path is a folder, and wait for what to show first.
 * Files become documents at once. */
void articles_begin(struct app *app);
void articles_end(struct app *app);

/* The other articles of an input that holds several stand behind the first
 * one. Documents move, as nobody keeps their address. */
void articles_take_siblings(struct app *app);

/* Where the current one is the first of an input that holds several, the
 * others go. */
void articles_drop_siblings(struct app *app);

/* Take what the shelf has said; returns whether it showed. */
bool articles_work(struct app *app, uint32_t microseconds);

/* The card of a document, or NULL. */
struct shelf_card *articles_card(
	const struct app *app, const struct document *document);

/* Is the list of articles narrowed to an answer? (a name, a story) */
bool articles_narrowed(const struct app *app);

/* Narrow the list to the articles of a name of the shelf's answer. */
void articles_narrow(struct app *app, uint32_t name);

/* Show all articles again; false: the list does already. */
bool articles_widen(struct app *app);

/* Of many articles that have been opened, keep a few in memory. */
void articles_close_old(struct app *app);

#endif
