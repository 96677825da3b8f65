/*
 * The documents of the app, in the order of the command line: a folder is
 * as many as it has articles, told by the shelf; a file that holds several
 * articles is as many once that is known. Documents move when others come
 * between them: their places, and not their addresses, are kept.
 */
#ifndef LESART_UI_DOCUMENTS_H
#define LESART_UI_DOCUMENTS_H

#include "document.h"

struct app;

void documents_add(struct app *app, struct document document);

/* Give the cards that have come to their documents: by the number of the
 * path and the entry; those of folders, and entries that were not known yet,
 * become new documents. */
void documents_take_cards(struct app *app);

/* Those of the path of this number have no cards, until they come again. */
void documents_forget_cards(struct app *app, uint32_t number);

/* The other articles of an input that holds several stand behind its first
 * one, at that place. Returns how many have come. */
uint32_t documents_take_siblings(struct app *app, uint32_t first);

/* Let go of them: their input is read anew. */
void documents_drop_siblings(struct app *app, uint32_t first);

/* Of many articles that have been opened, keep a few in memory. */
void documents_close_old(struct app *app);

#endif
