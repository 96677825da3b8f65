/*
 * Reported speech in English: "Ward said (that) ...", "..., Ward said",
 * "according to Ward".
 */
#include "find/quote_clauses.h"
#include "base/memory.h"

#define IS_ONE(view, token, words) \
	view_is_one(view, token, words, ARRAY_LEN(words))

/* English: a comma, at most some words of a subject, the verb, and no clause
 * behind it. */
static bool
clause_then_teller_english(const struct quote_view *view)
{
	for (uint32_t v = view->end; v-- > view->first + 3;) {
		if (view_class(view, v) != SAYING_SPEECH &&
			view_class(view, v) != SAYING_OPENER)
			continue;
		if (view_class(view, v + 1) == SAYING_THAT)
			return false;
		for (uint32_t i = v; i-- > view->first + 2 && i + 14 > v;) {
			if (!view_is(view, i, ',') ||
				view->window->words.at[i].quoted)
				continue;
			if (view->end - v > 12)
				return false;
			quote_telling_at(view->window, v, i + 1, view->end,
				view->telling);
			return quote_view_report(view, view->first, i);
		}
		return false;
	}
	return false;
}

static bool
source_english(const struct quote_view *view, uint32_t token)
{
	uint32_t comma = token;

	while (comma < view->end && !view_is(view, comma, ','))
		comma++;
	*view->telling = (struct telling){NONE, token + 2, comma, true};
	if (token <= view->first + 1)
		return quote_view_report(view, comma + 1, view->end);
	view->telling->end = view->end;
	return quote_view_report(view, view->first,
		view_is(view, token - 1, ',') ? token - 1 : token);
}

/* Words that may begin the clause behind "said". */
static bool
begins_clause(const struct quote_view *view, uint32_t token)
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
	return IS_ONE(view, token, words);
}

static bool
teller_then_clause_english(const struct quote_view *view)
{
	for (uint32_t v = view->first + 1; v + 3 < view->end; v++) {
		enum saying class = view_class(view, v);
		uint32_t i = v + 1;

		if (!quote_tells(class))
			continue;
		quote_telling_at(view->window, v, view->first, view->end,
			view->telling);
		while (i < view->end && i < v + 12 &&
			view_class(view, i) != SAYING_THAT && !view_is(view, i, ','))
			i++;
		if (view_class(view, i) == SAYING_THAT &&
			(i == v + 1 || class == SAYING_SPEECH))
			return quote_view_report(view, i + 1, view->end);
		if (class == SAYING_SPEECH && begins_clause(view, v + 1))
			return quote_view_report(view, v + 1, view->end);
	}
	return false;
}


bool
quote_reported_english(struct quote_view *view)
{
	for (uint32_t i = view->first; i + 1 < view->end; i++)
		if (view_class(view, i) == SAYING_BEFORE &&
			view_is_word(view, i + 1, "to"))
			return source_english(view, i);
	return clause_then_teller_english(view) ||
	       teller_then_clause_english(view);
}
