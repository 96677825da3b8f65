/* Months, seasons, quarters, years, decades, centuries and weeks. */
#include "find/date_forms.h"

/* May a month stand here alone? "May" and "March" are verbs too. */
static bool
month_alone(const struct atoms *atoms, uint32_t at)
{
	bool before = atom_is(atoms, at - 1, TERM_IN) ||
		atom_is(atoms, at - 1, TERM_PART) ||
		atom_is(atoms, at - 1, TERM_SHIFT) ||
		atom_is(atoms, at - 1, TERM_RANGE) ||
		atom_is(atoms, at - 1, TERM_FROM) ||
		atom_is(atoms, at - 1, TERM_BETWEEN) ||
		atom_is(atoms, at - 1, TERM_THE);

	if (german(atoms))
		return true;
	if (atom_reads(atoms, at, "may") || atom_reads(atoms, at, "march"))
		return atoms->at[at].capital && before;
	return atoms->at[at].capital || before;
}

/* Two months joined: "Jan-Feb", "from Nov to March". */
static bool
ends_of_months(const struct atoms *atoms, uint32_t at, uint32_t end)
{
	uint32_t next = connector(atoms, end, false);

	return (next && atom_is(atoms, next, TERM_MONTH)) ||
	       ((atom_dash(atoms, at - 1) ||
			atom_is(atoms, at - 1, TERM_RANGE)) &&
		       atom_is(atoms, at - 2, TERM_MONTH));
}

uint32_t
parse_month(const struct atoms *atoms, uint32_t at, struct dating *dating)
{
	int32_t month;
	uint32_t end = month_at(atoms, at, true, &month), found;
	bool sure;

	if (!end)
		return 0;
	dating->from.grain = GRAIN_MONTH;
	dating->from.month = month;
	if (german(atoms) && atom_dash(atoms, end) && !atoms->at[end].spaced &&
		!atoms->at[end + 1].spaced && !digits_at(atoms, end + 1) &&
		!atom_is(atoms, end + 1, TERM_MONTH))
		return 0; /* Mai-Hof */
	if ((atom_dash(atoms, end) || atoms->at[end].sign == '/') &&
		digits_at(atoms, end + 1) && len_at(atoms, end + 1) == 4 &&
		!atoms->at[end].spaced)
		end++;
	found = year_behind(atoms, end, dating);
	sure = found > end || (dating->from.shifted && (german(atoms) ||
		atoms->at[at].capital || !atom_reads(atoms, at, "may")));
	if (!sure && !ends_of_months(atoms, at, end) &&
		(atom_is(atoms, at, TERM_SHORT) || !month_alone(atoms, at)))
		return 0;
	return found;
}

uint32_t
parse_season(const struct atoms *atoms, uint32_t at, struct dating *dating)
{
	uint32_t end = at + 1, found;
	bool before = atom_is(atoms, at - 1, TERM_IN) ||
		atom_is(atoms, at - 1, TERM_PART) || dating->from.shifted ||
		(atom_is(atoms, at - 1, TERM_THE) &&
			atom_is(atoms, at - 2, TERM_IN)) ||
		atom_is(atoms, at - 2, TERM_SEASON);

	/* "to fall" is a verb, "from spring to autumn" is not. */
	if (atom_is(atoms, at - 1, TERM_RANGE) && !german(atoms) &&
		!atom_is(atoms, at - 2, TERM_SEASON))
		return 0;
	if (!atom_is(atoms, at, TERM_SEASON) ||
		(german(atoms) && !atoms->at[at].capital))
		return 0;
	dating->from.grain = GRAIN_SEASON;
	dating->from.month = atom_value(atoms, at, TERM_SEASON);
	found = year_behind(atoms, end, dating);
	if (found > end && dating->from.year &&
		atoms->at[found].sign == '/' && digits_at(atoms, found + 1) &&
		len_at(atoms, found + 1) <= 2)
		found += 2; /* Winter 2022/23 begins in 2022 */
	if (found == end && !before)
		return 0;
	return found;
}

/* "drittes Quartal 2024", "third quarter of 2024", "Q3 2024", "2019 Q1". */
uint32_t
parse_quarter(const struct atoms *atoms, uint32_t at, struct dating *dating)
{
	uint32_t end = at;
	int32_t quarter = 0, year = 0;

	if (year_digits(atoms, at, &year)) {
		end = at + 1;
		if (atom_dash(atoms, end))
			end++;
		at = end;
	}
	if (atom_reads(atoms, end, "q") && digits_at(atoms, end + 1) &&
		!atoms->at[end + 1].spaced) {
		quarter = value_at(atoms, end + 1);
		end += 2;
		if (atom_dash(atoms, end) && !atoms->at[end].spaced)
			end++;
	} else if (atom_is(atoms, at, TERM_ORDINAL) && !year) {
		quarter = atom_value(atoms, at, TERM_ORDINAL);
		end = unit_is(atoms, at + 1, TIME_QUARTER) ? at + 2 : 0;
	} else if (digits_at(atoms, at) && len_at(atoms, at) == 1 && !year) {
		quarter = value_at(atoms, at);
		end = atom_glued(atoms, at + 1, '.') ||
				english_ending(atoms, at + 1)
			? at + 2 : 0;
		end = end && unit_is(atoms, end, TIME_QUARTER) ? end + 1 : 0;
	} else {
		return 0;
	}
	if (!end || quarter < 1 || quarter > 4)
		return 0;
	dating->from.grain = GRAIN_QUARTER;
	dating->from.month = quarter;
	dating->from.year = year;
	if (!year)
		end = year_behind(atoms, end, dating);
	return end;
}

/* Halves of years: "H2 2019", "2019 H2", "first half of 2024", "zweites
 * Halbjahr". */
uint32_t
parse_half(const struct atoms *atoms, uint32_t at, struct dating *dating)
{
	int32_t half = 0, year = 0;
	uint32_t end = at;

	if (year_digits(atoms, at, &year))
		end++;
	if (atom_reads(atoms, end, "h") && atoms->at[end].capital &&
		digits_at(atoms, end + 1) && !atoms->at[end + 1].spaced &&
		len_at(atoms, end + 1) == 1) {
		half = value_at(atoms, end + 1);
		end += 2;
	} else if (!year && atom_is(atoms, at, TERM_ORDINAL)) {
		half = atom_value(atoms, at, TERM_ORDINAL);
		end = atom_is(atoms, at + 1, TERM_HALF_YEAR) ? at + 2 : 0;
	} else if (!year && digits_at(atoms, at) && len_at(atoms, at) == 1 &&
		atom_glued(atoms, at + 1, '.')) {
		half = value_at(atoms, at);
		end = atom_is(atoms, at + 2, TERM_HALF_YEAR) ? at + 3 : 0;
	} else {
		return 0;
	}
	if (!end || half < 1 || half > 2)
		return 0;
	dating->from.year = year;
	if (!year) {
		uint32_t found = year_behind(atoms, end, dating);

		/* "the second half" may be of anything. */
		if (found == end && !german(atoms))
			return 0;
		end = found;
	}
	dating->from.grain = GRAIN_MONTH;
	dating->from.month = half * 6 - 5;
	dating->period = true;
	dating->to = dating->from;
	dating->to.month = half * 6;
	return end;
}

/* A currency or unit: "1446 Euro" is no year. */
static bool
names_unit(const struct atoms *atoms, uint32_t at)
{
	char fold[TERM_LEN_MAX];
	struct slice name = {fold, term_fold(atom_text(atoms, at), fold)};
	struct unit unit;

	return atoms->at[at].kind == ATOM_WORD && name.len > 2 &&
		(money_by_name(atoms->language, name, &unit) ||
			unit_by_name(atoms->language, name, &unit));
}

/* Is the word behind the figure what it counts, as in "2000 Menschen"? */
static bool
counts_noun(const struct atoms *atoms, uint32_t at)
{
	const struct atom *atom = &atoms->at[at];
	struct slice text = atom_text(atoms, at);
	char last;

	if (atom->kind != ATOM_WORD || at >= atoms->end || !text.len ||
		atom_is(atoms, at, TERM_NOUNISH) ||
		atom_is(atoms, at, TERM_PREPOSITION) ||
		atom_is(atoms, at, TERM_VERB) || atom_is(atoms, at, TERM_PAST))
		return atom_is(atoms, at, TERM_TIME_UNIT) ||
			atom_is(atoms, at, TERM_SCALE);
	last = text.at[text.len - 1];
	if (german(atoms))
		return atom->capital && (last == 'n' || last == 'e' ||
			last == 's');
	return !atom->capital && (last == 's' || atom_reads(atoms, at, "men") ||
					 atom_reads(atoms, at, "women") ||
					 atom_reads(atoms, at, "people") ||
					 atom_reads(atoms, at, "children"));
}

/* "2017 April". */
uint32_t
parse_year_month(const struct atoms *atoms, uint32_t at,
	struct dating *dating)
{
	uint32_t end = year_digits(atoms, at, &dating->from.year);

	if (!end || german(atoms) || glued_digits(atoms, at))
		return 0;
	end = month_at(atoms, end, true, &dating->from.month);
	if (!end || digits_at(atoms, end) ||
		(atom_is(atoms, at + 1, TERM_VERB) &&
			!atoms->at[at + 1].capital))
		return 0;
	dating->from.grain = GRAIN_MONTH;
	return end;
}

/* A year in words, where a year is said to stand. */
static uint32_t
parse_year_words(const struct atoms *atoms, uint32_t at,
	struct dating *dating)
{
	uint32_t end;

	if (!unit_is(atoms, at - 1, TIME_YEAR) &&
		(german(atoms) || (!atom_reads(atoms, at - 1, "in") &&
			!atom_reads(atoms, at - 1, "since"))))
		return 0;
	end = year_words(atoms, at, &dating->from.year);
	if (!end || counts_noun(atoms, end))
		return 0;
	dating->from.grain = GRAIN_YEAR;
	return end;
}

/* "its 2030 target", "the 2019 elections": where English sets a comma into
 * thousands, four digits behind a determiner are a year. */
static bool
told_of_year(const struct atoms *atoms, uint32_t at, int32_t year)
{
	return !german(atoms) && year >= 1950 && year <= 2060 &&
		(atom_is(atoms, at - 1, TERM_THE) ||
			atom_reads(atoms, at - 1, "its") ||
			atom_reads(atoms, at - 1, "their") ||
			atom_reads(atoms, at - 1, "a"));
}

/* "FY2026", "CY 26": a year of business. */
static uint32_t
parse_business_year(const struct atoms *atoms, uint32_t at,
	struct dating *dating)
{
	bool glued = !atoms->at[at + 1].spaced;

	if ((!atom_reads(atoms, at, "fy") && !atom_reads(atoms, at, "cy")) ||
		!digits_at(atoms, at + 1) || glued_digits(atoms, at + 3))
		return 0;
	dating->from.grain = GRAIN_YEAR;
	if (year_digits(atoms, at + 1, &dating->from.year))
		return at + 2;
	if (len_at(atoms, at + 1) != 2 || !(glued || atoms->at[at].capital))
		return 0;
	dating->from.year = year_of_two(value_at(atoms, at + 1));
	return at + 2;
}

/* A bare year: four digits where a year stands. */
uint32_t
parse_year(const struct atoms *atoms, uint32_t at, struct dating *dating)
{
	int32_t year = 0;
	uint32_t end = year_digits(atoms, at, &year);
	const struct atom *before = &atoms->at[at - 1];
	const struct atom *behind = &atoms->at[at + 1];
	bool sure = atom_is(atoms, at - 1, TERM_IN) ||
		atom_is(atoms, at - 1, TERM_PART) ||
		atom_is(atoms, at - 1, TERM_SHIFT) ||
		atom_is(atoms, at - 1, TERM_FEAST) ||
		unit_is(atoms, at - 1, TIME_YEAR) ||
		atom_reads(atoms, at - 1, "mid");
	bool modern = year >= 1900 && year <= 2100;

	if (!digits_at(atoms, at)) {
		end = parse_business_year(atoms, at, dating);
		return end ? end : parse_year_words(atoms, at, dating);
	}
	if (glued_digits(atoms, at) && atom_dash(atoms, at - 1) &&
		digits_at(atoms, at - 2) && value_at(atoms, at - 2) < YEAR_MIN)
		return 0; /* 82-2100 */
	if (!end || (atom_dash(atoms, end) && glued_digits(atoms, end + 1) &&
		len_at(atoms, end + 1) < 4 && atom_dash(atoms, end + 2)))
		return 0; /* 2015-1-32 */
	if ((!atoms->at[at].spaced && before->kind == ATOM_WORD) ||
		(behind->kind == ATOM_WORD && !behind->spaced) ||
		behind->sign == '%' || behind->sign == 0x20ac ||
		behind->sign == 0xb0 ||
		(behind->sign == '$' && german(atoms)) || before->sign == '$' ||
		before->sign == 0x20ac || before->sign == 0xa3)
		return 0;
	if (names_unit(atoms, end) || atom_is(atoms, end, TERM_PERCENT) ||
		atom_is(atoms, end, TERM_SCALE) ||
		atom_is(atoms, end, TERM_TIME_UNIT) ||
		(atom_is(atoms, end, TERM_PER) && !german(atoms)))
		return 0;
	if (atom_is(atoms, at - 1, TERM_BOUND) && !sure)
		return 0;
	if (!modern && !sure)
		return 0;
	if (counts_noun(atoms, end) && !told_of_year(atoms, at, year) &&
		(!sure ||
			(german(atoms) && !atom_is(atoms, at - 1, TERM_PART) &&
				!unit_is(atoms, at - 1, TIME_YEAR) &&
				year % 100 == 0)))
		return 0;
	dating->from.grain = GRAIN_YEAR;
	dating->from.year = year;
	/* 2022/23 */
	if (atom_glued(atoms, end, '/') && digits_at(atoms, end + 1) &&
		!atoms->at[end + 1].spaced && len_at(atoms, end + 1) == 2 &&
		value_at(atoms, end + 1) == (year + 1) % 100) {
		dating->period = true;
		dating->to = dating->from;
		dating->to.year = year + 1;
		return end + 2;
	}
	return end;
}

/* "900 v. Chr.", "44 BC". */
uint32_t
parse_era(const struct atoms *atoms, uint32_t at, struct dating *dating)
{
	int32_t year = value_at(atoms, at);
	uint32_t end = at + 1;

	if (year < 1 || year > 9999)
		return 0;
	if (german(atoms)) {
		bool before = atom_reads(atoms, end, "v") ||
			atom_reads(atoms, end, "vor");

		if (!before && !atom_reads(atoms, end, "n"))
			return 0;
		end++;
		if (atom_glued(atoms, end, '.'))
			end++;
		if (!atom_is(atoms, end, TERM_ERA) &&
			!atom_reads(atoms, end, "christus"))
			return 0;
		end++;
		if (atom_glued(atoms, end, '.'))
			end++;
		dating->from.before_christ = before;
	} else {
		if (!atom_is(atoms, end, TERM_ERA) || !atoms->at[end].capital)
			return 0;
		end++;
		dating->from.before_christ = true;
	}
	dating->from.grain = GRAIN_YEAR;
	dating->from.year = year;
	return end;
}

/* "1990er Jahre", "the 1990s", "80s", "neunziger Jahre", "19. Jahrhundert". */
uint32_t
parse_decade(const struct atoms *atoms, uint32_t at, struct dating *dating)
{
	int32_t value = value_at(atoms, at);
	uint32_t end = at + 1;

	if (atom_is(atoms, at, TERM_DECADE)) {
		value = atom_value(atoms, at, TERM_DECADE);
	} else if (value < 0 || value % 10 ||
		   atoms->at[end].kind != ATOM_WORD ||
		   (len_at(atoms, at) != 2 && len_at(atoms, at) != 4)) {
		return 0;
	} else if (german(atoms) ? !atom_reads(atoms, end, "er")
				 : !atom_reads(atoms, end, "s")) {
		return 0;
	} else if (atoms->at[end].spaced && (german(atoms) || value < 1000)) {
		return 0;
	} else {
		end++;
	}
	if (atom_dash(atoms, end) && unit_is(atoms, end + 1, TIME_YEAR))
		end++;
	if (unit_is(atoms, end, TIME_YEAR))
		end++;
	else if (german(atoms) && len_at(atoms, at) < 4)
		return 0;
	dating->from.grain = GRAIN_DECADE;
	dating->from.year = value < 100 ? value + (value < 20 ? 2000 : 1900)
					: value;
	return end;
}

uint32_t
parse_century(const struct atoms *atoms, uint32_t at, struct dating *dating)
{
	int32_t value = value_at(atoms, at);
	uint32_t end;

	end = day_at(atoms, at, &value);
	if (!end || value < 1 || value > 21)
		return 0;
	if (atom_dash(atoms, end))
		end++;
	if (!unit_is(atoms, end, TIME_CENTURY))
		return 0;
	dating->from.grain = GRAIN_CENTURY;
	dating->from.year = (value - 1) * 100 + 1;
	return end + 1;
}

/* "KW 31", "week 31", "31. Kalenderwoche". */
uint32_t
parse_week(const struct atoms *atoms, uint32_t at, struct dating *dating)
{
	int32_t week;
	uint32_t end;

	if ((atom_reads(atoms, at, "kw") || atom_reads(atoms, at, "week")) &&
		digits_at(atoms, at + 1) && len_at(atoms, at + 1) <= 2) {
		week = value_at(atoms, at + 1);
		end = at + 2;
	} else if (digits_at(atoms, at) && atom_glued(atoms, at + 1, '.') &&
		atom_reads(atoms, at + 2, "kalenderwoche")) {
		week = value_at(atoms, at);
		end = at + 3;
	} else {
		return 0;
	}
	if (week < 1 || week > 53)
		return 0;
	dating->from.grain = GRAIN_WEEK;
	dating->from.month = week;
	return year_behind(atoms, end, dating);
}
