/* Days and years of a text whose language is not known: by figures alone. */
#include "find/date_forms.h"
#include "base/memory.h"

/* Can the two figures of a day by slashes be read in one order only? */
static bool
one_order(const struct atoms *atoms, uint32_t at)
{
	int32_t a = value_at(atoms, at), b = value_at(atoms, at + 2);

	return atoms->at[at + 1].sign == '.' || a > 12 || b > 12 || a == b;
}

/* 2025-10-28, 28.10.2025, 28/10/2025: a day with a year of four digits. */
static uint32_t
parse_day(const struct atoms *atoms, uint32_t at, struct dating *dating)
{
	static date_form *const forms[] = {
		parse_iso, parse_points, parse_slashes};

	for (size_t i = 0; i < ARRAY_LEN(forms); i++) {
		uint32_t end;

		memset(dating, 0, sizeof *dating);
		end = forms[i](atoms, at, dating);
		if (end == at + 5 && dating->from.grain == GRAIN_DAY &&
			dating->from.year >= YEAR_MIN &&
			(len_at(atoms, at) == 4 ||
				(len_at(atoms, at + 4) == 4 &&
					one_order(atoms, at))) &&
			!glued_digits(atoms, at) &&
			(end >= atoms->end || atoms->at[end].spaced ||
				(atoms->at[end].kind == ATOM_SIGN &&
					!glued_digits(atoms, end + 1)) ||
				atoms->at[end].kind == ATOM_WORD))
			return end;
	}
	return 0;
}

static bool
modern_year(const struct atoms *atoms, uint32_t at, int32_t *year)
{
	enum { FIRST = 1500, LAST = 2099 };

	return year_digits(atoms, at, year) && *year >= FIRST && *year <= LAST;
}

/* "(1998)", "(1914–1918)": four digits in brackets of their own. */
static uint32_t
parse_years(const struct atoms *atoms, uint32_t at, struct dating *dating)
{
	uint32_t end = at + 1;

	memset(dating, 0, sizeof *dating);
	if (atoms->at[at - 1].sign != '(' || atoms->at[at].spaced ||
		!modern_year(atoms, at, &dating->from.year))
		return 0;
	dating->from.grain = GRAIN_YEAR;
	if (atom_dash(atoms, end)) {
		dating->to = dating->from;
		dating->period = true;
		if (!digits_at(atoms, end + 1) ||
			!modern_year(atoms, end + 1, &dating->to.year) ||
			dating->to.year <= dating->from.year)
			return 0;
		end += 2;
	}
	return atom_glued(atoms, end, ')') ? end : 0;
}

bool
dating_unspoken(const struct atoms *atoms, uint32_t at, struct dating *dating)
{
	uint32_t end = 0;

	if (digits_at(atoms, at))
		end = parse_day(atoms, at, dating);
	if (digits_at(atoms, at) && !end)
		end = parse_years(atoms, at, dating);
	dating->first = at;
	dating->end = end;
	return end != 0;
}
