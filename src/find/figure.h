/*
 * Figures: runs of digits with the points, commas, spaces and apostrophes
 * of both languages between them.
 */
#ifndef LESART_FIND_FIGURE_H
#define LESART_FIND_FIGURE_H

#include "find/atoms.h"

/* mantissa times ten to the exponent, so that 16,4 million is exact. */
struct decimal {
	uint64_t mantissa;
	int32_t exponent;
	uint8_t digits; /* of the mantissa */
};

double decimal_value(struct decimal decimal);

struct figure {
	struct decimal decimal;
	uint32_t end;      /* atom behind it */
	uint8_t digits;    /* before the point */
	bool point;        /* has digits behind a point */
	bool grouped;      /* thousands are set apart */
	bool leading_zero;
};

/*
 * The figure that begins with the digits at atom `at`. False where the
 * digits are no number (a date, a version, more than 24 digits).
 */
bool figure_parse(const struct atoms *atoms, uint32_t at,
	struct figure *figure);

/* The atom behind all that hangs on the digits at `at` without a space. */
uint32_t figure_end(const struct atoms *atoms, uint32_t at);

/* The value of a fraction of one sign, ½; NAN for any other sign. */
double vulgar_value(char32_t sign);

#endif
