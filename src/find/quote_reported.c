/*
 * Reported speech in German: the clause that depends on a verb, a noun or a
 * source of saying, or that stands in the subjunctive of what others said.
 */
#include "find/quote_clauses.h"
#include "base/memory.h"

#define IS_ONE(view, token, words) \
	view_is_one(view, token, words, ARRAY_LEN(words))

/* Does the reported part end before this clause? Comments and what is
 * quoted do not belong to it. */
static bool
ends_before(const struct quote_view *view, const struct quote_clause *clause)
{
	static const char *const comments[] = {"was", "womit", "wodurch",
		"weshalb", "woraufhin", "sodass"};

	if (clause->subjunctive != NONE || clause->would != NONE)
		return false;
	if (clause->mark == ':')
		return clause->quoted;
	return clause->mark == ';' || IS_ONE(view, clause->first, comments) ||
	       (view_is_word(view, clause->first, "so") &&
		       view_is_word(view, clause->first + 1, "dass"));
}

/* Behind a clause with "dass", a clause that begins with a verb is the main
 * clause again. */
static bool
is_resumed(const struct quote_view *view, const struct quote_clause *clause)
{
	struct slice word = quote_word(view->window, clause->first);

	return clause->mark == ',' && !clause->quoted &&
	       !(view->window->tokens.at[clause->first].flags &
		       TOKEN_CAPITALISED) &&
	       (clause->teller == clause->first ||
		       (word.len > 4 &&
			       !memcmp(word.at + word.len - 2, "te", 2)));
}

/* Report from token `from` of clause `index` to the end of the sentence. */
static bool
report_rest(const struct quote_view *view, uint32_t index, uint32_t from)
{
	bool that = view->clauses[index].that;
	uint32_t last = index;

	while (last + 1 < view->count &&
		!ends_before(view, &view->clauses[last + 1]) &&
		!(that && is_resumed(view, &view->clauses[last + 1])))
		last++;
	return quote_view_report(view, from, view->clauses[last].end);
}

static bool
has_subjunctive(const struct quote_clause *clause)
{
	return clause->subjunctive != NONE || clause->would != NONE;
}

/* A relative clause has its verb at its end. */
static bool
is_relative(const struct quote_clause *clause)
{
	uint32_t verb = clause->subjunctive != NONE ? clause->subjunctive
						    : clause->would;

	return clause->pronoun && (verb == NONE || verb + 1 >= clause->end);
}

/* "heißt" and "hieß" tell of speech only with "es". */
static bool
is_naming(const struct quote_view *view, uint32_t token)
{
	return (view_is_word(view, token, "heißt") ||
		       view_is_word(view, token, "hieß")) &&
	       !view_is_word(view, token + 1, "es") &&
	       !(token > view->first && view_is_word(view, token - 1, "es"));
}

/* ---- "Wie die Polizei mitteilte, ..." ----------------------------------- */

static bool
as_told(const struct quote_view *view)
{
	const struct quote_clause *clause = &view->clauses[0];
	uint32_t index = 0;

	if (!view_is_word(view, view->first, "wie"))
		return false;
	while (index < view->count && view->clauses[index].teller == NONE)
		index++;
	if (index + 1 >= view->count || index > 2 || clause->mark)
		return false;
	*view->telling = (struct telling){view->clauses[index].teller,
		view->first + 1, view->clauses[index].teller, false};
	return report_rest(view, index + 1, view->clauses[index + 1].first);
}

/* ---- "..., sagte Brandt", "..., so Brandt" ------------------------------ */

static bool
is_reported_later(const struct quote_view *view, uint32_t index)
{
	for (uint32_t i = index + 1; i < view->count; i++)
		if (view->clauses[i].that || has_subjunctive(&view->clauses[i]))
			return true;
	return false;
}

/* Is there any clause of its own before this one, and not only a subject
 * with what is put in behind it? */
static bool
is_clause_before(const struct quote_view *view, uint32_t index)
{
	bool whole = false;

	for (uint32_t i = 0; i < index; i++) {
		const struct quote_clause *clause = &view->clauses[i];

		if (has_subjunctive(clause) || clause->that)
			return true;
		whole |= clause->finite && !clause->pronoun;
	}
	return whole;
}

static bool
is_trailing_verb(const struct quote_view *view, uint32_t index)
{
	const struct quote_clause *clause = &view->clauses[index];
	enum saying class = view_class(view, clause->first);

	if (!quote_tells(class) || is_naming(view, clause->first) ||
		is_reported_later(view, index) ||
		!is_clause_before(view, index))
		return false;
	return has_subjunctive(&view->clauses[index - 1]) ||
	       (class == SAYING_SPEECH &&
		       view_begins_subject(view, clause->first + 1));
}

static bool
is_trailing_so(const struct quote_view *view, uint32_t index)
{
	const struct quote_clause *clause = &view->clauses[index];

	return view_class(view, clause->first) == SAYING_SO &&
	       clause->teller == NONE &&
	       (!clause->finite || clause->end > clause->first + 12) &&
	       view_begins_subject(view, clause->first + 1) &&
	       is_clause_before(view, index);
}

static bool
clause_then_teller(const struct quote_view *view)
{
	for (uint32_t i = 1; i < view->count; i++) {
		const struct quote_clause *clause = &view->clauses[i];
		uint32_t verb = NONE, first = clause->first + 1;

		if (clause->mark != ',' && clause->mark != '-')
			continue;
		if (clause->question && clause->teller != NONE &&
			view_is_word(view, clause->first, "wie") &&
			is_clause_before(view, i)) {
			*view->telling = (struct telling){clause->teller,
				first, clause->teller, false};
			return quote_view_report(view, view->first,
				view->clauses[i - 1].end);
		}
		if (is_trailing_verb(view, i))
			verb = clause->first;
		else if (!is_trailing_so(view, i))
			continue;
		*view->telling = (struct telling){verb, first, view->end, true};
		if (clause[-1].that) /* "Auf die Frage, ob ..., sagte" */
			return quote_view_report(
				view, clause[-1].first, clause[-1].end);
		return quote_view_report(view, view->first, clause[-1].end);
	}
	return false;
}

/* ---- "Brandt sagte, dass ...", "die Ansicht, dass ..." ------------------- */

/* Does the clause report what the teller before it says? */
static bool
depends(const struct quote_view *view, const struct quote_clause *clause,
	enum saying teller, bool next)
{
	if (clause->quoted)
		return false;
	if (clause->that)
		return true;
	if (clause->question)
		return teller == SAYING_SPEECH && next;
	if (clause->subjunctive != NONE)
		return !is_relative(clause);
	if (clause->would != NONE)
		return teller != SAYING_NONE && !is_relative(clause);
	if (clause->infinitive && next && clause->mark == ',')
		return !view_is_word(view, clause->first, "um") &&
		       !view_is_word(view, clause->first, "ohne") &&
		       !view_is_word(view, clause->first, "anstatt");
	return teller == SAYING_SPEECH && next && clause->mark == ',' &&
	       !clause->pronoun && clause->finite &&
	       view_begins_subject(view, clause->first);
}

/* "Ansicht", "Vorwurf" among the tokens. */
static bool
has_noun(const struct quote_view *view, uint32_t first, uint32_t end)
{
	for (uint32_t i = first; i < end; i++)
		if ((view->window->tokens.at[i].flags & TOKEN_CAPITALISED) &&
			!view->window->words.at[i].quoted &&
			saying_noun(quote_word(view->window, i)))
			return true;
	return false;
}

static bool
teller_then_clause(const struct quote_view *view)
{
	uint32_t verb = NONE, start = view->first;
	uint32_t first = view->first;
	bool noun = false;

	for (uint32_t i = 0; i + 1 < view->count; i++) {
		const struct quote_clause *clause = &view->clauses[i];
		bool next = clause->teller != NONE;

		if (next && !is_naming(view, clause->teller)) {
			verb = clause->teller;
			if (clause->mark == ';' || clause->mark == ':')
				start = clause->first;
		}
		if (!noun && verb == NONE &&
			(clause[1].that || has_subjunctive(&clause[1]))) {
			noun = has_noun(view, first, clause->end);
			first = clause->end;
		}
		if ((verb == NONE && !noun) ||
			!depends(view, clause + 1,
				verb == NONE ? SAYING_NONE
					     : view_class(view, verb),
				next))
			continue;
		*view->telling = (struct telling){NONE, start, clause->end,
			false};
		if (verb != NONE)
			quote_telling_at(view->window, verb, start,
				clause->end, view->telling);
		return report_rest(view, i + 1, clause[1].first);
	}
	return false;
}

/* ---- sources: "laut Brandt", "nach Angaben", "Brandt zufolge" ------------ */

/* Where the noun phrase of a source ends: behind its capitalised words and
 * what belongs to them. */
static uint32_t
source_end(const struct quote_view *view, uint32_t token, uint32_t end)
{
	static const char *const inner[] = {"der", "des", "von", "vom", "und",
		"für", "im", "in", "aus", "am", "zur", "zum", "den", "dem",
		"bei", "beim", "seines", "seiner", "ihres", "ihrer", "eines",
		"einer", "dieser", "dieses", "mehrerer"};
	bool noun = false;

	for (; token < end; token++) {
		const struct token *at = &view->window->tokens.at[token];

		if (at->kind != TOKEN_WORD ||
			(at->flags & TOKEN_CAPITALISED))
			noun = true;
		else if (IS_ONE(view, token, inner))
			noun = false;
		else if (noun)
			break;
	}
	return token;
}

/* Report what a source in clause `index` tells: tokens `token` to `end`. */
static bool
report_source(const struct quote_view *view, uint32_t index, uint32_t token,
	uint32_t end)
{
	const struct quote_clause *clause = &view->clauses[index];

	if (index && is_relative(clause))
		return quote_view_report(view, clause->first, clause->end);
	if (index && (clause->that || clause->mark != ','))
		return report_rest(view, index, clause->first);
	if (!index && token <= view->first + 1) {
		if (end >= clause->end && view->count > 1)
			return report_rest(view, 1, view->clauses[1].first);
		return report_rest(view, 0, end);
	}
	return report_rest(view, 0, view->first);
}

static bool
is_source_noun(const struct quote_view *view, uint32_t token, uint32_t end)
{
	for (uint32_t i = token + 1; i < end && i < token + 4; i++)
		if (saying_source(quote_word(view->window, i)))
			return true;
	return false;
}

/* "laut" may also mean "aloud". */
static bool
is_aloud(const struct quote_view *view, uint32_t token)
{
	static const char *const words[] = {"aus", "vor", "und", "wird",
		"werden", "wurde", "wurden", "geworden", "genug", "auf", "zu",
		"ist", "war", "wie", "oder", "über"};

	return token >= view->end || IS_ONE(view, token, words);
}

static bool
source_in(const struct quote_view *view, uint32_t index, uint32_t token)
{
	const struct quote_clause *clause = &view->clauses[index];
	uint32_t end;

	switch (view_class(view, token)) {
	case SAYING_NACH:
		if (!is_source_noun(view, token, clause->end))
			return false;
		/* fall through */
	case SAYING_BEFORE:
		if (is_aloud(view, token + 1))
			return false;
		end = source_end(view, token + 1, clause->end);
		*view->telling = (struct telling){NONE, token + 1, end, true};
		return report_source(view, index, token, end);
	case SAYING_AFTER:
		*view->telling = (struct telling){
			NONE, clause->first, token, false};
		if (!index && source_end(view, clause->first, token + 1) ==
				      token)
			return report_source(
				view, index, view->first, token + 1);
		return report_source(view, index, token, token + 1);
	default:
		return false;
	}
}

static bool
told_by_source(const struct quote_view *view)
{
	for (uint32_t i = 0; i < view->count; i++)
		for (uint32_t token = view->clauses[i].first;
			token < view->clauses[i].end; token++)
			if (source_in(view, i, token))
				return true;
	return false;
}

/* ---- what goes on in the subjunctive ------------------------------------ */

/* "es sei denn", "sei es ... oder", "sei Dank": no speech. */
static bool
is_fixed(const struct quote_view *view, const struct quote_clause *clause)
{
	static const char *const after[] = {"denn", "dank"};
	uint32_t verb = clause->subjunctive;

	return IS_ONE(view, verb + 1, after) ||
	       (verb == clause->first && view_is_word(view, verb, "sei") &&
		       view_is_word(view, verb + 1, "es"));
}

static bool
begins_subordinate(const struct quote_view *view)
{
	static const char *const words[] = {"da", "weil", "wenn", "obwohl",
		"nachdem", "während", "falls", "sollte", "sollten", "bevor",
		"seit", "indem", "um", "ob", "wer", "was"};

	return IS_ONE(view, view->first, words);
}

static bool
goes_on(const struct quote_view *view, bool spoken)
{
	if (!spoken)
		return false;
	for (uint32_t i = 0; i < view->count; i++) {
		const struct quote_clause *clause = &view->clauses[i];

		if (clause->subjunctive == NONE ||
			is_fixed(view, clause))
			continue;
		*view->telling = (struct telling){.verb = NONE};
		if (i && view->clauses[0].finite &&
			!has_subjunctive(&view->clauses[0]) &&
			!begins_subordinate(view))
			return report_rest(view, i, clause->first);
		return report_rest(view, i, view->first);
	}
	return false;
}

bool
quote_reported_german(struct quote_view *view, bool spoken)
{
	return as_told(view) || clause_then_teller(view) ||
	       teller_then_clause(view) || told_by_source(view) ||
	       goes_on(view, spoken);
}
