/*
 * The keyboard: reads a terminal and decodes what comes (input.h). Here is
 * the knowledge of time (how long an ESC waits for its rest) and of the end
 * (a terminal that has gone away). Must not know: curses.
 */
#ifndef LESART_UI_TERM_KEYBOARD_H
#define LESART_UI_TERM_KEYBOARD_H

#include "term/input.h"

struct keyboard {
	struct input input;
	int descriptor;   /* of a terminal */
	int escape_wait;  /* milliseconds */
	uint64_t read_at; /* milliseconds of the last read */
	bool gone;        /* nothing will ever come again */
};

/* Begin to read a terminal; ESCDELAY in the environment says how long an
 * ESC may wait, else 25 ms. */
void keyboard_open(struct keyboard *keyboard, int descriptor);

/* As screen_key says. */
struct key keyboard_key(struct keyboard *keyboard);

/* Has the terminal gone away? Asks it. */
bool keyboard_gone(struct keyboard *keyboard);

#endif
