/* Names of keys, keys from the bytes of terminals, and the clipboard. */
#include "unit.h"

#include "term/clipboard.h"
#include "term/input.h"

#include <stdio.h>
#include <stdlib.h>

static struct input input;

/* The names of all keys in `bytes`, parted by blanks; static. */
static const char *
keys(const char *bytes, size_t len)
{
	static char names[8192];
	size_t used = 0;

	names[0] = 0;
	while (len) {
		size_t room, part;
		unsigned char *to = input_room(&input, &room);
		struct key key;

		part = len < room ? len : room;
		memcpy(to, bytes, part);
		input_read(&input, part);
		bytes += part;
		len -= part;
		while ((key = input_key(&input, !len)).kind != KEY_NONE_YET) {
			char name[KEY_NAME_MAX];

			key_name(key, name);
			if (key.kind == KEY_PASTE_BEGIN)
				strcpy(name, "<");
			else if (key.kind == KEY_PASTE_END)
				strcpy(name, ">");
			else if (key.kind >= KEY_CLICK &&
				key.kind <= KEY_WHEEL_DOWN)
				snprintf(name, sizeof name, "%s@%d,%d",
					key.kind == KEY_CLICK      ? "click"
					: key.kind == KEY_WHEEL_UP ? "wup"
								   : "wdn",
					key.x % 100000, key.y % 100000);
			used += (size_t)snprintf(names + used,
				sizeof names - used, "%s%s", used ? " " : "",
				name);
			assert_true(used < sizeof names);
		}
	}
	return names;
}

#define KEYS(bytes) keys(bytes, sizeof(bytes) - 1)

static int
set_up(void **state)
{
	(void)state;
	input = (struct input){0};
	return 0;
}

static void
test_names_go_both_ways(void **state)
{
	static const char *const names[] = {"j", "J", "]", "ä", "c-f", "a-x",
		"c-a-x", "space", "c-space", "enter", "tab", "s-tab", "esc",
		"backspace", "up", "down", "left", "right", "home", "end",
		"pgup", "pgdn", "del", "f1", "f9", "f12", "c-left", "-", "日",
		"a-enter", "a-X", "c-\\"};

	(void)state;
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		struct key key = key_named(slice_string(names[i]));
		char name[KEY_NAME_MAX];

		assert_int_not_equal(key.kind, KEY_NONE_YET);
		key_name(key, name);
		assert_string_equal(name, names[i]);
		assert_true(key_equal(key, key_named(slice_string(name))));
	}
}

static void
test_names_of_what_ini_files_cannot_hold(void **state)
{
	(void)state;
	assert_int_equal(key_named(slice_string("quote")).code, '"');
	assert_int_equal(key_named(slice_string("hash")).code, '#');
	assert_int_equal(key_named(slice_string("semicolon")).code, ';');
	assert_int_equal(key_named(slice_string("comma")).code, ',');
	assert_int_equal(key_named(slice_string("backslash")).code, '\\');
	assert_int_equal(key_named(slice_string("PgDn")).kind, KEY_PGDN_);
	/* Terminals cannot tell these apart. */
	assert_int_equal(key_named(slice_string("c-i")).kind, KEY_TAB_);
	assert_int_equal(key_named(slice_string("C-M")).kind, KEY_ENTER_);
	assert_true(key_equal(key_named(slice_string("c-F")),
		key_named(slice_string("c-f"))));
}

static void
test_names_that_are_none(void **state)
{
	static const char *const names[] = {"", "c-", "a-", "f0", "f13", "f1x",
		"f01", "jk", "<C-", "c-a-", "\033", "\xff", "\xc2\x9b",
		"\xe2\x80\xae", "pgdown", "c-pgdown", "\xcc\x81"};

	(void)state;
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		assert_int_equal(key_named(slice_string(names[i])).kind,
			KEY_NONE_YET);
}

static void
test_characters(void **state)
{
	(void)state;
	assert_string_equal(KEYS("jJ ]äß日€"), "j J space ] ä ß 日 €");
	assert_string_equal(KEYS("\x06\x1a\x00\x1d\t\r\n\x7f\b"),
		"c-f c-z c-space c-] tab enter enter backspace backspace");
	/* Bad UTF-8 and what is not printable are no keys. */
	assert_string_equal(
		KEYS("a\xff\xc3(\xed\xa0\x80\xc2\x9b\xe2\x80\xae" "b\xe2\x82"),
		"a ( b");
}

static void
test_sequences_of_terminals(void **state)
{
	(void)state;
	assert_string_equal(KEYS("\033[A\033OA\033[1;5C\033[H\033OF\033[1~"
		"\033[4~\033[7~\033[8~\033[5~\033[6~\033[3~\033[Z"),
		"up up c-right home end home end home end pgup pgdn del s-tab");
	assert_string_equal(KEYS("\033OP\033[11~\033[[A\033[[E\033[15~"
		"\033[24~\033[1;3P"), "f1 f1 f1 f5 f5 f12 a-f1");
	assert_string_equal(KEYS("\033[97;5u\033[27;5;105~\033[127u"),
		"c-a c-i backspace");
	/* What means nothing here is no key, and nothing of it is typed. */
	assert_string_equal(KEYS("a\033[999~\033[I\033[O\033[?64;1c\033[24;80R"
		"\033[?997;2nb\033[2~c\033[E"), "a b c");
}

static void
test_escape_and_alt(void **state)
{
	(void)state;
	assert_string_equal(KEYS("\033"), "esc");
	assert_string_equal(KEYS("\033\033\033"), "esc esc esc");
	assert_string_equal(KEYS("\033x\033X\033ä\033\r"),
		"a-x a-X a-ä a-enter");
	assert_string_equal(KEYS("\033["), "a-[");
	assert_string_equal(KEYS("\033O"), "a-O");
	assert_string_equal(KEYS("\033]"), "a-]");
	assert_string_equal(KEYS("\033\033[A"), "esc up");
	assert_string_equal(KEYS("\033[\033[B\033[1;\001j"), "down c-a j");
}

static void
test_parts_wait_for_the_rest(void **state)
{
	static const char bytes[] =
		"a\033[1;5C\033OPä\033[<0;3;4M\033]11;rgb:0/0/0\033\\z";
	char whole[256];

	(void)state;
	strcpy(whole, KEYS(bytes));
	assert_string_equal(whole, "a c-right f1 ä click@2,3 z");
	for (size_t cut = 1; cut < sizeof bytes - 1; cut++) {
		size_t room;
		struct key key;
		int count = 0;

		memcpy(input_room(&input, &room), bytes, cut);
		input_read(&input, cut);
		while ((key = input_key(&input, false)).kind != KEY_NONE_YET)
			count++;
		memcpy(input_room(&input, &room), bytes + cut,
			sizeof bytes - 1 - cut);
		input_read(&input, sizeof bytes - 1 - cut);
		while ((key = input_key(&input, false)).kind != KEY_NONE_YET)
			count++;
		assert_int_equal(count, 6);
		assert_false(input_waits(&input));
	}
}

static void
test_mouse(void **state)
{
	(void)state;
	assert_string_equal(KEYS("\033[<0;1;1M\033[<0;1;1m\033[<64;40;5M"
		"\033[<65;81;25M\033[<16;2;3M"),
		"click@0,0 wup@39,4 wdn@80,24 click@1,2");
	/* Motion, other buttons, releases, nonsense. */
	assert_string_equal(KEYS("\033[<35;1;1M\033[<2;1;1M\033[<0;0;5M"
		"\033[<0;4294967296;1M\033[<66;1;1M\033[M !!\033[<M"), "");
}

static void
test_paste_is_text(void **state)
{
	(void)state;
	assert_string_equal(KEYS("\033[200~ab\033[Aq\x03\x08\r\n\t\033\033[201~q"),
		"< a b [ A q enter enter tab > q");
	assert_string_equal(KEYS("\033[201~\033[200~\033[200~\033[201~\033[201~"),
		"< [ 2 0 0 ~ >");
	assert_false(input.pasting);
}

static void
test_answers_are_swallowed(void **state)
{
	char flood[8000] = "\033]11;rgb:";

	(void)state;
	assert_string_equal(KEYS("a\033]11;rgb:0/0/0\007b\033P1$r0m\033\\c"
		"\033_x\033\\d\033]52;c;cXE=\033[Ae"), "a b c d up e");
	memset(flood + 9, 'q', sizeof flood - 9);
	flood[sizeof flood - 2] = '\007';
	flood[sizeof flood - 1] = 'z';
	assert_string_equal(keys(flood, sizeof flood), "z");
	/* Never ended: the keyboard works again when all is quiet. */
	assert_string_equal(KEYS("\033]11;rgb"), "");
	assert_string_equal(KEYS("j"), "j");
}

static void
test_learned_sequences(void **state)
{
	struct key f5 = {.kind = KEY_FUNCTION, .code = 5};

	(void)state;
	input_learn(&input, "\033[y~x", f5);
	input_learn(&input, "\033", f5);
	input_learn(&input, "ab", f5);
	input_learn(&input, NULL, f5);
	input_learn(&input, "\033[0123456789012345", f5);
	assert_int_equal(input.learned_count, 1);
	assert_string_equal(KEYS("\033[y~xab\033[y"), "f5 a b");
}

static void
test_any_bytes_end(void **state)
{
	uint32_t seed = 1;

	(void)state;
	for (int round = 0; round < 3000; round++) {
		static const char often[] = "\033[]OP<;~MmAu0129\007\\_^";
		char bytes[64];

		for (size_t i = 0; i < sizeof bytes; i++) {
			seed = seed * 1103515245 + 12345;
			bytes[i] = seed >> 30 ? often[(seed >> 8) %
						(sizeof often - 1)]
					      : (char)(seed >> 16);
		}
		keys(bytes, sizeof bytes);
		assert_true(input.start == input.end);
	}
}

static void
test_clipboard(void **state)
{
	size_t len;
	char *sequence = clipboard_sequence(slice_string("f\303\274r"), &len);
	char *long_text;

	(void)state;
	assert_string_equal(sequence, "\033]52;c;ZsO8cg==\a");
	assert_int_equal(len, strlen(sequence));
	free(sequence);
	sequence = clipboard_sequence(slice_string("\033]0;\x9b"), &len);
	assert_string_equal(sequence, "\033]52;c;G10wO5s=\a");
	free(sequence);
	/* Too long: cut before the character that does not fit. */
	long_text = calloc(1, CLIPBOARD_MAX + 100);
	memset(long_text, 'a', CLIPBOARD_MAX - 1);
	memcpy(long_text + CLIPBOARD_MAX - 1, "\303\274", 2);
	sequence = clipboard_sequence(
		slice_from(long_text, CLIPBOARD_MAX + 1), &len);
	assert_int_equal(len, 7 + (CLIPBOARD_MAX - 1 + 2) / 3 * 4 + 1);
	free(sequence);
	free(long_text);
}

int
main(void)
{
#define TEST(name) cmocka_unit_test_setup(name, set_up)
	const struct CMUnitTest tests[] = {
		TEST(test_names_go_both_ways),
		TEST(test_names_of_what_ini_files_cannot_hold),
		TEST(test_names_that_are_none),
		TEST(test_characters),
		TEST(test_sequences_of_terminals),
		TEST(test_escape_and_alt),
		TEST(test_parts_wait_for_the_rest),
		TEST(test_mouse),
		TEST(test_paste_is_text),
		TEST(test_answers_are_swallowed),
		TEST(test_learned_sequences),
		TEST(test_any_bytes_end),
		TEST(test_clipboard),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
