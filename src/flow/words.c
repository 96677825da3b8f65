/*
 * Where the word at a line's end may be parted: by its own hyphens and
 * soft hyphens, else by the patterns of the language.
 */
#include "flow/words.h"
#include "base/memory.h"
#include "text/breaks.h"
#include "text/grapheme.h"
#include "text/hyphenate.h"
#include "text/letters.h"
#include "text/utf8.h"

#include <stdlib.h>

enum { LETTERS_BEFORE = 2, LETTERS_AFTER = 3 };

static uint32_t
word_end(const struct article *article, struct span rest)
{
	const char *at = article->text.at + rest.start;
	const char *end = article->text.at + rest.end;

	while (at < end) {
		uint32_t blank = breaks_blank(at, end);
		size_t len = 1;

		if (blank) {
			len = grapheme_len(slice_from(at, (size_t)(end - at)));
			if (len == blank)
				break;
		} else {
			while (at + len < end && !utf8_starts(at[len]))
				len++;
		}
		at += len;
	}
	return (uint32_t)(at - article->text.at);
}

/* What is no plain word of letters and marks around it: an address, an
 * abbreviation with inner stops, a number, a part of code. */
static bool
is_special(struct slice word)
{
	const char *at = word.at, *end = word.at + word.len;
	bool stop = false;

	for (; at < end; at++) {
		if ((*at >= '0' && *at <= '9') || strchr("/@_\\=+<>#&", *at))
			return true;
		if (stop && ((unsigned char)*at >= 0x80 ||
				    ((*at | 0x20) >= 'a' && (*at | 0x20) <= 'z')))
			return true;
		stop = *at == '.' || *at == ':';
	}
	return false;
}

/* The letters from `at` on: their end, how many, and how many of them are
 * capitals. */
struct letters {
	const char *end;
	uint32_t count, capitals;
};

static struct letters
letters_from(const char *at, const char *end)
{
	struct letters letters = {at, 0, 0};

	while (letters.end < end) {
		char32_t code;
		uint32_t len = utf8_next(letters.end, end, &code);

		if (!letter_is(code))
			break;
		letters.end += len;
		letters.count++;
		letters.capitals += letter_is_upper(code);
	}
	return letters;
}

/* Mark the hyphenation of a run of letters in a word. */
static void
hyphenate_letters(struct word_places *places, enum language language,
	struct slice word, const char *at, const struct letters *letters)
{
	uint16_t breaks[HYPHENATE_WORD_MAX];
	size_t len = (size_t)(letters->end - at);
	uint32_t count, first = (uint32_t)(at - word.at);

	if (letters->count < LETTERS_BEFORE + LETTERS_AFTER ||
		len > HYPHENATE_WORD_MAX || letters->capitals > 1)
		return;
	count = hyphenate(language, slice_from(at, len), breaks);
	for (uint32_t i = 0; i < count; i++) {
		struct slice head = {at, breaks[i]};
		struct slice tail = {at + breaks[i], len - breaks[i]};
		struct letters before =
			letters_from(head.at, head.at + head.len);
		struct letters after =
			letters_from(tail.at, tail.at + tail.len);
		char32_t code;

		utf8_next(tail.at, letters->end, &code);
		if (before.count >= LETTERS_BEFORE &&
			after.count >= LETTERS_AFTER && !letter_is_mark(code))
			places->at[first + breaks[i]] = PLACE_HYPHEN;
	}
}

static void
hyphenate_word(struct word_places *places, enum language language,
	struct slice word)
{
	const char *at = word.at, *end = word.at + word.len;

	if (is_special(word))
		return;
	while (at < end) {
		struct letters letters = letters_from(at, end);

		if (letters.count) {
			hyphenate_letters(
				places, language, word, at, &letters);
			at = letters.end;
		} else {
			char32_t code;

			at += utf8_next(at, end, &code);
		}
	}
}

/* Places after soft hyphens get a hyphen. Returns whether there are any. */
static bool
mark_soft_hyphens(struct word_places *places, struct slice word)
{
	const char *at = word.at, *end = word.at + word.len;
	bool any = false;

	while ((at = memchr(at, 0xc2, (size_t)(end - at)))) {
		if (at + 2 < end && (unsigned char)at[1] == 0xad) {
			any = true;
			if (places->at[at + 2 - word.at])
				places->at[at + 2 - word.at] = PLACE_HYPHEN;
		}
		at++;
	}
	return any;
}

void
word_places_find(struct word_places *places, const struct article *article,
	struct span rest, bool hyphenate)
{
	struct slice word;

	if (span_holds(places->span, rest.start))
		return;
	places->span = (struct span){rest.start, word_end(article, rest)};
	word = article_slice(article, places->span);
	places->at = memory_room(
		places->at, &places->max, (uint32_t)word.len + 1, 1);
	breaks_of_word(word, places->at);
	places->at[word.len] = PLACE_NONE;
	if (!mark_soft_hyphens(places, word) && hyphenate)
		hyphenate_word(places, article->language, word);
}

void
word_places_free(struct word_places *places)
{
	free(places->at);
	*places = (struct word_places){0};
}
