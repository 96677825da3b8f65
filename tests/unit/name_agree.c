/* Labels of names that agree all over a text: as what a passage has a name
 * is set here by hand, and what comes of it is read. */
#include "unit.h"

#include "find/name_agree.h"
#include "find/name_beside.h"
#include "find/passages.h"
#include "reading.h"

#include <stdlib.h>

struct labelled {
	struct reading *reading;
	struct work work;
	struct name_forms forms;
	uint8_t *labels;
};

static void
labelled_begin_in(
	struct labelled *all, const char *text, enum language language)
{
	struct reading_options options = {
		.language = language, .read_only = true};

	*all = (struct labelled){
		.reading = reading_of_bytes(
			slice_string(text), "test", &options)};
	assert_int_equal(reading_finish(all->reading), STATUS_OK);
	all->work.article = (struct article *)(uintptr_t)reading_article(
		all->reading);
	assert_true(passages_cut(&all->work, UINT32_MAX, true));
	all->labels = arena_new(
		&all->work.scratch, all->work.tokens.count + 1);
}

static void
labelled_begin(struct labelled *all, const char *text)
{
	labelled_begin_in(all, text, LANGUAGE_GERMAN);
}

static void
labelled_end(struct labelled *all)
{
	name_forms_free(&all->forms);
	arena_free(&all->work.scratch);
	free(all->work.tokens.at);
	free(all->work.passages.at);
	reading_free(all->reading);
}

/* First token of the `nth` place, from 0, where these words stand. */
static uint32_t
token_of(const struct labelled *all, const char *words, uint32_t count,
	uint32_t nth)
{
	for (uint32_t at = 0; at + count <= all->work.tokens.count; at++)
		if (slice_is(work_words(&all->work, at, at + count - 1),
			    words) &&
			!nth--)
			return at;
	fail_msg("no place %s", words);
	return 0;
}

static void
label(struct labelled *all, const char *words, uint32_t count, uint32_t nth,
	enum entity_kind kind)
{
	uint32_t first = token_of(all, words, count, nth);

	all->labels[first] = label_begin(kind);
	for (uint32_t at = first + 1; at < first + count; at++)
		all->labels[at] = label_inside(kind);
}

static void
agree(struct labelled *all)
{
	name_beside(&all->work, all->labels);
	name_agree(&all->work, &all->forms, all->labels);
}

static void
assert_labelled(const struct labelled *all, const char *words, uint32_t count,
	uint32_t nth, enum entity_kind kind)
{
	uint32_t first = token_of(all, words, count, nth);

	assert_int_equal(all->labels[first], label_begin(kind));
	assert_int_equal(label_end(all->labels, first,
				 all->work.tokens.count),
		first + count);
}

static void
test_kind_of_most_places(void **state)
{
	struct labelled all;

	(void)state;
	labelled_begin(&all, "Drei Funde\n\nBei Los Ranchos liegt Sand. In "
			     "Los Ranchos wird gegraben. Auch Los Ranchos "
			     "wartet. Vor Los Ranchos liegt das Meer.\n");
	label(&all, "Los Ranchos", 2, 0, ENTITY_PLACE);
	label(&all, "Los Ranchos", 2, 1, ENTITY_PLACE);
	label(&all, "Los Ranchos", 2, 2, ENTITY_ORGANISATION);
	agree(&all);
	assert_labelled(&all, "Los Ranchos", 2, 2, ENTITY_PLACE);
	assert_labelled(&all, "Los Ranchos", 2, 3, ENTITY_PLACE);
	labelled_end(&all);
}

static void
test_surname_means_the_person(void **state)
{
	struct labelled all;

	(void)state;
	labelled_begin(&all,
		"Welt kündigt\n\nDie Wirtin Karla Welt hat gekündigt. Welts "
		"Haus steht leer. Karla Kiel kam aus Kiel.\n");
	label(&all, "Karla Welt", 2, 0, ENTITY_PERSON);
	label(&all, "Welts", 1, 0, ENTITY_ORGANISATION);
	label(&all, "Karla Kiel", 2, 0, ENTITY_PERSON);
	label(&all, "Kiel", 1, 1, ENTITY_PLACE);
	agree(&all);
	assert_labelled(&all, "Welts", 1, 0, ENTITY_PERSON);
	assert_labelled(&all, "Kiel", 1, 1, ENTITY_PLACE);
	labelled_end(&all);
}

static void
test_single_words_need_two_places(void **state)
{
	struct labelled all;

	(void)state;
	labelled_begin(&all,
		"Streit um Schiffe\n\nDie Reederei Anker klagt. Der Anker "
		"ist weg. Die Firma Moorland lacht. Chef von Moorland ist "
		"sie. Jetzt sucht Moorland Leute.\n");
	label(&all, "Anker", 1, 0, ENTITY_ORGANISATION);
	label(&all, "Moorland", 1, 0, ENTITY_ORGANISATION);
	label(&all, "Moorland", 1, 1, ENTITY_ORGANISATION);
	agree(&all);
	assert_int_equal(all.labels[token_of(&all, "Anker", 1, 1)], 0);
	assert_labelled(&all, "Moorland", 1, 2, ENTITY_ORGANISATION);
	labelled_end(&all);
}

static void
test_no_person_is_always_behind_an_article(void **state)
{
	struct labelled all;

	(void)state;
	labelled_begin(&all,
		"Die Olmeken\n\nSo bauten die Olmeken. Bei den frühen Olmeken "
		"war das anders. Der Nathan kam, und Nathan ging.\n");
	label(&all, "Olmeken", 1, 0, ENTITY_PERSON);
	label(&all, "Olmeken", 1, 1, ENTITY_PERSON);
	label(&all, "Nathan", 1, 0, ENTITY_PERSON);
	label(&all, "Nathan", 1, 1, ENTITY_PERSON);
	agree(&all);
	for (uint32_t nth = 0; nth < 3; nth++)
		assert_int_equal(
			all.labels[token_of(&all, "Olmeken", 1, nth)], 0);
	assert_labelled(&all, "Nathan", 1, 0, ENTITY_PERSON);
	labelled_end(&all);
}

static void
test_lexicon_has_one_sense(void **state)
{
	struct labelled all;

	(void)state;
	labelled_begin(&all, "Gespräche\n\nDie EU und Portugal reden. Auch "
			     "Portugals Nachbarn sind dabei.\n");
	label(&all, "EU", 1, 0, ENTITY_PLACE);
	label(&all, "Portugal", 1, 0, ENTITY_PERSON);
	agree(&all);
	assert_labelled(&all, "EU", 1, 0, ENTITY_ORGANISATION);
	assert_labelled(&all, "Portugal", 1, 0, ENTITY_PLACE);
	labelled_end(&all);
}

static void
test_two_names_in_one(void **state)
{
	struct labelled all;

	(void)state;
	labelled_begin(&all,
		"Moorland\n\nDer Premier Moorlands Erik Dahl kam. Erik Dahl "
		"sah Moorland. Moorland siegt. Karstens sah Karsten. Oslo/Rom "
		"(Agentur). Moorlands Wetter wird besser.\n");
	label(&all, "Moorlands Erik Dahl", 3, 0, ENTITY_PLACE);
	label(&all, "Erik Dahl", 2, 1, ENTITY_PERSON);
	label(&all, "Moorland", 1, 1, ENTITY_PLACE);
	label(&all, "Moorland", 1, 2, ENTITY_PLACE);
	label(&all, "Moorlands Wetter", 2, 0, ENTITY_PERSON);
	label(&all, "Oslo/Rom", 3, 0, ENTITY_PLACE);
	agree(&all);
	assert_labelled(&all, "Moorlands", 1, 0, ENTITY_PLACE);
	assert_labelled(&all, "Erik Dahl", 2, 0, ENTITY_PERSON);
	assert_labelled(&all, "Moorlands", 1, 1, ENTITY_PLACE);
	assert_int_equal(all.labels[token_of(&all, "Wetter", 1, 0)], 0);
	assert_labelled(&all, "Oslo", 1, 0, ENTITY_PLACE);
	assert_labelled(&all, "Rom", 1, 0, ENTITY_PLACE);
	labelled_end(&all);
}

static void
test_english_names_by_themselves(void **state)
{
	struct labelled all;

	(void)state;
	labelled_begin_in(&all,
		"Notes\n\nSee Hill, Marsh and Dale. Kent Valley Police said "
		"so. Erik Dahl, Jr. agreed.\n",
		LANGUAGE_ENGLISH);
	label(&all, "Hill, Marsh", 3, 0, ENTITY_PERSON);
	label(&all, "Kent Valley Police", 3, 0, ENTITY_PLACE);
	label(&all, "Erik Dahl, Jr.", 5, 0, ENTITY_PERSON);
	agree(&all);
	assert_labelled(&all, "Hill", 1, 0, ENTITY_PERSON);
	assert_labelled(&all, "Marsh", 1, 0, ENTITY_PERSON);
	assert_labelled(
		&all, "Kent Valley Police", 3, 0, ENTITY_ORGANISATION);
	assert_labelled(&all, "Erik Dahl, Jr.", 5, 0, ENTITY_PERSON);
	labelled_end(&all);
}

static void
test_nouns_beside_names(void **state)
{
	struct labelled all;

	(void)state;
	labelled_begin_in(&all,
		"Notes\n\nThe airline Quint Mo is late. Zander, a village of "
		"few, waits. The newspaper Dorn Blatt has it. The publisher "
		"Ada Dahl left the bank Smith knew for the company CEO.\n",
		LANGUAGE_ENGLISH);
	label(&all, "Quint Mo", 2, 0, ENTITY_PERSON);
	label(&all, "Zander", 1, 0, ENTITY_PERSON);
	label(&all, "Ada Dahl", 2, 0, ENTITY_PERSON);
	agree(&all);
	assert_labelled(&all, "Quint Mo", 2, 0, ENTITY_ORGANISATION);
	assert_labelled(&all, "Zander", 1, 0, ENTITY_PLACE);
	assert_labelled(&all, "Dorn Blatt", 2, 0, ENTITY_ORGANISATION);
	assert_labelled(&all, "Ada Dahl", 2, 0, ENTITY_PERSON);
	assert_int_equal(all.labels[token_of(&all, "CEO", 1, 0)], 0);
	labelled_end(&all);
}

static void
test_english_owners_and_offices(void **state)
{
	struct labelled all;

	(void)state;
	labelled_begin_in(&all,
		"Ada Hayes' Danish ties\n\nIn Troy, Mich. on Monday Ada Hayes "
		"met State Water Commissioner Dr. Dahl. Tess Orr West End "
		"tickets sold out, and Orr knows it.\n",
		LANGUAGE_ENGLISH);
	label(&all, "Ada Hayes' Danish", 3, 0, ENTITY_ORGANISATION);
	label(&all, "Ada Hayes", 2, 0, ENTITY_PERSON);
	label(&all, "Mich", 1, 0, ENTITY_PLACE);
	label(&all, "State Water Commissioner", 3, 0, ENTITY_ORGANISATION);
	label(&all, "Tess Orr West End", 4, 0, ENTITY_PLACE);
	label(&all, "Orr", 1, 1, ENTITY_PERSON);
	agree(&all);
	assert_labelled(&all, "Ada Hayes'", 2, 0, ENTITY_PERSON);
	assert_int_equal(all.labels[token_of(&all, "Danish", 1, 0)], 0);
	assert_labelled(&all, "Mich.", 2, 0, ENTITY_PLACE);
	assert_int_equal(all.labels[token_of(&all, "State", 1, 0)], 0);
	assert_labelled(&all, "Tess Orr", 2, 0, ENTITY_PERSON);
	assert_labelled(&all, "West End", 2, 0, ENTITY_PLACE);
	labelled_end(&all);
}

static void
test_names_grow_by_what_is_known(void **state)
{
	struct labelled all;

	(void)state;
	labelled_begin_in(&all,
		"Notes\n\nThe U.S. Fisheries Department wrote on X that the "
		"World Health Organization told Reuters about electric "
		"vans (EV). See The Quiet Moor starring Ada Dahl.\n",
		LANGUAGE_ENGLISH);
	label(&all, "U.S.", 1, 0, ENTITY_PLACE);
	label(&all, "Fisheries Department", 2, 0, ENTITY_ORGANISATION);
	label(&all, "World", 1, 0, ENTITY_OTHER);
	label(&all, "EV", 1, 0, ENTITY_ORGANISATION);
	label(&all, "The Quiet Moor starring Ada Dahl", 6, 0, ENTITY_OTHER);
	agree(&all);
	assert_labelled(&all, "U.S. Fisheries Department", 3, 0,
		ENTITY_ORGANISATION);
	assert_labelled(&all, "X", 1, 0, ENTITY_ORGANISATION);
	assert_labelled(
		&all, "World Health Organization", 3, 0, ENTITY_ORGANISATION);
	assert_labelled(&all, "Reuters", 1, 0, ENTITY_ORGANISATION);
	assert_int_equal(all.labels[token_of(&all, "EV", 1, 0)], 0);
	assert_labelled(&all, "The Quiet Moor", 3, 0, ENTITY_OTHER);
	assert_labelled(&all, "Ada Dahl", 2, 0, ENTITY_PERSON);
	labelled_end(&all);
}

static void
test_families_and_pairs(void **state)
{
	struct labelled all;

	(void)state;
	labelled_begin_in(&all,
		"Notes\n\nAda Hayes came. The Hayeses eat at Reuters and "
		"Greenpeace. Trinidad and Tobago won.\n",
		LANGUAGE_ENGLISH);
	label(&all, "Ada Hayes", 2, 0, ENTITY_PERSON);
	label(&all, "Hayeses", 1, 0, ENTITY_PLACE);
	label(&all, "Reuters and Greenpeace", 3, 0, ENTITY_ORGANISATION);
	label(&all, "Trinidad and Tobago", 3, 0, ENTITY_PLACE);
	agree(&all);
	assert_labelled(&all, "Hayeses", 1, 0, ENTITY_PERSON);
	assert_labelled(&all, "Reuters", 1, 0, ENTITY_ORGANISATION);
	assert_labelled(&all, "Greenpeace", 1, 0, ENTITY_ORGANISATION);
	assert_labelled(&all, "Trinidad and Tobago", 3, 0, ENTITY_PLACE);
	labelled_end(&all);
}

static void
test_german_parties_by_programme(void **state)
{
	struct labelled all;

	(void)state;
	labelled_begin(&all, "Wahl\n\nDie Gerechtigkeitspartei siegt vor "
			     "einer Volkspartei, schrieb sie auf X.\n");
	agree(&all);
	assert_labelled(&all, "Gerechtigkeitspartei", 1, 0,
		ENTITY_ORGANISATION);
	assert_int_equal(all.labels[token_of(&all, "Volkspartei", 1, 0)], 0);
	assert_labelled(&all, "X", 1, 0, ENTITY_ORGANISATION);
	labelled_end(&all);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_kind_of_most_places),
		cmocka_unit_test(test_surname_means_the_person),
		cmocka_unit_test(test_single_words_need_two_places),
		cmocka_unit_test(test_no_person_is_always_behind_an_article),
		cmocka_unit_test(test_lexicon_has_one_sense),
		cmocka_unit_test(test_two_names_in_one),
		cmocka_unit_test(test_english_names_by_themselves),
		cmocka_unit_test(test_nouns_beside_names),
		cmocka_unit_test(test_english_owners_and_offices),
		cmocka_unit_test(test_names_grow_by_what_is_known),
		cmocka_unit_test(test_families_and_pairs),
		cmocka_unit_test(test_german_parties_by_programme),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
