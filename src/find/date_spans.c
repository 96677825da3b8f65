/*
 * Datings by amounts of time: so far from today ("vor drei Tagen", "in two
 * weeks"), stretches before or behind it ("the last three months"), and
 * parts of a longer one ("the last week of July").
 *
 * Years away are told as years and stay amounts as well; years ahead are
 * durations alone: "in drei Jahren" tells no day.
 */
#include "find/date_forms.h"
#include "find/amount.h"
#include "base/memory.h"

#include <math.h>
#include <string.h>

enum { COUNT_MAX = 400 };

/* "zwei", "a", "couple of", "beiden": how many; the atom behind, or 0. */
static uint32_t
count_at(const struct atoms *atoms, uint32_t at, int32_t *count)
{
	struct amount amount;

	if (atom_is(atoms, at, TERM_ONE) &&
		(atom_is(atoms, at + 1, TERM_TIME_UNIT) ||
			atom_reads(atoms, at + 1, "couple"))) {
		*count = 1;
		return at + 1;
	}
	if (atom_reads(atoms, at, "couple") ||
		atom_reads(atoms, at, "beiden")) {
		*count = 2;
		return at + 1 + atom_reads(atoms, at + 1, "of");
	}
	if (atoms->at[at].kind == ATOM_SIGN ||
		!amount_parse(atoms, at, &amount) || amount.ordinal ||
		amount.fraction || amount.value < 1 ||
		amount.value > COUNT_MAX || amount.value != floor(amount.value))
		return 0;
	*count = (int32_t)amount.value;
	return amount.end;
}

/* A unit of time that days are counted by; the atom behind, or 0. */
static uint32_t
unit_at(const struct atoms *atoms, uint32_t at, int *unit)
{
	if (!atom_is(atoms, at, TERM_TIME_UNIT) ||
		(atom_is(atoms, at, TERM_MONTH) && atoms->at[at].capital))
		return 0;
	*unit = atom_value(atoms, at, TERM_TIME_UNIT);
	return at + 1;
}

/* Add `count` units to a distance; false for units that are no days. */
static bool
add_units(struct moment *moment, int32_t count, int unit)
{
	switch (unit) {
	case TIME_DAY:
		moment->days += count;
		return true;
	case TIME_WEEK:
		moment->days += 7 * count;
		return true;
	case TIME_FORTNIGHT:
		moment->days += 14 * count;
		return true;
	case TIME_MONTH:
		moment->months += count;
		return true;
	case TIME_YEAR:
		moment->months += 12 * count;
		return true;
	default:
		return false;
	}
}

/* "two weeks and three days"; the atom behind, or 0. */
static uint32_t
distance_at(const struct atoms *atoms, uint32_t at, struct moment *moment,
	int *last)
{
	uint32_t end = 0;

	for (int steps = 0; steps < 3; steps++) {
		int32_t count = 0;
		uint32_t next = count_at(atoms, at, &count);

		next = next ? unit_at(atoms, next, last) : 0;
		if (!next || !add_units(moment, count, *last))
			break;
		end = at = next;
		if (atom_is(atoms, at, TERM_AND))
			at++;
	}
	return end;
}

static void
turn_back(struct moment *moment)
{
	moment->months = -moment->months;
	moment->days = -moment->days;
}

/* How a distance is told: years are of the grain of a year. */
static uint32_t
finish_distance(struct moment *moment, uint32_t end, int unit)
{
	moment->anchor = ANCHOR_AWAY;
	moment->grain = GRAIN_DAY;
	if (unit != TIME_YEAR || moment->months % 12 || moment->days)
		return end;
	if (moment->months >= 0)
		return 0;
	moment->anchor = ANCHOR_SHIFT;
	moment->grain = GRAIN_YEAR;
	moment->shift = moment->months / 12;
	moment->shifted = true;
	return end;
}

/* "vor zwei Wochen", "two days ago", "drei Wochen später", and behind "in":
 * "in drei Wochen". */
uint32_t
parse_away(const struct atoms *atoms, uint32_t at, struct dating *dating)
{
	struct moment *moment = &dating->from;
	bool ago = german(atoms) && atom_is(atoms, at, TERM_AGO) &&
		!atom_value(atoms, at, TERM_AGO);
	int unit = TIME_DAY;
	uint32_t end = distance_at(atoms, at + ago, moment, &unit);

	if (!end)
		return 0;
	if (ago) {
		turn_back(moment);
		return finish_distance(moment, end, unit);
	}
	if (atom_is(atoms, end, TERM_AGO) && atom_value(atoms, end, TERM_AGO)) {
		if (atom_value(atoms, end, TERM_AGO) < 0)
			turn_back(moment);
		else if (unit == TIME_YEAR)
			return 0;
		return finish_distance(moment, end + 1, unit);
	}
	if (!atom_reads(atoms, at - 1, "in") || unit == TIME_YEAR)
		return 0;
	return finish_distance(moment, end, unit);
}

static bool
plural(const struct atoms *atoms, uint32_t at)
{
	struct slice text = atom_text(atoms, at);

	return text.at[text.len - 1] == 's';
}

/* "business days", "Werktagen": days of work; the atom behind, or 0. */
static uint32_t
working_days_at(const struct atoms *atoms, uint32_t at)
{
	static const char *const english[] = {"business", "working", "trading"};
	static const char *const nouns[] = {"werktage", "werktagen",
		"arbeitstage", "arbeitstagen", "handelstage", "handelstagen"};

	if (german(atoms))
		return atom_is_one(atoms, at, nouns, ARRAY_LEN(nouns)) ? at + 1
								       : 0;
	return atom_is_one(atoms, at, english, ARRAY_LEN(english)) &&
			unit_is(atoms, at + 1, TIME_DAY)
		? at + 2 : 0;
}

/* The units behind the first of a stretch, "and 2 weeks", unless these are
 * of another distance, "and 2 days ago"; the atom behind. */
static uint32_t
more_units(const struct atoms *atoms, uint32_t at, struct moment *moment)
{
	struct moment told = *moment;
	uint32_t end = at;

	for (int steps = 0; steps < 2 && atom_is(atoms, end, TERM_AND);
		steps++) {
		int32_t count = 0;
		int unit = TIME_DAY;
		uint32_t next = count_at(atoms, end + 1, &count);

		next = next ? unit_at(atoms, next, &unit) : 0;
		if (!next || !add_units(&told, count, unit))
			break;
		end = next;
	}
	if (atom_is(atoms, end, TERM_AGO))
		return at;
	*moment = told;
	return end;
}

/* "the next three weeks", "die vergangenen zehn Tage", "the 2 past months". */
uint32_t
parse_stretch(const struct atoms *atoms, uint32_t at, struct dating *dating)
{
	struct moment *moment = &dating->from;
	int32_t count = 0;
	int unit = TIME_DAY, longest = TIME_QUARTER;
	uint32_t end = shift_at(atoms, at, moment), work;

	if (end) {
		end = count_at(atoms, end, &count);
	} else if ((end = count_at(atoms, at, &count)) != 0) {
		end = shift_at(atoms, end, moment);
		longest = TIME_YEAR;
	}
	if (!end || moment->shift == 0 || count < 2)
		return 0;
	work = working_days_at(atoms, end);
	end = work ? work : unit_at(atoms, end, &unit);
	if (!end || unit < TIME_DAY || unit > longest ||
		(!german(atoms) && !plural(atoms, end - 1)))
		return 0;
	moment->working = work > 0;
	moment->anchor = ANCHOR_STRETCH;
	moment->grain = unit == TIME_QUARTER ? GRAIN_QUARTER : GRAIN_DAY;
	moment->unit = (uint8_t)unit;
	moment->shift = moment->shift < 0 ? -count : count;
	if (unit != TIME_QUARTER) {
		add_units(moment, count, unit);
		end = more_units(atoms, end, moment);
		if (moment->shift < 0)
			turn_back(moment);
	}
	return end;
}

/* "first", "letzten", "15th" before a unit; the atom behind, or 0. */
static uint32_t
nth_at(const struct atoms *atoms, uint32_t at, int32_t *nth)
{
	struct moment told = {0};
	int32_t value = value_at(atoms, at);

	if (atom_is(atoms, at, TERM_ORDINAL)) {
		*nth = atom_value(atoms, at, TERM_ORDINAL);
		return at + 1;
	}
	if (value >= 1 && value <= 53 &&
		(german(atoms) ? atom_glued(atoms, at + 1, '.')
			       : english_ending(atoms, at + 1))) {
		*nth = value;
		return at + 2;
	}
	*nth = -1;
	return shift_at(atoms, at, &told) && told.shift == -1 ? at + 1 : 0;
}

/* What has parts: a month or year. */
static uint32_t
whole_at(const struct atoms *atoms, uint32_t at, struct dating *dating)
{
	static date_form *const forms[] = {
		parse_month, parse_year_month, parse_year, parse_shift};

	for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
		uint32_t end;

		memset(dating, 0, sizeof *dating);
		end = forms[i](atoms, at, dating);
		if (end)
			return end;
	}
	dating->from.shifted = true; /* "of the year" */
	return atom_is(atoms, at, TERM_TIME_UNIT)
		? parse_shifted_unit(atoms, at, dating) : 0;
}

/* "der letzten Woche im Juli", "the third month of 2021", "15th day of next
 * month", "first two weeks of 2021". */
uint32_t
parse_nth(const struct atoms *atoms, uint32_t at, struct dating *dating)
{
	int32_t nth = 0, count = 1;
	int unit = TIME_DAY;
	uint32_t end = nth_at(atoms, at, &nth), found;

	if (!end)
		return 0;
	found = count_at(atoms, end, &count);
	if (found)
		end = found;
	end = unit_at(atoms, end, &unit);
	if (!end ||
		(unit != TIME_DAY && unit != TIME_WEEK && unit != TIME_MONTH) ||
		(!atom_is(atoms, end, TERM_OF) &&
			!atom_is(atoms, end, TERM_IN) &&
			!atom_is(atoms, end, TERM_MONTH)))
		return 0;
	if (!atom_is(atoms, end, TERM_MONTH) || !atoms->at[end].capital)
		end++;
	if (atom_is(atoms, end, TERM_THE) && !atom_is(atoms, end, TERM_SHIFT))
		end++;
	found = whole_at(atoms, end, dating);
	if (!found || dating->period ||
		(dating->from.grain != GRAIN_YEAR &&
			dating->from.grain != GRAIN_MONTH) ||
		(dating->from.grain == GRAIN_MONTH && unit == TIME_MONTH))
		return 0;
	dating->from.nth = nth;
	dating->from.count = count;
	dating->from.unit = (uint8_t)unit;
	return found;
}
