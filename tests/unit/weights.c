/* Weights of numbers: what a reader would want in the panel. */
#include "unit.h"

#include "article/check.h"
#include "base/memory.h"
#include "reading.h"

static const char harbour[] =
	"Reederei baut Flotte um\n"
	"Kiel. Die Reederei Nordlicht will bis 2030 in neue Fähren 240 Millionen "
	"Euro investieren. Der Verbrauch an Diesel soll von 80 auf 50 Prozent "
	"sinken.\n"
	"Am Montag sprach der Vorstand mit dem Betriebsrat über die Pläne, über "
	"zwei neue Anleger in Laboe und über den alten Speicher am Kai.\n"
	"Was die Stadt sagt\n"
	"Im Rat fehlen der Koalition nur zwei Sitze. Der Hafenmeister zeigte dem "
	"Ausschuss danach auf einem langen Rundgang durch den Hafen zwei Kräne "
	"und erzählte von früher.\n"
	"Bei dem Brand im Februar gab es fünf Verletzte. Die Fähre lag danach "
	"drei Monate still.\n";

/* The weight of the number that begins with the word at `words`. */
static float
weight_at(const struct article *article, const char *words)
{
	const char *place = strstr(article->text.at, words);
	uint32_t start = (uint32_t)(place - article->text.at);

	assert_non_null(place);
	for (uint32_t i = 0; i < article->numbers.count; i++)
		if (article->numbers.at[i].span.start == start)
			return article->numbers.at[i].weight;
	fail_msg("no number at \"%s\"", words);
	return 0;
}

static struct reading *
read_harbour(void)
{
	struct reading_options options = {.language = LANGUAGE_GERMAN};
	struct reading *reading = reading_of_bytes(
		slice_string(harbour), "harbour.txt", &options);

	reading_finish(reading);
	assert_null(article_check(reading_article(reading)));
	return reading;
}

static void
test_key_are_money_changes_and_what_papers_count(void **state)
{
	static const char *const key[] = {"240 Millionen", "von 80 auf",
		"zwei Sitze"};
	static const char *const others[] = {"zwei neue Anleger",
		"zwei Kräne"};
	struct reading *reading = read_harbour();
	const struct article *article = reading_article(reading);

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(key); i++)
		assert_true(weight_at(article, key[i]) >= 0.5f);
	for (size_t i = 0; i < ARRAY_LEN(others); i++)
		assert_true(weight_at(article, others[i]) < 0.5f);
	assert_true(weight_at(article, "fünf Verletzte") >
		3 * weight_at(article, "zwei Kräne"));
	reading_free(reading);
}

/* Two seats are not told again by two cranes; two cranes are. */
static void
test_small_counts_are_told_again_of_the_same_thing(void **state)
{
	static const char text[] =
		"Im Hafen stehen zwei Kräne. Im Hafen liegen zwei Docks. "
		"Der Meister traut den zwei Kränen nicht. "
		"Die Werft hat 4000 Leute. Die Werft hat 4000 Kunden.\n";
	struct reading_options options = {.language = LANGUAGE_GERMAN};
	struct reading *reading = reading_of_bytes(
		slice_string(text), "yard.txt", &options);
	const struct article *article;

	(void)state;
	reading_finish(reading);
	article = reading_article(reading);
	assert_true(weight_at(article, "zwei Docks") >
		weight_at(article, "zwei Kränen") + 0.2f);
	assert_true(weight_at(article, "4000 Leute") >
		weight_at(article, "4000 Kunden") + 0.2f);
	reading_free(reading);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(
			test_key_are_money_changes_and_what_papers_count),
		cmocka_unit_test(
			test_small_counts_are_told_again_of_the_same_thing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
