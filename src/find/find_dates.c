/*
 * The dates: every day, week, month, quarter, season, year, decade and
 * century that is told, resolved from the day of the article where it is
 * known: as the person told it, else the dateline's, else that of
 * publication. Sets the day of the dateline.
 */
#include "find/amount.h"
#include "find/dating.h"
#include "find/passes.h"
#include "base/memory.h"

#include <stdlib.h>

struct stand {
	struct atoms atoms;
	struct amount_memo memo;
	struct article *article;
	struct day today;
	bool dated; /* today is known */
};

static void
find_today(struct stand *stand)
{
	const struct article *article = stand->article;

	stand->dated = day_parse(article->today, &stand->today) ||
		day_parse(article->masthead.dateline.date, &stand->today) ||
		day_parse(article->masthead.published, &stand->today);
}

/* ---- tense ----------------------------------------------------------- */

static bool
ends_with(struct slice text, const char *ending)
{
	return text.len > strlen(ending) + 2 && slice_ends_with(text, ending);
}

/* Does a word look like a verb of the past? */
static bool
past_verb(const struct atoms *atoms, uint32_t at)
{
	struct slice text = atom_text(atoms, at);

	if (atom_is(atoms, at, TERM_PAST))
		return true;
	if (atoms->at[at].capital || atoms->at[at].word)
		return false;
	if (atoms->language == LANGUAGE_ENGLISH)
		return ends_with(text, "ed");
	if (text.len > 6 && text.at[0] == 'g' && text.at[1] == 'e')
		return ends_with(text, "t") || ends_with(text, "en");
	return ends_with(text, "te") || ends_with(text, "ten");
}

/* Which way a word looks, if it is a verb that tells. */
static enum tense
word_tense(const struct atoms *atoms, uint32_t at)
{
	if (atoms->at[at].kind != ATOM_WORD)
		return TENSE_NONE;
	if (past_verb(atoms, at))
		return TENSE_PAST;
	return atom_is(atoms, at, TERM_FUTURE) ? TENSE_FUTURE : TENSE_NONE;
}

static bool
clause_border(const struct atoms *atoms, uint32_t at)
{
	char32_t sign = atoms->at[at].sign;

	return sign == ',' || sign == ';' || sign == ':' || sign == '(' ||
		sign == ')';
}

/* The closing bracket of what opens here and is short, else `at`. */
static uint32_t
over_brackets(const struct atoms *atoms, uint32_t at)
{
	enum { SHORT = 12 };

	if (atoms->at[at].sign != '(')
		return at;
	for (uint32_t end = at + 1; end < at + SHORT && end < atoms->end; end++)
		if (atoms->at[end].sign == ')')
			return end;
	return at;
}

enum { CLAUSE_MAX = 60 }; /* atoms to either side */

/* Which way the clause around a dating looks: by the nearest verb before it,
 * else behind it. */
static enum tense
clause_tense(const struct atoms *atoms, uint32_t first, uint32_t end)
{
	enum tense before = TENSE_NONE;

	/* What stands in brackets hangs on the clause around them. */
	if (atoms->at[first - 1].sign == '(' && over_brackets(atoms, first - 1) ==
			end) {
		first--;
		end++;
	}
	for (int steps = 0; steps < CLAUSE_MAX && first > ATOMS_BEGIN &&
		!clause_border(atoms, first - 1) && !before; steps++)
		before = word_tense(atoms, --first);
	if (before)
		return before;
	for (int steps = 0; steps < CLAUSE_MAX && end < atoms->end &&
		(!clause_border(atoms, end) ||
			over_brackets(atoms, end) > end); steps++) {
		enum tense tense = word_tense(atoms, end);

		if (tense)
			return tense;
		end = over_brackets(atoms, end) + 1;
	}
	return atoms->language == LANGUAGE_GERMAN ? TENSE_FUTURE : TENSE_NONE;
}

/* ---- the passage ----------------------------------------------------- */

static bool
may_begin(const struct atoms *atoms, uint32_t at)
{
	static const uint64_t heads = (uint64_t)1 << TERM_ORDINAL |
		(uint64_t)1 << TERM_MONTH | (uint64_t)1 << TERM_WEEKDAY |
		(uint64_t)1 << TERM_SEASON | (uint64_t)1 << TERM_DAY |
		(uint64_t)1 << TERM_SHIFT | (uint64_t)1 << TERM_FEAST |
		(uint64_t)1 << TERM_WEEKEND | (uint64_t)1 << TERM_PART |
		(uint64_t)1 << TERM_NEAR | (uint64_t)1 << TERM_DECADE |
		(uint64_t)1 << TERM_FEAST_HEAD | (uint64_t)1 << TERM_TIME_UNIT |
		(uint64_t)1 << TERM_CARDINAL |
		(uint64_t)1 << TERM_ONE | (uint64_t)1 << TERM_AGO;
	static const uint64_t one = (uint64_t)1 << TERM_ONE;
	const struct atom *atom = &atoms->at[at];

	if (atom->kind == ATOM_DIGITS)
		return true;
	if (atom->kind != ATOM_WORD)
		return false;
	if (atom->word && !(atom->word->classes & heads & ~one) &&
		term_is(atom->word, TERM_ONE))
		return atom_is(atoms, at + 1, TERM_TIME_UNIT) ||
			atom_reads(atoms, at + 1, "couple");
	if (atom->word)
		return (atom->word->classes & heads) != 0;
	if (atom->numeral)
		return true;
	if (atom_is(atoms, at - 1, TERM_FROM) ||
		atom_is(atoms, at - 1, TERM_BETWEEN))
		return true; /* now */
	return atom->span.end - atom->span.start <= 2; /* Q3, KW, FY */
}

static void
emit(struct stand *stand, const struct dating *dating)
{
	const struct atoms *atoms = &stand->atoms;
	struct date *date = ARRAY_ADD(&stand->article->dates);

	date->span.start = atoms->at[dating->first].span.start;
	date->span.end = atoms->at[dating->end - 1].span.end;
	dating_resolve(dating, stand->dated ? &stand->today : NULL,
		clause_tense(atoms, dating->first, dating->end), date);
}

static void
work_passage(struct stand *stand)
{
	const struct atoms *atoms = &stand->atoms;
	bool spoken = language_code(atoms->language) != NULL;
	struct dating dating;

	for (uint32_t at = ATOMS_BEGIN; at < atoms->end;) {
		if (spoken ? may_begin(atoms, at) &&
				dating_parse(atoms, at, &dating)
			   : dating_unspoken(atoms, at, &dating)) {
			emit(stand, &dating);
			at = dating.end;
		} else if (atoms->at[at].kind == ATOM_DIGITS) {
			/* Nothing begins within 1,922 or 3.2020. */
			at++;
			while (at + 1 < atoms->end && !atoms->at[at].spaced &&
				atoms->at[at].kind == ATOM_SIGN &&
				(atoms->at[at].sign == ',' ||
					atoms->at[at].sign == '.') &&
				atoms->at[at + 1].kind == ATOM_DIGITS &&
				!atoms->at[at + 1].spaced)
				at += 2;
		} else {
			at++;
		}
	}
}

/* The day of the dateline, from the words that tell it. */
static void
date_dateline(struct stand *stand)
{
	struct dateline *dateline = &stand->article->masthead.dateline;
	struct article *article = stand->article;

	for (uint32_t i = article_date_from(article, dateline->span.start);
		i < article->dates.count; i++) {
		const struct date *date = &article->dates.at[i];

		if (date->span.start >= dateline->span.end)
			break;
		if (date->grain == GRAIN_DAY && date->value[0] && !date->end[0])
			memcpy(dateline->date, date->value,
				sizeof dateline->date);
	}
	find_today(stand);
}

void
find_dates(struct work *work, void *state)
{
	struct pass_memory *memory = state;
	struct stand *stand;

	if (!memory->at)
		memory->at = memory_zeroed(1, sizeof *stand);
	stand = memory->at;
	stand->article = work->article;
	stand->atoms.memo = &stand->memo;
	find_today(stand);
	for (uint32_t i = 0; i < work->passages.count; i++) {
		struct passage *passage = &work->passages.at[i];

		atoms_cut(&stand->atoms, work, passage);
		work_passage(stand);
		if (passage->kind == PASSAGE_DATELINE)
			date_dateline(stand);
	}
}

void
finish_dates(struct work *work, void *state)
{
	struct pass_memory *memory = state;
	struct stand *stand = memory->at;

	(void)work;
	if (stand)
		atoms_free(&stand->atoms);
	free(stand);
}
