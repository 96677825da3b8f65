/*
 * Direct speech: which words in quotation marks somebody said, and where the
 * sentence tells who. The rest are names of papers and works, and words that
 * are only held at a distance.
 */
#include "find/find_quotes.h"
#include "base/memory.h"

/* So far from the marks is looked for who spoke (tokens): sentences are long
 * only where nobody wrote them. */
enum { TELLING_MAX = 100 };

static bool
is_quoted(const struct quote_window *window, uint32_t token)
{
	return window->words.at[token].quoted;
}

bool
quote_is_adverbial(const struct quote_window *window, uint32_t token)
{
	static const char *const adverbials[] = {"in", "im", "am", "an", "auf",
		"bei", "beim", "nach", "vor", "mit", "zu", "zum", "zur", "über",
		"für", "aus", "unter", "gegen", "gegenüber", "weiter", "später",
		"dann", "zugleich", "gleichzeitig", "außerdem", "zuvor",
		"zuletzt", "dabei", "dazu", "daraufhin", "danach", "so", "dort",
		"hier", "nun", "jetzt", "heute", "gestern", "ferner", "zudem",
		"angesichts", "trotz", "wegen", "laut", "als", "dem", "den",
		"wörtlich", "bereits", "schließlich", "hierzu", "deshalb",
		"daher", "allerdings", "dennoch", "darüber", "seit", "während"};

	return QUOTE_IS_ONE(window, token, adverbials);
}

/* Words before a German verb that leave its subject to stand behind it: an
 * adverbial, an object, a demonstrative. */
static bool
is_no_subject(const struct quote_window *window, uint32_t first, uint32_t verb)
{
	static const char *const pronouns[] = {"das", "dies", "was"};

	if (first == verb)
		return true;
	if (quote_is_adverbial(window, first) ||
		(first + 1 == verb && QUOTE_IS_ONE(window, first, pronouns)))
		return true;
	return window->tokens.at[first].kind == TOKEN_WORD &&
	       first + 1 == verb &&
	       !(window->tokens.at[first].flags & TOKEN_CAPITALISED) &&
	       quote_class(window, first) == SAYING_NONE;
}

/* Does a name begin right behind the verb, or a noun with its article? */
static bool
is_named_behind(const struct quote_window *window, uint32_t verb, uint32_t end)
{
	for (uint32_t i = verb + 1; i < end && i < verb + 4; i++) {
		if (window->tokens.at[i].kind != TOKEN_WORD)
			return false;
		if (quote_mention_at(window, i) != NONE)
			return true;
		if (!(window->tokens.at[i].flags & TOKEN_CAPITALISED))
			return false;
	}
	return false;
}

/* Does the subject of a verb stand behind it? */
static bool
is_inverted(const struct quote_window *window, uint32_t verb, uint32_t first,
	uint32_t end)
{
	enum saying class = quote_class(window, verb + 1);
	uint32_t start = first;

	if (verb == first || is_quoted(window, verb - 1))
		return true;
	if (verb + 1 >= end)
		return false;
	if (class == SAYING_HE || class == SAYING_SHE)
		return true;
	if (quote_is(window, verb - 1, ','))
		return is_named_behind(window, verb, end) &&
		       window->language != LANGUAGE_ENGLISH;
	if (window->language == LANGUAGE_ENGLISH)
		return false;
	/* "Zusätzlich versprach Brandt": one word that is no name */
	if (first + 1 == verb && quote_class(window, first) < SAYING_HE &&
		quote_mention_at(window, first) == NONE &&
		is_named_behind(window, verb, end))
		return true;
	for (uint32_t i = first; i < verb; i++)
		if (quote_is(window, i, ',') || quote_is(window, i, ':'))
			start = i + 1;
	return is_no_subject(window, first, verb) ||
	       (start > first && start + 1 < verb &&
		       is_no_subject(window, start, verb) &&
		       is_named_behind(window, verb, end));
}

void
quote_telling_at(const struct quote_window *window, uint32_t verb,
	uint32_t first, uint32_t end, struct telling *telling)
{
	telling->verb = verb;
	/* "Zugleich lobte sie ihn und betonte": the subject of both */
	if (verb > first && (quote_is_word(window, verb - 1, "und") ||
		quote_is_word(window, verb - 1, "and"))) {
		telling->after = true;
		telling->first = first;
		telling->end = verb;
		return;
	}
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

/* A comma parts speech from its teller, unless the words have their stop or
 * somebody forgot it; without one, marks before a verb hold a name. */
static bool
told_without_comma(const struct quote_window *window,
	const struct quote_mark *mark)
{
	return mark->close > mark->open + 6 ||
	       (mark->close > mark->open + 2 &&
		       window->tokens.at[mark->close - 1].kind ==
			       TOKEN_PUNCTUATION);
}

/* `“, staunte Brandt.`: a word that is no known verb, right before a name. */
static bool
told_by_any_verb(const struct quote_window *window, uint32_t token,
	uint32_t end)
{
	static const char *const others[] = {"und", "oder", "der", "die", "das",
		"den", "dem", "dessen", "deren", "von", "als", "wie", "wenn",
		"aber", "doch", "sondern", "mit", "in", "im", "an", "am", "auf",
		"für", "bei", "nach", "vor", "zu", "zum", "zur", "aus", "um",
		"ein", "eine", "einen", "einem", "einer", "denn", "da", "was",
		"welche", "seit", "durch", "gegen", "über", "unter", "ohne"};
	enum saying class = quote_class(window, token + 1);

	if (window->language == LANGUAGE_ENGLISH || token + 1 >= end ||
		window->tokens.at[token].kind != TOKEN_WORD ||
		(window->tokens.at[token].flags & TOKEN_CAPITALISED))
		return false;
	if (QUOTE_IS_ONE(window, token, others))
		return false;
	return class == SAYING_HE || class == SAYING_SHE ||
	       quote_mention_at(window, token + 1) != NONE;
}

/* `“, sagte Brandt.`, `,” Brandt said.`, `“, so Brandt.` */
static bool
told_behind(const struct quote_window *window, const struct quote_mark *mark,
	uint32_t end, struct telling *telling)
{
	uint32_t first = mark->close + 1;

	if (first >= end)
		return false;
	if (!quote_is(window, first, ',') && !quote_is(window, first, '-') &&
		!told_without_comma(window, mark))
		return false;
	while (first < end && (quote_is(window, first, ',') ||
				      quote_is(window, first, '-') ||
				      quote_is(window, first, '.')))
		first++;
	if (first > mark->close + 1 && told_by_any_verb(window, first, end)) {
		*telling = (struct telling){first, first + 1, end, true};
		return true;
	}
	for (uint32_t i = first; i < end && i < first + 14; i++) {
		enum saying class = quote_class(window, i);

		if (is_quoted(window, i) || quote_is(window, i, ':') ||
			quote_is(window, i, ';'))
			break;
		if (class == SAYING_THAT)
			break;
		if ((class == SAYING_SO || class == SAYING_BEFORE) &&
			i == first) {
			if (quote_class(window, i + 1) == SAYING_FINITE)
				break; /* ", so wurde": a clause follows */
			*telling = (struct telling){NONE, i + 1, end, true};
			return true;
		}
		if (!quote_tells(class))
			continue;
		if (i > first && window->language != LANGUAGE_ENGLISH)
			break;
		quote_telling_at(window, i, first, end, telling);
		return true;
	}
	return false;
}

/* ---- words before the marks ------------------------------------------- */

bool
quote_told_before(const struct quote_window *window, uint32_t open,
	uint32_t first, struct telling *telling)
{
	uint32_t start = first;

	for (uint32_t i = open; i-- > first;)
		if (is_quoted(window, i) || quote_is(window, i, ';')) {
			start = i + 1;
			break;
		}
	for (uint32_t i = open; i-- > start;) {
		if (!quote_tells(quote_class(window, i)))
			continue;
		quote_telling_at(window, i, start, open, telling);
		return true;
	}
	if (open > start && quote_is(window, open - 1, ':')) {
		/* In the subjunctive it goes on with what somebody said. */
		if (quote_has_class(window, start, open, SAYING_SUBJUNCTIVE))
			return true;
		*telling = (struct telling){
			NONE, start, open - 1, false};
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
		if (class == SAYING_SO && quote_is(window, i - 1, ',') &&
			i + 1 < end &&
			quote_class(window, i + 1) != SAYING_FINITE) {
			*telling = (struct telling){NONE, i + 1, end, true};
			return true;
		}
		if (!quote_tells(class))
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
	struct quote_frame frame;
	struct quote_looks looks;

	if (mark->open > first + TELLING_MAX)
		first = mark->open - TELLING_MAX;
	if (end > last + TELLING_MAX)
		end = last + TELLING_MAX;
	*telling = (struct telling){.verb = NONE};
	quote_look_at(window, mark, &looks);
	looks.adjacent = told_behind(window, mark, end, telling);
	looks.told = looks.adjacent ||
		     quote_told_before(
			     window, mark->open, first, telling) ||
		     told_by_source(window, mark, first, telling) ||
		     told_later(window, mark, end, telling);
	looks.verb = telling->verb != NONE;
	frame = (struct quote_frame){first, end, telling->verb};
	quote_frame_at(window, mark, &frame, &looks);
	return quote_looks_spoken(&looks);
}
