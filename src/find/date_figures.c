/* Days and months told by figures and by name: 28.10.2025, May 3. */
#include "find/date_forms.h"

/* Eight digits that are a day: 20251028. */
static uint32_t
parse_run(const struct atoms *atoms, uint32_t at, struct dating *dating)
{
	struct slice text = atom_text(atoms, at);
	int32_t value = 0;

	if (text.len != 8 || glued_digits(atoms, at + 2) ||
		atoms->at[at - 1].kind == ATOM_SIGN)
		return 0;
	for (size_t i = 0; i < text.len; i++)
		value = value * 10 + (text.at[i] - '0');
	if (value < 19000000 || value > 20991231 ||
		!day_possible(value / 100 % 100, value % 100))
		return 0;
	set_day(dating, value / 100 % 100, value % 100);
	dating->from.year = value / 10000;
	return at + 1;
}

/* A day, a named month and a year in any order, parted by hyphens or
 * slashes: 23-Sep-2020, Sep/23/2020, 2020-Sep-23. */
uint32_t
parse_parted(const struct atoms *atoms, uint32_t at, struct dating *dating)
{
	char32_t sign = atoms->at[at + 1].sign;
	int32_t day = 0, month = 0, year = 0;

	if ((sign != '-' && sign != '/') || at + 5 > atoms->end ||
		atoms->at[at + 3].sign != sign || glued_digits(atoms, at))
		return 0;
	for (uint32_t i = at; i < at + 5; i += 2) {
		if (!digits_at(atoms, i))
			month_at(atoms, i, true, &month);
		else if (len_at(atoms, i) == 4)
			year_digits(atoms, i, &year);
		else if (len_at(atoms, i) <= 2)
			day = value_at(atoms, i);
		if (i > at && (atoms->at[i].spaced || atoms->at[i - 1].spaced))
			return 0;
	}
	if (!year || !day_possible(month, day) ||
		(atoms->at[at + 5].sign == sign && !atoms->at[at + 5].spaced))
		return 0;
	set_day(dating, month, day);
	dating->from.year = year;
	return at + 5;
}

/* 2025-10-28, and months: 2025-10. */
uint32_t
parse_iso(const struct atoms *atoms, uint32_t at, struct dating *dating)
{
	int32_t year, month = value_at(atoms, at + 2), day;
	char32_t sign = atoms->at[at + 1].sign;

	if (len_at(atoms, at) == 8)
		return parse_run(atoms, at, dating);
	if (len_at(atoms, at) != 4 || (sign != '-' && sign != '/') ||
		atoms->at[at + 1].spaced || atoms->at[at + 2].spaced ||
		glued_digits(atoms, at) || !year_digits(atoms, at, &year))
		return 0;
	dating->from.year = year;
	day = value_at(atoms, at + 4);
	if (atoms->at[at + 3].sign == sign && !atoms->at[at + 3].spaced &&
		day_possible(month, day) && len_at(atoms, at + 4) <= 2 &&
		!atoms->at[at + 4].spaced) {
		set_day(dating, month, day);
		return at + 5;
	}
	/* 2011-12 is a season of sports or a school year. */
	if (sign != '-' || month < 1 || month > 12 ||
		month == (year + 1) % 100 || len_at(atoms, at + 2) > 2 ||
		glued_digits(atoms, at + 4))
		return 0;
	dating->from.grain = GRAIN_MONTH;
	dating->from.month = month;
	return at + 3;
}

/* 28.10.2025, 28. 10. 2025, 28.10. */
uint32_t
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
	if (year >= YEAR_MIN && year <= YEAR_MAX &&
		len_at(atoms, at + 4) == 4) {
		dating->from.year = year;
		return at + 5;
	}
	if (len_at(atoms, at + 4) == 2 && year >= 0 &&
		!atoms->at[at + 4].spaced) {
		dating->from.year = year_of_two(year);
		return at + 5;
	}
	return digits_at(atoms, at + 4) && !atoms->at[at + 4].spaced ? 0
								      : at + 4;
}

/* Another day by slashes behind a dash: 10/1-11/7. */
static bool
slashes_behind(const struct atoms *atoms, uint32_t at)
{
	return atom_dash(atoms, at) && glued_digits(atoms, at + 1) &&
		atom_glued(atoms, at + 2, '/') && glued_digits(atoms, at + 3);
}

static bool
slashes_before(const struct atoms *atoms, uint32_t at)
{
	return at >= ATOMS_BEGIN + 4 && slashes_behind(atoms, at - 1) &&
		atom_glued(atoms, at - 3, '/') && glued_digits(atoms, at - 2);
}

/* A whole day and a dash before it: 10-1-2025-10-7-2025. */
static bool
day_before(const struct atoms *atoms, uint32_t at)
{
	return at >= ATOMS_BEGIN + 6 && atom_dash(atoms, at - 1) &&
		glued_digits(atoms, at - 2) && len_at(atoms, at - 2) == 4 &&
		glued_digits(atoms, at - 4);
}

/* 12/2025, 12-2025 */
static uint32_t
parse_month_figure(const struct atoms *atoms, uint32_t at,
	struct dating *dating)
{
	int32_t month = value_at(atoms, at), year;

	if (month < 1 || month > 12 || len_at(atoms, at) > 2 ||
		glued_digits(atoms, at) || !glued_digits(atoms, at + 2) ||
		!year_digits(atoms, at + 2, &year) || year < 1900 ||
		glued_digits(atoms, at + 4))
		return 0;
	dating->from.grain = GRAIN_MONTH;
	dating->from.month = month;
	dating->from.year = year;
	return at + 3;
}

/* 10/28/2025, 28/10/2025, 28-10-2025; without a year only in context. */
uint32_t
parse_slashes(const struct atoms *atoms, uint32_t at, struct dating *dating)
{
	int32_t a = value_at(atoms, at), b = value_at(atoms, at + 2);
	int32_t year = value_at(atoms, at + 4), swap;
	char32_t sign = atoms->at[at + 1].sign;
	bool context = atom_is(atoms, at - 1, TERM_WEEKDAY) ||
		       atom_is(atoms, at - 1, TERM_SHIFT) ||
		       atom_reads(atoms, at - 1, "on") ||
		       atom_reads(atoms, at - 1, "am") ||
		       atom_reads(atoms, at - 1, "vom") ||
		       ((atom_is(atoms, at - 1, TERM_FROM) ||
				atom_is(atoms, at - 1, TERM_BETWEEN)) &&
			       sign == '/') ||
		       slashes_behind(atoms, at + 3) ||
		       slashes_before(atoms, at) ||
		       (atom_is(atoms, at - 1, TERM_RANGE) &&
			       digits_at(atoms, at - 2) &&
			       atom_glued(atoms, at - 3, '/'));

	if ((sign != '/' && sign != '-') || atoms->at[at + 1].spaced ||
		atoms->at[at + 2].spaced || len_at(atoms, at) > 2 ||
		a < 1 || b < 1 ||
		(glued_digits(atoms, at) && !slashes_before(atoms, at) &&
			!day_before(atoms, at)))
		return 0;
	if (len_at(atoms, at + 2) == 4)
		return parse_month_figure(atoms, at, dating);
	if (len_at(atoms, at + 2) > 2)
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
	if (atom_glued(atoms, at + 3, sign) && digits_at(atoms, at + 4)) {
		if (sign != '/' || len_at(atoms, at + 4) != 2 ||
			atoms->at[at + 4].spaced ||
			glued_digits(atoms, at + 6))
			return 0;
		dating->from.year = year_of_two(year);
		return at + 5;
	}
	if (!context)
		return 0;
	if (atoms->at[at + 3].sign == ',' &&
		year_digits(atoms, at + 4, &dating->from.year))
		return at + 5;
	return at + 3;
}

/* A month by its number, behind a day: "siebten vierten", "siebter 4.". */
static uint32_t
month_ordinal(const struct atoms *atoms, uint32_t at, bool figure,
	int32_t *month)
{
	if (!german(atoms))
		return 0;
	if (!figure && digits_at(atoms, at) && len_at(atoms, at) <= 2 &&
		atom_glued(atoms, at + 1, '.')) {
		*month = value_at(atoms, at);
		return *month >= 1 && *month <= 12 ? at + 2 : 0;
	}
	if (!atom_is(atoms, at, TERM_ORDINAL) || atoms->at[at + 1].capital ||
		(figure && !atom_is(atoms, at - 3, TERM_WEEKDAY) &&
			!atom_is(atoms, at - 3, TERM_IN) &&
			!atom_is(atoms, at - 3, TERM_THE)))
		return 0;
	*month = atom_value(atoms, at, TERM_ORDINAL);
	return *month <= 12 ? at + 1 : 0;
}

/* "3.", "3. und 4.", "3. bis 5." before a month. */
uint32_t
parse_day_month(const struct atoms *atoms, uint32_t at, struct dating *dating)
{
	int32_t day, last = 0, month = 0;
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
	if (atom_is(atoms, end, TERM_OF) && !atom_reads(atoms, end, "in"))
		end++;
	glued = (!german(atoms) && (atom_dash(atoms, end) ||
		atoms->at[end].sign == ',') && !atoms->at[end].spaced) ||
		atom_glued(atoms, end, '/');
	if (glued)
		end++;
	found = month_at(atoms, end, true, &month);
	if (!found)
		found = month_ordinal(
			atoms, end, digits_at(atoms, at), &month);
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

/* A day in cardinal words behind a month: "May twenty-nine", but not "In
 * May twenty men". */
static bool
counts_men(const struct atoms *atoms, uint32_t day, uint32_t behind)
{
	return atom_is(atoms, day, TERM_CARDINAL) &&
		!atom_is(atoms, behind - 1, TERM_ORDINAL) &&
		(atom_value(atoms, day, TERM_CARDINAL) < 13 ||
			(atoms->at[behind].kind == ATOM_WORD &&
				!atom_is(atoms, behind, TERM_NOUNISH) &&
				!atom_is(atoms, behind, TERM_PREPOSITION) &&
				!atom_is(atoms, behind, TERM_CARDINAL)));
}

/* "April 27 to the third": a day of the next month, told as one. */
static bool
ends_next_month(const struct atoms *atoms, uint32_t day, uint32_t behind)
{
	return atom_is(atoms, day - 1, TERM_THE) &&
		(english_ending(atoms, behind - 1) ||
			atom_is(atoms, behind - 1, TERM_ORDINAL)) &&
		(atoms->at[behind].kind != ATOM_WORD ||
			behind == atoms->end ||
			atom_is(atoms, behind, TERM_PREPOSITION));
}

/* "May 22, 2026", "May 22nd", "Oct. 3-5", in English. */
uint32_t
parse_month_day(const struct atoms *atoms, uint32_t at, struct dating *dating)
{
	int32_t day, last, month;
	uint32_t end = month_at(atoms, at, true, &month), next, behind;

	if (!end)
		return 0;
	if ((atom_dash(atoms, end) || atoms->at[end].sign == '/') &&
		!atoms->at[end].spaced)
		end++;
	else if (atoms->at[end].sign == ',' && english_ending(atoms, end + 2))
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
		counts_men(atoms, end, next) ||
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
	if (behind && (last > day ? day_possible(month, last)
				  : ends_next_month(atoms, next, behind))) {
		dating->period = true;
		dating->to = dating->from;
		dating->to.day = last;
		if (last <= day)
			dating->to.month = month % 12 + 1;
		end = behind;
	}
	if ((atom_dash(atoms, end) || atoms->at[end].sign == '/') &&
		!atoms->at[end].spaced && digits_at(atoms, end + 1) &&
		len_at(atoms, end + 1) == 4)
		end++;
	return year_behind(atoms, end, dating);
}

/* "bis zum 10.", "am 20. des Monats": a day of some month. */
uint32_t
parse_day_alone(const struct atoms *atoms, uint32_t at, struct dating *dating)
{
	int32_t day;
	uint32_t end = german(atoms) ? day_at(atoms, at, &day) : 0;

	if (!end || (!atom_reads(atoms, at - 1, "am") &&
		!atom_reads(atoms, at - 1, "zum") &&
		!atom_reads(atoms, at - 1, "vom")))
		return 0;
	dating->from.anchor = ANCHOR_OPEN;
	dating->from.grain = GRAIN_DAY;
	if ((atom_reads(atoms, end, "des") ||
		    atom_reads(atoms, end, "eines")) &&
		unit_is(atoms, end + 1, TIME_MONTH))
		return end + 2;
	/* "am 10. Spieltag" counts. */
	if (atoms->at[end].kind == ATOM_WORD && end < atoms->end &&
		!atom_is(atoms, end, TERM_NOUNISH) &&
		!atom_is(atoms, end, TERM_PREPOSITION) &&
		!atom_is(atoms, end, TERM_VERB))
		return 0;
	return end;
}
