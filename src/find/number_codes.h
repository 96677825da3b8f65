/*
 * What looks like a number and is none, and what its place makes of one.
 */
#ifndef LESART_FIND_NUMBER_CODES_H
#define LESART_FIND_NUMBER_CODES_H

#include "find/measure.h"

/* Is it a code, a score, a time of day, a telephone number, the number of a
 * list or of an article of law? */
bool number_is_code(const struct atoms *atoms, const struct measure *measure);

/* Ages that only their place tells: ", 55," behind the name of a person. */
void number_by_place(const struct article *article, const struct atoms *atoms,
	struct measure *measure);

#endif
