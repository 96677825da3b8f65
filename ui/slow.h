/*
 * An input that comes slowly: what has come is shown before there is enough
 * of it to tell how it is meant as a whole. It stands in for the article,
 * is made anew as more comes, and makes way for the article.
 */
#ifndef LESART_UI_SLOW_H
#define LESART_UI_SLOW_H

#include <stdbool.h>

struct app;
struct document;

/* How many milliseconds to wait for more to come before slow_show; -1: for
 * ever. */
int slow_patience(struct app *app);

/* Nothing more comes at the moment: what the current article does not show
 * yet is read to be shown, if it has waited long enough. Returns whether
 * there is more to do. */
bool slow_show(struct app *app);

/* A document was read on in: what stands in for it makes way if that shows
 * as much. */
void slow_settle(struct app *app, struct document *document);

#endif
