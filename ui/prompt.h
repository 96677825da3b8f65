/*
 * The prompt in the last row: search the text, search names, a command, a
 * filter for a list. While one types, what it would find is shown.
 */
#ifndef LESART_UI_PROMPT_H
#define LESART_UI_PROMPT_H

#include "line_edit.h"
#include "seek/seek.h"
#include "term/canvas.h"

struct app;

enum prompt_kind {
	PROMPT_NONE, PROMPT_SEARCH, PROMPT_NAMES, PROMPT_COMMAND,
	PROMPT_FILTER, PROMPT_COUNT,
};

/* Where one was when the prompt was opened: what Esc goes back to. */
struct prompt_origin {
	uint32_t anchor;
	int row;
	struct span mark;
	uint8_t walk; /* enum walk_kind that went on */
	bool awaited; /* its next hit, from there on: */
	uint32_t from;
	uint32_t entity;
	char query[EDIT_MAX];
};

enum { COMPLETIONS_MAX = 128, COMPLETION_LEN = 64 };

struct prompt {
	uint8_t kind; /* enum prompt_kind */
	struct line_edit edit;
	struct history histories[PROMPT_COUNT];
	struct prompt_origin origin;
	struct name_matches matches; /* of names of the article */
	bool of_shelf; /* names are those of the shelf's last answer */
	char completions[COMPLETIONS_MAX][COMPLETION_LEN];
	uint32_t completion_count;
	size_t completing; /* where in the line they begin */
	bool completed;    /* Tab has put one in */
	uint32_t choice, top; /* in the list above the prompt; NONE: none */
};

void prompt_open(struct app *app, enum prompt_kind kind);
/* Without doing anything; where one was before. */
void prompt_cancel(struct app *app);
void prompt_key(struct app *app, struct key key);
void prompt_paste(struct app *app, struct slice text);
/* The article is another one: names are sought in that. */
void prompt_renew(struct app *app);
void prompt_free(struct prompt *prompt);

/* How many names the line finds. */
uint32_t prompt_name_count(const struct app *app);

/* How many rows the list above the prompt wants. */
int prompt_rows(const struct app *app);

/* Run a line as ":" would. */
void prompt_run(struct app *app, struct slice line);

#endif
