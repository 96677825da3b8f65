/* Amounts of time, ages, and the endings that tell them in one word. */
#include "find/measure_parts.h"

static void
set_time(struct measure *measure, uint32_t end, int unit)
{
	measure_set_kind(measure, end, NUMBER_DURATION,
		time_unit_name((enum time_unit)unit));
	if (unit == TIME_FORTNIGHT) {
		measure->value *= 2;
		measure->unit = time_unit_name(TIME_WEEK);
	} else if (unit == TIME_QUARTER_HOUR || unit == TIME_THREE_QUARTERS) {
		measure->value *= unit == TIME_QUARTER_HOUR ? 15 : 45;
		measure->unit = time_unit_name(TIME_MINUTE);
	} else if (unit == TIME_NIGHT) {
		measure->unit = time_unit_name(TIME_DAY);
	} else if (unit == TIME_WEEKEND) {
		measure->value *= 2;
		measure->unit = time_unit_name(TIME_DAY);
	}
}

/* "alt", "old", "of age" behind a time; "aged", "im Alter von" before it. */
static void
take_age(const struct atoms *atoms, struct measure *measure)
{
	uint32_t at = measure->end, before = measure->first - 1;

	if (atom_dash(atoms, at))
		at++;
	if (atom_is(atoms, at, TERM_OLD)) {
		measure->kind = NUMBER_AGE;
		measure->end = at + 1;
	} else if (atom_reads(atoms, at, "of") &&
		atom_reads(atoms, at + 1, "age")) {
		measure->kind = NUMBER_AGE;
		measure->end = at + 2;
	} else if (atom_is(atoms, before, TERM_AGE) ||
		((atom_reads(atoms, before, "von") ||
			 atom_reads(atoms, before, "of")) &&
			atom_is(atoms, before - 1, TERM_AGE))) {
		measure->kind = NUMBER_AGE;
	}
}

/* "one hour and a half". */
static void
take_time_part(const struct atoms *atoms, struct measure *measure)
{
	uint32_t at = measure->end;

	if (atoms->language != LANGUAGE_ENGLISH ||
		!atom_is(atoms, at, TERM_AND))
		return;
	at += 1 + atom_is(atoms, at + 1, TERM_ONE);
	if (!atom_is(atoms, at, TERM_FRACTION) ||
		atom_value(atoms, at, TERM_FRACTION) > 4 ||
		atom_is(atoms, at, TERM_ORDINAL))
		return;
	measure->value += 1.0 / atom_value(atoms, at, TERM_FRACTION);
	measure->end = at + 1;
}

bool
measure_take_time(
	const struct atoms *atoms, uint32_t at, struct measure *measure)
{
	if (measure->amount.digits && !atoms->at[at].spaced &&
		slice_is(atom_text(atoms, at), "h")) {
		set_time(measure, at + 1, TIME_HOUR);
		return true;
	}
	if (!atom_is(atoms, at, TERM_TIME_UNIT) ||
		(atom_is(atoms, at, TERM_MONTH) && atoms->at[at].capital))
		return false;
	set_time(measure, at + 1, atom_value(atoms, at, TERM_TIME_UNIT));
	take_age(atoms, measure);
	if (measure->kind == NUMBER_DURATION)
		take_time_part(atoms, measure);
	return true;
}

static void
set_tail(const struct atoms *atoms, struct measure *measure, uint32_t end,
	enum compound_tail tail)
{
	static const uint8_t units[] = {[TAIL_YEARS] = TIME_YEAR,
		[TAIL_MONTHS] = TIME_MONTH, [TAIL_WEEKS] = TIME_WEEK,
		[TAIL_DAYS] = TIME_DAY, [TAIL_HOURS] = TIME_HOUR,
		[TAIL_MINUTES] = TIME_MINUTE};
	bool noun = atoms->at[end - 1].capital;

	measure->adjective = true;
	switch (tail) {
	case TAIL_YEARS:
	case TAIL_MONTHS:
	case TAIL_WEEKS:
	case TAIL_DAYS:
	case TAIL_HOURS:
	case TAIL_MINUTES:
		set_time(measure, end, units[tail]);
		if (tail == TAIL_YEARS && noun &&
			measure->end > measure->first + 1) {
			measure->kind = NUMBER_AGE;
			measure->person = true;
		} else if (tail == TAIL_YEARS &&
			   atom_is(atoms, end, TERM_PERSON)) {
			measure->kind = NUMBER_AGE;
		}
		break;
	case TAIL_PERCENT:
		measure_set_kind(measure, end, NUMBER_PERCENT, "percent");
		break;
	case TAIL_TIMES:
		measure_set_kind(measure, end, NUMBER_COUNT, NULL);
		break;
	default:
		measure_set_kind(measure, end, NUMBER_COUNT, NULL);
		break;
	}
}

/* "64-Jährige", "15-köpfig": an ending that hangs on figures. */
bool
measure_take_tail(
	const struct atoms *atoms, uint32_t at, struct measure *measure)
{
	char fold[TERM_LEN_MAX];
	enum compound_tail tail;
	uint32_t len;

	if (atoms->language != LANGUAGE_GERMAN || !measure->amount.digits)
		return false;
	if (atom_dash(atoms, at) && !atoms->at[at].spaced)
		at++;
	if (atoms->at[at].kind != ATOM_WORD || atoms->at[at].spaced)
		return false;
	len = term_fold(atom_text(atoms, at), fold);
	tail = compound_tail_of((struct slice){fold, len});
	if (tail == TAIL_UNKNOWN || tail == TAIL_ORDINAL ||
		tail == TAIL_FRACTION)
		return false;
	set_tail(atoms, measure, at + 1, tail);
	return true;
}

/* A word of one piece: "dreijährig", "vierköpfig". */
bool
measure_take_compound(
	const struct atoms *atoms, uint32_t at, struct measure *measure)
{
	enum compound_tail tail;
	double value;

	if (!atoms->at[at].numeral ||
		!compound_parse(atom_text(atoms, at), &value, &tail))
		return false;
	if (tail == TAIL_NONE || tail == TAIL_ORDINAL || tail == TAIL_FRACTION)
		return false;
	measure->amount.value = value;
	measure->amount.first = at;
	measure->amount.end = at + 1;
	measure->amount.times = tail == TAIL_TIMES;
	set_tail(atoms, measure, at + 1, tail);
	return true;
}

/* "half an hour". */
bool
measure_take_half_time(
	const struct atoms *atoms, uint32_t at, struct measure *measure)
{
	return measure->amount.fraction && atom_is(atoms, at, TERM_ONE) &&
		measure_take_time(atoms, at + 1, measure);
}

/* "aged 64", "a man of age 87", "87 yo": years are understood. */
bool
measure_take_bare_age(const struct atoms *atoms, uint32_t limit,
	struct measure *measure)
{
	uint32_t before = measure->first - 1;
	double value = measure->amount.value;

	if (atoms->language != LANGUAGE_ENGLISH || measure->amount.decimal ||
		measure->amount.fraction || value < 0 || value > 120)
		return false;
	if (atom_reads(atoms, measure->end, "yo")) {
		measure->end++;
	} else if (atom_is(atoms, before, TERM_AGE) && before >= limit) {
		measure->first = before;
	} else if (!atom_reads(atoms, before, "of") ||
		!atom_is(atoms, before - 1, TERM_AGE)) {
		return false;
	}
	measure->kind = NUMBER_AGE;
	measure->unit = time_unit_name(TIME_YEAR);
	return true;
}
