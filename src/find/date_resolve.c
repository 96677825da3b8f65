/* From what a dating says to days of the calendar. */
#include "find/dating.h"
#include "lexicon/terms.h"

#include <string.h>

/* Digits of a value that fits into them. */
static char *
put(char *to, int32_t value, int width)
{
	for (int i = width - 1; i >= 0; i--, value /= 10)
		to[i] = (char)('0' + value % 10);
	return to + width;
}

static char *
put_text(char *to, const char *text)
{
	size_t len = strlen(text);

	memcpy(to, text, len);
	return to + len;
}

/* The form of ISO 8601 (seasons: 8601-2); empty for years out of range. */
static void
moment_write(const struct moment *moment, char to[12])
{
	int32_t year = moment->year - moment->before_christ;

	*to = '\0';
	if (year < !moment->before_christ || year > 9999)
		return;
	if (moment->before_christ)
		*to++ = '-';
	to = put(to, year, 4);
	switch (moment->grain) {
	case GRAIN_QUARTER:
		to = put(put_text(to, "-Q"), moment->month, 1);
		break;
	case GRAIN_SEASON:
		to = put(put_text(to, "-"), 20 + moment->month, 2);
		break;
	case GRAIN_WEEK:
		to = put(put_text(to, "-W"), moment->month, 2);
		break;
	case GRAIN_WEEKEND:
		to = put(put_text(to, "-W"), moment->month, 2);
		to = put_text(to, "-WE");
		break;
	case GRAIN_MONTH:
		to = put(put_text(to, "-"), moment->month, 2);
		break;
	case GRAIN_DAY:
		to = put(put_text(to, "-"), moment->month, 2);
		to = put(put_text(to, "-"), moment->day, 2);
		break;
	default:
		break;
	}
	*to = '\0';
}

static struct moment
moment_of_day(int32_t number, uint8_t grain)
{
	struct day day = day_of_number(number);
	struct moment moment = {.year = day.year, .month = day.month,
		.day = day.day, .grain = grain};

	if (grain == GRAIN_WEEK || grain == GRAIN_WEEKEND)
		day_week(number, &moment.year, &moment.month);
	else if (grain == GRAIN_QUARTER)
		moment.month = (day.month - 1) / 3 + 1;
	else if (grain == GRAIN_SEASON)
		moment.month =
			day.month % 12 / 3 + (day.month % 12 / 3 ? 0 : 4);
	else if (grain == GRAIN_DECADE)
		moment.year = day.year / 10 * 10;
	else if (grain == GRAIN_CENTURY)
		moment.year = (day.year - 1) / 100 * 100 + 1;
	return moment;
}

/* `shift` periods of the grain from the one that holds `today`. */
static struct moment
shifted(struct day today, int32_t shift, uint8_t grain)
{
	int32_t number = day_number(today), month;
	struct moment moment;

	switch (grain) {
	case GRAIN_DAY:
		return moment_of_day(number + shift, grain);
	case GRAIN_WEEK:
	case GRAIN_WEEKEND:
		return moment_of_day(number + 7 * shift, grain);
	case GRAIN_QUARTER:
	case GRAIN_MONTH:
		month = today.year * 12 + today.month - 1 +
			shift * (grain == GRAIN_MONTH ? 1 : 3);
		today.day = 1;
		today.year = month / 12;
		today.month = month % 12 + 1;
		return moment_of_day(day_number(today), grain);
	case GRAIN_DECADE:
		shift *= 10;
		break;
	case GRAIN_CENTURY:
		shift *= 100;
		break;
	default:
		break;
	}
	moment = moment_of_day(number, grain);
	moment.year += shift;
	return moment;
}

static int32_t
advent_sunday(int32_t year)
{
	int32_t christmas = day_number((struct day){year, 12, 25});

	return christmas - day_weekday(christmas) - 21;
}

static int32_t
feast_day(int32_t feast, int32_t year)
{
	int32_t month, weekday, count, first;

	if (feast < 1900)
		return day_number((struct day){year, feast / 100, feast % 100});
	if (feast < 2500)
		return easter(year) + feast - FEAST_EASTER;
	if (feast >= FEAST_ADVENT)
		return advent_sunday(year) + feast - FEAST_ADVENT;
	feast -= FEAST_WEEKDAY;
	month = feast / 100;
	weekday = feast / 10 % 10;
	count = feast % 10;
	first = day_number((struct day){year, month, 1});
	first += (weekday - day_weekday(first) + 7) % 7;
	if (count < 5)
		return first + 7 * (count - 1);
	first += 28;
	return day_of_number(first).month == month ? first : first - 7;
}

static struct moment
weekday_moment(const struct moment *told, struct day today, enum tense tense)
{
	int32_t number = day_number(today);
	int32_t off = told->weekday - day_weekday(number);

	if (told->weekly || (told->shifted && told->shift == 0))
		off += 7 * told->shift;
	else if (told->nearest)
		off += off > 0 ? 0 : 7;
	else if (told->shifted)
		off += told->shift < 0 ? (off >= 0 ? -7 : 0) : 7 * told->shift;
	else if (off > 0 && tense != TENSE_FUTURE)
		off -= 7;
	else if (off < 0 && tense == TENSE_FUTURE)
		off += 7;
	return moment_of_day(number + off, GRAIN_DAY);
}

/* The day of a month whose weekday is told: in this month or the one it
 * fits in next. */
static struct moment
monthday_moment(const struct moment *told, struct day today)
{
	struct day day = {today.year, today.month, told->day};

	for (int i = 0; i < 24; i++) {
		if (day_exists(day) && day_weekday(day_number(day)) ==
				told->weekday)
			return moment_of_day(day_number(day), GRAIN_DAY);
		day.year += day.month == 12;
		day.month = day.month % 12 + 1;
	}
	return *told;
}

/* So many months and days from a day; the last of a shorter month. */
static int32_t
day_away(struct day day, int32_t months, int32_t days)
{
	int32_t month = day.year * 12 + day.month - 1 + months;

	day.year = month / 12;
	day.month = month % 12 + 1;
	if (day.day > month_days(day.year, day.month))
		day.day = month_days(day.year, day.month);
	return day_number(day) + days;
}

static struct moment
weekend_moment(const struct moment *told, struct day today, enum tense tense)
{
	int32_t number = day_number(today), shift = told->shift;

	if (!told->shifted && tense != TENSE_FUTURE &&
		day_weekday(number) < 6)
		shift = -1;
	return moment_of_day(number + 7 * shift, GRAIN_WEEKEND);
}

/* The year of a moment that tells none: this one, or that which its clause
 * looks to. */
static int32_t
likely_year(const struct moment *moment, struct day today, enum tense tense)
{
	static const uint8_t season_month[] = {4, 7, 10, 12};
	int32_t month = moment->month;

	if (moment->grain == GRAIN_WEEK)
		month = (moment->month - 1) * 12 / 52 + 1;
	if (moment->grain == GRAIN_QUARTER)
		month = moment->month * 3 - 1;
	if (moment->grain == GRAIN_SEASON)
		month = season_month[(moment->month - 1) & 3];
	if (tense == TENSE_PAST && month > today.month)
		return today.year - 1;
	if (tense == TENSE_FUTURE && month < today.month)
		return today.year + 1;
	return today.year;
}

/* The feast of a year that is told, or the one that is meant. */
static struct moment
feast_moment(const struct moment *told, const struct day *today,
	enum tense tense)
{
	int32_t year = told->year, now, day;

	if (year)
		return moment_of_day(feast_day(told->feast, year), GRAIN_DAY);
	now = day_number(*today);
	day = feast_day(told->feast, today->year);
	year = today->year;
	if (told->year_shift || (told->shifted && told->shift == 0)) {
		year += told->shift;
	} else if (told->shifted) {
		if (told->shift > 0 && day <= now)
			year++;
		else if (told->shift < 0 && day >= now)
			year--;
	} else {
		struct moment found = moment_of_day(day, GRAIN_DAY);

		year = likely_year(&found, *today, tense);
	}
	return moment_of_day(feast_day(told->feast, year), GRAIN_DAY);
}

/* The year of what is told without one. */
static int32_t
meant_year(const struct moment *told, struct day today, enum tense tense)
{
	int32_t year = today.year;

	if (told->year_shift)
		return year + told->shift;
	if (!told->shifted)
		return likely_year(told, today, tense);
	if (told->shift < 0 && told->month >= today.month)
		return year - 1;
	if (told->shift > 0 && (told->month < today.month ||
		(told->month == today.month && told->day <= today.day)))
		return year + 1;
	return year;
}

/* The `nth` unit of a month or year, and how many. */
static struct moment
part_of(const struct moment *whole, const struct moment *told, int32_t nth)
{
	bool year = whole->grain == GRAIN_YEAR;
	struct day first = {whole->year, year ? 1 : whole->month, 1};
	int32_t start = day_number(first), monday;
	int32_t end = day_away(first, year ? 12 : 1, 0), number;
	struct moment found = {.year = whole->year, .grain = GRAIN_MONTH};

	if (told->unit == TIME_DAY) {
		number = nth < 0 ? end + nth : start + nth - 1;
		return moment_of_day(number, GRAIN_DAY);
	}
	if (told->unit == TIME_MONTH) {
		found.month = nth < 0 ? 13 + nth : nth;
		return found;
	}
	/* A week belongs to the month and year that hold its Thursday. */
	monday = start - (day_weekday(start) - 1);
	if (monday + 3 < start)
		monday += 7;
	if (nth < 0) {
		int32_t last = end - 1 - (day_weekday(end - 1) - 1);

		monday = last + 3 < end ? last : last - 7;
		nth = 1;
	}
	return moment_of_day(monday + 7 * (nth - 1), GRAIN_WEEK);
}

/* So many working days from a day. */
static int32_t
working_day_away(int32_t number, int32_t days)
{
	int32_t step = days < 0 ? -1 : 1;

	while (days) {
		number += step;
		if (day_weekday(number) < 6)
			days -= step;
	}
	return number;
}

/* The first and the last of a stretch behind or before today. */
static struct moment
stretch_moment(const struct moment *told, struct day today, bool last)
{
	int32_t count = told->shift, number = day_number(today);
	bool back = count < 0;

	if (told->unit == TIME_QUARTER) {
		if (back)
			return shifted(today, last ? -1 : count, GRAIN_QUARTER);
		return shifted(today, last ? count : 1, GRAIN_QUARTER);
	}
	if (back && last)
		return moment_of_day(number - 1, GRAIN_DAY);
	if (!back && !last)
		return moment_of_day(number + 1, GRAIN_DAY);
	number = told->working ? working_day_away(number, told->days)
		: day_away(today, told->months, told->days);
	return moment_of_day(number, GRAIN_DAY);
}

/* The first day of a week, month, quarter or year. */
static int32_t
first_day(const struct moment *moment)
{
	struct day day = {moment->year, 1, 1};

	if (moment->grain == GRAIN_WEEK)
		return week_monday(moment->year, moment->month);
	if (moment->grain == GRAIN_MONTH)
		day.month = moment->month;
	else if (moment->grain == GRAIN_QUARTER)
		day.month = 3 * moment->month - 2;
	return day_number(day);
}

/* The period that holds today, up to it or from it on. */
static struct moment
so_far_moment(const struct moment *told, struct day today, bool last)
{
	struct moment whole = shifted(
		today, told->shift && last, told->grain);

	if (told->shift ? !last : last)
		return moment_of_day(day_number(today), GRAIN_DAY);
	return moment_of_day(first_day(&whole) - last, GRAIN_DAY);
}

/* The weekend of a feast, with the feast: from Saturday or from the feast to
 * Sunday or to the feast. */
static struct moment
feast_weekend(struct moment feast, bool last)
{
	int32_t number = day_number(
		(struct day){feast.year, feast.month, feast.day});
	int32_t weekday = day_weekday(number);
	int32_t saturday = number - weekday + (weekday < 3 ? -1 : 6);

	if (last ? number < saturday + 1 : number > saturday)
		number = saturday + last;
	return moment_of_day(number, GRAIN_DAY);
}

/* A moment as it stands in the calendar; `today` is NULL only for one that
 * is told in full. */
static struct moment
settled(const struct moment *told, const struct day *today, enum tense tense)
{
	struct moment moment = *told;

	switch (told->anchor) {
	case ANCHOR_SHIFT:
		if (moment.grain == GRAIN_WEEKEND)
			return weekend_moment(told, *today, tense);
		return shifted(*today, told->shift, moment.grain);
	case ANCHOR_DAYS:
		return shifted(*today, told->shift, GRAIN_DAY);
	case ANCHOR_AWAY:
		return moment_of_day(day_away(*today, told->months, told->days),
			GRAIN_DAY);
	case ANCHOR_STRETCH:
		return stretch_moment(told, *today, false);
	case ANCHOR_SO_FAR:
		return so_far_moment(told, *today, false);
	case ANCHOR_WEEKDAY:
		return weekday_moment(told, *today, tense);
	case ANCHOR_MONTHDAY:
		return monthday_moment(told, *today);
	case ANCHOR_FEAST:
		return feast_moment(told, today, tense);
	default:
		if (!moment.year)
			moment.year = meant_year(told, *today, tense);
		return moment;
	}
}

/* Is it told in full, so that the day of the article does not matter? */
static bool
told_in_full(const struct moment *told)
{
	return told->year && (told->anchor == ANCHOR_NONE ||
		told->anchor == ANCHOR_FEAST);
}

static bool
told_relative(const struct moment *told)
{
	return told->anchor == ANCHOR_FEAST ? !told->year
		: told->anchor != ANCHOR_NONE || told->year_shift ||
			told->shifted;
}

static bool
real_day(const struct moment *moment)
{
	return moment->grain != GRAIN_DAY || day_exists((struct day){
		moment->year, moment->month, moment->day});
}

static int32_t
span_of_years(uint8_t grain)
{
	return grain == GRAIN_DECADE ? 9 : grain == GRAIN_CENTURY ? 99 : 0;
}

/* The last moment of a period, when its first is settled. */
static struct moment
settled_end(const struct dating *dating, const struct moment *from,
	const struct day *today, enum tense tense)
{
	struct moment to = dating->to, told = dating->to;

	if (told.anchor == ANCHOR_WEEKDAY && !told.shifted) {
		/* The first one behind the beginning. */
		struct day day = {from->year, from->month, from->day};

		told.nearest = true;
		return weekday_moment(&told, day, tense);
	}
	if (told.anchor != ANCHOR_NONE || (told.shifted && !told.year))
		return settled(&told, today, tense);
	if (!to.year)
		to.year = from->year + (to.month < from->month ||
			(to.month == from->month && to.day < from->day));
	return to;
}

/* A period that goes on or is to come in a clause that looks ahead. */
static int32_t
goes_on(const struct dating *dating, const struct moment *from,
	const struct day *today)
{
	int32_t year = from->year - 1 + (dating->to.month < from->month);

	if (!dating->period || dating->from.year || !today ||
		dating->from.anchor != ANCHOR_NONE || dating->from.shifted ||
		dating->from.year_shift || from->year <= today->year ||
		dating->to.anchor != ANCHOR_NONE)
		return 0;
	if (year != today->year)
		return year > today->year;
	return dating->to.month > today->month ||
		(dating->to.month == today->month &&
			(dating->to.grain != GRAIN_DAY ||
				dating->to.day >= today->day));
}

void
dating_resolve(const struct dating *dating, const struct day *today,
	enum tense tense, struct date *date)
{
	struct moment from = dating->from, to = dating->to;
	bool full = told_in_full(&from) &&
		(!dating->period || told_in_full(&to) ||
			to.anchor == ANCHOR_NONE);

	date->grain = from.grain;
	date->relative = told_relative(&from) ||
		(dating->period && told_relative(&to));
	date->value[0] = date->end[0] = '\0';
	if (from.anchor == ANCHOR_OPEN || (!full && !today))
		return;
	from = settled(&dating->from, today, tense);
	from.year -= goes_on(dating, &from, today);
	if (dating->from.nth) {
		to = part_of(&from, &dating->from,
			dating->from.nth + dating->from.count - 1);
		from = part_of(&from, &dating->from, dating->from.nth);
	} else if (dating->period) {
		to = settled_end(dating, &from, today, tense);
	} else if (dating->from.anchor == ANCHOR_STRETCH) {
		to = stretch_moment(&dating->from, *today, true);
	} else if (dating->from.anchor == ANCHOR_SO_FAR) {
		to = so_far_moment(&dating->from, *today, true);
	} else if (dating->from.anchor == ANCHOR_FEAST &&
		   dating->from.grain == GRAIN_WEEKEND) {
		to = feast_weekend(from, true);
		from = feast_weekend(from, false);
	} else if (span_of_years(from.grain) && !from.before_christ) {
		to = from;
		to.year += span_of_years(from.grain);
	}
	date->grain = from.grain;
	if (!real_day(&from))
		return;
	moment_write(&from, date->value);
	if (dating->period || dating->from.count > 1 || to.year)
		if (real_day(&to))
			moment_write(&to, date->end);
	if (dating->from.nth && dating->from.count < 2)
		date->end[0] = '\0';
}
