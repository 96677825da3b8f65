/* The language of a text: German, English, or neither. */
#include "unit.h"

#include "base/memory.h"
#include "find/find_language.h"

struct sample {
	enum language language;
	const char *text;
};

static const struct sample samples[] = {
	{LANGUAGE_GERMAN, "Der Kran an der Förde steht seit Montag still."},
	{LANGUAGE_GERMAN, "Zwei Firmen bieten für das Wrack."},
	{LANGUAGE_GERMAN, "Kein Strom im Hafen: Der Rat will nun mehr Geld"},
	{LANGUAGE_GERMAN, "Die Ministerin sagte, sie werde den Plan prüfen."},
	{LANGUAGE_ENGLISH, "The crane in the harbour has not moved for days."},
	{LANGUAGE_ENGLISH, "Two firms want to buy the wreck, said the mayor."},
	{LANGUAGE_ENGLISH, "No power at the port as council asks for money"},
	{LANGUAGE_ENGLISH, "She was there when it fell, and she saw it."},
	/* Dutch */
	{0, "De kraan in de haven staat sinds maandag stil, zei de "
	    "burgemeester. Het is niet de eerste keer dat dit is gebeurd."},
	{0, "Twee bedrijven willen het wrak kopen, maar de gemeente is er niet "
	    "blij mee en wacht op een beter bod."},
	/* Danish */
	{0, "Kranen i havnen har stået stille siden mandag, og det er ikke "
	    "første gang, siger borgmesteren til avisen."},
	/* French */
	{0, "La grue du port est arrêtée depuis lundi. Le maire a dit que les "
	    "pièces ne sont pas arrivées dans la ville."},
	/* Spanish */
	{0, "La grúa del puerto está parada desde el lunes y no es la primera "
	    "vez que pasa, dijo el alcalde de la ciudad."},
	/* Italian */
	{0, "La gru del porto è ferma da lunedì e non è la prima volta, ha "
	    "detto il sindaco della città ai giornalisti."},
	/* Polish */
	{0, "Dźwig w porcie nie działa od poniedziałku i to nie jest pierwszy "
	    "raz, powiedział burmistrz, który czeka na części."},
	/* Turkish */
	{0, "Limandaki vinç pazartesi gününden bu yana çalışmıyor ve bu ilk "
	    "kez olan bir şey değil, dedi belediye başkanı."},
	/* Swedish */
	{0, "Kranen i hamnen har stått stilla sedan måndag och det är inte "
	    "första gången, säger borgmästaren till tidningen."},
	/* Russian, by letters alone */
	{0, "Кран в порту стоит с понедельника, сказал мэр."},
	/* Names and nothing else */
	{0, "Kiel Hamburg Rostock 2024"},
	{0, ""},
};

static void
test_samples(void **state)
{
	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(samples); i++) {
		enum language language =
			language_of(slice_string(samples[i].text));

		if (language != samples[i].language)
			print_message("# %s\n", samples[i].text);
		assert_int_equal(language, samples[i].language);
	}
}

static void
test_what_is_told_stays(void **state)
{
	struct article *article = article_new();

	(void)state;
	article->text.at = memory_string("The crane is in the harbour.");
	article->text.len = (uint32_t)strlen(article->text.at);
	article->language = LANGUAGE_GERMAN;
	article->language_told = true;
	find_language(article);
	assert_int_equal(article->language, LANGUAGE_GERMAN);
	article->language_told = false;
	find_language(article);
	assert_int_equal(article->language, LANGUAGE_ENGLISH);
	assert_int_equal(article->notes.count, 0);
	article_free(article);
}

static void
test_another_language_is_noted(void **state)
{
	struct article *article = article_new();

	(void)state;
	article->text.at = memory_string("Le maire est dans la ville.");
	article->text.len = (uint32_t)strlen(article->text.at);
	find_language(article);
	assert_int_equal(article->language, LANGUAGE_UNKNOWN);
	assert_int_equal(article->notes.count, 1);
	assert_string_equal(article->notes.at[0].code, "language-unknown");
	assert_int_equal(article->notes.at[0].level, NOTE_INFO);
	article_free(article);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_samples),
		cmocka_unit_test(test_what_is_told_stays),
		cmocka_unit_test(test_another_language_is_noted),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
