/*
 * The screen: the door to ncurses. Shows canvases in the colours of a
 * theme, reads keys and the mouse, and gives the terminal back on every
 * way out.
 */
#ifndef LESART_UI_TERM_SCREEN_H
#define LESART_UI_TERM_SCREEN_H

#include "base/status.h"
#include "term/canvas.h"
#include "term/key.h"
#include "theme.h"

#include <stdbool.h>

/*
 * Take the terminal of standard output; keys come from `input`, a
 * descriptor of a terminal. Installs the handlers of signals.h. Fails with
 * a status (and *why, a static sentence) where TERM is unknown or cannot
 * place the cursor. The charset of the locale has to be UTF-8.
 */
enum status screen_open(int input, const char **why);
/* Give it back; harmless when it is not open, and async-signal-unsafe. */
void screen_close(void);
/* The bytes that give the terminal back, written with write(2) only: for
 * handlers of fatal signals. */
void screen_emergency(void);

void screen_size(int *width, int *height);
/* Ask the terminal for its size again after SIGWINCH; does nothing when it
 * is still the same. */
void screen_resized(void);

/* Has the terminal colours, and are they wanted? */
bool screen_has_colours(void);
/* Colours of a theme from now on. */
void screen_use(const struct theme *theme);

/* Show the canvas; only what differs from the last one is sent. */
void screen_show(const struct canvas *canvas);
/* Everything is sent with the next screen_show (C-l). */
void screen_forget(void);

/*
 * The next key if one has come; a key of kind KEY_NONE_YET if not. Does not
 * block, but that after a lone ESC it waits for the rest of a sequence
 * (ESCDELAY, else 25 ms). To be called until there is none: bytes may have
 * been read beyond the last key. Pasted text comes as KEY_PASTE_BEGIN,
 * keys (characters, Enter, Tab), KEY_PASTE_END. Clicks may lie outside of
 * the screen.
 */
struct key screen_key(void);

void screen_mouse(bool on);
/* Stop for C-z or SIGTSTP and come back after fg; the caller asks for the
 * size and paints anew. */
void screen_suspend(void);
/* Let another program have the terminal; screen_continued takes it back. */
void screen_lend(void);
/* Take it back, also when SIGCONT tells that somebody else had it. */
void screen_continued(void);
/* Put text on the clipboard by OSC 52 (at most 74,994 bytes; more is cut at
 * a character). Returns whether the terminal was told. */
bool screen_copy(struct slice text);

/* Did the terminal go away (hang-up)? */
bool screen_gone(void);

#endif
