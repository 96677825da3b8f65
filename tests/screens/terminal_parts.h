/*
 * What the parts of the test terminal share: the pseudo-terminal and the
 * emulator behind `struct terminal`. Tests include terminal.h only.
 */
#ifndef LESART_TESTS_SCREENS_TERMINAL_PARTS_H
#define LESART_TESTS_SCREENS_TERMINAL_PARTS_H

#include "terminal.h"

#include <termios.h>
#include <vterm.h>

enum { PATIENCE = 30000 }; /* milliseconds; a busy machine is slow */

struct terminal {
	VTerm *vterm;
	VTermScreen *screen;
	int master, slave, errors;
	int width, height;
	pid_t process;
	long long read_goal; /* bytes it has read once all keys are */
	bool ended;
	int status;
	struct termios before;
	char *bytes;
	size_t count, max;
	bool alternate, cursor;
	int mouse;
	char row[8192], looking[8192], look[128], error_text[4096];
};

int64_t terminal_now(void);

/* Read what the program has written, waiting so many milliseconds for it.
 * Returns whether there was something. */
bool terminal_take(struct terminal *terminal, int wait);

/* What was waited for has come: take the rest of what came with it. */
void terminal_finish(struct terminal *terminal);

/* Has the program ended? Does not wait. */
bool terminal_ended(struct terminal *terminal);

#endif
