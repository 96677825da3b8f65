/* Manners of the screen: what it shows, and that it gives everything back
 * on every way out. Drives page.c. */
#include "../unit/unit.h"

#include "terminal.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>

static char home[64];
static char program[512];
static struct terminal *terminal;

static void
open_page(const char *term, int width, int height, const char *variable)
{
	static const char *argv[2];
	struct terminal_start start = {.argv = argv, .home = home,
		.term = term, .width = width, .height = height,
		.environment = {variable}};

	argv[0] = program;
	terminal = terminal_open(&start);
}

static void
leave(void)
{
	terminal_press(terminal, "q");
	assert_int_equal(terminal_wait(terminal), 0);
	assert_null(terminal_changed(terminal));
	assert_string_equal(terminal_errors(terminal), "");
}

static int
close_page(void **state)
{
	(void)state;
	if (terminal)
		terminal_close(terminal);
	terminal = NULL;
	return 0;
}

static void
test_cells_and_colours(void **state)
{
	struct shown cell;

	(void)state;
	open_page(NULL, 0, 0, NULL);
	terminal_expect(terminal, "80x24 none");
	assert_string_equal(terminal_row(terminal, 0),
		"row 0: ä 日本 e\xcc\x81 👨 end");
	assert_int_equal(terminal_cell(terminal, 9, 0).width, 2);
	cell = terminal_cell(terminal, 4, 1); /* under a hit */
	assert_false(cell.reverse);
	cell = terminal_cell(terminal, 0, 1);
	assert_int_equal(cell.ink, 0);
	assert_int_equal(cell.paper, 3);
	assert_true(cell.bold);
	cell = terminal_cell(terminal, 3, 1);
	assert_int_equal(cell.ink, 6);
	assert_int_equal(cell.paper, -1);
	assert_true(terminal_cell(terminal, 0, 2).underline);
	assert_true(terminal_cell(terminal, 0, 3).italic);
	assert_false(terminal_cursor_visible(terminal));
	terminal_do(terminal, "p");
	assert_true(terminal_cursor_visible(terminal));
	terminal_do(terminal, "pj");
	terminal_expect(terminal, "row 23:");
	assert_string_equal(terminal_row(terminal, 0),
		"row 1: ä 日本 e\xcc\x81 👨 end");
	leave();
}

static void
test_only_what_changed_is_sent(void **state)
{
	size_t before;

	(void)state;
	open_page(NULL, 0, 0, NULL);
	terminal_expect(terminal, "80x24 none");
	terminal_settle(terminal);
	before = strlen(terminal_bytes(terminal));
	terminal_do(terminal, "x");
	terminal_expect(terminal, "80x24 x");
	assert_in_range(strlen(terminal_bytes(terminal)) - before, 1, 60);
	before = strlen(terminal_bytes(terminal));
	terminal_do(terminal, "\014");
	assert_in_range(strlen(terminal_bytes(terminal)) - before, 500, 5000);
	leave();
}

static void
test_themes_by_what_the_terminal_can(void **state)
{
	static const struct {
		const char *term, *variable;
		int ink, paper;
	} terminals[] = {
		{"xterm-256color", NULL, 110, 233},
		{"xterm-16color", NULL, 14, 0},
		{"xterm", NULL, 6, 0},
		{"xterm-direct2", NULL, 0x1000000 | 0x88c0d0,
			0x1000000 | 10 << 16 | 20 << 8 | 30},
		{"xterm-256color", "NO_COLOR=1", -1, -1},
		{"vt100", NULL, -1, -1},
	};

	(void)state;
	for (size_t i = 0; i < sizeof terminals / sizeof *terminals; i++) {
		struct shown cell;

		open_page(terminals[i].term, 0, 0, terminals[i].variable);
		terminal_expect(terminal, "80x24 none");
		terminal_do(terminal, "T");
		cell = terminal_cell(terminal, 70, 0);
		if (cell.paper != terminals[i].paper)
			fail_msg("%s: paper %x", terminals[i].term,
				(unsigned)cell.paper);
		cell = terminal_cell(terminal, 0, 0);
		if (cell.ink != terminals[i].ink)
			fail_msg("%s: ink %x", terminals[i].term,
				(unsigned)cell.ink);
		/* A hit shows without colours too. */
		cell = terminal_cell(terminal, 0, 1);
		assert_true(cell.reverse || cell.paper >= 0);
		leave();
		close_page(NULL);
	}
}

static void
test_terminals_that_cannot(void **state)
{
	static const char *const terms[] = {"dumb", "no-such-terminal",
		"../../../etc/passwd", "x\033]0;x\007", ""};

	(void)state;
	for (size_t i = 0; i < sizeof terms / sizeof *terms; i++) {
		open_page(terms[i], 0, 0, NULL);
		assert_int_equal(WEXITSTATUS(terminal_wait(terminal)), 1);
		assert_null(terminal_changed(terminal));
		assert_null(strstr(terminal_bytes(terminal), "\033"));
		assert_true(strlen(terminal_errors(terminal)) > 10);
		assert_null(strchr(terminal_errors(terminal), '\033'));
		close_page(NULL);
	}
}

static void
test_keys_reach_the_program(void **state)
{
	static const struct {
		const char *bytes, *name;
	} keys[] = {
		{"\033", "esc"}, {"\033[A", "up"}, {"\033OA", "up"},
		{"\033x", "a-x"}, {"\306\201", "\306\201"}, {"\t", "tab"},
		{"\006", "c-f"}, {"\033[6~", "pgdn"}, {"\r", "enter"},
		{"\033[200~q\033[201~x", "x"},
	};

	(void)state;
	open_page(NULL, 0, 0, NULL);
	terminal_expect(terminal, "80x24 none");
	for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
		char expected[64];

		snprintf(expected, sizeof expected, "80x24 %s", keys[i].name);
		if (!strncmp(keys[i].bytes, "\033[200~", 6)) {
			/* A pasted q does not leave a real program; here it
			 * is a key like any other, so paste no q. */
			terminal_press(terminal, "\033[200~w\033[201~x");
		} else {
			terminal_press(terminal, keys[i].bytes);
		}
		terminal_expect(terminal, expected);
	}
	leave();
}

static void
test_mouse_and_clipboard(void **state)
{
	(void)state;
	open_page(NULL, 0, 0, NULL);
	terminal_expect(terminal, "80x24 none");
	terminal_do(terminal, "m");
	assert_string_equal(terminal_changed(terminal), "alternate screen");
	assert_non_null(strstr(terminal_bytes(terminal), "\033[?1006h"));
	terminal_click(terminal, 7, 3);
	terminal_expect(terminal, "click 7,3");
	terminal_do(terminal, "y");
	assert_non_null(
		strstr(terminal_bytes(terminal), "\033]52;c;ZsO8cg==\a"));
	leave();
}

static void
test_sizes(void **state)
{
	static const int sizes[][2] = {{1, 1}, {2, 2}, {1, 100}, {300, 1},
		{1000, 300}, {80, 24}};

	(void)state;
	open_page(NULL, 0, 0, NULL);
	terminal_expect(terminal, "80x24 none");
	for (int round = 0; round < 2; round++)
		for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
			char expected[64];

			terminal_resize(terminal, sizes[i][0], sizes[i][1]);
			terminal_settle(terminal);
			snprintf(expected, sizeof expected, "%dx%d",
				sizes[i][0], sizes[i][1]);
			expected[sizes[i][0] < 12 ? sizes[i][0] : 12] = 0;
			terminal_expect(terminal, expected);
		}
	/* A storm ends in the right picture. */
	for (int i = 0; i < 150; i++)
		terminal_resize(terminal, 3 + i * 37 % 190, 2 + i * 11 % 60);
	terminal_resize(terminal, 77, 13);
	terminal_expect(terminal, "77x13");
	terminal_settle(terminal);
	assert_string_equal(terminal_row(terminal, 11),
		"row 11: ä 日本 e\xcc\x81 👨 end");
	leave();
}

static void
test_signals_end_it(void **state)
{
	static const int numbers[] = {SIGTERM, SIGHUP, SIGINT, SIGQUIT,
		SIGABRT, SIGSEGV};

	(void)state;
	for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
		int status;

		open_page(NULL, 0, 0, NULL);
		terminal_expect(terminal, "80x24 none");
		terminal_do(terminal, "m");
		kill(terminal_process(terminal), numbers[i]);
		status = terminal_wait(terminal);
		assert_true(WIFSIGNALED(status));
		assert_int_equal(WTERMSIG(status), numbers[i]);
		assert_null(terminal_changed(terminal));
		close_page(NULL);
	}
}

static void
test_stop_and_go_on(void **state)
{
	(void)state;
	open_page(NULL, 0, 0, NULL);
	terminal_expect(terminal, "80x24 none");
	terminal_do(terminal, "m");
	/* Nobody controls this session's jobs: a SIGTSTP would be dropped,
	 * so stop it for good and let it find that out. */
	kill(terminal_process(terminal), SIGSTOP);
	kill(terminal_process(terminal), SIGCONT);
	terminal_settle(terminal);
	assert_string_equal(terminal_changed(terminal), "alternate screen");
	terminal_do(terminal, "\032");
	terminal_expect(terminal, "80x24 c-z");
	assert_non_null(strstr(terminal_bytes(terminal), "\033[?1049l"));
	assert_string_equal(terminal_changed(terminal), "alternate screen");
	terminal_do(terminal, "jj");
	terminal_expect(terminal, "row 24:");
	leave();
}

static void
test_the_terminal_goes_away(void **state)
{
	(void)state;
	open_page(NULL, 0, 0, NULL);
	terminal_expect(terminal, "80x24 none");
	terminal_hang_up(terminal);
	terminal_wait(terminal);
}

static int
prepare(void **state)
{
	(void)state;
	folder_make(home);
	snprintf(program, sizeof program, "%s/tests/screens/page",
		getenv("builddir") ? getenv("builddir") : ".");
	return 0;
}

static int
clear(void **state)
{
	(void)state;
	folder_remove(home);
	return 0;
}

int
main(void)
{
#define TEST(name) cmocka_unit_test_teardown(name, close_page)
	const struct CMUnitTest tests[] = {
		TEST(test_cells_and_colours),
		TEST(test_only_what_changed_is_sent),
		TEST(test_themes_by_what_the_terminal_can),
		TEST(test_terminals_that_cannot),
		TEST(test_keys_reach_the_program),
		TEST(test_mouse_and_clipboard),
		TEST(test_sizes),
		TEST(test_signals_end_it),
		TEST(test_stop_and_go_on),
		TEST(test_the_terminal_goes_away),
	};

	return cmocka_run_group_tests(tests, prepare, clear);
}
