/*
 * The words by which amounts and dates are told, in German and English:
 * numerals, units of time, months, feasts, and the small words of grammar
 * around them; and the names and signs of currencies and units of measure.
 *
 * Tables of const data, made by tools/make_terms.py from the lists in
 * tools/terms and from the Unicode CLDR and ISO 4217 (DATA_SOURCES.md).
 */
#ifndef LESART_LEXICON_TERMS_H
#define LESART_LEXICON_TERMS_H

#include "base/language.h"
#include "base/span.h"

/*
 * What a word may mean. A word can be of several classes and has a value
 * in each. make_terms.py reads the names from here.
 */
enum term_class {
	TERM_CARDINAL,     /* 0 to 90 */
	TERM_SCALE,        /* power of ten: hundred 2, thousand 3 ... */
	TERM_DOZEN,        /* times 12, 20, 60 */
	TERM_ONE,          /* the article: ein, a */
	TERM_FRACTION,     /* one VALUE-th: half 2, third 3 ... */
	TERM_HALF,         /* value in halves: anderthalb 3 */
	TERM_ORDINAL,
	TERM_POINT,        /* Komma, point */
	TERM_MINUS,
	TERM_TIMES,        /* doppelt, twice: times VALUE */
	TERM_RATIO,        /* halbiert 50, verdoppelt 200: percent */
	TERM_PERCENT,
	TERM_PER,          /* the first half of "per cent" */
	TERM_POINTS,       /* percentage points */
	TERM_BOUND,        /* enum number_bound in one word */
	TERM_COMPARE,      /* mehr, weniger, more: bound with a THAN */
	TERM_THAN,
	TERM_RANGE,        /* bis, to */
	TERM_AND,
	TERM_BETWEEN,
	TERM_FROM,
	TERM_ONTO,         /* auf, to: the end of a change */
	TERM_BY,           /* um, by */
	TERM_OLD,          /* alt, old */
	TERM_AGE,          /* Alter, age, aged */
	TERM_TIME_UNIT,    /* enum time_unit */
	TERM_MONTH,        /* 1 to 12 */
	TERM_WEEKDAY,      /* Monday 1 to Sunday 7 */
	TERM_SEASON,       /* spring 1 to winter 4 */
	TERM_DAY,          /* days from today: gestern -1 */
	TERM_SHIFT,        /* last -1, this 0, next 1, coming 5 */
	TERM_FEAST,        /* enum feast */
	TERM_WEEKEND,
	TERM_AGO,          /* ago -1, later 1 */
	TERM_DAYPART,      /* Abend, night */
	TERM_ERA,          /* v. Chr. and BC */
	TERM_PART,         /* Anfang 1, Mitte 2, Ende 3 */
	TERM_OF,           /* des, of: binds a date to its period */
	TERM_THE,          /* articles */
	TERM_IN,           /* prepositions before a date */
	TERM_NOUNISH,      /* determiners, prepositions and the like: none of
			      what a number is about */
	TERM_PREPOSITION,  /* opens a group that hangs on another */
	TERM_VERB,         /* frequent verbs that part a clause */
	TERM_CODE,         /* the number behind it is a name: Artikel, No. */
	TERM_AFTER_COUNT,  /* weitere, more: between number and noun */
	TERM_PAST,         /* verbs that tell what has been */
	TERM_FUTURE,       /* verbs that tell what will be */
	TERM_SHORT,        /* a month or weekday abbreviated */
	TERM_NEAR,         /* Vorjahr, Jahresende: enum time_unit * 10 + 5
			      + periods from today; day: unresolved */
	TERM_DECADE,       /* neunziger, nineties: 20 to 90 */
	TERM_PERSON,       /* whose years are an age: Junge, Mann */
	TERM_HALF_YEAR,    /* Halbjahr, half: of a year */
	TERM_FEAST_HEAD,   /* first word of a feast of several */
	TERM_ONLY,         /* nur, only: the number is what is told */
	TERM_HEADCOUNT,    /* what papers count: lives, votes, work, arms */
	TERM_CLASS_COUNT,
};

enum time_unit {
	TIME_SECOND,
	TIME_MINUTE,
	TIME_HOUR,
	TIME_DAY,
	TIME_WEEK,
	TIME_MONTH,
	TIME_QUARTER,
	TIME_YEAR,
	TIME_DECADE,
	TIME_CENTURY,
	TIME_NIGHT,
	TIME_WEEKEND,
	TIME_FORTNIGHT,
	TIME_QUARTER_HOUR,
	TIME_THREE_QUARTERS, /* of an hour */
};

/* A day of the year by its date (month * 100 + day) or, from FEAST_EASTER
 * on, by its distance to Easter Sunday, or by a weekday of a month. */
enum {
	FEAST_EASTER = 2000, /* + days, from -60 to 70 */
	FEAST_WEEKDAY = 3000, /* + month * 100 + weekday * 10 + n, 5 last */
	FEAST_ADVENT = 5000,  /* + days from the first Sunday of Advent */
};

struct term {
	uint64_t classes; /* bit 1 << enum term_class */
	uint32_t key;     /* offset of its letters */
	uint16_t senses;  /* first of its values, by ascending class */
	uint8_t len;
};

enum { TERM_LEN_MAX = 40 };

/*
 * Looks a word up, whatever its case; NULL for one that is not there. The
 * result is static. For LANGUAGE_UNKNOWN nothing is there.
 */
const struct term *term_find(enum language language, struct slice word);

static inline bool
term_is(const struct term *word, enum term_class class)
{
	return word && word->classes >> class & 1;
}

/* The value of a word in a class; it must be of that class. */
int term_value(enum language language, const struct term *word,
	enum term_class class);

/* Lower case of ASCII and Latin-1 letters, into `to` with room for
 * TERM_LEN_MAX bytes; returns the length, 0 for a longer word. */
uint32_t term_fold(struct slice word, char to[TERM_LEN_MAX]);

/* ---- currencies and units ----------------------------------------- */

struct unit {
	const char *name; /* ISO 4217 or CLDR identifier; static */
	int32_t exponent; /* of ten, that a value is worth: cents -2 */
};

/*
 * A currency or unit of measure by its name: words in lower case parted by
 * one space, of the language. Returns whether there is one.
 */
bool money_by_name(enum language language, struct slice name,
	struct unit *unit);
bool unit_by_name(enum language language, struct slice name,
	struct unit *unit);

/* The same by sign or code, whose case matters: "€", "USD", "km²". */
bool money_by_sign(enum language language, struct slice sign,
	struct unit *unit);
bool unit_by_sign(struct slice sign, struct unit *unit);

/* The CLDR identifier of a unit of time; static. */
const char *time_unit_name(enum time_unit unit);

#endif
