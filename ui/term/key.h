/*
 * Keys as people name them in a configuration: "j", "c-f", "pgdn", "quote".
 */
#ifndef LESART_UI_TERM_KEY_H
#define LESART_UI_TERM_KEY_H

#include "base/span.h"

#include <uchar.h>

enum key_kind {
	KEY_NONE_YET, /* nothing was pressed */
	KEY_CHAR,     /* code: what was typed, with its modifiers */
	KEY_UP_, KEY_DOWN_, KEY_LEFT_, KEY_RIGHT_,
	KEY_HOME_, KEY_END_, KEY_PGUP_, KEY_PGDN_,
	KEY_ENTER_, KEY_TAB_, KEY_BACKTAB_, KEY_ESC_, KEY_BACKSPACE_,
	KEY_DELETE_,
	KEY_FUNCTION, /* code: 1 to 12 */
	KEY_CLICK, KEY_WHEEL_UP, KEY_WHEEL_DOWN, /* x, y: the cell */
	KEY_PASTE_BEGIN, KEY_PASTE_END,
	KEY_RESIZED,
};

enum key_modifier { KEY_CONTROL = 1, KEY_ALT = 2 };

struct key {
	uint8_t kind;      /* enum key_kind */
	uint8_t modifiers; /* of enum key_modifier */
	char32_t code;
	int x, y;
};

/* The key of a name in a configuration; kind KEY_NONE_YET if there is no
 * such name. A single character is itself. */
struct key key_named(struct slice name);

/* The name of a key for people, into `name`; always ends in NUL. */
enum { KEY_NAME_MAX = 24 };
void key_name(struct key key, char name[KEY_NAME_MAX]);

/* The names of keys that are no single character, one after the other; NULL
 * beyond the last one. "f1" to "f12", "c-" and "a-" are not among them. */
const char *key_word(uint32_t index);

bool key_equal(struct key a, struct key b);

#endif
