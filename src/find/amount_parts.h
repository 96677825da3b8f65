/*
 * The parts of the grammar of amounts (amount.c): each looks whether its
 * form stands where the reading has come to, and takes it. For amount.c and
 * amount_parts.c alone.
 */
#ifndef LESART_FIND_AMOUNT_PARTS_H
#define LESART_FIND_AMOUNT_PARTS_H

#include "find/amount.h"
#include "find/figure.h"

/* How far the reading of an amount has come. */
struct amount_state {
	const struct atoms *atoms;
	struct amount *amount;
	uint32_t at;
	double total, group; /* 2 million 300: total 2e6, group 300 */
	int32_t scale;       /* of the last scale word */
	bool any;
	double behind_and;   /* of "three hundred and two" the two, else 0 */
};

/* Ten to the power. */
double amount_power(int32_t exponent);

/* The atom to go on with: over a hyphen that joins two words. */
uint32_t amount_joined(const struct amount_state *state);

/* A numeral of one word at `at`, by lexicon or as a German compound. */
bool amount_numeral(const struct atoms *atoms, uint32_t at, double *value,
	enum compound_tail *tail);

/* The digits behind a point, as a fraction of one; the atom behind, or 0. */
uint32_t amount_point_digits(const struct atoms *atoms, uint32_t at,
	double *fraction);

/* "Komma drei"; "drei Viertel"; "of a million"; "and a half"; "half a million": true where
 * the form was taken. */
bool amount_take_point(struct amount_state *state);
bool amount_take_fraction(struct amount_state *state);
bool amount_take_of_scale(struct amount_state *state);
bool amount_take_and_fraction(struct amount_state *state);
bool amount_take_half(struct amount_state *state);
bool amount_take_low_figure(struct amount_state *state);

/* "dozen", letters that hang on a figure, "3/4": taken where they stand. */
void amount_take_dozen(struct amount_state *state);
void amount_take_letters(struct amount_state *state);
void amount_take_figure_fraction(struct amount_state *state);

#endif
