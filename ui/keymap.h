/*
 * Which key runs which command: the defaults of the command table, changed
 * by the configuration.
 */
#ifndef LESART_UI_KEYMAP_H
#define LESART_UI_KEYMAP_H

#include "commands.h"
#include "term/key.h"

struct keymap;

struct keymap *keymap_new(void); /* the defaults; never NULL */
void keymap_free(struct keymap *keymap);

/* Give a command these keys instead of its own ("] J"). A key that another
 * command has is taken from it. Returns NULL, else a static sentence about
 * what is wrong, with *bad the word that is. */
const char *keymap_set(struct keymap *keymap, const struct command *command,
	struct slice keys, struct slice *bad);

/* The command of a key, or NULL. */
const struct command *keymap_command(
	const struct keymap *keymap, struct key key);

/* The keys of a command for people, parted by blanks, into `to`. */
void keymap_keys(const struct keymap *keymap, const struct command *command,
	char *to, size_t size);

#endif
