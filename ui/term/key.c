/* Names of keys, both ways. */
#include "term/key.h"

#include "text/utf8.h"
#include "text/width.h"

#include <stdio.h>

static const struct {
	const char *name;
	uint8_t kind;
	char32_t code;
} names[] = {
	{"up", KEY_UP_}, {"down", KEY_DOWN_}, {"left", KEY_LEFT_},
	{"right", KEY_RIGHT_}, {"home", KEY_HOME_}, {"end", KEY_END_},
	{"pgup", KEY_PGUP_}, {"pgdn", KEY_PGDN_}, {"enter", KEY_ENTER_},
	{"tab", KEY_TAB_}, {"s-tab", KEY_BACKTAB_}, {"esc", KEY_ESC_},
	{"backspace", KEY_BACKSPACE_}, {"del", KEY_DELETE_},
	/* What an INI file cannot hold, or is not seen in it. */
	{"space", KEY_CHAR, ' '}, {"quote", KEY_CHAR, '"'},
	{"hash", KEY_CHAR, '#'}, {"comma", KEY_CHAR, ','},
	{"semicolon", KEY_CHAR, ';'}, {"backslash", KEY_CHAR, '\\'},
};
enum { NAME_COUNT = sizeof names / sizeof names[0] };

/* Keys that terminals cannot tell from one with Control. */
static const struct {
	char32_t code;
	uint8_t kind;
} control_twins[] = {
	{'i', KEY_TAB_}, {'m', KEY_ENTER_}, {'j', KEY_ENTER_},
	{'[', KEY_ESC_}, {'h', KEY_BACKSPACE_}, {'?', KEY_BACKSPACE_},
};

static char
ascii_lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

static bool
slice_is_ignoring_case(struct slice a, const char *lower)
{
	if (a.len != strlen(lower))
		return false;
	for (size_t i = 0; i < a.len; i++)
		if (ascii_lower(a.at[i]) != lower[i])
			return false;
	return true;
}

/* "f1" to "f12"; 0 for anything else. */
static char32_t
function_named(struct slice name)
{
	char32_t number = 0;

	if (name.len < 2 || name.len > 3 || ascii_lower(name.at[0]) != 'f')
		return 0;
	for (size_t i = 1; i < name.len; i++) {
		if (name.at[i] < '0' || name.at[i] > '9')
			return 0;
		number = number * 10 + (char32_t)(name.at[i] - '0');
	}
	return number <= 12 && name.at[1] != '0' ? number : 0;
}

/* A name without "c-" and "a-". */
static struct key
key_plain(struct slice name)
{
	struct key key = {KEY_NONE_YET};
	char32_t code;

	if (!name.len)
		return key;
	if (utf8_next(name.at, name.at + name.len, &code) == name.len) {
		if (code != 0xfffd && width_of(code) > 0)
			key = (struct key){.kind = KEY_CHAR, .code = code};
		return key;
	}
	for (int i = 0; i < NAME_COUNT; i++)
		if (slice_is_ignoring_case(name, names[i].name))
			return (struct key){.kind = names[i].kind,
				.code = names[i].code};
	code = function_named(name);
	if (code)
		key = (struct key){.kind = KEY_FUNCTION, .code = code};
	return key;
}

/* The key with Control held down, as a terminal tells it. */
static struct key
key_controlled(struct key key)
{
	if (key.kind != KEY_CHAR) {
		key.modifiers |= KEY_CONTROL;
		return key;
	}
	if (key.code < 0x80)
		key.code = (char32_t)(unsigned char)ascii_lower(
			(char)key.code);
	for (size_t i = 0; i < sizeof control_twins / sizeof control_twins[0];
		i++)
		if (control_twins[i].code == key.code) {
			key.kind = control_twins[i].kind;
			key.code = 0;
			return key;
		}
	key.modifiers |= KEY_CONTROL;
	return key;
}

struct key
key_named(struct slice name)
{
	uint8_t modifiers = 0;
	struct key key;

	while (name.len > 2 && name.at[1] == '-') {
		char letter = ascii_lower(name.at[0]);

		if (letter == 'c')
			modifiers |= KEY_CONTROL;
		else if (letter == 'a')
			modifiers |= KEY_ALT;
		else
			break;
		name = slice_from(name.at + 2, name.len - 2);
	}
	key = key_plain(name);
	if (key.kind == KEY_NONE_YET)
		return key;
	if (modifiers & KEY_CONTROL)
		key = key_controlled(key);
	key.modifiers |= modifiers & KEY_ALT;
	return key;
}

/* The name of a key without its modifiers, or NULL. */
static const char *
name_plain(struct key key)
{
	for (int i = 0; i < NAME_COUNT; i++)
		if (names[i].kind == key.kind && names[i].code == key.code)
			return names[i].name;
	return NULL;
}

const char *
key_word(uint32_t index)
{
	return index < NAME_COUNT ? names[index].name : NULL;
}

void
key_name(struct key key, char name[KEY_NAME_MAX])
{
	const char *plain = name_plain(key);
	char character[5] = {0};

	if (key.kind == KEY_CHAR && (!plain || key.code != ' ')) {
		/* For people the character itself says more. */
		character[utf8_put(character, key.code)] = 0;
		plain = character;
	} else if (key.kind == KEY_FUNCTION) {
		snprintf(character, sizeof character, "f%u",
			(unsigned)key.code % 100);
		plain = character;
	}
	snprintf(name, KEY_NAME_MAX, "%s%s%s",
		key.modifiers & KEY_CONTROL ? "c-" : "",
		key.modifiers & KEY_ALT ? "a-" : "", plain ? plain : "");
}

bool
key_equal(struct key a, struct key b)
{
	return a.kind == b.kind && a.modifiers == b.modifiers &&
	       a.code == b.code;
}
