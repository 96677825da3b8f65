/* The interface in German: by the locale, also one that is not installed,
 * and by the configuration; on a German article at three sizes. */
#include "../unit/unit.h"
#include "reader.h"

static const struct step at_80[] = {
	{NULL, {"Wismar und Rostock", "#Zahlen  ?Hilfe"}, "┌"},
	{"#", {"┌ Zahlen (", "│12 Mio. €"}, NULL},
	{"w", {"┌ Namen (", "│Menschen", "│Anna Meyer Bürgermeisterin"}, NULL},
	{"\"", {"┌ Zitate", "│Anna Meyer"}, NULL},
	{"t", {"┌ Zeitleiste", "März 2027"}, NULL},
	{"q", {"?Hilfe"}, "┌"},
	{"7", {"es gibt keinen Abschnitt 7"}, NULL},
	{"y", {"mit Quelle kopiert"}, NULL},
	{"/hafengebuehren", {"1/1"}, NULL},
	{"\r", {"/hafengebuehren 1/1"}, NULL},
};

static const struct step at_120[] = {
	{NULL, {"┌ Gliederung", "▸ Anfang", "Was der Umzug"}, NULL},
	{"]", {"1▸Was der Umzug"}, NULL},
	{"@buergermeister", {"Anna Meyer Bürgermeisterin"}, NULL},
	{"\r", {"Anna Meyer "}, "@buerger"},
	{"?", {"┌ Hilfe", "Bewegen", "eine Zeile nach unten"}, NULL},
	{"/treffer", {"nächster Treffer"}, "eine Zeile nach unten"},
};

static const struct step at_180[] = {
	{NULL, {"┌ Gliederung", "┌ Zahlen (", "Anfang"}, NULL},
	{"w\r\r", {"┌ Anna Meyer", "Person, Bürgermeisterin"}, NULL},
	{"\033", {"┌ Namen ("}, "┌ Anna Meyer"},
};

static void
test_german_at_three_sizes(void **state)
{
	static const struct {
		int width, height;
		const struct step *steps;
		size_t count;
	} sizes[] = {
		{80, 24, STEPS(at_80)}, {120, 40, STEPS(at_120)},
		{180, 50, STEPS(at_180)},
	};
	struct reader *reader = *state;

	for (int i = 0; i < 3; i++) {
		reader_open(reader, &(struct run){.articles = {"faehre.txt"},
			.width = sizes[i].width, .height = sizes[i].height,
			.environment = {"LC_ALL=de_DE.UTF-8"}});
		reader_do(reader, sizes[i].steps, sizes[i].count);
		terminal_do(reader->terminal, "\007");
		terminal_do(reader->terminal, "0");
		reader_leave(reader);
	}
}

static void
test_language_of_the_tour(void **state)
{
	static const struct {
		const char *locale, *config, *shows;
	} tours[] = {
		{"LC_ALL=de_DE.UTF-8", "", "Ein Leser, der mitdenkt"},
		{"LC_ALL=C.UTF-8", "", "A reader that thinks along"},
		{"LC_ALL=C.UTF-8", "[ui]\nlanguage = \"de\"\n",
			"Ein Leser, der mitdenkt"},
		{"LC_ALL=de_DE.UTF-8", "[ui]\nlanguage = \"en\"\n",
			"A reader that thinks along"},
		/* Another charset is no reason to speak otherwise. */
		{"LC_ALL=de_DE.ISO-8859-1", "", "Ein Leser, der mitdenkt"},
	};
	struct reader *reader = *state;

	for (size_t i = 0; i < sizeof tours / sizeof *tours; i++) {
		reader_config(reader, tours[i].config);
		reader_open(reader, &(struct run){
			.environment = {tours[i].locale}});
		terminal_expect(reader->terminal, tours[i].shows);
		reader_leave(reader);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		READER_TEST(test_german_at_three_sizes),
		READER_TEST(test_language_of_the_tour),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
