/*
 * What the sentence around words in quotation marks says of them: the verb
 * that gives a thing a word, whose opinion it is, what stands beside it.
 */
#include "find/find_quotes.h"
#include "base/memory.h"

/* ---- verbs -------------------------------------------------------------- */

/* "sieht ihn als „Retter“", but not "sieht eine „Prüfung“ vor" nor "ist zu
 * sehen". */
static bool
only_sees(const struct quote_window *window, uint32_t token)
{
	if (quote_is_word(window, token, "sehen"))
		return token && quote_is_word(window, token - 1, "zu");
	return quote_is_word(window, token, "sieht") &&
	       token + 1 < window->tokens.count &&
	       quote_is_word(window, token + 1, "vor");
}

static bool
has_label(const struct quote_window *window, uint32_t first, uint32_t end)
{
	for (uint32_t i = first; i < end; i++)
		if (quote_class(window, i) == SAYING_LABEL &&
			!only_sees(window, i))
			return true;
	return false;
}

/* "nennt man", "bezeichnet wird": what people in general say. */
static bool
is_generic(const struct quote_window *window, uint32_t first, uint32_t end)
{
	static const char *const passives[] = {"wird", "werden"};

	for (uint32_t i = first; i < end; i++) {
		if (quote_is_word(window, i, "man"))
			return true;
		if (i == first || quote_class(window, i - 1) != SAYING_LABEL)
			continue;
		if (QUOTE_IS_ONE(window, i, passives))
			return true;
	}
	return false;
}

/* Verbs by their beginnings and the preposition before what they tell; none
 * where it stands right behind the verb. */
static const struct {
	char verb[10], preposition[8];
} bindings[] = {
	{"skandier", ""}, {"brüll", ""}, {"chant", ""}, {"shout", ""},
	{"yell", ""},
	{"warn", "vor"}, {"gewarnt", "vor"}, {"riet", "zu"}, {"rät", "zu"},
	{"geraten", "zu"}, {"rief", "zu"}, {"ruft", "zu"}, {"dräng", "auf"},
	{"pläd", "für"}, {"drohte", "mit"}, {"droht", "mit"},
	{"warn", "of"}, {"warn", "against"}, {"warn", "about"},
	{"accus", "of"}, {"spoke", "of"}, {"talk", "of"}, {"compl", "of"},
	{"boast", "of"}, {"call", "for"},
};

static bool
begins_with(struct slice word, const char *beginning)
{
	size_t len = strlen(beginning);

	return word.len >= len && !memcmp(word.at, beginning, len);
}

/* Does the verb's own preposition stand right before the marks, or before
 * their article: "warnte vor einem „Dammbruch“"? */
static bool
is_bound(const struct quote_window *window, uint32_t verb, uint32_t open,
	const struct quote_looks *looks)
{
	uint32_t at = open - 1;

	if (verb == NONE || verb >= open || open < 2)
		return false;
	if (looks->article && at)
		at--;
	for (size_t i = 0; i < ARRAY_LEN(bindings); i++) {
		const char *preposition = bindings[i].preposition;

		if ((*preposition ? quote_is_word(window, at, preposition)
				  : at == verb) &&
			begins_with(quote_word(window, verb),
				bindings[i].verb))
			return true;
	}
	return false;
}

/* "warf ihm „Wortbruch“ vor" */
static bool
is_reproach(const struct quote_window *window, uint32_t after)
{
	static const char *const words[] = {"vor", "vorgeworfen", "vorwarf",
		"vorwirft"};

	return after < window->tokens.count &&
	       QUOTE_IS_ONE(window, after, words);
}

/* "wies das als „Unsinn“ zurück" */
static bool
is_rejected(const struct quote_window *window, uint32_t after)
{
	static const char *const words[] = {"zurück", "zurückgewiesen",
		"abgelehnt", "ab"};

	return after < window->tokens.count &&
	       QUOTE_IS_ONE(window, after, words);
}

/* ---- opinions ----------------------------------------------------------- */

/* "Für Brandt ist das „Betrug“.": what it is to somebody. */
static bool
is_opinion(const struct quote_window *window, const struct quote_mark *mark,
	uint32_t first, const struct quote_looks *looks)
{
	static const char *const be[] = {"ist", "sind", "war", "waren",
		"bleibt", "wäre"};
	uint32_t after = mark->close + 1;
	bool verb = false;

	if (looks->listed || (after < window->tokens.count &&
		window->tokens.at[after].kind != TOKEN_PUNCTUATION))
		return false;
	for (uint32_t i = mark->open; i-- > first;) {
		verb |= QUOTE_IS_ONE(window, i, be);
		if (!quote_is_word(window, i, "für"))
			continue;
		return verb || (i > first && QUOTE_IS_ONE(window, i - 1, be));
	}
	return false;
}

/* ---- neighbours --------------------------------------------------------- */

/* Are these marks joined to those before them: „...“ und eine „...“? */
static bool
is_joined(const struct quote_window *window, const struct quote_mark *mark,
	const struct quote_looks *looks)
{
	static const char *const words[] = {"und", "oder", "sowie", "and",
		"or"};
	uint32_t at = mark->open - looks->article;
	const struct quote_mark *before = mark - 1;

	return mark > window->marks.at && !before->depth &&
	       at == before->close + 2 && QUOTE_IS_ONE(window, at - 1, words);
}

/* Does a name begin right behind the marks: die „eiserne Lady“ Thatcher?
 * But: das „Ende“ Roms. */
static bool
is_epithet(const struct quote_window *window, uint32_t after)
{
	struct slice word;

	if (after >= window->tokens.count ||
		window->tokens.at[after].kind != TOKEN_WORD)
		return false;
	word = quote_word(window, after);
	return word.at[word.len - 1] != 's' &&
	       quote_mention_at(window, after) != NONE;
}

void
quote_frame_at(const struct quote_window *window,
	const struct quote_mark *mark, const struct quote_frame *frame,
	struct quote_looks *looks)
{
	uint32_t first = frame->first, end = frame->end;
	uint32_t after = mark->close + 1;

	looks->label = has_label(window, first, mark->open) ||
		       has_label(window, after, end);
	looks->generic = looks->label && is_generic(window, first, end);
	looks->reported = quote_has_class(window, first, end, SAYING_SUBJUNCTIVE);
	looks->would = frame->verb != NONE && frame->verb < mark->open &&
		       quote_has_class(window, first, end, SAYING_WOULD);
	looks->bound = is_bound(window, frame->verb, mark->open, looks);
	looks->part_of &= frame->verb == NONE ||
			  quote_class(window, frame->verb) != SAYING_LABEL;
	looks->label |= looks->as && is_rejected(window, after);
	looks->as |= looks->label && is_reproach(window, after);
	looks->opinion = is_opinion(window, mark, first, looks);
	looks->epithet = is_epithet(window, after);
	if (is_joined(window, mark, looks))
		looks->joined = mark[-1].spoken ? 1 : -1;
}
