/*
 * The parts of the grammar of measures (measure.c): each looks whether its
 * form stands at an atom, and takes it into the measure. For measure.c,
 * measure_money.c and measure_time.c alone.
 */
#ifndef LESART_FIND_MEASURE_PARTS_H
#define LESART_FIND_MEASURE_PARTS_H

#include "find/measure.h"

/* The measure ends at an atom and is of a kind and unit. */
void measure_set_unit(struct measure *measure, uint32_t end, uint8_t kind,
	struct unit unit);
void measure_set_kind(struct measure *measure, uint32_t end, uint8_t kind,
	const char *unit);

/* A currency or unit by its name or by its sign at an atom. */
bool measure_take_name(const struct atoms *atoms, uint32_t at,
	struct measure *measure);
bool measure_take_sign(const struct atoms *atoms, uint32_t at,
	struct measure *measure);

/* ---- money (measure_money.c) ---------------------------------------- */

/* A sign of currency before the amount. */
bool measure_take_prefix(const struct atoms *atoms, uint32_t limit,
	struct measure *measure);
bool measure_take_million_people(const struct atoms *atoms,
	struct measure *measure);
void measure_take_million(const struct atoms *atoms,
	struct measure *measure);
void measure_take_late_scale(const struct atoms *atoms,
	struct measure *measure);
void measure_take_minor(const struct atoms *atoms, struct measure *measure);

/* ---- time (measure_time.c) ------------------------------------------ */

bool measure_take_time(const struct atoms *atoms, uint32_t at,
	struct measure *measure);
bool measure_take_tail(const struct atoms *atoms, uint32_t at,
	struct measure *measure);
bool measure_take_compound(const struct atoms *atoms, uint32_t at,
	struct measure *measure);
bool measure_take_half_time(const struct atoms *atoms, uint32_t at,
	struct measure *measure);
bool measure_take_bare_age(const struct atoms *atoms, uint32_t limit,
	struct measure *measure);

#endif
