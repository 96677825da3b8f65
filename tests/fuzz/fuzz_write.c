/* What leaves the program: any string through the JSON writer comes back the
 * same; an article's JSON is JSON; listings, notes and prints hold nothing
 * but text, tabs and line ends. Input: flags, a string, a NUL, the article. */
#include "fuzz.h"

#include "json_check.h"
#include "print.h"
#include "reading.h"
#include "text/utf8.h"
#include "write/json.h"
#include "write/write.h"

/* What is no UTF-8 is U+FFFD in JSON. Surrogates cannot come: they are
 * replaced before. */
static size_t
expected(struct slice text, char *to)
{
	const char *at = text.at, *end = at + text.len;
	size_t len = 0;

	while (at < end) {
		char32_t code;

		at += utf8_next(at, end, &code);
		len += utf8_put(to + len, code);
	}
	return len;
}

static void
check_string(struct slice raw)
{
	char *text = malloc(raw.len + 1), *want = malloc(raw.len * 3 + 1);
	char *out = NULL, *got;
	size_t size = 0, len;
	struct json json = {0};
	long back;

	for (size_t i = 0; i < raw.len; i++)
		text[i] = raw.at[i] == '\xed' ? 'x' : raw.at[i];
	len = expected(slice_from(text, raw.len), want);
	json.to = open_memstream(&out, &size);
	json_string(&json, NULL, slice_from(text, raw.len));
	fclose(json.to);
	got = malloc(size + 1);
	back = json_decode(slice_from(out, size), got);
	FUZZ_REQUIRE(back >= 0 && (size_t)back == len &&
		     !memcmp(got, want, len));
	for (size_t i = 0; i < size; i++)
		FUZZ_REQUIRE((unsigned char)out[i] >= ' ');
	free(text);
	free(want);
	free(out);
	free(got);
}

/* Text for people in a pipe: no control but LF and, where fields are, tab;
 * valid UTF-8. */
static void
check_clean(struct slice out)
{
	const char *at = out.at, *end = at + out.len;

	while (at < end) {
		char32_t code;
		uint32_t len = utf8_next(at, end, &code);

		FUZZ_REQUIRE(code != 0xfffd || len == 3);
		FUZZ_REQUIRE(code >= ' ' || code == '\n' || code == '\t');
		FUZZ_REQUIRE(code < 0x7f || code >= 0xa0);
		FUZZ_REQUIRE(code < 0x202a || code > 0x202e);
		at += len;
	}
}

static void
check_listing(const struct listing *listing, const struct article *article)
{
	char *out = NULL;
	size_t size = 0;
	FILE *to = open_memstream(&out, &size);

	listing->write(to, article);
	fclose(to);
	check_clean(slice_from(out, size));
	free(out);
}

static void
check_prints(const struct article *article, unsigned flags)
{
	struct settings settings = settings_default();
	struct options options = {.mode = MODE_PRINT, .color = COLOR_NEVER,
		.width = (int)(flags % 90) + 1};
	char *out = NULL;
	size_t size = 0;
	FILE *to = open_memstream(&out, &size);

	print_plain(to, article);
	write_notes(to, article);
	print_article(to, article, &settings, theme_terminal(), &options);
	fclose(to);
	check_clean(slice_from(out, size));
	free(out);
}

static void
check_article(const struct article *article, unsigned flags)
{
	char *out = NULL;
	size_t size = 0;
	FILE *to = open_memstream(&out, &size);
	const struct listing *listings;
	uint32_t count;

	write_json(to, article, flags & 1);
	fclose(to);
	FUZZ_REQUIRE(json_is_good(slice_from(out, size)));
	free(out);
	listings = write_listings(&count);
	for (uint32_t i = 0; i < count; i++)
		check_listing(&listings[i], article);
	listings = write_stages(&count);
	for (uint32_t i = 0; i < count; i++)
		check_listing(&listings[i], article);
	check_prints(article, flags);
}

int
LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
	struct slice input = fuzz_input(data, size);
	unsigned flags = fuzz_byte(&input);
	struct reading_options options = {.format = "text",
		.language = flags & 2 ? LANGUAGE_GERMAN : LANGUAGE_ENGLISH};
	struct slice string = fuzz_string(&input);
	char *path = strndup(string.at ? string.at : "", string.len);
	struct reading *reading;

	check_string(string);
	reading = reading_of_bytes(input, path, &options);
	reading_finish(reading);
	check_article(reading_article(reading), flags);
	reading_free(reading);
	free(path);
	return 0;
}
