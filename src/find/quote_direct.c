/*
 * Direct speech: which words in quotation marks somebody said, and where the
 * sentence tells who. The rest are names of papers and works, and words that
 * are only held at a distance.
 */
#include "find/find_quotes.h"

/* So far from the marks is looked for who spoke (tokens): sentences are long
 * only where nobody wrote them. */
enum { TELLING_MAX = 100 };

static bool
is_verb(enum saying class)
{
	return class == SAYING_SPEECH || class == SAYING_OPENER;
}

static bool
is_quoted(const struct quote_window *window, uint32_t token)
{
	return window->words.at[token].quoted;
}

/* Does the subject of a verb stand behind it? In German it does when what
 * stands before the verb is no subject: nothing, or an adverbial. */
static bool
is_inverted(const struct quote_window *window, uint32_t verb, uint32_t first,
	uint32_t end)
{
	enum saying class = quote_class(window, verb + 1);

	if (verb == first || quote_is(window, verb - 1, ',') ||
		is_quoted(window, verb - 1))
		return verb == first || class == SAYING_HE ||
		       class == SAYING_SHE ||
		       !quote_is(window, verb - 1, ',') ||
		       first + 1 >= verb;
	if (verb + 1 >= end)
		return false;
	return class == SAYING_HE || class == SAYING_SHE;
}

void
quote_telling_at(const struct quote_window *window, uint32_t verb,
	uint32_t first, uint32_t end, struct telling *telling)
{
	telling->verb = verb;
	telling->after = is_inverted(window, verb, first, end);
	if (telling->after) {
		telling->first = verb + 1;
		telling->end = end;
	} else {
		telling->first = first;
		telling->end = verb;
	}
}

/* ---- words behind the marks ------------------------------------------- */

/* `“, sagte Brandt.`, `,” Brandt said.`, `“, so Brandt.` */
static bool
told_behind(const struct quote_window *window, const struct quote_mark *mark,
	uint32_t end, struct telling *telling)
{
	uint32_t first = mark->close + 1;

	while (first < end && (quote_is(window, first, ',') ||
				      quote_is(window, first, '-') ||
				      quote_is(window, first, '.')))
		first++;
	for (uint32_t i = first; i < end && i < first + 14; i++) {
		enum saying class = quote_class(window, i);

		if (is_quoted(window, i) || quote_is(window, i, ':') ||
			quote_is(window, i, ';'))
			break;
		if (class == SAYING_THAT)
			break;
		if (class == SAYING_SO && i == first) {
			*telling = (struct telling){NONE, i + 1, end, true};
			return true;
		}
		if (!is_verb(class))
			continue;
		if (i > first && window->language != LANGUAGE_ENGLISH)
			break;
		quote_telling_at(window, i, first, end, telling);
		return true;
	}
	return false;
}

/* ---- words before the marks ------------------------------------------- */

/* The last verb of saying of the sentence before the marks. */
static bool
told_before(const struct quote_window *window, const struct quote_mark *mark,
	uint32_t first, struct telling *telling)
{
	uint32_t start = first;

	for (uint32_t i = mark->open; i-- > first;)
		if (is_quoted(window, i) || quote_is(window, i, ';')) {
			start = i + 1;
			break;
		}
	for (uint32_t i = mark->open; i-- > start;) {
		if (!is_verb(quote_class(window, i)))
			continue;
		quote_telling_at(window, i, start, mark->open, telling);
		return true;
	}
	if (mark->open > start && quote_is(window, mark->open - 1, ':')) {
		*telling = (struct telling){
			NONE, start, mark->open - 1, false};
		return true;
	}
	return false;
}

/* Any verb of saying elsewhere in the sentence, behind the marks. */
static bool
told_later(const struct quote_window *window, const struct quote_mark *mark,
	uint32_t end, struct telling *telling)
{
	for (uint32_t i = mark->close + 1; i < end; i++) {
		enum saying class = quote_class(window, i);

		if (class == SAYING_AFTER) {
			*telling = (struct telling){
				NONE, mark->close + 1, i, false};
			return true;
		}
		if (!is_verb(class))
			continue;
		quote_telling_at(window, i, mark->close + 1, end, telling);
		return true;
	}
	return false;
}

/* "laut", "zufolge", "according to" before the marks. */
static bool
told_by_source(const struct quote_window *window,
	const struct quote_mark *mark, uint32_t first, struct telling *telling)
{
	for (uint32_t i = first; i < mark->open; i++) {
		enum saying class = quote_class(window, i);

		if (class == SAYING_AFTER) {
			*telling = (struct telling){NONE, first, i, false};
			return true;
		}
		if (class == SAYING_BEFORE ||
			(class == SAYING_NACH && i + 2 < mark->open &&
				(saying_source(quote_word(window, i + 1)) ||
					saying_source(
						quote_word(window, i + 2))))) {
			*telling = (struct telling){
				NONE, i + 1, mark->open, true};
			return true;
		}
	}
	return false;
}

/* ---- the words themselves --------------------------------------------- */

/* What the words in the marks look like. */
struct looks {
	uint32_t words, lower;
	bool capital; /* begins with a capital */
	bool stop;    /* ends with . ! ? … or a comma in or behind the marks */
	bool colon;   /* stands behind a colon */
	bool whole;   /* begins a sentence */
	bool name;    /* stands right behind a noun or article */
};

static bool
is_end_mark(const struct quote_window *window, uint32_t token)
{
	struct slice word;

	if (token >= window->tokens.count)
		return true;
	word = quote_word(window, token);
	return slice_is(word, ".") || slice_is(word, "!") ||
	       slice_is(word, "?") || slice_is(word, "...") ||
	       slice_is(word, "\xe2\x80\xa6");
}

static void
look_at(const struct quote_window *window, const struct quote_mark *mark,
	struct looks *looks)
{
	const struct token *tokens = window->tokens.at;
	uint32_t first = mark->open + 1, last = mark->close - 1;

	memset(looks, 0, sizeof *looks);
	if (mark->close <= first)
		return;
	for (uint32_t i = first; i < mark->close; i++) {
		if (tokens[i].kind > TOKEN_NUMBER)
			continue;
		looks->words++;
		looks->lower += tokens[i].kind == TOKEN_WORD &&
				!(tokens[i].flags & TOKEN_CAPITALISED);
	}
	looks->capital = tokens[first].flags & TOKEN_CAPITALISED;
	looks->stop = is_end_mark(window, last) || quote_is(window, last, ',');
	looks->colon = mark->open && quote_is(window, mark->open - 1, ':');
	looks->whole = !mark->open ||
		       window->sentences.at[quote_sentence_at(window,
							 mark->open)]
				       .first == mark->open;
	looks->name = mark->open && !looks->colon &&
		      tokens[mark->open - 1].kind == TOKEN_WORD &&
		      (tokens[mark->open - 1].flags & TOKEN_CAPITALISED);
}

/* Is it only a name, a title, a word held at a distance? */
static bool
looks_like_speech(const struct looks *looks, bool told, bool adjacent)
{
	if (!looks->words)
		return false;
	if (adjacent)
		return looks->words > 1 || looks->stop || !looks->name;
	if (looks->colon)
		return looks->words > 1;
	if (looks->whole && looks->capital && looks->stop)
		return looks->words > 2;
	if (looks->name && looks->capital && looks->words < 6)
		return false;
	if (told)
		return looks->lower > 0 || (looks->words < 3 && !looks->name);
	return looks->words >= 5 && looks->lower > 1;
}

bool
quote_is_speech(const struct quote_window *window,
	const struct quote_mark *mark, struct telling *telling)
{
	uint32_t last = mark->close < window->tokens.count
				? mark->close
				: window->tokens.count - 1;
	uint32_t first =
		window->sentences.at[quote_sentence_at(window, mark->open)]
			.first;
	uint32_t end =
		window->sentences.at[quote_sentence_at(window, last)].end;
	struct looks looks;
	bool adjacent, told;

	if (mark->open > first + TELLING_MAX)
		first = mark->open - TELLING_MAX;
	if (end > last + TELLING_MAX)
		end = last + TELLING_MAX;
	*telling = (struct telling){.verb = NONE};
	look_at(window, mark, &looks);
	adjacent = told_behind(window, mark, end, telling);
	told = adjacent || told_before(window, mark, first, telling) ||
	       told_by_source(window, mark, first, telling) ||
	       told_later(window, mark, end, telling);
	return looks_like_speech(&looks, told, adjacent);
}
