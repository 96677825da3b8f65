/* Points, fractions, halves and dozens within amounts. */
#include "find/amount_parts.h"

#include <math.h>

/* The digits behind a point, as a fraction of one; the atom behind, or 0. */
uint32_t
amount_point_digits(const struct atoms *atoms, uint32_t at, double *fraction)
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
bool
amount_take_point(struct amount_state *state)
{
	const struct atoms *atoms = state->atoms;
	uint32_t at = state->at + 1, end;
	double unit = 0.1, value;
	enum compound_tail tail;

	if (!state->any || !atom_is(atoms, state->at, TERM_POINT))
		return false;
	end = amount_point_digits(atoms, at, &value);
	if (end) {
		state->group += value;
		state->at = end;
		state->amount->decimal = true;
		return true;
	}
	while (amount_numeral(atoms, at, &value, &tail) && tail == TAIL_NONE) {
		if (value >= 10)
			unit /= 10;
		if (value >= 100)
			break;
		state->group += value * unit;
		if (fmod(value, 10) != 0 || value < 20)
			unit /= 10;
		at++;
		if (atom_dash(atoms, at) && !atoms->at[at].spaced &&
			value >= 20)
			at++;
	}
	if (at == state->at + 1)
		return false;
	state->at = at;
	state->amount->decimal = true;
	return true;
}

/* A denominator behind a small number: "zwei Drittel", "three quarters". */
bool
amount_take_fraction(struct amount_state *state)
{
	const struct atoms *atoms = state->atoms;
	uint32_t at = amount_joined(state);
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

/* The scale that a fraction is told of at `at`: "of a million", "einer
 * Milliarde", "million"; its atom, or 0. */
static uint32_t
scale_of(const struct atoms *atoms, uint32_t at, bool bare)
{
	bool german = atoms->language == LANGUAGE_GERMAN;
	uint32_t scale = at;

	if (german ? atom_reads(atoms, at, "einer")
		   : atom_reads(atoms, at, "of") &&
			     atom_is(atoms, at + 1, TERM_ONE))
		scale += german ? 1 : 2;
	else if (!bare)
		return 0;
	return atom_is(atoms, scale, TERM_SCALE) &&
			atom_value(atoms, scale, TERM_SCALE) >= 3
		? scale : 0;
}

/* "two thirds of a million". */
bool
amount_take_of_scale(struct amount_state *state)
{
	uint32_t scale = state->amount->fraction && !state->scale
		? scale_of(state->atoms, state->at, false) : 0;
	int32_t power;

	if (!scale || state->group >= 1)
		return false;
	power = atom_value(state->atoms, scale, TERM_SCALE);
	state->total = state->group * amount_power(power);
	state->group = 0;
	state->scale = power;
	state->amount->scaled = true;
	state->amount->factor = amount_power(power);
	state->at = scale + 1;
	return true;
}

/* "and a half", "und drei Viertel" behind a number. */
bool
amount_take_and_fraction(struct amount_state *state)
{
	const struct atoms *atoms = state->atoms;
	uint32_t at = state->at, scale;
	enum compound_tail tail;
	double value = 1, whole = state->scale ? amount_power(state->scale) : 1;

	if (!state->any || !atom_is(atoms, at, TERM_AND))
		return false;
	at++;
	if (atom_is(atoms, at, TERM_ONE))
		at++;
	else if (amount_numeral(atoms, at, &value, &tail) && tail == TAIL_NONE)
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
	scale = state->scale ? scale_of(atoms, at + 1, true) : 0;
	if (scale)
		whole = amount_power(atom_value(atoms, scale, TERM_SCALE));
	else if (state->group != 0)
		whole = 1;
	state->group += whole * value / atom_value(atoms, at, TERM_FRACTION);
	state->at = scale ? scale + 1 : at + 1;
	return true;
}

void
amount_take_dozen(struct amount_state *state)
{
	double dozens;

	if (!state->any || !atom_is(state->atoms, state->at, TERM_DOZEN))
		return;
	if (atom_value(state->atoms, state->at, TERM_DOZEN) != 12)
		return;
	/* of "three hundred and two dozen" the two */
	dozens = state->behind_and > 0 ? state->behind_and
				       : state->total + state->group;
	state->group += 11 * dozens;
	state->at++;
	state->amount->scaled = true;
	state->amount->fraction = false;
}

/* "half million", "a quarter million", "eine halbe Million". */
static bool
take_part_of_million(struct amount_state *state)
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
	state->total =
		amount_power(scale) / atom_value(atoms, at, TERM_FRACTION);
	state->scale = scale;
	state->amount->scaled = state->any = true;
	state->amount->factor = amount_power(scale);
	state->at = at + 2;
	return true;
}

/* "half a million", "half of", "die Hälfte". */
bool
amount_take_half(struct amount_state *state)
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
		   atom_is(atoms, at - 1, TERM_SHIFT) ||
		   atom_dash(atoms, at + 1)) {
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
void
amount_take_letters(struct amount_state *state)
{
	static const struct {
		char letters[4];
		int8_t scale;
	} scales[] = {{"k", 3}, {"K", 3}, {"M", 6}, {"mn", 6}, {"b", 9},
		{"B", 9}, {"T", 12}};
	const struct atoms *atoms = state->atoms;
	struct slice text = atom_text(atoms, state->at);

	if (atoms->at[state->at].kind != ATOM_WORD ||
		atoms->at[state->at].spaced)
		return;
	for (size_t i = 0; i < sizeof scales / sizeof *scales; i++) {
		if (!slice_is(text, scales[i].letters))
			continue;
		state->amount->factor = amount_power(scales[i].scale);
		state->group *= state->amount->factor;
		state->amount->scaled = true;
		state->at++;
		return;
	}
}

/* 3/4 and 10 1/2 and 2½. */
void
amount_take_figure_fraction(struct amount_state *state)
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
		!figure_parse(atoms, at, &a) ||
		!figure_parse(atoms, at + 2, &b))
		return;
	over = decimal_value(a.decimal);
	under = decimal_value(b.decimal);
	if (over >= under || under > 100)
		return;
	state->amount->fraction = state->group == 0;
	state->group += over / under;
	state->at = at + 3;
}

/* "3 hundred and 21", "4 thousand 3 hundred". */
bool
amount_take_low_figure(struct amount_state *state)
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
