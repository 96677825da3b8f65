/* Days of the Gregorian calendar. */
#include "find/calendar.h"

#include <string.h>

int32_t
month_days(int32_t year, int32_t month)
{
	static const uint8_t days[] = {
		31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
	bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;

	return month == 2 && leap ? 29 : days[month - 1];
}

bool
day_exists(struct day day)
{
	return day.year >= 1 && day.year <= 9999 && day.month >= 1 &&
		day.month <= 12 && day.day >= 1 &&
		day.day <= month_days(day.year, day.month);
}

int32_t
day_number(struct day day)
{
	int32_t year = day.year - (day.month <= 2);
	int32_t era = (year >= 0 ? year : year - 399) / 400;
	int32_t of_era = year - era * 400;
	int32_t of_year = (153 * (day.month + (day.month > 2 ? -3 : 9)) + 2) / 5 +
		day.day - 1;

	return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 +
		of_year - 719468;
}

struct day
day_of_number(int32_t number)
{
	int32_t shifted = number + 719468;
	int32_t era = (shifted >= 0 ? shifted : shifted - 146096) / 146097;
	int32_t of_era = shifted - era * 146097;
	int32_t year = (of_era - of_era / 1460 + of_era / 36524 -
			       of_era / 146096) / 365;
	int32_t of_year = of_era - (365 * year + year / 4 - year / 100);
	int32_t month = (5 * of_year + 2) / 153;
	struct day day;

	day.day = of_year - (153 * month + 2) / 5 + 1;
	day.month = month < 10 ? month + 3 : month - 9;
	day.year = year + era * 400 + (day.month <= 2);
	return day;
}

int32_t
day_weekday(int32_t number)
{
	int32_t weekday = (number + 3) % 7;

	return (weekday < 0 ? weekday + 7 : weekday) + 1;
}

int32_t
week_monday(int32_t year, int32_t week)
{
	int32_t fourth = day_number((struct day){year, 1, 4});

	return fourth - (day_weekday(fourth) - 1) + (week - 1) * 7;
}

void
day_week(int32_t number, int32_t *year, int32_t *week)
{
	int32_t thursday = number - day_weekday(number) + 4;

	*year = day_of_number(thursday).year;
	*week = (thursday - week_monday(*year, 1)) / 7 + 1;
}

int32_t
easter(int32_t year)
{
	int32_t a = year % 19, b = year / 100, c = year % 100;
	int32_t d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
	int32_t h = (19 * a + b - d - g + 15) % 30;
	int32_t i = c / 4, k = c % 4;
	int32_t l = (32 + 2 * e + 2 * i - h - k) % 7;
	int32_t m = (a + 11 * h + 22 * l) / 451;
	int32_t n = h + l - 7 * m + 114;

	return day_number((struct day){year, n / 31, n % 31 + 1});
}

bool
day_parse(const char *text, struct day *day)
{
	int32_t parts[3] = {0, 0, 0};
	static const uint8_t lens[3] = {4, 2, 2};

	for (int part = 0; part < 3; part++) {
		for (int i = 0; i < lens[part]; i++, text++) {
			if (*text < '0' || *text > '9')
				return false;
			parts[part] = parts[part] * 10 + (*text - '0');
		}
		if (part < 2 && *text++ != '-')
			return false;
	}
	if (*text)
		return false;
	*day = (struct day){parts[0], parts[1], parts[2]};
	return day_exists(*day);
}
