/* What is asked of all articles of a folder, on the terminal; and the index
 * that is shared, damaged, and out of date. */
#include "front_page.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

static const char *
index_path(const struct reader *reader)
{
	static char path[128];

	snprintf(path, sizeof path, "%s/.cache/lesart/index.sqlite",
		reader->home);
	return path;
}

static void
open_at_80(struct reader *reader)
{
	front_write(reader);
	front_open(reader, 80, 24);
}

static void
test_names_of_all(void **state)
{
	static const struct step steps[] = {
		{"@mey", {"Anna Meyer"}, NULL},
		{"\r", {"Articles (2) @Anna Meyer", "Rendsburg sperrt",
			"Neues Tragseil"}, "Turm"},
		{"\033", {"Articles (7)", "Turm"}, "@Anna"},
		/* The arrows choose among names. */
		{"@sven", {"Sven Petersen"}, NULL},
		{"\r", {"Articles (2) @Sven Petersen", "Regen", "Turm"},
			"Harbour"},
		{"q", {"Articles (7)"}, "@Sven"},
		{"@zzz\r", {"no name like zzz"}, NULL},
	};
	struct reader *reader = *state;

	open_at_80(reader);
	terminal_press(reader->terminal, "@mey");
	front_expect_beside(reader, " Anna Meyer ", "4 in 2 articles");
	terminal_do(reader->terminal, "\033");
	reader_do(reader, STEPS(steps));
	reader_leave(reader);
}

/* In an article "@" means its own names. */
static void
test_names_of_one(void **state)
{
	static const struct step steps[] = {
		{"/sperrt\r\r", {"Sicherheit geht vor"}, "Articles"},
		{"@o", {"Ole Hansen"}, "in 2 articles"},
		{"\r", {"Ole Hansen 1/1"}, NULL},
	};
	struct reader *reader = *state;

	open_at_80(reader);
	reader_do(reader, STEPS(steps));
	reader_leave(reader);
}

static void
test_same_story(void **state)
{
	static const struct step steps[] = {
		{"/sperrt\r", {"Articles (1)"}, NULL},
		{"S", {"The same story (1): Rendsburg sperrt",
			"\xe2\x80\xa2 Neues Tragseil"}, "Turm"},
		{"\r", {"Ute Brandt"}, "story"},
		/* In the article as well; and out of the answer again. */
		{"S", {"The same story (1)", "Rendsburg sperrt"}, "Turm"},
		{"\033", {"Articles (7)"}, "same story"},
		{"/turm\rS", {"The same story (1)", "Regen"}, "Harbour"},
	};
	struct reader *reader = *state;

	open_at_80(reader);
	reader_do(reader, STEPS(steps));
	reader_leave(reader);
}

static void
test_compared(void **state)
{
	static const struct step steps[] = {
		{"/sperrt\r\r", {"Sicherheit geht vor"}, NULL},
		{"a\033/tragseil\r", {"Neues Tragseil"}, NULL},
		{"G=", {"Names only in Rendsburg sperrt", "Jorun Krog",
			"14 days"}, "2.4 million"},
		{NULL, {"Names only in Neues Tragseil", "Ute Brandt"},
			"Anna Meyer"},
		{"/brandt\r\r", {"Neues Tragseil", "article "}, "Compare"},
	};
	struct reader *reader = *state;

	open_at_80(reader);
	reader_do(reader, STEPS(steps));
	reader_leave(reader);
}

/* Several files are looked through like a folder; nothing of them is kept. */
static void
test_files(void **state)
{
	static const struct step steps[] = {
		{NULL, {"Sicherheit geht vor"}, "Articles"},
		{"a", {"Articles (5)", "  Rendsburg sperrt",
			"\xe2\x80\xa2 Neues Tragseil"}, NULL},
		{NULL, {"\xe2\x80\xa2 Der Kran steht still", "bote.example",
			"\xe2\x80\xa2 Neues Licht"}, NULL},
		{"@mey\r", {"Articles (2) @Anna Meyer", "Neues Tragseil"},
			"Turm"},
		{"\033@lor\r", {"Articles (1) @Karin Lorenz", "Neues Licht"},
			"Turm"},
		{"\r", {"60 Watt", "article 1 of 1"}, "Articles"},
		{"q", {"60 Watt"}, "Articles"},
	};
	struct reader *reader = *state;

	front_write(reader);
	reader_open(reader, &(struct run){.articles = {"news/faehre.txt",
		"news/seil.txt", "news/bote.xml", "news/turm.md"}});
	reader_do(reader, STEPS(steps));
	reader_leave(reader);
	assert_int_not_equal(access(index_path(reader), F_OK), 0);
}

/* Asked before anything is known, the story comes when it is. */
static void
test_story_of_files(void **state)
{
	static const struct step steps[] = {
		{NULL, {"Sicherheit geht vor"}, "Articles"},
		{"S", {"The same story (1)", "Neues Tragseil"}, "Turm"},
		{"\r", {"Ute Brandt"}, "story"},
	};
	struct reader *reader = *state;

	front_write(reader);
	reader_open(reader, &(struct run){.articles = {"news/faehre.txt",
		"news/seil.txt", "news/turm.md"}});
	reader_do(reader, STEPS(steps));
	reader_leave(reader);
	reader_open(reader, &(struct run){.articles = {"news/turm.md"}});
	terminal_press(reader->terminal, "S");
	terminal_expect(reader->terminal, "there are no other articles");
	reader_leave(reader);
}

/* ---- the index ------------------------------------------------------------ */

static void
test_damaged_index(void **state)
{
	struct reader *reader = *state;
	FILE *file;

	open_at_80(reader);
	reader_leave(reader);
	for (long at = 0; at < 8192; at += 4096) {
		file = fopen(index_path(reader), "r+");
		assert_non_null(file);
		fseek(file, at, SEEK_SET);
		for (int i = 0; i < 20000; i++)
			putc(i * 7 % 251, file);
		fclose(file);
		front_open(reader, 80, 24);
		front_expect_beside(reader, "• Rendsburg sperrt", "2026-03-12");
		terminal_press(reader->terminal, "@mey");
		terminal_expect(reader->terminal, "4 in 2 articles");
		reader_leave(reader);
	}
}

/* Without a place for it everything works as well. */
static void
test_no_index(void **state)
{
	struct reader *reader = *state;

	file_write(reader->home, ".cache", "a file is in its way");
	open_at_80(reader);
	terminal_press(reader->terminal, "@mey");
	terminal_expect(reader->terminal, "4 in 2 articles");
	reader_leave(reader);
}

/* Each has all articles, and what one has read the other sees when it is
 * started anew. */
static void
test_two_at_once(void **state)
{
	static const struct step reads[] = {
		{"/sperrt\r\r", {"Sicherheit geht vor"}, "Articles"},
	};
	static const struct step asks[] = {
		{"@mey\r", {"Articles (2) @Anna Meyer"}, "Turm"},
		{"\033", {"Articles (7)"}, NULL},
		{"/gepumpt", {"Articles (1)", "Regen"}, "Turm"},
	};
	struct reader *one = *state, two = {0};

	strcpy(two.home, one->home);
	front_write(one);
	reader_open(one, &(struct run){.articles = {"news"}});
	reader_open(&two, &(struct run){.articles = {"news"}});
	terminal_expect(one->terminal, "Articles (7)");
	terminal_expect(two.terminal, "Articles (7)");
	reader_do(one, STEPS(reads));
	reader_do(&two, STEPS(asks));
	reader_leave(one);
	reader_leave(&two);
	front_open(&two, 80, 24);
	terminal_expect_not(two.terminal, "• Rendsburg sperrt");
	reader_leave(&two);
}

/* A file that was written anew is read anew; one that has come is there,
 * one that has gone is not. */
static void
test_changed_folder(void **state)
{
	struct reader *reader = *state;
	char path[128];

	open_at_80(reader);
	reader_leave(reader);
	snprintf(path, sizeof path, "%s/news/turm.md", reader->home);
	assert_int_equal(unlink(path), 0);
	file_write(reader->home, "news/seil.txt",
		"Das Seil reicht doch\n\nDas alte Seil hat genug Kraft, und "
		"niemand braucht ein neues, meint Greta Vogt.\n");
	file_write(reader->home, "news/neu.txt",
		"Der Kai ist fertig\n\nDer neue Kai wird am Montag eingeweiht, "
		"und Greta Vogt hält die Rede.\n");
	front_open(reader, 80, 24);
	terminal_expect(reader->terminal, "• Das Seil reicht doch");
	terminal_expect(reader->terminal, "• Der Kai ist fertig");
	assert_false(terminal_shows(reader->terminal, "Der Turm"));
	assert_false(terminal_shows(reader->terminal, "Neues Tragseil"));
	terminal_press(reader->terminal, "@vogt");
	front_expect_beside(reader, " Greta Vogt ", "2 in 2 articles");
	reader_leave(reader);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		READER_TEST(test_names_of_all),
		READER_TEST(test_names_of_one),
		READER_TEST(test_same_story),
		READER_TEST(test_compared),
		READER_TEST(test_files),
		READER_TEST(test_story_of_files),
		READER_TEST(test_damaged_index),
		READER_TEST(test_no_index),
		READER_TEST(test_two_at_once),
		READER_TEST(test_changed_folder),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
