/* Names and numbers that only one of two articles has. */
#include "unit.h"

#include "compare.h"
#include "reading.h"

#include <stdlib.h>

static const char cranes[] =
	"Kiel bekommt Kräne\n\nKiel. Bürgermeisterin Anna Meyer hat zwei Kräne "
	"für 12,4 Millionen Euro bestellt. Anna Meyer sagte, 60 Prozent zahle "
	"das Land Schleswig-Holstein.\n";
static const char repairs[] =
	"Streit um Kräne\n\nKiel. Die Opposition warf Meyer vor, dass 12,4 "
	"Millionen Euro zu viel seien. Anna Meyer widersprach in Hamburg: Es "
	"würden 9 Millionen Euro, sagte Peter Lorenz.\n";

static struct reading *
read_german(const char *text)
{
	struct reading_options options = {.language = LANGUAGE_GERMAN};
	struct reading *reading =
		reading_of_bytes(slice_string(text), "test", &options);

	reading_finish(reading);
	return reading;
}

/* Is a name or number of this text among the differences of a side? */
static bool
is_found(const struct differences *found, const struct article *article,
	uint8_t side, const char *text)
{
	for (uint32_t i = 0; i < found->count; i++) {
		const struct difference *difference = &found->at[i];
		struct slice words;

		if (difference->side != side)
			continue;
		words = difference->kind == DIFFERENCE_NAME
				? article->entities.at[difference->index].name
				: article_slice(article,
					  article->numbers
						  .at[difference->index]
						  .span);
		if (slice_is(words, text))
			return true;
	}
	return false;
}

static void
test_each_side(void **state)
{
	struct reading *one = read_german(cranes), *two = read_german(repairs);
	const struct article *first = reading_article(one);
	const struct article *second = reading_article(two);
	struct differences found = {0};

	(void)state;
	compare_articles(first, second, &found);
	assert_true(is_found(&found, first, 0, "60 Prozent"));
	assert_true(is_found(&found, second, 1, "Peter Lorenz"));
	assert_true(is_found(&found, second, 1, "Hamburg"));
	/* What both have is no difference, whatever its form. */
	assert_false(is_found(&found, first, 0, "Kiel"));
	assert_false(is_found(&found, first, 0, "Anna Meyer"));
	assert_false(is_found(&found, second, 1, "Anna Meyer"));
	assert_false(is_found(&found, first, 0, "12,4 Millionen Euro"));
	/* The first side stands before the second. */
	for (uint32_t i = 1; i < found.count; i++)
		assert_true(found.at[i - 1].side <= found.at[i].side);
	compare_articles(first, first, &found);
	assert_int_equal(found.count, 0);
	free(found.at);
	reading_free(one);
	reading_free(two);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_each_side),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
