/* The pieces of datings: years, months, days, what stands between them. */
#include "find/date_forms.h"
#include "find/amount.h"

#include <math.h>

/* The value of at most six digits, else -1. */
int32_t
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

/* Four digits that can be a year, and hang on nothing. */
uint32_t
year_digits(const struct atoms *atoms, uint32_t at, int32_t *year)
{
	int32_t value = value_at(atoms, at);

	if (value < YEAR_MIN || value > YEAR_MAX || len_at(atoms, at) != 4)
		return 0;
	if (atoms->at[at + 1].kind == ATOM_SIGN && !atoms->at[at + 1].spaced &&
		digits_at(atoms, at + 2) && !atoms->at[at + 2].spaced &&
		(atoms->at[at + 1].sign == ',' ||
			atoms->at[at + 1].sign == ':'))
		return 0;
	*year = value;
	return at + 1;
}

/* A whole amount in words, from `low` to `high`; the atom behind, or 0. */
static uint32_t
whole_words(const struct atoms *atoms, uint32_t at, double low, double high,
	int32_t *value)
{
	struct amount amount;

	if (atoms->at[at].kind != ATOM_WORD || at >= atoms->end ||
		!amount_parse(atoms, at, &amount) || amount.ordinal ||
		amount.decimal || amount.fraction || amount.value < low ||
		amount.value > high || amount.value != floor(amount.value))
		return 0;
	*value = (int32_t)amount.value;
	return amount.end;
}

uint32_t
year_words(const struct atoms *atoms, uint32_t at, int32_t *year)
{
	int32_t high = 0, low = 0;
	uint32_t end, behind;

	if (!atom_is(atoms, at, TERM_CARDINAL) &&
		(!german(atoms) || atoms->at[at].word))
		return 0;
	end = whole_words(atoms, at, 1100, YEAR_MAX, year);
	if (end || german(atoms))
		return end;
	end = whole_words(atoms, at, 11, 20, &high);
	if (!end || end > at + 1)
		return 0;
	if (atom_dash(atoms, end))
		end++;
	behind = whole_words(atoms, end, 10, 99, &low);
	if (behind)
		*year = high * 100 + low;
	return behind;
}

uint32_t
shift_at(const struct atoms *atoms, uint32_t at, struct moment *moment)
{
	enum { NEAREST = 5 };
	int value;

	if (!atom_is(atoms, at, TERM_SHIFT))
		return 0;
	value = atom_value(atoms, at, TERM_SHIFT);
	moment->nearest = value == NEAREST;
	moment->shift = value == NEAREST ? 1 : value;
	moment->shifted = true;
	return at + 1;
}

/* Is it a unit of time of this size? */
bool
unit_is(const struct atoms *atoms, uint32_t at, enum time_unit unit)
{
	return atom_is(atoms, at, TERM_TIME_UNIT) &&
		atom_value(atoms, at, TERM_TIME_UNIT) == (int)unit;
}

/* "last year", "vergangenen Jahres", "des nächsten Jahres". */
static uint32_t
year_shifted(const struct atoms *atoms, uint32_t at, int32_t *shift)
{
	struct moment told = {0};
	bool of = atom_is(atoms, at, TERM_OF) && !atom_reads(atoms, at, "in");
	uint32_t the = at + of + atom_reads(atoms, at + of, "the");

	/* "of the year", "des Jahres": of this one. */
	if (of &&
		(german(atoms) ? atom_reads(atoms, at, "des") : the > at + 1) &&
		unit_is(atoms, the, TIME_YEAR)) {
		*shift = 0;
		return the + 1;
	}
	if (atom_is(atoms, at, TERM_OF) || atom_reads(atoms, at, "im"))
		at++;
	if (atom_is(atoms, at, TERM_THE) && !atom_is(atoms, at, TERM_SHIFT))
		at++;
	if (!shift_at(atoms, at, &told) || !unit_is(atoms, at + 1, TIME_YEAR))
		return 0;
	*shift = told.shift;
	return at + 2;
}

/* "87" behind "April of", when it counts nothing and is no day. */
static bool
two_digit_year(const struct atoms *atoms, uint32_t at)
{
	const struct atom *behind = &atoms->at[at + 1];

	return digits_at(atoms, at) && len_at(atoms, at) == 2 &&
		value_at(atoms, at) > 31 &&
		(behind->kind == ATOM_SIGN ? behind->spaced ||
				behind->sign == '.' || behind->sign == ','
			: at + 1 == atoms->end ||
				atom_is(atoms, at + 1, TERM_NOUNISH) ||
				atom_is(atoms, at + 1, TERM_PREPOSITION));
}

/* A year behind a month or season: "2024", ", 2024", "of 2024", "im Jahr
 * 2024", "’80", "last year". The atom behind it, or `at`. */
uint32_t
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
	if (!found)
		found = year_words(atoms, end, &dating->from.year);
	if (found)
		return found;
	if ((atoms->at[at].sign == 0x2019 || atoms->at[at].sign == '\'') &&
		digits_at(atoms, at + 1) && len_at(atoms, at + 1) == 2 &&
		!atoms->at[at + 1].spaced) {
		dating->from.year = year_of_two(value_at(atoms, at + 1));
		return at + 2;
	}
	if (atom_reads(atoms, at, "of") && two_digit_year(atoms, at + 1)) {
		dating->from.year = year_of_two(value_at(atoms, at + 1));
		return at + 2;
	}
	found = year_shifted(atoms, at, &dating->from.shift);
	if (found) {
		dating->from.year_shift = true;
		return found;
	}
	return at;
}

/* A month by its name; short ones only where `digits` stand by. */
uint32_t
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

bool
english_ending(const struct atoms *atoms, uint32_t at)
{
	return !atoms->at[at].spaced && (atom_reads(atoms, at, "st") ||
		atom_reads(atoms, at, "nd") || atom_reads(atoms, at, "rd") ||
		atom_reads(atoms, at, "th"));
}

/* A day of the month in words. */
static uint32_t
day_words(const struct atoms *atoms, uint32_t at, int32_t *day)
{
	enum compound_tail tail;
	struct amount amount;
	double value;

	if (german(atoms)) {
		if (!atoms->at[at].numeral ||
			!compound_parse(atom_text(atoms, at), &value, &tail) ||
			tail != TAIL_ORDINAL || value > 31)
			return 0;
		*day = (int32_t)value;
		return at + 1;
	}
	if (!atom_is(atoms, at, TERM_CARDINAL) ||
		!amount_parse(atoms, at, &amount) || amount.value < 1 ||
		amount.value > 31 || amount.decimal || amount.fraction ||
		amount.scaled || amount.bare_one)
		return 0;
	*day = (int32_t)amount.value;
	return amount.end;
}

uint32_t
day_at(const struct atoms *atoms, uint32_t at, int32_t *day)
{
	int32_t value = value_at(atoms, at);

	if (value >= 1 && value <= 31 && len_at(atoms, at) <= 2) {
		char32_t before = atoms->at[at - 1].sign;

		*day = value;
		if (before == '$' || before == 0x20ac || before == 0xa3)
			return 0;
		if (german(atoms))
			return atom_glued(atoms, at + 1, '.') ? at + 2 : 0;
		return english_ending(atoms, at + 1) ? at + 2 : at + 1;
	}
	if (atom_is(atoms, at, TERM_ORDINAL)) {
		*day = atom_value(atoms, at, TERM_ORDINAL);
		if (*day == 30 && atom_is(atoms, at + 1, TERM_ORDINAL))
			return 0;
		return *day <= 31 ? at + 1 : 0;
	}
	return day_words(atoms, at, day);
}

/* What stands between the ends of a period; the atom behind, or 0. */
uint32_t
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

void
set_day(struct dating *dating, int32_t month, int32_t day)
{
	dating->from.grain = GRAIN_DAY;
	dating->from.month = month;
	dating->from.day = day;
}

bool
day_possible(int32_t month, int32_t day)
{
	return month >= 1 && month <= 12 && day >= 1 &&
		day <= month_days(2000, month);
}
