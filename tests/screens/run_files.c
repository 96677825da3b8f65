/* Where articles come from and where one was in them: several files, pipes,
 * the tour, kept places, terminals that cannot. */
#include "../unit/unit.h"
#include "reader.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

/* > and < go through the files, a lists them; each keeps its own place. */
static void
test_several_files(void **state)
{
	static const struct step steps[] = {
		{NULL, {"Two ports quarrel"}, NULL},
		{"<", {"this is the first article"}, NULL},
		{"3", {"Who still sails"}, "Mayor"},
		{">", {"Wismar und Rostock", "article 2 of 3"}, NULL},
		{">", {"Harbour cranes", "article 3 of 3"}, NULL},
		{">", {"this is the last article"}, NULL},
		/* Numbers of the rows make way for marks of what is read. */
		{"a", {"┌ Articles", "Two ports quarrel over",
			"Harbour cranes stand"}, NULL},
		/* The one that is open is the one Enter takes at first. */
		{"k\r", {"Wismar und Rostock"}, "┌ Articles"},
		{"<", {"Who still sails"}, "Mayor"},
	};
	struct reader *reader = *state;

	reader_open(reader, &(struct run){.articles = {"ferry.txt",
		"faehre.txt", "harbour.txt"}, .height = 12});
	reader_do(reader, STEPS(steps));
	reader_leave(reader);
}

/* One that cannot be read is told, and the others are there. */
static void
test_a_file_that_is_missing(void **state)
{
	struct reader *reader = *state;
	int status;

	reader_open(reader, &(struct run){
		.articles = {"nonesuch.txt", "ferry.txt"}});
	terminal_expect(reader->terminal, "Two ports quarrel");
	terminal_press(reader->terminal, "a");
	terminal_expect(reader->terminal, "cannot be read");
	terminal_press(reader->terminal, "Q");
	status = terminal_wait(reader->terminal);
	assert_int_equal(WEXITSTATUS(status), 1);
	assert_null(terminal_changed(reader->terminal));
	assert_non_null(strstr(
		terminal_errors(reader->terminal), "nonesuch.txt: "));
	terminal_close(reader->terminal);
	reader->terminal = NULL;
	/* None at all: one line and no screen. */
	reader_open(reader, &(struct run){.articles = {"nonesuch.txt"}});
	status = terminal_wait(reader->terminal);
	assert_int_equal(WEXITSTATUS(status), 1);
	assert_null(strchr(terminal_bytes(reader->terminal), '\033'));
	assert_non_null(strstr(
		terminal_errors(reader->terminal), "nonesuch.txt: "));
}

/* A pipe is read, and keys come from the terminal. */
static void
test_piped_input(void **state)
{
	static const struct step steps[] = {
		{NULL, {"Two ports quarrel"}, NULL},
		{"2", {"Why the owners hesitate"}, "Mayor"},
		{"/parliament\r", {"/parliament 1/1"}, NULL},
	};
	struct reader *reader = *state;

	for (int i = 0; i < 2; i++) {
		reader_open(reader, &(struct run){.input = "ferry.txt",
			.height = 12, .options = {i ? "-" : NULL}});
		reader_do(reader, STEPS(steps));
		/* Back, so that the second time begins at the start. */
		terminal_do(reader->terminal, "g");
		reader_leave(reader);
	}
}

/* Without a file: the tour, in the language of the locale. */
static void
test_tour(void **state)
{
	static const struct step steps[] = {
		{NULL, {"A reader that thinks along", "┌ Outline",
			"┌ Numbers ("}, NULL},
		{NULL, {"Sections and the outline", "£40 million"}, NULL},
		{"4", {"▸Search as people"}, NULL},
		{"w", {"Ellen Marsh", "Robert Hale"}, NULL},
		{"\"", {"Ellen Marsh said"}, NULL},
		{"t", {"12 January 2026"}, NULL},
		{"\t\t/cafe", {"1/2"}, NULL},
	};
	struct reader *reader = *state;

	reader_open(reader, &(struct run){.width = 150, .height = 50});
	reader_do(reader, STEPS(steps));
	reader_leave(reader);
}

/* The place is kept between runs, over other widths and another name. */
static void
test_kept_places(void **state)
{
	struct reader *reader = *state;
	char path[256], copy[256], command[600];
	struct stat facts;

	reader_open(reader, &(struct run){.articles = {"ferry.txt"},
		.height = 10});
	terminal_expect(reader->terminal, "Two ports quarrel");
	terminal_press(reader->terminal, "3jj");
	terminal_expect(reader->terminal, "driver, has taken");
	reader_leave(reader);
	snprintf(path, sizeof path, "%s/state/lesart/places", reader->home);
	assert_int_equal(stat(path, &facts), 0);
	assert_int_equal(facts.st_mode & 0777, 0600);
	snprintf(copy, sizeof copy, "%s/renamed.txt", reader->home);
	snprintf(command, sizeof command, "cp '%s' '%s'",
		reader_article(reader, "ferry.txt"), copy);
	assert_int_equal(system(command), 0);
	for (int i = 0; i < 3; i++) {
		static const char *const names[] = {
			"ferry.txt", "renamed.txt", NULL};

		reader_open(reader, &(struct run){.articles = {names[i]},
			.height = 10, .width = 60 + 20 * i,
			.input = names[i] ? NULL : "ferry.txt"});
		terminal_expect(reader->terminal, "driver, has");
		terminal_settle(reader->terminal);
		assert_non_null(strstr(terminal_row(reader->terminal, 0),
			i ? "driver" : "Bright, a driver"));
		reader_leave(reader);
	}
	/* A file that cannot be written is no reason to fail. */
	assert_int_equal(chmod(path, 0400), 0);
	reader_open(reader, &(struct run){.articles = {"harbour.txt"},
		.height = 5});
	terminal_expect(reader->terminal, "Harbour cranes");
	terminal_do(reader->terminal, "G");
	reader_leave(reader);
}

/* Where a file has changed, one stays at the words where one was. */
static void
test_once_more_keeps_the_place(void **state)
{
	static const char rest[] = "The boats lie in port.\n\nWhy they stay\n\n"
		"The wind is too strong for all of them.\n\nWhat it costs\n\n"
		"Each day costs 12 million euros.\n\nWho waits\n\n"
		"Peter Walsh has waited since Monday.\n\nNobody knows more.\n";
	static const char news[] = "Two boats have left in the night, and "
		"one has come back already.\n\n";
	struct reader *reader = *state;
	char text[1024];

	snprintf(text, sizeof text, "Ferries\n\n%s", rest);
	file_write(reader->home, "news.txt", text);
	reader_open(reader, &(struct run){
		.articles = {"news.txt"}, .height = 6});
	terminal_expect(reader->terminal, "Ferries");
	terminal_press(reader->terminal, "/million\r");
	terminal_expect(reader->terminal, "/million 1/1");
	terminal_press(reader->terminal, "2");
	terminal_expect(reader->terminal, "Who waits");
	snprintf(text, sizeof text, "Ferries\n\n%s%s", news, rest);
	file_write(reader->home, "news.txt", text);
	terminal_press(reader->terminal, "r");
	terminal_expect(reader->terminal, "read once more");
	assert_non_null(strstr(
		terminal_row(reader->terminal, 0), "What it costs"));
	/* The walk goes on. */
	terminal_press(reader->terminal, "n");
	terminal_expect(reader->terminal, "/million 1/1");
	terminal_press(reader->terminal, "g");
	terminal_expect(reader->terminal, "Two boats have left");
	reader_leave(reader);
}

/* A resize keeps the place: the same words on top, and back again. */
static void
test_resize_keeps_the_place(void **state)
{
	static const int widths[] = {60, 100, 34, 140, 20, 80};
	struct reader *reader = *state;

	reader_open(reader, &(struct run){.articles = {"ferry.txt"},
		.height = 10});
	terminal_expect(reader->terminal, "Two ports quarrel");
	terminal_press(reader->terminal, "2");
	terminal_expect_not(reader->terminal, "Mayor");
	for (int i = 0; i < 6; i++) {
		terminal_resize(reader->terminal, widths[i], 10);
		terminal_settle(reader->terminal);
		assert_non_null(strstr(terminal_row(reader->terminal, 0),
			"Why the owners"));
	}
	reader_leave(reader);
}

/* Where nothing can be placed the article is printed, and that is all. */
static void
test_dumb_terminals(void **state)
{
	struct reader *reader = *state;
	int status;

	reader_open(reader, &(struct run){.articles = {"ferry.txt"},
		.term = "dumb", .height = 60});
	status = terminal_wait(reader->terminal);
	assert_int_equal(status, 0);
	assert_null(strchr(terminal_bytes(reader->terminal), '\033'));
	assert_true(terminal_shows(reader->terminal, "Two ports quarrel"));
	assert_true(terminal_shows(reader->terminal, "What happens next"));
	assert_null(terminal_changed(reader->terminal));
}

/* Hostile text shows itself without reaching the terminal. */
static void
test_hostile_text(void **state)
{
	struct reader *reader = *state;

	file_write(reader->home, "hostile.txt",
		"Head\033]0;owned\007 line\n\n"
		"Text \033[31mred\033[0m and \302\233" "31m C1 and "
		"\342\200\256bidi and \033]52;c;aGk=\007 clip.\n");
	reader_open(reader, &(struct run){.articles = {"hostile.txt"}});
	terminal_expect(reader->terminal, "Text");
	terminal_settle(reader->terminal);
	assert_null(strstr(terminal_bytes(reader->terminal), "\033]0;"));
	assert_null(strstr(terminal_bytes(reader->terminal), "\033]52"));
	assert_null(strstr(terminal_bytes(reader->terminal), "\302\233"));
	assert_null(strstr(terminal_bytes(reader->terminal), "\342\200\256"));
	terminal_expect_look(reader->terminal, "red", 0, "default on default");
	reader_leave(reader);
}

/* Wide and combining characters and emoji stand in their right cells. */
static void
test_wide_characters(void **state)
{
	struct reader *reader = *state;
	int x, y;

	file_write(reader->home, "wide.txt", "Wide\n\n"
		"東京 is Tokyo. Cafe\u0301 n\u0303 and \U0001f600 here. End.\n");
	reader_open(reader, &(struct run){.articles = {"wide.txt"}});
	terminal_expect(reader->terminal, "End.");
	assert_true(terminal_find(reader->terminal, "東京", 0, &x, &y));
	assert_int_equal(x, 4);
	assert_int_equal(terminal_cell(reader->terminal, 4, y).width, 2);
	assert_true(terminal_find(reader->terminal, "is Tokyo", 0, &x, &y));
	assert_int_equal(x, 9);
	assert_true(terminal_find(reader->terminal, "Café", 0, &x, &y));
	assert_int_equal(x, 19);
	assert_true(terminal_find(reader->terminal, "\U0001f600", 0, &x, &y));
	assert_int_equal(terminal_cell(reader->terminal, x, y).width, 2);
	assert_string_equal(
		terminal_cell(reader->terminal, x + 3, y).text, "h");
	reader_leave(reader);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		READER_TEST(test_several_files),
		READER_TEST(test_a_file_that_is_missing),
		READER_TEST(test_piped_input),
		READER_TEST(test_tour),
		READER_TEST(test_kept_places),
		READER_TEST(test_once_more_keeps_the_place),
		READER_TEST(test_resize_keeps_the_place),
		READER_TEST(test_dumb_terminals),
		READER_TEST(test_hostile_text),
		READER_TEST(test_wide_characters),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
