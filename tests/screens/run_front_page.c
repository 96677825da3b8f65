/* The front page on the terminal: rows, filter, orders, opened and read. */
#include "front_page.h"

#include <stdio.h>

static void
open_at_80(struct reader *reader)
{
	front_write(reader);
	front_open(reader, 80, 24);
}

static void
test_rows(void **state)
{
	struct reader *reader = *state;

	open_at_80(reader);
	front_expect_beside(reader, "• Rendsburg sperrt die Schwebefähre",
		"2026-03-12");
	front_expect_beside(reader, "• Rendsburg sperrt", " 1 m");
	front_expect_beside(reader, "Rendsburg, Anna Meyer",
		"Werft Sommer GmbH");
	front_expect_beside(reader, "• Harbour council", "2026-02-03");
	front_expect_beside(reader, "• Regen bis Sonntag", "2025-11-02");
	front_expect_beside(reader, "wetter.example", "Sven Petersen");
	front_expect_beside(reader, "• Der Kran steht still", "2026-03-09");
	front_expect_beside(reader, "bote.example", "Ole Hansen");
	front_expect_beside(reader, "• Neues Licht", " 1 m");
	front_expect_beside(reader, "• Der Turm leuchtet", " 1 m");
	front_expect_beside(reader, "7 of 7 unread", "S story");
	reader_leave(reader);
}

static void
test_filter(void **state)
{
	static const struct step steps[] = {
		/* By headline, folded; by name; by words of the text. */
		{"/fahre", {"Articles (2) /fahre", "Neues Tragseil"}, "Turm"},
		{"\b\b\b\b\blorenz", {"Articles (2)", "• Harbour",
			"• Neues Licht"}, "Turm"},
		{"\r", {"Articles (2) /lorenz"}, "Turm"},
		{"/", {"/lorenz"}, NULL},
		{"\025gepumpt", {"Articles (1)", "Regen bis Sonntag"}, "Licht"},
		{"\025riss im", {"Articles (1)", "Rendsburg sperrt"}, "Regen"},
		{"\025zzz", {"Articles (0)", "nothing here"}, NULL},
		{"\033", {"Articles (7)", "• Der Turm"}, "/zzz"},
		/* While one types, the arrows go through what is left. */
		{"/licht", {"Articles (2) /licht"}, "Regen"},
		{"\033[B\r", {"Articles (2) /licht"}, "Regen"},
		{"\r", {"Der Leuchtturm von Husum"}, "Articles"},
	};
	struct reader *reader = *state;

	open_at_80(reader);
	reader_do(reader, STEPS(steps));
	reader_leave(reader);
}

static void
test_orders(void **state)
{
	static const char *const newest[] = {"• Neues Tragseil",
		"• Rendsburg sperrt", "• Der Kran", "• Harbour", "• Regen",
		NULL};
	static const char *const unread[] = {"• Neues Licht", "• Der Turm",
		"  Rendsburg sperrt", NULL};
	static const char *const headlines[] = {"Der Kran", "Der Turm",
		"Harbour", "Neues Licht", "Neues Tragseil", "Regen",
		"Rendsburg sperrt", NULL};
	static const struct step steps[] = {
		{"/sperrt\r", {"Articles (1)"}, "Turm"},
		{"\r", {"Sicherheit geht vor"}, "Articles"},
		{"q\033", {"Articles (7)"}, NULL},
	};
	struct reader *reader = *state;

	open_at_80(reader);
	terminal_press(reader->terminal, "s");
	terminal_expect(reader->terminal, "the newest first");
	front_expect_order(reader, newest);
	reader_do(reader, STEPS(steps));
	terminal_press(reader->terminal, "s");
	terminal_expect(reader->terminal, "the unread first");
	front_expect_order(reader, unread);
	terminal_press(reader->terminal, "s");
	terminal_expect(reader->terminal, "by headline");
	front_expect_order(reader, headlines);
	terminal_press(reader->terminal, "s");
	terminal_expect(reader->terminal, "as they stand in the folder");
	reader_leave(reader);
}

/* Enter, the list and back, next and previous, and what was read. */
static void
test_opened_and_read(void **state)
{
	static const struct step steps[] = {
		{"jj\r", {"Sicherheit geht vor", "article 3 of 7"}, "Articles"},
		{"a", {"Articles (7)", "  Rendsburg sperrt"}, "• Rendsburg"},
		{"\r", {"Sicherheit geht vor"}, "Articles"},
		{">", {"voted on Monday", "article 4 of 7"}, NULL},
		{"<<", {"Die Lampe braucht 60", "article 2 of 7"}, NULL},
		{"<", {"Die Arbeit am Hafen", "article 1 of 7"}, NULL},
		{"<", {"this is the first article"}, NULL},
		{"q", {"Articles (7)", "  Der Kran", "  Neues Licht"},
			"• Harbour"},
		{NULL, {"3 of 7 unread"}, NULL},
	};
	static const struct step again[] = {
		{NULL, {"  Rendsburg sperrt", "  Der Kran", "• Der Turm"},
			"• Harbour"},
	};
	struct reader *reader = *state;

	open_at_80(reader);
	reader_do(reader, STEPS(steps));
	/* From the front page q leaves. */
	terminal_press(reader->terminal, "q");
	terminal_wait(reader->terminal);
	terminal_close(reader->terminal);
	reader->terminal = NULL;
	front_open(reader, 120, 40);
	reader_do(reader, STEPS(again));
	reader_leave(reader);
}

/* Next and previous follow the list as it stands: sorted, or only some. */
static void
test_gone_through_in_order(void **state)
{
	static const struct step steps[] = {
		{"sss", {"by headline"}, NULL},
		{"gg\r", {"Die Arbeit am Hafen", "article 1 of 7"}, "Articles"},
		{">", {"Der Leuchtturm von Husum", "article 2 of 7"}, NULL},
		{"<", {"article 1 of 7"}, NULL},
		{"<", {"this is the first article"}, NULL},
		{"q/lorenz\r", {"Articles (2)"}, NULL},
		{"g\r", {"article 1 of 2"}, "Articles"},
		{">", {"article 2 of 2"}, NULL},
		{">", {"this is the last article"}, NULL},
	};
	struct reader *reader = *state;

	open_at_80(reader);
	reader_do(reader, STEPS(steps));
	reader_leave(reader);
}

/* In every size all that has room is there, and the way back ends in the
 * same picture. */
static void
test_resized(void **state)
{
	struct reader *reader = *state;
	struct terminal *terminal;
	char before[512];

	open_at_80(reader);
	terminal = reader->terminal;
	terminal_do(terminal, "j");
	snprintf(before, sizeof before, "%s", terminal_row(terminal, 3));
	terminal_resize(terminal, 120, 40);
	front_expect_beside(reader, "• Rendsburg sperrt", "2026-03-12");
	terminal_resize(terminal, 30, 9);
	terminal_expect(terminal, "• Der Kran");
	terminal_expect(terminal, "Articles (7)");
	/* It is a page of its own, and no panel beside an article. */
	terminal_resize(terminal, 180, 50);
	front_expect_beside(reader, "• Rendsburg sperrt", "2026-03-12");
	assert_false(terminal_shows(terminal, "Outline"));
	terminal_resize(terminal, 80, 24);
	front_expect_beside(reader, "• Neues Licht", " 1 m");
	terminal_settle(terminal);
	assert_string_equal(terminal_row(terminal, 3), before);
	reader_leave(reader);
}

/* What comes over the page gives it back, and before an article is opened
 * nothing leads into one. */
static void
test_ways_back(void **state)
{
	static const struct step steps[] = {
		{"?", {"Help", "line-down"}, "unread first"},
		{"q", {"Articles (7)"}, "Help"},
		{"?\033", {"Articles (7)"}, "Help"},
		{"\033", {"Enter opens an article, Q leaves"}, NULL},
		/* What means a text means none here. */
		{"#", {"Enter opens an article, Q leaves"}, "Numbers"},
		{"]", {"Enter opens an article, Q leaves"}, NULL},
		{":links\r", {"Enter opens an article, Q leaves"}, "Links"},
		{"a", {"Articles (7)"}, NULL},
		{"jj=", {"now = on the article to compare it with"}, NULL},
		{"jj=", {"Names only in Rendsburg", "Names only in Neues"},
			"Articles"},
		{"q", {"Articles (7)", "6 of 7 unread"}, "Names only"},
		{"\r", {"Seil bestellt", "article 5 of 7"}, "Articles"},
		{"?q", {"Seil bestellt"}, "Articles"},
		{"a?q", {"Articles (7)"}, "Help"},
		{"\033", {"Seil bestellt"}, "Articles"},
		{"#", {"Numbers"}, NULL},
		{"qq", {"Articles (7)"}, "Numbers"},
	};
	struct reader *reader = *state;

	open_at_80(reader);
	reader_do(reader, STEPS(steps));
	reader_leave(reader);
}

/* Between files and folders, what is named first is what opens. */
static void
test_folder_and_file(void **state)
{
	static const struct step file_first[] = {
		{NULL, {"Sicherheit geht vor"}, "Articles"},
		{"q", {"Articles (2)", "  Rendsburg sperrt",
			"\xe2\x80\xa2 Regen"}, NULL},
		{"a", {"Sicherheit geht vor"}, "Articles"},
	};
	static const struct step folder_first[] = {
		{NULL, {"Articles (2)", "Rendsburg sperrt",
			"\xe2\x80\xa2 Regen"}, NULL},
		{"\033", {"Enter opens an article, Q leaves"}, NULL},
	};
	struct reader *reader = *state;

	front_write(reader);
	reader_open(reader, &(struct run){
			.articles = {"news/faehre.txt", "news/alt"}});
	reader_do(reader, STEPS(file_first));
	reader_leave(reader);
	reader_open(reader, &(struct run){
			.articles = {"news/alt", "news/faehre.txt"}});
	reader_do(reader, STEPS(folder_first));
	reader_leave(reader);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		READER_TEST(test_rows),
		READER_TEST(test_filter),
		READER_TEST(test_orders),
		READER_TEST(test_opened_and_read),
		READER_TEST(test_gone_through_in_order),
		READER_TEST(test_resized),
		READER_TEST(test_ways_back),
		READER_TEST(test_folder_and_file),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
