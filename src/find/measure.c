/* Amounts and the units around them. */
#include "find/measure.h"
#include "find/figure.h"

#include <math.h>
#include <stdlib.h>

enum { NAME_MAX_BYTES = 64, NAME_MAX_WORDS = 4 };

/* The bytes from the start of one atom to the end of another. */
static struct slice
stretch(const struct atoms *atoms, uint32_t first, uint32_t end)
{
	struct span span = {
		atoms->at[first].span.start, atoms->at[end - 1].span.end};

	return article_slice(atoms->article, span);
}

static void
set_unit(struct measure *measure, uint32_t end, uint8_t kind,
	struct unit unit)
{
	measure->end = end;
	measure->kind = kind;
	measure->unit = unit.name;
	measure->value = decimal_value(
		(struct decimal){1, abs(unit.exponent), 1});
	measure->value = unit.exponent < 0
		? measure->amount.value / measure->value
		: measure->amount.value * measure->value;
}

static void
set_kind(struct measure *measure, uint32_t end, uint8_t kind, const char *unit)
{
	measure->end = end;
	measure->kind = kind;
	measure->unit = unit;
	measure->value = measure->amount.value;
}

/*
 * Words at `at` as the key of a table of names: lower case, parted by one
 * space, hyphens kept. *ends gets the atom behind each word.
 */
static uint32_t
name_key(const struct atoms *atoms, uint32_t at, char key[NAME_MAX_BYTES],
	uint32_t lens[NAME_MAX_WORDS], uint32_t ends[NAME_MAX_WORDS])
{
	uint32_t len = 0, words = 0;

	while (words < NAME_MAX_WORDS && atoms->at[at].kind == ATOM_WORD) {
		struct slice text = atom_text(atoms, at);
		char fold[TERM_LEN_MAX];
		uint32_t fold_len = term_fold(text, fold);
		bool dash;

		if (!fold_len || len + fold_len + 1 > NAME_MAX_BYTES)
			break;
		memcpy(key + len, fold, fold_len);
		len += fold_len;
		lens[words] = len;
		ends[words++] = ++at;
		dash = atom_dash(atoms, at) && !atoms->at[at].spaced &&
			!atoms->at[at + 1].spaced;
		if (!dash && !atoms->at[at].spaced)
			break;
		if (len + 1 > NAME_MAX_BYTES)
			break;
		key[len++] = dash ? '-' : ' ';
		at += dash;
	}
	return words;
}

/* Letters that are a unit only where they hang on figures or nearly so. */
static bool
sign_allowed(const struct atoms *atoms, uint32_t at, struct slice sign,
	const struct measure *measure)
{
	bool letter = sign.len == 1 && sign.at[0] >= 'A';

	if (!measure->amount.digits && !measure->amount.fraction)
		return (unsigned char)sign.at[0] >= 0x80;
	if (slice_is(sign, "in"))
		return !atoms->at[at].spaced;
	if (slice_is(sign, "pm")) /* of the clock rather than a picometer */
		return atoms->language == LANGUAGE_GERMAN;
	if (letter && atoms->at[at].spaced)
		return sign.at[0] == 'm' || sign.at[0] == 't' ||
			sign.at[0] == 'g' || sign.at[0] == 'l' ||
			sign.at[0] == 'V' || sign.at[0] == 'W';
	return true;
}

/* Digits at a unit make a code of it: 24703m212. */
static bool
digits_hang(const struct atoms *atoms, uint32_t end)
{
	return !atoms->at[end].spaced && atoms->at[end].kind == ATOM_DIGITS;
}

/* A currency or unit by its sign at `at`: up to four atoms of one piece. */
static bool
take_sign(const struct atoms *atoms, uint32_t at, struct measure *measure)
{
	uint32_t end = at + 1;
	struct unit unit;

	if (at >= atoms->end || atoms->at[at].kind == ATOM_OTHER)
		return false;
	if (atoms->at[at].spaced && !atom_one_space(atoms, at))
		return false;
	while (end < at + 4 && end < atoms->end && !atoms->at[end].spaced &&
		atoms->at[end].kind != ATOM_OTHER)
		end++;
	for (; end > at; end--) {
		struct slice sign = stretch(atoms, at, end);

		if (atoms->at[end].kind == ATOM_WORD && !atoms->at[end].spaced &&
			atoms->at[end - 1].kind == ATOM_WORD)
			continue;
		if (money_by_sign(atoms->language, sign, &unit) &&
			(sign.len > 1 || !atoms->at[at].spaced ||
				atoms->at[at].kind == ATOM_SIGN)) {
			set_unit(measure, end, NUMBER_MONEY, unit);
			return true;
		}
		if (digits_hang(atoms, end))
			continue;
		if (unit_by_sign(sign, &unit) &&
			sign_allowed(atoms, at, sign, measure)) {
			set_unit(measure, end, NUMBER_QUANTITY, unit);
			return true;
		}
	}
	return false;
}

/* "19 Nanometern": CLDR has no dative. */
static bool
unit_in_dative(enum language language, struct slice name, struct unit *unit)
{
	if (language != LANGUAGE_GERMAN || name.len < 6 ||
		name.at[name.len - 1] != 'n')
		return false;
	name.len--;
	return unit_by_name(language, name, unit);
}

/* A currency or unit by its name at `at`: the longest. */
static bool
take_name(const struct atoms *atoms, uint32_t at, struct measure *measure)
{
	char key[NAME_MAX_BYTES];
	uint32_t lens[NAME_MAX_WORDS], ends[NAME_MAX_WORDS];
	uint32_t words = name_key(atoms, at, key, lens, ends);
	struct unit unit;

	/* "centimeters/millisecond" is a sign. */
	if (words == 1 && atom_glued(atoms, ends[0], '/') &&
		take_sign(atoms, at, measure))
		return true;
	while (words-- > 0) {
		struct slice name = {key, lens[words]};

		if (money_by_name(atoms->language, name, &unit)) {
			set_unit(measure, ends[words], NUMBER_MONEY, unit);
			return true;
		}
		if (unit_by_name(atoms->language, name, &unit) ||
			unit_in_dative(atoms->language, name, &unit)) {
			set_unit(measure, ends[words], NUMBER_QUANTITY, unit);
			return true;
		}
	}
	return false;
}

/* "%", "Prozent", "per cent", and points of them. */
static bool
take_percent(const struct atoms *atoms, uint32_t at, struct measure *measure)
{
	uint32_t end = at;

	if (atoms->at[at].sign == '%')
		end = at + 1;
	else if (atom_is(atoms, at, TERM_PERCENT))
		end = at + 1;
	else if (atom_is(atoms, at, TERM_PER) &&
		(atom_reads(atoms, at + 1, "cent") ||
			atom_reads(atoms, at + 1, "hundert")))
		end = at + 2;
	else if (atoms->language == LANGUAGE_GERMAN &&
		atom_is(atoms, at, TERM_POINTS)) {
		set_kind(measure, at + 1, NUMBER_PERCENTAGE_POINT, "percent");
		return true;
	}
	if (end == at)
		return false;
	set_kind(measure, end, NUMBER_PERCENT, "percent");
	if (atoms->language == LANGUAGE_ENGLISH &&
		atom_is(atoms, end, TERM_POINTS)) {
		measure->kind = NUMBER_PERCENTAGE_POINT;
		measure->end++;
	}
	return true;
}

static void
set_time(struct measure *measure, uint32_t end, int unit)
{
	set_kind(measure, end, NUMBER_DURATION,
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

static bool
take_time(const struct atoms *atoms, uint32_t at, struct measure *measure)
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
		if (tail == TAIL_YEARS && noun && measure->end > measure->first + 1) {
			measure->kind = NUMBER_AGE;
			measure->person = true;
		} else if (tail == TAIL_YEARS && atom_is(atoms, end, TERM_PERSON)) {
			measure->kind = NUMBER_AGE;
		}
		break;
	case TAIL_PERCENT:
		set_kind(measure, end, NUMBER_PERCENT, "percent");
		break;
	case TAIL_TIMES:
		set_kind(measure, end, NUMBER_COUNT, NULL);
		break;
	default:
		set_kind(measure, end, NUMBER_COUNT, NULL);
		break;
	}
}

/* "64-Jährige", "15-köpfig": an ending that hangs on figures. */
static bool
take_tail(const struct atoms *atoms, uint32_t at, struct measure *measure)
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
static bool
take_compound(const struct atoms *atoms, uint32_t at, struct measure *measure)
{
	enum compound_tail tail;
	double value;

	if (atoms->language != LANGUAGE_GERMAN ||
		atoms->at[at].kind != ATOM_WORD || atoms->at[at].word ||
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

/* "us $ 150 million": the sign set apart from its letters. */
static bool
take_parted_prefix(const struct atoms *atoms, uint32_t limit,
	struct measure *measure)
{
	uint32_t at = measure->amount.first, sign = at - 1;
	struct unit unit;

	if (atoms->at[sign].sign != '$' || !atoms->at[sign].spaced)
		return false;
	for (uint32_t first = sign - 3; first < sign; first++) {
		struct slice letters = stretch(atoms, first, sign);
		char key[8];

		if (first < limit || atom_is(atoms, first, TERM_ONE) ||
			atoms->at[first].kind != ATOM_WORD ||
			!atoms->at[first].spaced || letters.len >= sizeof key)
			continue;
		memcpy(key, letters.at, letters.len);
		key[letters.len] = '$';
		if (!money_by_sign(atoms->language,
			(struct slice){key, letters.len + 1}, &unit))
			continue;
		set_unit(measure, measure->amount.end, NUMBER_MONEY, unit);
		measure->first = first;
		measure->prefixed = true;
		return true;
	}
	return false;
}

/* "$", "US-$", "EUR" before the amount. */
static bool
take_prefix(const struct atoms *atoms, uint32_t limit, struct measure *measure)
{
	uint32_t at = measure->amount.first;
	struct unit unit;

	if (atoms->at[at].spaced && !atom_one_space(atoms, at))
		return false;
	if (take_parted_prefix(atoms, limit, measure))
		return true;
	for (uint32_t length = 3; length > 0; length--) {
		uint32_t first = at - length;
		bool whole = true;

		if (at < limit + length)
			continue;
		for (uint32_t i = first + 1; i < at; i++)
			whole = whole && !atoms->at[i].spaced;
		if (!whole || (!atoms->at[first].spaced &&
			first > ATOMS_BEGIN && atoms->at[first].kind ==
				ATOM_WORD && atoms->at[first - 1].kind ==
				ATOM_WORD))
			continue;
		if (!money_by_sign(atoms->language, stretch(atoms, first, at),
			&unit) || unit.exponent != 0)
			continue;
		set_unit(measure, measure->amount.end, NUMBER_MONEY, unit);
		measure->first = first;
		measure->prefixed = true;
		return true;
	}
	return false;
}

/* "3m people": m is a million before what is counted. */
static bool
take_million_people(const struct atoms *atoms, struct measure *measure)
{
	uint32_t at = measure->end;
	struct slice noun = atom_text(atoms, at + 1);

	if (atoms->language != LANGUAGE_ENGLISH || !measure->amount.digits ||
		measure->amount.scaled || atoms->at[at].spaced ||
		!slice_is(atom_text(atoms, at), "m") || at + 1 >= atoms->end ||
		atoms->at[at + 1].kind != ATOM_WORD || noun.len < 4 ||
		!atoms->at[at + 1].spaced ||
		atom_is(atoms, at + 1, TERM_PREPOSITION) ||
		(noun.at[noun.len - 1] != 's' && !slice_is(noun, "people")))
		return false;
	measure->value *= 1e6;
	measure->amount.scaled = true;
	measure->amount.factor = 1e6;
	measure->end = at + 1;
	return true;
}

/* "£5m": after a currency m is a million. */
static void
take_million(const struct atoms *atoms, struct measure *measure)
{
	uint32_t at = measure->end;

	if (atoms->at[at].spaced || atoms->at[at].kind != ATOM_WORD ||
		!slice_is(atom_text(atoms, at), "m"))
		return;
	measure->value *= 1e6;
	measure->amount.scaled = true;
	measure->amount.factor = 1e6;
	measure->end++;
}

/* "eine Stunde", "ein Prozent", "an hour": the article counts one. */
static bool
take_single(const struct atoms *atoms, uint32_t at, struct measure *measure)
{
	uint32_t end = at + 1;
	bool german = atoms->language == LANGUAGE_GERMAN;

	if (!atom_is(atoms, at, TERM_ONE) || atoms->at[end].kind != ATOM_WORD)
		return false;
	measure->amount.value = measure->amount.factor = 1;
	measure->amount.first = at;
	measure->amount.end = end;
	measure->amount.article = true;
	if (!german && atom_reads(atoms, end, "second"))
		return false; /* "a second wave" */
	if (take_time(atoms, end, measure))
		return german || measure->kind == NUMBER_AGE ||
			atom_is(atoms, measure->end, TERM_AGO) ||
			atom_is(atoms, at - 1, TERM_PREPOSITION) ||
			atom_is(atoms, at - 1, TERM_BOUND) ||
			atom_is(atoms, at - 1, TERM_THAN) ||
			atom_reads(atoms, end, "hour");
	if (!german)
		return false;
	if (take_percent(atoms, end, measure))
		return true;
	return take_name(atoms, end, measure) &&
		(measure->kind == NUMBER_MONEY ||
			strcmp(measure->unit, "point") != 0);
}

/* The inches of feet, the cents of dollars. */
static bool
minor_unit(const struct atoms *atoms, bool feet, struct measure *minor)
{
	uint32_t end = minor->amount.end;

	if (feet && atom_reads(atoms, end, "in")) {
		minor->end = end + 1;
		return true;
	}
	if (!take_name(atoms, end, minor) && !take_sign(atoms, end, minor))
		return false;
	if (feet)
		return strcmp(minor->unit, "inch") == 0;
	return minor->kind == NUMBER_MONEY &&
		minor->value < minor->amount.value;
}

/* "15 Dollar 50", "thirteen dollars forty-five cents", "5 ft 2 in". */
static void
take_minor(const struct atoms *atoms, struct measure *measure)
{
	bool money = measure->kind == NUMBER_MONEY && !measure->prefixed;
	bool feet = measure->unit && strcmp(measure->unit, "foot") == 0;
	struct measure minor = {0};
	const struct amount *amount = &minor.amount;
	uint32_t at = measure->end, end;
	bool and;

	if ((!money && !feet) || measure->amount.decimal ||
		measure->amount.scaled || measure->amount.fraction ||
		atoms->at[at].kind == ATOM_SIGN)
		return;
	and = atom_is(atoms, at, TERM_AND);
	if (!amount_parse(atoms, at + and, &minor.amount) || amount->ordinal ||
		amount->fraction || amount->decimal || amount->value < 1 ||
		amount->value >= (feet ? 12 : 100))
		return;
	end = amount->end;
	if (minor_unit(atoms, feet, &minor))
		end = minor.end;
	else if (feet || and || atoms->at[end].kind == ATOM_DIGITS ||
		(atoms->at[end].kind == ATOM_SIGN && atoms->at[end].sign != '.' &&
			atoms->at[end].sign != ',') ||
		(atoms->at[end].kind == ATOM_WORD &&
			!atom_is(atoms, end, TERM_NOUNISH)))
		return;
	measure->value += amount->value / (feet ? 12 : 100);
	measure->end = end;
}

/* "75 USD million". */
static void
take_late_scale(const struct atoms *atoms, struct measure *measure)
{
	int32_t scale;

	if (measure->kind != NUMBER_MONEY || measure->amount.scaled ||
		!atom_is(atoms, measure->end, TERM_SCALE))
		return;
	scale = atom_value(atoms, measure->end, TERM_SCALE);
	if (scale < 3)
		return;
	measure->amount.factor = decimal_value((struct decimal){1, scale, 1});
	measure->amount.scaled = true;
	measure->value *= measure->amount.factor;
	measure->end++;
}

/* "half an hour". */
static bool
take_half_time(const struct atoms *atoms, uint32_t at, struct measure *measure)
{
	return measure->amount.fraction && atom_is(atoms, at, TERM_ONE) &&
		take_time(atoms, at + 1, measure);
}

/* "aged 64", "a man of age 87", "87 yo": years are understood. */
static bool
take_bare_age(const struct atoms *atoms, uint32_t limit,
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

bool
measure_parse(const struct atoms *atoms, uint32_t at, uint32_t limit,
	struct measure *measure)
{
	uint32_t end;

	memset(measure, 0, sizeof *measure);
	measure->first = at;
	if (take_compound(atoms, at, measure))
		return true;
	if (!amount_parse(atoms, at, &measure->amount))
		return take_single(atoms, at, measure);
	end = measure->amount.end;
	set_kind(measure, end, NUMBER_COUNT, NULL);
	if (measure->amount.ordinal) {
		measure->kind = NUMBER_ORDINAL;
		return true;
	}
	if (take_prefix(atoms, limit, measure)) {
		take_million(atoms, measure);
		return true;
	}
	if (take_tail(atoms, end, measure) ||
		take_million_people(atoms, measure))
		return true;
	/* A hyphen before the unit: 3-inch, 48-Millionen-Dollar. */
	if (atom_dash(atoms, end) && !atoms->at[end].spaced &&
		!atoms->at[end + 1].spaced &&
		atoms->at[end + 1].kind == ATOM_WORD) {
		end++;
		measure->adjective = true;
	}
	if (take_percent(atoms, end, measure) ||
		take_time(atoms, end, measure) ||
		take_half_time(atoms, end, measure))
		return true;
	if (take_name(atoms, end, measure) || take_sign(atoms, end, measure)) {
		take_late_scale(atoms, measure);
		take_minor(atoms, measure);
		return true;
	}
	measure->adjective = false;
	if (take_bare_age(atoms, limit, measure))
		return true;
	if (measure->amount.fraction && !measure->amount.scaled)
		measure->kind = NUMBER_RATIO;
	return true;
}
