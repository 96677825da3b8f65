/* JSON and the door for text that leaves by a pipe. */
#include "unit.h"

#include "write/clean.h"
#include "write/json.h"
#include "write/write.h"

#include <math.h>
#include <stdlib.h>

static char *
cleaned(const char *text, size_t len)
{
	char *written = NULL;
	size_t size = 0;
	FILE *to = open_memstream(&written, &size);

	write_clean(to, slice_from(text, len));
	fclose(to);
	return written;
}

static void
expect_clean(const char *text, const char *expected)
{
	char *written = cleaned(text, strlen(text));

	assert_string_equal(written, expected);
	free(written);
}

static void
test_only_printable_text_leaves(void **state)
{
	(void)state;
	expect_clean("Übergröße", "Übergröße");
	expect_clean("a\x1b[31mb\x07", "a[31mb");
	expect_clean("a\xc2\x9b""31m", "a31m");
	expect_clean("tab\tand\nline", "tab and line");
	expect_clean("co\xc2\xadop", "coop");
	expect_clean("\xe2\x80\xae""abc", "abc");
	expect_clean("bad \xff\xfe", "bad \xef\xbf\xbd\xef\xbf\xbd");
	expect_clean("cut \xe2\x82", "cut \xef\xbf\xbd\xef\xbf\xbd");
	expect_clean("", "");
}

static void
test_marks_on_a_letter_are_few(void **state)
{
	char text[64] = "a", expected[16] = "a";

	(void)state;
	for (int i = 0; i < 20; i++)
		strcat(text, "\xcc\x81");
	for (int i = 0; i < 4; i++)
		strcat(expected, "\xcc\x81");
	expect_clean(text, expected);
	expect_clean("\xcc\x81", "");
}

static char *
json_of(void (*say)(struct json *json), bool pretty)
{
	char *written = NULL;
	size_t size = 0;
	struct json json = {
		.to = open_memstream(&written, &size), .pretty = pretty};

	say(&json);
	fclose(json.to);
	return written;
}

static void
say_everything(struct json *json)
{
	json_open(json, NULL, '{');
	json_string(json, "s", slice_string("\"\\\n\x01 \xc2\x85 ä\x7f"));
	json_word(json, "w", NULL);
	json_whole(json, "n", 7);
	json_whole(json, "none", NONE);
	json_number(json, "nan", NAN);
	json_number(json, "big", 550e9);
	json_number(json, "tenth", 0.1);
	json_boolean(json, "b", true);
	json_open(json, "a", '[');
	json_span(json, NULL, (struct span){1, 2});
	json_span(json, NULL, (struct span){3, 3});
	json_close(json, ']');
	json_open(json, "e", '[');
	json_close(json, ']');
	json_close(json, '}');
}

static void
test_json_is_one_line(void **state)
{
	char *written = json_of(say_everything, false);

	(void)state;
	assert_string_equal(written,
		"{\"s\":\"\\\"\\\\\\n\\u0001 \\u0085 ä\\u007f\",\"w\":null,"
		"\"n\":7,\"none\":null,\"nan\":null,\"big\":550000000000,"
		"\"tenth\":0.1,\"b\":true,\"a\":[[1,2],null],\"e\":[]}");
	free(written);
}

static void
test_json_is_pretty_on_request(void **state)
{
	char *written = json_of(say_everything, true);

	(void)state;
	assert_non_null(strstr(written, "\n  \"n\": 7,\n"));
	assert_non_null(strstr(written, "[1, 2]"));
	assert_non_null(strstr(written, "\n  \"e\": []\n}"));
	free(written);
}

static void
test_empty_article_is_written(void **state)
{
	struct article *article = article_new();
	char *written = NULL;
	size_t size = 0;
	FILE *to = open_memstream(&written, &size);

	(void)state;
	article->path = "none";
	write_json(to, article, false);
	assert_false(write_notes(to, article));
	fclose(to);
	assert_non_null(strstr(written, "\"text\":\"\""));
	assert_non_null(strstr(written, "\"dateline\":null"));
	free(written);
	article_free(article);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_only_printable_text_leaves),
		cmocka_unit_test(test_marks_on_a_letter_are_few),
		cmocka_unit_test(test_json_is_one_line),
		cmocka_unit_test(test_json_is_pretty_on_request),
		cmocka_unit_test(test_empty_article_is_written),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
