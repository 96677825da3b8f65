/* Panels: numbers, names, quotes, timeline, cards, help; what they list, how
 * they are gone through, sorted and filtered, and where Enter leads. */
#include "reader.h"

#include <stdio.h>

static void
open_ferry(struct reader *reader, int width, int height)
{
	reader_open(reader, &(struct run){.articles = {"ferry.txt"},
		.width = width, .height = height});
	terminal_expect(reader->terminal, "Two ports quarrel");
}

/* Do the texts stand below each other in this order? */
static void
expect_order(struct reader *reader, const char *const *texts)
{
	int row = 0, x, y;

	for (; *texts; texts++) {
		terminal_expect(reader->terminal, *texts);
		if (!terminal_find(reader->terminal, *texts, row, &x, &y)) {
			terminal_dump(reader->terminal);
			fail_msg("%s stands above row %d", *texts, row);
		}
		row = y;
	}
}

static void
test_numbers(void **state)
{
	static const struct step steps[] = {
		{"#", {"│£12 million", "│60%", "48,000 → 39,000"}, NULL},
		/* A number has what it counts below it; Enter goes there. */
		{"/340\r", {"340", "jobs"}, "│£12 million"},
		{"\r", {"Some 340 jobs depend"}, NULL},
		{".", {"key ones or all"}, NULL},
	};
	struct reader *reader = *state;

	open_ferry(reader, 150, 40);
	reader_do(reader, steps, 3);
	terminal_expect_look(reader->terminal, "340", 0, "~reverse");
	/* In view: its line in the panel stands out. */
	reader_leave(reader);
}

/* s until it says so: it goes round all ways there are. */
static void
sort_until(struct reader *reader, const char *way)
{
	for (int i = 0; i < 5 && !terminal_shows(reader->terminal, way); i++)
		terminal_do(reader->terminal, "s");
	terminal_expect(reader->terminal, way);
}

/* The key ones first; . shows all, s sorts another way and says how. */
static void
test_key_ones_and_sorting(void **state)
{
	static const char *const by_text[] = {"│£12 million", "│15%",
		"│£3.4 million", "│14.5 m", "48,000 → 39,000", "│£4 million",
		NULL};
	static const char *const by_name[] = {"│Anna Hughes", "│Moira Kettle",
		"│Oliver Bright", "│Peter Walsh", "│Robert Hale", NULL};
	static const char *const by_count[] = {"│Anna Hughes", "│Robert Hale",
		"│Oliver Bright", "│Moira Kettle", "│Hull", "│Rotterdam",
		"│London", NULL};
	static const struct step steps[] = {
		{"#", {"┌ Numbers ("}, NULL},
		{".", {"┌ All numbers (", "all of them"}, NULL},
		{".", {"┌ Numbers (", "the key ones"}, NULL},
		{"w", {"┌ Names ("}, "│London"},
		{".", {"┌ All names (", "│London"}, NULL},
		{"s", {"most mentioned first"}, NULL},
	};
	struct reader *reader = *state;

	open_ferry(reader, 150, 40);
	reader_do(reader, STEPS(steps));
	expect_order(reader, by_count);
	sort_until(reader, "by the alphabet");
	expect_order(reader, by_name);
	terminal_do(reader->terminal, "#");
	sort_until(reader, "in the order of the text");
	expect_order(reader, by_text);
	reader_leave(reader);
}

/* Names stand by kind, with role and count, coloured by kind; Enter goes to
 * the name, and then opens its card. */
static void
test_names_and_card(void **state)
{
	static const char *const kinds[] = {"│People", "│Anna Hughes Mayor",
		"│Places", "│Rotterdam", "│Organisations",
		NULL};
	static const struct step steps[] = {
		{"w.", {"┌ All names ("}, NULL},
		{"\r", {"Anna Hughes 1/4"}, NULL},
		{"\r", {"┌ Anna Hughes ", "person, Mayor · 4 mentions",
			"│Said"}, NULL},
		{NULL, {"│We will not give up", "│Numbers near it",
			"£12 million"}, NULL},
		/* A mention further down: the text goes there. */
		{"jj\r", {"Anna Hughes 3/4"}, NULL},
		{"n", {"Anna Hughes 4/4"}, NULL},
		{"\033", {"All names ("}, NULL},
	};
	struct reader *reader = *state;

	open_ferry(reader, 150, 20);
	reader_do(reader, steps, 1);
	expect_order(reader, kinds);
	reader_do(reader, steps + 1, sizeof steps / sizeof *steps - 1);
	reader_leave(reader);
}

static void
test_quotes_and_timeline(void **state)
{
	static const char *const days[] = {"│January 2026", "│3 May 2026",
		"│autumn 2026", "│March 2027", NULL};
	static const struct step steps[] = {
		{"c", {"│Anna Hughes said", "│  We will not give up",
			"│Robert Hale said"}, NULL},
		{"/sleep\r", {"┌ Quotes (1) /sleep", "│Oliver Bright said"},
			"│Anna Hughes said"},
		{"\r", {"Who still sails at night"}, NULL},
		{"\t\tt", {"┌ Timeline"}, NULL},
	};
	struct reader *reader = *state;

	open_ferry(reader, 150, 20);
	reader_do(reader, steps, 3);
	terminal_expect_look(reader->terminal, "I sleep better", 0,
		"~reverse");
	reader_do(reader, steps + 3, 1);
	expect_order(reader, days);
	terminal_press(reader->terminal, "/march\r");
	terminal_expect_not(reader->terminal, "│January 2026");
	terminal_press(reader->terminal, "\r");
	terminal_expect_look(reader->terminal, "March 2027", 0, "~reverse");
	reader_leave(reader);
}

/* Over the text there is room for a number and its subject in one row; each
 * quote takes the rows that it needs, so that eight find room. */
static void
test_panels_over_the_text(void **state)
{
	static const char *const quotes[] = {"│Anna Hughes said",
		"│  We will not give up this line   ", "│Peter Walsh spoke",
		"│  a very difficult decision", "│Robert Hale said",
		"│Oliver Bright said", "│Anna Hughes called", NULL};
	struct reader *reader = *state;
	int x, y;

	open_ferry(reader, 80, 24);
	terminal_do(reader->terminal, "#");
	terminal_expect(reader->terminal, "│£12 million       port ");
	terminal_expect(reader->terminal, "│48,000 → 39,000   boat ");
	assert_true(terminal_find(
		reader->terminal, "│Opening", 0, &x, &y));
	assert_int_equal(y, 1);
	terminal_do(reader->terminal, "c");
	expect_order(reader, quotes);
	reader_leave(reader);
}

/* The row of the panel that is selected; -1: none. */
static int
selected_row(struct reader *reader)
{
	int width, height;

	terminal_settle(reader->terminal);
	terminal_size(reader->terminal, &width, &height);
	for (int y = 1; y < height - 2; y++)
		if (strstr(terminal_look(reader->terminal, width - 3, y),
			    "reverse"))
			return y;
	return -1;
}

/* In a panel the keys that move do so there, over the headings of groups,
 * and the text stays. */
static void
test_same_keys_in_panels(void **state)
{
	static const struct {
		const char *keys;
		int row; /* -1: the last one */
	} moves[] = {
		{"w", 2}, {"j", 3}, {"\033[B", 4}, {"k", 3}, {"G", -1},
		{"g", 2}, {" ", -1}, {"b", 2}, {"d", -1}, {"\033[H", 2},
		{"\033[6~", -1}, {"k", -2}, {"\033[1~", 2},
	};
	struct reader *reader = *state;
	int last;

	open_ferry(reader, 150, 40);
	terminal_do(reader->terminal, "w");
	for (last = 1; last < 38; last++)
		if (!strcmp(terminal_cell(reader->terminal, 112, last).text,
			    " "))
			break;
	for (size_t i = 0; i < sizeof moves / sizeof *moves; i++) {
		if (i)
			terminal_press(reader->terminal, moves[i].keys);
		assert_int_equal(selected_row(reader),
			moves[i].row < 0 ? last + moves[i].row
					 : moves[i].row);
	}
	assert_true(terminal_shows(reader->terminal, "Ferries"));
	reader_leave(reader);
}

/* Help is made of the commands and can be searched; Enter does the row. */
static void
test_help(void **state)
{
	static const struct step steps[] = {
		{"?", {"┌ Help", "Moving", "a line down"}, NULL},
		{"/timel", {"the timeline"}, "a line down"},
		{"\r\r", {"┌ Timeline"}, "┌ Help"},
		{"\033OP", {"┌ Help"}, NULL},
		{"G", {"leave (\":q\")"}, NULL},
		{"/leave", {"close what is open"}, NULL},
		{"\007", {"┌ Help "}, NULL},
		{"?", {"Mayor"}, "┌ Help"},
	};
	struct reader *reader = *state;

	open_ferry(reader, 80, 24);
	reader_do(reader, STEPS(steps));
	reader_leave(reader);
}

/* The command line completes names and what follows them. */
static void
test_command_line(void **state)
{
	static const struct step steps[] = {
		{":", {"line-down", "a line down"}, NULL},
		{"next-s", {"the next section"}, "a line down"},
		{"\t", {":next-section"}, NULL},
		{"\r", {"What the move would cost"}, "Ferries"},
		{":thm\r", {"there is no command thm"}, NULL},
		{":theme \t", {":theme contrast"}, NULL},
		{"\t", {":theme mono"}, NULL},
		{"\033[Z", {":theme contrast"}, NULL},
		{"\025panel", {":panel"}, NULL},
		{"\025\177", {"/search"}, ":panel"},
		/* History by the arrows, editing by C-a, C-e, C-w. */
		{":\033[A", {":thm"}, NULL},
		{"\033[A", {":next-section"}, NULL},
		{"\033[B", {":thm"}, NULL},
		{"\001x\005y", {":xthmy"}, NULL},
		{"\027", {":"}, ":xthmy"},
		{"search Rotterdam\r", {"/Rotterdam 2/2"}, NULL},
		{":find-name hale\r", {"Robert Hale "}, NULL},
		{":quo\r", {"┌ Quotes"}, NULL},
	};
	struct reader *reader = *state;

	open_ferry(reader, 100, 12);
	reader_do(reader, STEPS(steps));
	terminal_press(reader->terminal, ":q\r");
	assert_int_equal(terminal_wait(reader->terminal), 0);
}

/* What is pasted is text: it types no commands, and goes into a prompt. */
static void
test_paste(void **state)
{
	static const struct step steps[] = {
		{"\033[200~Q?G\033[201~", {"Two ports quarrel"}, NULL},
		{"/\033[200~night\rboat\033[201~", {"/night boat", "1/"},
			NULL},
		{"\r", {"/night boat 1/2"}, NULL},
	};
	struct reader *reader = *state;

	open_ferry(reader, 80, 24);
	reader_do(reader, STEPS(steps));
	reader_leave(reader);
}

/* Wider, narrower, faint, plain: what changes how the text looks. */
static void
test_view_keys(void **state)
{
	static const struct step steps[] = {
		{"+", {"text of 76 columns", "on a new"}, NULL},
		{"+", {"text of 78 columns"}, NULL},
		{"+", {"there is no room for wider text"}, NULL},
		{"-", {"text of 76 columns"}, NULL},
		{"v", {"names and numbers are faint"}, NULL},
	};
	struct reader *reader = *state;

	open_ferry(reader, 80, 24);
	terminal_expect_look(reader->terminal, "Anna Hughes", 0,
		"6 on default bold");
	reader_do(reader, STEPS(steps));
	/* Faint is dim, which this terminal does not show. */
	terminal_expect_look(reader->terminal, "Anna Hughes", 0,
		"default on default");
	terminal_press(reader->terminal, "v");
	terminal_expect(reader->terminal, "names and numbers are plain text");
	terminal_expect_look(reader->terminal, "Anna Hughes", 0,
		"default on default");
	terminal_press(reader->terminal, "v");
	terminal_expect_look(reader->terminal, "Anna Hughes", 0,
		"6 on default bold");
	reader_leave(reader);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		READER_TEST(test_numbers),
		READER_TEST(test_key_ones_and_sorting),
		READER_TEST(test_names_and_card),
		READER_TEST(test_quotes_and_timeline),
		READER_TEST(test_panels_over_the_text),
		READER_TEST(test_same_keys_in_panels),
		READER_TEST(test_help),
		READER_TEST(test_command_line),
		READER_TEST(test_paste),
		READER_TEST(test_view_keys),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
