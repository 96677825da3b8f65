/* Every way out gives the terminal back as it was; stops, storms of resizes
 * and sizes that no person has end in the right picture. */
#include "../unit/unit.h"
#include "reader.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>

static void
open_ferry(struct reader *reader, int width, int height)
{
	reader_open(reader, &(struct run){.articles = {"ferry.txt"},
		.width = width, .height = height});
}

static void
end_terminal(struct reader *reader)
{
	terminal_close(reader->terminal);
	reader->terminal = NULL;
}

/* Signals end it by that signal, wherever one is. */
static void
test_signals(void **state)
{
	static const struct {
		int number;
		const char *keys, *shows;
	} ends[] = {
		{SIGHUP, "/ferry", "1/3"}, {SIGINT, "#", "Numbers ("},
		{SIGQUIT, "?", "┌ Help"}, {SIGABRT, "w\r", "Anna Hughes 1/4"},
		{SIGSEGV, ":the", "theme"}, {SIGBUS, "@", "Anna Hughes Mayor"},
		{SIGFPE, "T", "theme contrast"},
		/* Where one was is kept on the way out. */
		{SIGTERM, "3jj", "driver, has taken"},
	};
	struct reader *reader = *state;

	for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
		int status;

		open_ferry(reader, 80, 24);
		terminal_press(reader->terminal, ends[i].keys);
		terminal_expect(reader->terminal, ends[i].shows);
		kill(terminal_process(reader->terminal), ends[i].number);
		status = terminal_wait(reader->terminal);
		assert_true(WIFSIGNALED(status));
		assert_int_equal(WTERMSIG(status), ends[i].number);
		assert_null(terminal_changed(reader->terminal));
		end_terminal(reader);
	}
	open_ferry(reader, 80, 10);
	terminal_expect(reader->terminal, "driver, has taken");
	reader_leave(reader);
}

static void
test_the_terminal_goes_away(void **state)
{
	struct reader *reader = *state;

	open_ferry(reader, 80, 24);
	terminal_expect(reader->terminal, "Ferries");
	terminal_press(reader->terminal, "3");
	terminal_expect(reader->terminal, "Who still sails");
	terminal_hang_up(reader->terminal);
	/* It does not spin on for ever. */
	terminal_wait(reader->terminal);
	end_terminal(reader);
}

/* Ctrl-Z in a shell with jobs gives the shell a proper terminal; fg takes it
 * again, at the size that it has then. */
static void
test_stop_and_fg(void **state)
{
	static const char *const argv[] = {"/bin/sh", "-c",
		"exec /bin/sh -i 2>/dev/tty", NULL};
	struct reader *reader = *state;
	struct terminal_start start = {.argv = argv, .home = reader->home,
		.environment = {"PS1=ready> "}};
	char command[2048];

	snprintf(command, sizeof command, "'%s/lesart' '%s'\r",
		getenv("builddir") ? getenv("builddir") : ".",
		reader_article(reader, "ferry.txt"));
	reader->terminal = terminal_open(&start);
	terminal_expect(reader->terminal, "ready>");
	terminal_press(reader->terminal, command);
	terminal_expect(reader->terminal, "Ferries");
	assert_string_equal(
		terminal_changed(reader->terminal), "alternate screen");
	for (int i = 0; i < 2; i++) {
		terminal_press(reader->terminal, "\032");
		terminal_expect(reader->terminal, "ready>");
		terminal_expect_unchanged(reader->terminal);
		terminal_resize(reader->terminal, 120 - 20 * i, 30);
		terminal_press(reader->terminal, "fg\r");
		terminal_expect(reader->terminal, "┌ Outline");
		terminal_expect(reader->terminal, "Ferries");
		terminal_expect_not(reader->terminal, "ready>");
		assert_string_equal(terminal_changed(reader->terminal),
			"alternate screen");
		terminal_press(reader->terminal, "#");
		terminal_expect(reader->terminal, "┌ Numbers (");
		terminal_press(reader->terminal, "q");
		terminal_expect_not(reader->terminal, "┌ Numbers (");
	}
	terminal_press(reader->terminal, "q");
	terminal_expect(reader->terminal, "ready>");
	terminal_expect_unchanged(reader->terminal);
	terminal_press(reader->terminal, "exit\r");
	terminal_wait(reader->terminal);
}

/* Everything that is shown, text and looks. */
static char *
picture(struct reader *reader)
{
	int width, height;
	char *all, *to;

	terminal_settle(reader->terminal);
	terminal_size(reader->terminal, &width, &height);
	to = all = malloc((size_t)(width * height) * 96 + 1);
	for (int y = 0; y < height; y++)
		for (int x = 0; x < width; x++)
			to += sprintf(to, "%s (%s) ",
				terminal_cell(reader->terminal, x, y).text,
				terminal_look(reader->terminal, x, y));
	return all;
}

static void
test_storm_of_resizes(void **state)
{
	static const char keys[] = "jk]}[{)(*n";
	struct reader *reader = *state;
	char *after, *fresh;

	open_ferry(reader, 80, 24);
	terminal_expect(reader->terminal, "Ferries");
	for (int i = 0; i < 200; i++) {
		terminal_resize(reader->terminal, 1 + i * 37 % 190,
			1 + i * 11 % 60);
		if (i % 5 == 0)
			terminal_press_bytes(reader->terminal,
				keys + i / 5 % 10, 1);
	}
	terminal_resize(reader->terminal, 150, 40);
	for (int i = 0; i < 4; i++)
		terminal_do(reader->terminal, "\033");
	terminal_do(reader->terminal, "3");
	after = picture(reader);
	reader_leave(reader);
	open_ferry(reader, 150, 40);
	terminal_do(reader->terminal, "3");
	fresh = picture(reader);
	if (strcmp(after, fresh))
		terminal_dump(reader->terminal);
	assert_string_equal(after, fresh);
	free(after);
	free(fresh);
	reader_leave(reader);
}

static void
test_odd_sizes(void **state)
{
	static const int sizes[][2] = {{1, 1}, {2, 1}, {1, 40}, {300, 1},
		{3, 3}, {12, 4}, {1000, 300}};
	static const char *const keys[] = {"j", " ", "#", "\r", "w", "/f\r",
		"n", "?", "o", "\t", "T", "]", "\033", ":", "\007", "@",
		"\007"};
	struct reader *reader = *state;

	for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
		open_ferry(reader, sizes[i][0], sizes[i][1]);
		terminal_settle(reader->terminal);
		for (size_t k = 0; k < sizeof keys / sizeof *keys; k++)
			terminal_press(reader->terminal, keys[k]);
		terminal_settle(reader->terminal);
		for (int k = 0; k < 5; k++)
			terminal_do(reader->terminal, "\033");
		/* It shows what there is room for, once there is. */
		terminal_resize(reader->terminal, 80, 24);
		terminal_press(reader->terminal, "0");
		terminal_expect(reader->terminal, "Ferries");
		reader_leave(reader);
	}
}

/* C-l repairs what something else has written over it. */
static void
test_painted_anew(void **state)
{
	struct reader *reader = *state;
	char *before, *after;

	open_ferry(reader, 100, 24);
	terminal_expect(reader->terminal, "Ferries");
	before = picture(reader);
	terminal_scribble(reader->terminal, "\033[5;10Hwall: all go home");
	assert_true(terminal_shows(reader->terminal, "wall: all go home"));
	terminal_press(reader->terminal, "\014");
	terminal_expect_not(reader->terminal, "wall: all go home");
	after = picture(reader);
	assert_string_equal(after, before);
	free(before);
	free(after);
	reader_leave(reader);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		READER_TEST(test_signals),
		READER_TEST(test_the_terminal_goes_away),
		READER_TEST(test_stop_and_fg),
		READER_TEST(test_storm_of_resizes),
		READER_TEST(test_odd_sizes),
		READER_TEST(test_painted_anew),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
