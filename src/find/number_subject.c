/* What a number is about. */
#include "find/number_subject.h"

static const struct span nothing = {0, 0};

static struct span
stretch(const struct atoms *atoms, uint32_t first, uint32_t end)
{
	return (struct span){
		atoms->at[first].span.start, atoms->at[end - 1].span.end};
}

static bool
function_word(const struct atoms *atoms, uint32_t at)
{
	return atom_is(atoms, at, TERM_NOUNISH) ||
		atom_is(atoms, at, TERM_PREPOSITION) ||
		atom_is(atoms, at, TERM_VERB);
}

/* May the word be (part of) the name of a thing? */
static bool
content_word(const struct atoms *atoms, uint32_t at)
{
	const struct atom *atom = &atoms->at[at];

	if (at >= atoms->end || atom->kind != ATOM_WORD ||
		function_word(atoms, at) || atom_is(atoms, at, TERM_PERCENT))
		return false;
	return !atom_is(atoms, at, TERM_MONTH) || !atom->capital;
}

static bool
noun(const struct atoms *atoms, uint32_t at)
{
	return content_word(atoms, at) &&
		(atoms->at[at].capital || atoms->language != LANGUAGE_GERMAN);
}

/* The end of the words that hang together from `at` by hyphens. */
static uint32_t
hyphened_end(const struct atoms *atoms, uint32_t at)
{
	at++;
	while (atom_dash(atoms, at) && !atoms->at[at].spaced &&
		!atoms->at[at + 1].spaced && at + 1 < atoms->end &&
		atoms->at[at + 1].kind == ATOM_WORD)
		at += 2;
	return at;
}

/* The group of words from `at` that ends with its noun; empty if none. */
static struct span
group_at(const struct atoms *atoms, uint32_t at)
{
	uint32_t first = at, end = at, steps = 0;
	bool german = atoms->language == LANGUAGE_GERMAN;

	while (atom_is(atoms, at, TERM_AFTER_COUNT) ||
		atom_is(atoms, at, TERM_THE))
		first = ++at;
	for (; steps < 5 && content_word(atoms, at); steps++) {
		bool capital = noun(atoms, at);

		at = hyphened_end(atoms, at);
		if (capital)
			end = at;
		if (german && capital && !atoms->at[at].capital)
			break;
		if (german && capital && steps)
			break;
	}
	return end > first ? stretch(atoms, first, end) : nothing;
}

/* First atom of the clause that holds `at`. */
static uint32_t
clause_start(const struct atoms *atoms, uint32_t at)
{
	while (at > ATOMS_BEGIN) {
		char32_t sign = atoms->at[at - 1].sign;

		if (sign == ',' || sign == ';' || sign == ':' || sign == '(' ||
			(atom_dash(atoms, at - 1) && atoms->at[at - 1].spaced))
			break;
		at--;
	}
	return at;
}

/* The noun group that ends before `at`, not before `start`. */
static struct span
group_before(const struct atoms *atoms, uint32_t at, uint32_t start)
{
	uint32_t first;

	while (at > start && !noun(atoms, at - 1))
		at--;
	if (at == start)
		return nothing;
	first = at - 1;
	while (first > start && (content_word(atoms, first - 1) ||
		(atom_dash(atoms, first - 1) && !atoms->at[first].spaced)))
		first--;
	return stretch(atoms, first, at);
}

/* The first noun group of a clause: mostly its subject. */
static struct span
first_group(const struct atoms *atoms, uint32_t start, uint32_t end)
{
	for (uint32_t at = start; at < end; at++)
		if (noun(atoms, at) && (atoms->at[at].word == NULL ||
			!atoms->at[at].first)) {
			uint32_t to = at + 1;

			while (to < end && (content_word(atoms, to) ||
				atom_dash(atoms, to)))
				to++;
			return stretch(atoms, at, to);
		}
	return nothing;
}

/* Behind the number: "der Pendler", "of voters", a bare noun. */
static struct span
group_behind(const struct atoms *atoms, uint32_t end)
{
	if (atom_reads(atoms, end, "of") || atom_reads(atoms, end, "der") ||
		atom_reads(atoms, end, "des") || atom_reads(atoms, end, "aller") ||
		atom_reads(atoms, end, "von") || atom_reads(atoms, end, "in"))
		end++;
	if (atom_is(atoms, end, TERM_THE) || atom_is(atoms, end, TERM_NOUNISH))
		end++;
	return group_at(atoms, end);
}

struct span
number_subject(const struct atoms *atoms, uint32_t first, uint32_t end,
	enum number_kind kind, bool adjective)
{
	uint32_t start = clause_start(atoms, first);
	struct span found = nothing;

	if (atom_dash(atoms, end) && !atoms->at[end].spaced)
		end++;
	if (kind == NUMBER_COUNT || kind == NUMBER_ORDINAL || adjective)
		found = group_at(atoms, end);
	if (span_empty(found) && kind != NUMBER_COUNT)
		found = group_behind(atoms, end);
	if (span_empty(found))
		found = first_group(atoms, start, first);
	if (span_empty(found))
		found = group_before(atoms, first, ATOMS_BEGIN);
	return found;
}
