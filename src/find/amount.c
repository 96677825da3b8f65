/*
 * Amounts: figures and number words of either language by one grammar,
 * which both share but for the order of units and tens.
 */
#include "find/amount.h"
#include "find/figure.h"

#include <math.h>

/* How far the reading of an amount has come. */
struct state {
	const struct atoms *atoms;
	struct amount *amount;
	uint32_t at;
	double total, group; /* 2 million 300: total 2e6, group 300 */
	int32_t scale;       /* of the last scale word */
	bool any;
};

static double
power(int32_t exponent)
{
	return decimal_value((struct decimal){1, exponent, 1});
}

/* The atom to go on with: over a hyphen that joins two words. */
static uint32_t
joined(const struct state *state)
{
	const struct atoms *atoms = state->atoms;
	uint32_t at = state->at;

	if (state->any && atom_dash(atoms, at) && !atoms->at[at].spaced &&
		!atoms->at[at + 1].spaced && atoms->at[at + 1].kind == ATOM_WORD)
		return at + 1;
	/* Text whose tokens are set apart: "fifty - two". */
	if (atoms->at[at].sign == '-' && atoms->at[at].spaced &&
		state->group >= 20 && state->group < 100 &&
		atom_is(atoms, at - 1, TERM_CARDINAL) &&
		atom_is(atoms, at + 1, TERM_CARDINAL))
		return at + 1;
	if (atoms->at[at].sign == '-' && state->group > 0 && state->group < 10 &&
		atom_is(atoms, at - 1, TERM_CARDINAL) &&
		atom_is(atoms, at + 1, TERM_FRACTION))
		return at + 1;
	return at;
}

/* A numeral of one word at `at`, by lexicon or as a German compound. */
static bool
numeral(const struct atoms *atoms, uint32_t at, double *value,
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
	if (atom->word || atoms->language != LANGUAGE_GERMAN)
		return false;
	return compound_parse(atom_text(atoms, at), value, tail);
}

/* May a numeral follow what is read? "fifty" "two", "hundred" "five". */
static bool
fits(const struct state *state, double value)
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
take_numeral(struct state *state, uint32_t at)
{
	enum compound_tail tail;
	double value;

	if (!numeral(state->atoms, at, &value, &tail))
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

static bool
take_scale(struct state *state, uint32_t at)
{
	int32_t scale;

	if (!atom_is(state->atoms, at, TERM_SCALE))
		return false;
	scale = atom_value(state->atoms, at, TERM_SCALE);
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
			state->total *= power(scale);
		else if (state->scale && scale >= state->scale) {
			state->total = (state->total + state->group) *
				power(scale);
		} else {
			state->total += state->group * power(scale);
		}
		state->group = 0;
		state->scale = scale;
	}
	state->any = true;
	state->amount->scaled = true;
	state->amount->factor = power(scale);
	state->at = at + 1;
	/* "Mio." with its stop, when more of the expression follows. */
	if (atom_glued(state->atoms, state->at, '.') &&
		state->atoms->at[state->at + 1].spaced &&
		span_len(state->atoms->at[at].span) <= 4 &&
		state->at + 1 < state->atoms->end)
		state->at++;
	return true;
}

/* The digits behind a point, as a fraction of one; the atom behind, or 0. */
static uint32_t
point_digits(const struct atoms *atoms, uint32_t at, double *fraction)
{
	struct slice text = atom_text(atoms, at);
	double unit = 0.1;

	if (atoms->at[at].kind != ATOM_DIGITS)
		return 0;
	*fraction = 0;
	for (size_t i = 0; i < text.len && i < 18; i++, unit /= 10)
		*fraction += (text.at[i] - '0') * unit;
	return at + 1;
}

/* "Komma drei", "point two five", "point 5", "point seventy-one". */
static bool
take_point(struct state *state)
{
	const struct atoms *atoms = state->atoms;
	uint32_t at = state->at + 1, end;
	double unit = 0.1, value;
	enum compound_tail tail;

	if (!state->any || !atom_is(atoms, state->at, TERM_POINT))
		return false;
	end = point_digits(atoms, at, &value);
	if (end) {
		state->group += value;
		state->at = end;
		state->amount->decimal = true;
		return true;
	}
	while (numeral(atoms, at, &value, &tail) && tail == TAIL_NONE) {
		if (value >= 10)
			unit /= 10;
		if (value >= 100)
			break;
		state->group += value * unit;
		if (fmod(value, 10) != 0 || value < 20)
			unit /= 10;
		at++;
		if (atom_dash(atoms, at) && !atoms->at[at].spaced && value >= 20)
			at++;
	}
	if (at == state->at + 1)
		return false;
	state->at = at;
	state->amount->decimal = true;
	return true;
}

/* A denominator behind a small number: "zwei Drittel", "three quarters". */
static bool
take_fraction(struct state *state)
{
	const struct atoms *atoms = state->atoms;
	uint32_t at = joined(state);
	double value = state->total + state->group;

	if (!state->any || !atom_is(atoms, at, TERM_FRACTION) || value > 99 ||
		state->amount->fraction)
		return false;
	if (atom_is(atoms, at, TERM_ORDINAL) && value >= 20 &&
		fmod(value, 10) == 0) /* twenty-seventh */
		return false;
	if (atom_is(atoms, at, TERM_TIME_UNIT) && at == state->at &&
		!atom_reads(atoms, at + 1, "of"))
		return false;
	state->total = 0;
	state->group = value / atom_value(atoms, at, TERM_FRACTION);
	state->amount->fraction = true;
	state->at = at + 1;
	return true;
}

/* "and a half", "und drei Viertel" behind a number. */
static bool
take_and_fraction(struct state *state)
{
	const struct atoms *atoms = state->atoms;
	uint32_t at = state->at;
	enum compound_tail tail;
	double value = 1, whole = state->scale ? power(state->scale) : 1;

	if (!state->any || !atom_is(atoms, at, TERM_AND))
		return false;
	at++;
	if (atom_is(atoms, at, TERM_ONE))
		at++;
	else if (numeral(atoms, at, &value, &tail) && tail == TAIL_NONE)
		at++;
	if (at == state->at + 1 && !atom_is(atoms, at, TERM_FRACTION))
		return false;
	if (atom_dash(atoms, at))
		at++;
	if (!atom_is(atoms, at, TERM_FRACTION) ||
		(atom_is(atoms, at, TERM_TIME_UNIT) && value != 1 &&
			value != 3))
		return false;
	if (atom_is(atoms, at, TERM_ORDINAL) && value >= 20 &&
		fmod(value, 10) == 0) /* twenty-seventh */
		return false;
	if (state->group != 0)
		whole = 1;
	state->group += whole * value / atom_value(atoms, at, TERM_FRACTION);
	state->at = at + 1;
	return true;
}

/* "and" inside of a number: "two hundred and five". */
static bool
take_and(struct state *state)
{
	const struct atoms *atoms = state->atoms;

	if (!state->any || !state->amount->scaled ||
		!atom_is(atoms, state->at, TERM_AND) ||
		atoms->language != LANGUAGE_ENGLISH ||
		atom_is(atoms, state->at + 1, TERM_ORDINAL))
		return false;
	if (state->group == 0 && state->scale > 3)
		return false;
	return take_numeral(state, state->at + 1);
}

static void
take_dozen(struct state *state)
{
	if (!state->any || !atom_is(state->atoms, state->at, TERM_DOZEN))
		return;
	if (atom_value(state->atoms, state->at, TERM_DOZEN) != 12)
		return;
	state->group = (state->total + state->group) * 12;
	state->total = 0;
	state->at++;
	state->amount->scaled = true;
	state->amount->fraction = false;
}

/* "a", "ein" count before what makes an amount of them. */
static bool
take_one(struct state *state)
{
	const struct atoms *atoms = state->atoms;
	uint32_t at = state->at + 1;
	bool english = atoms->language == LANGUAGE_ENGLISH;

	if (!atom_is(atoms, state->at, TERM_ONE))
		return false;
	if (!atom_is(atoms, at, TERM_SCALE) && !atom_is(atoms, at, TERM_DOZEN) &&
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

/* "half million", "a quarter million", "eine halbe Million". */
static bool
take_part_of_million(struct state *state)
{
	const struct atoms *atoms = state->atoms;
	uint32_t at = state->at + atom_is(atoms, state->at, TERM_ONE);
	int32_t scale;

	if (!atom_is(atoms, at, TERM_FRACTION) ||
		!atom_is(atoms, at + 1, TERM_SCALE) ||
		atom_value(atoms, at, TERM_FRACTION) > 4)
		return false;
	scale = atom_value(atoms, at + 1, TERM_SCALE);
	if (scale < 3)
		return false;
	state->total = power(scale) / atom_value(atoms, at, TERM_FRACTION);
	state->scale = scale;
	state->amount->scaled = state->any = true;
	state->amount->factor = power(scale);
	state->at = at + 2;
	return true;
}

/* "half a million", "half of", "die Hälfte". */
static bool
take_half(struct state *state)
{
	const struct atoms *atoms = state->atoms;
	uint32_t at = state->at;

	if (take_part_of_million(state))
		return true;
	if (!atom_is(atoms, at, TERM_FRACTION) ||
		atom_value(atoms, at, TERM_FRACTION) != 2)
		return false;
	if (atoms->language == LANGUAGE_GERMAN) {
		if (atom_text(atoms, at).len != 7) /* Hälfte, but not halb */
			return false;
	} else if (atom_is(atoms, at - 1, TERM_ORDINAL) ||
		atom_is(atoms, at - 1, TERM_SHIFT) || atom_dash(atoms, at + 1)) {
		return false;
	}
	state->group = 0.5;
	state->any = true;
	state->amount->fraction = true;
	state->at++;
	if (atom_is(atoms, state->at, TERM_ONE) &&
		(atom_is(atoms, state->at + 1, TERM_SCALE) ||
			atom_is(atoms, state->at + 1, TERM_DOZEN)))
		state->at++;
	return true;
}

/* Letters that hang on a figure: 100K, 3M, 5bn. */
static void
take_letters(struct state *state)
{
	static const struct {
		char letters[4];
		int8_t scale;
	} scales[] = {{"k", 3}, {"K", 3}, {"M", 6}, {"mn", 6}, {"b", 9},
		{"B", 9}, {"T", 12}};
	const struct atoms *atoms = state->atoms;
	struct slice text = atom_text(atoms, state->at);

	if (atoms->at[state->at].kind != ATOM_WORD || atoms->at[state->at].spaced)
		return;
	for (size_t i = 0; i < sizeof scales / sizeof *scales; i++) {
		if (!slice_is(text, scales[i].letters))
			continue;
		state->amount->factor = power(scales[i].scale);
		state->group *= state->amount->factor;
		state->amount->scaled = true;
		state->at++;
		return;
	}
}

/* 3/4 and 10 1/2 and 2½. */
static void
take_figure_fraction(struct state *state)
{
	const struct atoms *atoms = state->atoms;
	uint32_t at = state->at;
	double vulgar = vulgar_value(atoms->at[at].sign), over, under;
	struct figure a, b;

	if (!isnan(vulgar)) {
		state->group += vulgar;
		state->at++;
		return;
	}
	if (atom_glued(atoms, at, '/')) {
		at--; /* the figure itself is the numerator */
		state->group = 0;
	} else if (!atoms->at[at].spaced) {
		return;
	}
	if (atoms->at[at].kind != ATOM_DIGITS ||
		!atom_glued(atoms, at + 1, '/') || atoms->at[at + 2].spaced ||
		atoms->at[at + 2].kind != ATOM_DIGITS ||
		!figure_parse(atoms, at, &a) || !figure_parse(atoms, at + 2, &b))
		return;
	over = decimal_value(a.decimal);
	under = decimal_value(b.decimal);
	if (over >= under || under > 100)
		return;
	state->amount->fraction = state->group == 0;
	state->group += over / under;
	state->at = at + 3;
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
figures(struct state *state)
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
		take_figure_fraction(state);
		state->any = true;
		return amount->fraction;
	}
	state->at = figure.end;
	state->any = true;
	amount->digits = figure.digits ? figure.digits : 1;
	amount->decimal = figure.point;
	amount->grouped = figure.grouped;
	amount->leading_zero = figure.leading_zero;
	if (atom_is(atoms, joined(state), TERM_SCALE)) {
		uint32_t at = joined(state);
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
	take_letters(state);
	more = !figure.point && !figure.grouped && !amount->scaled;
	if (more)
		take_figure_fraction(state);
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
begin(struct state *state)
{
	const struct atoms *atoms = state->atoms;
	const struct atom *atom = &atoms->at[state->at];
	double vulgar;

	if (atom->kind == ATOM_DIGITS)
		return figures(state);
	if (atom->kind == ATOM_SIGN && bare_point(atoms, state->at)) {
		state->at = point_digits(
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
	return take_half(state) || take_one(state) ||
		take_numeral(state, state->at) || take_scale(state, state->at);
}

/* "3 hundred and 21", "4 thousand 3 hundred". */
static bool
take_low_figure(struct state *state)
{
	const struct atoms *atoms = state->atoms;
	uint32_t at = state->at;
	bool and = atom_is(atoms, at, TERM_AND);
	struct figure figure;
	double value;

	if (atoms->language != LANGUAGE_ENGLISH || !state->amount->scaled ||
		state->amount->decimal || !atom_is(atoms, at - 1, TERM_SCALE) ||
		state->amount->factor > 1000)
		return false;
	at += and;
	if (atoms->at[at].kind != ATOM_DIGITS ||
		!figure_parse(atoms, at, &figure) || figure.point)
		return false;
	value = decimal_value(figure.decimal);
	if (!and && value > 0 && value < 10 && state->amount->factor == 1000 &&
		atom_is(atoms, figure.end, TERM_SCALE) &&
		atom_value(atoms, figure.end, TERM_SCALE) == 2) {
		state->total += value * 100;
		state->amount->factor = 100;
		state->at = figure.end + 1;
		return true;
	}
	if (!and || value <= 0 || value >= 100)
		return false;
	state->total += value;
	state->amount->factor = 1;
	state->at = figure.end;
	return true;
}

static void
go_on(struct state *state)
{
	bool figures = state->amount->digits > 0;

	while (!state->amount->ordinal) {
		uint32_t at = joined(state);

		if (take_fraction(state) || take_and_fraction(state))
			continue;
		if (take_scale(state, at))
			continue;
		if (!figures && (take_numeral(state, at) || take_point(state)))
			continue;
		if (figures && state->atoms->at[state->at + 1].kind ==
				ATOM_DIGITS && take_point(state))
			continue;
		if (take_and(state) || (figures && take_low_figure(state)))
			continue;
		break;
	}
	take_dozen(state);
}

/* "one over three". */
static void
take_over(struct state *state)
{
	const struct atoms *atoms = state->atoms;
	struct amount amount = {.factor = 1};
	struct state under = {
		atoms, &amount, state->at + 1, 0, 0, 0, false};

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

bool
amount_parse(const struct atoms *atoms, uint32_t at, struct amount *amount)
{
	struct state state = {atoms, amount, at, 0, 0, 0, false};
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
