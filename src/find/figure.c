/*
 * Figures: runs of digits with the points, commas, spaces and apostrophes
 * of both languages between them, as decimal numbers.
 */
#include "find/figure.h"

#include <math.h>

enum { MANTISSA_DIGITS = 18 };

static uint32_t
atom_len(const struct atoms *atoms, uint32_t at)
{
	return span_len(atoms->at[at].span);
}

static bool
digits_at(const struct atoms *atoms, uint32_t at)
{
	return at < atoms->end && atoms->at[at].kind == ATOM_DIGITS;
}

/* Digits behind a sign, both without a space before them. */
static bool
sign_digits(const struct atoms *atoms, uint32_t at)
{
	return atoms->at[at].kind == ATOM_SIGN && !atoms->at[at].spaced &&
		digits_at(atoms, at + 1) && !atoms->at[at + 1].spaced;
}

static bool
apostrophe(char32_t sign)
{
	return sign == '\'' || sign == 0x2019;
}

/* Take the digits of an atom; false when there are too many. */
static bool
decimal_add(struct decimal *decimal, struct slice digits, bool fraction)
{
	for (size_t i = 0; i < digits.len; i++) {
		if (decimal->digits >= MANTISSA_DIGITS) {
			if (!fraction && ++decimal->exponent > 6)
				return false;
			continue;
		}
		decimal->mantissa = decimal->mantissa * 10 +
			(uint64_t)(digits.at[i] - '0');
		if (decimal->mantissa)
			decimal->digits++;
		if (fraction)
			decimal->exponent--;
	}
	return true;
}

double
decimal_value(struct decimal decimal)
{
	static const double powers[] = {1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7,
		1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18,
		1e19, 1e20, 1e21, 1e22};
	double value = (double)decimal.mantissa;
	int32_t exponent = decimal.exponent;

	while (exponent > 0 && decimal.mantissa) {
		int32_t step = exponent > 22 ? 22 : exponent;

		value *= powers[step];
		exponent -= step;
	}
	while (exponent < 0) {
		int32_t step = exponent < -22 ? 22 : -exponent;

		value /= powers[step];
		exponent += step;
	}
	return value;
}

/* Which sign groups thousands in the figure at `at`, 0 for none: ' ' for a
 * space. The other of point and comma is then the decimal one. */
static char32_t
group_sign(const struct atoms *atoms, uint32_t at)
{
	bool german = atoms->language != LANGUAGE_ENGLISH;
	char32_t sign = atoms->at[at + 1].sign, next;

	if (atom_len(atoms, at) > 3)
		return 0;
	if (digits_at(atoms, at + 1) && atom_one_space(atoms, at + 1) &&
		atom_len(atoms, at + 1) == 3 &&
		!(digits_at(atoms, at + 2) && atom_len(atoms, at + 2) != 3))
		return ' ';
	if (!sign_digits(atoms, at + 1) || atom_len(atoms, at + 2) != 3)
		return 0;
	if (apostrophe(sign))
		return sign;
	if (sign != '.' && sign != ',')
		return 0;
	next = sign_digits(atoms, at + 3) ? atoms->at[at + 3].sign : 0;
	if (next == sign && atom_len(atoms, at + 4) == 3)
		return sign;
	if (next && next != sign && (next == '.' || next == ','))
		return sign;
	if (*article_slice(atoms->article, atoms->at[at].span).at == '0')
		return 0;
	return sign == (german ? '.' : ',') ? sign : 0;
}

/* Groups of two before the last one of three: 12,34,567. Returns the atom
 * behind the last group, or 0. */
static uint32_t
indian_groups(const struct atoms *atoms, uint32_t at)
{
	if (atoms->language != LANGUAGE_ENGLISH || atom_len(atoms, at) > 2)
		return 0;
	for (at++; sign_digits(atoms, at) && atoms->at[at].sign == ','; at += 2) {
		if (atom_len(atoms, at + 1) == 3)
			return atom_len(atoms, at - 1) == 2 ? at + 2 : 0;
		if (atom_len(atoms, at + 1) != 2)
			return 0;
	}
	return 0;
}

static bool
group_follows(const struct atoms *atoms, uint32_t at, char32_t sign)
{
	if (sign == ' ')
		return digits_at(atoms, at) && atom_one_space(atoms, at) &&
			atom_len(atoms, at) == 3;
	return sign && sign_digits(atoms, at) && atoms->at[at].sign == sign &&
		atom_len(atoms, at + 1) == 3;
}

static bool
point_follows(const struct atoms *atoms, uint32_t at, char32_t group,
	bool german)
{
	char32_t sign = atoms->at[at].sign;

	if (!sign_digits(atoms, at) || (sign != '.' && sign != ','))
		return false;
	if (group == '.' || group == ',')
		return sign != group;
	if (sign == (german ? ',' : '.'))
		return true;
	/* The point of the other language: 2.35 in a German text. */
	return atom_len(atoms, at + 1) != 3 && sign == '.';
}

/* "e14", "E+14" behind the digits: a power of ten; the atom behind. */
static uint32_t
take_exponent(const struct atoms *atoms, uint32_t end, struct decimal *decimal)
{
	uint32_t at = end + 1;
	bool sign = atom_glued(atoms, at, '+') || atom_glued(atoms, at, '-');
	int32_t value = 0;
	struct slice digits;

	if (!atom_reads(atoms, end, "e") ||
		atoms->at[end].spaced)
		return end;
	at += sign;
	digits = atom_text(atoms, at);
	if (!digits_at(atoms, at) || atoms->at[at].spaced || digits.len > 2 ||
		(atoms->at[at + 1].kind == ATOM_WORD &&
			!atoms->at[at + 1].spaced))
		return end;
	for (size_t i = 0; i < digits.len; i++)
		value = value * 10 + (digits.at[i] - '0');
	decimal->exponent += atom_glued(atoms, end + 1, '-') ? -value : value;
	return at + 1;
}

uint32_t
figure_end(const struct atoms *atoms, uint32_t at)
{
	at++;
	while (at < atoms->end && !atoms->at[at].spaced &&
		(atoms->at[at].kind == ATOM_DIGITS || sign_digits(atoms, at)))
		at++;
	return at;
}

bool
figure_parse(const struct atoms *atoms, uint32_t at, struct figure *figure)
{
	char32_t group = group_sign(atoms, at);
	uint32_t end = at + 1;
	bool german = atoms->language != LANGUAGE_ENGLISH;

	memset(figure, 0, sizeof *figure);
	figure->leading_zero = atom_len(atoms, at) > 1 &&
		*atom_text(atoms, at).at == '0';
	if (!decimal_add(&figure->decimal, atom_text(atoms, at), false))
		return false;
	for (uint32_t last = group ? 0 : indian_groups(atoms, at); end < last;
		end += 2) {
		decimal_add(&figure->decimal, atom_text(atoms, end + 1), false);
		figure->grouped = true;
		group = ',';
	}
	while (group_follows(atoms, end, group)) {
		end += group == ' ' ? 0 : 1;
		if (!decimal_add(&figure->decimal, atom_text(atoms, end), false))
			return false;
		figure->grouped = true;
		end++;
	}
	figure->digits = figure->decimal.digits;
	if (point_follows(atoms, end, group, german)) {
		decimal_add(&figure->decimal, atom_text(atoms, end + 1), true);
		figure->point = true;
		end += 2;
	}
	end = take_exponent(atoms, end, &figure->decimal);
	/* More of it: a date, a version, an address. */
	if (sign_digits(atoms, end) &&
		(atoms->at[end].sign == '.' || atoms->at[end].sign == ':'))
		return false;
	figure->end = end;
	return true;
}

double
vulgar_value(char32_t sign)
{
	static const struct {
		char32_t sign;
		double value;
	} vulgars[] = {{0xbc, 0.25}, {0xbd, 0.5}, {0xbe, 0.75},
		{0x2153, 1.0 / 3}, {0x2154, 2.0 / 3}, {0x2155, 0.2},
		{0x2156, 0.4}, {0x2157, 0.6}, {0x2158, 0.8}, {0x2159, 1.0 / 6},
		{0x215a, 5.0 / 6}, {0x215b, 0.125}, {0x215c, 0.375},
		{0x215d, 0.625}, {0x215e, 0.875}, {0x2150, 1.0 / 7},
		{0x2151, 1.0 / 9}, {0x2152, 0.1}};

	for (size_t i = 0; i < sizeof vulgars / sizeof *vulgars; i++)
		if (vulgars[i].sign == sign)
			return vulgars[i].value;
	return NAN;
}
