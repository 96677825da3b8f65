/*
 * Bytes from a terminal made keys: UTF-8, control characters, the sequences
 * of ECMA-48 as xterm and its like send them (ctlseqs), mouse reports, and
 * pasted text. Answers that nobody asked for (OSC, DCS ...) are swallowed,
 * and nothing in a paste is a command.
 *
 * Must not know: curses, descriptors, time. Whoever reads the terminal says
 * when nothing more has come for so long that an ESC is the Esc key.
 */
#ifndef LESART_UI_TERM_INPUT_H
#define LESART_UI_TERM_INPUT_H

#include "term/key.h"

enum {
	INPUT_BYTES = 4096,
	INPUT_LEARNED = 40,
	INPUT_SEQUENCE = 16, /* bytes of a learned sequence, with its NUL */
};

struct input {
	unsigned char bytes[INPUT_BYTES];
	uint32_t start, end; /* what is not decoded yet */
	bool pasting;        /* between the marks of a paste */
	bool swallowing;     /* within an answer */
	struct {
		char bytes[INPUT_SEQUENCE];
		uint8_t len;
		struct key key;
	} learned[INPUT_LEARNED];
	uint32_t learned_count;
};

/* A sequence of this terminal's own (terminfo); NULL, empty, too long and
 * too many ones are passed over. It has to begin with a control. */
void input_learn(struct input *input, const char *sequence, struct key key);

/* Where to read bytes to, and for how many there is room; then tell how
 * many were read. */
unsigned char *input_room(struct input *input, size_t *room);
void input_read(struct input *input, size_t count);

/*
 * The next key; of kind KEY_NONE_YET if there is none, or only a part of
 * one. `quiet`: nothing more has come for a while, so that a part is all
 * there is.
 */
struct key input_key(struct input *input, bool quiet);

/* Is a part of a key waiting for the rest? */
bool input_waits(const struct input *input);

#endif
