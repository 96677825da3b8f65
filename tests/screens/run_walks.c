/* The reading mark, the walk, going there and back, and what Esc and q end. */
#include "reader.h"

/* Every kind of marked thing, each found without doubt. */
static const char harbour[] =
	"Harbour news\n\n"
	"Anna Hughes went to Berlin. She paid 12 million euros there.\n\n"
	"Peter Walsh stayed in London until March 2027. \"The harbour is "
	"ready for us all,\" Walsh said.\n\n"
	"Nobody else was seen. Hughes came back to London.\n";

static void
open_harbour(struct reader *reader, int width, int height)
{
	file_write(reader->home, "harbour-news.txt", harbour);
	reader_open(reader, &(struct run){.articles = {"harbour-news.txt"},
		.width = width, .height = height});
	terminal_expect(reader->terminal, "Harbour news");
}

/* The text of a terminal of 80 columns, without the status bar. */
static const int text[] = {0, 0, 80, 18};

static void
expect_mark(struct reader *reader, const char *words)
{
	terminal_expect_looking(reader->terminal, text, "~reverse", words);
}

static void
test_mark_from_thing_to_thing(void **state)
{
	static const char *const things[] = {"Anna Hughes", "Berlin",
		"12 million euros", "Peter Walsh", "London", "March 2027",
		"The harbour is ready for us all,", "Walsh", "Hughes",
		"London"};
	enum { COUNT = sizeof things / sizeof *things };
	struct reader *reader = *state;

	open_harbour(reader, 80, 20);
	expect_mark(reader, "");
	for (int i = 0; i < COUNT; i++) {
		terminal_press(reader->terminal, ")");
		/* A quote goes over the end of a line. */
		if (i == 6)
			terminal_expect_look(reader->terminal, "all,", 0,
				"~reverse");
		else
			expect_mark(reader, things[i]);
	}
	terminal_press(reader->terminal, ")");
	terminal_expect(reader->terminal, "nothing more is marked");
	for (int i = COUNT - 2; i >= 0; i--)
		terminal_press(reader->terminal, "(");
	expect_mark(reader, "Anna Hughes");
	terminal_press(reader->terminal, "(");
	terminal_expect(reader->terminal, "nothing before is marked");
	terminal_press(reader->terminal, "\033");
	expect_mark(reader, "");
	reader_leave(reader);
}

/* Enter opens what stands at the mark, and there leads back to the text. */
static void
test_enter_opens_what_is_marked(void **state)
{
	static const struct step steps[] = {
		{"\r", {"nothing is marked here"}, NULL},
		{")\r", {"┌ Anna Hughes", "person · 2 mentions",
			"Anna Hughes went to Berlin."}, NULL},
		{"\033", {"Harbour news"}, "┌"},
		{")\r", {"┌ Berlin", "place · 1 mention"}, NULL},
		{"q)\r", {"Numbers (", "12 million"}, NULL},
		{"q)))\r", {"┌ Timeline", "March 2027"}, NULL},
		{"\033)\r", {"┌ Quotes", "Peter Walsh said",
			"The harbour is ready"}, NULL},
		/* From the panel to the place, which is the mark. */
		{"\r", {"stayed in London"}, "┌"},
		{"\r", {"┌ Quotes"}, NULL},
		{"\033", {"stayed in London"}, "┌"},
	};
	struct reader *reader = *state;

	open_harbour(reader, 80, 20);
	reader_do(reader, STEPS(steps));
	reader_leave(reader);
}

/* A jump is gone back by Backspace, to the panel that one came from. */
static void
test_back_from_jumps(void **state)
{
	static const struct step steps[] = {
		{"\177", {"this is where you began"}, NULL},
		{"3", {"Who still sails at night"}, "Two ports quarrel over "},
		{"\177", {"Mayor"}, "3 May 2026"},
		{"\b", {"this is where you began"}, NULL},
		{"#G", {"┌ Numbers ("}, NULL},
		{"\r", {"subsidy of £4 million"}, "┌"},
		{"\177", {"┌ Numbers ("}, NULL},
		{"q", {"Mayor"}, "┌"},
	};
	struct reader *reader = *state;

	reader_open(reader, &(struct run){.articles = {"ferry.txt"},
		.height = 14});
	terminal_expect(reader->terminal, "Two ports quarrel");
	reader_do(reader, STEPS(steps));
	reader_leave(reader);
}

/* n and N go through the mentions of a name, count them, and go round. */
static void
test_walk_of_a_name(void **state)
{
	static const struct step walk[] = {
		{"@anna\r", {"Anna Hughes 1/4"}, NULL},
		{"n", {"Anna Hughes 2/4"}, NULL},
		{"n", {"Anna Hughes 3/4", "contradicted him"}, NULL},
		{"N", {"Anna Hughes 2/4"}, NULL},
		{"nn", {"Anna Hughes 4/4", "a good start"}, NULL},
		{"n", {"went on from the start"}, NULL},
		{"N", {"went on from the end"}, NULL},
		{"N", {"Anna Hughes 3/4"}, NULL},
		/* The way back is over where the walk began, not each step. */
		{"\177", {"Ferries"}, NULL},
		{"\033", {"/search"}, "Anna Hughes 3/4"},
		{"n", {"nothing to go on with"}, NULL},
	};
	struct reader *reader = *state;

	reader_open(reader, &(struct run){.articles = {"ferry.txt"},
		.height = 18});
	terminal_expect(reader->terminal, "Two ports quarrel");
	reader_do(reader, walk, 1);
	/* The mention one is at, and the others, each in a colour. */
	terminal_expect_look(reader->terminal, "Anna Hughes", 0,
		"0 on 3 bold underline");
	terminal_expect_look(reader->terminal, "Hughes", 7,
		"0 on 6 bold");
	reader_do(reader, walk + 1, sizeof walk / sizeof *walk - 1);
	reader_leave(reader);
}

static void
test_star_takes_the_name_in_view(void **state)
{
	static const struct step steps[] = {
		{"*", {"Anna Hughes 2/2"}, NULL},
		{"*", {"went on from the start"}, NULL},
		{"j", {"Anna Hughes 1/2"}, NULL},
		{"\033))))", {"Harbour"}, NULL},
		{"*", {"Peter Walsh 2/2"}, NULL},
		{"\r", {"┌ Peter Walsh", "person · 2 mentions"}, NULL},
		{"\033", {"Peter Walsh 2/2"}, "┌"},
		{"\033", {"/search"}, "Peter Walsh 2/2"},
	};
	struct reader *reader = *state;

	open_harbour(reader, 80, 20);
	reader_do(reader, STEPS(steps));
	reader_leave(reader);
}

/* Esc closes prompt, card, panel, walk, in this order, and never leaves. */
static void
test_escape_in_its_order(void **state)
{
	static const struct step steps[] = {
		{"/hughes\r", {"/hughes 1/"}, NULL},
		/* Typed ahead: the panel has its rows before it is seen. */
		{"w\r\r", {"┌ Anna Hughes"}, NULL},
		{":hel", {":hel"}, NULL},
		{"\033", {"┌ Anna Hughes"}, ":hel"},
		{"\033", {"┌ Names ("}, "┌ Anna Hughes"},
		{"\033", {"Anna Hughes 1/4"}, "Names ("},
		{"\033", {"/search"}, "Anna Hughes 1/4"},
		{"\033\033\033\033", {"Two ports quarrel", "/search"}, NULL},
	};
	struct reader *reader = *state;

	reader_open(reader, &(struct run){.articles = {"ferry.txt"},
		.width = 150, .height = 24});
	terminal_expect(reader->terminal, "Two ports quarrel");
	reader_do(reader, STEPS(steps));
	reader_leave(reader);
}

/* q closes what is open, and leaves when nothing is. */
static void
test_q_in_its_order(void **state)
{
	static const struct step steps[] = {
		{"w\r\r", {"┌ Anna Hughes"}, NULL},
		{"q", {"┌ Names ("}, "┌ Anna Hughes"},
		{"\003", {"Two ports quarrel"}, "Names ("},
	};
	struct reader *reader = *state;
	int status;

	reader_open(reader, &(struct run){.articles = {"ferry.txt"},
		.width = 150, .height = 24});
	terminal_expect(reader->terminal, "Two ports quarrel");
	reader_do(reader, STEPS(steps));
	terminal_press(reader->terminal, "q");
	status = terminal_wait(reader->terminal);
	assert_int_equal(status, 0);
	assert_null(terminal_changed(reader->terminal));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		READER_TEST(test_mark_from_thing_to_thing),
		READER_TEST(test_enter_opens_what_is_marked),
		READER_TEST(test_back_from_jumps),
		READER_TEST(test_walk_of_a_name),
		READER_TEST(test_star_takes_the_name_in_view),
		READER_TEST(test_escape_in_its_order),
		READER_TEST(test_q_in_its_order),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
