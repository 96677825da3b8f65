/* Folding of code points: laws over all of them, and some by name. */
#include "unit.h"

#include "base/memory.h"
#include "text/fold.h"
#include "text/letters.h"
#include "text/utf8.h"

#include <stdio.h>
#include <stdlib.h>

static void
check_fold(char32_t code, const char *base)
{
	char32_t to[FOLD_MAX];
	char bytes[FOLD_MAX * 4 + 1];
	uint32_t count = fold_base(code, to), len = 0;

	for (uint32_t i = 0; i < count; i++)
		len += utf8_put(bytes + len, to[i]);
	bytes[len] = 0;
	if (strcmp(bytes, base))
		fail_msg("U+%04X: '%s', not '%s'", (unsigned)code, bytes, base);
}

static void
test_letters_by_name(void **state)
{
	static const struct {
		char32_t code;
		const char *base;
	} cases[] = {
		{'A', "a"}, {'`', "'"}, {U'Ä', "a"}, {U'ß', "ss"}, {U'ẞ', "ss"},
		{U'ﬃ', "ffi"}, {U'ﬅ', "st"}, {U'Æ', "ae"}, {U'œ', "oe"},
		{U'ø', "o"}, {U'Ł', "l"}, {U'ł', "l"}, {U'đ', "d"}, {U'Þ', "th"},
		{U'İ', "i"}, {U'ı', "i"}, {U'ğ', "g"}, {U'ș', "s"}, {U'Σ', "σ"},
		{U'ς', "σ"}, {U'ά', "α"}, {U'Й', "и"}, {U'Ж', "ж"}, {U'…', "..."},
		{0xa0, " "}, {0x202f, " "}, {0x2009, " "}, {0x3000, " "},
		{0xad, ""}, {0x200d, ""}, {0x200b, ""}, {0x308, ""}, {0xfe0f, ""},
		{U'–', "-"}, {U'—', "-"}, {0x2011, "-"}, {U'−', "-"},
		{U'„', "\""}, {U'“', "\""}, {U'”', "\""}, {U'«', "\""},
		{U'»', "\""}, {U'’', "'"}, {U'‘', "'"}, {U'‚', "'"}, {U'›', "'"},
		{U'´', "'"}, {U'²', "2"}, {U'€', "€"}, {U'½', "½"}, {U'Ｔ', "t"},
		{U'한', "한"}, {U'が', "が"}, {U'ﷺ', "ﷺ"}, {U'×', "×"},
		{0x5e9, "ש"}, {0x5b8, ""}, {0x93f, "\u093f"}, {0xfffd, "\ufffd"},
		{'\n', "\n"}, {U'Ⱥ', "a"}, {U'ⱥ', "a"}, {U'K', "k"}, {U'™', "tm"},
	};

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(cases); i++)
		check_fold(cases[i].code, cases[i].base);
}

static bool
same_bases(const struct fold *a, const struct fold *b)
{
	return a->bases == b->bases &&
	       !memcmp(a->base, b->base, a->bases * sizeof a->base[0]);
}

static bool
is_character(char32_t code)
{
	return code < 0xd800 || (code > 0xdfff && code < 0x110000);
}

static void
test_folds_never_grow_and_are_final(void **state)
{
	(void)state;
	for (char32_t code = 0; code < 0x110000; code++) {
		struct fold fold, again;
		char bytes[4];
		uint32_t len = 0;

		if (!is_character(code))
			continue;
		fold_code(code, &fold);
		for (uint32_t i = 0; i < fold.bases; i++) {
			len += utf8_put(bytes, fold.base[i]);
			fold_code(fold.base[i], &again);
			if (again.bases != 1 || again.base[0] != fold.base[i])
				fail_msg("U+%04X is not final", (unsigned)code);
		}
		if (len > utf8_put(bytes, code))
			fail_msg("U+%04X grows", (unsigned)code);
	}
}

static void
test_case_does_not_matter(void **state)
{
	uint32_t differ = 0;

	(void)state;
	for (char32_t code = 0; code < 0x110000; code++) {
		struct fold lower, upper;

		if (!is_character(code) || !letter_is_upper(code))
			continue;
		fold_code(code, &upper);
		fold_code(letter_lower(code), &lower);
		if (!same_bases(&lower, &upper)) {
			print_message("# U+%04X\n", (unsigned)code);
			differ++;
		}
	}
	assert_int_equal(differ, 0);
}

/* Latin, Greek, Cyrillic: composed letters fold as their parts. */
static void
test_composed_is_decomposed(void **state)
{
	static const char32_t marks[] = {0x300, 0x301, 0x302, 0x303, 0x304,
		0x306, 0x307, 0x308, 0x30a, 0x30b, 0x30c, 0x323, 0x327, 0x328};
	uint32_t compared = 0;

	(void)state;
	for (char32_t code = 'A'; code < 0x500; code++) {
		if (!letter_is(code))
			continue;
		for (size_t i = 0; i < ARRAY_LEN(marks); i++) {
			struct arena arena = {0};
			char bytes[8];
			uint32_t len = utf8_put(bytes, code);
			struct slice composed;
			struct fold parts, whole;
			char32_t one;

			len += utf8_put(bytes + len, marks[i]);
			composed = fold_composed(
				&arena, slice_from(bytes, len));
			if (utf8_next(composed.at, composed.at + composed.len,
				    &one) == composed.len) {
				fold_code(code, &parts);
				fold_code(one, &whole);
				assert_true(same_bases(&parts, &whole));
				compared++;
			}
			arena_free(&arena);
		}
	}
	assert_true(compared > 300);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_letters_by_name),
		cmocka_unit_test(test_folds_never_grow_and_are_final),
		cmocka_unit_test(test_case_does_not_matter),
		cmocka_unit_test(test_composed_is_decomposed),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
