/* Sections, paragraphs, marked things: going there and back by keys. */
#include "reader.h"

#include <stdio.h>

/* What stands in the first row between outline and panel. */
static const char *
top_row(struct reader *reader)
{
	static char text[1024];
	const char *row = terminal_row(reader->terminal, 0);
	const char *from = strstr(row, "┐"), *to;

	from = from ? from + strlen("┐") : row;
	from += strspn(from, " ");
	to = strstr(from, "┌");
	if (!to)
		to = from + strlen(from);
	while (to > from && to[-1] == ' ')
		to--;
	snprintf(text, sizeof text, "%.*s", (int)(to - from), from);
	return text;
}

struct jump {
	const char *keys;
	const char *top;     /* how the first row of the text begins; "": it
				is a blank one */
	const char *outline; /* the entry of the outline that is marked */
};

static bool
begins(const char *row, const char *with)
{
	return *with ? !strncmp(row, with, strlen(with)) : !*row;
}

static void
do_jumps(struct reader *reader, const struct jump *jumps, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		terminal_do(reader->terminal, jumps[i].keys);
		if ((jumps[i].outline &&
			    !terminal_shows(reader->terminal,
				    jumps[i].outline)) ||
			!begins(top_row(reader), jumps[i].top)) {
			terminal_dump(reader->terminal);
			fail_msg("step %zu (%s): on top is \"%s\", not \"%s\"",
				i, jumps[i].keys, top_row(reader),
				jumps[i].top);
		}
	}
}

#define JUMPS(jumps) jumps, sizeof(jumps) / sizeof *(jumps)

static void
test_sections_and_outline(void **state)
{
	static const struct jump jumps[] = {
		{"g", "Ferries", "│▸ Opening"},
		{"]", "What the move would cost", "│1▸What the move"},
		{"]", "Why the owners hesitate", "│2▸Why the owners"},
		{"[", "What the move would cost", "│1▸What the move"},
		{"J", "Why the owners hesitate", "│2▸Why the owners"},
		{"K", "What the move would cost", "│1▸What the move"},
		{"3", "Who still sails at night", "│3▸Who still sails"},
		{"0", "Ferries", "│▸ Opening"},
		{"2", "Why the owners hesitate", "│2▸Why the owners"},
		{"[[", "Hull. The city", "│▸ Opening"},
		{":3\r", "Who still sails at night", "│3▸Who still sails"},
		{":0\r", "Ferries", "│▸ Opening"},
		{"}", "Two ports quarrel", NULL},
		{"}}", "Hull. The city", "│▸ Opening"},
		{"}}", "What the move would cost", "│1▸What the move"},
		{"{", "Northwind Lines Ltd", "│▸ Opening"},
		{"LL", "Some 340 jobs", "│1▸What the move"},
		{"H", "What the move would cost", NULL},
		/* Inside a paragraph it first goes to its start. */
		{"Ljj{", "Some 340 jobs", "│1▸What the move"},
		{"jj[", "What the move would cost", "│1▸What the move"},
	};
	static const struct step steps[] = {
		{"0[", {"the start"}, NULL},
		{"7", {"there is no section 7"}, NULL},
		{":12\r", {"there is no section 12"}, NULL},
		{":1x\r", {"a section is named by its number"}, NULL},
		{"4]", {"the last section"}, NULL},
	};
	struct reader *reader = *state;

	reader_open(reader, &(struct run){.articles = {"ferry.txt"},
		.width = 120, .height = 12});
	terminal_expect(reader->terminal, "Two ports quarrel");
	/* Minutes stand with each section. */
	terminal_expect(reader->terminal, "1 What the move    1 m│");
	do_jumps(reader, JUMPS(jumps));
	reader_do(reader, STEPS(steps));
	reader_leave(reader);
}

/* The outline follows as one scrolls, not only as one jumps. */
static void
test_outline_follows_scrolling(void **state)
{
	static const char *const entries[] = {"│▸ Opening", "│1▸What",
		"│2▸Why", "│3▸Who"};
	struct reader *reader = *state;

	reader_open(reader, &(struct run){.articles = {"ferry.txt"},
		.width = 120, .height = 12});
	for (int i = 0; i < 4; i++) {
		terminal_expect(reader->terminal, entries[i]);
		for (int k = 0; k < 40; k++) {
			if (i < 3 && terminal_shows(
					     reader->terminal, entries[i + 1]))
				break;
			terminal_do(reader->terminal, "j");
		}
	}
	terminal_do(reader->terminal, "g");
	terminal_expect(reader->terminal, entries[0]);
	terminal_expect_look(reader->terminal, "Opening", 0,
		"4 on default bold");
	terminal_expect_look(reader->terminal, "Who still", 0,
		"default on default");
	reader_leave(reader);
}

/* Twelve sections and more: by number; digits stay single. */
static void
test_many_sections(void **state)
{
	static const struct jump jumps[] = {
		{"9", "Section number nine", NULL},
		{":12\r", "Section number twelve", "│12▸Section"},
		{":10\r", "Section number ten", "│10▸Section"},
		{":section 11\r", "Section number eleven", "11▸"},
		{"[", "Section number ten", "10▸"},
	};
	static const char *const numbers[] = {"one", "two", "three", "four",
		"five", "six", "seven", "eight", "nine", "ten", "eleven",
		"twelve", "thirteen"};
	struct reader *reader = *state;
	static char text[8192];
	int used = sprintf(text, "A long report about nothing\n\n"
		"It begins here with a sentence or two. Then it goes on.\n\n");

	for (int i = 0; i < 13; i++)
		used += sprintf(text + used, "Section number %s\n\n"
			"This section says what there is to say of it. It is "
			"no longer than that, but it fills two lines or so of "
			"the screen, which is enough.\n\nAnother paragraph "
			"stands below the first one, and says as much.\n\n",
			numbers[i]);
	file_write(reader->home, "long.txt", text);
	reader_open(reader, &(struct run){.articles = {"long.txt"},
		.width = 120, .height = 10});
	terminal_expect(reader->terminal, "A long report");
	do_jumps(reader, JUMPS(jumps));
	reader_leave(reader);
}

/* Without headings the outline lists the paragraphs by their first words,
 * and the same keys work. */
static void
test_no_headings(void **state)
{
	static const struct jump jumps[] = {
		{"2", "Ein zweiter Absatz", "2▸Ein zweiter"},
		/* The end fills the pane: the third one is not on top. */
		{"]", "Ein zweiter Absatz", "3▸Am Ende steht"},
		{"[[", "Der erste Absatz", "1▸Der erste"},
		{":3\r", "Ein zweiter Absatz", "3▸Am Ende"},
		{"0", "Drei Absätze", "1▸Der erste"},
	};
	struct reader *reader = *state;

	file_write(reader->home, "plain.txt", "Drei Absätze\n\n"
		"Der erste Absatz hat einige Wörter, aber keinen Namen.\n\n"
		"Ein zweiter Absatz folgt ihm, damit es etwas gibt.\n\n"
		"Am Ende steht der dritte Absatz, und dann ist Schluss.\n");
	reader_open(reader, &(struct run){.articles = {"plain.txt"},
		.width = 110, .height = 4});
	terminal_expect(reader->terminal, "1▸Der erste Absatz");
	do_jumps(reader, JUMPS(jumps));
	reader_leave(reader);
}

/* Lines, pages, halves; start and end, by all their keys. */
static void
test_scrolling(void **state)
{
	static const struct jump jumps[] = {
		{"j", "Two ports", NULL}, {"k", "Ferries", NULL},
		{"\033[B", "Two ports", NULL}, {"\033OB\033OB", "By Moira", NULL},
		{"\033[A", "", NULL}, {"\033OA", "Two ports", NULL},
		{"g", "Ferries", NULL},
		{" ", "What the move", NULL}, {"b", "Ferries", NULL},
		{"\033[6~", "What the move", NULL},
		{"\033[5~", "Ferries", NULL},
		{"\006", "What the move", NULL}, {"\002", "Ferries", NULL},
		{"d", "up this line,", NULL}, {"u", "Ferries", NULL},
		{"\004", "up this line,", NULL}, {"\025", "Ferries", NULL},
		{"G", "", NULL}, {"g", "Ferries", NULL},
		{"\033[F", "", NULL},
		{"\033[H", "Ferries", NULL},
		{"\033OF", "", NULL},
		{"\033OH", "Ferries", NULL},
		{"\033[4~", "", NULL},
		{"\033[1~", "Ferries", NULL},
	};
	struct reader *reader = *state;

	reader_open(reader, &(struct run){.articles = {"ferry.txt"},
		.height = 17, .width = 60});
	terminal_expect(reader->terminal, "Two ports quarrel");
	do_jumps(reader, JUMPS(jumps));
	reader_leave(reader);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		READER_TEST(test_sections_and_outline),
		READER_TEST(test_outline_follows_scrolling),
		READER_TEST(test_many_sections),
		READER_TEST(test_no_headings),
		READER_TEST(test_scrolling),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
