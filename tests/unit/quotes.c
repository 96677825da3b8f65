/* Quotes: what is speech, whose, in all styles of marks; and odd input. */
#include "unit.h"

#include "article/check.h"
#include "base/memory.h"
#include "reading.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static struct reading *
read_text(const char *text, enum language language)
{
	struct reading_options options = {.language = language};
	struct reading *reading = reading_of_bytes(
		slice_string(text), "quote.txt", &options);

	reading_finish(reading);
	assert_null(article_check(reading_article(reading)));
	return reading;
}

/* The quotes of an article as lines "direct|speaker|words". */
static void
describe(const struct article *article, char *to, size_t max)
{
	size_t len = 0;

	*to = '\0';
	for (uint32_t i = 0; i < article->quotes.count && len < max; i++) {
		const struct quote *quote = &article->quotes.at[i];
		struct slice name = {"-", 1};
		struct slice words = article_slice(article, quote->span);

		if (quote->speaker != NONE)
			name = article->entities.at[quote->speaker].name;
		len += (size_t)snprintf(to + len, max - len, "%s|%.*s|%.*s\n",
			quote_kind_name((enum quote_kind)quote->kind),
			(int)name.len, name.at, (int)words.len, words.at);
	}
}

static void
expect(enum language language, const char *text, const char *quotes)
{
	struct reading *reading = read_text(text, language);
	char got[4096];

	describe(reading_article(reading), got, sizeof got);
	assert_string_equal(got, quotes);
	reading_free(reading);
}

/* The same words in every style of marks are the same quote. */
static void
test_every_style_of_marks(void **state)
{
	static const char *const marks[][2] = {{"„", "“"}, {"„", "”"},
		{"„", "\""}, {"“", "”"}, {"\"", "\""}, {"»", "«"},
		{"«", "»"}, {"‚", "‘"}, {"‘", "’"}, {"'", "'"}, {"›", "‹"},
		{"‹", "›"}};
	char text[1024];

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(marks); i++) {
		snprintf(text, sizeof text,
			"Der Kran steht\n\nIn Kiel steht der Kran still. %sWir "
			"warten auf ein Teil%s, sagte Peter Brandt am Montag.\n",
			marks[i][0], marks[i][1]);
		expect(LANGUAGE_GERMAN, text,
			"direct|Peter Brandt|Wir warten auf ein Teil\n");
	}
}

static void
test_quotes_run_over_paragraphs(void **state)
{
	(void)state;
	expect(LANGUAGE_ENGLISH,
		"The crane stands still\n\nThe port is closed for now, and "
		"nobody works there.\n\nMayor Ann Ward said: “We wait for one "
		"part. It has to come from Spain.\n\n“Then we can go on with "
		"our work at last.”\n\nThe port is old.\n",
		"direct|Ann Ward|We wait for one part. It has to come from "
		"Spain.\n"
		"direct|Ann Ward|Then we can go on with our work at last.\n");
}

static void
test_names_of_works_are_no_quotes(void **state)
{
	(void)state;
	expect(LANGUAGE_GERMAN,
		"Der Kran steht\n\nDas Blatt „Förde-Bote“ hat davon gehört und "
		"fragt beim Amt nach. Im Kino läuft „Der Kran“ zum dritten "
		"Mal, und niemand geht hin.\n", "");
}

/* Marks without end or sense: no crash, and the model holds. */
static void
test_odd_marks(void **state)
{
	static const char *const pieces[] = {"„", "“", "\"", "'", "»", "«", "’",
		"\"a\" ", "„a ", "„a“, sagte b. ", "sagte, dass ", "laut ",
		"Nach Angaben ", "“Wie sagte ", "so, ", "\n„a ", "\n\n“b "};
	enum { LEN = 100000 };
	char *text = memory_zeroed(LEN + 64, 1);

	(void)state;
	for (size_t i = 0; i < 2 * ARRAY_LEN(pieces); i++) {
		const char *piece = pieces[i / 2];
		size_t len = strlen(piece), at = 0;

		for (; at + len < LEN; at += len)
			memcpy(text + at, piece, len + 1);
		reading_free(read_text(
			text, i % 2 ? LANGUAGE_GERMAN : LANGUAGE_ENGLISH));
	}
	free(text);
}

/* Seconds of the processor to read `count` times a piece behind a head. */
static double
seconds_of(const char *head, const char *piece, size_t count)
{
	size_t len = strlen(piece), at = strlen(head);
	char *text = memory_zeroed(at + count * len + 1, 1);
	clock_t start;
	double taken;

	memcpy(text, head, at);
	for (size_t i = 0; i < count; i++, at += len)
		memcpy(text + at, piece, len);
	start = clock();
	reading_free(read_text(text, LANGUAGE_GERMAN));
	taken = (double)(clock() - start) / CLOCKS_PER_SEC;
	free(text);
	return taken;
}

/* Ten times as much takes ten times as long, with room for noise: what is
 * quadratic would take a hundred times as long. */
static void
expect_linear(const char *head, const char *piece, size_t count)
{
	double small = seconds_of(head, piece, count / 10);
	double large = seconds_of(head, piece, count);

	assert_true(large < 40 * small + .2);
}

static void
test_quotes_without_end(void **state)
{
	(void)state;
	expect_linear("1\n\n", "\u201eA ", 100000);
	expect_linear("1\n\nPeter Brandt sagte: \u201e",
		"Das Wasser in der Stadt steigt, und es steigt. ", 220000);
	expect_linear("1\n\nPeter Brandt sagte: \u201e",
		"Das Wasser steigt.\n\n", 20000);
	expect_linear("1\n\n", "er sagte, dass ", 20000);
	expect_linear("1\n\n", "\u201eJa\u201c, sagte Peter Brandt. ", 20000);
	expect_linear("1\n\nPeter Brandt kam. ", "Er sei da. ", 20000);
}

/* Who spoke without a name is told by the words of the text. */
static void
test_tellers_without_a_name(void **state)
{
	static const struct {
		const char *text, *teller;
		enum language language;
	} lines[] = {
		{"„Wir kommen“, sagte ein Sprecher der Polizei am Abend.",
			"ein Sprecher der Polizei", LANGUAGE_GERMAN},
		{"Am Montag hatte die neue Leiterin des Amtes gesagt: „Nein.“",
			"die neue Leiterin des Amtes", LANGUAGE_GERMAN},
		{"Experten warnen, dass der Deich nicht hält.", "Experten",
			LANGUAGE_GERMAN},
		{"Außerdem sagte der Wirt, dass er bleibt.", "der Wirt",
			LANGUAGE_GERMAN},
		{"Die Straße war laut Polizei glatt.", "Polizei",
			LANGUAGE_GERMAN},
		{"Die Straße sei glatt, hieß es am Abend.", "es",
			LANGUAGE_GERMAN},
		{"“We are coming,” said a spokesman for the port on Monday.",
			"a spokesman for the port", LANGUAGE_ENGLISH},
		{"On Friday, officials said the road would open again.",
			"officials", LANGUAGE_ENGLISH},
		{"The owner, who was there, said: “We do not sell it.”",
			"The owner", LANGUAGE_ENGLISH},
		{"The road was icy, according to the police.", "the police",
			LANGUAGE_ENGLISH},
	};

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(lines); i++) {
		struct reading *reading =
			read_text(lines[i].text, lines[i].language);
		const struct article *article = reading_article(reading);
		struct slice teller;

		assert_int_equal(article->quotes.count, 1);
		teller = article_slice(article, article->quotes.at[0].teller);
		assert_int_equal(teller.len, strlen(lines[i].teller));
		assert_memory_equal(teller.at, lines[i].teller, teller.len);
		reading_free(reading);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_every_style_of_marks),
		cmocka_unit_test(test_quotes_run_over_paragraphs),
		cmocka_unit_test(test_names_of_works_are_no_quotes),
		cmocka_unit_test(test_tellers_without_a_name),
		cmocka_unit_test(test_odd_marks),
		cmocka_unit_test(test_quotes_without_end),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
