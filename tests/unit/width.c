/* Widths against glibc's, and the cells of clusters. */
#include "unit.h"

#include "text/grapheme.h"
#include "text/utf8.h"
#include "text/width.h"
#include "text/width_table.h"

#include <gnu/libc-version.h>
#include <locale.h>
#include <wchar.h>

static bool
is_one_of(char32_t code, const char32_t *list, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (list[i] == code)
			return true;
	return false;
}

/* What wcwidth gives a width to and the canvas keeps out all the same. */
static bool
is_kept_out(char32_t code)
{
	static const char32_t single[] = {0, 0xad, 0x61c, 0x200e, 0x200f,
		0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068,
		0x2069, 0x206a, 0x206b, 0x206c, 0x206d, 0x206e, 0x206f, 0xfeff,
		0xfff9, 0xfffa, 0xfffb};

	return is_one_of(code, single, sizeof single / sizeof single[0]) ||
	       (code >= 0xe0000 && code <= 0xe007f);
}

/* The table is that of one glibc. Others know characters of another Unicode
 * and have changed their mind about a few, but not about many. */
static void
test_all_code_points_as_wcwidth(void **state)
{
	enum { OTHER_GLIBC = 20000 };
	bool same = !strcmp(gnu_get_libc_version(), WIDTH_TABLE_LIBC);
	int differ = 0;

	(void)state;
	assert_non_null(setlocale(LC_ALL, "C.UTF-8"));
	for (char32_t code = 0; code < 0x110000; code++) {
		int want = is_kept_out(code) ? -1 : wcwidth((wchar_t)code);

		if (width_of(code) == want)
			continue;
		differ++;
		if (same || (code < 0x250 && want > 0))
			fail_msg("U+%04X: %d, wcwidth %d", (unsigned)code,
				width_of(code), want);
	}
	assert_in_range(differ, 0, OTHER_GLIBC);
	assert_int_equal(width_of(0x110000), -1);
	assert_int_equal(width_of(0xffffffff), -1);
}

static void
test_shown_is_printable_or_nothing(void **state)
{
	(void)state;
	for (char32_t code = 0; code < 0x110000; code++) {
		char32_t shown = width_shown(code);

		assert_true(!shown || width_of(shown) >= 0);
		assert_true(!shown || shown == code || shown == 0xfffd);
	}
	assert_int_equal(width_shown(0x1b), 0);
	assert_int_equal(width_shown(0x9b), 0);
	assert_int_equal(width_shown(0xad), 0);
	assert_int_equal(width_shown(0x202e), 0);
	assert_int_equal(width_shown(0xe0041), 0);
	assert_int_equal(width_shown(0x378), 0xfffd);
	assert_int_equal(width_shown(U'ß'), U'ß');
}

static void
test_cells_of_text(void **state)
{
	static const struct {
		const char *text;
		uint32_t cells;
	} cases[] = {
		{"", 0}, {"abc", 3}, {"Maß", 3}, {"u\u0308ber", 4},
		{"日本", 4}, {"a\u00ad" "b", 2}, {"\u202e" "a", 1},
		{"\u0378", 1}, {"👩\u200d👧\u200d👦", 2}, {"👍🏽", 2},
		{"🇩🇪", 2}, {"❤\ufe0f", 1}, {"कि", 2}, {"각", 2},
		{"\u1112\u1161\u11ab", 2}, {"\u0301", 0}, {"a\u200db", 2},
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
		if (width_cells(slice_string(cases[i].text)) !=
			cases[i].cells)
			fail_msg("%s: %u cells", cases[i].text,
				width_cells(slice_string(cases[i].text)));
}

static void
test_clusters_hold_what_belongs_together(void **state)
{
	static const struct {
		const char *text;
		size_t len;
	} cases[] = {
		{"a", 1}, {"ab", 1}, {"ab\u0301", 1}, {"b\u0301a", 3},
		{"ß.", 2}, {"„a", 3}, {"👩\u200d👧b", 11}, {"👍🏽b", 8},
		{"🇩🇪", 4}, {"❤\ufe0f!", 6}, {"\n\u0301", 1}, {"한글", 3},
		{"a\u200d👧", 4}, {"b\u0323\u0301c", 5},
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
		if (grapheme_len(slice_string(cases[i].text)) != cases[i].len)
			fail_msg("%s: %zu bytes", cases[i].text,
				grapheme_len(slice_string(cases[i].text)));
}

static void
test_flood_of_marks_is_cut(void **state)
{
	char flood[2001] = "a";

	(void)state;
	for (size_t at = 1; at + 2 < sizeof flood; at += 2)
		memcpy(flood + at, "\u0301", 2);
	assert_in_range(grapheme_len(slice_from(flood, 1999)), 255, 256);
	/* Invalid bytes are clusters of one. */
	assert_int_equal(grapheme_len(slice_from("\xff" "a", 2)), 1);
	assert_int_equal(grapheme_len(slice_from("\xe2\x80", 2)), 1);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_all_code_points_as_wcwidth),
		cmocka_unit_test(test_shown_is_printable_or_nothing),
		cmocka_unit_test(test_cells_of_text),
		cmocka_unit_test(test_clusters_hold_what_belongs_together),
		cmocka_unit_test(test_flood_of_marks_is_cut),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
