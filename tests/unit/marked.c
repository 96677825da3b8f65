/* Markdown told from plain text, front matter, character references. */
#include "unit.h"

#include "read/formats.h"
#include "read/marked/front_matter.h"
#include "read/marked/references.h"

static int
sure(const char *text)
{
	return read_markdown_detect(slice_string(text));
}

static void
test_detect(void **state)
{
	(void)state;
	assert_true(sure("# Titel\n\nText.\n\n## Teil\n\nText.\n"));
	assert_true(sure("Mehr [hier](https://a.example/) und [da](/b).\n"));
	assert_true(sure("---\ntitle: Ein Kran\n---\nText\n"));
	assert_true(sure("+++\ntitle = 'Ein Kran'\n+++\nText\n"));
	assert_true(sure("```\na\n```\n\nText **fett**.\n"));
	assert_true(sure("| a | b |\n|---|---|\n| 1 | 2 |\n\n**x**\n"));
	assert_true(sure("\xef\xbb\xbf---\ndate: 2024-01-01\n---\n"));
}

static void
test_detect_plain(void **state)
{
	(void)state;
	assert_int_equal(sure(""), 0);
	assert_int_equal(sure("Der Kran # 1 hat * * * * verdient.\n"), 0);
	assert_int_equal(sure("# Nur eine Zeile\nText\n"), 0);
	assert_int_equal(sure("- eins\n- zwei\n\n1. drei\n"), 0);
	assert_int_equal(sure("---\nEin Strich darüber: so\n---\n"), 0);
	assert_int_equal(sure("Er sagte [sic] (laut Protokoll) nein.\n"), 0);
	assert_int_equal(sure("2 ** 3 ist 8, 3 ** 2 ist 9\n"), 0);
	assert_int_equal(sure("> Zitat\n\nAntwort\n-- \nGruss\n"), 0);
}

static void
test_front_matter(void **state)
{
	static const char text[] =
		"---\r\ntitle: \"Kran: still\"\r\nauthor: Anna Muster\r\n"
		"tags:\n  - a\n# note\ndate: 2024-05-17T10:00\n---\nText";
	struct front_matter front;
	size_t len = front_matter_read(slice_string(text), &front);

	(void)state;
	assert_string_equal(text + len, "Text");
	assert_true(slice_is(front.title, "Kran: still"));
	assert_true(slice_is(front.date, "2024-05-17T10:00"));
	assert_int_equal(front.author_count, 1);
	assert_true(slice_is(front.authors[0], "Anna Muster"));
}

static void
test_front_matter_none(void **state)
{
	static const char *const texts[] = {"", "---", "---\n---\n",
		"---\ntitle: offen\n", "---\nEin Satz steht hier.\n---\n",
		"----\ntitle: x\n----\n", "title: x\n---\n"};
	struct front_matter front;

	(void)state;
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
		assert_int_equal(
			front_matter_read(slice_string(texts[i]), &front), 0);
}

static void
test_front_matter_lists(void **state)
{
	static const char toml[] =
		"+++\ntitle = 'Der Kran'\nauthors = [\"A B\", 'C D']\n+++\n";
	static const char yaml[] = "---\nauthors:\n- A B\n- name: C D\n"
				   "summary: Kurz\n---\n";
	struct front_matter front;

	(void)state;
	assert_int_equal(front_matter_read(slice_string(toml), &front),
		sizeof toml - 1);
	assert_true(slice_is(front.title, "Der Kran"));
	assert_int_equal(front.author_count, 2);
	assert_true(slice_is(front.authors[1], "C D"));
	assert_true(front_matter_read(slice_string(yaml), &front));
	assert_int_equal(front.author_count, 2);
	assert_true(slice_is(front.authors[1], "C D"));
	assert_true(slice_is(front.description, "Kurz"));
}

static void
test_references(void **state)
{
	static const struct {
		const char *reference;
		char32_t code;
	} cases[] = {{"&auml;", 0xe4}, {"&Auml;", 0xc4}, {"&amp;", '&'},
		{"&#228;", 0xe4}, {"&#xE4;", 0xe4}, {"&#Xe4;", 0xe4},
		{"&euro;", 0x20ac}, {"&hellip;", 0x2026}, {"&nbsp;", 0xa0},
		{"&thetasym;", 0}, {"&bad;", 0}, {"&;", 0}, {"&#;", 0},
		{"&#x;", 0}, {"&#0;", 0xfffd}, {"&#xd800;", 0xfffd},
		{"&#99999999999;", 0xfffd}, {"&#12a;", 0}, {"&auml", 0},
		{"&zwnj;", 0x200c}, {"&verbar;", '|'}};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_int_equal(
			reference_code(slice_string(cases[i].reference)),
			cases[i].code);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_detect),
		cmocka_unit_test(test_detect_plain),
		cmocka_unit_test(test_front_matter),
		cmocka_unit_test(test_front_matter_none),
		cmocka_unit_test(test_front_matter_lists),
		cmocka_unit_test(test_references),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
