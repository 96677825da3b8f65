/*
 * The numbers: every amount of the text with its kind, value and unit, its
 * bound or range or change, and what it is about. Numbers inside of names
 * and dates, codes, scores, times of day are none.
 */
#include "find/measure.h"
#include "find/figure.h"
#include "find/number_codes.h"
#include "find/number_subject.h"
#include "find/number_unspoken.h"
#include "find/passes.h"
#include "base/memory.h"

#include <math.h>
#include <stdlib.h>

/* Where the pass stands in one passage. */
struct stand {
	struct atoms atoms;
	struct amount_memo memo;
	struct article *article;
	uint32_t date, mention; /* the next of each */
	uint32_t limit;         /* atoms before it belong to a number */
	struct unspoken_mark mark; /* where the language is not known */
};

static struct number *
number_add(struct stand *stand, uint32_t first, uint32_t end)
{
	struct number *number = ARRAY_ADD(&stand->article->numbers);

	number->span.start = stand->atoms.at[first].span.start;
	number->span.end = stand->atoms.at[end - 1].span.end;
	number->value = number->low = number->high = NAN;
	number->from = number->to = NAN;
	stand->limit = end;
	return number;
}

/* ---- bounds -------------------------------------------------------- */

/* The bound that is told before atom `at`: "mehr als", "at least", "rund". */
static uint8_t
bound_before(const struct atoms *atoms, uint32_t at)
{
	uint32_t last = at - 1;

	if (atom_is(atoms, last, TERM_ONE)) /* "some", "an estimated" */
		last--;
	if (atom_is(atoms, last, TERM_THAN) &&
		atom_is(atoms, last - 1, TERM_COMPARE)) {
		int bound = atom_value(atoms, last - 1, TERM_COMPARE);
		bool not = atom_reads(atoms, last - 2, "no") ||
			atom_reads(atoms, last - 2, "not") ||
			atom_reads(atoms, last - 2, "nicht");

		if (not)
			bound = bound == BOUND_MORE_THAN ? BOUND_AT_MOST
							 : BOUND_AT_LEAST;
		return (uint8_t)bound;
	}
	if ((atom_reads(atoms, last, "zu") &&
		    atom_reads(atoms, last - 1, "bis")) ||
		(atom_reads(atoms, last, "to") &&
			atom_reads(atoms, last - 1, "up")) ||
		(atom_reads(atoms, last, "most") &&
			atom_reads(atoms, last - 1, "at")))
		return BOUND_AT_MOST;
	if (atom_reads(atoms, last, "least") &&
		atom_reads(atoms, last - 1, "at"))
		return BOUND_AT_LEAST;
	if (atom_reads(atoms, last, "die") && atom_reads(atoms, last - 1, "um"))
		return BOUND_ABOUT;
	if (atom_is(atoms, last, TERM_BOUND))
		return (uint8_t)atom_value(atoms, last, TERM_BOUND);
	return BOUND_NONE;
}

/* ---- one expression ------------------------------------------------ */

static void
tell_subject(struct stand *stand, struct number *number, uint32_t first,
	uint32_t end, bool adjective)
{
	number->subject = number_subject(
		&stand->atoms, first, end, number->kind, adjective);
}

static void
emit_measure(struct stand *stand, const struct measure *measure)
{
	struct number *number = number_add(stand, measure->first, measure->end);

	number->kind = measure->kind;
	number->unit = measure->unit;
	number->value = measure->value;
	number->bound = bound_before(&stand->atoms, measure->first);
	if (!measure->person) /* "die 64-Jährige" is who it is about */
		tell_subject(stand, number, measure->first, measure->end,
			measure->adjective);
}

/* Do two measures tell of the same, so that they can be ends of a range? */
static bool
alike(const struct measure *a, const struct measure *b)
{
	if (a->kind == NUMBER_ORDINAL || b->kind == NUMBER_ORDINAL)
		return false;
	if (a->kind == NUMBER_COUNT && !a->unit)
		return true;
	if (b->kind == NUMBER_COUNT && !b->unit && a->prefixed)
		return true;
	return a->kind == b->kind && a->unit == b->unit;
}

/* The value of the lower end in the unit and scale of the upper. */
static double
distributed(const struct measure *low, const struct measure *high)
{
	double value = low->value;

	if (low->amount.factor == 1 && high->amount.factor >= 1000 &&
		value < 1000 && value > 0)
		value *= high->amount.factor;
	if (low->kind == NUMBER_COUNT && high->amount.value != 0 && !low->unit)
		value *= high->value / high->amount.value;
	return value;
}

enum pair { PAIR_RANGE, PAIR_CHANGE };

static uint32_t
emit_pair(struct stand *stand, const struct measure *low,
	const struct measure *high, uint32_t first, enum pair pair)
{
	struct number *number = number_add(stand, first, high->end);
	const struct measure *named = high->unit || high->kind != NUMBER_COUNT
		? high : low;
	double a = distributed(low, high);
	double b = named == low ? distributed(high, low) : high->value;

	number->kind = named->kind;
	number->unit = named->unit;
	if (pair == PAIR_CHANGE) {
		number->from = a;
		number->to = b;
	} else {
		number->low = a;
		number->high = b;
	}
	number->bound = bound_before(&stand->atoms, first);
	tell_subject(stand, number, first, high->end, high->adjective);
	return high->end;
}

/* Does a date hold the atom? */
static bool
in_date(const struct stand *stand, uint32_t at)
{
	const struct article *article = stand->article;
	uint32_t start = stand->atoms.at[at].span.start;
	uint32_t date = article_date_from(article, start);

	return date < article->dates.count &&
		article->dates.at[date].span.start <= start &&
		!article->dates.at[date].relative;
}

/* Over words between "from" and the amount: "rund", "the current". */
static uint32_t
over_bounds(const struct atoms *atoms, uint32_t at)
{
	for (int steps = 0; steps < 3; steps++, at++)
		if (!atom_is(atoms, at, TERM_BOUND) &&
			!atom_is(atoms, at, TERM_SHIFT) &&
			!atom_is(atoms, at, TERM_THE))
			break;
	return at;
}

/* The measure at `at` that is no code; for the second of a pair. */
static bool
second_measure(struct stand *stand, uint32_t at, struct measure *measure)
{
	bool dash = atom_dash(&stand->atoms, at - 1);

	const struct atoms *atoms = &stand->atoms;
	uint32_t skip = at;

	if (in_date(stand, at))
		return false;
	/* A sign of currency stands before its figures. */
	while (skip < at + 3 && (atoms->at[skip].kind == ATOM_SIGN ||
		(atoms->at[skip].kind == ATOM_WORD && atoms->at[skip].capital &&
			span_len(atoms->at[skip].span) <= 3)))
		skip++;
	return (measure_parse(atoms, at, at, measure) ||
		(skip > at && measure_parse(atoms, skip, at, measure) &&
			measure->first == at)) &&
		(dash || !number_is_code(atoms, measure));
}

/* "10 bis 15", "20–30", "5 to 10": the atom behind, or 0. */
static uint32_t
find_range(struct stand *stand, const struct measure *low, bool between)
{
	const struct atoms *atoms = &stand->atoms;
	uint32_t at = low->end, skip = 1;
	struct measure high;

	if (atom_dash(atoms, at)) {
		if (atoms->at[at].spaced != atoms->at[at + 1].spaced)
			return 0;
	} else if (between ? !atom_is(atoms, at, TERM_AND)
			   : !atom_is(atoms, at, TERM_RANGE)) {
		return 0;
	}
	if (atom_reads(atoms, at + 1, "zu"))
		skip++;
	if (!second_measure(stand, at + skip, &high) || !alike(low, &high) ||
		distributed(low, &high) >= high.value)
		return 0;
	return emit_pair(stand, low, &high, low->first, PAIR_RANGE);
}

/* "von 90 auf 60 Prozent", "from $3 to $4": the atom behind, or 0. */
static uint32_t
find_change(struct stand *stand, uint32_t at)
{
	const struct atoms *atoms = &stand->atoms;
	struct measure from, to;
	uint32_t next;

	if (!second_measure(stand, over_bounds(atoms, at + 1), &from))
		return 0;
	next = from.end;
	if (!atom_is(atoms, next, TERM_ONTO) ||
		!second_measure(stand, over_bounds(atoms, next + 1), &to) ||
		!alike(&from, &to))
		return 0;
	if ((to.kind == NUMBER_DURATION || to.kind == NUMBER_AGE) &&
		distributed(&from, &to) <= to.value)
		return emit_pair(stand, &from, &to, from.first, PAIR_RANGE);
	return emit_pair(stand, &from, &to, at, PAIR_CHANGE);
}

static uint32_t
find_between(struct stand *stand, uint32_t at)
{
	struct measure low;

	if (!second_measure(stand, at + 1, &low))
		return 0;
	return find_range(stand, &low, true);
}

/* "halbiert", "doubled". */
static uint32_t
find_ratio_word(struct stand *stand, uint32_t at)
{
	struct number *number = number_add(stand, at, at + 1);

	number->kind = NUMBER_RATIO;
	number->value = atom_value(&stand->atoms, at, TERM_RATIO) / 100.0;
	tell_subject(stand, number, at, at + 1, false);
	return at + 1;
}

/* "zweimal", "twice", "doppelt". */
static uint32_t
find_times(struct stand *stand, uint32_t at)
{
	int value = atom_value(&stand->atoms, at, TERM_TIMES);
	struct number *number;

	if (value < 2)
		return 0;
	number = number_add(stand, at, at + 1);
	number->kind = NUMBER_COUNT;
	number->value = value;
	tell_subject(stand, number, at, at + 1, false);
	return at + 1;
}

/* "jeder fünfte", "every fifth", "one in five": a share. */
static uint32_t
find_share(struct stand *stand, uint32_t at)
{
	const struct atoms *atoms = &stand->atoms;
	struct amount amount, whole;
	struct number *number;
	double value;
	uint32_t end;

	if (atom_reads(atoms, at, "jeder") || atom_reads(atoms, at, "jede") ||
		atom_reads(atoms, at, "jedes") ||
		atom_reads(atoms, at, "jeden") ||
		atom_reads(atoms, at, "jedem") ||
		atom_reads(atoms, at, "every")) {
		if (!amount_parse(atoms, at + 1, &amount) || !amount.ordinal ||
			amount.value < 2)
			return 0;
		value = 1 / amount.value;
		end = amount.end;
	} else {
		bool of;

		if (atoms->language != LANGUAGE_ENGLISH ||
			!amount_parse(atoms, at, &amount) || amount.ordinal)
			return 0;
		of = atom_reads(atoms, amount.end, "out") &&
			atom_reads(atoms, amount.end + 1, "of");
		if (!of && !atom_reads(atoms, amount.end, "in"))
			return 0;
		end = amount.end + (of ? 2 : 1);
		if (!amount_parse(atoms, end, &whole) || whole.ordinal ||
			whole.value <= amount.value || amount.value > 9 ||
			(!of && amount.value != 1) || whole.fraction)
			return 0;
		value = amount.value / whole.value;
		end = whole.end;
	}
	number = number_add(stand, at, end);
	number->kind = NUMBER_RATIO;
	number->value = value;
	tell_subject(stand, number, at, end, true);
	return end;
}

/* What needs no language. */
static uint32_t
find_unspoken(struct stand *stand, uint32_t at)
{
	struct unspoken found;
	struct number *number;

	if (!unspoken_parse(&stand->atoms, at, stand->limit, &stand->mark,
		    &found))
		return 0;
	number = number_add(stand, found.first, found.end);
	number->kind = found.kind;
	number->unit = found.unit;
	if (isnan(found.low)) {
		number->value = found.value;
	} else {
		number->low = found.low;
		number->high = found.value;
	}
	return found.end;
}

/* The end of an expression at `at`, or 0 where none is found. */
static uint32_t
find_expression(struct stand *stand, uint32_t at)
{
	const struct atoms *atoms = &stand->atoms;
	struct measure measure;
	uint32_t end = 0;

	if (!language_code(atoms->language))
		return find_unspoken(stand, at);
	if (atom_is(atoms, at, TERM_RATIO))
		return find_ratio_word(stand, at);
	if (atom_is(atoms, at, TERM_TIMES))
		return find_times(stand, at);
	if (atom_is(atoms, at, TERM_FROM))
		return find_change(stand, at);
	if (atom_is(atoms, at, TERM_BETWEEN))
		return find_between(stand, at);
	end = find_share(stand, at);
	if (end)
		return end;
	if (!measure_parse(atoms, at, stand->limit, &measure))
		return 0;
	if (number_is_code(atoms, &measure))
		return measure.end;
	end = find_range(stand, &measure, false);
	if (end)
		return end;
	number_by_place(stand->article, atoms, &measure);
	emit_measure(stand, &measure);
	return measure.end;
}

/* ---- the passage --------------------------------------------------- */

/* May it be "jeder" or "every"? By its first letter. */
static bool
says_each(const struct atoms *atoms, uint32_t at)
{
	char first = (char)(*atom_text(atoms, at).at | 0x20);

	return first == (atoms->language == LANGUAGE_GERMAN ? 'j' : 'e');
}

/* Could an expression begin here? A quick look, asked of every atom. */
static bool
may_begin(const struct atoms *atoms, uint32_t at)
{
	static const uint64_t heads = (uint64_t)1 << TERM_CARDINAL |
		1 << TERM_SCALE | 1 << TERM_ONE | 1 << TERM_FRACTION |
		1 << TERM_HALF | 1 << TERM_ORDINAL | 1 << TERM_MINUS |
		1 << TERM_TIMES | 1 << TERM_RATIO | 1 << TERM_BETWEEN |
		1 << TERM_FROM;
	const struct atom *atom = &atoms->at[at];

	switch (atom->kind) {
	case ATOM_DIGITS:
		return true;
	case ATOM_WORD:
		if (atom->word)
			return (atom->word->classes & heads) ||
				(term_is(atom->word, TERM_NOUNISH) &&
					says_each(atoms, at));
		return atom->numeral;
	case ATOM_SIGN:
		return atom->sign >= 0xbc || atom->sign == '-' ||
		       ((atom->sign == '.' || atom->sign == ',') &&
			       atom[1].kind == ATOM_DIGITS && !atom[1].spaced &&
			       (atom->spaced || at == ATOMS_BEGIN));
	default:
		return false;
	}
}

/* Does a date tell an amount of years from today or a term of months, which
 * is a duration as well: "six years ago", "the next six months"? */
static bool
tells_duration(const struct atoms *atoms, uint32_t at, const struct date *date)
{
	bool term = atom_is(atoms, at - 1, TERM_SHIFT) &&
		atom_value(atoms, at - 1, TERM_SHIFT) > 0;

	if (!date->relative || (date->grain != GRAIN_YEAR && !term) || (atoms->at[at].kind == ATOM_DIGITS &&
		atom_glued(atoms, at + 1, '.')))
		return false;
	for (; at < atoms->end && atoms->at[at].span.start < date->span.end;
		at++)
		if (atom_is(atoms, at, TERM_TIME_UNIT))
			return atom_value(atoms, at, TERM_TIME_UNIT) ==
				(term ? TIME_MONTH : TIME_YEAR);
	return false;
}

/* The atom behind the date or name that holds atom `at`, or `at`. */
static uint32_t
over_marks(struct stand *stand, uint32_t at)
{
	const struct article *article = stand->article;
	const struct atoms *atoms = &stand->atoms;
	uint32_t start = atoms->at[at].span.start, end = start;

	while (stand->date < article->dates.count &&
		article->dates.at[stand->date].span.end <= start)
		stand->date++;
	while (stand->mention < article->mentions.count &&
		article->mentions.at[stand->mention].span.end <= start)
		stand->mention++;
	if (stand->date < article->dates.count &&
		article->dates.at[stand->date].span.start <= start &&
		!tells_duration(atoms, at, &article->dates.at[stand->date]))
		end = article->dates.at[stand->date].span.end;
	if (stand->mention < article->mentions.count &&
		article->mentions.at[stand->mention].span.start <= start)
		end = article->mentions.at[stand->mention].span.end;
	while (at < atoms->end && atoms->at[at].span.start < end)
		at++;
	return at;
}

static void
work_passage(struct stand *stand)
{
	const struct atoms *atoms = &stand->atoms;
	uint32_t at = stand->limit = ATOMS_BEGIN;

	stand->date = article_date_from(
		stand->article, atoms->passage->span.start);
	stand->mention = article_mention_from(
		stand->article, atoms->passage->span.start);
	while (at < atoms->end) {
		uint32_t end;

		if (!may_begin(atoms, at)) {
			at++;
			continue;
		}
		end = over_marks(stand, at);
		if (end > at) {
			/* "US$50": the name is part of the sign. */
			if (atoms->at[end].sign != '$' || atoms->at[end].spaced)
				stand->limit = end;
			at = end;
			continue;
		}
		end = find_expression(stand, at);
		if (!end && atoms->at[at].kind == ATOM_DIGITS)
			end = figure_end(atoms, at);
		at = end ? end : at + 1;
	}
}

void
find_numbers(struct work *work, void *state)
{
	struct pass_memory *memory = state;
	struct stand *stand;

	if (!memory->at)
		memory->at = memory_zeroed(1, sizeof *stand);
	stand = memory->at;
	stand->article = work->article;
	stand->atoms.memo = &stand->memo;
	for (uint32_t i = 0; i < work->passages.count; i++) {
		struct passage *passage = &work->passages.at[i];

		if (passage->kind == PASSAGE_BYLINE ||
			passage->kind == PASSAGE_DATELINE)
			continue;
		atoms_cut(&stand->atoms, work, passage);
		work_passage(stand);
	}
}

void
finish_numbers(struct work *work, void *state)
{
	struct pass_memory *memory = state;
	struct stand *stand = memory->at;

	(void)work;
	if (stand)
		atoms_free(&stand->atoms);
	free(stand);
}
