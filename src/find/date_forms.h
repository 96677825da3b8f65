/*
 * The forms in which datings are told: one parser a form. Each returns the
 * atom behind what it has read into *dating, or 0 where its form does not
 * stand at the atom; *dating is then good for nothing.
 */
#ifndef LESART_FIND_DATE_FORMS_H
#define LESART_FIND_DATE_FORMS_H

#include "find/dating.h"

enum { YEAR_MIN = 1000, YEAR_MAX = 2199 };

static inline bool
digits_at(const struct atoms *atoms, uint32_t at)
{
	return at < atoms->end && atoms->at[at].kind == ATOM_DIGITS;
}

static inline uint32_t
len_at(const struct atoms *atoms, uint32_t at)
{
	return span_len(atoms->at[at].span);
}

static inline bool
german(const struct atoms *atoms)
{
	return atoms->language == LANGUAGE_GERMAN;
}

/* Digits that hang on the sign before them, and it on what stands before. */
static inline bool
glued_digits(const struct atoms *atoms, uint32_t at)
{
	return digits_at(atoms, at) && !atoms->at[at].spaced &&
		!atoms->at[at - 1].spaced;
}

/* ---- pieces (date_pieces.c) ---------------------------------------- */

/* The value of at most six digits, else -1. */
int32_t value_at(const struct atoms *atoms, uint32_t at);

/* Four digits that can be a year, and hang on nothing. */
uint32_t year_digits(const struct atoms *atoms, uint32_t at, int32_t *year);

/* A year in words: "nineteen eighty-six", "zweitausendzehn". */
uint32_t year_words(const struct atoms *atoms, uint32_t at, int32_t *year);

/* The year behind a month or season: "2024", ", 2024", "of 2024", "im Jahr
 * 2024", "’80", "last year". The atom behind it, or `at`. */
uint32_t year_behind(const struct atoms *atoms, uint32_t at,
	struct dating *dating);

/* Is it a unit of time of this size? */
bool unit_is(const struct atoms *atoms, uint32_t at, enum time_unit unit);

/* A month by its name; short ones only where `digits` stand by. */
uint32_t month_at(const struct atoms *atoms, uint32_t at, bool digits,
	int32_t *month);

/* "st", "nd", "rd", "th" that hang on a figure. */
bool english_ending(const struct atoms *atoms, uint32_t at);

/* A day of the month: "3.", "3rd", "3", "dritten", "twenty-first". */
uint32_t day_at(const struct atoms *atoms, uint32_t at, int32_t *day);

/* What stands between the ends of a period; the atom behind, or 0. */
uint32_t connector(const struct atoms *atoms, uint32_t at, bool and);

/* The year of two digits, '87 or '26. */
static inline int32_t
year_of_two(int32_t digits)
{
	return digits + (digits < 40 ? 2000 : 1900);
}

void set_day(struct dating *dating, int32_t month, int32_t day);
bool day_possible(int32_t month, int32_t day);

/* Does a word shift from today? Sets shift, shifted and nearest. */
uint32_t shift_at(const struct atoms *atoms, uint32_t at,
	struct moment *moment);

/* ---- forms ----------------------------------------------------------- */

typedef uint32_t date_form(const struct atoms *atoms, uint32_t at,
	struct dating *dating);

/* date_figures.c: days by figures, and by figures and month */
date_form parse_parted, parse_iso, parse_points, parse_slashes, parse_day_month,
	parse_month_day, parse_day_alone;

/* date_grains.c: what is longer than a day */
date_form parse_month, parse_season, parse_quarter, parse_half, parse_year,
	parse_year_month, parse_era, parse_decade, parse_century, parse_week;

/* date_relative.c: told from today */
date_form parse_weekday, parse_day_word, parse_feast, parse_weekend,
	parse_near, parse_shifted_unit, parse_shift, parse_so_far;

/* date_spans.c: "vor drei Tagen", "the next two weeks", "last week of
 * July" */
date_form parse_away, parse_stretch, parse_nth;

/* Any of them (date_parse.c). */
date_form parse_one;

#endif
