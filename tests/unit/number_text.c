/* Numbers in the normal form of a language. */
#include "unit.h"

#include "number_text.h"

#include <math.h>

static struct number
number_of(enum number_kind kind, double value, const char *unit)
{
	return (struct number){.kind = (uint8_t)kind, .value = value,
		.low = NAN, .high = NAN, .from = NAN, .to = NAN, .unit = unit};
}

static void
expect(const struct number *number, const char *german, const char *english)
{
	char text[64];

	assert_true(number_text(number, LANGUAGE_GERMAN, text, sizeof text));
	assert_string_equal(text, german);
	assert_true(number_text(number, LANGUAGE_ENGLISH, text, sizeof text));
	assert_string_equal(text, english);
}

static void
test_money(void **state)
{
	struct number number = number_of(NUMBER_MONEY, 550e9, "USD");

	(void)state;
	expect(&number, "550 Mrd. US-$", "$550 billion");
	number = number_of(NUMBER_MONEY, 1.25e6, "EUR");
	expect(&number, "1,25 Mio. €", "€1.25 million");
	number = number_of(NUMBER_MONEY, 49.9, "CHF");
	expect(&number, "49,9 Fr.", "CHF 49.9");
	number = number_of(NUMBER_MONEY, 12345678, "SEK");
	expect(&number, "12.345.678 SEK", "12,345,678 SEK");
}

static void
test_percents_and_changes(void **state)
{
	struct number number = number_of(NUMBER_PERCENT, NAN, "percent");

	(void)state;
	number.from = 90;
	number.to = 60;
	expect(&number, "90 → 60 %", "90 → 60%");
	number = number_of(NUMBER_PERCENTAGE_POINT, 1, "percent");
	expect(&number, "1 Prozentpunkt", "1 percentage point");
	number = number_of(NUMBER_PERCENT, -2.5, "percent");
	number.bound = BOUND_ABOUT;
	expect(&number, "≈ −2,5 %", "≈ −2.5%");
}

static void
test_units_by_name(void **state)
{
	struct number number = number_of(NUMBER_QUANTITY, 19378, "point");

	(void)state;
	expect(&number, "19.378 Punkte", "19,378 points");
	number = number_of(NUMBER_QUANTITY, 1, "knot");
	expect(&number, "1 Knoten", "1 knot");
	number = number_of(NUMBER_QUANTITY, 8, "kilobyte");
	expect(&number, "8 kB", "8 kB");
	number = number_of(NUMBER_QUANTITY, 4.2, "light-year");
	expect(&number, "4,2 Lichtjahre", "4.2 light-years");
	/* One that is in no table is shown by its identifier. */
	number = number_of(NUMBER_QUANTITY, 3, "solar-mass");
	expect(&number, "3 solar mass", "3 solar mass");
}

static void
test_pairs_of_magnitudes(void **state)
{
	struct number number = number_of(NUMBER_MONEY, NAN, "EUR");

	(void)state;
	number.from = 900e6;
	number.to = 1.2e9;
	expect(&number, "900 Mio. → 1,2 Mrd. €", "€900 million → €1.2 billion");
	number = number_of(NUMBER_COUNT, NAN, NULL);
	number.low = 2e6;
	number.high = 3e6;
	expect(&number, "2–3 Mio.", "2–3 million");
}

static void
test_units_and_counts(void **state)
{
	struct number number = number_of(NUMBER_DURATION, 1, "month");

	(void)state;
	expect(&number, "1 Monat", "1 month");
	number = number_of(NUMBER_AGE, 64, "year");
	expect(&number, "64 Jahre", "64 years");
	number = number_of(NUMBER_QUANTITY, 3.5, "kilometer");
	expect(&number, "3,5 km", "3.5 km");
	number = number_of(NUMBER_COUNT, 9999, NULL);
	expect(&number, "9999", "9999");
	number = number_of(NUMBER_COUNT, 10000, NULL);
	expect(&number, "10.000", "10,000");
	number = number_of(NUMBER_ORDINAL, 23, NULL);
	expect(&number, "23.", "23rd");
	number = number_of(NUMBER_ORDINAL, 112, NULL);
	expect(&number, "112.", "112th");
}

static void
test_what_has_no_form(void **state)
{
	struct number number = number_of(NUMBER_RATIO, 0.5, NULL);
	char text[8];

	(void)state;
	assert_false(number_text(&number, LANGUAGE_GERMAN, text, sizeof text));
	number = number_of(NUMBER_COUNT, NAN, NULL);
	assert_false(number_text(&number, LANGUAGE_GERMAN, text, sizeof text));
	assert_string_equal(text, "");
	/* What has no room is left out whole. */
	number = number_of(NUMBER_MONEY, 550e9, "USD");
	number_text(&number, LANGUAGE_GERMAN, text, sizeof text);
	assert_true(strlen(text) < sizeof text);
	number = number_of(NUMBER_COUNT, 1e300, NULL);
	assert_true(number_text(&number, LANGUAGE_GERMAN, text, sizeof text));
	assert_string_equal(text, "1e+300");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_money),
		cmocka_unit_test(test_percents_and_changes),
		cmocka_unit_test(test_units_by_name),
		cmocka_unit_test(test_pairs_of_magnitudes),
		cmocka_unit_test(test_units_and_counts),
		cmocka_unit_test(test_what_has_no_form),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
