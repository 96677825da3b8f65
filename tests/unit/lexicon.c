/* What the lexicon knows, and what it must not. */
#include "unit.h"

#include "lexicon/lexicon.h"
#include "lexicon/places.h"

static uint16_t
classes_of(const char *phrase)
{
	return lexicon_find(slice_string(phrase)).classes;
}

static void
test_places_in_both_languages(void **state)
{
	static const char *const places[] = {"Tokio", "Tokyo", "Berlin",
		"New York", "Vereinigte Staaten", "United States", "USA",
		"Baden-Württemberg", "Köln", "Cologne", "St. Petersburg"};

	(void)state;
	for (size_t i = 0; i < sizeof places / sizeof *places; i++)
		assert_true(lexicon_is_place(slice_string(places[i])));
	assert_false(lexicon_is_place(slice_string("Gestern")));
	assert_false(lexicon_is_place(slice_string("tokio")));
	assert_false(lexicon_is_place(slice_string("")));
	assert_true(lexicon_is_place(slice_string("Essen")));
	assert_false(lexicon_is_surely_place(slice_string("Essen")));
	assert_true(lexicon_is_surely_place(slice_string("Kiel")));
}

static void
test_names_of_one_thing_share_a_group(void **state)
{
	struct lexicon_entry usa = lexicon_find(slice_string("USA"));
	struct lexicon_entry states =
		lexicon_find(slice_string("Vereinigten Staaten"));

	(void)state;
	assert_int_not_equal(usa.group, 0);
	assert_int_equal(usa.group, states.group);
	assert_true(slice_is(lexicon_group_name(usa.group), "USA"));
	assert_int_not_equal(
		usa.group, lexicon_find(slice_string("Japan")).group);
	assert_int_equal(lexicon_group_name(0).len, 0);
	assert_int_equal(lexicon_group_name(UINT16_MAX).len, 0);
}

static void
test_roles_titles_and_beginnings(void **state)
{
	(void)state;
	assert_true(classes_of("Präsidentin") & LEXICON_ROLE);
	assert_true(classes_of("Prime Minister") & LEXICON_ROLE);
	assert_true(lexicon_may_end_role(slice_string("Landespräsidentin")));
	assert_true(lexicon_may_end_role(slice_string("prime minister")));
	assert_true(lexicon_may_end_role(slice_string("qx")));
	assert_false(lexicon_may_end_role(slice_string("Suffiqx")));
	assert_true(classes_of("Prime") & LEXICON_BEGINS);
	assert_true(classes_of("Dr.") & LEXICON_TITLE);
	assert_true(classes_of("Anna") & LEXICON_GIVEN);
	assert_true(classes_of("Montag") & LEXICON_COMMON);
	assert_int_equal(classes_of("Xqzw"), 0);
}

static void
test_long_phrases_are_not_known(void **state)
{
	char phrase[LEXICON_PHRASE_MAX * 3];

	(void)state;
	memset(phrase, 'a', sizeof phrase);
	assert_int_equal(
		lexicon_find(slice_from(phrase, sizeof phrase)).classes, 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_places_in_both_languages),
		cmocka_unit_test(test_names_of_one_thing_share_a_group),
		cmocka_unit_test(test_roles_titles_and_beginnings),
		cmocka_unit_test(test_long_phrases_are_not_known),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
