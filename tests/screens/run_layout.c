/* What stands where, by the width of the terminal. */
#include "reader.h"

#include <stdio.h>

/* The frames in the first row, as "0-23 102-139". */
static const char *
frames(struct reader *reader)
{
	static char text[256];
	struct terminal *terminal = reader->terminal;
	int width, height, used = 0;

	text[0] = 0;
	terminal_size(terminal, &width, &height);
	for (int x = 0; x < width && used < 200; x++) {
		struct shown shown = terminal_cell(terminal, x, 0);

		if (!strcmp(shown.text, "┌"))
			used += sprintf(text + used, "%s%d-", used ? " " : "",
				x);
		if (!strcmp(shown.text, "┐"))
			used += sprintf(text + used, "%d", x);
	}
	return text;
}

/* First and last column of the text between the frames. */
static void
text_columns(struct reader *reader, int *from, int *to)
{
	struct terminal *terminal = reader->terminal;
	int width, height, x, y;
	bool inside = true;

	terminal_size(terminal, &width, &height);
	*from = width;
	*to = 0;
	for (y = 0; y < height - 1; y++)
		for (x = 0; x < width; x++) {
			const char *text =
				terminal_cell(terminal, x, y).text;

			if (!strcmp(text, "┌") || !strcmp(text, "└") ||
				!strcmp(text, "│") || !strcmp(text, "┐") ||
				!strcmp(text, "┘"))
				inside = !inside;
			else if (inside && *text && strcmp(text, " ")) {
				*from = x < *from ? x : *from;
				*to = x > *to ? x : *to;
			}
		}
}

static const char *const articles[] = {"ferry.txt", "faehre.txt"};
static void
test_panes_by_width(void **state)
{
	static const struct {
		int width, height;
		const char *frames;
		int pane_from, pane_to;
	} sizes[] = {
		{40, 12, "", 0, 39}, {80, 24, "", 0, 79}, {99, 30, "", 0, 98},
		{100, 30, "0-23", 24, 99}, {120, 40, "0-23", 24, 119},
		{139, 40, "0-23", 24, 138},
		{140, 40, "0-25 102-139", 26, 101},
		{180, 50, "0-27 140-179", 28, 139},
		{250, 20, "0-27 210-249", 28, 209},
	};
	struct reader *reader = *state;

	for (int i = 0; i < 2; i++) {
		struct run run = {.articles = {articles[i]}};

		reader_open(reader, &run);
		for (size_t k = 0; k < sizeof sizes / sizeof *sizes; k++) {
			int pane, column, from, to;

			terminal_resize(reader->terminal, sizes[k].width,
				sizes[k].height);
			terminal_settle(reader->terminal);
			terminal_expect(reader->terminal, " %");
			assert_string_equal(frames(reader), sizes[k].frames);
			text_columns(reader, &from, &to);
			pane = sizes[k].pane_to - sizes[k].pane_from + 1;
			column = pane < 74 ? pane - 2 : 72;
			assert_int_equal(from,
				sizes[k].pane_from + (pane - column) / 2);
			assert_in_range(to - from + 1, column - 9, column);
		}
		reader_leave(reader);
	}
}

/* Panels of a narrow terminal lie over the text, which comes back. */
static void
test_panels_over_the_text(void **state)
{
	static const struct step steps[] = {
		{NULL, {"Two ports quarrel"}, "┌"},
		{"#", {"┌ Numbers (", "£12 million"}, "the port would spend"},
		{"\033", {"the port would spend"}, "┌"},
		{"o", {"┌ Outline", "4 What happens next"},
			"the port would spend"},
		{"o", {"the port would spend"}, "┌"},
		{"o", {"┌ Outline"}, NULL},
		{"w", {"┌ Names (", "Anna Hughes"}, "Outline"},
		{"w", {"the port would spend"}, "┌"},
		{"\"", {"┌ Quotes"}, NULL},
		{"t", {"┌ Timeline"}, "Quotes"},
		{"q", {"the port would spend"}, "┌"},
		{"?", {"┌ Help"}, NULL},
		{"q", {"the port would spend"}, "┌"},
	};
	struct reader *reader = *state;

	reader_open(reader, &(struct run){.articles = {"ferry.txt"}});
	reader_do(reader, STEPS(steps));
	terminal_do(reader->terminal, "#");
	/* As wide as is comfortable, in the middle. */
	assert_string_equal(frames(reader), "2-77");
	reader_leave(reader);
}

static void
test_panels_beside_the_text(void **state)
{
	static const struct step steps[] = {
		{NULL, {"┌ Numbers (", "┌ Outline", "would spend"}, NULL},
		{"w", {"┌ Names (", "would spend"}, "Numbers ("},
		{"\"", {"┌ Quotes", "would spend"}, "Names ("},
		{"c", {"┌ Outline", "would spend"}, "Quotes"},
		{"t", {"┌ Timeline", "would spend"}, NULL},
		{"f", {"┌ Numbers (", "would spend"}, "Timeline"},
		{"o", {"┌ Outline"}, NULL},
		{"o", {"┌ Numbers ("}, "┌ Outline"},
		{"o", {"┌ Outline"}, NULL},
	};
	struct reader *reader = *state;

	reader_open(reader, &(struct run){.articles = {"ferry.txt"},
		.width = 180, .height = 50});
	reader_do(reader, STEPS(steps));
	reader_leave(reader);
}

/* The frame of the pane that has the keys stands out; Tab goes round. */
static void
test_tab_goes_round(void **state)
{
	static const char *const looks[][2] = {
		/* outline, panel */
		{"default on default", "4 on default bold"},
		{"4 on default bold", "default on default"},
		{"default on default", "default on default"},
		{"default on default", "4 on default bold"},
	};
	struct reader *reader = *state;

	reader_open(reader, &(struct run){.articles = {"ferry.txt"},
		.width = 180, .height = 50});
	terminal_expect(reader->terminal, "┌ Numbers (");
	for (int i = 0; i < 4; i++) {
		terminal_do(reader->terminal, "\t");
		assert_string_equal(terminal_look(reader->terminal, 0, 0),
			looks[i][0]);
		assert_string_equal(terminal_look(reader->terminal, 179, 0),
			looks[i][1]);
	}
	terminal_do(reader->terminal, "\033[Z");
	assert_string_equal(terminal_look(reader->terminal, 179, 0),
		"default on default");
	reader_leave(reader);
}

/* Long words part by the patterns of the article's language, never at
 * random; a wider text has them whole. */
static void
test_lines_are_set(void **state)
{
	static const struct {
		const char *article;
		int width;
		const char *shows[3];
	} sets[] = {
		{"faehre.txt", 80, {"Hafengebühren um 15 Prozent niedri-",
			"ger. Vorstandschef", "Abwä-"}},
		{"faehre.txt", 30, {"vorliegen. Die Windgeschwin-",
			"digkeitsmessungen am Westha-", "fen seien"}},
		{"ferry.txt", 30, {"Immingham. Fees are 15 per-",
			"before that. The measure-", "ments of the wind"}},
	};
	struct reader *reader = *state;

	for (size_t i = 0; i < sizeof sets / sizeof *sets; i++) {
		struct run run = {.articles = {sets[i].article},
			.width = sets[i].width, .height = 100};

		reader_open(reader, &run);
		for (int k = 0; k < 3 && sets[i].shows[k]; k++)
			terminal_expect(reader->terminal, sets[i].shows[k]);
		reader_leave(reader);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		READER_TEST(test_panes_by_width),
		READER_TEST(test_panels_over_the_text),
		READER_TEST(test_panels_beside_the_text),
		READER_TEST(test_tab_goes_round),
		READER_TEST(test_lines_are_set),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
