/* Styles: what a theme says in words, overlays, nearest colours, and what
 * terminals with few colours make of it all. */
#include "unit.h"

#include "term/look.h"
#include "theme.h"

static struct style
style(const char *text)
{
	static const struct colour_name names[] = {
		{"ink", {COLOUR_RGB, 0, 1, 2, 3}},
		{"red", {COLOUR_RGB, 0, 200, 0, 0}},
	};
	struct style style = {0};

	assert_null(theme_parse_style(text, names, 2, &style));
	return style;
}

static void
test_words_of_a_style(void **state)
{
	struct style read;

	(void)state;
	read = style("ink on black bold  underline");
	assert_int_equal(read.ink.kind, COLOUR_RGB);
	assert_int_equal(read.ink.blue, 3);
	assert_int_equal(read.paper.kind, COLOUR_INDEX);
	assert_int_equal(read.paper.index, 0);
	assert_int_equal(read.attributes, ATTRIBUTE_BOLD | ATTRIBUTE_UNDERLINE);
	read = style("italic on #88c0d0 dim reverse");
	assert_int_equal(read.ink.kind, COLOUR_UNSET);
	assert_int_equal(read.paper.red, 0x88);
	assert_int_equal(read.paper.green, 0xc0);
	assert_int_equal(read.paper.blue, 0xd0);
	assert_int_equal(read.attributes,
		ATTRIBUTE_ITALIC | ATTRIBUTE_DIM | ATTRIBUTE_REVERSE);
	assert_int_equal(style("#fA0").ink.green, 0xaa);
	assert_int_equal(style("#fA0").ink.red, 0xff);
	assert_int_equal(style("#fA0").ink.blue, 0);
	assert_int_equal(style("213 on default").ink.index, 213);
	assert_int_equal(style("213 on default").paper.kind, COLOUR_DEFAULT);
	assert_int_equal(style("bright-cyan").ink.index, 14);
	/* A name of the theme goes before one of the palette. */
	assert_int_equal(style("red").ink.kind, COLOUR_RGB);
	assert_int_equal(style("").ink.kind, COLOUR_UNSET);
}

static void
test_words_that_are_wrong(void **state)
{
	static const char *const wrong[] = {"#12345", "#gg0000", "colour999",
		"256", "-1", "red blue", "on", "red on", "red on on blue",
		"red on red on red", "Bold", "#", "#1234567", "1e2",
		"red on bold", "\033[31m"};

	(void)state;
	for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
		struct style style = {.attributes = 77};

		assert_non_null(
			theme_parse_style(wrong[i], NULL, 0, &style));
		assert_int_equal(style.attributes, 77);
	}
}

static void
test_overlays_keep_what_they_do_not_set(void **state)
{
	struct theme theme = {0};
	struct style both;

	(void)state;
	theme.styles[ROLE_TEXT] = style("#111111 on #eeeeee");
	theme.styles[ROLE_PERSON] = style("#0000ff bold");
	theme.styles[ROLE_HIT] = style("on #ffff00");
	theme.styles[ROLE_MARK] = style("reverse");
	both = theme_style(&theme, ROLE_PERSON, ROLE_TEXT);
	assert_int_equal(both.ink.blue, 255);
	assert_int_equal(both.paper.red, 0xee);
	both = theme_style(&theme, ROLE_PERSON, ROLE_HIT);
	assert_int_equal(both.ink.blue, 255);
	assert_int_equal(both.paper.blue, 0);
	assert_int_equal(both.attributes, ATTRIBUTE_BOLD);
	both = theme_style(&theme, ROLE_PERSON, ROLE_MARK);
	assert_int_equal(both.attributes, ATTRIBUTE_BOLD | ATTRIBUTE_REVERSE);
	/* What is reversed has no patches of other colours. */
	assert_int_equal(both.ink.blue, 0x11);
	assert_int_equal(both.paper.red, 0xee);
	theme.styles[ROLE_FAINT] = style("dim italic");
	both = theme_style(&theme, ROLE_FAINT, ROLE_MARK);
	assert_int_equal(
		both.attributes, ATTRIBUTE_ITALIC | ATTRIBUTE_REVERSE);
	assert_int_equal(theme_ground(&theme, ROLE_TEXT), 0);
	theme.styles[ROLE_HEADLINE].attributes =
		ATTRIBUTE_BOLD | ATTRIBUTE_UNDERLINE;
	assert_int_equal(theme_ground(&theme, ROLE_HEADLINE), ATTRIBUTE_BOLD);
	both = theme_style(&theme, ROLE_ENTRY, ROLE_HIT);
	assert_int_equal(both.ink.red, 0x11);
}

static void
test_nearest_colours(void **state)
{
	struct colour red = {COLOUR_RGB, 0, 250, 10, 5};
	struct colour grey = {COLOUR_RGB, 0, 118, 118, 118};
	struct colour blue = {COLOUR_RGB, 0, 0x5f, 0x87, 0xaf};

	(void)state;
	assert_int_equal(theme_nearest(red, 8), 1);
	assert_int_equal(theme_nearest(red, 16), 9);
	assert_int_equal(theme_nearest(red, 256), 196);
	assert_int_equal(theme_nearest(grey, 256), 243);
	assert_int_equal(theme_nearest(grey, 16), 8);
	assert_int_equal(theme_nearest(blue, 256), 67);
	for (int i = 16; i < 256; i++) {
		struct colour colour = theme_palette((uint8_t)i);
		struct colour found =
			theme_palette(theme_nearest(colour, 256));

		assert_memory_equal(&colour, &found, sizeof colour);
	}
}

/* Few colours: light ones keep their hue, dark and grey ones their light. */
static void
test_nearest_hues(void **state)
{
	static const struct {
		struct colour colour;
		uint8_t of_8, of_16;
	} hues[] = {
		{{COLOUR_RGB, 0, 0x84, 0xcf, 0xd9}, 6, 14},
		{{COLOUR_RGB, 0, 0xa9, 0xcc, 0x8a}, 2, 10},
		{{COLOUR_RGB, 0, 0xd4, 0xa8, 0xe2}, 5, 13},
		{{COLOUR_RGB, 0, 0xef, 0xc7, 0x7b}, 3, 11},
		{{COLOUR_RGB, 0, 0x8f, 0xb7, 0xe4}, 6, 12},
		{{COLOUR_RGB, 0, 0xd5, 0xda, 0xe4}, 7, 7},
		{{COLOUR_RGB, 0, 0x2d, 0x2a, 0x26}, 0, 0},
		{{COLOUR_RGB, 0, 0x33, 0x69, 0x1a}, 2, 8},
	};

	(void)state;
	for (size_t i = 0; i < sizeof hues / sizeof *hues; i++) {
		if (theme_nearest(hues[i].colour, 8) != hues[i].of_8 ||
			theme_nearest(hues[i].colour, 16) != hues[i].of_16)
			fail_msg("%02x%02x%02x is %d and %d",
				hues[i].colour.red, hues[i].colour.green,
				hues[i].colour.blue,
				theme_nearest(hues[i].colour, 8),
				theme_nearest(hues[i].colour, 16));
	}
}

/* Every colour and paper as terminals of some numbers of colours have it. */
static void
test_looks(void **state)
{
	enum { BOLD = ATTRIBUTE_BOLD, REVERSE = ATTRIBUTE_REVERSE };
	static const struct {
		const char *style;
		int colours;
		struct look look;
	} looks[] = {
		{"", 256, {0, 231, 0}},
		{"bold", 0, {-1, -1, BOLD}},
		{"default on default", 8, {-1, -1, 0}},
		{"bright-cyan", 16, {14, 15, 0}},
		{"bright-cyan", 8, {6, 7, BOLD}},
		{"213", 256, {213, 231, 0}},
		{"213", 16, {13, 15, 0}},
		{"#010203", 1 << 24, {0x010203, 0xffffff, 0}},
		{"#000003", 1 << 24, {0, 0xffffff, 0}},
		{"bright-cyan", 1 << 24, {0x00ffff, 0xffffff, 0}},
		{"cyan", 1 << 24, {6, 0xffffff, 0}},
		/* Paper that cannot be told from that of the text. */
		{"on #fefefe", 256, {0, 231, REVERSE}},
		{"on #fefefe", 1 << 24, {0, 0xfefefe, 0}},
		{"on yellow", 8, {0, 3, 0}},
		{"on yellow", 0, {-1, -1, REVERSE}},
		{"on #ffffff", 0, {-1, -1, 0}},
	};
	struct theme theme = {0};

	(void)state;
	theme.styles[ROLE_TEXT] = style("black on #ffffff");
	for (size_t i = 0; i < sizeof looks / sizeof *looks; i++) {
		struct look look;

		theme.styles[ROLE_HIT] = style(looks[i].style);
		look = look_of(&theme, ROLE_HIT, ROLE_TEXT, looks[i].colours);
		if (look.ink != looks[i].look.ink ||
			look.paper != looks[i].look.paper ||
			look.attributes != looks[i].look.attributes)
			fail_msg("%s of %d: %d on %d, %d", looks[i].style,
				looks[i].colours, look.ink, look.paper,
				look.attributes);
	}
}

static void
test_names_look_different_without_colour(void **state)
{
	static const enum role names[] = {ROLE_TEXT, ROLE_PERSON, ROLE_PLACE,
		ROLE_ORGANISATION, ROLE_KEY_FIGURE};
	const struct theme *theme = theme_terminal();

	(void)state;
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		for (size_t k = 0; k < i; k++)
			assert_int_not_equal(theme->styles[names[i]].attributes,
				theme->styles[names[k]].attributes);
	for (int role = 0; role < ROLE_COUNT; role++)
		assert_int_equal(role_named(role_name((enum role)role)), role);
	assert_int_equal(role_named("nonsense"), -1);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_words_of_a_style),
		cmocka_unit_test(test_words_that_are_wrong),
		cmocka_unit_test(test_overlays_keep_what_they_do_not_set),
		cmocka_unit_test(test_nearest_colours),
		cmocka_unit_test(test_nearest_hues),
		cmocka_unit_test(test_looks),
		cmocka_unit_test(test_names_look_different_without_colour),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
