/*
 * An app without a terminal, for tests: made of text, driven with keys by
 * their names, read as rows of text and rows of roles.
 */
#ifndef LESART_TESTS_FIXTURE_H
#define LESART_TESTS_FIXTURE_H

#include "../unit/unit.h"

#include "app.h"
#include "state.h"

enum { FIXTURE_FILES = 4 };

struct fixture {
	struct app *app;
	struct app_start start;
	struct theme theme;
	char paths[FIXTURE_FILES][64];
	char *path_list[FIXTURE_FILES];
	const struct canvas *canvas;
};

/* Articles, as many as there are texts before the NULL; everything is read.
 * The state directory is empty unless the caller has set it. */
void fixture_open(struct fixture *fixture, int width, int height,
	const char *const *texts);
void fixture_close(struct fixture *fixture);

/* Press keys, names parted by blanks, and paint. */
void press(struct fixture *fixture, const char *keys);
/* Press the characters of a text. */
void type(struct fixture *fixture, const char *text);
void resize(struct fixture *fixture, int width, int height);

/* A row as text without the blanks at its end; good until the next call. */
const char *row_text(const struct fixture *fixture, int y);
/* The row that holds a text, and the column where it begins; -1: none. */
int row_with(const struct fixture *fixture, const char *text);
int column_of(const struct fixture *fixture, int y, const char *text);
bool shows(const struct fixture *fixture, const char *text);

/* Role, overlay and ground of the first cell of a text on the screen; -1:
 * none. */
int role_of(const struct fixture *fixture, const char *text);
int overlay_of(const struct fixture *fixture, const char *text);
int ground_of(const struct fixture *fixture, const char *text);

/* Fails unless the whole canvas keeps the rules of every screen. */
void check_canvas(const struct fixture *fixture);

#endif
