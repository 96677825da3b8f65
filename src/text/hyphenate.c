/*
 * The matcher of hyphenation patterns. Their tables are made when the
 * program is built (tools/compile_patterns.c tells their form). It does what
 * libhyphen does, which is its oracle in tests:
 *
 * The patterns of the first level part a compound into its words, those of
 * the second each word into syllables. At each letter only the pattern
 * counts that ends there and belongs to the longest beginning of any pattern
 * that ends there; each puts its digits between the letters, the greatest
 * digit counts, and an odd one is a place to hyphenate.
 */
#include "text/hyphenate.h"
#include "src/text/patterns.h"
#include "text/letters.h"
#include "text/utf8.h"

enum { LETTER_END = 0, LETTER_NONE = 63 };

struct level {
	const uint32_t *edges;
	const uint32_t *roots; /* first edge of a letter in the first node */
	const char *digits;
};

struct patterns {
	const uint8_t *latin;
	const uint16_t (*others)[2];
	struct level levels[2];
	uint32_t level_count;
	uint32_t left, right, compound_left, compound_right;
};

static const struct patterns german = {
	german_latin, german_others,
	{{german_edges_0, german_roots_0, german_digits_0},
		{german_edges_1, german_roots_1, german_digits_1}},
	german_levels,
	german_left, german_right, german_compound_left, german_compound_right,
};

static const struct patterns english = {
	english_latin, english_others,
	{{english_edges_0, english_roots_0, english_digits_0}},
	english_levels,
	english_left, english_right,
	english_compound_left, english_compound_right,
};

/* A word as numbers of letters. */
struct word {
	uint8_t letters[HYPHENATE_WORD_MAX];
	uint16_t offsets[HYPHENATE_WORD_MAX]; /* in bytes */
	bool ligature; /* the first letter is one, and counts as two */
	uint32_t count;
};

/* A stretch of a word between two places of the first level. */
struct piece {
	uint16_t start, end; /* letters */
};

static uint8_t
letter_number(const struct patterns *patterns, char32_t code)
{
	if (code < 256)
		return patterns->latin[code];
	for (uint32_t i = 0; patterns->others[i][0]; i++)
		if (patterns->others[i][0] == code)
			return (uint8_t)patterns->others[i][1];
	return LETTER_NONE;
}

static void
word_decode(struct word *word, const struct patterns *patterns,
	struct slice bytes)
{
	const char *at = bytes.at, *end = at + bytes.len;

	word->count = 0;
	word->ligature = false;
	while (at < end) {
		char32_t code;
		uint32_t len = utf8_next(at, end, &code);

		if (!word->count)
			word->ligature = code >= 0xfb00 && code <= 0xfb06;
		word->offsets[word->count] = (uint16_t)(at - bytes.at);
		word->letters[word->count++] =
			letter_number(patterns, letter_lower(code));
		at += len;
	}
}

static inline uint32_t
edge_letter(uint32_t edge)
{
	return edge & 63;
}

static inline bool
edge_is_last(uint32_t edge)
{
	return edge >> 6 & 1;
}

static inline uint32_t
edge_target(uint32_t edge)
{
	return edge >> 7;
}

/* The edge of a letter among those of a node from `at` on, or NONE. */
static inline uint32_t
edge_find(const uint32_t *edges, uint32_t at, uint32_t letter)
{
	while (edge_letter(edges[at]) < letter && !edge_is_last(edges[at]))
		at++;
	return edge_letter(edges[at]) == letter ? at : NONE;
}

/* A pattern ends before `behind`: raise the digits there. */
static void
digits_raise(uint8_t *behind, const char *pattern)
{
	size_t len = strlen(pattern);

	for (size_t i = 0; i < len; i++) {
		uint8_t digit = (uint8_t)(pattern[i] - '0');

		if (behind[i + 1 - len] < digit)
			behind[i + 1 - len] = digit;
	}
}

/*
 * Follow the letters from letters[first] on as far as they begin a pattern;
 * returns where that is. Patterns that end behind `known` count; digits[i]
 * stands before letters[i].
 */
static uint32_t
letters_match(const struct level *level, const uint8_t *letters,
	uint32_t count, uint32_t first, uint32_t known, uint8_t *digits)
{
	const uint32_t *edges = level->edges;
	uint32_t node = level->roots[letters[first]], at = first;

	while (at < count) {
		uint32_t edge = edge_find(edges, node, letters[at]);

		if (edge == NONE)
			break;
		node = edge_target(edges[edge]);
		if (++at > known && edge_letter(edges[node]) == LETTER_END)
			digits_raise(digits + at,
				level->digits + edge_target(edges[node]));
	}
	return at;
}

/*
 * The places of one level in a piece: places[i] tells whether it may be
 * parted behind its letter number i, but for the last one, which the caller
 * knows about.
 */
static bool
level_places(const struct level *level, const uint8_t *letters, uint32_t count,
	uint8_t stop, bool *places)
{
	uint8_t framed[HYPHENATE_WORD_MAX + 2];
	uint8_t digits[HYPHENATE_WORD_MAX + 4] = {0};
	uint32_t reached = 0;
	bool any = false;

	framed[0] = framed[count + 1] = stop;
	memcpy(framed + 1, letters, count);
	for (uint32_t i = 0; i < count + 2; i++) {
		uint32_t end = letters_match(
			level, framed, count + 2, i, reached, digits);

		if (end > reached)
			reached = end;
	}
	for (uint32_t i = 0; i + 1 < count; i++) {
		places[i] = i > 0 && digits[i + 2] & 1;
		any = any || places[i];
	}
	return any;
}

/* No place within `left` letters of the beginning, `right` of the end. */
static void
places_trim(bool *places, uint32_t count, uint32_t left, uint32_t right)
{
	for (uint32_t i = 0; i + 1 < count; i++)
		if (i + 1 < left || i + 1 + right > count)
			places[i] = false;
}

static uint32_t
piece_len(struct piece piece)
{
	return (uint32_t)(piece.end - piece.start);
}

/* The borders of compounds have distances of their own. */
static void
piece_trim(const struct patterns *patterns, const struct word *word,
	struct piece piece, bool *places)
{
	places_trim(places + piece.start, piece_len(piece),
		piece.start > 0 ? patterns->compound_left : 0,
		piece.end < word->count ? patterns->compound_right : 0);
}

static bool
piece_places(const struct patterns *patterns, const struct level *level,
	const struct word *word, struct piece piece, bool *places)
{
	return level_places(level, word->letters + piece.start,
		piece_len(piece), patterns->latin['.'], places + piece.start);
}

/* Put the pieces of a piece that has places on a pile; those of one letter
 * need no more work. Returns how many. */
static uint32_t
piece_part(struct piece piece, const bool *places, struct piece *pile)
{
	uint16_t start = piece.start;
	uint32_t count = 0;

	for (uint16_t i = start; i < piece.end; i++) {
		if (i + 1 < piece.end && !places[i])
			continue;
		if (i > start)
			pile[count++] = (struct piece){
				start, (uint16_t)(i + 1)};
		start = (uint16_t)(i + 1);
	}
	return count;
}

/*
 * Part a word by the first level, its pieces again until nothing parts
 * them, and those by the second level.
 */
static void
word_places(const struct patterns *patterns, const struct word *word,
	bool *places)
{
	const struct level *last = &patterns->levels[patterns->level_count - 1];
	struct piece pile[HYPHENATE_WORD_MAX];
	uint32_t count = 1;

	pile[0] = (struct piece){0, (uint16_t)word->count};
	while (count) {
		struct piece piece = pile[--count];

		if (last != patterns->levels &&
			piece_places(patterns, patterns->levels, word, piece,
				places))
			count += piece_part(piece, places, pile + count);
		else
			piece_places(patterns, last, word, piece, places);
		piece_trim(patterns, word, piece, places);
	}
}

uint32_t
hyphenate(enum language language, struct slice word_bytes,
	uint16_t breaks[HYPHENATE_WORD_MAX])
{
	const struct patterns *patterns = language == LANGUAGE_GERMAN ? &german
					  : language == LANGUAGE_ENGLISH
						  ? &english
						  : NULL;
	bool places[HYPHENATE_WORD_MAX];
	struct word word;
	uint32_t count = 0;

	if (!patterns || !word_bytes.len || word_bytes.len > HYPHENATE_WORD_MAX)
		return 0;
	word_decode(&word, patterns, word_bytes);
	word_places(patterns, &word, places);
	places_trim(places, word.count,
		word.ligature ? patterns->left - 1 : patterns->left,
		patterns->right);
	for (uint32_t i = 0; i + 1 < word.count; i++)
		if (places[i])
			breaks[count++] = word.offsets[i + 1];
	return count;
}
