/*
 * Signals, as the event loop sees them: handlers only write a byte into a
 * pipe, on which the loop polls. Signals of a crash give the terminal back
 * and take their default action.
 */
#ifndef LESART_UI_TERM_SIGNALS_H
#define LESART_UI_TERM_SIGNALS_H

#include <stdbool.h>

/* What has come since the last look. */
struct signals {
	int end;        /* SIGTERM, SIGHUP, SIGINT, SIGQUIT; 0: none */
	bool resized;   /* SIGWINCH */
	bool stopped;   /* SIGTSTP from outside: screen_suspend */
	bool continued; /* SIGCONT: somebody else had the terminal */
};

/*
 * Install the handlers; `emergency` runs in those of SIGSEGV, SIGBUS,
 * SIGFPE, SIGILL and SIGABRT and may only do what is async-signal-safe.
 * SIGPIPE is ignored from then on. A signal that the program was started to
 * ignore (nohup) stays ignored. Calling it again does nothing.
 */
void signals_open(void (*emergency)(void));
/* Default actions again, but SIGPIPE stays ignored. */
void signals_close(void);

/* Readable when a signal has come; -1 before signals_open. */
int signals_descriptor(void);

/* What has come, and forget it. Never blocks. */
struct signals signals_take(void);

/* End the program by a signal, as whoever sent it expects; the terminal has
 * to be given back before. */
void signals_end(int signal) __attribute__((noreturn));

/* Stop the job as C-z does and return when it goes on. */
void signals_stop(void);

#endif
