/*
 * Programs that belong to this one (lesart-parser, lesart-mail,
 * lesart-fetch, lesart-shelf), started with a pipe to their standard input
 * and one from their standard output.
 *
 * Must not know: what is said through the pipes.
 */
#ifndef LESART_BASE_CHILD_H
#define LESART_BASE_CHILD_H

#include <stdbool.h>

struct child {
	int process; /* -1: none */
	int to, from; /* pipes, closed on exec; -1: closed */
};

/*
 * Start a program with these arguments (the first is its name) and this
 * environment; both end in NULL. It is looked for beside this program, as in
 * a build tree, then below the same prefix where both are installed, then
 * where it was to be installed. Its standard error goes nowhere. False, with
 * nothing left open, where it cannot be started.
 */
bool child_start(
	struct child *child, char *const *arguments, char *const *environment);

/* Close an end of a pipe, once. */
void child_close(int *end);

#endif
