/* From bytes to text: charsets, cleaning, NFC, in chunks of any size. */
#include "unit.h"

#include "base/memory.h"
#include "text/compose.h"
#include "text/normalise.h"
#include "text/utf8.h"

#include <stdlib.h>

struct result {
	char *at;
	size_t len;
	uint32_t max;
	uint32_t odd[ODDITY_KIND_COUNT]; /* runs of each kind */
	enum charset charset;
};

/* Normalise with chunks of `step` bytes. */
static struct result
normalise(const char *bytes, size_t len, size_t step)
{
	struct normaliser *normaliser = normaliser_new(CHARSET_UNKNOWN);
	struct result result = {0};
	size_t at = 0;
	bool last = false;

	while (!last) {
		const struct oddities *odd;
		size_t some = len - at < step ? len - at : step;
		struct slice text;

		last = at + some == len;
		text = normaliser_feed(
			normaliser, slice_from(bytes + at, some), last, &odd);
		for (uint32_t i = 0; i < odd->count; i++) {
			if (odd->at[i].span.start >= text.len && !last)
				break;
			result.odd[odd->at[i].kind]++;
		}
		result.at = memory_room(result.at, &result.max,
			(uint32_t)(result.len + text.len + 1), 1);
		if (text.len)
			memcpy(result.at + result.len, text.at, text.len);
		result.len += text.len;
		at += some;
	}
	result.at[result.len] = '\0';
	result.charset = normaliser_charset(normaliser);
	normaliser_free(normaliser);
	return result;
}

/* Any chunks give the same text. */
static void
expect_bytes(const char *bytes, size_t len, const char *text,
	enum charset charset)
{
	static const size_t steps[] = {1, 2, 3, 7, 64, 100000};

	for (size_t i = 0; i < ARRAY_LEN(steps); i++) {
		struct result result = normalise(bytes, len, steps[i]);

		assert_string_equal(result.at, text);
		assert_int_equal(result.charset, charset);
		free(result.at);
	}
}

static void
expect(const char *bytes, const char *text, enum charset charset)
{
	expect_bytes(bytes, strlen(bytes), text, charset);
}

static void
expect_odd(const char *bytes, size_t len, enum oddity_kind kind, uint32_t runs)
{
	struct result result = normalise(bytes, len, len + 1);

	for (int i = 0; i < ODDITY_KIND_COUNT; i++)
		assert_int_equal(result.odd[i], i == (int)kind ? runs : 0);
	free(result.at);
}

static void
test_charsets_are_found(void **state)
{
	(void)state;
	expect("plain", "plain", CHARSET_UNKNOWN);
	expect("\xef\xbb\xbfTür", "Tür", CHARSET_UTF8);
	expect("T\xfcr und Tor", "Tür und Tor", CHARSET_WINDOWS_1252);
	expect("\x84Gut\x93, 5 \x80", "„Gut“, 5 €", CHARSET_WINDOWS_1252);
	expect("caf\xe9", "café", CHARSET_WINDOWS_1252);
	expect("Tür und T\xfcr und Öl", "Tür und T\xef\xbf\xbdr und Öl",
		CHARSET_UTF8);
	expect_bytes("\xff\xfe" "T\0\xfc\0r\0", 8, "Tür", CHARSET_UTF16_LE);
	expect_bytes("\xfe\xff\0T\0\xfc\0r", 8, "Tür", CHARSET_UTF16_BE);
	expect_bytes("T\0\xfc\0r\0 \0a\0u\0", 12, "Tür au", CHARSET_UTF16_LE);
	expect_bytes("\0T\0\xfc\0r\0 \0a\0u", 12, "Tür au", CHARSET_UTF16_BE);
	expect_bytes("\xff\xfe\0\0T\0\0\0\xfc\0\0\0", 12, "Tü",
		CHARSET_UTF32_LE);
	expect_bytes("\0\0\xfe\xff\0\0\0T\0\0\0\xfc", 12, "Tü",
		CHARSET_UTF32_BE);
}

/* What programs colour their output with goes, all else behind ESC is text. */
static void
test_colours_go(void **state)
{
	(void)state;
	expect("a \33[1;31mred\33[0m\33[K end", "a red end", CHARSET_UNKNOWN);
	expect("\33[38:2::9:8:7mT\xc3\xbcr\33[m", "Tür", CHARSET_UTF8);
	expect("T\xfcr \33[31mrot\33[m", "Tür rot", CHARSET_WINDOWS_1252);
	expect("\33[2Jall", "[2Jall", CHARSET_UNKNOWN);
	expect("\33\33[1mall\33", "all", CHARSET_UNKNOWN);
	expect("\33m, \33[1;2", "m, [1;2", CHARSET_UNKNOWN);
	expect("\33[1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1m",
		"[1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1m", CHARSET_UNKNOWN);
	expect("\33[31\xc3\xbcm", "[31üm", CHARSET_UTF8);
	expect_odd("a\33[1mb\33[mc", 10, ODDITY_CONTROL, 2);
}

static void
test_surrogates_are_pairs(void **state)
{
	(void)state;
	expect_bytes("\xff\xfe\x3d\xd8\x00\xde!\0", 8, "😀!", CHARSET_UTF16_LE);
	expect_bytes("\xff\xfe\x3d\xd8!\0", 6, "\xef\xbf\xbd!",
		CHARSET_UTF16_LE);
	expect_bytes("\xff\xfe!\0\x00\xde", 6, "!\xef\xbf\xbd",
		CHARSET_UTF16_LE);
	expect_bytes("\xff\xfe!\0?", 5, "!\xef\xbf\xbd", CHARSET_UTF16_LE);
}

static void
test_each_maximal_part_is_replaced(void **state)
{
	(void)state;
	/* The example of the Unicode Standard, table 3-8. */
	expect("ä\x61\xf1\x80\x80\xe1\x80\xc2\x62\x80\x63\x80\xbf\x64ääääää",
		"äa\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd"
		"b\xef\xbf\xbd"
		"c\xef\xbf\xbd\xef\xbf\xbd"
		"dääääää",
		CHARSET_UTF8);
	expect("üüü\xed\xa0\x80", "üüü\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd",
		CHARSET_UTF8);
	expect_odd("ä a\xff\xff\xff b\xff c ä ä ä ä", 24, ODDITY_INVALID, 2);
}

static void
test_line_ends_become_one(void **state)
{
	(void)state;
	expect("a\rb\r\nc\n\rd\r\r\n", "a\nb\nc\n\nd\n\n", CHARSET_UNKNOWN);
	expect("a\xe2\x80\xa8" "b\xe2\x80\xa9" "c", "a\nb\nc", CHARSET_UTF8);
	expect_odd("a\xe2\x80\xa8" "b", 5, ODDITY_LINE_SEPARATOR, 1);
}

static void
test_controls_are_left_out(void **state)
{
	(void)state;
	expect("a\x1b[31Jb\x07\x7f" "c\td", "a[31Jbc\td", CHARSET_UNKNOWN);
	expect("a\xc2\x9b" "b", "ab", CHARSET_UTF8);
	expect("a\xe2\x80\xae" "b\xe2\x81\xa6\xd8\x9c" "c", "abc",
		CHARSET_UTF8);
	expect("a\xf3\xa0\x81\xa1" "b\xef\xbb\xbf" "c\xef\xbf\xbe" "d", "abcd",
		CHARSET_UTF8);
	expect("a\xc2\xad" "b\xe2\x80\x8d" "c\xef\xb8\x8f\xc2\xa0",
		"a\xc2\xad" "b\xe2\x80\x8d" "c\xef\xb8\x8f\xc2\xa0",
		CHARSET_UTF8);
	expect_odd("a\x01\x02\x03" "b\x04" "c", 7, ODDITY_CONTROL, 2);
	expect_odd("a\xe2\x80\xae\xe2\x80\xae" "b", 8, ODDITY_BIDIRECTIONAL, 1);
	expect_odd("a\xf3\xa0\x81\xa1" "b", 6, ODDITY_TAG, 1);
	expect_odd("a\xef\xbf\xbe" "b", 5, ODDITY_NONCHARACTER, 1);
	expect_odd("a\xef\xbb\xbf" "b", 5, ODDITY_MARK, 1);
}

static void
test_text_is_composed(void **state)
{
	(void)state;
	expect("Mu\xcc\x88ller", "Müller", CHARSET_UTF8);
	/* What is left out parts no letter from its mark. */
	expect("u\x01\xcc\x88", "ü", CHARSET_UTF8);
	expect("q\xcc\xa3\xcc\x87", "q\xcc\xa3\xcc\x87", CHARSET_UTF8);
	expect("q\xcc\x87\xcc\xa3", "q\xcc\xa3\xcc\x87", CHARSET_UTF8);
	expect("\xe1\x84\x92\xe1\x85\xa1\xe1\x86\xab", "한", CHARSET_UTF8);
	expect("\xe2\x84\xab", "Å", CHARSET_UTF8);
	expect("\xd0\xb8\xcc\x86", "й", CHARSET_UTF8);
	expect("\xe0\xa6\x95\xe0\xa7\x87\xe0\xa6\xbe", "\xe0\xa6\x95\xe0\xa7\x8b",
		CHARSET_UTF8);
}

/* What is said to start in NFC must be what NFC leaves alone. */
static void
test_classes_agree_with_composing(void **state)
{
	(void)state;
	for (char32_t code = 0xa0; code < 0x110000; code++) {
		char bytes[8] = "x";
		uint32_t len;
		size_t composed;
		char *text;

		if (code >= 0xd800 && code < 0xe000)
			continue;
		len = 1 + utf8_put(bytes + 1, code);
		if (compose_class_of(code) != COMPOSE_STARTS)
			continue;
		text = compose(slice_from(bytes, len), &composed);
		assert_int_equal(composed, len);
		assert_memory_equal(text, bytes, len);
		free(text);
	}
}

/* Random strings of letters, marks and jamos: the stream composes as the
 * whole does. */
static void
test_stream_composes_as_the_whole(void **state)
{
	static const char32_t some[] = {'a', 'o', 'e', 0xe4, 0x300, 0x308,
		0x323, 0x327, 0x345, 0x1100, 0x1161, 0x11a8, 0xac00, 0x915,
		0x93c, 0x9c7, 0x9be, 0x9d7, 0x212b, 0x1e69, 0x3b1, 0x313,
		0x1d15e, 0xfb1d, 0x344, 0xf73, 0x3099, 0x304b, 0x438, 0x306};
	uint32_t seed = 1;

	(void)state;
	for (int round = 0; round < 3000; round++) {
		char bytes[256];
		size_t len = 0, composed;
		struct result result;
		char *text;

		for (int i = 0; i < 40; i++) {
			seed = seed * 1664525 + 1013904223;
			len += utf8_put(bytes + len,
				some[(seed >> 16) % ARRAY_LEN(some)]);
		}
		memcpy(bytes + len, "ä", 2);
		len += 2;
		text = compose(slice_from(bytes, len), &composed);
		result = normalise(bytes, len, 1 + (size_t)round % 90);
		assert_int_equal(result.len, composed);
		assert_memory_equal(result.at, text, composed);
		free(result.at);
		free(text);
	}
}

static void
test_flood_of_marks_is_linear(void **state)
{
	enum { MARKS = 300000 };
	char *bytes = memory_new(2 * MARKS + 1);
	struct result result;

	(void)state;
	bytes[0] = 'q';
	for (int i = 0; i < MARKS; i++)
		memcpy(bytes + 1 + 2 * i, i % 2 ? "\xcc\xa3" : "\xcc\x87", 2);
	result = normalise(bytes, 2 * MARKS + 1, 65536);
	assert_int_equal(result.len, 2 * MARKS + 1);
	assert_memory_equal(result.at + 1, "\xcc\xa3\xcc\xa3", 4);
	free(result.at);
	free(bytes);
}

static void
test_labels_name_charsets(void **state)
{
	(void)state;
	assert_int_equal(charset_named(slice_string(" \"UTF-8\" ")),
		CHARSET_UTF8);
	assert_int_equal(charset_named(slice_string("ISO-8859-1")),
		CHARSET_WINDOWS_1252);
	assert_int_equal(charset_named(slice_string("klingon")),
		CHARSET_UNKNOWN);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_charsets_are_found),
		cmocka_unit_test(test_colours_go),
		cmocka_unit_test(test_surrogates_are_pairs),
		cmocka_unit_test(test_each_maximal_part_is_replaced),
		cmocka_unit_test(test_line_ends_become_one),
		cmocka_unit_test(test_controls_are_left_out),
		cmocka_unit_test(test_text_is_composed),
		cmocka_unit_test(test_classes_agree_with_composing),
		cmocka_unit_test(test_stream_composes_as_the_whole),
		cmocka_unit_test(test_flood_of_marks_is_linear),
		cmocka_unit_test(test_labels_name_charsets),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
