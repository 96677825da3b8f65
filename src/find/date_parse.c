/*
 * Reading datings: the forms in which German and English tell days, weeks,
 * months, quarters, seasons, years, decades and centuries.
 */
#include "find/dating.h"

#include <string.h>

enum { YEAR_MIN = 1000, YEAR_MAX = 2199 };

static bool
digits_at(const struct atoms *atoms, uint32_t at)
{
	return at < atoms->end && atoms->at[at].kind == ATOM_DIGITS;
}

static uint32_t
len_at(const struct atoms *atoms, uint32_t at)
{
	return span_len(atoms->at[at].span);
}

/* The value of at most six digits, else -1. */
static int32_t
value_at(const struct atoms *atoms, uint32_t at)
{
	struct slice text = atom_text(atoms, at);
	int32_t value = 0;

	if (!digits_at(atoms, at) || text.len > 6)
		return -1;
	for (size_t i = 0; i < text.len; i++)
		value = value * 10 + (text.at[i] - '0');
	return value;
}

static bool
german(const struct atoms *atoms)
{
	return atoms->language == LANGUAGE_GERMAN;
}

/* ---- pieces: each returns the atom behind it, or 0 ----------------- */

/* Four digits that can be a year, and hang on nothing. */
static uint32_t
year_digits(const struct atoms *atoms, uint32_t at, int32_t *year)
{
	int32_t value = value_at(atoms, at);

	if (value < YEAR_MIN || value > YEAR_MAX || len_at(atoms, at) != 4)
		return 0;
	if (atoms->at[at + 1].kind == ATOM_SIGN && !atoms->at[at + 1].spaced &&
		digits_at(atoms, at + 2) && !atoms->at[at + 2].spaced &&
		(atoms->at[at + 1].sign == ',' || atoms->at[at + 1].sign == ':'))
		return 0;
	*year = value;
	return at + 1;
}

/* Is it a unit of time of this size? */
static bool
unit_is(const struct atoms *atoms, uint32_t at, enum time_unit unit)
{
	return atom_is(atoms, at, TERM_TIME_UNIT) &&
		atom_value(atoms, at, TERM_TIME_UNIT) == (int)unit;
}

/* "last year", "vergangenen Jahres", "des nächsten Jahres". */
static uint32_t
year_shifted(const struct atoms *atoms, uint32_t at, int32_t *shift)
{
	if (atom_is(atoms, at, TERM_OF) || atom_reads(atoms, at, "im"))
		at++;
	if (atom_is(atoms, at, TERM_THE) && !atom_is(atoms, at, TERM_SHIFT))
		at++;
	if (!atom_is(atoms, at, TERM_SHIFT) || !unit_is(atoms, at + 1, TIME_YEAR))
		return 0;
	*shift = atom_value(atoms, at, TERM_SHIFT);
	return at + 2;
}

/* A year behind a month or season: "2024", ", 2024", "of 2024", "im Jahr
 * 2024", "’80", "last year". The atom behind it, or `at`. */
static uint32_t
year_behind(const struct atoms *atoms, uint32_t at, struct dating *dating)
{
	uint32_t end = at, found;

	if (atoms->at[end].sign == ',' && !german(atoms))
		end++;
	else if (atom_reads(atoms, end, "of") || atom_reads(atoms, end, "in") ||
		atom_reads(atoms, end, "im") || atom_reads(atoms, end, "des"))
		end++;
	if (atom_reads(atoms, end, "the"))
		end++;
	if (unit_is(atoms, end, TIME_YEAR) && end > at)
		end++;
	found = year_digits(atoms, end, &dating->from.year);
	if (found)
		return found;
	if ((atoms->at[at].sign == 0x2019 || atoms->at[at].sign == '\'') &&
		digits_at(atoms, at + 1) && len_at(atoms, at + 1) == 2 &&
		!atoms->at[at + 1].spaced) {
		int32_t value = value_at(atoms, at + 1);

		dating->from.year = value + (value < 40 ? 2000 : 1900);
		return at + 2;
	}
	found = year_shifted(atoms, at, &dating->shift);
	if (found) {
		dating->year_shift = true;
		return found;
	}
	return at;
}

/* A month by its name; short ones only where `digits` stand by. */
static uint32_t
month_at(const struct atoms *atoms, uint32_t at, bool digits, int32_t *month)
{
	if (!atom_is(atoms, at, TERM_MONTH) ||
		(!digits && atom_is(atoms, at, TERM_SHORT)))
		return 0;
	if (german(atoms) && !atoms->at[at].capital)
		return 0;
	*month = atom_value(atoms, at, TERM_MONTH);
	if (atom_is(atoms, at, TERM_SHORT) && atom_glued(atoms, at + 1, '.') &&
		at + 2 < atoms->end)
		return at + 2;
	return at + 1;
}

static bool
english_ending(const struct atoms *atoms, uint32_t at)
{
	return !atoms->at[at].spaced && (atom_reads(atoms, at, "st") ||
		atom_reads(atoms, at, "nd") || atom_reads(atoms, at, "rd") ||
		atom_reads(atoms, at, "th"));
}

/* A day of the month: "3.", "3rd", "3", "dritten", "twenty-first". */
static uint32_t
day_at(const struct atoms *atoms, uint32_t at, int32_t *day)
{
	int32_t value = value_at(atoms, at);

	if (value >= 1 && value <= 31 && len_at(atoms, at) <= 2) {
		*day = value;
		if (german(atoms))
			return atom_glued(atoms, at + 1, '.') ? at + 2 : 0;
		return english_ending(atoms, at + 1) ? at + 2 : at + 1;
	}
	if (atom_is(atoms, at, TERM_ORDINAL)) {
		*day = atom_value(atoms, at, TERM_ORDINAL);
		return *day <= 31 ? at + 1 : 0;
	}
	if (german(atoms))
		return 0; /* compounds: day_compound */
	if (atom_is(atoms, at, TERM_CARDINAL) &&
		(atom_value(atoms, at, TERM_CARDINAL) == 20 ||
			atom_value(atoms, at, TERM_CARDINAL) == 30)) {
		uint32_t next = at + 1;

		*day = atom_value(atoms, at, TERM_CARDINAL);
		if (atom_dash(atoms, next))
			next++;
		if (atom_is(atoms, next, TERM_ORDINAL)) {
			*day += atom_value(atoms, next, TERM_ORDINAL);
			return *day <= 31 ? next + 1 : 0;
		}
	}
	return 0;
}

/* What stands between the ends of a period; the atom behind, or 0. */
static uint32_t
connector(const struct atoms *atoms, uint32_t at, bool and)
{
	if (atom_dash(atoms, at) || atoms->at[at].sign == '~')
		return at + 1;
	if (atom_is(atoms, at, TERM_RANGE) ||
		(and && atom_is(atoms, at, TERM_AND))) {
		at++;
		if (atom_reads(atoms, at, "zum") || atom_reads(atoms, at, "zu"))
			at++;
		if (atom_is(atoms, at, TERM_THE) &&
			!atom_is(atoms, at, TERM_SHIFT))
			at++;
		return at;
	}
	return 0;
}

static void
set_day(struct dating *dating, int32_t month, int32_t day)
{
	dating->from.grain = GRAIN_DAY;
	dating->from.month = month;
	dating->from.day = day;
}

static bool
day_possible(int32_t month, int32_t day)
{
	return month >= 1 && month <= 12 && day >= 1 &&
		day <= month_days(2000, month);
}

/* ---- figures -------------------------------------------------------- */

/* 2025-10-28 */
static uint32_t
parse_iso(const struct atoms *atoms, uint32_t at, struct dating *dating)
{
	int32_t year, month = value_at(atoms, at + 2);
	int32_t day = value_at(atoms, at + 4);
	char32_t sign = atoms->at[at + 1].sign;

	if (len_at(atoms, at) != 4 || (sign != '-' && sign != '/') ||
		atoms->at[at + 1].spaced || atoms->at[at + 2].spaced ||
		!year_digits(atoms, at, &year))
		return 0;
	if (atoms->at[at + 3].sign == sign && !atoms->at[at + 3].spaced &&
		day_possible(month, day) && len_at(atoms, at + 4) <= 2 &&
		!atoms->at[at + 4].spaced) {
		set_day(dating, month, day);
		dating->from.year = year;
		return at + 5;
	}
	return 0;
}

/* 28.10.2025, 28. 10. 2025, 28.10. */
static uint32_t
parse_points(const struct atoms *atoms, uint32_t at, struct dating *dating)
{
	int32_t day = value_at(atoms, at), month = value_at(atoms, at + 2);
	int32_t year = value_at(atoms, at + 4);
	bool context = atom_is(atoms, at - 1, TERM_IN) ||
		atom_is(atoms, at - 1, TERM_THE) ||
		atom_is(atoms, at - 1, TERM_WEEKDAY) ||
		atoms->at[at - 1].sign == ',';

	if (!atom_glued(atoms, at + 1, '.') || !day_possible(month, day) ||
		len_at(atoms, at) > 2 || len_at(atoms, at + 2) > 2)
		return 0;
	if (atoms->at[at + 2].spaced && !german(atoms))
		return 0;
	set_day(dating, month, day);
	if (!atom_glued(atoms, at + 3, '.'))
		return context && len_at(atoms, at + 2) == 2 &&
				!atoms->at[at + 2].spaced && german(atoms)
			? at + 3 : 0;
	if (year >= YEAR_MIN && year <= YEAR_MAX && len_at(atoms, at + 4) == 4) {
		dating->from.year = year;
		return at + 5;
	}
	if (len_at(atoms, at + 4) == 2 && year >= 0 && !atoms->at[at + 4].spaced) {
		dating->from.year = year + (year < 50 ? 2000 : 1900);
		return at + 5;
	}
	return digits_at(atoms, at + 4) && !atoms->at[at + 4].spaced ? 0
								      : at + 4;
}

/* 10/28/2025, 28/10/2025, 28-10-2025; without a year only in context. */
static uint32_t
parse_slashes(const struct atoms *atoms, uint32_t at, struct dating *dating)
{
	int32_t a = value_at(atoms, at), b = value_at(atoms, at + 2);
	int32_t year = value_at(atoms, at + 4), swap;
	char32_t sign = atoms->at[at + 1].sign;
	bool context = atom_is(atoms, at - 1, TERM_WEEKDAY) ||
		atom_is(atoms, at - 1, TERM_SHIFT) ||
		atom_reads(atoms, at - 1, "on") || atom_reads(atoms, at - 1, "am") ||
		atom_reads(atoms, at - 1, "vom") ||
		((atom_is(atoms, at - 1, TERM_FROM) ||
			atom_is(atoms, at - 1, TERM_BETWEEN)) && sign == '/');

	if ((sign != '/' && sign != '-') || atoms->at[at + 1].spaced ||
		atoms->at[at + 2].spaced || len_at(atoms, at) > 2 ||
		len_at(atoms, at + 2) > 2 || a < 1 || b < 1)
		return 0;
	if (german(atoms) || !day_possible(a, b)) {
		swap = a;
		a = b;
		b = swap;
	}
	if (!day_possible(a, b))
		return 0;
	set_day(dating, a, b);
	if (atoms->at[at + 3].sign == sign && !atoms->at[at + 3].spaced &&
		len_at(atoms, at + 4) == 4 && year >= YEAR_MIN &&
		year <= YEAR_MAX) {
		dating->from.year = year;
		return at + 5;
	}
	if (atoms->at[at + 3].kind == ATOM_SIGN && !atoms->at[at + 3].spaced &&
		atoms->at[at + 3].sign == sign && digits_at(atoms, at + 4))
		return 0;
	return context ? at + 3 : 0;
}

/* "3.", "3. und 4.", "3. bis 5." before a month. */
static uint32_t
parse_day_month(const struct atoms *atoms, uint32_t at, struct dating *dating)
{
	int32_t day, last = 0, month;
	uint32_t end = day_at(atoms, at, &day), next, found;
	bool glued;

	if (!end)
		return 0;
	next = connector(atoms, end, true);
	if (!next && atoms->at[end].sign == '/')
		next = end + 1;
	if (next) {
		uint32_t behind = day_at(atoms, next, &last);

		if (behind && last > day)
			end = behind;
		else
			last = 0;
	}
	/* Germans write "3-5. Mai" as well. */
	if (atom_reads(atoms, end, "of") || atom_is(atoms, end, TERM_OF))
		end++;
	glued = !german(atoms) && (atom_dash(atoms, end) ||
		atoms->at[end].sign == '/' || atoms->at[end].sign == ',') &&
		!atoms->at[end].spaced;
	if (glued)
		end++;
	found = month_at(atoms, end, true, &month);
	if (!found || !day_possible(month, day))
		return 0;
	set_day(dating, month, day);
	if ((atom_dash(atoms, found) || atoms->at[found].sign == '/') &&
		!atoms->at[found].spaced && digits_at(atoms, found + 1) &&
		len_at(atoms, found + 1) == 4)
		found++;
	found = year_behind(atoms, found, dating);
	if (last && day_possible(month, last)) {
		dating->period = true;
		dating->to = dating->from;
		dating->to.day = last;
	}
	return found;
}

/* "May 22, 2026", "May 22nd", "Oct. 3-5", in English. */
static uint32_t
parse_month_day(const struct atoms *atoms, uint32_t at, struct dating *dating)
{
	int32_t day, last, month;
	uint32_t end = month_at(atoms, at, true, &month), next, behind;

	if (!end)
		return 0;
	if ((atom_dash(atoms, end) || atoms->at[end].sign == '/') &&
		!atoms->at[end].spaced)
		end++;
	if (atom_reads(atoms, end, "the"))
		end++;
	if (german(atoms) && atoms->at[end].kind == ATOM_DIGITS) {
		day = value_at(atoms, end);
		next = len_at(atoms, end) <= 2 ? end + 1 : 0;
	} else {
		next = day_at(atoms, end, &day);
	}
	if (!next || !day_possible(month, day) ||
		(digits_at(atoms, end) && len_at(atoms, end) > 2) ||
		atoms->at[next].sign == '%' ||
		(atom_glued(atoms, next, ':') && digits_at(atoms, next + 1)))
		return 0;
	if (german(atoms) && atoms->at[at + 1].kind != ATOM_DIGITS &&
		!atom_dash(atoms, at + 1))
		return 0;
	end = next;
	set_day(dating, month, day);
	next = connector(atoms, end, false);
	behind = next ? day_at(atoms, next, &last) : 0;
	if (!behind && next && digits_at(atoms, next) &&
		len_at(atoms, next) <= 2) {
		last = value_at(atoms, next);
		behind = next + 1;
	}
	if (behind && last > day && day_possible(month, last)) {
		dating->period = true;
		dating->to = dating->from;
		dating->to.day = last;
		end = behind;
	}
	if ((atom_dash(atoms, end) || atoms->at[end].sign == '/') &&
		!atoms->at[end].spaced && digits_at(atoms, end + 1) &&
		len_at(atoms, end + 1) == 4)
		end++;
	return year_behind(atoms, end, dating);
}

/* ---- months, seasons, quarters -------------------------------------- */

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

static uint32_t
parse_month(const struct atoms *atoms, uint32_t at, struct dating *dating)
{
	int32_t month;
	uint32_t end = month_at(atoms, at, true, &month), found;
	bool sure;

	if (!end)
		return 0;
	dating->from.grain = GRAIN_MONTH;
	dating->from.month = month;
	if ((atom_dash(atoms, end) || atoms->at[end].sign == '/') &&
		digits_at(atoms, end + 1) && len_at(atoms, end + 1) == 4 &&
		!atoms->at[end].spaced)
		end++;
	found = year_behind(atoms, end, dating);
	sure = found > end || dating->shifted;
	if (!sure && (atom_is(atoms, at, TERM_SHORT) ||
		!month_alone(atoms, at)))
		return 0;
	return found;
}

static uint32_t
parse_season(const struct atoms *atoms, uint32_t at, struct dating *dating)
{
	uint32_t end = at + 1, found;
	bool before = atom_is(atoms, at - 1, TERM_IN) ||
		atom_is(atoms, at - 1, TERM_PART) || dating->shifted ||
		(atom_is(atoms, at - 1, TERM_THE) &&
			atom_is(atoms, at - 2, TERM_IN)) ||
		atom_is(atoms, at - 1, TERM_RANGE);

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
static uint32_t
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

/* ---- years and more ------------------------------------------------- */

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
	return !atom->capital && last == 's';
}

/* A bare year: four digits where a year stands. */
static uint32_t
parse_year(const struct atoms *atoms, uint32_t at, struct dating *dating)
{
	int32_t year;
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

	if (!end || (!atoms->at[at].spaced && before->kind == ATOM_WORD) ||
		(behind->kind == ATOM_WORD && !behind->spaced) ||
		behind->sign == '%' || behind->sign == 0x20ac ||
		behind->sign == 0xb0 || (behind->sign == '$' && german(atoms)) ||
		before->sign == '$' || before->sign == 0x20ac ||
		before->sign == 0xa3)
		return 0;
	if (atom_is(atoms, end, TERM_PERCENT) || atom_is(atoms, end, TERM_SCALE) ||
		atom_is(atoms, end, TERM_TIME_UNIT) ||
		(atom_is(atoms, end, TERM_PER) && !german(atoms)))
		return 0;
	if (atom_is(atoms, at - 1, TERM_BOUND) && !sure)
		return 0;
	if (!modern && !sure)
		return 0;
	if (counts_noun(atoms, end) && (!sure ||
		(german(atoms) && !atom_is(atoms, at - 1, TERM_PART) &&
			!unit_is(atoms, at - 1, TIME_YEAR) && year % 100 == 0)))
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
static uint32_t
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
static uint32_t
parse_decade(const struct atoms *atoms, uint32_t at, struct dating *dating)
{
	int32_t value = value_at(atoms, at);
	uint32_t end = at + 1;

	if (atom_is(atoms, at, TERM_DECADE)) {
		value = atom_value(atoms, at, TERM_DECADE);
	} else if (value < 0 || value % 10 || atoms->at[end].kind != ATOM_WORD ||
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

static uint32_t
parse_century(const struct atoms *atoms, uint32_t at, struct dating *dating)
{
	int32_t value = value_at(atoms, at);
	uint32_t end;

	if (atom_is(atoms, at, TERM_ORDINAL)) {
		value = atom_value(atoms, at, TERM_ORDINAL);
		end = at + 1;
	} else {
		end = atom_glued(atoms, at + 1, '.') ||
				english_ending(atoms, at + 1)
			? at + 2 : 0;
	}
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

/* ---- told from today ------------------------------------------------ */

static const uint8_t unit_grains[] = {[TIME_DAY] = GRAIN_DAY,
	[TIME_WEEK] = GRAIN_WEEK, [TIME_MONTH] = GRAIN_MONTH,
	[TIME_QUARTER] = GRAIN_QUARTER, [TIME_YEAR] = GRAIN_YEAR,
	[TIME_DECADE] = GRAIN_DECADE, [TIME_CENTURY] = GRAIN_CENTURY};

/* "Montag", "Tuesday night", "Dienstag, der 28. Oktober". */
static uint32_t
parse_weekday(const struct atoms *atoms, uint32_t at, struct dating *dating)
{
	uint32_t end = at + 1, date, found;
	struct dating inner = {0};

	if (!atom_is(atoms, at, TERM_WEEKDAY) ||
		(german(atoms) && !atoms->at[at].capital))
		return 0;
	dating->weekday = atom_value(atoms, at, TERM_WEEKDAY);
	if (atom_glued(atoms, end, '.') && atom_is(atoms, at, TERM_SHORT) &&
		end + 1 < atoms->end)
		end++;
	date = end;
	if (atoms->at[date].sign == ',')
		date++;
	if (atom_is(atoms, date, TERM_THE) || atom_reads(atoms, date, "on"))
		date++;
	found = parse_day_month(atoms, date, &inner);
	if (!found)
		found = parse_points(atoms, date, &inner);
	if (!found)
		found = parse_month_day(atoms, date, &inner);
	if (!found)
		found = parse_slashes(atoms, date, &inner);
	if (found) {
		dating->from = inner.from;
		dating->to = inner.to;
		dating->period = inner.period;
		dating->shifted = false;
		return found;
	}
	if (atom_is(atoms, at, TERM_SHORT) && !dating->shifted)
		return 0;
	dating->anchor = ANCHOR_WEEKDAY;
	dating->from.grain = GRAIN_DAY;
	if (atom_is(atoms, end, TERM_DAYPART) && atoms->at[end].spaced)
		end++;
	return end;
}

/* "gestern", "heute Abend", "tomorrow". */
static uint32_t
parse_day_word(const struct atoms *atoms, uint32_t at, struct dating *dating)
{
	uint32_t end = at + 1;

	if (!atom_is(atoms, at, TERM_DAY) ||
		(atom_reads(atoms, at, "morgen") &&
			(atoms->at[at].capital || atom_is(atoms, at - 1, TERM_IN))))
		return 0;
	dating->anchor = ANCHOR_DAYS;
	dating->shift = atom_value(atoms, at, TERM_DAY);
	dating->from.grain = GRAIN_DAY;
	if (german(atoms) && atom_is(atoms, end, TERM_DAYPART) &&
		atoms->at[end].spaced)
		end++;
	return end;
}

/* Of several words, "New Year's Eve", or of one, "Ostern". */
static uint32_t
feast_at(const struct atoms *atoms, uint32_t at, int32_t *feast)
{
	char key[2 * TERM_LEN_MAX];
	uint32_t len = 0;

	if (atom_is(atoms, at, TERM_FEAST_HEAD)) {
		uint32_t found = 0;

		for (uint32_t i = at; i < at + 4; i++) {
			char fold[TERM_LEN_MAX];
			uint32_t part = term_fold(atom_text(atoms, i), fold);
			const struct term *term;

			if (atoms->at[i].kind != ATOM_WORD || !part ||
				len + part + 1 > sizeof key)
				break;
			memcpy(key + len, fold, part);
			len += part;
			term = term_find(atoms->language,
				(struct slice){key, len});
			if (i > at && term_is(term, TERM_FEAST)) {
				*feast = term_value(
					atoms->language, term, TERM_FEAST);
				found = i + 1;
			}
			key[len++] = ' ';
		}
		if (found)
			return found;
	}
	if (!atom_is(atoms, at, TERM_FEAST) || !atoms->at[at].capital)
		return atom_is(atoms, at, TERM_FEAST) && !german(atoms)
			? (*feast = atom_value(atoms, at, TERM_FEAST), at + 1)
			: 0;
	*feast = atom_value(atoms, at, TERM_FEAST);
	return at + 1;
}

static uint32_t
parse_feast(const struct atoms *atoms, uint32_t at, struct dating *dating)
{
	uint32_t end = feast_at(atoms, at, &dating->feast);

	if (!end || atom_dash(atoms, end))
		return 0;
	dating->anchor = ANCHOR_FEAST;
	dating->from.grain = GRAIN_DAY;
	end = year_behind(atoms, end, dating);
	if (dating->year_shift) {
		dating->year_shift = false;
		dating->shifted = true;
	}
	return end;
}

static uint32_t
parse_weekend(const struct atoms *atoms, uint32_t at, struct dating *dating)
{
	if (!atom_is(atoms, at, TERM_WEEKEND))
		return 0;
	if (!dating->shifted && !atom_is(atoms, at - 1, TERM_IN) &&
		!(atom_is(atoms, at - 1, TERM_THE) &&
			(atom_is(atoms, at - 2, TERM_IN) || german(atoms) ||
				atom_reads(atoms, at - 2, "over"))))
		return 0;
	dating->from.grain = GRAIN_WEEKEND;
	dating->anchor = ANCHOR_SHIFT;
	return at + 1;
}

/* "KW 31", "week 31", "31. Kalenderwoche". */
static uint32_t
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

/* "Vortag", "Vorjahr", "Jahresende". */
static uint32_t
parse_near(const struct atoms *atoms, uint32_t at, struct dating *dating)
{
	int value;

	if (!atom_is(atoms, at, TERM_NEAR))
		return 0;
	value = atom_value(atoms, at, TERM_NEAR);
	dating->from.grain = unit_grains[value / 10];
	dating->shift = value % 10 - 5;
	dating->anchor = value / 10 == TIME_DAY ? ANCHOR_OPEN : ANCHOR_SHIFT;
	return at + 1;
}

/* The unit behind "vergangene", "this", "kommenden". */
static uint32_t
parse_shifted_unit(const struct atoms *atoms, uint32_t at,
	struct dating *dating)
{
	int unit;

	if (!atom_is(atoms, at, TERM_TIME_UNIT))
		return 0;
	unit = atom_value(atoms, at, TERM_TIME_UNIT);
	if (unit == TIME_NIGHT) {
		dating->anchor = ANCHOR_OPEN;
		dating->from.grain = GRAIN_DAY;
		return at + 1;
	}
	if (unit < TIME_DAY || unit > TIME_CENTURY)
		return 0;
	if (!german(atoms) && atom_text(atoms, at).at[
		atom_text(atoms, at).len - 1] == 's')
		return 0; /* "last years" */
	dating->anchor = ANCHOR_SHIFT;
	dating->from.grain = unit_grains[unit];
	return at + 1;
}

/* Plural units stand behind durations: "die nächsten Jahre". */
static bool
vague_plural(const struct atoms *atoms, uint32_t at)
{
	static const char words[][10] = {"tage", "tagen", "wochen", "monate",
		"monaten", "jahre", "jahren", "quartale", "quartalen",
		"jahrzehnte", "stunden", "minuten"};

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (atom_reads(atoms, at, words[i]))
			return true;
	return false;
}

static uint32_t
parse_shift(const struct atoms *atoms, uint32_t at, struct dating *dating)
{
	uint32_t end, base = at + 1;

	if (!atom_is(atoms, at, TERM_SHIFT))
		return 0;
	dating->shift = atom_value(atoms, at, TERM_SHIFT);
	dating->shifted = true;
	if (atom_is(atoms, base, TERM_SHIFT)) /* "this past", "this coming" */
		dating->shift = atom_value(atoms, base++, TERM_SHIFT);
	if (atom_reads(atoms, base, "calendar"))
		base++;
	if (vague_plural(atoms, base))
		return 0;
	if (german(atoms) && dating->shift == 0 &&
		!atom_reads(atoms, at, "diese") &&
		unit_is(atoms, base, TIME_DAY))
		return 0;
	end = parse_weekday(atoms, base, dating);
	if (!end)
		end = parse_shifted_unit(atoms, base, dating);
	if (!end)
		end = parse_weekend(atoms, base, dating);
	if (!end)
		end = parse_season(atoms, base, dating);
	if (!end)
		end = parse_month(atoms, base, dating);
	if (!end)
		end = parse_feast(atoms, base, dating);
	if (end && dating->anchor == ANCHOR_SHIFT &&
		dating->from.grain == GRAIN_WEEK &&
		atom_is(atoms, end, TERM_WEEKDAY) && atoms->at[end].capital &&
		!german(atoms)) {
		dating->weekday = atom_value(atoms, end, TERM_WEEKDAY);
		dating->anchor = ANCHOR_WEEKDAY;
		end++;
	}
	return end;
}

typedef uint32_t (*parser)(const struct atoms *atoms, uint32_t at,
	struct dating *dating);

static uint32_t
parse_one(const struct atoms *atoms, uint32_t at, struct dating *dating)
{
	static const parser figures[] = {parse_era, parse_iso, parse_points,
		parse_slashes, parse_day_month, parse_century, parse_quarter,
		parse_week, parse_decade, parse_year};
	static const parser words[] = {parse_feast, parse_month_day, parse_month,
		parse_weekday, parse_day_word, parse_shift, parse_season,
		parse_weekend, parse_near, parse_quarter, parse_century,
		parse_day_month, parse_decade, parse_week};
	bool digits = digits_at(atoms, at);
	const parser *parsers = digits ? figures : words;
	size_t count = digits ? sizeof figures / sizeof *figures
			      : sizeof words / sizeof *words;

	for (size_t i = 0; i < count; i++) {
		struct dating found = {0};
		uint32_t end = parsers[i](atoms, at, &found);

		if (!end)
			continue;
		*dating = found;
		dating->first = at;
		dating->end = end;
		return end;
	}
	return 0;
}

/* "Ende 2024", "Anfang der Woche", "early March", "end of the year". */
static uint32_t
parse_part(const struct atoms *atoms, uint32_t at, struct dating *dating)
{
	uint32_t base = at + 1, end;
	bool of = false;

	if (!atom_is(atoms, at, TERM_PART) ||
		(german(atoms) && !atoms->at[at].capital))
		return 0;
	if (atom_dash(atoms, base) && !german(atoms))
		base++;
	if (atom_is(atoms, base, TERM_OF)) {
		base++;
		of = true;
	}
	if (atom_is(atoms, base, TERM_THE) && !atom_is(atoms, base, TERM_SHIFT)) {
		base++;
		of = true;
	}
	end = parse_one(atoms, base, dating);
	if (!end && of && atom_is(atoms, base, TERM_TIME_UNIT)) {
		memset(dating, 0, sizeof *dating);
		dating->shifted = true;
		end = parse_shifted_unit(atoms, base, dating);
		if (end && dating->from.grain == GRAIN_DAY)
			end = 0;
	}
	if (end && dating->from.grain == GRAIN_DAY)
		return 0;
	if (end) {
		dating->first = at;
		dating->end = end;
	}
	return end;
}

/* Join two datings into a period; false where they do not fit. */
static bool
join(struct dating *dating, const struct dating *last)
{
	if (dating->period || last->period ||
		dating->from.grain != last->from.grain ||
		dating->anchor != ANCHOR_NONE || last->anchor != ANCHOR_NONE ||
		dating->from.before_christ || dating->shifted)
		return false;
	if (dating->from.grain == GRAIN_YEAR &&
		last->from.year <= dating->from.year)
		return false;
	dating->period = true;
	dating->to = last->from;
	dating->end = last->end;
	if (!dating->from.year && last->from.year)
		dating->from.year = last->from.year -
			(dating->from.month > last->from.month);
	if (last->year_shift) {
		dating->year_shift = true;
		dating->shift = last->shift;
	}
	return true;
}

bool
dating_parse(const struct atoms *atoms, uint32_t at, struct dating *dating)
{
	struct dating last = {0};
	bool between = atom_is(atoms, at - 1, TERM_BETWEEN) ||
		(atom_is(atoms, at - 1, TERM_THE) &&
			atom_is(atoms, at - 2, TERM_BETWEEN));
	uint32_t end = parse_part(atoms, at, dating), next;

	if (!end)
		end = parse_one(atoms, at, dating);
	if (!end)
		return false;
	next = connector(atoms, end, between);
	if (next && (parse_part(atoms, next, &last) ||
		parse_one(atoms, next, &last)))
		join(dating, &last);
	return true;
}
