/* A thread that opens the terminal. */
#include "term/opening.h"
#include "base/memory.h"
#include "term/screen.h"

#include <pthread.h>
#include <signal.h>
#include <stdlib.h>

struct opening {
	pthread_t thread;
	bool threaded;
	int input;
	enum status status;
	const char *why;
};

/* For the program's end while the terminal is being opened. */
static struct opening *unfinished;

static void *
open_terminal(void *data)
{
	struct opening *opening = data;

	opening->status = screen_open(opening->input, &opening->why);
	return NULL;
}

static void
opening_join(struct opening *opening)
{
	if (opening->threaded)
		pthread_join(opening->thread, NULL);
	opening->threaded = false;
}

static void
opening_abandon(void)
{
	if (!pthread_equal(unfinished->thread, pthread_self()))
		opening_join(unfinished);
	screen_close();
}

struct opening *
opening_begin(int input)
{
	struct opening *opening = memory_zeroed(1, sizeof *opening);
	sigset_t all, before;

	opening->input = input;
	unfinished = opening;
	memory_on_exhaustion(opening_abandon);
	/* Signals are for the main thread. */
	sigfillset(&all);
	pthread_sigmask(SIG_SETMASK, &all, &before);
	opening->threaded = !pthread_create(
		&opening->thread, NULL, open_terminal, opening);
	pthread_sigmask(SIG_SETMASK, &before, NULL);
	if (!opening->threaded) {
		opening->thread = pthread_self();
		open_terminal(opening);
	}
	return opening;
}

enum status
opening_end(struct opening *opening, const char **why)
{
	enum status status;

	opening_join(opening);
	status = opening->status;
	*why = opening->why;
	unfinished = NULL;
	memory_on_exhaustion(status ? NULL : screen_close);
	free(opening);
	return status;
}
