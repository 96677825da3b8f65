/*
 * Amounts: figures and number words, without units, in either language.
 */
#ifndef LESART_FIND_AMOUNT_H
#define LESART_FIND_AMOUNT_H

#include "find/atoms.h"

struct amount {
	uint32_t first, end; /* atoms */
	double value;
	double factor;       /* of its last scale word, else 1 */
	uint8_t digits;      /* of the figure before its point, 0 in words */
	bool decimal;        /* has a fraction of ten: 3,5 */
	bool scaled;         /* with hundred, Millionen ... */
	bool article;        /* begins with ein, a */
	bool fraction;       /* ein Drittel, 1/3, Hälfte */
	bool ordinal;        /* third, 15. */
	bool times;          /* doppelt, twice */
	bool leading_zero;   /* 007 */
	bool grouped;        /* 1.000 */
	bool bare_one;       /* a lone "one" */
};

/* The longest amount that begins at atom `at`; false if none does. */
bool amount_parse(const struct atoms *atoms, uint32_t at,
	struct amount *amount);

/* The last amount that was asked for: many forms begin with one, and each
 * asks for it. */
struct amount_memo {
	struct amount amount;
	uint32_t at; /* 0: none */
	bool found;
};

/* What may come behind a numeral in one German word. */
enum compound_tail {
	TAIL_NONE,
	TAIL_ORDINAL,  /* dritte */
	TAIL_TIMES,    /* dreifach, dreimal */
	TAIL_YEARS,    /* dreijährig */
	TAIL_MONTHS,
	TAIL_WEEKS,
	TAIL_DAYS,
	TAIL_HOURS,
	TAIL_MINUTES,
	TAIL_HEADS,    /* dreiköpfig */
	TAIL_PERCENT,  /* dreiprozentig */
	TAIL_FRACTION, /* zwölftel */
	TAIL_QUARTER_HOURS, /* viertelstunde */
	TAIL_UNKNOWN,
};

/*
 * A German numeral of one word, "neunhundertneunundneunzigtausend", with
 * an ending; linear in its length. Values from 1e18 on fail.
 */
bool compound_parse(struct slice word, double *value, enum compound_tail *tail);

/* Can a numeral begin the word? A quick look, asked of every word. */
bool compound_begins(struct slice word);

/* The ending alone, as in "64-Jährige": letters in lower case. */
enum compound_tail compound_tail_of(struct slice letters);

#endif
