/* The mouse, and copying to the clipboard of the terminal. */
#include "../unit/unit.h"
#include "reader.h"

#include <stdio.h>
#include <stdlib.h>

static void
open_ferry(struct reader *reader, int width, int height)
{
	reader_open(reader, &(struct run){.articles = {"ferry.txt"},
		.width = width, .height = height});
	terminal_expect(reader->terminal, "Two ports quarrel");
	terminal_settle(reader->terminal);
}

static void
click_on(struct reader *reader, const char *text)
{
	int x, y;

	terminal_expect(reader->terminal, text);
	terminal_settle(reader->terminal);
	if (!terminal_find(reader->terminal, text, 0, &x, &y))
		fail_msg("nowhere to click: %s", text);
	terminal_click(reader->terminal, x, y);
}

/* The wheel scrolls the pane under it, whatever pane has the keys. */
static void
test_wheel(void **state)
{
	struct reader *reader = *state;

	open_ferry(reader, 150, 12);
	terminal_wheel(reader->terminal, false, 60, 5);
	terminal_expect_not(reader->terminal, "Ferries");
	terminal_expect(reader->terminal, "│£12 million");
	assert_non_null(strstr(
		terminal_row(reader->terminal, 0), "By Moira Kettle"));
	terminal_wheel(reader->terminal, true, 60, 5);
	terminal_expect(reader->terminal, "Ferries");
	for (int i = 0; i < 4; i++)
		terminal_wheel(reader->terminal, false, 140, 5);
	terminal_expect_not(reader->terminal, "│£12 million");
	terminal_expect(reader->terminal, "Ferries");
	for (int i = 0; i < 4; i++)
		terminal_wheel(reader->terminal, true, 140, 5);
	terminal_expect(reader->terminal, "│£12 million");
	reader_leave(reader);
}

static void
test_clicks(void **state)
{
	struct reader *reader = *state;

	open_ferry(reader, 150, 30);
	/* An entry of the outline is gone to. */
	click_on(reader, "3 Who still");
	terminal_expect(reader->terminal, "3▸Who still");
	terminal_press(reader->terminal, "0");
	terminal_expect(reader->terminal, "Ferries");
	/* A name opens its card, at any of its letters. */
	click_on(reader, "otterdam. Mayor");
	terminal_expect(reader->terminal, "┌ Rotterdam ");
	terminal_expect(reader->terminal, "place · 2 mentions");
	/* A row of a panel is taken. */
	terminal_click(reader->terminal, 120, 3);
	terminal_expect_look(reader->terminal, "Rotterdam", 12,
		"0 on 3 bold underline");
	terminal_press(reader->terminal, "q");
	terminal_expect_not(reader->terminal, "┌ Rotterdam ");
	/* A sentence is marked; a click beside the text does nothing. */
	terminal_press(reader->terminal, "0");
	terminal_expect(reader->terminal, "Ferries");
	click_on(reader, "Fees are");
	terminal_expect_look(reader->terminal, "Fees are", 0, "~reverse");
	terminal_expect_look(reader->terminal, "lower there.", 0, "~reverse");
	terminal_expect_look(reader->terminal, "the boat to", 0,
		"~default on default");
	terminal_click(reader->terminal, 149, 29);
	terminal_click(reader->terminal, 0, 29);
	terminal_expect(reader->terminal, "Ferries");
	reader_leave(reader);
}

/* Over the text, a click beside a panel closes it. */
static void
test_click_beside_a_panel(void **state)
{
	struct reader *reader = *state;

	open_ferry(reader, 90, 24);
	terminal_press(reader->terminal, "#");
	terminal_expect(reader->terminal, "┌ Numbers (");
	terminal_click(reader->terminal, 1, 3);
	terminal_expect_not(reader->terminal, "┌ Numbers (");
	terminal_press(reader->terminal, "/lorr");
	terminal_expect(reader->terminal, "1/2");
	terminal_click(reader->terminal, 20, 5);
	terminal_expect_not(reader->terminal, "/lorr");
	reader_leave(reader);
}

/* A click focuses the pane it falls on. */
static void
test_click_gives_the_keys(void **state)
{
	struct reader *reader = *state;

	open_ferry(reader, 150, 40);
	terminal_press(reader->terminal, "w");
	terminal_expect(reader->terminal, "┌ Names (");
	terminal_click(reader->terminal, 60, 30);
	terminal_expect_look(reader->terminal, "┌ Names", 0, "~default");
	terminal_press(reader->terminal, "jjj");
	terminal_expect_not(reader->terminal, "Ferries");
	reader_leave(reader);
}

/* M gives the mouse to the terminal, so that it can select, and takes it. */
static void
test_mouse_freed(void **state)
{
	struct reader *reader = *state;

	open_ferry(reader, 80, 12);
	assert_non_null(strstr(
		terminal_bytes(reader->terminal), "\033[?1006h"));
	assert_null(strstr(
		terminal_bytes(reader->terminal), "\033[?1006l"));
	terminal_press(reader->terminal, "M");
	terminal_expect(reader->terminal,
		"the mouse belongs to the terminal");
	assert_non_null(strstr(
		terminal_bytes(reader->terminal), "\033[?1006l"));
	terminal_press(reader->terminal, "M");
	terminal_expect(reader->terminal, "the mouse belongs to Lesart");
	terminal_wheel(reader->terminal, false, 40, 5);
	terminal_expect_not(reader->terminal, "Ferries");
	reader_leave(reader);
}

static size_t
base64_decode(const char *from, char *to)
{
	static const char letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklm"
				      "nopqrstuvwxyz0123456789+/";
	unsigned bits = 0, count = 0;
	size_t len = 0;

	for (; *from && strchr(letters, *from); from++) {
		bits = bits << 6 |
		       (unsigned)(strchr(letters, *from) - letters);
		if (++count % 4 != 1)
			to[len++] = (char)(bits >> (count * 6 % 8));
	}
	to[len] = 0;
	return len;
}

/* What the last OSC 52 put into the clipboard. */
static const char *
clipboard(struct reader *reader)
{
	static char text[4096];
	const char *at = terminal_bytes(reader->terminal), *last = NULL;

	while ((at = strstr(at, "\033]52;c;")))
		last = at += strlen("\033]52;c;");
	text[0] = 0;
	if (last)
		base64_decode(last, text);
	return text;
}

/* y copies the sentence, or the quote, at the mark, with its source. */
static void
test_copy(void **state)
{
	static const struct {
		const char *keys, *copied;
	} copies[] = {
		{"/fees\ry", "Fees are 15 percent lower there.\n— Two ports "
			     "quarrel over the night boat ("},
		{"/crossing\ry", "The crossing takes eleven hours and costs "
				 "£210.\n— Two ports"},
	};
	struct reader *reader = *state;

	open_ferry(reader, 80, 30);
	for (size_t i = 0; i < sizeof copies / sizeof *copies; i++) {
		const char *text;

		terminal_press(reader->terminal, copies[i].keys);
		terminal_expect(reader->terminal, "copied with its source");
		terminal_settle(reader->terminal);
		text = clipboard(reader);
		if (strncmp(text, copies[i].copied,
			    strlen(copies[i].copied)))
			fail_msg("copied: %s", text);
		assert_non_null(strstr(text, "ferry.txt)"));
		terminal_press(reader->terminal, "j");
		terminal_expect_not(reader->terminal, "copied with");
	}
	/* A quote that is marked is copied, not its sentence. */
	terminal_do(reader->terminal, "\"/sleep\r\r");
	terminal_do(reader->terminal, "y");
	assert_true(!strncmp(clipboard(reader), "I sleep better on the ship "
		"than at home,", 39));
	assert_null(strstr(clipboard(reader), "Bright said"));
	reader_leave(reader);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		READER_TEST(test_wheel),
		READER_TEST(test_clicks),
		READER_TEST(test_click_beside_a_panel),
		READER_TEST(test_click_gives_the_keys),
		READER_TEST(test_mouse_freed),
		READER_TEST(test_copy),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
