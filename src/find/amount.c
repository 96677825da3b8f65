/*
 * Amounts: figures and number words of either language by one grammar,
 * which both share but for the order of units and tens.
 */
#include "find/amount_parts.h"

#include <math.h>

double
amount_power(int32_t exponent)
{
	return decimal_value((struct decimal){1, exponent, 1});
}

/* The atom to go on with: over a hyphen that joins two words. */
uint32_t
amount_joined(const struct amount_state *state)
{
	const struct atoms *atoms = state->atoms;
	uint32_t at = state->at;

	if (state->any && atom_dash(atoms, at) && !atoms->at[at].spaced &&
		!atoms->at[at + 1].spaced &&
		atoms->at[at + 1].kind == ATOM_WORD)
		return at + 1;
	/* Text whose tokens are set apart: "fifty - two". */
	if (atoms->at[at].sign == '-' && atoms->at[at].spaced &&
		state->group >= 20 && state->group < 100 &&
		atom_is(atoms, at - 1, TERM_CARDINAL) &&
		atom_is(atoms, at + 1, TERM_CARDINAL))
		return at + 1;
	if (atoms->at[at].sign == '-' && state->group > 0 &&
		state->group < 10 && atom_is(atoms, at - 1, TERM_CARDINAL) &&
		atom_is(atoms, at + 1, TERM_FRACTION))
		return at + 1;
	return at;
}

/* A numeral of one word at `at`, by lexicon or as a German compound. */
bool
amount_numeral(const struct atoms *atoms, uint32_t at, double *value,
	enum compound_tail *tail)
{
	const struct atom *atom = &atoms->at[at];

	*tail = TAIL_NONE;
	if (atom->kind != ATOM_WORD)
		return false;
	if (term_is(atom->word, TERM_CARDINAL)) {
		*value = atom_value(atoms, at, TERM_CARDINAL);
		return true;
	}
	if (term_is(atom->word, TERM_HALF)) {
		*value = atom_value(atoms, at, TERM_HALF) / 2.0;
		return true;
	}
	if (term_is(atom->word, TERM_ORDINAL)) {
		*value = atom_value(atoms, at, TERM_ORDINAL);
		*tail = TAIL_ORDINAL;
		return true;
	}
	return atom->numeral && compound_parse(atom_text(atoms, at), value, tail);
}

/* May a numeral follow what is read? "fifty" "two", "hundred" "five". */
static bool
fits(const struct amount_state *state, double value)
{
	double group = state->group;

	if (!state->any || group == 0)
		return state->scale > 3 ? value < 1e6 : value < 1000;
	if (fmod(group, 100) == 0)
		return value < 100;
	return state->atoms->language == LANGUAGE_ENGLISH && value > 0 &&
		value < 10 && fmod(group, 10) == 0 && fmod(group, 100) >= 20;
}

static bool
take_numeral(struct amount_state *state, uint32_t at)
{
	enum compound_tail tail;
	double value;

	if (!amount_numeral(state->atoms, at, &value, &tail))
		return false;
	if ((state->any && !fits(state, value)) ||
		(tail != TAIL_NONE && tail != TAIL_ORDINAL))
		return false;
	if (tail == TAIL_ORDINAL) {
		/* "two thirds" is a fraction, "thirty third" is not. */
		if (state->any && value < 20 && fmod(state->group, 10) != 0)
			return false;
		if (atom_is(state->atoms, at, TERM_FRACTION) && state->any &&
			state->group < 20)
			return false;
		state->amount->ordinal = true;
	}
	state->group += value;
	state->any = true;
	state->at = at + 1;
	return true;
}

/* No amount grows beyond this: a row of scale words without end would be
 * read from each of its words on. */
static const double LARGEST = 1e30;

static bool
take_scale(struct amount_state *state, uint32_t at)
{
	int32_t scale;

	if (!atom_is(state->atoms, at, TERM_SCALE))
		return false;
	scale = atom_value(state->atoms, at, TERM_SCALE);
	if ((state->total + state->group) * amount_power(scale) > LARGEST)
		return false;
	if (!state->any) {
		/* A bare "hundred"; "million" alone is no amount. */
		if (scale > 3 || (state->atoms->at[at].capital &&
			!state->atoms->at[at].first))
			return false;
		state->group = 1;
	}
	if (scale == 2) {
		if (state->group >= 1000 || state->group == 0)
			return false;
		state->group *= 100;
	} else {
		if (state->group == 0 && state->total == 0)
			return false;
		if (state->group == 0)
			state->total *= amount_power(scale);
		else if (state->scale && scale >= state->scale) {
			state->total = (state->total + state->group) *
				amount_power(scale);
		} else {
			state->total += state->group * amount_power(scale);
		}
		state->group = 0;
		state->scale = scale;
	}
	state->any = true;
	state->amount->scaled = true;
	state->amount->factor = amount_power(scale);
	state->at = at + 1;
	/* "Mio." with its stop, when more of the expression follows. */
	if (atom_glued(state->atoms, state->at, '.') &&
		state->atoms->at[state->at + 1].spaced &&
		span_len(state->atoms->at[at].span) <= 4 &&
		state->at + 1 < state->atoms->end)
		state->at++;
	return true;
}

/* "and" inside of a number: "two hundred and five". */
static bool
take_and(struct amount_state *state)
{
	const struct atoms *atoms = state->atoms;
	double before;

	if (!state->any || !state->amount->scaled ||
		!atom_is(atoms, state->at, TERM_AND) ||
		atoms->language != LANGUAGE_ENGLISH ||
		atom_is(atoms, state->at + 1, TERM_ORDINAL))
		return false;
	if (state->group == 0 && state->scale > 3)
		return false;
	before = state->group;
	if (!take_numeral(state, state->at + 1))
		return false;
	state->behind_and = state->group - before;
	return true;
}

/* "a", "ein" count before what makes an amount of them. */
static bool
take_one(struct amount_state *state)
{
	const struct atoms *atoms = state->atoms;
	uint32_t at = state->at + 1;
	bool english = atoms->language == LANGUAGE_ENGLISH;

	if (!atom_is(atoms, state->at, TERM_ONE))
		return false;
	if (!atom_is(atoms, at, TERM_SCALE) &&
		!atom_is(atoms, at, TERM_DOZEN) &&
		!atom_is(atoms, at, TERM_FRACTION))
		return false;
	if (atom_is(atoms, at, TERM_FRACTION) && english &&
		(atom_is(atoms, at, TERM_ORDINAL) ||
			atom_is(atoms, at, TERM_TIME_UNIT)) &&
		!atom_reads(atoms, at + 1, "of") &&
		(atom_is(atoms, at, TERM_TIME_UNIT) ||
			(at + 1 < atoms->end && !(atom_is(atoms, state->at - 1,
				TERM_BOUND) && atoms->at[at + 1].kind ==
				ATOM_SIGN))))
		return false;
	state->group = 1;
	state->any = true;
	state->at = at;
	state->amount->article = true;
	return true;
}

/* The stop of a German ordinal, which no end of a sentence follows. */
static bool
ordinal_stop(const struct atoms *atoms, uint32_t at)
{
	return atoms->language == LANGUAGE_GERMAN &&
		atom_glued(atoms, at, '.') && at + 1 < atoms->end &&
		atoms->at[at + 1].kind == ATOM_WORD && atoms->at[at + 1].spaced;
}

/* "21st". */
static bool
ordinal_letters(const struct atoms *atoms, uint32_t at)
{
	return atoms->language == LANGUAGE_ENGLISH && !atoms->at[at].spaced &&
		(atom_reads(atoms, at, "st") || atom_reads(atoms, at, "nd") ||
			atom_reads(atoms, at, "rd") ||
			atom_reads(atoms, at, "th"));
}

/* Figures with the scale words behind them. */
static bool
figures(struct amount_state *state)
{
	const struct atoms *atoms = state->atoms;
	struct amount *amount = state->amount;
	struct figure figure;
	bool more;

	if (!figure_parse(atoms, state->at, &figure))
		return false;
	if (atom_glued(atoms, figure.end, '/') &&
		atoms->at[figure.end + 1].kind == ATOM_DIGITS &&
		figure.end == state->at + 1) {
		state->at = figure.end;
		amount_take_figure_fraction(state);
		state->any = true;
		return amount->fraction;
	}
	state->at = figure.end;
	state->any = true;
	amount->digits = figure.digits ? figure.digits : 1;
	amount->decimal = figure.point;
	amount->grouped = figure.grouped;
	amount->leading_zero = figure.leading_zero;
	if (atom_is(atoms, amount_joined(state), TERM_SCALE)) {
		uint32_t at = amount_joined(state);
		int32_t scale = atom_value(atoms, at, TERM_SCALE);

		figure.decimal.exponent += scale;
		state->group = 1;
		take_scale(state, at);
		state->group = 0;
		state->total = decimal_value(figure.decimal);
		return true;
	}
	state->group = decimal_value(figure.decimal);
	if ((ordinal_stop(atoms, figure.end) ||
		ordinal_letters(atoms, figure.end)) && !figure.point &&
		!figure.grouped && figure.digits <= 3) {
		amount->ordinal = true;
		state->at = figure.end + 1;
		return true;
	}
	amount_take_letters(state);
	more = !figure.point && !figure.grouped && !amount->scaled;
	if (more)
		amount_take_figure_fraction(state);
	return true;
}

/* A point that a figure begins with: ".77", ",77". */
static bool
bare_point(const struct atoms *atoms, uint32_t at)
{
	char32_t point = atoms->language == LANGUAGE_GERMAN ? ',' : '.';

	return atoms->at[at].sign == point &&
		(atoms->at[at].spaced || at == ATOMS_BEGIN) &&
		atoms->at[at + 1].kind == ATOM_DIGITS &&
		!atoms->at[at + 1].spaced &&
		!(atoms->at[at + 2].kind == ATOM_SIGN &&
			!atoms->at[at + 2].spaced &&
			atoms->at[at + 3].kind == ATOM_DIGITS);
}

static bool
begin(struct amount_state *state)
{
	const struct atoms *atoms = state->atoms;
	const struct atom *atom = &atoms->at[state->at];
	double vulgar;

	if (atom->kind == ATOM_DIGITS)
		return figures(state);
	if (atom->kind == ATOM_SIGN && bare_point(atoms, state->at)) {
		state->at = amount_point_digits(
			atoms, state->at + 1, &state->group);
		state->amount->digits = 1;
		state->amount->decimal = state->any = true;
		return true;
	}
	if (atom->kind == ATOM_SIGN) {
		vulgar = vulgar_value(atom->sign);
		if (isnan(vulgar))
			return false;
		state->group = vulgar;
		state->amount->fraction = state->any = true;
		state->at++;
		return true;
	}
	if (atom->kind != ATOM_WORD)
		return false;
	return amount_take_half(state) || take_one(state) ||
		take_numeral(state, state->at) || take_scale(state, state->at);
}

static void
go_on(struct amount_state *state)
{
	bool figures = state->amount->digits > 0;

	while (!state->amount->ordinal) {
		uint32_t at = amount_joined(state);

		if (amount_take_fraction(state) ||
			amount_take_of_scale(state) ||
			amount_take_and_fraction(state))
			continue;
		if (take_scale(state, at))
			continue;
		if (!figures &&
			(take_numeral(state, at) || amount_take_point(state)))
			continue;
		if (figures && state->atoms->at[state->at + 1].kind ==
				ATOM_DIGITS && amount_take_point(state))
			continue;
		if (take_and(state) ||
			(figures && amount_take_low_figure(state)))
			continue;
		break;
	}
	amount_take_dozen(state);
}

/* "one over three". */
static void
take_over(struct amount_state *state)
{
	const struct atoms *atoms = state->atoms;
	struct amount amount = {.factor = 1};
	struct amount_state under = {
		.atoms = atoms, .amount = &amount, .at = state->at + 1};

	if (!atom_reads(atoms, state->at, "over") ||
		state->total + state->group != 1 || state->amount->article ||
		!begin(&under))
		return;
	go_on(&under);
	if (amount.ordinal || under.total + under.group <= 1)
		return;
	state->group = 1 / (under.total + under.group);
	state->at = under.at;
	state->amount->fraction = true;
}

/* A minus sign or word before the amount; how many atoms. */
static uint32_t
minus(const struct atoms *atoms, uint32_t at)
{
	if (atom_is(atoms, at, TERM_MINUS))
		return 1;
	if (atoms->at[at].sign != '-' && atoms->at[at].sign != 0x2212 &&
		atoms->at[at].sign != 0x2013)
		return 0;
	return atoms->at[at].spaced || at == ATOMS_BEGIN ||
		atoms->at[at - 1].sign == '(';
}

/* Could an amount begin here? Most are asked for in vain. */
static bool
may_begin(const struct atom *atom)
{
	static const uint64_t heads = (uint64_t)1 << TERM_CARDINAL |
		1 << TERM_SCALE | 1 << TERM_ONE | 1 << TERM_FRACTION |
		1 << TERM_HALF | 1 << TERM_ORDINAL | 1 << TERM_MINUS;

	if (atom->kind != ATOM_WORD)
		return atom->kind != ATOM_OTHER;
	return atom->numeral || (atom->word && atom->word->classes & heads);
}

static bool
parse_once(const struct atoms *atoms, uint32_t at, struct amount *amount)
{
	struct amount_state state = {
		.atoms = atoms, .amount = amount, .at = at};
	uint32_t sign = minus(atoms, at);

	memset(amount, 0, sizeof *amount);
	amount->factor = 1;
	state.at += sign;
	if (sign && atoms->at[at].kind == ATOM_SIGN &&
		((atoms->at[at + 1].spaced && at > ATOMS_BEGIN) ||
			atoms->at[at + 1].kind != ATOM_DIGITS))
		return false;
	if (!begin(&state))
		return false;
	go_on(&state);
	if (sign && atoms->at[at].kind == ATOM_SIGN &&
		atoms->at[at + 1].spaced && state.at < atoms->end)
		return false; /* a dash, but for a line of its own */
	take_over(&state);
	amount->first = at;
	amount->end = state.at;
	amount->value = state.total + state.group;
	if (sign)
		amount->value = -amount->value;
	amount->bare_one = amount->value == 1 && !amount->digits &&
		amount->end == at + 1;
	return isfinite(amount->value);
}

/* "fifty (50)", "45 (forty-five)": the same said twice; the atom behind. */
static uint32_t
over_repeat(const struct atoms *atoms, const struct amount *amount)
{
	uint32_t open = amount->end;
	struct amount again;

	if (atoms->at[open].sign != '(' || amount->ordinal ||
		!parse_once(atoms, open + 1, &again) || again.ordinal ||
		!atom_glued(atoms, again.end, ')') ||
		again.value != amount->value ||
		(again.digits > 0) == (amount->digits > 0))
		return open;
	return again.end + 1;
}

bool
amount_parse(const struct atoms *atoms, uint32_t at, struct amount *amount)
{
	struct amount_memo *memo = atoms->memo;
	bool found;

	if (!may_begin(&atoms->at[at]))
		return false;
	if (memo && memo->at == at) {
		*amount = memo->amount;
		return memo->found;
	}
	found = parse_once(atoms, at, amount);
	if (found)
		amount->end = over_repeat(atoms, amount);
	if (memo)
		*memo = (struct amount_memo){*amount, at, found};
	return found;
}
