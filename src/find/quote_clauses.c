/* Cutting a sentence into clauses by its marks, and small questions. */
#include "find/quote_clauses.h"
#include "base/memory.h"

bool
view_is_word(const struct quote_view *view, uint32_t token, const char *word)
{
	return token < view->end && quote_is_word(view->window, token, word);
}

bool
view_is_one(const struct quote_view *view, uint32_t token,
	const char *const *words, size_t count)
{
	return token < view->end &&
	       quote_is_one(view->window, token, words, count);
}

#define IS_ONE(view, token, words) \
	view_is_one(view, token, words, ARRAY_LEN(words))

bool
view_begins_subject(const struct quote_view *view, uint32_t token)
{
	static const char *const words[] = {"der", "die", "das", "ein", "eine",
		"er", "sie", "es", "man", "sein", "seine", "ihr", "ihre",
		"mehrere", "viele", "dieser", "diese", "the", "a", "an", "he",
		"she", "it", "they", "his", "her", "their"};

	if (token >= view->end)
		return false;
	return IS_ONE(view, token, words) ||
	       (view->window->tokens.at[token].flags & TOKEN_CAPITALISED);
}

/* Words that begin a relative clause, or could. */
static bool
begins_relative(const struct quote_view *view, uint32_t token)
{
	static const char *const words[] = {"der", "die", "das", "dem", "den",
		"deren", "dessen", "denen", "welche", "welcher", "welches",
		"welchem", "welchen", "who", "which", "whose", "whom"};
	static const char *const before[] = {"in", "mit", "von", "für", "auf",
		"bei", "durch", "an", "zu", "aus", "nach", "unter", "über",
		"um", "gegen", "ohne", "of", "for", "to", "with", "by", "from"};

	return IS_ONE(view, token, words) ||
	       (IS_ONE(view, token, before) &&
		       IS_ONE(view, token + 1, words));
}

/* "geht davon aus": the token of "davon", or NONE. */
static uint32_t
find_assumed(const struct quote_view *view, const struct quote_clause *clause)
{
	if (!view_is_word(view, clause->end - 1, "aus"))
		return NONE;
	for (uint32_t i = clause->first; i + 1 < clause->end; i++)
		if (view_is_word(view, i, "davon"))
			return i;
	return NONE;
}

/* "ich habe" is no subjunctive. */
static bool
is_of_me(const struct quote_view *view, uint32_t token)
{
	return view_is_word(view, token + 1, "ich") ||
	       (token > view->first && view_is_word(view, token - 1, "ich"));
}

static void
know_token(const struct quote_view *view, struct quote_clause *clause,
	uint32_t token)
{
	enum saying class = view_class(view, token);

	if (view->window->words.at[token].quoted)
		return;
	if (quote_tells(class) && clause->teller == NONE)
		clause->teller = token;
	if (class == SAYING_SUBJUNCTIVE && is_of_me(view, token))
		return;
	if (class == SAYING_SUBJUNCTIVE && clause->subjunctive == NONE)
		clause->subjunctive = token;
	if (class == SAYING_WOULD && clause->would == NONE)
		clause->would = token;
	clause->finite |= class == SAYING_FINITE ||
			  class == SAYING_SUBJUNCTIVE ||
			  class == SAYING_WOULD ||
			  (class == SAYING_OPENER &&
				  (view_is_word(view, token, "gab") ||
					  view_is_word(view, token, "gibt")));
}

/* "zu gehen", "aufzugeben" at the end. */
static bool
is_infinitive(const struct quote_view *view, uint32_t first, uint32_t end)
{
	static const char *const prefixes[] = {"auf", "ab", "an", "aus", "bei",
		"ein", "vor", "zurück", "durch", "fort", "her", "hin", "mit",
		"nach", "um", "weg", "zu", "zusammen", "bereit", "fest",
		"teil", "wieder", "herbei", "entgegen", "ent"};
	struct slice word = quote_word(view->window, end - 1);

	if (end < first + 2 || word.len < 4 ||
		word.at[word.len - 1] != 'n')
		return false;
	if (view_is_word(view, end - 2, "zu"))
		return true;
	for (size_t i = 0; i < ARRAY_LEN(prefixes); i++) {
		size_t len = strlen(prefixes[i]);

		if (word.len > len + 4 && !memcmp(word.at, prefixes[i], len) &&
			!memcmp(word.at + len, "zu", 2))
			return true;
	}
	return false;
}

static void
add_clause(struct quote_view *view, uint32_t first, uint32_t end, char mark)
{
	struct quote_clause *clause = &view->clauses[view->count];
	enum saying class = view_class(view, first);

	if (first >= end)
		return;
	*clause = (struct quote_clause){.first = first, .end = end,
		.teller = NONE, .subjunctive = NONE, .would = NONE,
		.mark = mark};
	clause->quoted = view->window->words.at[first].quoted;
	clause->that = class == SAYING_THAT;
	clause->question = class == SAYING_QUESTION;
	clause->pronoun = mark && !clause->quoted &&
			  begins_relative(view, first);
	clause->infinitive = is_infinitive(view, first, end);
	for (uint32_t i = first; i < end; i++)
		know_token(view, clause, i);
	if (clause->teller == NONE)
		clause->teller = find_assumed(view, clause);
	view->count++;
}

/* The mark of a token that parts clauses, or 0. */
static char
parting_mark(const struct quote_view *view, uint32_t token)
{
	static const char marks[] = ",:;";
	struct slice word = quote_word(view->window, token);
	uint8_t kind = view->window->tokens.at[token].kind;

	if (view->window->words.at[token].quoted || kind == TOKEN_WORD ||
		kind == TOKEN_NUMBER || kind == TOKEN_QUOTE)
		return 0;
	for (const char *mark = marks; *mark; mark++)
		if (view_is(view, token, *mark))
			return *mark;
	if (slice_is(word, "\xe2\x80\x93") || slice_is(word, "\xe2\x80\x94") ||
		slice_is(word, "-"))
		return '-';
	return 0;
}

void
quote_clauses_cut(struct quote_view *view)
{
	uint32_t first = view->first;
	char before = 0;

	view->count = 0;
	for (uint32_t i = view->first;
		i < view->end && view->count + 1 < QUOTE_CLAUSES_MAX; i++) {
		char mark = parting_mark(view, i);

		if (!mark)
			continue;
		add_clause(view, first, i, before);
		first = i + 1;
		before = mark;
	}
	add_clause(view, first, view->end, before);
}

/* Words outside of marks among the tokens. */
static uint32_t
plain_words(const struct quote_view *view, uint32_t first, uint32_t end)
{
	uint32_t count = 0;

	for (uint32_t i = first; i < end; i++)
		count += !view->window->words.at[i].quoted &&
			 view->window->tokens.at[i].kind <= TOKEN_NUMBER;
	return count;
}

bool
quote_view_report(const struct quote_view *view, uint32_t from, uint32_t to)
{
	if (to <= from || plain_words(view, from, to) < 3)
		return false;
	*view->from = from;
	*view->to = to;
	return true;
}

bool
quote_reported(const struct quotes_state *state, uint32_t sentence,
	uint32_t *first, uint32_t *end, struct telling *telling)
{
	const struct quote_window *window = &state->window;
	const struct quote_sentence *at = &window->sentences.at[sentence];
	struct quote_view view = {.window = window, .first = at->first,
		.end = at->end, .from = first, .to = end, .telling = telling};

	while (view.end > view.first && (view_is(&view, view.end - 1, '.') ||
						view_is(&view, view.end - 1,
							'!')))
		view.end--;
	if (plain_words(&view, view.first, view.end) < 4)
		return false;
	quote_clauses_cut(&view);
	if (window->language == LANGUAGE_ENGLISH)
		return quote_reported_english(&view);
	return quote_reported_german(&view, state->speaker != NONE ||
			state->spoke_in + 1 >= window->part);
}
