/*
 * Commands: everything a key or the prompt can do, a row each. The key
 * list of help, the manual, completion and the configuration are made from
 * these rows, so that they cannot go stale.
 */
#ifndef LESART_UI_COMMANDS_H
#define LESART_UI_COMMANDS_H

#include "base/span.h"

struct app;

enum command_group {
	GROUP_MOVE, GROUP_JUMP, GROUP_SEARCH, GROUP_PANEL, GROUP_VIEW,
	GROUP_ARTICLE, GROUP_PROGRAM, GROUP_COUNT,
};

struct command {
	const char *name; /* "next-section": in config.ini and after ":" */
	const char *keys; /* defaults, names parted by blanks */
	const char *help; /* one sentence, translatable */
	enum command_group group;
	const char *argument; /* what ":" takes after it ("NAME"), or NULL */
	/* Do it; argument is empty where none was given. */
	void (*run)(struct app *app, struct slice argument);
};

/* The rows; count in *count. */
const struct command *commands_all(uint32_t *count);
const char *command_group_name(enum command_group group);

/* The row of the name, or NULL. */
const struct command *command_named(struct slice name);

#endif
