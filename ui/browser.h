/*
 * The person's browser: which program it is, and starting it with an
 * address. Its arguments are given to it as they are, no shell ever reads
 * them.
 *
 * Must not know: the app, the screen.
 */
#ifndef LESART_UI_BROWSER_H
#define LESART_UI_BROWSER_H

#include "base/arena.h"

#include <sys/types.h>

/* A program to be started; in the arena, which the caller frees. */
struct browser {
	char *path;
	char **arguments; /* the first is its name; ends in NULL */
	bool terminal;    /* it shows the page in this terminal */
	struct arena arena;
};

/*
 * The first program of $BROWSER that is there, else xdg-open; false where
 * there is none. $BROWSER is a list parted by colons, of words parted by
 * blanks: "%s" stands for the address, which is the last word where there
 * is none, "%%" for "%"; with a last word "&" it is taken to have windows
 * of its own. It is taken to show the page in this terminal if it is one of
 * those that are known to, or if there is no screen for windows.
 */
bool browser_find(struct browser *browser, const char *address);

/*
 * Start it: one that needs the terminal with `input` as its standard input,
 * any other in a session of its own, with nothing. Returns the process, or
 * -1.
 */
pid_t browser_start(const struct browser *browser, int input);

/* Wait until one that needs the terminal has ended; the signals of its keys
 * are not ours meanwhile. Returns its wait status. */
int browser_wait(pid_t process);

#endif
