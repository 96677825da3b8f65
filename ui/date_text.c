/* ISO 8601 values taken apart and told in words. */
#include "date_text.h"

#include "find/calendar.h"

#include <stdio.h>
#include <stdlib.h>

static const char *const months[2][12] = {
	{"January", "February", "March", "April", "May", "June", "July",
		"August", "September", "October", "November", "December"},
	{"Januar", "Februar", "März", "April", "Mai", "Juni", "Juli",
		"August", "September", "Oktober", "November", "Dezember"},
};
static const char *const seasons[2][4] = {
	{"spring", "summer", "autumn", "winter"},
	{"Frühjahr", "Sommer", "Herbst", "Winter"},
};

/* "2025", "2025-10", "2025-10-28", "2025-Q3", "2025-W43", "2025-W43-WE",
 * "2025-22" (a season). What is missing is 0. */
struct parts_of_date {
	int year, month, day, quarter, week, season;
};

static struct parts_of_date
date_parts(const char *value)
{
	struct parts_of_date parts = {0};
	char *end;

	parts.year = (int)strtol(value, &end, 10);
	if (*end++ != '-')
		return parts;
	if (*end == 'Q') {
		parts.quarter = atoi(end + 1);
	} else if (*end == 'W') {
		parts.week = atoi(end + 1);
	} else {
		parts.month = (int)strtol(end, &end, 10);
		if (*end == '-')
			parts.day = atoi(end + 1);
		if (parts.month > 20 && parts.month <= 24) {
			parts.season = parts.month - 20;
			parts.month = 0;
		}
	}
	if (parts.month < 0 || parts.month > 12)
		parts.month = 0;
	return parts;
}

/* "20.–26. Oktober 2025": the days of a week or weekend. */
static void
write_week(const struct parts_of_date *at, uint8_t grain, bool german,
	char *to, size_t size)
{
	int32_t monday = week_monday(at->year, at->week);
	struct day first = day_of_number(
		monday + (grain == GRAIN_WEEKEND ? 5 : 0));
	struct day last = day_of_number(monday + 6);
	const char *month = months[german][first.month - 1];

	if (first.month == last.month)
		snprintf(to, size, german ? "%d.–%d. %s %d" : "%d–%d %s %d",
			first.day, last.day, month, last.year);
	else
		snprintf(to, size, german ? "%d. %s – %d. %s %d"
					  : "%d %s – %d %s %d",
			first.day, month, last.day,
			months[german][last.month - 1], last.year);
}

static void
write_one(const char *value, uint8_t grain, bool german, char *to, size_t size)
{
	struct parts_of_date at = date_parts(value);

	if (grain == GRAIN_DECADE)
		snprintf(to, size, german ? "%der-Jahre" : "%ds", at.year);
	else if (grain == GRAIN_CENTURY)
		snprintf(to, size, german ? "%d. Jahrhundert" : "century %d",
			(at.year + 99) / 100);
	else if (at.quarter)
		snprintf(to, size, german ? "%d. Quartal %d" : "Q%d %d",
			at.quarter, at.year);
	else if (at.week)
		write_week(&at, grain, german, to, size);
	else if (at.season)
		snprintf(to, size, "%s %d", seasons[german][at.season - 1],
			at.year);
	else if (at.month && at.day)
		snprintf(to, size, german ? "%d. %s %d" : "%d %s %d", at.day,
			months[german][at.month - 1], at.year);
	else if (at.month)
		snprintf(to, size, "%s %d", months[german][at.month - 1],
			at.year);
	else
		snprintf(to, size, "%d", at.year);
}

bool
date_text(const struct date *date, enum language language, char *to,
	size_t size)
{
	bool german = language == LANGUAGE_GERMAN;
	bool one = date->grain == GRAIN_DECADE || date->grain == GRAIN_CENTURY;
	size_t len;

	to[0] = '\0';
	if (!date->value[0])
		return false;
	write_one(date->value, date->grain, german, to, size);
	len = strlen(to);
	if (date->end[0] && !one && len + 8 < size) {
		strcpy(to + len, " – ");
		len = strlen(to);
		write_one(date->end, date->grain, german, to + len,
			size - len);
	}
	return true;
}

uint32_t
date_order(const struct date *date)
{
	struct parts_of_date at;
	int month, day;

	if (!date->value[0])
		return UINT32_MAX;
	at = date_parts(date->value);
	month = at.month;
	day = at.day;
	if (at.quarter)
		month = (at.quarter - 1) * 3 + 1;
	else if (at.season)
		month = at.season * 3;
	else if (at.week) {
		struct day monday =
			day_of_number(week_monday(at.year, at.week) +
				      (date->grain == GRAIN_WEEKEND ? 5 : 0));

		at.year = monday.year;
		month = monday.month;
		day = monday.day;
	}
	if (at.year < 0)
		at.year = 0;
	return (uint32_t)(at.year * 512 + month * 32 + day);
}
