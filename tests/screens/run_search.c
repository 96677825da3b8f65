/* Search: what people type finds what they mean, marked to the letter. */
#include "reader.h"

#include <stdio.h>

/* The hit one is at, in text of whatever role. */
static const char current[] = "~on 3";

/* Query, what stands in the text, and what of it is marked then (NULL: all
 * of it). Texts come composed onto the screen, soft hyphens not at all. */
static const struct pair {
	const char *query, *text, *marked;
} pairs[] = {
	{"für", "für", NULL},
	{"fuer", "für", NULL},
	{"fur", "für", NULL},
	{"strasse", "Straße", NULL},
	{"straße", "STRASSE", NULL},
	{"große", "GROẞE", NULL},
	{"über", "ÜBER", NULL},
	{"trump", "TRUMP", NULL},
	{"istanbul", "İstanbul", NULL},
	{"ısparta", "ISPARTA", NULL},
	{"m\u00fcnchner", "Mu\u0308nchner", "M\u00fcnchner"},
	{"mu\u0308nchner", "M\u00fcnchner", NULL},
	{"erdogan", "Erdoğan", NULL},
	{"hafenstadt", "Ha\u00adfen\u00adstadt", "Hafenstadt"},
	{"15 Prozent", "15\u00a0Prozent", NULL},
	{"550 000", "550\u202f000", NULL},
	{"Offizier", "O\ufb03zier", NULL},
	{"Trump", "Trumps", "Trump"},
	{"Marx'", "Marx’", NULL},
	{"2010-2012", "2010–2012", NULL},
	{"\"Nikkei\"", "„Nikkei“", NULL},
};

enum { PAIRS = sizeof pairs / sizeof *pairs };

/* Blanks of all kinds look alike. */
static const char *
plain_blanks(const char *text)
{
	static char plain[256];
	size_t len = 0;

	while (*text) {
		size_t blank = !strncmp(text, "\u00a0", 2)    ? 2
			       : !strncmp(text, "\u202f", 3) ? 3
							      : 0;

		plain[len++] = blank ? ' ' : *text;
		text += blank ? blank : 1;
	}
	plain[len] = 0;
	return plain;
}

static void
expect_marked(struct reader *reader, const char *look, const char *marked)
{
	char wanted[256];

	snprintf(wanted, sizeof wanted, "%s", plain_blanks(marked));
	terminal_settle(reader->terminal);
	for (int i = 0; i < 3; i++)
		if (!strcmp(plain_blanks(terminal_looking(reader->terminal,
				    NULL, look)), wanted))
			return;
	terminal_dump(reader->terminal);
	fail_msg("marked is \"%s\", not \"%s\"",
		terminal_looking(reader->terminal, NULL, look), wanted);
}

static void
test_all_pairs(void **state)
{
	static char names[PAIRS][16];
	struct run run = {.width = 80, .height = 12};
	struct reader *reader = *state;
	char text[512];

	for (int i = 0; i < PAIRS; i++) {
		sprintf(names[i], "pair-%02d.txt", i);
		snprintf(text, sizeof text, "Paar %c\n\nEs steht da %s am "
			"Kai.\n\nSonst nichts.\n", 'A' + i, pairs[i].text);
		file_write(reader->home, names[i], text);
		run.articles[i] = names[i];
	}
	reader_open(reader, &run);
	for (int i = 0; i < PAIRS; i++) {
		const char *marked = pairs[i].marked ? pairs[i].marked
						     : pairs[i].text;
		snprintf(text, sizeof text, "Paar %c", 'A' + i);
		terminal_expect(reader->terminal, text);
		/* Live, while one types, and after Enter. */
		terminal_press(reader->terminal, "/");
		terminal_press(reader->terminal, pairs[i].query);
		terminal_expect(reader->terminal, "1/1");
		expect_marked(reader, current, marked);
		terminal_press(reader->terminal, "\r");
		terminal_expect(reader->terminal, " 1/1   /search");
		expect_marked(reader, current, marked);
		terminal_press(reader->terminal, ">");
	}
	terminal_expect(reader->terminal, "this is the last article");
	reader_leave(reader);
}

/* The marked letters alone, whatever lies between two lines of them. */
static const char *
marked_letters(struct reader *reader)
{
	static char letters[256];
	const char *marked =
		terminal_looking(reader->terminal, NULL, "~on 3");
	size_t len = 0;

	for (; *marked && len < sizeof letters - 1; marked++)
		if (!strchr("| ", *marked))
			letters[len++] = *marked;
	letters[len] = 0;
	return letters;
}

/* However wide the text is: over the end of a line, also one of the file,
 * and over a hyphen that the line end added, which is never marked. */
static void
test_hits_over_line_ends(void **state)
{
	static const struct {
		const char *article, *query, *letters;
	} hits[] = {
		{"faehre.txt", "windgeschwindigkeitsmessungen am West",
			"WindgeschwindigkeitsmessungenamWest"},
		{"faehre.txt", "3,4 Millionen Euro", "3,4MillionenEuro"},
		{"harbour.txt", "harbour master", "harbourmaster"},
	};
	struct reader *reader = *state;

	for (size_t i = 0; i < sizeof hits / sizeof *hits; i++) {
		bool parted = false;

		reader_open(reader, &(struct run){
			.articles = {hits[i].article}, .height = 120});
		/* All of it has been read. */
		terminal_expect(reader->terminal, "100 %   /search");
		terminal_press(reader->terminal, "/");
		terminal_press(reader->terminal, hits[i].query);
		terminal_press(reader->terminal, "\r");
		terminal_expect(reader->terminal, " 1/1 ");
		for (int width = 76; width >= 20; width -= 2) {
			terminal_resize(reader->terminal, width, 120);
			terminal_settle(reader->terminal);
			if (strcmp(marked_letters(reader), hits[i].letters))
				terminal_dump(reader->terminal);
			assert_string_equal(
				marked_letters(reader), hits[i].letters);
			parted |= strchr(terminal_looking(reader->terminal,
						 NULL, "~on 3"),
					  '|') != NULL;
		}
		assert_true(parted);
		reader_leave(reader);
	}
}

/* A letter with a diacritic asks for it; exact hits are gone to first. */
static void
test_exact_and_folded(void **state)
{
	static const struct step steps[] = {
		{"/für", {"1/3"}, NULL},
		{"\025fur", {"2/5"}, NULL},
		{"\025fuer", {"2/4"}, NULL},
		{"\025nichts davon", {"0/0"}, NULL},
		{"\r", {"not found: nichts davon"}, NULL},
		{"/für\r", {"/für 1/3"}, NULL},
		{"n", {"/für 2/3"}, NULL},
		{"n", {"/für 3/3"}, NULL},
		{"n", {"went on from the start"}, NULL},
		{"N", {"went on from the end"}, NULL},
	};
	struct reader *reader = *state;

	file_write(reader->home, "fuer.txt", "Wörter\n\n"
		"Eins für alle, zwei fuer Leute, drei fur sie, vier FÜR uns, "
		"fünf fu\u0308r mich, sechs Fur allein.\n");
	reader_open(reader, &(struct run){.articles = {"fuer.txt"}});
	terminal_expect(reader->terminal, "Wörter");
	reader_do(reader, STEPS(steps));
	reader_leave(reader);
}

/* While one types the view goes to the hit and, cancelled, comes back. */
static void
test_live_and_back(void **state)
{
	static const struct step steps[] = {
		{"/subsi", {"subsidy of £4 million", "1/1"},
			"Two ports quarrel over the night boat"},
		{"\177\177\177\177\177\177", {"Mayor"}, "subsidy"},
		{"/ferry", {"1/"}, NULL},
		{"\007", {"/search"}, "/ferry"},
		{"/ferry\r", {"/ferry 1/3"}, NULL},
		{"n", {"/ferry 2/3"}, NULL},
		{"n", {"/ferry 3/3"}, NULL},
		{"N", {"/ferry 2/3"}, NULL},
		/* An empty search goes on with the last one, from the mark. */
		{"g/\r", {"/ferry 2/3"}, NULL},
		{"/\033[A", {"/ferry"}, NULL},
		{"\007", {"/search"}, NULL},
	};
	struct reader *reader = *state;

	reader_open(reader, &(struct run){.articles = {"ferry.txt"},
		.height = 14});
	terminal_expect(reader->terminal, "Two ports quarrel");
	reader_do(reader, STEPS(steps));
	reader_leave(reader);
}

/* All hits are marked, the one one is at in another colour; the outline
 * says how many lie in each section. */
static void
test_marks_and_counts(void **state)
{
	static const int outline[] = {0, 0, 24, 44}, text[] = {24, 0, 96, 44};
	struct reader *reader = *state;

	reader_open(reader, &(struct run){.articles = {"ferry.txt"},
		.width = 120, .height = 45});
	terminal_expect(reader->terminal, "Two ports quarrel");
	terminal_press(reader->terminal, "/hughes\r");
	terminal_expect(reader->terminal, "/hughes 1/4");
	terminal_expect_looking(reader->terminal, text,
		"0 on 3 bold underline", "Hughes");
	terminal_expect_looking(reader->terminal, text, "~on 3",
		"Hughes|Hughes|Hughes|Hughes");
	terminal_expect_looking(reader->terminal, outline, "0 on 3", "2|1|1");
	terminal_press(reader->terminal, "\033");
	terminal_expect_looking(reader->terminal, NULL, "~on 3", "");
	reader_leave(reader);
}

/* @: the list narrows as one types, knows inflection, parts and roles. */
static void
test_names(void **state)
{
	static const struct step steps[] = {
		{"@", {"Anna Hughes Mayor", " Rotterdam      "}, NULL},
		{"ha", {"Robert Hale Tr"}, " Rotterdam      "},
		{"\r", {"Robert Hale 1/3"}, "@ha"},
		{"@\025anna", {"Anna Hughes"}, "Robert Hale Tr"},
		{"\177\177\177\177hughes's", {"Anna Hughes Mayor"}, NULL},
		{"\025mayor", {"Anna Hughes Mayor"}, NULL},
		{"\025zzz", {"0"}, "Anna Hughes Mayor"},
		{"\r", {"no name like zzz"}, NULL},
		{"\033OQ", {"Anna Hughes Mayor"}, NULL},
		/* The arrows choose. */
		{"r\033[B\r", {" 1/"}, "Anna Hughes Mayor"},
	};
	struct reader *reader = *state;

	reader_open(reader, &(struct run){.articles = {"ferry.txt"}});
	terminal_expect(reader->terminal, "Two ports quarrel");
	reader_do(reader, STEPS(steps));
	reader_leave(reader);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		READER_TEST(test_all_pairs),
		READER_TEST(test_hits_over_line_ends),
		READER_TEST(test_exact_and_folded),
		READER_TEST(test_live_and_back),
		READER_TEST(test_marks_and_counts),
		READER_TEST(test_names),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
