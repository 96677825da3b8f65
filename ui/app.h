/*
 * The front end on a terminal: articles in panes. The state and what keys
 * do to it (app.c) know no terminal, so that tests drive them with keys and
 * read the canvas; the event loop (loop.c) joins them to the screen.
 */
#ifndef LESART_UI_APP_H
#define LESART_UI_APP_H

#include "config.h"
#include "keymap.h"
#include "reading.h"
#include "term/canvas.h"
#include "term/key.h"
#include "theme.h"

/* What the program was started with. All of it has to outlive the app. */
struct app_start {
	char *const *paths; /* articles; "-" standard input */
	uint32_t count;     /* 0: the built-in tour */
	struct reading_options options;
	struct settings settings;
	struct keymap *keymap;
	const struct theme *theme;
	const struct complaints *complaints; /* shown as messages; or NULL */
	int input; /* a terminal to read keys from */
};

/*
 * Show the articles until the person leaves. Takes the terminal of standard
 * output and gives it back on every way out. Returns the exit status: 0, or
 * 1 where a file could not be read or the terminal cannot be used (told on
 * standard error, "lesart: FILE: sentence"). *signal is 0, else the
 * signal that ended it, by which the caller has to die.
 */
int app_run(const struct app_start *start, int *signal);

/* ---- the same without a terminal, for tests and the loop ------------- */

struct app;

/*
 * The state of a front end. Nothing is read yet. The first article that
 * can be opened is current; NULL where there is none, and then and for each
 * that cannot be opened a line went to standard error.
 */
struct app *app_new(const struct app_start *start);
void app_free(struct app *app);

/* Is there an article that could not be read, or not to its end? */
bool app_trouble(const struct app *app);

/* The size of the screen from now on; the place in the text is kept. */
void app_resize(struct app *app, int width, int height);

/* What a key does. */
void app_key(struct app *app, struct key key);

/* Read and find on for about `microseconds`; returns whether there is more
 * to do. Does not read where that would block. */
bool app_work(struct app *app, uint32_t microseconds);

/* Draw everything; the canvas is the app's. */
const struct canvas *app_paint(struct app *app);

#endif
