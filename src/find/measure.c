/* Amounts and the units around them. */
#include "find/measure_parts.h"
#include "find/figure.h"

#include <math.h>
#include <stdlib.h>

enum { NAME_MAX_BYTES = 64, NAME_MAX_WORDS = 4 };

void
measure_set_unit(struct measure *measure, uint32_t end, uint8_t kind,
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

void
measure_set_kind(
	struct measure *measure, uint32_t end, uint8_t kind, const char *unit)
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
bool
measure_take_sign(
	const struct atoms *atoms, uint32_t at, struct measure *measure)
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
		struct slice sign = atom_stretch(atoms, at, end);

		if (atoms->at[end].kind == ATOM_WORD &&
			!atoms->at[end].spaced &&
			atoms->at[end - 1].kind == ATOM_WORD)
			continue;
		if (money_by_sign(atoms->language, sign, &unit) &&
			(sign.len > 1 || !atoms->at[at].spaced ||
				atoms->at[at].kind == ATOM_SIGN)) {
			measure_set_unit(measure, end, NUMBER_MONEY, unit);
			return true;
		}
		if (digits_hang(atoms, end))
			continue;
		if (unit_by_sign(sign, &unit) &&
			sign_allowed(atoms, at, sign, measure)) {
			measure_set_unit(measure, end, NUMBER_QUANTITY, unit);
			return true;
		}
	}
	return false;
}

/* "20 [kg]", "5 (EUR)": a unit in brackets, of more than a letter. */
static bool
take_bracketed(const struct atoms *atoms, uint32_t at, struct measure *measure)
{
	static const char pairs[][2] = {
		{'(', ')'}, {'[', ']'}, {'{', '}'}, {'<', '>'}};

	if (atoms->at[at + 1].kind != ATOM_WORD || atoms->at[at + 1].spaced ||
		span_len(atoms->at[at + 1].span) < 2)
		return false;
	for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
		if (atoms->at[at].sign == (char32_t)pairs[i][0] &&
			measure_take_sign(atoms, at + 1, measure) &&
			atom_glued(atoms, measure->end, (char32_t)pairs[i][1])) {
			measure->end++;
			return true;
		}
	measure_set_kind(measure, at, NUMBER_COUNT, NULL);
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
bool
measure_take_name(
	const struct atoms *atoms, uint32_t at, struct measure *measure)
{
	char key[NAME_MAX_BYTES];
	uint32_t lens[NAME_MAX_WORDS], ends[NAME_MAX_WORDS];
	uint32_t words = name_key(atoms, at, key, lens, ends);
	struct unit unit;

	/* "centimeters/millisecond" is a sign. */
	if (words == 1 && atom_glued(atoms, ends[0], '/') &&
		measure_take_sign(atoms, at, measure))
		return true;
	while (words-- > 0) {
		struct slice name = {key, lens[words]};

		if (money_by_name(atoms->language, name, &unit)) {
			measure_set_unit(
				measure, ends[words], NUMBER_MONEY, unit);
			return true;
		}
		if (unit_by_name(atoms->language, name, &unit) ||
			unit_in_dative(atoms->language, name, &unit)) {
			measure_set_unit(
				measure, ends[words], NUMBER_QUANTITY, unit);
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
		measure_set_kind(
			measure, at + 1, NUMBER_PERCENTAGE_POINT, "percent");
		return true;
	}
	if (end == at)
		return false;
	measure_set_kind(measure, end, NUMBER_PERCENT, "percent");
	if (atoms->language == LANGUAGE_ENGLISH &&
		atom_is(atoms, end, TERM_POINTS)) {
		measure->kind = NUMBER_PERCENTAGE_POINT;
		measure->end++;
	}
	return true;
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
	if (measure_take_time(atoms, end, measure))
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
	return measure_take_name(atoms, end, measure) &&
		(measure->kind == NUMBER_MONEY ||
			strcmp(measure->unit, "point") != 0);
}

bool
measure_parse(const struct atoms *atoms, uint32_t at, uint32_t limit,
	struct measure *measure)
{
	uint32_t end;

	memset(measure, 0, sizeof *measure);
	measure->first = at;
	if (measure_take_compound(atoms, at, measure))
		return true;
	if (!amount_parse(atoms, at, &measure->amount))
		return take_single(atoms, at, measure);
	end = measure->amount.end;
	measure_set_kind(measure, end, NUMBER_COUNT, NULL);
	if (measure->amount.ordinal) {
		measure->kind = NUMBER_ORDINAL;
		return true;
	}
	if (measure_take_prefix(atoms, limit, measure)) {
		measure_take_million(atoms, measure);
		measure_take_minor(atoms, measure);
		return true;
	}
	if (measure_take_tail(atoms, end, measure) ||
		measure_take_million_people(atoms, measure))
		return true;
	/* A hyphen before the unit: 3-inch, 48-Millionen-Dollar. */
	if (atom_dash(atoms, end) && !atoms->at[end].spaced &&
		!atoms->at[end + 1].spaced &&
		atoms->at[end + 1].kind == ATOM_WORD) {
		end++;
		measure->adjective = true;
	}
	if (take_percent(atoms, end, measure) ||
		measure_take_time(atoms, end, measure) ||
		measure_take_half_time(atoms, end, measure))
		return true;
	if (measure_take_name(atoms, end, measure) ||
		measure_take_sign(atoms, end, measure)) {
		measure_take_late_scale(atoms, measure);
		measure_take_minor(atoms, measure);
		return true;
	}
	if (measure->amount.digits && take_bracketed(atoms, end, measure))
		return true;
	measure->adjective = false;
	if (measure_take_bare_age(atoms, limit, measure))
		return true;
	if (measure->amount.fraction && !measure->amount.scaled)
		measure->kind = NUMBER_RATIO;
	return true;
}
