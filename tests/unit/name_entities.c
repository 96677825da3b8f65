/* Who is whom: forms of names, told in the order of a text. */
#include "unit.h"

#include "find/name_entities.h"
#include "reading.h"

#include <stdlib.h>

enum { FORMS = 8 };

/* The article of a German text, in which no pass has run; *reading owns it. */
static struct article *
read_text(const char *text, struct reading **reading)
{
	struct reading_options options = {
		.language = LANGUAGE_GERMAN, .read_only = true};

	*reading = reading_of_bytes(slice_string(text), "test", &options);
	assert_int_equal(reading_finish(*reading), STATUS_OK);
	return (struct article *)(uintptr_t)reading_article(*reading);
}

/* Are these forms, parted by bars, as one kind in this order the entities
 * that `wanted` numbers, "0010" say? */
static void
assert_entities(const char *forms, enum entity_kind kind, const char *wanted)
{
	struct reading *reading;
	struct article *article = read_text(forms, &reading);
	struct name_entities entities = {0};
	uint32_t start = 0, count = 0;
	char got[FORMS + 1] = "";

	while (start < article->text.len && count < FORMS) {
		uint32_t end = start;

		while (end < article->text.len &&
			!strchr("|\n", article->text.at[end]))
			end++;
		got[count++] = (char)('0' +
				      name_entity_of(&entities, article,
					      (struct span){start, end},
					      kind));
		start = end + 1;
	}
	assert_string_equal(got, wanted);
	name_entities_free(&entities);
	reading_free(reading);
}

/* What the entity of a single form is called. */
static void
assert_called(const char *form, enum entity_kind kind, const char *wanted)
{
	struct reading *reading;
	struct article *article = read_text(form, &reading);
	struct name_entities entities = {0};

	name_entity_of(&entities, article,
		(struct span){0, (uint32_t)strlen(form)}, kind);
	assert_true(slice_is(article->entities.at[0].name, wanted));
	name_entities_free(&entities);
	reading_free(reading);
}

static void
test_adjectives_stand_alone(void **state)
{
	(void)state;
	assert_called("Vereinigten Staaten", ENTITY_PLACE,
		"Vereinigte Staaten");
	assert_called("Weißen Haus", ENTITY_PLACE, "Weißes Haus");
	assert_called("Vereinten Nationen", ENTITY_ORGANISATION,
		"Vereinte Nationen");
	/* Without the lexicon nobody knows the gender. */
	assert_called("Lahmen Ente", ENTITY_ORGANISATION, "Lahmen Ente");
	assert_called("Garmisch Partenkirchen", ENTITY_PLACE,
		"Garmisch Partenkirchen");
}

static void
test_particles_belong_to_the_surname(void **state)
{
	(void)state;
	assert_entities("Von der Heide|Ursula von der Heide|von der Heides|"
			"Heide",
		ENTITY_PERSON, "0000");
	assert_entities("Mohammed bin Rashid|Bin Rashid|Marie Le Goff|Le Goff",
		ENTITY_PERSON, "0011");
	assert_entities("Al Pine|Pine|Pines", ENTITY_PERSON, "000");
}

static void
test_parts_of_long_names(void **state)
{
	(void)state;
	assert_entities("Manuel Lopez Ibarra|Lopez Ibarra|Lopez|Ibarra",
		ENTITY_PERSON, "0000");
	assert_entities("Lopez Ibarra|Manuel Lopez Ibarra", ENTITY_PERSON,
		"00");
	assert_entities("Wu Jianhong|Wu", ENTITY_PERSON, "00");
}

static void
test_generations_stay_two(void **state)
{
	(void)state;
	assert_entities("Jens Krog|Jens Krog Jr.|Krog Jr.|Krog|Krogs",
		ENTITY_PERSON, "01100");
	assert_entities("Anna Holm|Jens Holm|Anna Holm|Holm", ENTITY_PERSON,
		"0100");
}

static void
test_ends_of_a_body_name(void **state)
{
	(void)state;
	assert_entities("Gorman Pellham|Gorman", ENTITY_ORGANISATION, "00");
	assert_entities("Harbour Board|Dover Harbour Board|Board",
		ENTITY_ORGANISATION, "000");
	assert_entities("UN-Klimarat|Klimarat|Klimarats", ENTITY_ORGANISATION,
		"000");
	assert_entities("Klimarats|UN-Klimarat", ENTITY_ORGANISATION, "00");
}

static void
test_what_is_known_does_not_shrink(void **state)
{
	(void)state;
	assert_entities("Lisbon Rovers|Lisbon", ENTITY_ORGANISATION, "01");
	assert_entities("Gesellschaft für Moorkunde|Moorkunde",
		ENTITY_ORGANISATION, "01");
	assert_entities("Siemens Hafenbau|Siemens", ENTITY_ORGANISATION,
		"01");
}

static void
test_acronyms_before_and_behind(void **state)
{
	(void)state;
	assert_entities("WGB|World Guild of Bakers|WGB", ENTITY_ORGANISATION,
		"000");
	assert_entities("World Guild of Bakers|WGB", ENTITY_ORGANISATION,
		"00");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_adjectives_stand_alone),
		cmocka_unit_test(test_particles_belong_to_the_surname),
		cmocka_unit_test(test_parts_of_long_names),
		cmocka_unit_test(test_generations_stay_two),
		cmocka_unit_test(test_ends_of_a_body_name),
		cmocka_unit_test(test_what_is_known_does_not_shrink),
		cmocka_unit_test(test_acronyms_before_and_behind),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
