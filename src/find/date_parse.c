/*
 * Reading datings: the forms in which German and English tell days, weeks,
 * months, quarters, seasons, years, decades and centuries, and periods of
 * them.
 */
#include "find/date_forms.h"
#include "base/memory.h"

#include <string.h>

#define HEAD(class) ((uint64_t)1 << (class))

/* The forms, in the order in which they are tried, and the classes of the
 * word that they can begin with; 0: also with words of no class. */
static const struct {
	date_form *form;
	uint64_t heads;
} by_word[] = {
	{parse_feast, HEAD(TERM_FEAST) | HEAD(TERM_FEAST_HEAD)},
	{parse_nth, HEAD(TERM_ORDINAL) | HEAD(TERM_SHIFT)},
	{parse_so_far, HEAD(TERM_AGO) | HEAD(TERM_TIME_UNIT)},
	{parse_away, 0},
	{parse_stretch, 0},
	{parse_parted, HEAD(TERM_MONTH)},
	{parse_month_day, HEAD(TERM_MONTH)},
	{parse_month, HEAD(TERM_MONTH)},
	{parse_weekday, HEAD(TERM_WEEKDAY)},
	{parse_day_word, HEAD(TERM_DAY)},
	{parse_shift, HEAD(TERM_SHIFT)},
	{parse_season, HEAD(TERM_SEASON)},
	{parse_weekend, HEAD(TERM_WEEKEND)},
	{parse_near, HEAD(TERM_NEAR)},
	{parse_quarter, 0},
	{parse_half, 0},
	{parse_century, 0},
	{parse_day_month, 0},
	{parse_decade, HEAD(TERM_DECADE)},
	{parse_week, 0},
	{parse_year, 0},
};

static date_form *const by_figure[] = {parse_era, parse_nth, parse_away,
	parse_stretch, parse_parted, parse_iso, parse_points, parse_slashes,
	parse_day_month, parse_century, parse_quarter, parse_half,
	parse_week, parse_decade, parse_year_month, parse_year,
	parse_day_alone};

/* Try one form. */
static uint32_t
try_form(date_form *form, const struct atoms *atoms, uint32_t at,
	struct dating *dating)
{
	uint32_t end;

	memset(dating, 0, sizeof *dating);
	end = form(atoms, at, dating);
	dating->first = at;
	dating->end = end;
	return end;
}

uint32_t
parse_one(const struct atoms *atoms, uint32_t at, struct dating *dating)
{
	const struct term *word = atoms->at[at].word;
	uint32_t end = 0;

	if (digits_at(atoms, at)) {
		for (size_t i = 0; i < ARRAY_LEN(by_figure) && !end; i++)
			end = try_form(by_figure[i], atoms, at, dating);
		return end;
	}
	for (size_t i = 0; i < ARRAY_LEN(by_word) && !end; i++)
		if (!by_word[i].heads || (word && (word->classes &
				by_word[i].heads)))
			end = try_form(by_word[i].form, atoms, at, dating);
	return end;
}

/* Early, late, mid: they stand before what they are part of. */
static bool
part_adverb(const struct atoms *atoms, uint32_t at)
{
	return atom_reads(atoms, at, "early") ||
	       atom_reads(atoms, at, "late") || atom_reads(atoms, at, "mid") ||
	       german(atoms);
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
	if (atom_is(atoms, base, TERM_THE) &&
		!atom_is(atoms, base, TERM_SHIFT)) {
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
		from->anchor == ANCHOR_SO_FAR ||
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

/* "now" as an end of a period. */
static bool
parse_now(const struct atoms *atoms, uint32_t at, struct dating *dating)
{
	if (!atom_reads(atoms, at, german(atoms) ? "jetzt" : "now"))
		return false;
	memset(dating, 0, sizeof *dating);
	dating->from.anchor = ANCHOR_DAYS;
	dating->from.grain = GRAIN_DAY;
	dating->first = at;
	dating->end = at + 1;
	return true;
}

/* "fiscal year", "calendar year" before a year belong to it. */
static void
take_kind_of_year(const struct atoms *atoms, uint32_t at,
	struct dating *dating)
{
	uint32_t first = at - 1 - unit_is(atoms, at - 1, TIME_YEAR);

	if (digits_at(atoms, at) && dating->from.grain == GRAIN_YEAR &&
		(atom_reads(atoms, first, "fiscal") ||
			atom_reads(atoms, first, "calendar")) &&
		!atom_is(atoms, first - 1, TERM_SHIFT))
		dating->first = first;
}

bool
dating_parse(const struct atoms *atoms, uint32_t at, struct dating *dating)
{
	struct dating last = {0};
	bool between = atom_is(atoms, at - 1, TERM_BETWEEN) ||
		(atom_is(atoms, at - 1, TERM_THE) &&
			atom_is(atoms, at - 2, TERM_BETWEEN));
	uint32_t end = parse_part(atoms, at, dating), next;
	bool now = false;

	if (!end)
		end = parse_one(atoms, at, dating);
	if (!end) {
		now = (between || atom_is(atoms, at - 1, TERM_FROM)) &&
			parse_now(atoms, at, dating);
		end = now ? dating->end : 0;
	}
	if (!end)
		return false;
	take_kind_of_year(atoms, at, dating);
	next = connector(atoms, end, between);
	if (!next || (atom_dash(atoms, end) && atoms->at[end].spaced &&
		dating->from.anchor != ANCHOR_NONE))
		return !now;
	if (parse_part(atoms, next, &last) || parse_one(atoms, next, &last) ||
		(!now && parse_now(atoms, next, &last)))
		return join(dating, &last) || !now;
	return !now;
}
