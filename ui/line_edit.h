/*
 * One line that a person types: editing by characters as people see them,
 * and the lines typed before.
 *
 * Must not know: what the line is for.
 */
#ifndef LESART_UI_LINE_EDIT_H
#define LESART_UI_LINE_EDIT_H

#include "base/span.h"
#include "term/key.h"

enum { EDIT_MAX = 512, HISTORY_MAX = 50 };

struct line_edit {
	char text[EDIT_MAX]; /* NUL-ended, valid UTF-8 */
	size_t len, at;      /* bytes; `at` is where the cursor stands */
};

struct history {
	char *lines[HISTORY_MAX]; /* oldest first */
	uint32_t count;
	uint32_t at;              /* count: the line being typed */
	char typed[EDIT_MAX];     /* kept while older ones are shown */
};

void edit_set(struct line_edit *edit, struct slice text);

/* Insert at the cursor; what does not fit is left out. */
void edit_insert(struct line_edit *edit, struct slice text);

/* Characters and editing keys (C-a C-e C-w C-u C-k, arrows, Home, End,
 * Backspace, Delete). False: not one of these. *changed: the text is
 * another. */
bool edit_key(struct line_edit *edit, struct key key, bool *changed);

void history_add(struct history *history, struct slice line);
/* Show an older (-1) or newer (+1) line; false if there is none. */
bool history_go(struct history *history, struct line_edit *edit, int step);
void history_free(struct history *history);

#endif
