/*
 * Reported speech in English: "Ward said (that) ...", "..., Ward said",
 * "according to Ward, ...".
 */
#include "find/quote_clauses.h"
#include "base/memory.h"

#define IS_ONE(view, token, words) \
	view_is_one(view, token, words, ARRAY_LEN(words))

/* So much stands at most around a verb that comes behind its report. */
enum { TRAIL_MAX = 14 };

static bool
is_finite(const struct quote_view *view, uint32_t token)
{
	static const char *const tellers[] = {
		"knew", "found", "saw", "held", "told"};
	enum saying class = view_class(view, token);
	const struct token *at = &view->window->tokens.at[token];
	struct slice word;

	if (at->kind != TOKEN_WORD || (at->flags & TOKEN_CAPITALISED))
		return false;
	word = quote_word(view->window, token);
	return class == SAYING_FINITE ||
	       (word.len > 4 && !memcmp(word.at + word.len - 2, "ed", 2)) ||
	       (quote_tells(class) && IS_ONE(view, token, tellers));
}

static bool
has_finite(const struct quote_view *view, uint32_t first, uint32_t end)
{
	for (uint32_t i = first; i < end; i++)
		if (is_finite(view, i))
			return true;
	return false;
}

static bool
is_participle(const struct quote_view *view, uint32_t token)
{
	struct slice word = quote_word(view->window, token);

	return word.len > 5 && !memcmp(word.at + word.len - 3, "ing", 3);
}

/* Does the reported part end before this clause? */
static bool
ends_before(const struct quote_view *view, const struct quote_clause *clause)
{
	if (clause->mark == '-' || clause->mark == ';' ||
		(clause->mark == ':' && clause->quoted))
		return true;
	return clause->mark == ',' && is_participle(view, clause->first) &&
	       (clause->teller == clause->first ||
		       view_is_word(view, clause->first, "marking"));
}

static bool
report_from(const struct quote_view *view, uint32_t index, uint32_t from)
{
	while (index + 1 < view->count &&
		!ends_before(view, &view->clauses[index + 1]))
		index++;
	return quote_view_report(view, from, view->clauses[index].end);
}

/* ---- sources ------------------------------------------------------------- */

static bool
is_source(const struct quote_view *view, uint32_t token)
{
	return view_class(view, token) == SAYING_BEFORE &&
	       view_is_word(view, token + 1, "to");
}

static bool
told_by_source(const struct quote_view *view)
{
	for (uint32_t i = 0; i < view->count; i++) {
		const struct quote_clause *clause = &view->clauses[i];
		uint32_t at = clause->first;

		while (at < clause->end && !is_source(view, at))
			at++;
		if (at == clause->end)
			continue;
		*view->telling = (struct telling){
			NONE, at + 2, clause->end, true};
		if (at == clause->first && i + 1 < view->count &&
			(!i || !has_finite(view, view->first, at)))
			return report_from(view, i + 1, clause[1].first);
		if (at == clause->first && i)
			return quote_view_report(
				view, view->first, clause[-1].end);
		return quote_view_report(view, view->first, at);
	}
	return false;
}

/* ---- "..., Ward said", "..., said Ward, the mayor" ------------------------ */

static bool
is_trailing(const struct quote_view *view, uint32_t index)
{
	const struct quote_clause *clause = &view->clauses[index];
	uint32_t verb = clause->teller;

	if (verb == NONE || clause->mark != ',' || clause->that ||
		clause->pronoun || verb > clause->first + TRAIL_MAX ||
		clause->end > verb + TRAIL_MAX)
		return false;
	if (view_class(view, verb) == SAYING_LABEL ||
		(view_class(view, verb) != SAYING_SPEECH &&
			index + 1 < view->count) ||
		is_participle(view, verb))
		return false;
	for (uint32_t i = clause->first; i < clause->end; i++)
		if (view_class(view, i) == SAYING_THAT ||
			(i != verb && is_finite(view, i) &&
				!quote_tells(view_class(view, i)) &&
				!view_is_word(view, i, "has") &&
				!view_is_word(view, i, "had")))
			return false;
	return true;
}

static bool
clause_then_teller(const struct quote_view *view)
{
	uint32_t from = view->first;
	bool finite = has_finite(view, from, view->clauses[0].end);

	for (uint32_t i = 1; i < view->count; i++) {
		const struct quote_clause *clause = &view->clauses[i];

		if (clause->mark == ':' || clause->mark == ';') {
			from = clause->first;
			finite = false;
		} else if (finite && is_trailing(view, i) &&
			   !(i + 1 < view->count && (clause[1].that ||
				   clause[1].quoted))) {
			quote_telling_at(view->window, clause->teller,
				clause->first, clause->end, view->telling);
			return quote_view_report(view, from, clause[-1].end);
		}
		finite = finite || (!clause->pronoun &&
				has_finite(view, clause->first, clause->end));
	}
	return false;
}

/* ---- "Ward said (that) ..." ------------------------------------------------ */

/* Where the words end that "told" has before its clause, and when and where
 * something was said: "told the Herald on Monday". */
static uint32_t
behind_object(const struct quote_view *view, uint32_t verb, uint32_t end)
{
	static const char *const when[] = {"on", "in", "at", "during", "after",
		"of"};
	static const char *const days[] = {"monday", "tuesday", "wednesday",
		"thursday", "friday", "saturday", "sunday", "today",
		"yesterday"};
	uint32_t at = verb + 1;

	if (view_is_word(view, verb, "told") ||
		view_is_word(view, verb, "tells")) {
		if (view_is_word(view, at, "the") || view_is_word(view, at, "a"))
			at++;
		if (at < end && (view->window->tokens.at[at].flags &
					TOKEN_CAPITALISED))
			while (at < end && view->window->tokens.at[at].kind ==
						   TOKEN_WORD &&
				(view->window->tokens.at[at].flags &
					TOKEN_CAPITALISED))
				at++;
		else if (at < end)
			at++;
	}
	if (IS_ONE(view, at, days))
		return at + 1;
	if (at + 1 < end && IS_ONE(view, at, when) &&
		IS_ONE(view, at + 1, days))
		return at + 2;
	return at;
}

/* Is the verb a participle of what somebody else did: "announced by"? */
static bool
is_passive(const struct quote_view *view, uint32_t verb)
{
	static const char *const before[] = {"be", "been", "being", "was",
		"were", "is", "are"};

	if (verb > view->first && IS_ONE(view, verb - 1, before))
		return true;
	for (uint32_t i = verb + 1; i < view->end && i < verb + 4; i++)
		if (view_is_word(view, i, "by"))
			return true;
	return view_is_word(view, verb + 1, "to") ||
	       (verb > view->first && view_is_word(view, verb - 1, "to"));
}

static bool
report_that(const struct quote_view *view, uint32_t index, uint32_t verb)
{
	const struct quote_clause *clause = &view->clauses[index];

	for (uint32_t i = verb + 1; i < clause->end && i < verb + 14; i++)
		if (view_class(view, i) == SAYING_THAT)
			return report_from(view, index, i + 1);
		else if (view_class(view, i) == SAYING_QUESTION &&
			 i <= verb + 3)
			return report_from(view, index, i);
		else if (is_finite(view, i))
			break;
	if (index + 1 < view->count && clause[1].that)
		return report_from(view, index + 1, clause[1].first + 1);
	return false;
}

/* From this token of a clause on, relative clauses left out. */
static bool
has_finite_later(const struct quote_view *view, uint32_t index, uint32_t from)
{
	if (has_finite(view, from, view->clauses[index].end))
		return true;
	while (++index < view->count)
		if (!view->clauses[index].pronoun &&
			has_finite(view, view->clauses[index].first,
				view->clauses[index].end))
			return true;
	return false;
}

static bool
teller_then_clause(const struct quote_view *view)
{
	for (uint32_t i = 0; i < view->count; i++) {
		const struct quote_clause *clause = &view->clauses[i];

		for (uint32_t verb = clause->first; verb < clause->end;
			verb++) {
			enum saying class = view_class(view, verb);
			uint32_t from;

			if (!quote_tells(class) || verb == view->first ||
				view->window->words.at[verb - 1].quoted ||
				is_passive(view, verb))
				continue;
			quote_telling_at(view->window, verb, view->first,
				clause->end, view->telling);
			view->telling->after = false;
			view->telling->first = view->first;
			view->telling->end = verb;
			if (report_that(view, i, verb))
				return true;
			from = behind_object(view, verb, clause->end);
			if (class == SAYING_SPEECH && from < clause->end &&
				!view->window->words.at[from].quoted &&
				has_finite_later(view, i, from + 1))
				return report_from(view, i, from);
		}
	}
	return false;
}

bool
quote_reported_english(struct quote_view *view)
{
	return told_by_source(view) || clause_then_teller(view) ||
	       teller_then_clause(view);
}
