/*
 * Days of the proleptic Gregorian calendar as numbers, and what is counted
 * from them: weekdays, ISO weeks, Easter. Algorithms after Howard Hinnant,
 * "chrono-compatible low-level date algorithms", and Spencer Jones 1922
 * (Easter).
 */
#ifndef LESART_FIND_CALENDAR_H
#define LESART_FIND_CALENDAR_H

#include <stdbool.h>
#include <stdint.h>

struct day {
	int32_t year;
	int32_t month; /* 1 to 12 */
	int32_t day;   /* 1 to 31 */
};

/* Is there such a day, in the years 1 to 9999? */
bool day_exists(struct day day);

/* Days since 1970-01-01, and back. */
int32_t day_number(struct day day);
struct day day_of_number(int32_t number);

/* Monday 1 to Sunday 7. */
int32_t day_weekday(int32_t number);

/* The ISO week of a day, and the Monday of a week. */
void day_week(int32_t number, int32_t *year, int32_t *week);
int32_t week_monday(int32_t year, int32_t week);

int32_t month_days(int32_t year, int32_t month);
int32_t easter(int32_t year);

/* "2025-10-28" to a day; false for anything else. */
bool day_parse(const char *text, struct day *day);

#endif
