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
	struct moment moment = {day.year, day.month, day.day, grain, false};

	if (grain == GRAIN_WEEK || grain == GRAIN_WEEKEND)
		day_week(number, &moment.year, &moment.month);
	else if (grain == GRAIN_QUARTER)
		moment.month = (day.month - 1) / 3 + 1;
	else if (grain == GRAIN_SEASON)
		moment.month = day.month % 12 / 3 + (day.month % 12 / 3 ? 0 : 4);
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
weekday_moment(const struct dating *dating, struct day today, enum tense tense)
{
	int32_t number = day_number(today);
	int32_t off = dating->weekday - day_weekday(number);

	if (dating->shifted && dating->shift == 0)
		return moment_of_day(number + off, GRAIN_DAY);
	if (dating->shifted && dating->shift < 0)
		return moment_of_day(number + off - (off >= 0 ? 7 : 0),
			GRAIN_DAY);
	if (dating->shifted)
		return moment_of_day(number + off + 7 * dating->shift,
			GRAIN_DAY);
	if (off > 0 && tense == TENSE_PAST)
		off -= 7;
	else if (off < 0 && tense == TENSE_FUTURE)
		off += 7;
	else if (off > 0 && tense == TENSE_NONE)
		off -= 7;
	return moment_of_day(number + off, GRAIN_DAY);
}

static struct moment
weekend_moment(const struct dating *dating, struct day today, enum tense tense)
{
	int32_t number = day_number(today), shift = dating->shift;

	if (!dating->shifted && tense != TENSE_FUTURE &&
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

static struct moment
anchored(const struct dating *dating, const struct day *today,
	enum tense tense)
{
	struct moment moment = dating->from, found;

	switch (dating->anchor) {
	case ANCHOR_SHIFT:
	case ANCHOR_DAYS:
		if (moment.grain == GRAIN_WEEKEND)
			return weekend_moment(dating, *today, tense);
		return shifted(*today, dating->shift,
			dating->anchor == ANCHOR_DAYS ? GRAIN_DAY
						      : moment.grain);
	case ANCHOR_WEEKDAY:
		return weekday_moment(dating, *today, tense);
	case ANCHOR_FEAST:
		if (!moment.year) {
			found = moment_of_day(
				feast_day(dating->feast, today->year),
				GRAIN_DAY);
			moment.year = likely_year(&found, *today, tense);
			if (dating->shifted)
				moment.year = today->year + dating->shift;
		}
		return moment_of_day(
			feast_day(dating->feast, moment.year), GRAIN_DAY);
	default:
		if (dating->year_shift)
			moment.year = today->year + dating->shift;
		else if (!moment.year && dating->shifted &&
			moment.grain != GRAIN_DAY) {
			moment.year = today->year;
			if (dating->shift < 0 && moment.month >= today->month)
				moment.year--;
			if (dating->shift > 0 && moment.month <= today->month)
				moment.year++;
		} else if (!moment.year) {
			moment.year = likely_year(&moment, *today, tense);
		}
		return moment;
	}
}

static int32_t
span_of_years(uint8_t grain)
{
	return grain == GRAIN_DECADE ? 9 : grain == GRAIN_CENTURY ? 99 : 0;
}

void
dating_resolve(const struct dating *dating, const struct day *today,
	enum tense tense, struct date *date)
{
	struct moment from = dating->from, to = dating->to;
	bool complete = dating->anchor == ANCHOR_NONE && from.year;
	bool feast = dating->anchor == ANCHOR_FEAST && from.year;

	date->grain = from.grain;
	date->relative = dating->anchor != ANCHOR_NONE || dating->year_shift ||
		dating->shifted;
	if (feast)
		date->relative = false;
	date->value[0] = date->end[0] = '\0';
	if (dating->anchor == ANCHOR_OPEN)
		return;
	if (!complete && !feast && !today)
		return;
	if (!complete) {
		from = anchored(dating, today, tense);
		if (dating->anchor != ANCHOR_NONE)
			date->grain = from.grain;
	}
	if (from.grain == GRAIN_DAY && !day_exists((struct day){from.year,
		from.month, from.day}))
		return;
	moment_write(&from, date->value);
	if (dating->period) {
		if (!to.year)
			to.year = from.year + (to.month < from.month);
		moment_write(&to, date->end);
	} else if (span_of_years(from.grain) && !from.before_christ) {
		to = from;
		to.year += span_of_years(from.grain);
		moment_write(&to, date->end);
	}
}
