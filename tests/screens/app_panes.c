/* Panes on the screen: text, outline, panels, at all sizes. */
#include "fixture.h"

static const char harbour[] =
"Hafen: Kiel bekommt einen neuen Kran\n"
"\n"
"Kiel. Der Hafen von Kiel hat am Montag einen neuen Kran bestellt. Er kostet 12 Millionen Euro, sagte Hafenchefin Anna Meyer. „Wir brauchen ihn dringend“, sagte Meyer.\n"
"\n"
"Wer bezahlt\n"
"\n"
"Das Land Schleswig-Holstein übernimmt 60 Prozent der Kosten. Den Rest zahlt die Stadt. Anna Meyer rechnet mit einer Lieferung im März 2027.\n"
"\n"
"Was danach kommt\n"
"\n"
"Danach soll auch die Halle am Ostufer erneuert werden. Meyer nannte dafür noch keine Summe, wohl aber das Jahr 2029.\n";

static const char *const harbour_only[] = {harbour, NULL};

static const char plain[] =
"Drei Absätze\n\nDer erste Absatz hat einige Wörter, aber keinen Namen.\n\n"
"Ein zweiter Absatz folgt ihm, damit die Gliederung etwas zeigt.\n\n"
"Am Ende steht der dritte Absatz, und danach ist Schluss damit.\n";
static const char *const plain_only[] = {plain, NULL};

static void
test_text_in_its_roles(void **state)
{
	struct fixture fixture;

	(void)state;
	fixture_open(&fixture, 80, 24, harbour_only);
	assert_int_equal(role_of(&fixture, "Hafen"), ROLE_KICKER);
	assert_int_equal(role_of(&fixture, "bekommt"), ROLE_HEADLINE);
	assert_int_equal(role_of(&fixture, "Kiel bekommt"), ROLE_PLACE);
	assert_int_equal(ground_of(&fixture, "Kiel bekommt"), ROLE_HEADLINE);
	assert_int_equal(role_of(&fixture, "Wer bezahlt"), ROLE_HEADING);
	assert_int_equal(role_of(&fixture, "Anna Meyer"), ROLE_PERSON);
	assert_true(role_of(&fixture, "12 Millionen") == ROLE_KEY_FIGURE ||
		    role_of(&fixture, "12 Millionen") == ROLE_FIGURE);
	assert_int_equal(role_of(&fixture, "Wir brauchen"), ROLE_QUOTE);
	/* The column is in the middle of the pane. */
	assert_int_equal(column_of(&fixture, 0, "Hafen"), 4);
	fixture_close(&fixture);
}

static void
test_outline_follows(void **state)
{
	struct fixture fixture;
	int y;

	(void)state;
	fixture_open(&fixture, 120, 12, harbour_only);
	assert_true(shows(&fixture, "1 Wer bezahlt"));
	assert_int_equal(role_of(&fixture, "▸ Opening"), ROLE_CURRENT_ENTRY);
	assert_true(shows(&fixture, "Opening · "));
	press(&fixture, "2");
	y = row_with(&fixture, "▸Was danach");
	assert_true(y > 0);
	assert_int_equal(role_of(&fixture, "Was danach"), ROLE_CURRENT_ENTRY);
	press(&fixture, "[");
	assert_true(shows(&fixture, "▸Wer bezahlt"));
	press(&fixture, "] 0");
	assert_int_equal(role_of(&fixture, "Hafen"), ROLE_KICKER);
	press(&fixture, "9");
	assert_true(shows(&fixture, "no section 9"));
	fixture_close(&fixture);
}

static const char long_headings[] =
"Ein neuer Hafen\n\nDer Hafen wird größer, und er bekommt ein zweites Becken. Das hat der Rat der Stadt so beschlossen.\n\n"
"Becken für Containerschiffe aus Übersee\n\nDort sollen Schiffe liegen, die bisher weiterfahren mussten. Die Arbeiten beginnen bald.\n\n"
"Hafenerweiterungsgesellschaftsvertrag liegt vor\n\nDen Vertrag haben die Anwälte der Stadt geschrieben. Die Becken stehen darin auf vielen Seiten.\n";

static void
expect_start(const struct fixture *fixture, int y, const char *text)
{
	if (strncmp(row_text(fixture, y), text, strlen(text)))
		fail_msg("row %d is %s\nnot %s", y, row_text(fixture, y), text);
}

/* Headings too long for a row go on below the minutes where there is room;
 * a word longer than a row is parted as its language does it. */
static void
test_outline_of_more_lines(void **state)
{
	static const char *const texts[] = {long_headings, NULL};
	struct fixture fixture;

	(void)state;
	fixture_open(&fixture, 120, 20, texts);
	expect_start(&fixture, 1, "│▸ Opening          1 m│");
	expect_start(&fixture, 2, "│1 Becken für       1 m│");
	expect_start(&fixture, 3, "│  Containerschiffe aus│");
	expect_start(&fixture, 4, "│  Übersee             │");
	expect_start(&fixture, 5, "│2 Hafenerweite-    1 m│");
	expect_start(&fixture, 6, "│  rungsgesellschafts- │");
	expect_start(&fixture, 7, "│  vertrag liegt vor   │");
	/* All rows of the section one reads are marked. */
	press(&fixture, "2");
	expect_start(&fixture, 5, "│2▸Hafenerweite-    1 m│");
	assert_int_equal(role_of(&fixture, "vertrag liegt"),
		ROLE_CURRENT_ENTRY);
	/* Hits stand before the minutes. */
	type(&fixture, "/becken");
	press(&fixture, "enter");
	expect_start(&fixture, 2, "│1 Becken für     1 1 m│");
	/* Two rows, one row. */
	resize(&fixture, 120, 8);
	expect_start(&fixture, 3, "│  Containerschiffe au…│");
	resize(&fixture, 120, 6);
	expect_start(&fixture, 2, "│1 Becken für Co… 1 1 m│");
	fixture_close(&fixture);
}

static void
test_outline_of_paragraphs(void **state)
{
	struct fixture fixture;

	(void)state;
	fixture_open(&fixture, 120, 12, plain_only);
	assert_true(shows(&fixture, "2 Ein zweiter"));
	press(&fixture, "2");
	assert_true(shows(&fixture, "2▸Ein zweiter"));
	press(&fixture, "]");
	assert_true(shows(&fixture, "3▸Am Ende"));
	fixture_close(&fixture);
}

static void
test_numbers_jump_and_return(void **state)
{
	struct fixture fixture;
	struct document *document;
	uint32_t anchor;

	(void)state;
	fixture_open(&fixture, 80, 10, harbour_only);
	document = app_document(fixture.app);
	anchor = document->anchor;
	press(&fixture, "hash . G");
	assert_true(shows(&fixture, "All numbers"));
	press(&fixture, "enter");
	/* Over the text the panel makes way for the place. */
	assert_false(shows(&fixture, "All numbers"));
	assert_false(span_empty(document->mark));
	press(&fixture, "backspace");
	assert_true(shows(&fixture, "All numbers"));
	assert_int_equal(document->anchor, anchor);
	press(&fixture, "q");
	assert_false(shows(&fixture, "All numbers"));
	assert_int_equal(fixture.app->requests & REQUEST_QUIT, 0);
	press(&fixture, "q");
	assert_int_not_equal(fixture.app->requests & REQUEST_QUIT, 0);
	fixture_close(&fixture);
}

static void
test_panel_beside_the_text(void **state)
{
	struct fixture fixture;

	(void)state;
	fixture_open(&fixture, 150, 20, harbour_only);
	assert_true(shows(&fixture, "Numbers ("));
	assert_true(shows(&fixture, "Outline"));
	press(&fixture, "w");
	assert_true(shows(&fixture, "Names ("));
	assert_true(shows(&fixture, "People"));
	press(&fixture, "quote");
	assert_true(shows(&fixture, "Quotes"));
	press(&fixture, "t");
	assert_true(shows(&fixture, "Timeline"));
	press(&fixture, "t");
	assert_false(shows(&fixture, "Timeline"));
	fixture_close(&fixture);
}

static void
test_name_then_card(void **state)
{
	struct fixture fixture;

	(void)state;
	fixture_open(&fixture, 80, 24, harbour_only);
	press(&fixture, "@");
	type(&fixture, "meyer");
	assert_true(shows(&fixture, "Anna Meyer"));
	press(&fixture, "enter");
	assert_int_equal(app_document(fixture.app)->walk.kind, WALK_NAME);
	assert_true(shows(&fixture, "Anna Meyer 1/"));
	press(&fixture, "n");
	assert_true(shows(&fixture, "Anna Meyer 2/"));
	press(&fixture, "enter");
	assert_true(shows(&fixture, "mentions"));
	/* The mention at which one reads is the selected one. */
	assert_int_not_equal(overlay_of(&fixture, "sagte Hafenchefin"),
		ROLE_SELECTED);
	assert_int_equal(
		overlay_of(&fixture, "„Wir brauchen"), ROLE_SELECTED);
	press(&fixture, "esc");
	assert_false(shows(&fixture, "mentions"));
	press(&fixture, "esc");
	assert_int_equal(app_document(fixture.app)->walk.kind, WALK_NONE);
	fixture_close(&fixture);
}

/* Every mention stands with a section; the headline's with the opening. */
static void
test_outline_counts_all(void **state)
{
	struct fixture fixture;

	(void)state;
	fixture_open(&fixture, 120, 14, harbour_only);
	press(&fixture, "/");
	type(&fixture, "kran");
	press(&fixture, "enter");
	assert_true(shows(&fixture, "/kran 1/2"));
	expect_start(&fixture, 1, "│▸ Opening        2 1 m│");
	fixture_close(&fixture);
}

/* Of a number on a card one sees what it counts, wherever that stands. */
static void
test_card_shows_subjects(void **state)
{
	static const char investments[] =
		"Ein Hafen wächst\n\nHafenchefin Anna Meyer sprach von Investitionen in Höhe von 550 Millionen Euro für die Kais.\n";
	static const char *const only[] = {investments, NULL};
	struct fixture fixture;

	(void)state;
	fixture_open(&fixture, 80, 24, only);
	press(&fixture, "@");
	type(&fixture, "meyer");
	press(&fixture, "enter enter");
	assert_true(shows(&fixture, "Numbers near it"));
	assert_true(shows(&fixture, "€550 million Investitionen"));
	fixture_close(&fixture);
}

static void
test_search_live_and_cancelled(void **state)
{
	struct fixture fixture;
	struct document *document;

	(void)state;
	fixture_open(&fixture, 80, 8, harbour_only);
	document = app_document(fixture.app);
	press(&fixture, "/");
	type(&fixture, "ostufer");
	assert_int_equal(overlay_of(&fixture, "Ostufer"), ROLE_CURRENT_HIT);
	assert_true(shows(&fixture, "1/1"));
	press(&fixture, "esc");
	assert_int_equal(document->anchor, 0);
	assert_int_equal(document->walk.kind, WALK_NONE);
	press(&fixture, "/");
	type(&fixture, "kran");
	press(&fixture, "enter n n");
	assert_true(shows(&fixture, "went on from the start"));
	press(&fixture, "backspace");
	assert_int_equal(document->anchor, 0);
	fixture_close(&fixture);
}

static void
test_sizes_and_storms(void **state)
{
	static const int sizes[][2] = {{1, 1}, {2, 1}, {1, 5}, {3, 3}, {7, 2},
		{20, 5}, {80, 24}, {99, 30}, {100, 30}, {139, 40}, {140, 40},
		{200, 60}, {1000, 300}};
	static const char *const keys[] = {"j", "space", "G", "hash", "enter",
		"w", "enter", "enter", "quote", "t", "o", "?", "tab", "s",
		".", "v", "+", "-", ")", "(", "*", "n", "N", "y", "b", "a",
		"backspace", "esc", "esc", "esc", "esc", "T", "M", "g"};
	struct fixture fixture;

	(void)state;
	for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
		fixture_open(&fixture, sizes[i][0], sizes[i][1], harbour_only);
		for (size_t k = 0; k < sizeof keys / sizeof *keys; k++) {
			press(&fixture, keys[k]);
			resize(&fixture, 1, 1);
			resize(&fixture, sizes[i][0], sizes[i][1]);
		}
		press(&fixture, "/");
		type(&fixture, "kran");
		press(&fixture, "esc :");
		type(&fixture, "theme");
		press(&fixture, "tab tab esc");
		fixture_close(&fixture);
	}
}

static void
test_resize_keeps_the_place(void **state)
{
	struct fixture fixture;
	struct document *document;
	uint32_t anchor;

	(void)state;
	fixture_open(&fixture, 60, 6, harbour_only);
	document = app_document(fixture.app);
	press(&fixture, "j j j j");
	anchor = document->anchor;
	resize(&fixture, 30, 6);
	resize(&fixture, 45, 4);
	resize(&fixture, 60, 6);
	assert_int_equal(document->anchor, anchor);
	fixture_close(&fixture);
}

static void
test_several_articles(void **state)
{
	static const char *const both[] = {harbour, plain, NULL};
	struct fixture fixture;

	(void)state;
	fixture_open(&fixture, 80, 12, both);
	press(&fixture, ">");
	assert_true(shows(&fixture, "Drei Absätze"));
	press(&fixture, ">");
	assert_true(shows(&fixture, "last article"));
	press(&fixture, "a");
	assert_true(shows(&fixture, "1 Kiel bekommt"));
	press(&fixture, "g enter");
	assert_int_equal(fixture.app->current, 0);
	assert_true(shows(&fixture, "Kiel bekommt"));
	fixture_close(&fixture);
}

static void
test_help_and_command_line(void **state)
{
	struct fixture fixture;

	(void)state;
	fixture_open(&fixture, 80, 24, harbour_only);
	press(&fixture, "?");
	assert_true(shows(&fixture, "a line down"));
	press(&fixture, "/");
	type(&fixture, "timeline");
	assert_true(shows(&fixture, "the timeline"));
	assert_false(shows(&fixture, "a line down"));
	press(&fixture, "enter q :");
	type(&fixture, "next-sec");
	assert_true(shows(&fixture, "the next section"));
	press(&fixture, "tab enter");
	assert_true(app_document(fixture.app)->anchor > 0);
	press(&fixture, ":");
	type(&fixture, "nonsense");
	press(&fixture, "enter");
	assert_true(shows(&fixture, "no command nonsense"));
	press(&fixture, ":");
	type(&fixture, "q");
	press(&fixture, "enter");
	assert_int_not_equal(fixture.app->requests & REQUEST_QUIT, 0);
	fixture_close(&fixture);
}

/* What a key does is said in full, over more rows where it is narrow. */
static void
test_help_in_full(void **state)
{
	struct fixture fixture;
	int y;

	(void)state;
	fixture_open(&fixture, 44, 24, harbour_only);
	press(&fixture, "? /");
	type(&fixture, "previous-mark");
	press(&fixture, "enter");
	y = row_with(&fixture, "the previous name,");
	assert_true(y > 0);
	assert_int_equal(row_with(&fixture, "number, date, quote or"), y + 1);
	assert_int_equal(column_of(&fixture, y, "the previous"),
		column_of(&fixture, y + 1, "number, date"));
	assert_int_equal(row_with(&fixture, "link "), y + 2);
	press(&fixture, "esc ? /");
	type(&fixture, "any section");
	assert_true(shows(&fixture, ":section"));
	resize(&fixture, 20, 6);
	resize(&fixture, 3, 3);
	check_canvas(&fixture);
	fixture_close(&fixture);
}

static void
test_pasted_text_is_text(void **state)
{
	struct fixture fixture;
	struct key begin = {.kind = KEY_PASTE_BEGIN};
	struct key end = {.kind = KEY_PASTE_END};

	(void)state;
	fixture_open(&fixture, 80, 24, harbour_only);
	app_key(fixture.app, begin);
	press(&fixture, "Q q G");
	app_key(fixture.app, end);
	assert_int_equal(fixture.app->requests, 0);
	assert_int_equal(app_document(fixture.app)->anchor, 0);
	press(&fixture, "/");
	app_key(fixture.app, begin);
	press(&fixture, "K r a enter");
	app_key(fixture.app, end);
	assert_string_equal(fixture.app->prompt.edit.text, "Kra ");
	fixture_close(&fixture);
}

static void
test_copy_has_its_source(void **state)
{
	struct fixture fixture;

	(void)state;
	fixture_open(&fixture, 80, 24, harbour_only);
	press(&fixture, "/");
	type(&fixture, "Ostufer");
	press(&fixture, "enter y");
	assert_int_not_equal(fixture.app->requests & REQUEST_COPY, 0);
	assert_non_null(memmem(fixture.app->copied, fixture.app->copied_len,
		"Danach soll auch", 16));
	assert_non_null(memmem(fixture.app->copied, fixture.app->copied_len,
		"Kiel bekommt", 12));
	fixture_close(&fixture);
}

static void
test_tour_shows_itself(void **state)
{
	struct fixture fixture;
	const struct article *article;

	(void)state;
	fixture_open(&fixture, 150, 40, NULL);
	article = app_document(fixture.app)->article;
	assert_true(shows(&fixture, "A reader that thinks along"));
	assert_true(article->sections.count >= 5);
	assert_true(article->entities.count >= 5);
	assert_true(article->numbers.count >= 5);
	assert_true(article->quotes.count >= 3);
	assert_true(article->dates.count >= 4);
	fixture_close(&fixture);
}

/* An empty list says why, and what helps. */
static void
test_empty_lists(void **state)
{
	static const char french[] =
		"Le port de Brest\n\nLe maire a visité les nouveaux quais avec les ouvriers, et il a parlé de la mer pendant une heure.\n";
	static const char *const french_only[] = {french, NULL};
	struct fixture fixture;

	(void)state;
	fixture_open(&fixture, 80, 12, french_only);
	press(&fixture, "c");
	assert_true(shows(&fixture, "neither German nor English"));
	press(&fixture, "l");
	assert_true(shows(&fixture, "│nothing here "));
	fixture_close(&fixture);
	fixture_open(&fixture, 80, 12, plain_only);
	press(&fixture, "w");
	assert_true(shows(&fixture, "│nothing here "));
	fixture_close(&fixture);
}

/* The key that opened a comparison closes it. */
static void
test_comparison_closes(void **state)
{
	static const char *const both[] = {plain, harbour, NULL};
	struct fixture fixture;

	(void)state;
	fixture_open(&fixture, 80, 12, both);
	press(&fixture, "=");
	assert_true(shows(&fixture, "Compare"));
	press(&fixture, "=");
	assert_false(shows(&fixture, "Compare"));
	assert_false(shows(&fixture, "no other article"));
	fixture_close(&fixture);
}

/* Behind a speaker stands a verb or nothing. */
static void
test_verbs_of_quotes(void **state)
{
	static const char so[] =
		"Voller Hafen\n\n„Hier liegt bald kein Boot mehr frei“, so Hafenchefin Anna Meyer am Montag in Kiel. „Wir bauen an“, sagte Meyer.\n";
	static const char *const only[] = {so, NULL};
	struct fixture fixture;

	(void)state;
	fixture_open(&fixture, 80, 16, only);
	press(&fixture, "c");
	assert_true(shows(&fixture, "│Anna Meyer   "));
	assert_false(shows(&fixture, "Meyer so"));
	assert_true(shows(&fixture, "Anna Meyer sagte"));
	fixture_close(&fixture);
}

/* What is odd in an input is told once, where nothing else is said. */
static void
test_notes_are_told(void **state)
{
	static const char french[] =
		"Le port de Brest\n\nLe maire a visité les nouveaux quais avec les ouvriers, et il a parlé de la mer pendant une heure.\n";
	static const char controls[] =
		"Ein Tag\n\nDer Tag war lang, und \aalle waren müde davon, als sie endlich nach Hause kamen.\n";
	static const char *const texts[] = {harbour, french, controls, NULL};
	struct fixture fixture;

	(void)state;
	fixture_open(&fixture, 80, 12, texts);
	assert_true(shows(&fixture, "?help"));
	press(&fixture, ">");
	assert_true(shows(&fixture, "neither German nor English"));
	press(&fixture, "j");
	assert_false(shows(&fixture, "neither German nor English"));
	press(&fixture, ">");
	assert_true(shows(&fixture, "control characters were left out"));
	press(&fixture, "<");
	assert_true(shows(&fixture, "article 2 of 3"));
	fixture_close(&fixture);
}

/* Where none of them is a key one, the key that shows all is told. */
static void
test_no_key_ones(void **state)
{
	static const char place[] =
		"Ein Tag am Wasser\n\nAm Morgen lag Nebel über dem Fluss, und die Boote blieben bis zum Mittag an den Stegen liegen. In Hamburg war es still.\n";
	static const char *const only[] = {place, NULL};
	struct fixture fixture;

	(void)state;
	fixture_open(&fixture, 80, 12, only);
	press(&fixture, "w");
	assert_true(shows(&fixture, "no key ones; . shows all"));
	press(&fixture, ".");
	assert_true(shows(&fixture, "Hamburg    "));
	fixture_close(&fixture);
}

static void
test_empty_article(void **state)
{
	static const char *const empty[] = {"", NULL};
	struct fixture fixture;

	(void)state;
	fixture_open(&fixture, 150, 10, empty);
	assert_true(shows(&fixture, "nothing to read here"));
	press(&fixture, "j k space b G g ] [ 1 ) ( enter * n y hash w quote t "
			"o esc esc esc right left backspace } {");
	press(&fixture, "/");
	type(&fixture, "x");
	press(&fixture, "enter @ enter");
	fixture_close(&fixture);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_text_in_its_roles),
		cmocka_unit_test(test_outline_follows),
		cmocka_unit_test(test_outline_of_more_lines),
		cmocka_unit_test(test_outline_of_paragraphs),
		cmocka_unit_test(test_numbers_jump_and_return),
		cmocka_unit_test(test_panel_beside_the_text),
		cmocka_unit_test(test_name_then_card),
		cmocka_unit_test(test_outline_counts_all),
		cmocka_unit_test(test_card_shows_subjects),
		cmocka_unit_test(test_search_live_and_cancelled),
		cmocka_unit_test(test_sizes_and_storms),
		cmocka_unit_test(test_resize_keeps_the_place),
		cmocka_unit_test(test_several_articles),
		cmocka_unit_test(test_help_and_command_line),
		cmocka_unit_test(test_help_in_full),
		cmocka_unit_test(test_pasted_text_is_text),
		cmocka_unit_test(test_copy_has_its_source),
		cmocka_unit_test(test_tour_shows_itself),
		cmocka_unit_test(test_empty_lists),
		cmocka_unit_test(test_comparison_closes),
		cmocka_unit_test(test_verbs_of_quotes),
		cmocka_unit_test(test_notes_are_told),
		cmocka_unit_test(test_no_key_ones),
		cmocka_unit_test(test_empty_article),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
