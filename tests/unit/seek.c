/* The search: what finds what, exact spans, and equality with brute force. */
#include "unit.h"

#include "base/memory.h"
#include "seek/search.h"
#include "seek/seek.h"
#include "seek/skeleton.h"
#include "text/fold.h"
#include "text/letters.h"
#include "text/utf8.h"

#include <stdio.h>
#include <stdlib.h>

static void
article_say(struct article *article, struct slice text)
{
	article->text.at = memory_room(article->text.at, &article->text.max,
		article->text.len + (uint32_t)text.len + 1, 1);
	if (text.len)
		memcpy(article->text.at + article->text.len, text.at, text.len);
	article->text.len += (uint32_t)text.len;
}

static struct hits
seek_in(struct slice text, struct slice query, bool case_matters)
{
	struct article *article = article_new();
	struct seeker *seeker = seeker_new(article);
	struct hits hits = {0};
	uint32_t count;

	article_say(article, text);
	count = seek_text(seeker, query, case_matters, 1000, &hits);
	assert_int_equal(count, hits.count);
	seeker_free(seeker);
	article_free(article);
	return hits;
}

/* The hits of a query are the stretches in [brackets] of the text. */
static void
check_hits(const char *query, const char *marked, bool case_matters)
{
	char text[1024];
	struct span want[64];
	uint32_t len = 0, count = 0;
	struct hits hits;

	for (const char *at = marked; *at; at++) {
		if (*at == '[')
			want[count].start = len;
		else if (*at == ']')
			want[count++].end = len;
		else
			text[len++] = *at;
	}
	hits = seek_in(slice_from(text, len), slice_string(query), case_matters);
	if (hits.count != count)
		fail_msg("%s in %s: %u hits", query, marked, hits.count);
	for (uint32_t i = 0; i < count; i++)
		if (!span_equal(hit_span(hits.at[i]), want[i]))
			fail_msg("%s in %s: hit %u is %u-%u", query, marked, i,
				hits.at[i].start, hit_span(hits.at[i]).end);
	free(hits.at);
}

static void
test_what_people_type_is_found(void **state)
{
	static const char *const cases[][2] = {
		{"für", "Zeit [für] Tee"},
		{"fuer", "Zeit [für] Tee"},
		{"fur", "Zeit [für] Tee"},
		{"strasse", "die [Straße] am Hafen"},
		{"straße", "[STRASSE] GESPERRT"},
		{"große", "[GROẞE] WORTE"},
		{"über", "[ÜBER] UNS"},
		{"trump", "[TRUMP] SPRICHT"},
		{"istanbul", "in [İstanbul] und [Istanbul]"},
		{"ısparta", "[ISPARTA] und [Isparta]"},
		{"Köln", "in [Ko\u0308ln]"},
		{"Ko\u0308ln", "in [Köln]"},
		{"erdogan", "Präsident [Erdoğan] kam"},
		{"Regierung", "die [Re\u00adgie\u00adrung] sagt"},
		{"15 Prozent", "um [15\u00a0Prozent] mehr"},
		{"550 000", "[550\u202f000] Menschen"},
		{"Offizier", "ein [Oﬃzier] kam"},
		{"Trump", "[Trump]s Besuch"},
		{"Marx'", "[Marx’] Kapital"},
		{"seltene Erden", "um [seltene Erden] aus"},
		{"2010-2012", "von [2010–2012] Leiter"},
		{"\"Nikkei\"", "die Zeitung [„Nikkei“] schreibt"},
	};

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(cases); i++)
		check_hits(cases[i][0], cases[i][1], false);
}

static void
test_a_diacritic_asks_for_itself(void **state)
{
	(void)state;
	check_hits("für", "[FÜR] [fu\u0308r] fur fuer Fur fùr [für]", false);
	check_hits("o", "h[ø]ren [o] [ö] [ő]", false);
	check_hits("ø", "h[ø]re hore höre", false);
	check_hits("lodz", "nach [Łódź]", false);
	check_hits("łodz", "nach [Łódź] und Lodz", false);
	check_hits("ű", "f[ű] ü u", false);
}

static void
test_two_letters_are_an_umlaut(void **state)
{
	(void)state;
	check_hits("aeae", "[aeae] [ää] [äae] [äeä] [aeä]", false);
	check_hits("aee", "[äe] [aee] [äee] ä", false);
	check_hits("israel", "[Israel] [Isräl]", false);
	check_hits("ae", "[æ] [Æ] [ä] [ae] [a\u0308] a", false);
	check_hits("æ", "[æ] [ae] ä", false);
	check_hits("goethe", "[Goethe] [Göthe]", false);
	check_hits("noel", "[Noël] [Noel] [Nöl]", false);
	check_hits("noël", "[Noël] Noel Nöl", false);
}

static void
test_hits_are_whole_characters(void **state)
{
	(void)state;
	check_hits("fi", "O[ﬃ]zier", false);
	check_hits("izi", "O[ﬃzi]er", false);
	check_hits("f", "O[ﬃ]zier [f][f]", false);
	check_hits("se", "Stra[ße]", false);
	check_hits("u", "f[u\u0308\u0301]r f[u\u20dd]r", false);
	check_hits("ab", "[a\u00ad\u00adb]\u00ad \u00ad[ab]", false);
	check_hits("aa", "[aa][aa]a", false);
	check_hits("\u0308", "ü u\u0308", false);
	check_hits("\u00ad", "a\u00adb", false);
	check_hits("", "a", false);
	check_hits("a\nb", "[a b]", false);
	check_hits("क", "[क]ि[क]", false);
	check_hits("東京", "[東京]都", false);
}

static void
test_case_may_matter(void **state)
{
	(void)state;
	check_hits("Rat", "[Rat] rat RAT", true);
	check_hits("rat", "Rat [rat] RAT", true);
	check_hits("Über", "[Über] über ÜBER", true);
	check_hits("Ueber", "[Über] über [Ueber]", true);
}

static void
test_exact_hits_are_told(void **state)
{
	static const char text[] = "fur für FÜR fu\u0308r";
	struct hits hits = seek_in(
		slice_string(text), slice_string("fu\u0308r"), false);

	(void)state;
	assert_int_equal(hits.count, 3);
	assert_true(hits.at[0].exact);
	assert_false(hits.at[1].exact);
	assert_false(hits.at[2].exact);
	free(hits.at);
}

static void
test_all_are_counted_beyond_the_most(void **state)
{
	struct article *article = article_new();
	struct seeker *seeker = seeker_new(article);
	struct hits hits = {0};

	(void)state;
	for (int i = 0; i < 1000; i++)
		article_say(article, slice_string("Züge "));
	assert_int_equal(
		seek_text(seeker, slice_string("zug"), false, 10, &hits), 1000);
	assert_int_equal(hits.count, 10);
	assert_int_equal(
		seek_text(seeker, slice_string("züge"), false, 0, &hits), 1000);
	assert_int_equal(hits.count, 0);
	/* The text grows, and so does what is found. */
	article_say(article, slice_string("Zug"));
	assert_int_equal(
		seek_text(seeker, slice_string("zug"), false, 2000, &hits), 1001);
	assert_int_equal(hits.at[1000].start, 6000);
	assert_int_equal(hit_span(hits.at[1000]).end, 6003);
	free(hits.at);
	seeker_free(seeker);
	article_free(article);
}

/* Work that grew with the square of the text would take minutes. */
static void
test_hostile_text_is_linear(void **state)
{
	enum { LEN = 1000000 };
	static const char *const letters[] = {"a", "ä", "ae", "u\u0308", "ß"};
	char query[512];

	(void)state;
	for (size_t kind = 0; kind < ARRAY_LEN(letters); kind++) {
		struct article *article = article_new();
		struct seeker *seeker = seeker_new(article);
		struct hits hits = {0};
		size_t len = strlen(letters[kind]);

		for (int i = 0; i < LEN; i++)
			article_say(article, slice_from(letters[kind], len));
		for (size_t last = 0; last < ARRAY_LEN(letters); last++) {
			for (size_t i = 0; i + 8 < sizeof query; i += len)
				memcpy(query + i, letters[kind], len);
			strcpy(query + 480, letters[last]);
			seek_text(seeker, slice_string(query), false, 10, &hits);
			assert_in_range(hits.count, 0, 10);
		}
		free(hits.at);
		seeker_free(seeker);
		article_free(article);
	}
}

/* ---- the same by brute force ---------------------------------------- */

enum { UNITS = 256 };

struct unit {
	uint32_t start, end; /* of its character, marks included */
	char32_t base, marks[FOLD_MARKS];
	uint32_t marks_count;
	bool upper, alone; /* alone: the one base letter of its character */
	bool umlaut;
};

/* The base letters of a text. In a query a mark belongs to the letter before
 * it even if something unseen stands between. */
static uint32_t
units_of(struct slice text, bool query, struct unit units[UNITS])
{
	uint32_t count = 0, at = 0, last_end = 0;

	while (at < text.len) {
		struct fold fold;
		char32_t code;
		uint32_t start = at;

		at += utf8_next(text.at + at, text.at + text.len, &code);
		fold_code(code, &fold);
		if (!fold.bases && (!letter_is_mark(code) || !count ||
			(last_end != start && !query)))
			continue;
		for (uint32_t i = count; !fold.bases && i > 0 &&
			units[i - 1].end == last_end; i--)
			units[i - 1].end = at;
		for (uint32_t i = 0; i < fold.bases; i++)
			units[count++] = (struct unit){.start = start,
				.end = at, .base = fold.base[i],
				.upper = letter_is_upper(code),
				.alone = fold.bases == 1};
		last_end = at;
		for (uint32_t i = 0; i < fold.marks_count; i++)
			units[count - 1].marks[units[count - 1].marks_count++] =
				fold.marks[i];
	}
	return count;
}

static bool
unit_has(const struct unit *unit, char32_t mark)
{
	for (uint32_t i = 0; i < unit->marks_count; i++)
		if (unit->marks[i] == mark)
			return true;
	return false;
}

static bool
unit_matches(const struct unit *want, const struct unit *unit, bool case_matters)
{
	if (want->base != unit->base ||
		(case_matters && want->upper != unit->upper))
		return false;
	for (uint32_t i = 0; i < want->marks_count; i++)
		if (!unit_has(unit, want->marks[i]) &&
			!(want->base == 'i' && want->marks[i] == 0x307))
			return false;
	return true;
}

/* The greatest end of a match, or 0; all ways are tried. */
static uint32_t
brute_match(const struct unit *want, uint32_t wants, const struct unit *units,
	uint32_t count, bool case_matters, uint32_t end)
{
	uint32_t one, two = 0;

	if (!wants)
		return end;
	if (!count || !unit_matches(want, units, case_matters))
		return 0;
	one = brute_match(want + 1, wants - 1, units + 1, count - 1,
		case_matters, units->end);
	if (wants > 1 && want[0].alone && want[1].alone &&
		strchr("aou", (int)want->base) && want[1].base == 'e' &&
		!want[0].marks_count && !want[1].marks_count &&
		unit_has(units, 0x308))
		two = brute_match(want + 2, wants - 2, units + 1, count - 1,
			case_matters, units->end);
	return one > two ? one : two;
}

/* The hits as the automaton finds them, without patience. */
static struct hits
seek_steadily(struct slice text, struct slice query, bool case_matters)
{
	struct skeleton *skeleton = memory_zeroed(1, sizeof *skeleton);
	struct query ready;
	struct hits hits = {0};

	skeleton_grow(skeleton, text.at, (uint32_t)text.len);
	query_init(&ready, query, case_matters);
	if (ready.letters.count)
		search_text(skeleton, text, &ready,
			&(struct search_limits){.max = 1000}, &hits);
	query_free(&ready);
	skeleton_free(skeleton);
	free(skeleton);
	return hits;
}

/* Counting finds as many as collecting. */
static void
check_count(struct slice text, struct slice query, bool case_matters,
	uint32_t want)
{
	struct article article = {
		.text = {(char *)(uintptr_t)text.at, (uint32_t)text.len, 0}};
	struct seeker *seeker = seeker_new(&article);
	struct hits hits = {0};

	for (uint32_t max = 0; max < 3; max++)
		assert_int_equal(seek_text(seeker, query, case_matters, max,
			&hits), want);
	free(hits.at);
	seeker_free(seeker);
}

/* A text that comes in pieces has the hits of the whole. */
static void
check_pieces(struct slice text, struct slice query, bool case_matters,
	const struct hits *want)
{
	struct article article = {.text = {(char *)(uintptr_t)text.at, 0, 0}};
	struct seeker *seeker = seeker_new(&article);
	struct hits hits = {0};
	uint32_t count = 0, len = 0;

	while (article.text.len < text.len) {
		uint32_t piece = 1 + (len * 7 + want->count) % 5;

		len = article.text.len;
		while (article.text.len < text.len &&
			(piece || !utf8_starts(text.at[article.text.len]))) {
			article.text.len++;
			piece -= piece > 0;
		}
		count = seek_on(seeker, query, case_matters, len, 1000, &hits);
		assert_int_equal(count, hits.count);
	}
	if (count != want->count ||
		(count && memcmp(hits.at, want->at, count * sizeof *hits.at)))
		fail_msg("'%.*s' in '%.*s': %u hits, %u in pieces",
			(int)query.len, query.at, (int)text.len, text.at,
			want->count, count);
	free(hits.at);
	seeker_free(seeker);
}

static void
check_brute(struct slice text, struct slice query, bool case_matters)
{
	static struct unit units[UNITS], wants[UNITS];
	struct arena arena = {0};
	struct slice composed = fold_composed(&arena, query);
	uint32_t count = units_of(text, false, units);
	uint32_t want_count = units_of(composed, true, wants);
	struct hits hits = seek_in(text, query, case_matters);
	struct hits steady = seek_steadily(text, query, case_matters);
	uint32_t hit = 0, limit = 0;

	check_count(text, query, case_matters, hits.count);
	check_pieces(text, query, case_matters, &hits);
	if (steady.count != hits.count ||
		(hits.count && memcmp(steady.at, hits.at,
			hits.count * sizeof *hits.at)))
		fail_msg("'%.*s' in '%.*s': %u hits, the automaton finds %u",
			(int)query.len, query.at, (int)text.len, text.at,
			hits.count, steady.count);
	for (uint32_t i = 0; i < count && want_count; i++) {
		uint32_t end = units[i].start < limit ? 0
			: brute_match(wants, want_count, units + i,
				count - i, case_matters, 0);

		if (!end)
			continue;
		if (hit >= hits.count ||
			hits.at[hit].start != units[i].start ||
			hit_span(hits.at[hit]).end != end)
			fail_msg("'%.*s' in '%.*s': hit %u is not %u-%u",
				(int)query.len, query.at, (int)text.len,
				text.at, hit, units[i].start, end);
		limit = end;
		hit++;
	}
	if (hits.count != hit)
		fail_msg("'%.*s' in '%.*s': %u hits, not %u", (int)query.len,
			query.at, (int)text.len, text.at, hits.count, hit);
	free(steady.at);
	free(hits.at);
	arena_free(&arena);
}

static struct slice
random_text(char *to, uint32_t pieces, uint64_t *seed)
{
	static const char *const alphabet[] = {"a", "e", "o", "u", "ä", "ö",
		"ü", "s", "ß", "ẞ", "f", "i", "ﬃ", "ﬁ", "æ", "œ", "\u00ad",
		"\u0308", "\u0301", " ", "\u00a0", "–", "-", "A", "E", "Ü",
		"İ", "ı", "é", "e\u0301", "\u200d", "\u0307", "a\u0308",
		"ø", "\"", "„", "’", "'", "S", "I", "ǟ", "日", "\n"};
	size_t len = 0;
	/* Small alphabets hit more often. */
	uint64_t letters = pieces % 3 ? ARRAY_LEN(alphabet) : 7;

	for (uint32_t i = 0; i < pieces; i++) {
		const char *piece;

		*seed = *seed * 6364136223846793005u + 1442695040888963407u;
		piece = alphabet[(*seed >> 33) % letters];
		memcpy(to + len, piece, strlen(piece));
		len += strlen(piece);
	}
	return slice_from(to, len);
}

static void
test_equal_to_brute_force(void **state)
{
	char text[512], query[128];
	uint64_t seed = 2026;

	(void)state;
	for (uint32_t i = 0; i < 60000; i++) {
		struct slice t = random_text(text, i % 48, &seed);
		struct slice q = random_text(query, 1 + i % 6, &seed);

		/* A break in a query is a space; brute force does not know. */
		if (!memchr(q.at, '\n', q.len))
			check_brute(t, q, i % 5 == 0);
	}
}

/* Every base letter of a skeleton leads back to its character. */
static void
test_skeleton_finds_its_way_back(void **state)
{
	struct skeleton *skeleton = memory_zeroed(1, sizeof *skeleton);
	struct skeleton_place walk = {0}, leap = {0};
	static char text[1 << 16];
	uint64_t seed = 7;
	uint32_t len = 0;

	(void)state;
	while (len + 1024 < sizeof text) {
		len += (uint32_t)random_text(text + len, 40, &seed).len;
		if (seed & 1u << 20) {
			memset(text + len, 'x', 300);
			len += 300;
		}
		skeleton_grow(skeleton, text, len);
	}
	assert_true(skeleton->len <= len);
	assert_true(skeleton->max <= len + len / 16 + 64);
	for (uint32_t at = 0; at < skeleton->len; at++) {
		skeleton_seek(skeleton, text, &walk, at);
		assert_true(walk.skeleton <= at);
		assert_true(skeleton_after(skeleton, text, walk).skeleton > at);
		leap = (struct skeleton_place){0};
		skeleton_seek(skeleton, text, &leap, at);
		assert_int_equal(leap.text, walk.text);
		assert_int_equal(leap.skeleton, walk.skeleton);
		leap = skeleton_place_of(skeleton, text, walk.text);
		assert_int_equal(leap.text, walk.text);
		assert_int_equal(leap.skeleton, walk.skeleton);
	}
	leap = skeleton_place_of(skeleton, text, len);
	assert_int_equal(leap.skeleton, skeleton->len);
	skeleton_free(skeleton);
	free(skeleton);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_what_people_type_is_found),
		cmocka_unit_test(test_a_diacritic_asks_for_itself),
		cmocka_unit_test(test_two_letters_are_an_umlaut),
		cmocka_unit_test(test_hits_are_whole_characters),
		cmocka_unit_test(test_case_may_matter),
		cmocka_unit_test(test_exact_hits_are_told),
		cmocka_unit_test(test_all_are_counted_beyond_the_most),
		cmocka_unit_test(test_hostile_text_is_linear),
		cmocka_unit_test(test_equal_to_brute_force),
		cmocka_unit_test(test_skeleton_finds_its_way_back),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
