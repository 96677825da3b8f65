/*
 * Folding of single code points: the letters of Western Europe by a table,
 * the rest by libunistring's decompositions and case folding (UCD).
 */
#include "text/fold.h"
#include "text/letters.h"
#include "text/utf8.h"

#include <stdlib.h>
#include <unicase.h>
#include <unictype.h>
#include <uninorm.h>

enum { DOT_ABOVE = 0x307, STROKE = 0x338 };

static inline bool
is_between(char32_t code, char32_t low, char32_t high)
{
	return code - low <= high - low;
}

/* U+00C0 to U+00FF: base letters and diacritic (0x300 + mark; 0 none, 0x38
 * a stroke). */
static const struct {
	char base[2];
	unsigned char mark;
} latin[64] = {
	{"a", 0x00}, {"a", 0x01}, {"a", 0x02}, {"a", 0x03}, {"a", 0x08},
	{"a", 0x0a}, {"ae", 0}, {"c", 0x27}, {"e", 0x00}, {"e", 0x01},
	{"e", 0x02}, {"e", 0x08}, {"i", 0x00}, {"i", 0x01}, {"i", 0x02},
	{"i", 0x08}, {"d", STROKE & 0xff}, {"n", 0x03}, {"o", 0x00},
	{"o", 0x01}, {"o", 0x02}, {"o", 0x03}, {"o", 0x08}, {"", 0},
	{"o", STROKE & 0xff}, {"u", 0x00}, {"u", 0x01}, {"u", 0x02},
	{"u", 0x08}, {"y", 0x01}, {"th", 0}, {"ss", 0},
	{"a", 0x00}, {"a", 0x01}, {"a", 0x02}, {"a", 0x03}, {"a", 0x08},
	{"a", 0x0a}, {"ae", 0}, {"c", 0x27}, {"e", 0x00}, {"e", 0x01},
	{"e", 0x02}, {"e", 0x08}, {"i", 0x00}, {"i", 0x01}, {"i", 0x02},
	{"i", 0x08}, {"d", STROKE & 0xff}, {"n", 0x03}, {"o", 0x00},
	{"o", 0x01}, {"o", 0x02}, {"o", 0x03}, {"o", 0x08}, {"", 0},
	{"o", STROKE & 0xff}, {"u", 0x00}, {"u", 0x01}, {"u", 0x02},
	{"u", 0x08}, {"y", 0x01}, {"th", 0}, {"y", 0x08},
};

/* Letters that the UCD does not decompose, with a stroke or (below) as two. */
static const struct {
	char16_t code;
	char base;
} strokes[] = {
	{0x110, 'd'}, {0x111, 'd'}, {0x126, 'h'}, {0x127, 'h'}, {0x141, 'l'},
	{0x142, 'l'}, {0x166, 't'}, {0x167, 't'}, {0x180, 'b'}, {0x197, 'i'},
	{0x19a, 'l'},
	{0x1b5, 'z'}, {0x1b6, 'z'}, {0x1e4, 'g'}, {0x1e5, 'g'}, {0x23a, 'a'},
	{0x23b, 'c'}, {0x23c, 'c'}, {0x23d, 'l'}, {0x23e, 't'}, {0x243, 'b'},
	{0x246, 'e'}, {0x247, 'e'}, {0x248, 'j'}, {0x249, 'j'}, {0x24c, 'r'},
	{0x24d, 'r'}, {0x24e, 'y'}, {0x24f, 'y'}, {0x268, 'i'},
	{0x2c65, 'a'}, {0x2c66, 't'},
};

/* Marks of punctuation that are one for search; 0 if it is none of them. */
static char32_t
fold_punctuation(char32_t code)
{
	static const char16_t dashes[] = {0x58a, 0x5be, 0x2212, 0x2e3a, 0x2e3b,
		0xfe58, 0xfe63, 0xff0d};
	static const char16_t quotes[] = {0xab, 0xbb, 0x201c, 0x201d, 0x201e,
		0x201f, 0x2033, 0x2036, 0x275d, 0x275e, 0x2e42, 0x300a, 0x300b,
		0x300c, 0x300d, 0x300e, 0x300f, 0x301d, 0x301e, 0x301f, 0xff02};
	static const char16_t apostrophes[] = {0x60, 0xb4, 0x2b9, 0x2bb, 0x2bc,
		0x2bd, 0x2c8, 0x55a, 0x5f3, 0x2018, 0x2019, 0x201a, 0x201b,
		0x2032, 0x2035, 0x2039, 0x203a, 0x275b, 0x275c, 0xff07,
		0xff40};

	if (is_between(code, 0x2010, 0x2015))
		return '-';
	for (size_t i = 0; i < sizeof dashes / sizeof *dashes; i++)
		if (dashes[i] == code)
			return '-';
	for (size_t i = 0; i < sizeof quotes / sizeof *quotes; i++)
		if (quotes[i] == code)
			return '"';
	for (size_t i = 0; i < sizeof apostrophes / sizeof *apostrophes; i++)
		if (apostrophes[i] == code)
			return '\'';
	return 0;
}

/* A mark that people leave out when they type: accents, points and signs of
 * vowels that the letter can do without. Not virama, nukta and the voicing
 * of kana (classes 7 to 9), nor signs of class 0, which make other letters. */
static bool
is_diacritic(char32_t code)
{
	int class;

	if (code < 0x300)
		return false;
	class = uc_combining_class(code);
	return class == 1 || class >= 10 ||
	       uc_is_general_category_withtable(code, UC_CATEGORY_MASK_Me);
}

static void
add_mark(struct fold *fold, char32_t mark)
{
	if (fold->marks_count < FOLD_MARKS)
		fold->marks[fold->marks_count++] = mark;
}

/* Add a base letter unless the letters would take more than `room` bytes. */
static bool
add_base(struct fold *fold, char32_t base, uint32_t *room)
{
	char bytes[4];
	uint32_t len = utf8_put(bytes, base);

	if (len > *room || fold->bases == FOLD_MAX)
		return false;
	*room -= len;
	fold->base[fold->bases++] = base;
	return true;
}

static char32_t
stroke_base(char32_t code)
{
	for (size_t i = 0; i < sizeof strokes / sizeof *strokes; i++)
		if (strokes[i].code == code)
			return (char32_t)strokes[i].base;
	return 0;
}

/* Letters that are two, or one with a stroke; `known` says whether it was
 * one of them. */
static bool
add_special(
	struct fold *fold, char32_t part, uint32_t *room, bool *known)
{
	char32_t base = stroke_base(part);

	*known = true;
	if (base) {
		add_mark(fold, STROKE);
		return add_base(fold, base, room);
	}
	if (part == 0x152 || part == 0x153)
		return add_base(fold, 'o', room) && add_base(fold, 'e', room);
	if (part == 0x131)
		return add_base(fold, 'i', room);
	if (part == 0x2044) /* of fractions */
		return add_base(fold, '/', room);
	if (is_between(part, 0xc0, 0xff) && latin[part - 0xc0].base[0]) {
		const char *letters = latin[part - 0xc0].base;

		if (latin[part - 0xc0].mark)
			add_mark(fold, 0x300u + latin[part - 0xc0].mark);
		return add_base(fold, (char32_t)letters[0], room) &&
		       (!letters[1] ||
			       add_base(fold, (char32_t)letters[1], room));
	}
	*known = false;
	return true;
}

/* Add the full case folding of a letter. */
static bool
add_folded(struct fold *fold, char32_t part, uint32_t *room)
{
	uint32_t folded[8], one = part;
	size_t len = sizeof folded / sizeof *folded;

	if (u32_casefold(&one, 1, NULL, NULL, folded, &len) != folded)
		return false;
	for (size_t i = 0; i < len; i++)
		if (!is_diacritic(folded[i]) &&
			!add_base(fold, folded[i], room))
			return false;
	return true;
}

/* Add one part of a decomposition. */
static bool
add_part(struct fold *fold, char32_t part, uint32_t *room)
{
	bool known;

	if (is_diacritic(part)) {
		bool dot = part == DOT_ABOVE && fold->bases &&
			   fold->base[fold->bases - 1] == 'i';

		if (!dot)
			add_mark(fold, part);
		return true;
	}
	if (uc_is_property_default_ignorable_code_point(part))
		return true;
	if (fold_punctuation(part))
		return add_base(fold, fold_punctuation(part), room);
	if (!add_special(fold, part, room, &known))
		return false;
	return known || add_folded(fold, part, room);
}

/* By the compatibility decomposition; false if it would grow. */
static bool
fold_decomposed(char32_t code, struct fold *fold, uint32_t room)
{
	uint32_t parts[32];
	size_t count = sizeof parts / sizeof *parts;
	uint32_t one = code;

	/* A result that does not fit is allocated by the library. */
	uint32_t *got = u32_normalize(UNINORM_NFKD, &one, 1, parts, &count);
	bool fits = got == parts;

	if (got && got != parts)
		free(got);
	for (size_t i = 0; fits && i < count; i++)
		fits = add_part(fold, parts[i], &room);
	return fits;
}

static void
fold_other(char32_t code, struct fold *fold)
{
	char bytes[4];
	uint32_t room = utf8_put(bytes, code);
	char32_t punctuation = fold_punctuation(code);

	if (punctuation) {
		add_base(fold, punctuation, &room);
		return;
	}
	if (letter_is_space(code)) {
		add_base(fold, ' ', &room);
		return;
	}
	/* Spacing accents, Hangul and ideographs are not taken apart. */
	if (code != 0xa8 && code != 0xaf && code != 0xb8 &&
		!is_between(code, 0x2d8, 0x2dd) &&
		!is_between(code, 0x4e00, 0x9fff) &&
		!is_between(code, 0xac00, 0xd7a3) &&
		fold_decomposed(code, fold, room))
		return;
	*fold = (struct fold){.base = {letter_lower(code)}, .bases = 1};
	if (utf8_put(bytes, fold->base[0]) > room)
		fold->base[0] = code;
}

static void
fold_latin(char32_t code, struct fold *fold)
{
	const char *base = latin[code - 0xc0].base;
	unsigned char mark = latin[code - 0xc0].mark;
	bool grave = base[0] && !base[1] && !mark;

	if (!base[0]) {
		fold->base[fold->bases++] = code; /* × and ÷ */
		return;
	}
	fold->base[fold->bases++] = (char32_t)base[0];
	if (base[1])
		fold->base[fold->bases++] = (char32_t)base[1];
	if (mark || grave)
		add_mark(fold, 0x300u + mark);
}

void
fold_code(char32_t code, struct fold *fold)
{
	fold->bases = fold->marks_count = 0;
	if (is_between(code, 0xc0, 0xff)) {
		fold_latin(code, fold);
	} else if (code >= 0x80) {
		fold_other(code, fold);
	} else {
		fold->base[fold->bases++] = (char32_t)fold_ascii((char)code);
	}
}

uint32_t
fold_base(char32_t code, char32_t to[FOLD_MAX])
{
	struct fold fold;

	fold_code(code, &fold);
	memcpy(to, fold.base, fold.bases * sizeof to[0]);
	return fold.bases;
}

struct slice
fold_composed(struct arena *arena, struct slice text)
{
	size_t len = 0;
	uint8_t *composed = u8_normalize(UNINORM_NFC,
		(const uint8_t *)text.at, text.len, NULL, &len);
	struct slice kept = text;

	if (composed)
		kept = slice_from((const char *)composed, len);
	kept = arena_slice(arena, kept);
	free(composed);
	return kept;
}
