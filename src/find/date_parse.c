/*
 * Reading datings: the forms in which German and English tell days, weeks,
 * months, quarters, seasons, years, decades and centuries, and periods of
 * them.
 */
#include "find/date_forms.h"

#include <string.h>

uint32_t
parse_one(const struct atoms *atoms, uint32_t at, struct dating *dating)
{
	static date_form *const figures[] = {parse_era, parse_nth, parse_away,
		parse_stretch, parse_iso, parse_points, parse_slashes,
		parse_day_month, parse_century, parse_quarter, parse_half,
		parse_week, parse_decade, parse_year_month, parse_year,
		parse_day_alone};
	static date_form *const words[] = {parse_feast, parse_nth, parse_away,
		parse_stretch, parse_month_day, parse_month, parse_weekday,
		parse_day_word, parse_shift, parse_season, parse_weekend,
		parse_near, parse_quarter, parse_half, parse_century,
		parse_day_month, parse_decade, parse_week, parse_year};
	bool digits = digits_at(atoms, at);
	date_form *const *parsers = digits ? figures : words;
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

/* Early, late, mid: they stand before what they are part of. */
static bool
part_adverb(const struct atoms *atoms, uint32_t at)
{
	return atom_reads(atoms, at, "early") || atom_reads(atoms, at, "late") ||
		atom_reads(atoms, at, "mid") || german(atoms);
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
		/* "start in 2025" is no part of it, "early in 2025" is. */
		if (atom_reads(atoms, base, "in") && !part_adverb(atoms, at))
			return 0;
		base++;
		of = true;
	} else if (!german(atoms) && !part_adverb(atoms, at)) {
		return 0;
	}
	if (atom_is(atoms, base, TERM_THE) && !atom_is(atoms, base, TERM_SHIFT)) {
		base++;
		of = true;
	}
	end = parse_one(atoms, base, dating);
	if (!end && of && atom_is(atoms, base, TERM_TIME_UNIT)) {
		memset(dating, 0, sizeof *dating);
		dating->from.shifted = true;
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

/* May a weekday, "today" or the like end a period that begins with a
 * moment? */
static bool
may_end(const struct moment *from, const struct moment *to)
{
	if (to->anchor == ANCHOR_NONE && from->anchor == ANCHOR_NONE)
		return from->grain == to->grain || (from->year && to->year);
	if (to->anchor == ANCHOR_WEEKDAY || to->anchor == ANCHOR_MONTHDAY)
		return from->grain == GRAIN_DAY;
	return to->anchor == ANCHOR_NONE || to->anchor == ANCHOR_DAYS ||
		to->anchor == ANCHOR_FEAST;
}

/* Join two datings into a period; false where they do not fit. */
static bool
join(struct dating *dating, const struct dating *last)
{
	struct moment *from = &dating->from;
	const struct moment *to = &last->from;

	if (dating->period || last->period || from->before_christ ||
		from->anchor == ANCHOR_OPEN || from->anchor == ANCHOR_STRETCH ||
		to->anchor == ANCHOR_STRETCH || !may_end(from, to))
		return false;
	if (from->grain == GRAIN_YEAR && to->grain == GRAIN_YEAR &&
		to->anchor == ANCHOR_NONE && to->year <= from->year)
		return false;
	dating->period = true;
	dating->to = *to;
	dating->end = last->end;
	if (from->anchor == ANCHOR_NONE && !from->year && to->year)
		from->year = to->year - (from->month > to->month);
	if (to->year_shift && from->anchor == ANCHOR_NONE) {
		from->year_shift = true;
		from->shift = to->shift;
	}
	return true;
}

/* "now" as the end of a period. */
static bool
parse_now(const struct atoms *atoms, uint32_t at, struct dating *dating)
{
	if (!atom_reads(atoms, at, german(atoms) ? "jetzt" : "now"))
		return false;
	memset(dating, 0, sizeof *dating);
	dating->from.anchor = ANCHOR_DAYS;
	dating->from.grain = GRAIN_DAY;
	dating->end = at + 1;
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
	if (!next || (atom_dash(atoms, end) && atoms->at[end].spaced &&
		dating->from.anchor != ANCHOR_NONE))
		return true;
	if (parse_part(atoms, next, &last) || parse_one(atoms, next, &last) ||
		parse_now(atoms, next, &last))
		join(dating, &last);
	return true;
}
