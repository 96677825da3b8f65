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

/* Start the shelf where only files are open, so that their cards come; it
 * keeps nothing. False where there is nothing to look through: one article,
 * or standard input. */
bool articles_shelf(struct app *app);
void articles_end(struct app *app);

/* The other articles of an input that holds several come behind its first
 * one (documents.h), which is told. */
void articles_take_siblings(struct app *app, uint32_t first);

/* Of an input that was read anew, at the place of its first article, the
 * cards come anew, too. */
void articles_renew_cards(struct app *app, uint32_t first);

/* Show the article of this address of the web: one that is there, or a new
 * one behind the others that begins to be fetched. */
void articles_follow(struct app *app, struct slice address);

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

/*
 * The article that stands `direction` (1 or -1) beside a document: in the
 * list, where that is sorted or shows only some and the document is among
 * them, else as they were given. NONE at the end.
 */
uint32_t articles_beside(
	const struct app *app, uint32_t document, int direction);
/* The place of a document in the same order, from 0 on, and of how many. */
uint32_t articles_place(
	const struct app *app, uint32_t document, uint32_t *count);

/* Narrow it to the articles about the same story as a document, as soon as
 * all are read. */
void articles_like(struct app *app, uint32_t document);

#endif
