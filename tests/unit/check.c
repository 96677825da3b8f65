/* The promises of the model: kept after every step of reading and finding,
 * and missed by article_check when they are broken. */
#include "unit.h"

#include "../support/stepping.h"
#include "article/check.h"
#include "base/memory.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>

/* ---- hostile texts ------------------------------------------------------ */

static uint32_t
random_next(uint64_t *state)
{
	*state = *state * 6364136223846793005u + 1442695040888963407u;
	return (uint32_t)(*state >> 33);
}

/* Pieces that passes look for, and what puts them off. */
static const char *const pieces[] = {"Ute Brandt", "Brandts", "Kiel", "Kiel. ",
	"Ministerin ", "die US-Regierung", "Hafen Kiel GmbH (HKG)", "3,5 Mio. Euro",
	"von 90 auf 60 Prozent", "20-30", "zwischen 3 und 5 km", "$5 million",
	"drei", "ein Drittel", "1/0", "1e999", "0,0000", "9999999999999999999999",
	"-5", "½", "10:12", "3. Mai 2024", "vom 3. bis 5. Mai", "31.02.2023",
	"2022/23", "Q3 2024", "KW 53", "die 1990er Jahre", "im 19. Jahrhundert",
	"vergangenen Dienstag", "Sommer 0000", "heute", "\xe2\x80\x9e",
	"\xe2\x80\x9c", "\xe2\x80\x9d", "\xc2\xab", "\xc2\xbb", "\"", "'", "sagte ",
	"sagte Brandt", "so der Minister", "said Ute Brandt", " dass ", ": ", ", ",
	". ", "! ", "? ", "; ", " (", ") ", " - ", " \xe2\x80\x93 ", "\n", "\n\n",
	"\n# ", "\n## ", "\n> ", "\n- ", "\n1. ", "\n    ", "\t", "\r\n", "\f",
	"Von Ute Brandt", "By Ann Lee", "\n====\n", "\n----\n", "  ", "\xc2\xa0",
	"\xe2\x80\xaf", "\xc2\xad", "\xe2\x80\x8d", "e\xcc\x81", "\xcc\x88",
	"\xcc\x81\xcc\x88\xcc\x81", "\xe1\x84\x80\xe1\x85\xa1", "\xf0\x9f\x91\xa9",
	"\xff", "\xc3", "\xe2\x80", "\x80", "\xed\xa0\x80", "\xf4\x90\x80\x80",
	"\x1b[1m", "\x07", "\xc2\x9b", "\xe2\x80\xae", "\xef\xbb\xbf", "\xe2\x80\xa8",
	"a", "Z", "\xc3\x9f", "und ", "and ", "the ", "der ", "wird ", "has been ",
	"www.kran.example", "U.S. ", "z. B. ", "Dr. ", "&amp;", "<p>", "</p>",
	"<h2>", "<b", ">", "[x](y)", "*", "_", "|", "\0"};

static char *
hostile_text(uint64_t seed, size_t *len)
{
	enum { ROOM = 6000 };
	uint64_t state = seed;
	char *text = memory_new(ROOM + 64);
	uint32_t kinds = 1 + random_next(&state) % ARRAY_LEN(pieces);
	uint32_t shift = random_next(&state);
	size_t size = random_next(&state) % ROOM;

	*len = 0;
	while (*len < size) {
		const char *piece = pieces[(random_next(&state) % kinds + shift) %
					   ARRAY_LEN(pieces)];
		size_t add = *piece ? strlen(piece) : 1;

		memcpy(text + *len, piece, add);
		*len += add;
		if (random_next(&state) % 3)
			text[(*len)++] = ' ';
	}
	return text;
}

static void
read_watched(struct slice bytes, const char *format, enum language language,
	const char *name)
{
	static const struct stepping ways[] = {
		{.chunk = 1 << 16, .slice = 1 << 16},
		{.chunk = 700, .slice = 1},
		{.chunk = 1, .slice = 900},
	};

	for (size_t i = 0; i < ARRAY_LEN(ways); i++) {
		struct stepping how = ways[i];

		how.format = format;
		how.language = language;
		article_free(stepping_read(&how, bytes));
		if (how.broken)
			fail_msg("%s as %s, chunk %u, slice %u, after %s: %s",
				name, format ? format : "found", how.chunk,
				how.slice, how.after, how.broken);
		if (bytes.len > 3000 && i == 1)
			break;
	}
}

static void
test_hostile_texts_keep_the_promises(void **state)
{
	const char *count_told = getenv("LESART_TEST_TEXTS");
	uint32_t count = count_told ? (uint32_t)atoi(count_told) : 90;
	uint32_t formats;
	const struct format *format = read_formats(&formats);

	(void)state;
	for (uint32_t seed = 1; seed <= count; seed++) {
		size_t len;
		char *text = hostile_text(seed, &len), name[32];

		snprintf(name, sizeof name, "text %u", seed);
		read_watched(slice_from(text, len),
			format[seed % formats].name,
			(enum language)(seed / formats % LANGUAGE_COUNT), name);
		free(text);
	}
}

/* Each broke a promise once. */
static const struct {
	const char *name, *text;
} breakers[] = {
	{"a range that falls",
		"Die Wartezeit soll von 11 auf 6 Stunden sinken. Wir bauen aus."},
};

static void
test_what_broke_promises_keeps_them(void **state)
{
	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(breakers); i++)
		for (int language = 0; language < LANGUAGE_COUNT; language++)
			read_watched(slice_string(breakers[i].text), "text",
				(enum language)language, breakers[i].name);
}

/* ---- texts of the tests -------------------------------------------------- */

static char *
file_bytes(const char *path, size_t *len)
{
	FILE *file = fopen(path, "rb");
	char *bytes;

	if (!file)
		return NULL;
	bytes = memory_new(1 << 18);
	*len = fread(bytes, 1, 1 << 18, file);
	if (ferror(file)) { /* a directory */
		free(bytes);
		bytes = NULL;
	}
	fclose(file);
	return bytes;
}

/* Read DIRECTORY/ENTRY or, of a case, the inputs in it. */
static uint32_t
read_entry(const char *directory, const char *entry)
{
	static const char *const inputs[] = {"", "/input.txt", "/input.html",
		"/input.md", "/input.xml", "/input.eml", "/input.gz"};
	uint32_t count = 0;

	for (size_t i = 0; i < ARRAY_LEN(inputs); i++) {
		char path[4096];
		size_t len;
		char *bytes;

		snprintf(path, sizeof path, "%s/%s%s", directory, entry,
			inputs[i]);
		bytes = file_bytes(path, &len);
		if (!bytes)
			continue;
		read_watched(slice_from(bytes, len), NULL, LANGUAGE_UNKNOWN,
			path);
		count++;
		free(bytes);
	}
	return count;
}

static void
test_texts_of_the_tests_keep_the_promises(void **state)
{
	static const char *const places[] = {"tests/articles", "tests/cases"};
	const char *source = getenv("srcdir");

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(places); i++) {
		char directory[2048];
		struct dirent *entry;
		uint32_t count = 0;
		DIR *dir;

		snprintf(directory, sizeof directory, "%s/%s",
			source ? source : ".", places[i]);
		dir = opendir(directory);
		assert_non_null(dir);
		while ((entry = readdir(dir)))
			if (entry->d_name[0] != '.')
				count += read_entry(directory, entry->d_name);
		closedir(dir);
		assert_true(count >= 2);
	}
}

/* ---- broken promises are seen --------------------------------------------- */

static const char whole[] =
	"Hafen: Kran steht still\n"
	"Von Ute Brandt\n"
	"Kiel. Der Kran am Hafen steht seit dem 3. Mai 2024 still, sagte Ute "
	"Brandt. \xe2\x80\x9eWir warten auf Teile\xe2\x80\x9c, sagte Brandt. Es "
	"fehlen 3,5 Mio. Euro und von 90 auf 60 Prozent der Teile.\n"
	"Was nun geschieht\n"
	"Zwei Firmen aus Berlin bieten f\xc3\xbcr den Kran, und zwar zwischen 3 und "
	"5 Mio. Euro. Die Stadt L\xc3\xbc" "beck will 2025 helfen, sagte Ole Petersen.\n";

struct breach {
	const char *name;
	void (*commit)(struct article *article);
};

#define BREACH(name, what)                                                     \
	static void name(struct article *article)                              \
	{                                                                      \
		what;                                                          \
	}

BREACH(text_invalid, article->text.at[2] = '\xff')
BREACH(text_control, article->text.at[2] = '\x1b')
BREACH(text_not_nfc, memcpy(article->text.at, "e\xcc\x81", 3))
BREACH(analysed_short, article->analysed--)
BREACH(language_none, article->language = LANGUAGE_COUNT)
BREACH(kicker_outside, article->masthead.kicker.end = 99999)
BREACH(published_no_day,
	memcpy(article->masthead.published, "2024-13-01", 11))
BREACH(author_in_no_part, article->masthead.authors.at[0].end += 4)
BREACH(place_outside_dateline, article->masthead.dateline.place.end += 9)
BREACH(opening_with_level, article->sections.at[0].level = 1)
BREACH(section_without_level, article->sections.at[1].level = 0)
BREACH(section_too_short, article->sections.at[1].span.end--)
BREACH(section_words, article->sections.at[0].words++)
BREACH(section_blocks, article->sections.at[0].blocks.count++)
BREACH(block_section, article->blocks.at[1].section = 0)
BREACH(block_kind, article->blocks.at[0].kind = BLOCK_KIND_COUNT)
BREACH(block_marker, memset(article->blocks.at[0].marker, '1', 6))
BREACH(block_cut, article->blocks.at[0].span.end--)
BREACH(part_missing, article->parts.count--)
BREACH(part_kind, article->parts.at[0].kind = 77)
BREACH(part_index, article->parts.at[3].index = 1)
BREACH(note_outside, note_add(article, "x", NOTE_INFO,
	(struct span){0, 99999}, "%s", "x"))
BREACH(sentence_order, article->sentences.at[1] = article->sentences.at[0])
BREACH(sentence_border,
	article->sentences.at[article->sentences.count - 1].end =
		(uint32_t)(strchr(article->text.at, '\xc3') - article->text.at) +
		1)
BREACH(sentence_dateline,
	article->sentences.at[0].start = article->masthead.dateline.span.start)
BREACH(mention_entity, article->mentions.at[0].entity = 999)
BREACH(mention_order,
	article->mentions.at[1].span = article->mentions.at[0].span)
BREACH(mention_chain,
	article->mentions.at[article->entities.at[0].first].next = NONE - 1)
BREACH(entity_count, article->entities.at[0].count++)
BREACH(entity_kind, article->entities.at[0].kind = ENTITY_KIND_COUNT)
BREACH(entity_weight, article->entities.at[0].weight = 1.5f)
BREACH(entity_name, article->entities.at[0].name.len = 0)
BREACH(entity_role, article->entities.at[0].role = slice_string("\x9b"))
BREACH(order_twice,
	article->entity_order.at[0] = article->entity_order.at[1])
BREACH(order_short, article->entity_order.count--)
BREACH(order_lightest,
	article->entities.at[article->entity_order.at[0]].weight = 0)
BREACH(number_order, article->numbers.at[1].span = article->numbers.at[0].span)
BREACH(number_empty, article->numbers.at[0].value = __builtin_nan(""))
BREACH(number_both, article->numbers.at[0].low = article->numbers.at[0].high = 1)
BREACH(number_infinite, article->numbers.at[0].value = __builtin_inf())
BREACH(number_subject,
	article->numbers.at[0].subject = article->numbers.at[0].span)
BREACH(number_kind, article->numbers.at[0].kind = NUMBER_KIND_COUNT)
BREACH(date_value, memcpy(article->dates.at[0].value, "2024-05-3", 10))
BREACH(date_grain, article->dates.at[0].grain = GRAIN_WEEK)
BREACH(date_end, memcpy(article->dates.at[0].end, "then", 5))
BREACH(quote_speaker, article->quotes.at[0].speaker = 999)
BREACH(quote_verb, article->quotes.at[0].verb.end = 99999)
BREACH(quote_teller, article->quotes.at[0].teller.end = 99999)
BREACH(quote_empty, article->quotes.at[0].span.end = 0)

#define ROW(name) {#name, name}

static const struct breach breaches[] = {ROW(text_invalid), ROW(text_control),
	ROW(text_not_nfc), ROW(analysed_short), ROW(language_none),
	ROW(kicker_outside), ROW(published_no_day), ROW(author_in_no_part),
	ROW(place_outside_dateline), ROW(opening_with_level),
	ROW(section_without_level), ROW(section_too_short), ROW(section_words),
	ROW(section_blocks), ROW(block_section), ROW(block_kind),
	ROW(block_marker), ROW(block_cut), ROW(part_missing), ROW(part_kind),
	ROW(part_index), ROW(note_outside), ROW(sentence_order),
	ROW(sentence_border), ROW(sentence_dateline), ROW(mention_entity),
	ROW(mention_order), ROW(mention_chain), ROW(entity_count),
	ROW(entity_kind), ROW(entity_weight), ROW(entity_name),
	ROW(entity_role), ROW(order_twice), ROW(order_short),
	ROW(order_lightest), ROW(number_order), ROW(number_empty),
	ROW(number_both), ROW(number_infinite), ROW(number_subject),
	ROW(number_kind), ROW(date_value), ROW(date_grain), ROW(date_end),
	ROW(quote_speaker), ROW(quote_verb), ROW(quote_teller),
	ROW(quote_empty)};

static void
test_broken_promises_are_seen(void **state)
{
	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(breaches); i++) {
		struct stepping how = {.chunk = 1 << 16, .slice = 1 << 16};
		struct article *article =
			stepping_read(&how, slice_string(whole));

		assert_null(how.broken);
		assert_true(article->blocks.count == 2 &&
			    article->numbers.count > 1 &&
			    article->dates.count && article->quotes.count &&
			    article->entities.count > 1 &&
			    article->masthead.authors.count == 1 &&
			    !span_empty(article->masthead.dateline.place));
		breaches[i].commit(article);
		if (!article_check(article))
			fail_msg("%s is not seen", breaches[i].name);
		article_free(article);
	}
}

/* A quote around others ends behind them, though it begins before. */
static void
test_a_quote_around_others_is_found(void **state)
{
	static const struct span spans[] = {
		{0, 5}, {10, 100}, {20, 30}, {40, 50}, {60, 70}, {110, 120}};
	struct article *article = article_new();

	(void)state;
	assert_int_equal(article_quote_from(article, 0), 0);
	for (size_t i = 0; i < ARRAY_LEN(spans); i++)
		ARRAY_ADD(&article->quotes)->span = spans[i];
	assert_int_equal(article_quote_from(article, 4), 0);
	assert_int_equal(article_quote_from(article, 5), 1);
	assert_int_equal(article_quote_from(article, 35), 1);
	assert_int_equal(article_quote_from(article, 99), 1);
	assert_int_equal(article_quote_from(article, 100), 5);
	assert_int_equal(article_quote_from(article, 120), 6);
	article_free(article);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_broken_promises_are_seen),
		cmocka_unit_test(test_a_quote_around_others_is_found),
		cmocka_unit_test(test_what_broke_promises_keeps_them),
		cmocka_unit_test(test_texts_of_the_tests_keep_the_promises),
		cmocka_unit_test(test_hostile_texts_keep_the_promises),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
