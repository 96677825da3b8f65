/*
 * Reported speech: the clause that depends on a verb or a source of saying,
 * or that stands in the subjunctive of what others said.
 */
#include "find/find_quotes.h"

/* A sentence that is looked at. */
struct view {
	const struct quote_window *window;
	uint32_t first, end;  /* its tokens, without the stop */
	uint32_t *from, *to;  /* the reported clause */
	struct telling *telling;
};

static enum saying
class_at(const struct view *view, uint32_t token)
{
	return token < view->end ? quote_class(view->window, token)
				 : SAYING_NONE;
}

static bool
is(const struct view *view, uint32_t token, char mark)
{
	return token < view->end && quote_is(view->window, token, mark);
}

static bool
is_verb(enum saying class)
{
	return class == SAYING_SPEECH || class == SAYING_OPENER;
}

static bool
is_word(const struct view *view, uint32_t token, const char *word)
{
	return token < view->end &&
	       slice_is(quote_word(view->window, token), word);
}

/* Words outside of marks among the tokens. */
static uint32_t
plain_words(const struct view *view, uint32_t first, uint32_t end)
{
	uint32_t count = 0;

	for (uint32_t i = first; i < end; i++)
		count += !view->window->words.at[i].quoted &&
			 view->window->tokens.at[i].kind <= TOKEN_NUMBER;
	return count;
}

static bool
report(const struct view *view, uint32_t from, uint32_t to)
{
	if (to <= from || plain_words(view, from, to) < 3)
		return false;
	*view->from = from;
	*view->to = to;
	return true;
}

/* ---- "..., sagte Brandt", "..., Brandt said" --------------------------- */

/* A token of a relative clause's beginning, or of a conjunction's. */
static bool
begins_dependent(const struct view *view, uint32_t token)
{
	static const char *const words[] = {"der", "die", "das", "dem", "den",
		"deren", "dessen", "denen", "welche", "welcher", "welches",
		"wo", "und", "aber", "sondern", "als", "wenn", "weil",
		"nachdem", "während", "obwohl", "bevor", "um", "ohne",
		"damit", "sodass", "denn", "doch", "oder", "nicht", "was",
		"who", "which", "whose", "and", "but", "when", "while", "as",
		"where", "because", "after", "before", "or", "with", "for",
		"who", "in", "at", "by", "to", "of", "on"};

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (is_word(view, token, words[i]))
			return true;
	return false;
}

/* "heißt" and "hieß" tell of speech only with "es". */
static bool
is_naming(const struct view *view, uint32_t token)
{
	return (is_word(view, token, "heißt") ||
		       is_word(view, token, "hieß")) &&
	       !is_word(view, token + 1, "es") &&
	       !(token > view->first &&
		       (is_word(view, token - 1, "es") ||
			       is_word(view, token - 1, "Es")));
}

static bool
clause_then_teller(const struct view *view)
{
	const struct quote_window *window = view->window;

	for (uint32_t i = view->first + 2; i + 1 < view->end; i++) {
		enum saying class = class_at(view, i + 1);

		if (!is(view, i, ',') || window->words.at[i].quoted)
			continue;
		if (class == SAYING_SO) {
			if (i + 8 < view->end && begins_dependent(view, i + 2) &&
				!is_word(view, i + 2, "der") &&
				!is_word(view, i + 2, "die") &&
				!is_word(view, i + 2, "das"))
				continue;
			*view->telling = (struct telling){
				NONE, i + 2, view->end, true};
			return report(view, view->first, i);
		}
		if (is_verb(class) && !is_naming(view, i + 1) &&
			window->language != LANGUAGE_ENGLISH) {
			*view->telling = (struct telling){
				i + 1, i + 2, view->end, true};
			return report(view, view->first, i);
		}
		if (class != SAYING_QUESTION || !is_word(view, i + 1, "wie"))
			continue;
		for (uint32_t v = i + 2; v < view->end && v < i + 16; v++)
			if (class_at(view, v) == SAYING_SPEECH) {
				*view->telling = (struct telling){
					v, i + 2, v, false};
				return report(view, view->first, i);
			}
	}
	return false;
}

/* English: a comma, at most some words of a subject, the verb, and no clause
 * behind it. */
static bool
clause_then_teller_english(const struct view *view)
{
	for (uint32_t v = view->end; v-- > view->first + 3;) {
		if (class_at(view, v) != SAYING_SPEECH &&
			class_at(view, v) != SAYING_OPENER)
			continue;
		if (class_at(view, v + 1) == SAYING_THAT)
			return false;
		for (uint32_t i = v; i-- > view->first + 2 && i + 14 > v;) {
			if (!is(view, i, ',') ||
				view->window->words.at[i].quoted)
				continue;
			if (view->end - v > 12)
				return false;
			quote_telling_at(view->window, v, i + 1, view->end,
				view->telling);
			return report(view, view->first, i);
		}
		return false;
	}
	return false;
}

/* ---- sources ------------------------------------------------------------ */

/* Where the noun phrase of a source ends: behind its capitalised words and
 * what belongs to them. */
static uint32_t
source_end(const struct view *view, uint32_t token)
{
	static const char *const inner[] = {"der", "des", "von", "vom", "und",
		"für", "im", "in", "aus", "am", "zur", "zum", "of", "the",
		"and", "den", "dem", "bei", "beim"};
	bool noun = false;

	for (; token < view->end; token++) {
		const struct token *at = &view->window->tokens.at[token];
		bool joins = false;

		if (at->kind == TOKEN_PUNCTUATION && !is(view, token, '.'))
			return token;
		if (at->kind != TOKEN_WORD ||
			(at->flags & TOKEN_CAPITALISED)) {
			noun = true;
			continue;
		}
		for (size_t i = 0; i < sizeof inner / sizeof *inner; i++)
			joins |= is_word(view, token, inner[i]);
		if (joins)
			noun = false;
		else if (noun)
			return token;
	}
	return token;
}

static bool
source_before(const struct view *view, uint32_t token)
{
	uint32_t end = source_end(view, token + 1);

	*view->telling = (struct telling){NONE, token + 1, end, true};
	if (token > view->first + 1)
		return report(view, view->first, view->end);
	if (is(view, end, ','))
		end++;
	return report(view, end, view->end);
}

static bool
source_english(const struct view *view, uint32_t token)
{
	uint32_t comma = token;

	while (comma < view->end && !is(view, comma, ','))
		comma++;
	*view->telling = (struct telling){NONE, token + 2, comma, true};
	if (token <= view->first + 1)
		return report(view, comma + 1, view->end);
	view->telling->end = view->end;
	return report(view, view->first,
		is(view, token - 1, ',') ? token - 1 : token);
}

static bool
told_by_source(const struct view *view)
{
	for (uint32_t i = view->first; i + 1 < view->end; i++) {
		uint32_t noun = i + 1;

		switch (class_at(view, i)) {
		case SAYING_BEFORE:
			return view->window->language == LANGUAGE_ENGLISH
				       ? is_word(view, i + 1, "to") &&
						 source_english(view, i)
				       : source_before(view, i);
		case SAYING_AFTER:
			*view->telling = (struct telling){
				NONE, view->first, i, false};
			if (i < view->first + 10)
				return report(view, i + 1, view->end);
			return report(view, view->first, view->end);
		case SAYING_NACH:
			while (noun < view->end && noun < i + 4) {
				if (saying_source(
					    quote_word(view->window, noun)))
					return source_before(view, i);
				noun++;
			}
			break;
		default:
			break;
		}
	}
	return false;
}

/* ---- "Brandt sagte, dass ..." ------------------------------------------ */

static bool
has_subjunctive(const struct view *view, uint32_t first, uint32_t end)
{
	for (uint32_t i = first; i < end; i++)
		if (class_at(view, i) == SAYING_SUBJUNCTIVE)
			return true;
	return false;
}

static bool
teller_then_clause(const struct view *view)
{
	uint32_t verb = NONE, start = view->first;

	for (uint32_t i = view->first; i + 1 < view->end; i++) {
		enum saying class = class_at(view, i), next;

		if (is_verb(class) && verb == NONE && !is_naming(view, i))
			verb = i;
		if (verb == NONE || view->window->words.at[i].quoted ||
			(!is(view, i, ',') && !is(view, i, ':')))
			continue;
		next = class_at(view, i + 1);
		quote_telling_at(view->window, verb, start, i, view->telling);
		if (next == SAYING_THAT || next == SAYING_QUESTION)
			return report(view, i + 1, view->end);
		if (has_subjunctive(view, i + 1, view->end) &&
			!begins_dependent(view, i + 1))
			return report(view, i + 1, view->end);
		if (class_at(view, verb) == SAYING_SPEECH && is(view, i, ',') &&
			!begins_dependent(view, i + 1) && i < verb + 12)
			return report(view, i + 1, view->end);
	}
	return false;
}

/* "Wie die Polizei mitteilte, ..." */
static bool
as_told(const struct view *view)
{
	uint32_t verb = NONE;

	if (!is_word(view, view->first, "Wie"))
		return false;
	for (uint32_t i = view->first + 1; i < view->end; i++) {
		if (class_at(view, i) == SAYING_SPEECH)
			verb = i;
		if (!is(view, i, ','))
			continue;
		if (verb == NONE)
			return false;
		*view->telling = (struct telling){
			verb, view->first + 1, verb, false};
		return report(view, i + 1, view->end);
	}
	return false;
}

/* Words that may begin the clause behind "said". */
static bool
begins_clause(const struct view *view, uint32_t token)
{
	static const char *const words[] = {"the", "a", "an", "he", "she", "it",
		"they", "we", "I", "you", "there", "this", "these", "those",
		"his", "her", "their", "its", "our", "no", "some", "many",
		"most", "all", "both", "more", "such", "if", "people"};
	const struct token *at;

	if (token >= view->end)
		return false;
	at = &view->window->tokens.at[token];
	if (at->kind == TOKEN_NUMBER || (at->flags & TOKEN_CAPITALISED))
		return true;
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (is_word(view, token, words[i]))
			return true;
	return false;
}

static bool
teller_then_clause_english(const struct view *view)
{
	for (uint32_t v = view->first + 1; v + 3 < view->end; v++) {
		enum saying class = class_at(view, v);
		uint32_t i = v + 1;

		if (!is_verb(class))
			continue;
		quote_telling_at(view->window, v, view->first, view->end,
			view->telling);
		while (i < view->end && i < v + 12 &&
			class_at(view, i) != SAYING_THAT && !is(view, i, ','))
			i++;
		if (class_at(view, i) == SAYING_THAT &&
			(i == v + 1 || class == SAYING_SPEECH))
			return report(view, i + 1, view->end);
		if (class == SAYING_SPEECH && begins_clause(view, v + 1))
			return report(view, v + 1, view->end);
	}
	return false;
}

/* ---- what goes on in the subjunctive ------------------------------------ */

static bool
goes_on(const struct view *view, bool spoken)
{
	static const char *const others[] = {"hätte", "hätten", "wäre", "wären",
		"würde", "würden", "könnte", "könnten", "müsste", "gäbe",
		"käme"};

	if (!spoken || view->window->language == LANGUAGE_ENGLISH)
		return false;
	for (uint32_t i = view->first; i < view->end; i++) {
		bool other = false;

		if (class_at(view, i) != SAYING_SUBJUNCTIVE)
			continue;
		for (size_t k = 0; k < sizeof others / sizeof *others; k++)
			other |= is_word(view, i, others[k]);
		if (other || is_word(view, i - (i > view->first), "als") ||
			is_word(view, i + 1, "denn") ||
			is_word(view, i + 1, "dank"))
			continue;
		*view->telling = (struct telling){.verb = NONE};
		return report(view, view->first, view->end);
	}
	return false;
}

bool
quote_reported(const struct quotes_state *state, uint32_t sentence,
	uint32_t *first, uint32_t *end, struct telling *telling)
{
	const struct quote_window *window = &state->window;
	const struct quote_sentence *at = &window->sentences.at[sentence];
	struct view view = {window, at->first, at->end, first, end, telling};

	while (view.end > view.first && (is(&view, view.end - 1, '.') ||
						is(&view, view.end - 1, '!')))
		view.end--;
	if (plain_words(&view, view.first, view.end) < 4)
		return false;
	if (window->language == LANGUAGE_ENGLISH)
		return told_by_source(&view) ||
		       clause_then_teller_english(&view) ||
		       teller_then_clause_english(&view);
	return as_told(&view) || clause_then_teller(&view) ||
	       told_by_source(&view) || teller_then_clause(&view) ||
	       goes_on(&view, state->speaker != NONE ||
				      state->spoke_in + 1 >= window->part);
}
