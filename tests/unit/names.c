/* Names by rules and lexicon, and who is whom, in small articles. */
#include "unit.h"

#include "article/check.h"
#include "reading.h"

#include <stdlib.h>

static struct reading *
read_text(const char *text, enum language language)
{
	struct reading_options options = {.language = language};
	struct reading *reading =
		reading_of_bytes(slice_string(text), "test", &options);

	assert_int_equal(reading_finish(reading), STATUS_OK);
	assert_null(article_check(reading_article(reading)));
	return reading;
}

/* The entity of which some mention reads so; fails where there is none. */
static const struct entity *
entity_named(const struct article *article, const char *form)
{
	for (uint32_t i = 0; i < article->mentions.count; i++) {
		const struct mention *mention = &article->mentions.at[i];

		if (slice_is(article_slice(article, mention->span), form))
			return &article->entities.at[mention->entity];
	}
	fail_msg("no mention reads %s", form);
	return NULL;
}

static bool
is_mentioned(const struct article *article, const char *form)
{
	for (uint32_t i = 0; i < article->mentions.count; i++)
		if (slice_is(article_slice(article,
				     article->mentions.at[i].span),
			    form))
			return true;
	return false;
}

static void
test_german_people_and_places(void **state)
{
	struct reading *reading = read_text(
		"Hafen: Kröger stoppt den Bau\n"
		"Kiel. Die Ministerin Anna Kröger hat am Montag in Kiel den "
		"Bau gestoppt. Krögers Vorgänger Jens Petersen kritisierte "
		"das. \u201eWir warten\u201c, sagte Kröger. Petersen schwieg.\n",
		LANGUAGE_GERMAN);
	const struct article *article = reading_article(reading);
	const struct entity *minister = entity_named(article, "Anna Kröger");

	(void)state;
	assert_int_equal(minister->kind, ENTITY_PERSON);
	assert_true(slice_is(minister->name, "Anna Kröger"));
	assert_true(slice_is(minister->role, "Ministerin"));
	assert_int_equal(minister->count, 4);
	assert_ptr_equal(entity_named(article, "Krögers"), minister);
	assert_true(slice_is(
		entity_named(article, "Jens Petersen")->role, "Vorgänger"));
	assert_int_equal(entity_named(article, "Petersen")->count, 2);
	assert_int_equal(entity_named(article, "Kiel")->kind, ENTITY_PLACE);
	assert_false(is_mentioned(article, "Montag"));
	reading_free(reading);
}

static void
test_one_thing_under_several_names(void **state)
{
	struct reading *reading = read_text(
		"Handel wächst\n\nDie USA und Japan handeln mehr. Die "
		"Vereinigten Staaten liefern Gas. Die Ausfuhren der USA "
		"steigen, Japans Einfuhren auch. Die "
		"Weltgesundheitsorganisation (WHO) warnt. Die WHO prüft.\n",
		LANGUAGE_GERMAN);
	const struct article *article = reading_article(reading);

	(void)state;
	assert_int_equal(entity_named(article, "USA")->count, 3);
	assert_ptr_equal(entity_named(article, "Vereinigten Staaten"),
		entity_named(article, "USA"));
	assert_ptr_equal(entity_named(article, "Japans"),
		entity_named(article, "Japan"));
	assert_true(slice_is(entity_named(article, "Japans")->name, "Japan"));
	assert_ptr_equal(entity_named(article, "WHO"),
		entity_named(article, "Weltgesundheitsorganisation"));
	assert_int_equal(
		entity_named(article, "WHO")->kind, ENTITY_ORGANISATION);
	reading_free(reading);
}

static void
test_two_with_one_surname_stay_two(void **state)
{
	struct reading *reading = read_text(
		"Zwei Schwestern\n\nDie Regisseurin Lena Brandt und die "
		"Autorin Clara Brandt arbeiten zusammen. Lena Brandt lebt in "
		"Wien.\n",
		LANGUAGE_GERMAN);
	const struct article *article = reading_article(reading);

	(void)state;
	assert_ptr_not_equal(entity_named(article, "Lena Brandt"),
		entity_named(article, "Clara Brandt"));
	assert_int_equal(entity_named(article, "Lena Brandt")->count, 2);
	reading_free(reading);
}

static void
test_english_people_and_bodies(void **state)
{
	struct reading *reading = read_text(
		"Harbour plan delayed\n\nThe plan was delayed by Prime "
		"Minister Helen Carter on Monday. Carter's cabinet met in "
		"London with the European Union. She blamed Blackwood "
		"Shipping Ltd. for it.\n",
		LANGUAGE_ENGLISH);
	const struct article *article = reading_article(reading);
	const struct entity *minister = entity_named(article, "Helen Carter");

	(void)state;
	assert_true(slice_is(minister->role, "Prime Minister"));
	assert_int_equal(minister->count, 2);
	assert_int_equal(entity_named(article, "London")->kind, ENTITY_PLACE);
	assert_int_equal(entity_named(article, "European Union")->kind,
		ENTITY_ORGANISATION);
	reading_free(reading);
}

static void
read_odd(const char *text, size_t len)
{
	struct reading_options options = {.language = LANGUAGE_GERMAN};
	struct reading *reading =
		reading_of_bytes(slice_from(text, len), "odd", &options);

	assert_int_equal(reading_finish(reading), STATUS_OK);
	assert_null(article_check(reading_article(reading)));
	reading_free(reading);
}

static void
test_odd_texts_do_no_harm(void **state)
{
	enum { LARGE = 1 << 20 };
	static const char *const words[] = {"Aa", "Präsident ", "Anna ",
		"(", "GmbH ", "St. ", "von ", "É", "漢字 ", "U.S. "};
	char *text = malloc(LARGE + 16);

	(void)state;
	for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
		size_t len = 0, word = strlen(words[i]);

		for (; len + word <= LARGE / 4; len += word)
			memcpy(text + len, words[i], word);
		read_odd(text, len);
	}
	read_odd("", 0);
	read_odd("\n\n.", 3);
	free(text);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_german_people_and_places),
		cmocka_unit_test(test_one_thing_under_several_names),
		cmocka_unit_test(test_two_with_one_surname_stay_two),
		cmocka_unit_test(test_english_people_and_bodies),
		cmocka_unit_test(test_odd_texts_do_no_harm),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
