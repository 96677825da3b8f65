/* Themes in terminals of all kinds: real colours in real cells. */
#include "../unit/unit.h"
#include "reader.h"

#include <stdio.h>

/* What a theme makes of some roles in a terminal. */
struct painted {
	const char *term, *theme, *variable;
	const char *text, *person, *headline, *status, *hit;
};

static const struct painted painted[] = {
	/* The terminal's own colours, whatever they are. */
	{"xterm-256color", "terminal", NULL, "default on default",
		"6 on default bold", "default on default bold",
		"default on default reverse", "0 on 3 bold underline"},
	{"xterm-16color", "terminal", NULL, "default on default",
		"6 on default bold", "default on default bold",
		"default on default reverse", "0 on 3 bold underline"},
	{"xterm", "terminal", NULL, "default on default",
		"6 on default bold", "default on default bold",
		"default on default reverse", "0 on 3 bold underline"},
	{"linux", "terminal", NULL, "default on default",
		"6 on default bold", "default on default bold",
		"default on default reverse", "0 on 3 bold"},
	/* Direct colour has the very ones of the theme. */
	{"xterm-direct2", "night", NULL, "#d5dae4 on #1f232b",
		"#84cfd9 on #1f232b bold", "#f2f4f8 on #1f232b bold",
		"#dde3ee on #343b49", "#14171c on #ff9f5a bold underline"},
	{"xterm-direct2", "paper", NULL, "#2d2a26 on #fbf8f1",
		"#00626c on #fbf8f1 bold", "#14110d on #fbf8f1 bold",
		"#2d2a26 on #e5dece", "#1c1a16 on #ff9d3b bold underline"},
	/* 256 have those next to them. */
	{"xterm-256color", "night", NULL, "253 on 235", "116 on 235 bold",
		"255 on 235 bold", "254 on 237", "234 on 215 bold underline"},
	{"xterm-256color", "paper", NULL, "235 on 231", "23 on 231 bold",
		"233 on 231 bold", "235 on 253", "234 on 215 bold underline"},
	{"xterm-256color", "contrast", NULL, "231 on 16", "51 on 16 bold",
		"231 on 16 bold", "16 on 231", "16 on 208 bold underline"},
	{"xterm-256color", "solarized", NULL, "248 on 235",
		"37 on 235 bold", "254 on 235 bold", "249 on 236",
		"234 on 209 bold underline"},
	/* Of few, light colours keep their hue; what differs from the
	 * ground by too little is reversed. */
	{"xterm-16color", "night", NULL, "7 on 0", "14 on 0 bold",
		"15 on 0 bold", "7 on 0 reverse", "0 on 9 bold underline"},
	{"xterm", "night", NULL, "7 on 0", "6 on 0 bold", "7 on 0 bold",
		"7 on 0 reverse", "0 on 1 bold underline"},
	{"xterm", "paper", NULL, "0 on 7", "0 on 7 bold", "0 on 7 bold",
		"0 on 7 reverse", "0 on 1 bold underline"},
	/* None at all: attributes have to do. */
	{"xterm-256color", "mono", NULL, "default on default",
		"default on default bold", "default on default bold",
		"default on default reverse",
		"default on default bold reverse"},
	{"vt100", "terminal", NULL, "default on default",
		"default on default bold", "default on default bold",
		"default on default reverse",
		"default on default bold reverse"},
	{"xterm-256color", "night", "NO_COLOR=1", "default on default",
		"default on default bold", "default on default bold",
		"default on default reverse",
		"default on default bold underline reverse"},
	{"vt100", "paper", NULL, "default on default",
		"default on default bold", "default on default bold",
		"default on default reverse",
		"default on default bold underline reverse"},
};

static void
expect_painted(struct reader *reader, const struct painted *row)
{
	struct run run = {.articles = {"ferry.txt"}, .height = 40,
		.term = row->term, .options = {"--theme", row->theme},
		.environment = {row->variable}};
	struct terminal *terminal;

	reader_open(reader, &run);
	terminal = reader->terminal;
	terminal_expect_look(terminal, "short ways to", 0, row->text);
	terminal_expect_look(terminal, "Robert Hale", 0, row->person);
	terminal_expect_look(terminal, "ports quarrel", 0, row->headline);
	terminal_expect_look(terminal, " · ", 38, row->status);
	terminal_press(terminal, "/lorries\r");
	terminal_expect(terminal, "/lorries 1/2");
	terminal_expect_look(terminal, "lorries", 0, row->hit);
	reader_leave(reader);
}

static void
test_themes_and_terminals(void **state)
{
	for (size_t i = 0; i < sizeof painted / sizeof *painted; i++)
		expect_painted(*state, &painted[i]);
}

/* What has but a colour in a terminal's own has something else without. */
static void
test_without_colours(void **state)
{
	struct reader *reader = *state;

	reader_open(reader, &(struct run){.articles = {"ferry.txt"},
				    .environment = {"NO_COLOR=1"}});
	terminal_expect_look(reader->terminal, "January 2026", 0,
		"~default on default italic");
	reader_leave(reader);
}

/* T goes through them all and comes round; :theme takes one by its name. */
static void
test_switching(void **state)
{
	static const struct {
		const char *keys, *says, *text;
	} switches[] = {
		{"T", "theme contrast", "231 on 16"},
		{"T", "theme mine", "9 on 17"},
		{"T", "theme mono", "default on default"},
		{"T", "theme night", "253 on 235"},
		{"T", "theme paper", "235 on 231"},
		{"T", "theme solarized", "248 on 235"},
		{"T", "theme terminal", "default on default"},
		{":theme night\r", "theme night", "253 on 235"},
		{":theme nonesuch\r", "theme nonesuch", "253 on 235"},
		{":theme ../../etc\r", "theme ../../etc", "253 on 235"},
		{":theme mine\r", "theme mine", "9 on 17"},
		{":theme\r", "theme mine", "9 on 17"},
	};
	struct reader *reader = *state;

	/* A theme of one's own stands among them. */
	file_write(reader->home, "config/lesart/themes/mine.ini",
		"[theme]\nname = \"mine\"\nbackground = \"dark\"\n"
		"[roles]\ntext = \"9 on 17\"\n");
	reader_open(reader, &(struct run){.articles = {"ferry.txt"}});
	for (size_t i = 0; i < sizeof switches / sizeof *switches; i++) {
		terminal_press(reader->terminal, switches[i].keys);
		terminal_expect(reader->terminal, switches[i].says);
		terminal_expect_look(reader->terminal, "short ways to", 0,
			switches[i].text);
		/* All of it is painted anew, blanks too. */
		assert_string_equal(strchr(terminal_look(reader->terminal, 79,
						   2), 'o'),
			strchr(switches[i].text, 'o'));
	}
	reader_leave(reader);
}

/* Hyphens that were added, headings, dates and quotes have looks too. */
static void
test_roles_of_the_text(void **state)
{
	static const struct {
		const char *text;
		int from;
		const char *look;
	} roles[] = {
		{"Fährverkehr", 0, "110 on 235"},
		{"Von", 3, "~on 235"},
		{"Trelleborg", 5, "~150 on 235"},
		{"12 Mill", 5, "~222 on 235 bold"},
		{"niedri", 9, "253 on 235"},
		{"-", 10, "249 on 235"},
		{"Januar 2026", 9, "~180 on 235"},
		{"Das Geld", 14, "188 on 235 italic"},
		{"Was der Umzug", 12, "110 on 235 bold"},
	};
	struct reader *reader = *state;

	reader_open(reader, &(struct run){.articles = {"faehre.txt"},
		.height = 45, .options = {"--theme", "night"}});
	for (size_t i = 0; i < sizeof roles / sizeof *roles; i++)
		terminal_expect_look(reader->terminal, roles[i].text,
			roles[i].from, roles[i].look);
	reader_leave(reader);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		READER_TEST(test_themes_and_terminals),
		READER_TEST(test_without_colours),
		READER_TEST(test_switching),
		READER_TEST(test_roles_of_the_text),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
