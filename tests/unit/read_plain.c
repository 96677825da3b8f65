/* The plain-text reader: forms of lines, chunks of any size, floods. */
#include "unit.h"

#include "article/check.h"
#include "base/memory.h"
#include "read/forms.h"
#include "read/formats.h"

#include <stdio.h>
#include <stdlib.h>

/* Feed in chunks of `step` bytes. What is there must stay as it is. */
static struct article *
read_in(struct slice bytes, size_t step)
{
	struct article *article = article_new();
	void *state = read_plain_begin(article);
	char *kept = memory_new(bytes.len * 3 + 16);
	uint32_t len = 0, parts = 0;
	bool last = false;

	while (!last) {
		size_t some = bytes.len < step ? bytes.len : step;

		last = some == bytes.len;
		read_plain_feed(state, slice_from(bytes.at, some), last);
		bytes = slice_from(bytes.at + some, bytes.len - some);
		assert_true(article->text.len >= len);
		if (len)
			assert_memory_equal(article->text.at, kept, len);
		len = article->text.len;
		if (len)
			memcpy(kept, article->text.at, len);
		assert_true(article->parts.count >= parts);
		parts = article->parts.count;
	}
	read_plain_end(state);
	free(kept);
	assert_null(article_check(article));
	return article;
}

static struct article *
read_string(const char *string)
{
	return read_in(slice_string(string), 1 << 16);
}

static void
expect_span(const struct article *article, struct span span, const char *words)
{
	struct slice slice = article_slice(article, span);

	assert_int_equal(slice.len, strlen(words));
	assert_memory_equal(slice.at, words, slice.len);
}

static const char hafen[] =
	"Hafen: Der Kran steht still\n"
	"Von Jorun Brandt und Ole Petersen\n"
	"Kiel (dpa) - Der Kran steht seit Montag still, und niemand weiß, wann "
	"er sich wieder dreht. Zwei Schiffe warten.\n"
	"Was die Stadt nun vorhat\n"
	"Zwei Firmen bieten auf den Auftrag, aber beide verlangen mehr Geld, "
	"als im Haushalt steht. Der Rat berät am Freitag.\n";

static void
test_article_has_its_parts(void **state)
{
	struct article *article = read_string(hafen);
	const struct masthead *head = &article->masthead;

	(void)state;
	expect_span(article, head->kicker, "Hafen");
	expect_span(article, head->headline, "Der Kran steht still");
	assert_int_equal(head->authors.count, 2);
	expect_span(article, head->authors.at[1], "Ole Petersen");
	expect_span(article, head->dateline.place, "Kiel");
	expect_span(article, head->dateline.agency, "dpa");
	assert_int_equal(article->sections.count, 2);
	expect_span(article, article->sections.at[1].heading,
		"Was die Stadt nun vorhat");
	assert_int_equal(article->sections.at[1].words, 25);
	assert_int_equal(article->blocks.count, 2);
	assert_int_equal(article->parts.count, 6);
	article_free(article);
}

static void
test_chunks_make_no_difference(void **state)
{
	static const size_t steps[] = {1, 2, 5, 17, 100, 4096};
	struct article *whole = read_string(hafen);

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(steps); i++) {
		struct article *article =
			read_in(slice_string(hafen), steps[i]);

		assert_int_equal(article->text.len, whole->text.len);
		assert_memory_equal(
			article->text.at, whole->text.at, whole->text.len);
		assert_int_equal(article->parts.count, whole->parts.count);
		assert_memory_equal(article->parts.at, whole->parts.at,
			whole->parts.count * sizeof *whole->parts.at);
		article_free(article);
	}
	article_free(whole);
}

static void
test_wrapped_lines_are_joined(void **state)
{
	struct article *article = read_string(
		"Ein Kopf\n\n"
		"Der erste Absatz läuft über mehrere Zeilen, wie sie früher im\n"
		"Usenet üblich waren, und er trennt auch Wörter am Zeilen-\n"
		"ende, wie etwa Nord-\n"
		"und Ostsee, aber nicht den US-\n"
		"Präsidenten.\n\n"
		"Der zweite ist kurz, doch auch er braucht am Ende noch eine\n"
		"Zeile mehr.\n");

	(void)state;
	assert_int_equal(article->blocks.count, 2);
	expect_span(article, article->blocks.at[0].span,
		"Der erste Absatz läuft über mehrere Zeilen, wie sie früher im "
		"Usenet üblich waren, und er trennt auch Wörter am Zeilenende, "
		"wie etwa Nord- und Ostsee, aber nicht den US-Präsidenten.");
	article_free(article);
}

/* Manuals have the hyphen of Unicode at the ends of their lines. */
static void
test_wrapped_by_a_true_hyphen(void **state)
{
	struct article *article = read_string(
		"A heading\n\n"
		"The first paragraph runs over more lines than one, as they in\xe2\x80\x90\n"
		"corporate what a manual says, and some of its words keep the X\xe2\x80\x90\n"
		"Window hyphen that they have.\n\n"
		"The second one is short, but it needs another line as well at\n"
		"its end.\n");

	(void)state;
	assert_int_equal(article->blocks.count, 2);
	expect_span(article, article->blocks.at[0].span,
		"The first paragraph runs over more lines than one, as they "
		"incorporate what a manual says, and some of its words keep "
		"the X\xe2\x80\x90Window hyphen that they have.");
	article_free(article);
}

static void
test_tabs_go_to_columns(void **state)
{
	struct article *article = read_string(
		"Ein Kopf steht hier\n\n"
		"Der  Absatz\tdavor ist lang genug, um einer zu sein, und hat "
		"zwei Sätze. Das ist der zweite von ihnen.\n\n"
		"    a\tb\n    ccc\td\n\n"
		"Der Absatz danach ist es auch, und er hat ebenso zwei Sätze. "
		"Das ist der zweite.\n");

	(void)state;
	assert_int_equal(article->blocks.count, 3);
	assert_int_equal(article->blocks.at[1].kind, BLOCK_PREFORMATTED);
	expect_span(article, article->blocks.at[1].span, "a   b\nccc d");
	assert_memory_equal(article->text.at + article->blocks.at[0].span.start,
		"Der Absatz davor", 16);
	article_free(article);
}

static void
test_oddities_are_noted_where_they_stand(void **state)
{
	struct article *article = read_string(
		"Ein Kopf\nDas ist   ein Satz mit \xff\xff zwei schlechten Bytes "
		"und ä ö ü, und er ist lang genug.\n");

	(void)state;
	assert_int_equal(article->notes.count, 1);
	assert_string_equal(article->notes.at[0].code, "invalid-utf8");
	expect_span(article, article->notes.at[0].span,
		"\xef\xbf\xbd\xef\xbf\xbd");
	article_free(article);
}

/* A line of any length is one block and comes as it is read. */
static void
test_long_line_is_one_block(void **state)
{
	enum { WORDS = 60000 };
	char *bytes = memory_new(WORDS * 6 + 64);
	size_t len = (size_t)sprintf(bytes, "Ein Kopf\n");
	struct article *article;

	(void)state;
	for (int i = 0; i < WORDS; i++)
		len += (size_t)sprintf(bytes + len, "Wort%s",
			i + 1 < WORDS ? " " : "\n");
	article = read_in(slice_from(bytes, len), 10000);
	assert_int_equal(article->blocks.count, 1);
	assert_int_equal(article->sections.at[0].words, WORDS);
	assert_int_equal(article->text.len, len - 1);
	assert_memory_equal(article->text.at, bytes, len - 1);
	article_free(article);
	free(bytes);
}

static void
test_one_word_of_a_megabyte(void **state)
{
	enum { BYTES = 1 << 20 };
	char *bytes = memory_new(BYTES);
	struct article *article;

	(void)state;
	memset(bytes, 'x', BYTES);
	article = read_in(slice_from(bytes, BYTES), 65536);
	assert_int_equal(article->blocks.count, 1);
	assert_int_equal(article->sections.at[0].words, 1);
	assert_int_equal(article->text.len, BYTES);
	article_free(article);
	free(bytes);
}

static void
test_nothing_is_an_article(void **state)
{
	static const char *const nothing[] = {"", "\n", " ", "\r\n\t\n", "\x1b",
		"\xef\xbb\xbf", "\xef\xbb\xbf\n\n"};

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(nothing); i++) {
		struct article *article = read_string(nothing[i]);

		assert_int_equal(article->text.len, 0);
		assert_int_equal(article->parts.count, 0);
		article_free(article);
	}
}

static void
test_datelines_by_form(void **state)
{
	static const struct {
		const char *line, *span, *agency, *day;
	} lines[] = {
		{"Tokio. Die Börse schließt.", "Tokio", "", ""},
		{"New York. Die Börse schließt.", "New York", "", ""},
		{"BERLIN (dpa) - Die Börse", "BERLIN (dpa)", "dpa", ""},
		{"WASHINGTON, Oct 28 - The exchange", "WASHINGTON, Oct 28", "",
			"Oct 28"},
		{"Kiel, 3. Mai (dpa) – Der Kran", "Kiel, 3. Mai (dpa)", "dpa",
			"3. Mai"},
		{"Brüssel/Paris – Die Börse", "Brüssel/Paris", "", ""},
		{"TRENTON, N.J. (AP) — The exchange", "TRENTON, N.J. (AP)",
			"AP", ""},
		{"Unglaublich. Die Börse schließt.", NULL, "", ""},
		{"Stille – so klingt die Börse", NULL, "", ""},
		{"Der Hafen. Er ist zu.", NULL, "", ""},
	};

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(lines); i++) {
		struct slice line = slice_string(lines[i].line);
		struct dateline found = {0};

		assert_int_equal(form_dateline(line, &found), !!lines[i].span);
		if (!lines[i].span)
			continue;
		assert_true(slice_is(slice_from(line.at, found.span.end),
			lines[i].span));
		assert_true(slice_is(slice_from(line.at + found.agency.start,
					     span_len(found.agency)),
			lines[i].agency));
		assert_true(slice_is(slice_from(line.at + found.day.start,
					     span_len(found.day)),
			lines[i].day));
	}
}

static void
test_dates_of_lines(void **state)
{
	char day[12];

	(void)state;
	assert_true(form_date(slice_string("Stand: 28.10.2025, 14:30 Uhr"), day));
	assert_string_equal(day, "2025-10-28");
	assert_true(form_date(slice_string("Dienstag, 3. März 2026"), day));
	assert_string_equal(day, "2026-03-03");
	assert_true(form_date(slice_string("October 28, 2025"), day));
	assert_string_equal(day, "2025-10-28");
	assert_true(form_date(slice_string("Published on 2025-10-28"), day));
	assert_string_equal(day, "2025-10-28");
	assert_true(form_date(slice_string("Kiel, 3. Mai 2024"), day));
	assert_string_equal(day, "2024-05-03");
	assert_true(form_date(slice_string("3. Mai 2024 um 14:30 Uhr"), day));
	assert_string_equal(day, "2024-05-03");
	assert_false(form_date(slice_string("Am 28. Oktober 2025 kam er"), day));
	assert_false(form_date(slice_string("2025"), day));
}

static const char kran[] =
	"Der Kran am Hafen steht seit Montag still, weil ein Teil fehlt, das "
	"erst im Juni geliefert werden kann. Zwei Firmen bieten Hilfe an.\n"
	"Die Stadt will am Freitag entscheiden, wie es weitergeht, und hat "
	"dafür einen Gutachter bestellt, der schon einmal geholfen hat.\n";

/* The lines between headline and text make a byline of so many authors, and
 * the day of the article; nothing else comes of them. */
static void
masthead_says(const char *lines, uint32_t authors, const char *byline,
	const char *day)
{
	struct article *article;
	char text[1024];

	snprintf(text, sizeof text, "Kran steht still\n%s\n%s", lines, kran);
	article = read_string(text);
	assert_string_equal(article->masthead.published, day);
	assert_int_equal(article->masthead.authors.count, authors);
	expect_span(article, article->masthead.byline, byline);
	assert_int_equal(article->masthead.standfirst.count, 0);
	assert_int_equal(article->blocks.count, 2);
	article_free(article);
}

static void
test_a_date_follows_the_byline(void **state)
{
	(void)state;
	masthead_says("Von Anna Muster\n3. Mai 2024", 1, "Von Anna Muster",
		"2024-05-03");
	masthead_says("Von Anna Muster\n3. Mai 2024 um 14:30 Uhr", 1,
		"Von Anna Muster", "2024-05-03");
	masthead_says("Von Anna Muster und Otto Beispiel\nKiel, 3. Mai 2024", 2,
		"Von Anna Muster und Otto Beispiel", "2024-05-03");
	masthead_says("By Jane Doe\nMay 3, 2024", 1, "By Jane Doe",
		"2024-05-03");
	masthead_says("Anna Muster\n03.05.2024", 1, "Anna Muster",
		"2024-05-03");
	masthead_says("3. Mai 2024\nAnna Muster, Otto Beispiel", 2,
		"Anna Muster, Otto Beispiel", "2024-05-03");
	masthead_says("Von Anna Muster, 3. Mai 2024", 1,
		"Von Anna Muster, 3. Mai 2024", "2024-05-03");
	masthead_says("Von Anna Muster | 03.05.2024, 14:30 Uhr", 1,
		"Von Anna Muster | 03.05.2024, 14:30 Uhr", "2024-05-03");
	masthead_says("Von Anna Muster", 1, "Von Anna Muster", "");
}

/* A line that begins with "12." is no item of a list if it is a day. */
static void
test_day_under_the_byline(void **state)
{
	struct article *article = read_string(
		"Der Kran steht still\n\nVon Jorun Brandt\n\n12. März 2026\n\n"
		"Kiel. Der Kran steht seit Montag still, und niemand weiß, "
		"wann er sich wieder dreht.\n\n"
		"1. Das Ostufer wartet auf den Kran\n"
		"2. Das Westufer wartet auch auf ihn\n");

	(void)state;
	assert_string_equal(article->masthead.published, "2026-03-12");
	expect_span(article, article->masthead.byline, "Von Jorun Brandt");
	assert_int_equal(article->blocks.count, 3);
	assert_int_equal(article->blocks.at[1].kind, BLOCK_LIST_ITEM);
	article_free(article);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_article_has_its_parts),
		cmocka_unit_test(test_chunks_make_no_difference),
		cmocka_unit_test(test_wrapped_lines_are_joined),
		cmocka_unit_test(test_wrapped_by_a_true_hyphen),
		cmocka_unit_test(test_tabs_go_to_columns),
		cmocka_unit_test(test_oddities_are_noted_where_they_stand),
		cmocka_unit_test(test_long_line_is_one_block),
		cmocka_unit_test(test_one_word_of_a_megabyte),
		cmocka_unit_test(test_nothing_is_an_article),
		cmocka_unit_test(test_datelines_by_form),
		cmocka_unit_test(test_dates_of_lines),
		cmocka_unit_test(test_day_under_the_byline),
		cmocka_unit_test(test_a_date_follows_the_byline),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
