/* Lines: what fits, where they end, and that nothing is lost. */
#include "unit.h"

#include "base/memory.h"
#include "flow/flow.h"
#include "text/breaks.h"
#include "text/grapheme.h"
#include "text/utf8.h"
#include "text/width.h"

#include <stdio.h>
#include <stdlib.h>

/* An article of one block. */
static struct article *
article_of(struct slice text, enum block_kind kind, const char *marker)
{
	struct article *article = article_new();
	struct block *block = ARRAY_ADD(&article->blocks);
	struct part *part = ARRAY_ADD(&article->parts);

	article->text.at = memory_new(text.len + 1);
	article->text.len = (uint32_t)text.len;
	article->text.max = (uint32_t)text.len + 1;
	memcpy(article->text.at, text.at, text.len);
	block->span.end = part->span.end = (uint32_t)text.len;
	block->kind = (uint8_t)kind;
	snprintf(block->marker, sizeof block->marker, "%s", marker);
	part->kind = PART_BLOCK;
	return article;
}

static struct lines
lines_of(const struct article *article, uint16_t width, bool hyphenate)
{
	struct flow_options options = {width, hyphenate};
	struct lines lines = {0};

	for (uint32_t i = 0; i < flow_chunks(article, 0); i++)
		flow_lines(article, 0, i, &options, &lines);
	return lines;
}

/* The lines of a paragraph, parted by "|", with "=" for a drawn hyphen. */
static void
expect_lines(const char *text, enum language language, uint16_t width,
	const char *wanted)
{
	struct article *article =
		article_of(slice_string(text), BLOCK_PARAGRAPH, "");
	struct lines lines = lines_of(
		article, width, (article->language = language) != 0);
	char got[1024] = "";
	size_t len = 0;

	for (uint32_t i = 0; i < lines.count; i++) {
		struct slice line = article_slice(article, lines.at[i].span);

		len += (size_t)snprintf(got + len, sizeof got - len,
			"%s%.*s%s", i ? "|" : "", (int)line.len, line.at,
			lines.at[i].flags & LINE_HYPHEN ? "=" : "");
		assert_true(len < sizeof got);
	}
	assert_string_equal(got, wanted);
	free(lines.at);
	article_free(article);
}

static void
expect(const char *text, uint16_t width, const char *wanted)
{
	expect_lines(text, LANGUAGE_UNKNOWN, width, wanted);
}

static void
test_words_wrap_at_blanks(void **state)
{
	(void)state;
	expect("", 10, "");
	expect("Hafen", 5, "Hafen");
	expect("Der Kran steht seit Montag.", 10, "Der Kran|steht seit|Montag.");
	expect("Der Kran steht", 14, "Der Kran steht");
	expect("Der Kran steht", 13, "Der Kran|steht");
	expect("größer über", 6, "größer|über");
	expect("zwei  Wege", 7, "zwei|Wege");
}

static void
test_words_break_where_readers_expect(void **state)
{
	(void)state;
	expect("die Asien-Reise", 10, "die Asien-|Reise");
	expect("eine E-Mail", 7, "eine|E-Mail");
	expect("Jahre 2010–2012", 11, "Jahre 2010–|2012");
	expect("er und/oder sie", 8, "er und/|oder sie");
	expect("ein Wert von -5", 13, "ein Wert von|-5");
	expect("550\u00a0000 Euro", 7, "550\u00a0000|Euro");
	expect("rund 550\u00a0000 Euro", 9, "rund|550\u00a0000|Euro");
	expect("so 550\u202f000 Euro", 8, "so|550\u202f000|Euro");
	expect("das ist gut (sehr gut)", 13, "das ist gut|(sehr gut)");
	expect("ach so !", 7, "ach|so !");
	expect("das « so", 6, "das|« so");
	expect("um 1/2 mehr", 5, "um|1/2|mehr");
	expect("wort—wort", 7, "wort—|wort");
	expect("non\u2011break", 7, "non\u2011bre|ak");
}

/* Numbers of links take room where they are drawn, and only there. */
static void
test_numbers_of_links_take_room(void **state)
{
	static const char text[] = "ein langer Weg nach Norden";
	struct flow_options options = {.width = 14, .numbered = true};
	struct article *article =
		article_of(slice_string(text), BLOCK_PARAGRAPH, "");
	struct lines lines = {0};
	char mark[LINK_MARK_MAX];

	(void)state;
	*ARRAY_ADD(&article->links) =
		(struct link){{4, 10}, slice_string("https://x")};
	*ARRAY_ADD(&article->links) =
		(struct link){{11, 14}, slice_string("https://y")};
	assert_int_equal(flow_link_mark(article, 10, mark), 3);
	assert_string_equal(mark, "[1]");
	assert_int_equal(flow_link_mark(article, 14, mark), 3);
	assert_int_equal(flow_link_mark(article, 0, mark), 0);
	assert_int_equal(flow_link_mark(article, 11, mark), 0);
	flow_lines(article, 0, 0, &options, &lines);
	assert_int_equal(lines.count, 3);
	assert_int_equal(lines.at[0].span.end, 10);
	assert_int_equal(lines.at[0].cells, 13);
	assert_true(lines.at[0].flags & LINE_NUMBERED);
	assert_int_equal(lines.at[1].span.start, 11);
	assert_int_equal(lines.at[1].cells, 11);
	lines.count = 0;
	options.numbered = false;
	flow_lines(article, 0, 0, &options, &lines);
	assert_int_equal(lines.at[0].span.end, 14);
	assert_int_equal(lines.at[0].cells, 14);
	assert_false(lines.at[0].flags & LINE_NUMBERED);
	/* Not in what is set as it stands. */
	lines.count = 0;
	options.numbered = true;
	article->blocks.at[0].kind = BLOCK_PREFORMATTED;
	flow_lines(article, 0, 0, &options, &lines);
	assert_int_equal(lines.at[0].cells, sizeof text - 1);
	free(lines.at);
	article_free(article);
}

static void
test_soft_hyphens_are_places(void **state)
{
	(void)state;
	expect("Ver\u00adhandlungs\u00adsache", 16,
		"Ver\u00adhandlungs\u00ad=|sache");
	expect("Ver\u00adhandlungs\u00adsache", 12,
		"Ver\u00ad=|handlungs\u00ad=|sache");
	expect("Ver\u00adhandlungs\u00adsache", 13,
		"Ver\u00adhandlungs\u00ad=|sache");
	expect("Ver\u00adhandlungs\u00adsache", 17,
		"Ver\u00adhandlungs\u00adsache");
}

static void
test_words_are_hyphenated(void **state)
{
	(void)state;
	expect_lines("Die Verhandlungsposition war gut", LANGUAGE_GERMAN, 16,
		"Die Verhand=|lungsposition|war gut");
	expect_lines("Die Verhandlungsposition, hieß es", LANGUAGE_GERMAN, 18,
		"Die Verhandlungs=|position, hieß es");
	expect_lines("the government", LANGUAGE_ENGLISH, 9, "the gov=|ernment");
	expect_lines("„Sicherheitszusagen“", LANGUAGE_GERMAN, 13,
		"„Sicherheits=|zusagen“");
}

static void
test_some_words_are_not_hyphenated(void **state)
{
	(void)state;
	expect_lines("die VERHANDLUNG", LANGUAGE_GERMAN, 12, "die|VERHANDLUNG");
	expect_lines("an hafenamt@example.org", LANGUAGE_GERMAN, 20,
		"an|hafenamt@example.org");
	expect_lines("der Verhandlung2", LANGUAGE_GERMAN, 13,
		"der|Verhandlung2");
	expect_lines("die Straße", LANGUAGE_GERMAN, 9, "die|Straße");
	expect_lines("vor Abenden", LANGUAGE_GERMAN, 6, "vor|Aben=|den");
	expect_lines("the Ver\u00adhandlung", LANGUAGE_GERMAN, 13,
		"the Ver\u00ad=|handlung");
}

/* Not more than two lines in a row end in a hyphen. */
static void
test_hyphens_do_not_pile_up(void **state)
{
	char text[2000] = "";
	struct article *article;
	struct lines lines;
	uint32_t row = 0, most = 0;

	(void)state;
	for (int i = 0; i < 60; i++)
		strcat(text, "am Verhandlungstag ");
	article = article_of(slice_string(text), BLOCK_PARAGRAPH, "");
	article->language = LANGUAGE_GERMAN;
	lines = lines_of(article, 28, true);
	for (uint32_t i = 0; i < lines.count; i++) {
		row = lines.at[i].flags & LINE_HYPHEN ? row + 1 : 0;
		most = row > most ? row : most;
	}
	assert_int_equal(most, 2);
	free(lines.at);
	article_free(article);
}

static void
test_long_words_are_cut_at_graphemes(void **state)
{
	(void)state;
	expect("abcdefgh", 3, "abc|def|gh");
	expect("e\u0301e\u0301e\u0301", 2, "e\u0301e\u0301|e\u0301");
	expect("漢字漢字", 5, "漢字|漢字");
	expect("漢字", 1, "漢|字");
	expect("日本語、テスト", 6, "日本|語、テ|スト");
	expect("a 👩‍👩‍👧 b", 4, "a 👩‍👩‍👧|b");
}

static void
test_indents(void **state)
{
	struct article *article = article_of(
		slice_string("eins zwei drei"), BLOCK_LIST_ITEM, "12.");
	struct lines lines = lines_of(article, 10, false);

	(void)state;
	assert_int_equal(lines.count, 3);
	assert_int_equal(lines.at[1].indent, 4);
	assert_int_equal(lines.at[0].flags, LINE_FIRST);
	assert_int_equal(lines.at[1].flags, 0);
	assert_int_equal(lines.at[2].flags, LINE_LAST);
	free(lines.at);
	article->blocks.at[0].kind = BLOCK_QUOTE;
	article->blocks.at[0].depth = 1;
	lines = lines_of(article, 13, false);
	assert_int_equal(lines.at[0].indent, 4);
	assert_int_equal(lines.at[0].cells, 9);
	free(lines.at);
	article->blocks.at[0].depth = 200;
	lines = lines_of(article, 10, false);
	assert_int_equal(lines.at[0].indent, 5);
	free(lines.at);
	article_free(article);
}

static void
test_preformatted_is_not_wrapped(void **state)
{
	struct article *article = article_of(
		slice_string("a    b\n\n  c d e"), BLOCK_PREFORMATTED, "");
	struct lines lines = lines_of(article, 2, false);

	(void)state;
	assert_int_equal(lines.count, 3);
	assert_int_equal(lines.at[0].cells, 6);
	assert_int_equal(lines.at[1].cells, 0);
	assert_int_equal(lines.at[2].span.start, 8);
	assert_int_equal(lines.at[2].cells, 7);
	free(lines.at);
	article_free(article);
}

/* Only blanks may stand between two lines, or before and behind them. */
static void
assert_blanks(const struct article *article, uint32_t from, uint32_t to)
{
	const char *text = article->text.at;

	assert_true(from <= to);
	while (from < to) {
		uint32_t len = breaks_blank(text + from, text + to);

		assert_true(len > 0);
		from += len;
	}
}

static void
assert_line_holds(const struct article *article, const struct line *line,
	uint32_t width)
{
	struct slice text = article_slice(article, line->span);
	uint32_t cells = width_cells(text);

	assert_int_equal(cells, line->cells);
	cells += line->indent + (line->flags & LINE_HYPHEN ? 1u : 0);
	if (cells > width)
		assert_int_equal(grapheme_len(text), text.len);
}

static void
assert_flow_whole(const struct article *article, uint16_t width)
{
	struct lines lines = lines_of(article, width, true);
	uint32_t at = 0, hyphens = 0;

	for (uint32_t i = 0; i < lines.count; i++) {
		assert_line_holds(article, &lines.at[i], width);
		assert_blanks(article, at, lines.at[i].span.start);
		at = lines.at[i].span.end;
		hyphens = lines.at[i].flags & LINE_HYPHEN ? hyphens + 1 : 0;
	}
	assert_blanks(article, at, article->text.len);
	free(lines.at);
}

/* Texts at random from pieces that are hard to set. */
static void
test_nothing_is_lost(void **state)
{
	static const char *const pieces[] = {"a", "Wort", " ", " ", " ", "  ",
		"ß", "é", "e\u0301", "\u0308", "-", "–", "—", "/", "(", ")",
		"„", "“", "!", ".", "\u00ad", "\u00a0", "\u202f", "\u200b",
		"漢", "。", "👩‍👩‍👧", "🇩🇪", "\u2060", "2010", "ﷺ",
		"https://example.org/a/b?c=d", "Verhandlungssache",
		"\u3000", "\u2009", "สวัสดี", "\ufe0f", "\ufffd"};
	uint32_t seed = 7;

	(void)state;
	for (int round = 0; round < 3000; round++) {
		char text[2048];
		size_t len = 0;
		struct article *article;

		for (int i = 0; i < 40; i++) {
			seed = seed * 1103515245 + 12345;
			len += (size_t)snprintf(text + len, sizeof text - len,
				"%s", pieces[(seed >> 16) % ARRAY_LEN(pieces)]);
		}
		article = article_of(
			slice_from(text, len), BLOCK_PARAGRAPH, "");
		article->language = LANGUAGE_GERMAN;
		for (uint16_t width = 1; width < 30; width += 3)
			assert_flow_whole(article, width);
		article_free(article);
	}
}

/* Chunks follow each other without a gap, and an offset finds its own. */
static void
test_giant_parts_have_chunks(void **state)
{
	static const char *const units[] = {"Der Kran steht. ", "wort",
		"漢", "e\u0301", "\u0301", "a  "};

	(void)state;
	for (uint32_t i = 0; i < ARRAY_LEN(units); i++) {
		size_t unit = strlen(units[i]), len = unit * 60000;
		char *text = memory_new(len);
		struct article *article;
		struct lines lines;
		uint32_t at = 0, count, chunk = 0;

		for (size_t j = 0; j < len; j += unit)
			memcpy(text + j, units[i], unit);
		article = article_of(
			slice_from(text, len), BLOCK_PARAGRAPH, "");
		count = flow_chunks(article, 0);
		assert_true(count >= len / (2 * FLOW_CHUNK) && count > 1);
		assert_flow_whole(article, 72);
		lines = lines_of(article, 72, false);
		for (uint32_t j = 0; j < lines.count; j++) {
			uint32_t here = flow_chunk_at(
				article, 0, lines.at[j].span.start);

			assert_true(here == chunk || here == chunk + 1);
			chunk = here;
			at = lines.at[j].span.end;
		}
		assert_int_equal(chunk, count - 1);
		assert_true(at <= len);
		free(lines.at);
		free(text);
		article_free(article);
	}
}

static void
test_blanks_between_parts(void **state)
{
	static const uint8_t kinds[] = {PART_KICKER, PART_HEADLINE,
		PART_STANDFIRST, PART_BLOCK, PART_BLOCK, PART_BLOCK,
		PART_HEADING, PART_BLOCK};
	static const uint32_t blanks[] = {0, 0, 1, 1, 1, 0, 1, 0};
	struct article *article =
		article_of(slice_string("a"), BLOCK_PARAGRAPH, "");

	(void)state;
	article->parts.count = 0;
	ARRAY_ADD(&article->blocks)->kind = BLOCK_LIST_ITEM;
	for (uint32_t i = 0; i < ARRAY_LEN(kinds); i++) {
		struct part *part = ARRAY_ADD(&article->parts);

		part->kind = kinds[i];
		part->index = i == 4 || i == 5;
	}
	for (uint32_t i = 0; i < ARRAY_LEN(kinds); i++)
		assert_int_equal(flow_blanks_before(article, i), blanks[i]);
	article_free(article);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_words_wrap_at_blanks),
		cmocka_unit_test(test_words_break_where_readers_expect),
		cmocka_unit_test(test_numbers_of_links_take_room),
		cmocka_unit_test(test_soft_hyphens_are_places),
		cmocka_unit_test(test_words_are_hyphenated),
		cmocka_unit_test(test_some_words_are_not_hyphenated),
		cmocka_unit_test(test_hyphens_do_not_pile_up),
		cmocka_unit_test(test_long_words_are_cut_at_graphemes),
		cmocka_unit_test(test_indents),
		cmocka_unit_test(test_preformatted_is_not_wrapped),
		cmocka_unit_test(test_nothing_is_lost),
		cmocka_unit_test(test_giant_parts_have_chunks),
		cmocka_unit_test(test_blanks_between_parts),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
