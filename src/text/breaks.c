/* Line breaks: libunistring's UAX 14, narrowed to what readers expect. */
#include "text/breaks.h"
#include "text/letters.h"
#include "text/utf8.h"

#include <unilbrk.h>

static bool
is_dash(char32_t code)
{
	return code >= 0x2012 && code <= 0x2015;
}

static bool
is_hyphen(char32_t code)
{
	return code == '-' || code == 0x2010;
}

/*
 * "E-Mail" stays whole, "Asien-Reise" may part: a hyphen ends a line only
 * with two letters or digits on either side of it.
 */
static bool
hyphen_may_end(struct slice word, const char *at)
{
	const char *before = at, *end = word.at + word.len;
	char32_t code;

	for (int i = 0; i < 3; i++) {
		if (before == word.at)
			return false;
		before = utf8_before(word.at, before);
		utf8_next(before, end, &code);
		if (i > 0 && !letter_is(code) && !letter_is_digit(code))
			return false;
	}
	for (int i = 0; i < 2; i++) {
		if (at == end)
			return false;
		at += utf8_next(at, end, &code);
		if (!letter_is(code) && !letter_is_digit(code))
			return false;
	}
	return true;
}

static bool
may_begin(struct slice word, const char *at)
{
	const char *end = word.at + word.len;
	char32_t before, after;

	utf8_next(at, end, &after);
	if (is_dash(after) || is_hyphen(after))
		return false;
	utf8_next(utf8_before(word.at, at), end, &before);
	if (before == '.' || before == ',' || before == ':' || before == ';')
		return false; /* "z.B.", "example.org", "3,5" */
	return !is_hyphen(before) || hyphen_may_end(word, at);
}

void
breaks_of_word(struct slice word, char *places)
{
	if (!word.len)
		return;
	u8_possible_linebreaks(
		(const uint8_t *)word.at, word.len, "UTF-8", places);
	places[0] = 0;
	for (size_t i = 1; i < word.len; i++)
		places[i] = (places[i] == UC_BREAK_POSSIBLE ||
				    places[i] == UC_BREAK_MANDATORY) &&
			    may_begin(word, word.at + i);
}

uint32_t
breaks_blank(const char *at, const char *end)
{
	char32_t code;
	uint32_t len;

	if ((unsigned char)*at < 0x80)
		return *at == ' ' || *at == '\n' || *at == '\t';
	if ((unsigned char)*at < 0xe1 || (unsigned char)*at > 0xe3)
		return 0;
	len = utf8_next(at, end, &code);
	return (code >= 0x2000 && code <= 0x200a && code != 0x2007) ||
			       code == 0x205f || code == 0x3000 ||
			       code == 0x1680
		       ? len
		       : 0;
}

static bool
closes(char32_t code)
{
	return code == ')' || code == ']' || code == '}' || code == '!' ||
	       code == '?' || code == ';' || code == ':' || code == '%' ||
	       code == 0xbb || code == 0x201d || code == 0x203a ||
	       code == 0x2026;
}

static bool
opens(char32_t code)
{
	return code == '(' || code == '[' || code == '{' || code == 0xab ||
	       code == 0x201e || code == 0x201c || code == 0x201a ||
	       code == 0x2039;
}

/* Do all characters of a word satisfy `test`? Words that do are short. */
static bool
is_all(struct slice word, bool (*test)(char32_t code))
{
	const char *at = word.at, *end = word.at + word.len;
	char32_t code;

	while (at < end) {
		at += utf8_next(at, end, &code);
		if (!test(code))
			return false;
	}
	return word.len > 0;
}

bool
breaks_between(struct slice before, struct slice after)
{
	return !is_all(before, opens) && !is_all(after, closes);
}
