/* The driver of the passes: slices, languages, and the model's promises. */
#include "unit.h"

#include "article/check.h"
#include "base/memory.h"
#include "find/find.h"
#include "find/find_language.h"
#include "reading.h"

#include <stdio.h>
#include <stdlib.h>

/* An article of much and odd text, in memory of the caller. */
static char *
long_text(size_t *len)
{
	static const char *const lines[] = {
		"Hafen: Der Kran steht wieder still\n",
		"Kiel. Der Kran an der Förde steht seit Montag still. „Wir warten auf "
		"Teile“, sagte Hafenmeisterin Ute Brandt. Es fehlen 3,5 Mio. Euro.\n",
		"Was nun geschieht\n",
		"Zwei Firmen bieten, u. a. die Werft Nordlicht GmbH ... Das Geld "
		"kommt am 3. Mai, so Brandt (58). Marx’ Werk hilft nicht.\n",
		"\"\"\"''' ‚‚‚ ))) ((( ... !!! ??? ,,, www. @ 1.2.3. U.S. z. B.\n",
	};
	char *text = NULL;
	size_t at = 0;

	text = memory_new(200000);
	for (size_t i = 0; at < 190000; i++) {
		const char *line = lines[i < 2 ? i : i % ARRAY_LEN(lines)];

		memcpy(text + at, line, strlen(line));
		at += strlen(line);
	}
	memset(text + at, 'x', 9000);
	*len = at + 9000;
	return text;
}

static void
test_check_holds_after_every_reader_and_pass(void **state)
{
	static const uint32_t slices[] = {1, 100, 4096, 1 << 20};
	struct reading_options options = {0};
	size_t len;
	char *text = long_text(&len);

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(slices); i++) {
		struct reading *reading = reading_of_bytes(
			slice_from(text, len), "kran.txt", &options);
		const struct article *article = reading_article(reading);
		bool more = true;

		for (uint32_t steps = 0; more; steps++) {
			assert_int_equal(reading_step(reading, slices[i], &more),
				STATUS_OK);
			if (steps % (i ? 16 : 512) == 0)
				assert_null(article_check(article));
		}
		assert_null(article_check(article));
		assert_true(article->complete);
		assert_int_equal(article->analysed, article->text.len);
		assert_int_equal(article->language, LANGUAGE_GERMAN);
		reading_free(reading);
	}
	free(text);
}

static struct reading *
read_in_slices(struct slice text, const struct reading_options *options,
	uint32_t slice)
{
	struct reading *reading = reading_of_bytes(text, "kran.txt", options);
	bool more = true;

	while (more)
		reading_step(reading, slice, &more);
	return reading;
}

/* Who asks for the text alone gets it, and nothing else. */
static void
test_nothing_is_found_where_nothing_is_asked(void **state)
{
	struct reading_options options = {.read_only = true};
	size_t len;
	char *text = long_text(&len);
	struct reading *reading = read_in_slices(
		slice_from(text, len), &options, 4096);
	const struct article *article = reading_article(reading);

	(void)state;
	assert_null(article_check(article));
	assert_true(article->complete);
	assert_int_equal(article->analysed, article->text.len);
	assert_true(article->blocks.count > 0);
	assert_int_equal(article->sentences.count, 0);
	assert_int_equal(article->mentions.count, 0);
	assert_int_equal(article->numbers.count, 0);
	reading_free(reading);
	free(text);
}

/* However an article is sliced, the same is found. */
static void
test_slices_change_nothing(void **state)
{
	struct reading_options options = {0};
	struct reading *readings[2];
	const struct article *articles[2];
	size_t len;
	char *text = long_text(&len);

	(void)state;
	for (uint32_t i = 0; i < 2; i++) {
		readings[i] = read_in_slices(slice_from(text, len), &options,
			i ? 1u << 20 : 500);
		articles[i] = reading_article(readings[i]);
	}
	assert_true(articles[0]->sentences.count > 1000);
	assert_int_equal(articles[0]->sentences.count,
		articles[1]->sentences.count);
	for (uint32_t i = 0; i < articles[0]->sentences.count; i++)
		assert_true(span_equal(articles[0]->sentences.at[i],
			articles[1]->sentences.at[i]));
	reading_free(readings[0]);
	reading_free(readings[1]);
	free(text);
}

/* A first look at a part and then again from the start: what is found is
 * what one look finds, and nothing is noted twice. */
static void
test_found_again_is_found_once(void **state)
{
	struct reading_options options = {.models = models_new("/nowhere")};
	struct reading *readings[2];
	const struct article *articles[2];
	size_t len;
	char *text = long_text(&len);
	bool more = true;

	(void)state;
	readings[0] = read_in_slices(slice_from(text, len), &options, 8192);
	articles[0] = reading_article(readings[0]);
	readings[1] = reading_of_bytes(
		slice_from(text, len), "kran.txt", &options);
	articles[1] = reading_article(readings[1]);
	reading_step(readings[1], 500, &more);
	assert_true(articles[1]->mentions.count > 0);
	reading_find_again(readings[1]);
	assert_int_equal(articles[1]->mentions.count, 0);
	assert_int_equal(articles[1]->analysed, 0);
	while (more)
		reading_step(readings[1], 8192, &more);
	assert_null(article_check(articles[0]));
	assert_null(article_check(articles[1]));
	assert_int_equal(articles[0]->notes.count, 1);
	assert_int_equal(articles[1]->notes.count, 1);
	assert_int_equal(articles[0]->entities.count,
		articles[1]->entities.count);
	assert_int_equal(articles[0]->mentions.count,
		articles[1]->mentions.count);
	assert_int_equal(articles[0]->numbers.count,
		articles[1]->numbers.count);
	assert_int_equal(articles[0]->quotes.count,
		articles[1]->quotes.count);
	assert_int_equal(articles[0]->dates.count, articles[1]->dates.count);
	reading_free(readings[0]);
	reading_free(readings[1]);
	models_free(options.models);
	free(text);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_found_again_is_found_once),
		cmocka_unit_test(test_check_holds_after_every_reader_and_pass),
		cmocka_unit_test(test_nothing_is_found_where_nothing_is_asked),
		cmocka_unit_test(test_slices_change_nothing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
