/*
 * The words for who spoke where that is nobody with a name: "ein Sprecher
 * der Polizei", "officials". By the shape of the phrase, without a parser:
 * in German a noun has a capital, in English a clause begins with its
 * subject.
 */
#include "find/find_quotes.h"
#include "base/memory.h"
#include "lexicon/function_words.h"

enum { LOOK_MAX = 14, PHRASE_MAX = 9, ADJECTIVES_MAX = 3, LINKS_MAX = 2 };

static bool
is_word(const struct quote_window *window, uint32_t token)
{
	return window->tokens.at[token].kind == TOKEN_WORD &&
	       !window->words.at[token].quoted;
}

static bool
is_pronoun(const struct quote_window *window, uint32_t token)
{
	enum saying class = quote_class(window, token);

	return class >= SAYING_HE && class <= SAYING_THEY;
}

static struct span
stretch(const struct quote_window *window, uint32_t first, uint32_t end)
{
	if (first >= end)
		return (struct span){0, 0};
	return (struct span){window->tokens.at[first].span.start,
		window->tokens.at[end - 1].span.end};
}

/* ---- German --------------------------------------------------------------- */

static bool
is_determiner(const struct quote_window *window, uint32_t token)
{
	static const char *const words[] = {"der", "die", "das", "dem", "den",
		"des", "ein", "eine", "einem", "einen", "einer", "eines",
		"mehrere", "viele", "einige", "zwei", "drei", "beide", "sein",
		"seine", "ihr", "ihre", "dieser", "diese", "andere", "manche"};

	return is_word(window, token) && QUOTE_IS_ONE(window, token, words);
}

/* Has the word its capital from where it stands, perhaps? */
static bool
begins_sentence(const struct quote_window *window, uint32_t token)
{
	uint32_t sentence = quote_sentence_at(window, token);

	return window->sentences.at[sentence].first == token ||
	       quote_is(window, token - 1, ':');
}

static bool
is_noun(const struct quote_window *window, uint32_t token)
{
	if (!is_word(window, token) || is_pronoun(window, token) ||
		!(window->tokens.at[token].flags & TOKEN_CAPITALISED) ||
		is_determiner(window, token))
		return false;
	return !begins_sentence(window, token) ||
	       !(quote_is_adverbial(window, token) ||
		       function_word_languages(quote_word(window, token)));
}

static bool
is_adjective(const struct quote_window *window, uint32_t token)
{
	struct slice word = quote_word(window, token);

	return is_word(window, token) && word.len > 3 &&
	       !(window->tokens.at[token].flags & TOKEN_CAPITALISED) &&
	       (word.at[word.len - 1] == 'e' || word.at[word.len - 2] == 'e') &&
	       !function_word_languages(word) &&
	       quote_class(window, token) == SAYING_NONE;
}

/* Behind the nouns from `at` on, or `at`. */
static uint32_t
over_nouns(const struct quote_window *window, uint32_t at, uint32_t end)
{
	while (at < end && is_noun(window, at))
		at++;
	return at;
}

/* Behind the adjectives and nouns from `at` on; `at` if there is no noun. */
static uint32_t
over_group(const struct quote_window *window, uint32_t at, uint32_t end)
{
	uint32_t noun = at, behind;

	for (int i = 0; i < ADJECTIVES_MAX && noun < end &&
		is_adjective(window, noun); i++)
		noun++;
	behind = over_nouns(window, noun, end);
	return behind > noun ? behind : at;
}

/* Behind the phrase from `at` on, "ein Sprecher der Polizei in Kiel"; `at` if
 * none begins there. */
static uint32_t
phrase_end(const struct quote_window *window, uint32_t at, uint32_t end)
{
	static const char *const links[] = {"der", "des", "von", "vom", "aus",
		"eines", "einer", "für", "bei", "beim"};
	uint32_t first = at < end && is_determiner(window, at) ? at + 1 : at;
	uint32_t behind = over_group(window, first, end);

	if (behind == first)
		return at;
	for (int i = 0; i < LINKS_MAX && behind < end &&
		QUOTE_IS_ONE(window, behind, links); i++) {
		uint32_t from = behind + 1, next;

		if (from < end && is_determiner(window, from))
			from++;
		next = over_group(window, from, end);
		if (next == from)
			break;
		behind = next;
	}
	return behind;
}

/* The first phrase that hangs on no preposition. */
static struct span
german_teller(const struct quote_window *window, uint32_t first, uint32_t end)
{
	static const char *const prepositions[] = {"in", "im", "am", "an",
		"auf", "bei", "beim", "nach", "vor", "mit", "zu", "zum", "zur",
		"aus", "gegenüber", "unter", "über", "seit", "für", "gegen",
		"durch", "von", "vom", "laut", "wegen", "trotz"};

	for (uint32_t i = first; i < end && i < first + LOOK_MAX;) {
		bool hangs = QUOTE_IS_ONE(window, i, prepositions);
		uint32_t from = i + hangs, behind;

		if (is_pronoun(window, i) || quote_is_word(window, i, "es"))
			return stretch(window, i, i + 1);
		behind = phrase_end(window, from, end);
		if (behind > from && !hangs)
			return stretch(window, from, behind);
		i = behind > i ? behind : i + 1;
	}
	return (struct span){0, 0};
}

/* ---- English -------------------------------------------------------------- */

/* Is there more to these tokens than small words? */
static bool
says_something(const struct quote_window *window, uint32_t first,
	uint32_t end)
{
	for (uint32_t i = first; i < end; i++)
		if (is_word(window, i) && (is_pronoun(window, i) ||
				quote_is_word(window, i, "it") ||
				!function_word_languages(
					quote_word(window, i))))
			return true;
	return false;
}

/* What comes before the verb: the clause up to it, without words put in
 * between commas. */
static struct span
english_before(const struct quote_window *window, uint32_t first,
	uint32_t end)
{
	static const char *const heads[] = {"and", "but", "as", "while",
		"when", "where", "because", "so", "yet"};
	static const char *const tails[] = {"has", "have", "had", "also",
		"later", "then", "earlier", "previously", "recently", "still",
		"already", "again", "often", "always", "never"};
	bool inserted = end > first && quote_is(window, end - 1, ',');

	for (uint32_t i = first; i < end; i++) {
		if (!quote_is(window, i, ','))
			continue;
		if (inserted)
			end = i;
		else
			first = i + 1;
	}
	while (first < end && QUOTE_IS_ONE(window, first, heads))
		first++;
	while (first < end && QUOTE_IS_ONE(window, end - 1, tails))
		end--;
	if (end > first + PHRASE_MAX || !says_something(window, first, end))
		return (struct span){0, 0};
	return stretch(window, first, end);
}

/* What comes behind the verb, up to when and where. */
static struct span
english_after(const struct quote_window *window, uint32_t first, uint32_t end)
{
	static const char *const borders[] = {"on", "in", "at", "during",
		"after", "when", "as", "while", "before", "late", "early",
		"last", "this", "yesterday", "today", "who", "which", "that"};
	uint32_t i;

	first += first < end && quote_is_word(window, first, "to");
	for (i = first; i < end && i < first + PHRASE_MAX; i++)
		if (!is_word(window, i) || QUOTE_IS_ONE(window, i, borders))
			break;
	return says_something(window, first, i) ? stretch(window, first, i)
						: (struct span){0, 0};
}

/* "Am Montag hatte ein Sprecher gesagt": the phrase behind "hatte". */
static struct span
teller_of_participle(const struct quote_window *window, uint32_t verb)
{
	static const char *const have[] = {"hat", "haben", "hatte", "hatten"};
	uint32_t first =
		window->sentences.at[quote_sentence_at(window, verb)].first;

	for (uint32_t i = verb; i-- > first && i + LOOK_MAX > verb;)
		if (QUOTE_IS_ONE(window, i, have))
			return german_teller(window, i + 1, verb);
	return (struct span){0, 0};
}

struct span
quote_teller(const struct quote_window *window, const struct telling *telling)
{
	uint32_t first = telling->first, end = telling->end;
	struct span span;

	if (first >= end)
		return (struct span){0, 0};
	if (window->language != LANGUAGE_ENGLISH) {
		span = german_teller(window, first, end);
		if (span_empty(span) && telling->verb != NONE)
			span = teller_of_participle(window, telling->verb);
		return span;
	}
	return telling->after ? english_after(window, first, end)
			      : english_before(window, first, end);
}
