/* The tokenizer: what is one token, and of which kind. */
#include "unit.h"

#include "base/memory.h"
#include "find/tokens.h"
#include "lexicon/abbreviations.h"
#include "lexicon/function_words.h"
#include "lexicon/kind_nouns.h"
#include "lexicon/sayings.h"

#include <stdio.h>
#include <stdlib.h>

/* The tokens of a text, parted by spaces, each behind the first letter of
 * its kind: "w:Der w:Kran p:." */
static void
describe(const char *text, char *to, size_t max)
{
	static const char kinds[] = "wnpqso";
	struct tokens tokens = {0};
	struct token_stream stream;
	size_t len = 0;

	tokens_begin(&stream, &tokens, text,
		(struct span){0, (uint32_t)strlen(text)});
	for (uint32_t i = 0; tokens_get(&stream, i); i++) {
		const struct token *token = &tokens.at[i];

		len += (size_t)snprintf(to + len, max - len, "%s%c:%.*s",
			i ? " " : "", kinds[token->kind],
			(int)span_len(token->span), text + token->span.start);
	}
	free(tokens.at);
}

static void
expect(const char *text, const char *tokens)
{
	char got[1024] = "";

	describe(text, got, sizeof got);
	assert_string_equal(got, tokens);
}

static void
test_words(void **state)
{
	(void)state;
	expect("Der US-Präsident kam.", "w:Der w:US-Präsident w:kam p:.");
	expect("Trump’s G7 A380 m²", "w:Trump’s w:G7 w:A380 w:m²");
	expect("Handels- und Reiserecht", "w:Handels p:- w:und w:Reiserecht");
	expect("U.S.-based z.B. e.g. x", "w:U.S.-based w:z.B. w:e.g. w:x");
	expect("z. B. Dr. Ott", "w:z p:. w:B p:. w:Dr p:. w:Ott");
	expect("bei Booking.com.", "w:bei w:Booking.com p:.");
	expect("Do\xc2\xadnau A\xe2\x80\x8d" "B",
		"w:Do\xc2\xadnau w:A\xe2\x80\x8d" "B");
	expect("Ende.Anfang", "w:Ende p:. w:Anfang");
}

static void
test_apostrophes(void **state)
{
	(void)state;
	expect("Marx’ Werk", "w:Marx’ w:Werk");
	expect("O'Brien geht's", "w:O'Brien w:geht's");
	expect("‘the fox’ ran", "q:‘ w:the w:fox q:’ w:ran");
	expect("'Ludwigs' Haus", "q:' w:Ludwigs q:' w:Haus");
	expect("‚Fuchs‘ und Fuchs’", "q:‚ w:Fuchs q:‘ w:und w:Fuchs’");
	expect("'", "q:'");
	expect("s'", "w:s'");
}

static void
test_numbers(void **state)
{
	(void)state;
	expect("1.234,5 und 3,5 %", "n:1.234,5 w:und n:3,5 s:%");
	expect("550\xe2\x80\xaf" "000 Euro", "n:550\xe2\x80\xaf" "000 w:Euro");
	expect("28.\xc2\xa0" "Mai", "n:28 p:. w:Mai");
	expect("28.10.2025", "n:28.10.2025");
	expect("10'000 1’000’000 5'6", "n:10'000 n:1’000’000 n:5 q:' n:6");
	expect("die 64-Jährige", "w:die n:64-Jährige");
	expect("1990er 5m 3rd 1990s 2024's", "n:1990er n:5m n:3rd n:1990s n:2024's");
	expect("20-30 2022/23 14:30", "n:20 p:- n:30 n:2022 s:/ n:23 n:14 p:: n:30");
	expect("$5.2bn ½ 2½", "s:$ n:5.2bn n:½ n:2½");
	expect("2010.", "n:2010 p:.");
}

static void
test_marks_and_addresses(void **state)
{
	(void)state;
	expect("Ja ... „Nein“!", "w:Ja p:... q:„ w:Nein q:“ p:!");
	expect("(»a«)", "p:( q:» w:a q:« p:)");
	expect("https://kran.example/a?b=1, dort", "o:https://kran.example/a?b=1 p:, w:dort");
	expect("an max.m-b@kran.example.", "w:an o:max.m-b@kran.example p:.");
	expect("@kran #hafen", "o:@kran s:# w:hafen");
	expect("www.kran.example", "o:www.kran.example");
	expect("\xf0\x9f\x98\x80 x", "o:\xf0\x9f\x98\x80 w:x");
}

static void
test_flags(void **state)
{
	static const char text[] = "„Die USA: gut Öl";
	static const uint8_t flags[] = {0, TOKEN_CAPITALISED | TOKEN_FIRST | TOKEN_ASCII,
		TOKEN_CAPITALISED | TOKEN_UPPER | TOKEN_SPACED | TOKEN_ASCII,
		TOKEN_ASCII, TOKEN_SPACED | TOKEN_FIRST | TOKEN_ASCII,
		TOKEN_CAPITALISED | TOKEN_SPACED};
	struct tokens tokens = {0};
	struct token_stream stream;

	(void)state;
	tokens_begin(&stream, &tokens, text, (struct span){0, sizeof text - 1});
	while (tokens_cut(&stream))
		;
	assert_int_equal(tokens.count, ARRAY_LEN(flags));
	for (uint32_t i = 0; i < tokens.count; i++)
		assert_int_equal(tokens.at[i].flags, flags[i]);
	free(tokens.at);
}

/* Any bytes: tokens are in order, bounded, and cover all that is no space. */
static void
test_any_bytes_are_cut(void **state)
{
	enum { LEN = 200000 };
	char *text = memory_new(LEN);
	struct tokens tokens = {0};
	struct token_stream stream;
	uint32_t seed = 1, end = 0;

	(void)state;
	for (uint32_t i = 0; i < LEN; i++) {
		seed = seed * 1664525 + 1013904223;
		text[i] = i < LEN / 2 ? (char)(seed >> 24)
				      : "'\"a.-1,@’\xe2\x80\x99"[seed >> 24 & 7];
	}
	memset(text, '7', 9000);
	memset(text + 9000, 'a', 9000);
	tokens_begin(&stream, &tokens, text, (struct span){0, LEN});
	for (uint32_t i = 0; tokens_get(&stream, i); i++) {
		struct span span = tokens.at[i].span;

		assert_true(span.start >= end);
		assert_true(span.end > span.start && span.end <= LEN);
		assert_true(span_len(span) <= TOKEN_MAX + 128);
		end = span.end;
	}
	free(tokens.at);
	free(text);
}

static void
test_lists_are_sorted(void **state)
{
	(void)state;
	assert_true(abbreviations_sorted());
	assert_true(function_words_sorted());
	assert_true(kind_nouns_sorted());
	assert_true(sayings_sorted());
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_words),
		cmocka_unit_test(test_apostrophes),
		cmocka_unit_test(test_numbers),
		cmocka_unit_test(test_marks_and_addresses),
		cmocka_unit_test(test_flags),
		cmocka_unit_test(test_any_bytes_are_cut),
		cmocka_unit_test(test_lists_are_sorted),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
