/* Datings told from the day of the article: "gestern", "next week". */
#include "find/date_forms.h"

#include <string.h>

static const uint8_t unit_grains[] = {[TIME_DAY] = GRAIN_DAY,
	[TIME_WEEK] = GRAIN_WEEK, [TIME_MONTH] = GRAIN_MONTH,
	[TIME_QUARTER] = GRAIN_QUARTER, [TIME_YEAR] = GRAIN_YEAR,
	[TIME_DECADE] = GRAIN_DECADE, [TIME_CENTURY] = GRAIN_CENTURY};

/* The day, in any form, that a weekday is told with; the atom behind. */
static uint32_t
day_told(const struct atoms *atoms, uint32_t at, struct dating *dating)
{
	static date_form *const forms[] = {parse_day_month, parse_iso,
		parse_points, parse_month_day, parse_slashes};
	uint32_t end = 0;

	for (size_t i = 0; i < sizeof forms / sizeof *forms && !end; i++)
		end = forms[i](atoms, at, dating);
	return end;
}

/* The same in brackets: "Dienstag (28. Oktober)". */
static uint32_t
day_in_brackets(const struct atoms *atoms, uint32_t at, struct dating *dating)
{
	uint32_t end = atoms->at[at].sign == '('
		? day_told(atoms, at + 1, dating) : 0;

	return end && atom_glued(atoms, end, ')') &&
			dating->from.grain == GRAIN_DAY
		? end + 1 : 0;
}

/* The day of a month behind its weekday: "Dienstag, der 25.", "Tuesday the
 * eleventh"; but not "Tuesday the 11 men". */
static uint32_t
day_alone(const struct atoms *atoms, uint32_t at, int32_t *day)
{
	uint32_t end = day_at(atoms, at, day);

	if (!end || (digits_at(atoms, at) && end == at + 1))
		return 0;
	return atoms->at[end].kind == ATOM_WORD &&
			(german(atoms) ? atoms->at[end].capital
				       : !atom_is(atoms, end, TERM_NOUNISH))
		? 0 : end;
}

/* "of last week", "der kommenden Woche", "vergangener Woche" behind a
 * weekday: the atom behind, or `at`. */
static uint32_t
week_behind(const struct atoms *atoms, uint32_t at, struct moment *moment)
{
	struct moment told = {0};
	uint32_t end = at;

	if (atom_is(atoms, end, TERM_OF) && !atom_is(atoms, end, TERM_SHIFT))
		end++;
	if (atom_is(atoms, end, TERM_THE) && !atom_is(atoms, end, TERM_SHIFT))
		end++;
	end = shift_at(atoms, end, &told);
	if (!end || !unit_is(atoms, end, TIME_WEEK))
		return at;
	moment->shift = told.shift;
	moment->shifted = moment->weekly = true;
	return end + 1;
}

/* "Montag", "Tuesday night", "Dienstag, der 28. Oktober". */
uint32_t
parse_weekday(const struct atoms *atoms, uint32_t at, struct dating *dating)
{
	uint32_t end = at + 1, date, found;
	struct dating inner = {0};

	if (!atom_is(atoms, at, TERM_WEEKDAY) ||
		(german(atoms) && !atoms->at[at].capital))
		return 0;
	dating->from.weekday = atom_value(atoms, at, TERM_WEEKDAY);
	if (atom_glued(atoms, end, '.') && atom_is(atoms, at, TERM_SHORT) &&
		end + 1 < atoms->end)
		end++;
	date = end;
	if (atoms->at[date].sign == ',')
		date++;
	if (atom_is(atoms, date, TERM_THE) || atom_reads(atoms, date, "on"))
		date++;
	else if (atom_glued(atoms, date, '-') && !german(atoms))
		date++;
	found = day_told(atoms, date, &inner);
	if (!found)
		found = day_in_brackets(atoms, end, &inner);
	if (found) {
		dating->from = inner.from;
		dating->to = inner.to;
		dating->period = inner.period;
		dating->from.shifted = false;
		return found;
	}
	dating->from.grain = GRAIN_DAY;
	if (date > end && atom_is(atoms, date - 1, TERM_THE)) {
		found = day_alone(atoms, date, &dating->from.day);
		dating->from.anchor = ANCHOR_MONTHDAY;
		if (found)
			return found;
	}
	if (atom_is(atoms, at, TERM_SHORT) && !dating->from.shifted)
		return 0;
	dating->from.anchor = ANCHOR_WEEKDAY;
	if (atom_is(atoms, end, TERM_DAYPART) && atoms->at[end].spaced)
		end++;
	return dating->from.shifted ? end
				    : week_behind(atoms, end, &dating->from);
}

/* "gestern", "heute Abend", "tomorrow". */
uint32_t
parse_day_word(const struct atoms *atoms, uint32_t at, struct dating *dating)
{
	uint32_t end = at + 1;

	if (!atom_is(atoms, at, TERM_DAY) ||
		(atom_reads(atoms, at, "morgen") &&
			(atoms->at[at].capital ||
				atom_is(atoms, at - 1, TERM_ONE) ||
				atom_reads(atoms, at - 1, "am") ||
				atom_reads(atoms, at - 1, "jeden"))))
		return 0;
	dating->from.anchor = ANCHOR_DAYS;
	dating->from.shift = atom_value(atoms, at, TERM_DAY);
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

uint32_t
parse_feast(const struct atoms *atoms, uint32_t at, struct dating *dating)
{
	uint32_t end = feast_at(atoms, at, &dating->from.feast);
	bool weekend;

	if (!end || (atom_dash(atoms, end) &&
		!atom_is(atoms, end + 1, TERM_WEEKEND)))
		return 0;
	dating->from.anchor = ANCHOR_FEAST;
	end += atom_dash(atoms, end);
	weekend = atom_is(atoms, end, TERM_WEEKEND);
	end = year_behind(atoms, end + weekend, dating);
	if (!weekend && atom_is(atoms, end, TERM_WEEKEND)) {
		weekend = true;
		end++;
	}
	dating->from.grain = weekend ? GRAIN_WEEKEND : GRAIN_DAY;
	return end;
}

/* "weekend of Thanksgiving 2023", "Osterwochenende". */
static uint32_t
feast_weekend(const struct atoms *atoms, uint32_t at, struct dating *dating)
{
	int32_t feast = atom_value(atoms, at, TERM_WEEKEND);
	uint32_t end = at + 1;

	if (!feast && (!atom_reads(atoms, end, "of") ||
		(end = feast_at(atoms, end + 1, &feast)) == 0))
		return 0;
	dating->from.feast = feast;
	dating->from.anchor = ANCHOR_FEAST;
	dating->from.grain = GRAIN_WEEKEND;
	return year_behind(atoms, end, dating);
}

uint32_t
parse_weekend(const struct atoms *atoms, uint32_t at, struct dating *dating)
{
	uint32_t end;

	if (!atom_is(atoms, at, TERM_WEEKEND))
		return 0;
	end = feast_weekend(atoms, at, dating);
	if (end)
		return end;
	if (!dating->from.shifted && !atom_is(atoms, at - 1, TERM_IN) &&
		!(atom_is(atoms, at - 1, TERM_THE) &&
			(atom_is(atoms, at - 2, TERM_IN) || german(atoms) ||
				atom_reads(atoms, at - 2, "over"))))
		return 0;
	dating->from.grain = GRAIN_WEEKEND;
	dating->from.anchor = ANCHOR_SHIFT;
	return at + 1;
}

/* "Vortag", "Vorjahr", "Jahresende". */
uint32_t
parse_near(const struct atoms *atoms, uint32_t at, struct dating *dating)
{
	int value;

	if (!atom_is(atoms, at, TERM_NEAR))
		return 0;
	value = atom_value(atoms, at, TERM_NEAR);
	dating->from.grain = unit_grains[value / 10];
	dating->from.shift = value % 10 - 5;
	dating->from.anchor =
		value / 10 == TIME_DAY ? ANCHOR_OPEN : ANCHOR_SHIFT;
	return at + 1;
}

/* From Monday to Friday. */
static uint32_t
work_week(struct dating *dating, uint32_t end)
{
	dating->from.anchor = ANCHOR_WEEKDAY;
	dating->from.grain = GRAIN_DAY;
	dating->from.weekday = 1;
	dating->from.weekly = dating->period = true;
	dating->to = dating->from;
	dating->to.weekday = 5;
	return end;
}

/* The unit behind "vergangene", "this", "kommenden". */
uint32_t
parse_shifted_unit(const struct atoms *atoms, uint32_t at,
	struct dating *dating)
{
	int unit;

	if (atom_reads(atoms, at, "arbeitswoche"))
		return work_week(dating, at + 1);
	if ((atom_reads(atoms, at, "working") ||
		    atom_reads(atoms, at, "work")) &&
		atom_reads(atoms, at + 1, "week"))
		return work_week(dating, at + 2);
	if (!atom_is(atoms, at, TERM_TIME_UNIT))
		return 0;
	unit = atom_value(atoms, at, TERM_TIME_UNIT);
	if (unit == TIME_NIGHT) {
		dating->from.anchor = ANCHOR_OPEN;
		dating->from.grain = GRAIN_DAY;
		return at + 1;
	}
	if (unit < TIME_DAY || unit > TIME_CENTURY)
		return 0;
	if (!german(atoms) && atom_text(atoms, at).at[
		atom_text(atoms, at).len - 1] == 's')
		return 0; /* "last years" */
	dating->from.anchor = ANCHOR_SHIFT;
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

/* The weekday behind a week: "next week Monday", "nächste Woche am
 * Dienstag", "previous week - Monday". */
static uint32_t
weekday_behind(const struct atoms *atoms, uint32_t at, struct moment *moment)
{
	uint32_t end = at;

	if (atom_reads(atoms, end, "on") || atom_reads(atoms, end, "am") ||
		(atom_dash(atoms, end) && atoms->at[end].spaced))
		end++;
	if (!atom_is(atoms, end, TERM_WEEKDAY) || !atoms->at[end].capital)
		return at;
	moment->weekday = atom_value(atoms, end, TERM_WEEKDAY);
	moment->anchor = ANCHOR_WEEKDAY;
	moment->grain = GRAIN_DAY;
	moment->weekly = true;
	return end + 1;
}

uint32_t
parse_shift(const struct atoms *atoms, uint32_t at, struct dating *dating)
{
	static date_form *const forms[] = {parse_weekday, parse_shifted_unit,
		parse_weekend, parse_season, parse_day_month, parse_month,
		parse_feast};
	struct moment told = {0};
	uint32_t base = shift_at(atoms, at, &told), end = 0;

	if (!base)
		return 0;
	if (atom_is(atoms, base, TERM_SHIFT)) /* "this past", "this coming" */
		base = shift_at(atoms, base, &told);
	if (atom_reads(atoms, base, "calendar"))
		base++;
	if (vague_plural(atoms, base))
		return 0;
	if (german(atoms) && told.shift == 0 &&
		!atom_reads(atoms, at, "diese") &&
		unit_is(atoms, base, TIME_DAY))
		return 0;
	for (size_t i = 0; i < sizeof forms / sizeof *forms && !end; i++) {
		memset(dating, 0, sizeof *dating);
		dating->from.shift = told.shift;
		dating->from.shifted = true;
		dating->from.nearest = told.nearest;
		dating->from.weekly = atom_reads(atoms, at, "previous");
		end = forms[i](atoms, base, dating);
	}
	if (end && dating->from.anchor == ANCHOR_SHIFT &&
		dating->from.grain == GRAIN_WEEK)
		end = weekday_behind(atoms, end, &dating->from);
	return end;
}

/* "year to date"; "earlier this month", "later in the week": the part of a
 * period before today, or behind it. */
uint32_t
parse_so_far(const struct atoms *atoms, uint32_t at, struct dating *dating)
{
	bool earlier = atom_reads(atoms, at, "earlier");
	bool later = atom_reads(atoms, at, "later");
	uint32_t unit = at, end = at + 1;

	if (earlier || later) {
		unit += 1 + atom_reads(atoms, at + 1, "in");
		if (!atom_reads(atoms, unit, "this") &&
			(unit == at + 1 || !atom_reads(atoms, unit, "the")))
			return 0;
		end = ++unit + 1;
	} else if (atom_reads(atoms, end, "to") &&
		   atom_reads(atoms, end + 1, "date")) {
		end += 2;
	} else {
		return 0;
	}
	if (!unit_is(atoms, unit, TIME_WEEK) &&
		!unit_is(atoms, unit, TIME_MONTH) &&
		!unit_is(atoms, unit, TIME_QUARTER) &&
		!unit_is(atoms, unit, TIME_YEAR))
		return 0;
	dating->from.anchor = ANCHOR_SO_FAR;
	dating->from.grain =
		unit_grains[atom_value(atoms, unit, TERM_TIME_UNIT)];
	dating->from.shift = later;
	return end;
}
