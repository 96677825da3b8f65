/*
 * Datings: expressions that tell a day, a week, a year ..., as they are
 * read (date_parse.c and the forms of date_forms.h) and as they are
 * resolved (date_resolve.c).
 */
#ifndef LESART_FIND_DATING_H
#define LESART_FIND_DATING_H

#include "find/atoms.h"
#include "find/calendar.h"

/* How a moment hangs on the day of the article. */
enum anchor {
	ANCHOR_NONE,    /* told in full, or but for its year */
	ANCHOR_SHIFT,   /* `shift` periods of the grain from today's */
	ANCHOR_WEEKDAY, /* the weekday `weekday`, shift as told */
	ANCHOR_MONTHDAY, /* day `day` of a month that is not told, a
			    `weekday` */
	ANCHOR_DAYS,    /* `shift` days from today */
	ANCHOR_AWAY,    /* `months` and `days` from today */
	ANCHOR_STRETCH, /* the months and days behind today, or before it
			   where `shift` is negative, or `shift` quarters if
			   that is the unit: a period */
	ANCHOR_SO_FAR,  /* the period of the grain that holds today, up to
			   today, or from today on where `shift` is 1 */
	ANCHOR_FEAST,   /* the feast `feast` of the moment's year, or the
			   weekend around it */
	ANCHOR_OPEN,    /* relative to what is not known */
};

/*
 * A point of the calendar at its grain, as it is told. Year 0: not told.
 * The month is the quarter of GRAIN_QUARTER, the season (1 to 4) of
 * GRAIN_SEASON and the week of GRAIN_WEEK and GRAIN_WEEKEND.
 */
struct moment {
	int32_t year, month, day;
	int32_t shift;       /* of the anchor */
	int32_t weekday, feast;
	int32_t months, days;
	int32_t nth;         /* the nth `unit` of what is told, -1 the last */
	int32_t count;       /* so many of them: "the first two weeks" */
	uint8_t grain;       /* enum date_grain */
	uint8_t anchor;      /* enum anchor */
	uint8_t unit;        /* enum time_unit */
	bool before_christ;
	bool shifted;        /* a word told the shift */
	bool year_shift;     /* year told as "last year": shift */
	bool weekly;         /* the shift counts weeks: "Monday of next week" */
	bool nearest;        /* the next one that comes: "upcoming" */
	bool working;        /* the days are working days */
};

struct dating {
	uint32_t first, end; /* atoms */
	struct moment from, to;
	bool period;         /* from .. to */
};

/* The dating that begins at atom `at`, or false. */
bool dating_parse(const struct atoms *atoms, uint32_t at,
	struct dating *dating);

/* The same where the language is not known: what figures tell for certain,
 * 2025-10-28, 28.10.2025, 28/10/2025 and years alone in brackets. */
bool dating_unspoken(const struct atoms *atoms, uint32_t at,
	struct dating *dating);

/* Which way a clause looks from its day. */
enum tense { TENSE_NONE, TENSE_PAST, TENSE_FUTURE };

/*
 * Write value and end of *date from a dating. `today` is the day of the
 * article, or NULL where it is not known: relative ones stay unresolved.
 */
void dating_resolve(const struct dating *dating, const struct day *today,
	enum tense tense, struct date *date);

#endif
