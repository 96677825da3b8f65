/* Printing: lines set for reading, plain blocks, colours, and that nothing
 * unprintable leaves. */
#include "unit.h"

#include "base/memory.h"
#include "print.h"
#include "reading.h"
#include "sgr.h"
#include "text/utf8.h"
#include "text/width.h"

#include <stdlib.h>

static const char harbour[] =
	"Hafen: Kran steht still\n"
	"Kiel. Der Kran am Nordhafen steht seit Montag still, weil die "
	"Versicherungsgesellschaft die Genehmigungsunterlagen prüft.\n"
	"Der Betreiber rechnet mit einer Entscheidung in zwei Wochen, sagte "
	"eine Sprecherin am Dienstag.\n"
	"Was nun kommt\n"
	"Zwei Firmen bieten für die Reparatur, die 1,5 Millionen Euro kosten "
	"soll und den ganzen Sommer dauern kann.\n";

/* What an article prints; the caller frees it. */
static char *
printed(struct slice bytes, bool plain, const struct options *options)
{
	struct reading_options how = {.language = LANGUAGE_GERMAN};
	struct reading *reading = reading_of_bytes(bytes, "kran.txt", &how);
	struct settings settings = {.hyphenate = true};
	char *text = NULL;
	size_t len = 0;
	FILE *to = open_memstream(&text, &len);

	assert_non_null(to);
	assert_int_equal(reading_finish(reading), STATUS_OK);
	if (plain)
		print_plain(to, reading_article(reading));
	else
		print_article(to, reading_article(reading), &settings,
			theme_terminal(), options);
	fclose(to);
	reading_free(reading);
	return text;
}

static void
test_plain_is_a_block_a_line(void **state)
{
	char *text = printed(slice_string(harbour), true, NULL);

	(void)state;
	assert_non_null(strstr(text, "Hafen: Kran steht still\nKiel. Der "));
	assert_non_null(strstr(text, "\n# Was nun kommt\nZwei Firmen "));
	assert_int_equal(strncmp(text, "Hafen: ", 7), 0);
	assert_null(strstr(text, "\n\n"));
	free(text);
}

static void
test_lines_are_set_to_the_width(void **state)
{
	struct options options = {.width = 40, .color = COLOR_NEVER};
	char *text = printed(slice_string(harbour), false, &options);
	char *line, *rest = text;
	uint32_t hyphens = 0, headings = 0;

	(void)state;
	assert_null(strchr(text, '\033'));
	while ((line = strsep(&rest, "\n"))) {
		size_t len = strlen(line);

		assert_true(width_cells(slice_from(line, len)) <= 40);
		hyphens += len && line[len - 1] == '-';
		headings += !strcmp(line, "# Was nun kommt");
		assert_true(!len || line[len - 1] != ' ');
	}
	assert_true(hyphens >= 1);
	assert_int_equal(headings, 1);
	free(text);
}

static void
test_colours_by_the_theme(void **state)
{
	struct options options = {.width = 60, .color = COLOR_ALWAYS};
	char *text, wanted[SGR_MAX];
	struct style style =
		theme_style(theme_terminal(), ROLE_HEADLINE, ROLE_TEXT);

	(void)state;
	setenv("TERM", "xterm", 1);
	unsetenv("COLORTERM");
	text = printed(slice_string(harbour), false, &options);
	sgr_write(&style, 8, wanted);
	assert_string_equal(wanted, "\033[0;1m");
	assert_non_null(strstr(text, "\033[0;1mKran steht still\033[0m\n"));
	free(text);
}

static void
test_styles_become_sequences(void **state)
{
	struct style style = {{COLOUR_RGB, 0, 255, 0, 0},
		{COLOUR_INDEX, 12, 0, 0, 0}, ATTRIBUTE_UNDERLINE};
	char text[SGR_MAX];

	(void)state;
	sgr_write(&style, 0, text);
	assert_string_equal(text, "\033[0;4;38;2;255;0;0;48;5;12m");
	sgr_write(&style, 256, text);
	assert_string_equal(text, "\033[0;4;38;5;196;48;5;12m");
	sgr_write(&style, 8, text);
	assert_string_equal(text, "\033[0;4;31;44m");
}

/* Bytes at random, and every code point: what comes out is printable. */
static void
assert_printable(const char *text)
{
	const char *at = text, *end = text + strlen(text);

	while (at < end) {
		char32_t code;
		uint32_t len = utf8_next(at, end, &code);

		assert_true(code != 0xfffd || len == 3);
		assert_true(code == '\n' || width_of(code) >= 0);
		at += len;
	}
}

static void
test_nothing_unprintable_leaves(void **state)
{
	struct options options = {.width = 30, .color = COLOR_NEVER};
	char *bytes = memory_new(8 * 0x11000);
	size_t len = 0;
	uint32_t seed = 5;

	(void)state;
	for (char32_t code = 1; code < 0x11000; code++)
		if (code < 0xd800 || code > 0xdfff) {
			len += utf8_put(bytes + len, code);
			if (code % 50 == 0)
				bytes[len++] = code % 400 ? ' ' : '\n';
		}
	for (int round = 0; round < 20; round++) {
		for (int plain = 0; plain < 2; plain++) {
			char *text = printed(slice_from(bytes, len), plain,
				&options);

			assert_printable(text);
			free(text);
		}
		len = 3000;
		for (size_t i = 0; i < len; i++) {
			seed = seed * 1103515245 + 12345;
			bytes[i] = (char)(seed >> 16);
		}
	}
	free(bytes);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_plain_is_a_block_a_line),
		cmocka_unit_test(test_lines_are_set_to_the_width),
		cmocka_unit_test(test_colours_by_the_theme),
		cmocka_unit_test(test_styles_become_sequences),
		cmocka_unit_test(test_nothing_unprintable_leaves),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
