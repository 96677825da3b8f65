/* config.ini and themes of one's own: what they set, and what they get
 * wrong, told with file and line while the rest is used. */
#include "../unit/unit.h"
#include "reader.h"

#include <stdio.h>
#include <sys/wait.h>

static void
open_ferry(struct reader *reader, int width, int height)
{
	reader_open(reader, &(struct run){.articles = {"ferry.txt"},
		.width = width, .height = height});
	terminal_expect(reader->terminal, "Two ports quarrel");
}

static void
test_layout_settings(void **state)
{
	struct reader *reader = *state;
	int x, y;

	reader_config(reader, "[layout]\n"
		"text_width = 50\n"
		"outline_width = 30\n"
		"panel_width = 45\n"
		"panel = \"names\"\n");
	open_ferry(reader, 180, 40);
	terminal_expect(reader->terminal, "┌ Names (");
	assert_true(terminal_find(reader->terminal, "┐", 0, &x, &y));
	assert_int_equal(x, 29);
	assert_true(terminal_find(reader->terminal, "┌ Names", 0, &x, &y));
	assert_int_equal(x, 180 - 45);
	/* Fifty wide in the middle of what is left. */
	assert_true(terminal_find(reader->terminal, "Hull. ", 0, &x, &y));
	assert_int_equal(x, 30 + (180 - 45 - 30 - 50) / 2);
	assert_true(terminal_shows(reader->terminal,
		"to Rotterdam. Mayor Anna Hughes"));
	reader_leave(reader);
	reader_config(reader, "[layout]\noutline = off\nstatus_bar = off\n"
		"panel = \"none\"\n");
	open_ferry(reader, 180, 12);
	terminal_settle(reader->terminal);
	assert_false(terminal_shows(reader->terminal, "┌"));
	assert_false(terminal_shows(reader->terminal, "/search"));
	/* A prompt gets its row all the same. */
	terminal_press(reader->terminal, "/ferry");
	terminal_expect(reader->terminal, "1/3");
	reader_leave(reader);
}

static void
test_reading_settings(void **state)
{
	struct reader *reader = *state;

	reader_config(reader, "[reading]\nhyphenate = off\nmouse = off\n"
		"case_matters = on\nplaces = off\n[ui]\ntheme = \"night\"\n");
	reader_open(reader, &(struct run){.articles = {"faehre.txt"},
		.height = 24});
	terminal_expect(reader->terminal, "Hafengebühren um 15 Prozent");
	terminal_expect(reader->terminal, "niedriger. Vorstandschef");
	terminal_expect_look(reader->terminal, "rmeisterin", 0, "~on 235");
	assert_null(strstr(terminal_bytes(reader->terminal), "\033[?1000h"));
	terminal_press(reader->terminal, "/wismar");
	terminal_expect(reader->terminal, "0/0");
	terminal_press(reader->terminal, "\025Wismar");
	terminal_expect(reader->terminal, "1/4");
	terminal_press(reader->terminal, "\r4");
	reader_leave(reader);
	/* Nothing was kept of where one has been. */
	reader_open(reader, &(struct run){.articles = {"faehre.txt"},
		.height = 10});
	terminal_settle(reader->terminal);
	assert_string_equal(
		terminal_row(reader->terminal, 0), "    Fährverkehr");
	reader_leave(reader);
}

static void
test_own_keys(void **state)
{
	static const struct step steps[] = {
		{"x", {"What the move would cost"}, "Two ports quarrel over"},
		{"]", {"this key does nothing; h shows the keys"}, NULL},
		{"\030", {"┌ Quotes"}, NULL},
		{"\030", {"What the move would cost"}, "┌ Quotes"},
		{"\033[15~", {"┌ Names ("}, NULL},
		{"q", {"What the move would cost"}, "┌ Names"},
		{"h", {"│x                the next section"}, NULL},
		{"q", {"?names", "h help"}, "┌ Help"},
	};
	struct reader *reader = *state;

	/* Help and the status bar name the keys as they are now. */
	reader_config(reader, "[keys]\nnext-section = \"x\"\n"
		"quotes = \"c-x\"\ntimeline = \"a-p\"\nnames = \"f5\"\n"
		"help = \"h\"\nfind-name = \"?\"\n");
	open_ferry(reader, 80, 24);
	reader_do(reader, STEPS(steps));
	terminal_press(reader->terminal, "\033p");
	terminal_expect(reader->terminal, "┌ Timeline");
	reader_leave(reader);
}

/* Told one after the other as keys are pressed; the rest is used. */
static void
test_bad_lines(void **state)
{
	static const char *const sentences[] = {
		"config.ini:11: neither a section nor an entry",
		"config.ini:2: text_width is a number from 20 to 200",
		"config.ini:3: no such setting in [layout]: \"colour\"",
		"config.ini:6: no such command: \"fly\"",
		"and 2 more",
	};
	struct reader *reader = *state;

	reader_config(reader, "[layout]\ntext_width = 9000\ncolour = red\n"
		"outline = off\n[keys]\nfly = \"x\"\nquotes = \"hyper-x\"\n"
		"names = \"x\"\n[weather]\nrain = on\nthis is no line\n");
	open_ferry(reader, 130, 24);
	for (size_t i = 0; i < sizeof sentences / sizeof *sentences; i++) {
		terminal_expect(reader->terminal, sentences[i]);
		terminal_press(reader->terminal, "j");
	}
	terminal_expect(reader->terminal, "/search");
	/* What was right counts. */
	assert_false(terminal_shows(reader->terminal, "┌"));
	terminal_press(reader->terminal, "x");
	terminal_expect(reader->terminal, "┌ Names (");
	reader_leave(reader);
}

static void
test_bad_theme(void **state)
{
	struct reader *reader = *state;

	reader_config(reader, "[ui]\ntheme = \"mine\"\n");
	file_write(reader->home, "config/lesart/themes/mine.ini",
		"[theme]\nname = \"mine\"\n[roles]\ntext = \"9 on 17\"\n"
		"headline = \"no-such-colour\"\nnose = \"red\"\n");
	open_ferry(reader, 130, 24);
	terminal_expect(reader->terminal, "mine.ini:5: headline: no such colour");
	terminal_expect_look(reader->terminal, "short ways to", 0, "~9 on 17");
	terminal_press(reader->terminal, "j");
	terminal_expect(reader->terminal, "mine.ini:6: nose: no such role");
	reader_leave(reader);
	/* One that is missing: the terminal's colours, and that is told. */
	reader_config(reader, "[ui]\ntheme = \"nonesuch\"\n");
	open_ferry(reader, 130, 24);
	terminal_expect(reader->terminal, "nonesuch: there is no such theme");
	terminal_expect_look(reader->terminal, "short ways to", 0,
		"~default on default");
	reader_leave(reader);
}

/* What no file of lines is, is told, and the program starts. */
static void
test_hostile_files(void **state)
{
	static const char *const files[] = {
		"\xef\xbb\xbf[layout]\noutline = off\n", "\x01\x02\x03\n",
		"[keys]\n\033]0;title\007 = \"\033[2J\"\n", "[[[[\n]]]]=\n",
		"= = =\n", "[ui\ntheme = \"night\n",
	};
	struct reader *reader = *state;

	for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
		reader_config(reader, files[i]);
		open_ferry(reader, 80, 24);
		terminal_do(reader->terminal, "jjjg");
		assert_null(strstr(
			terminal_bytes(reader->terminal), "\033]0;title"));
		reader_leave(reader);
	}
}

/* --config=FILE has to be there, and --theme has to be one. */
static void
test_named_on_the_command_line(void **state)
{
	static const char *const wrong[][2] = {
		{"--config=/nonesuch/x.ini", "/nonesuch/x.ini"},
		{"--theme=nonesuch", "nonesuch"},
	};
	struct reader *reader = *state;

	for (int i = 0; i < 2; i++) {
		int status;

		reader_open(reader, &(struct run){.articles = {"ferry.txt"},
			.options = {wrong[i][0]}});
		status = terminal_wait(reader->terminal);
		assert_int_equal(WEXITSTATUS(status), 1);
		assert_non_null(strstr(terminal_errors(reader->terminal),
			wrong[i][1]));
		assert_null(strchr(terminal_bytes(reader->terminal), '\033'));
		terminal_close(reader->terminal);
		reader->terminal = NULL;
	}
	file_write(reader->home, "other.ini", "[layout]\noutline = off\n");
	reader_config(reader, "[layout]\npanel = \"quotes\"\n");
	{
		char option[256];

		snprintf(option, sizeof option, "--config=%s",
			reader_article(reader, "other.ini"));
		reader_open(reader, &(struct run){.articles = {"ferry.txt"},
			.width = 150, .options = {option}});
	}
	terminal_expect(reader->terminal, "┌ Numbers (");
	terminal_expect_not(reader->terminal, "┌ Outline");
	reader_leave(reader);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		READER_TEST(test_layout_settings),
		READER_TEST(test_reading_settings),
		READER_TEST(test_own_keys),
		READER_TEST(test_bad_lines),
		READER_TEST(test_bad_theme),
		READER_TEST(test_hostile_files),
		READER_TEST(test_named_on_the_command_line),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
