/*
 * A terminal to test in: a program runs in a pseudo-terminal, libvterm is
 * the emulator, tests press keys and look at cells, colours and at every
 * byte that was sent. Nothing waits a fixed time: what is waited for is a
 * text, or that the program has done all and sleeps.
 */
#ifndef LESART_TESTS_SCREENS_TERMINAL_H
#define LESART_TESTS_SCREENS_TERMINAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

struct terminal;

struct terminal_start {
	const char *const *argv;  /* NULL-ended; [0] the program's path */
	int width, height;        /* 0: 80 by 24 */
	const char *term;         /* NULL: xterm-256color */
	const char *home;         /* a folder that holds all of the person's
				     directories */
	const char *input;        /* a file on standard input; NULL: the
				     terminal */
	const char *environment[8]; /* more of it, "NAME=value" */
};

/* What a cell shows. */
struct shown {
	char text[24];   /* UTF-8; " " for a blank */
	int width;       /* 1 or 2; 0 right half of the one before */
	int ink, paper;  /* index of the palette, -1 the terminal's own, or
			    0x1000000 | rgb */
	bool bold, italic, underline, reverse;
};

/* Start a program; fails the test if that cannot be done. */
struct terminal *terminal_open(const struct terminal_start *start);

/* Press keys: bytes as a terminal sends them. */
void terminal_press(struct terminal *terminal, const char *keys);
void terminal_press_bytes(
	struct terminal *terminal, const char *bytes, size_t len);
/* Press keys and wait until all is done. */
void terminal_do(struct terminal *terminal, const char *keys);

/* Wait until the text stands in a row; fails the test, showing the screen,
 * if it does not within half a minute. */
void terminal_expect(struct terminal *terminal, const char *text);
/* Wait until it stands nowhere. */
void terminal_expect_not(struct terminal *terminal, const char *text);
/* Wait until the program has nothing more to do. */
void terminal_settle(struct terminal *terminal);

bool terminal_shows(struct terminal *terminal, const char *text);
/* Where the text stands first, from row `from` on; false if nowhere. Cells
 * are counted, not bytes. */
bool terminal_find(struct terminal *terminal, const char *text, int from,
	int *x, int *y);
struct shown terminal_cell(struct terminal *terminal, int x, int y);
/*
 * What a cell looks like, in words: "6 on default bold underline"; ink and
 * paper are "default", a number of the palette or "#rrggbb". Good until the
 * next call.
 */
const char *terminal_look(struct terminal *terminal, int x, int y);
/* Wait until the text stands somewhere (from row `from` on) with all its
 * cells looking so. */
void terminal_expect_look(struct terminal *terminal, const char *text,
	int from, const char *look);
/*
 * All that looks so, in the order of the screen: "Straße", of several runs
 * of cells "Fahr|rinne". A look may be a part of one: "~reverse". Good until
 * the next call. `rect` {x, y, width, height} limits it; NULL: the whole
 * screen.
 */
const char *terminal_looking(
	struct terminal *terminal, const int *rect, const char *look);
/* Wait until that is `text`. */
void terminal_expect_looking(struct terminal *terminal, const int *rect,
	const char *look, const char *text);
/* A row without blanks at its end; good until the next call. */
const char *terminal_row(struct terminal *terminal, int y);
void terminal_size(struct terminal *terminal, int *width, int *height);
/* Everything on standard error, for people who look at a failed test. */
void terminal_dump(struct terminal *terminal);

void terminal_resize(struct terminal *terminal, int width, int height);
/* Something else writes to the terminal. */
void terminal_scribble(struct terminal *terminal, const char *text);
/* Click on a cell, or turn the wheel there ("\033[<64;" up). */
void terminal_click(struct terminal *terminal, int x, int y);
void terminal_wheel(struct terminal *terminal, bool up, int x, int y);

pid_t terminal_process(struct terminal *terminal);
/* All bytes that were sent so far, NUL-ended. */
const char *terminal_bytes(struct terminal *terminal);
/* Is the terminal as it was before the program came? NULL, or what is not. */
const char *terminal_changed(struct terminal *terminal);
/* Wait until it is. */
void terminal_expect_unchanged(struct terminal *terminal);
bool terminal_cursor_visible(struct terminal *terminal);

/* The terminal goes away. */
void terminal_hang_up(struct terminal *terminal);
/* Wait for the end of the program: its wait status; fails the test if it
 * goes on. */
int terminal_wait(struct terminal *terminal);
/* What it wrote to standard error; only after terminal_wait. */
const char *terminal_errors(struct terminal *terminal);
/* End everything; kills what is left. */
void terminal_close(struct terminal *terminal);

/* A new empty folder, and the removal of it with all that is in it. */
void folder_make(char path[64]);
void folder_remove(const char *path);
/* Write a file into a folder, making folders on its way. */
void file_write(const char *folder, const char *name, const char *text);

#endif
