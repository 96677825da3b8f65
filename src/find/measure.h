/*
 * Measures: amounts with what they are amounts of: money, percent, units,
 * time, age, or nothing (a count).
 */
#ifndef LESART_FIND_MEASURE_H
#define LESART_FIND_MEASURE_H

#include "find/amount.h"

struct measure {
	uint32_t first, end; /* atoms */
	double value;
	const char *unit;    /* static; NULL for none */
	uint8_t kind;        /* enum number_kind */
	struct amount amount;
	bool adjective;      /* dreijährig, five-year: told of a noun */
	bool prefixed;       /* the currency stands before it */
	bool person;         /* 64-Jährige: the word is the person */
};

/*
 * The measure whose amount begins at atom `at`. Signs of currency before
 * it are taken from atom `limit` on. False where there is none.
 */
bool measure_parse(const struct atoms *atoms, uint32_t at, uint32_t limit,
	struct measure *measure);

#endif
