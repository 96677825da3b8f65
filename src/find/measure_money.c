/* Amounts of money: signs before them, scales and small coins behind. */
#include "find/measure_parts.h"
#include "find/figure.h"

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
		struct slice letters = atom_stretch(atoms, first, sign);
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
		measure_set_unit(
			measure, measure->amount.end, NUMBER_MONEY, unit);
		measure->first = first;
		measure->prefixed = true;
		return true;
	}
	return false;
}

/* "$", "US-$", "EUR" before the amount. */
bool
measure_take_prefix(
	const struct atoms *atoms, uint32_t limit, struct measure *measure)
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
		if (!money_by_sign(atoms->language,
			    atom_stretch(atoms, first, at), &unit) ||
			unit.exponent != 0)
			continue;
		measure_set_unit(
			measure, measure->amount.end, NUMBER_MONEY, unit);
		measure->first = first;
		measure->prefixed = true;
		return true;
	}
	return false;
}

/* "3m people": m is a million before what is counted. */
bool
measure_take_million_people(const struct atoms *atoms, struct measure *measure)
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
void
measure_take_million(const struct atoms *atoms, struct measure *measure)
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

/* "75 USD million". */
void
measure_take_late_scale(const struct atoms *atoms, struct measure *measure)
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

/* The inches of feet, the cents of dollars. */
static bool
minor_unit(const struct atoms *atoms, bool feet, struct measure *minor)
{
	uint32_t end = minor->amount.end;

	if (feet && atom_reads(atoms, end, "in")) {
		minor->end = end + 1;
		return true;
	}
	if (!measure_take_name(atoms, end, minor) &&
		!measure_take_sign(atoms, end, minor))
		return false;
	if (feet)
		return strcmp(minor->unit, "inch") == 0;
	return minor->kind == NUMBER_MONEY &&
		minor->value < minor->amount.value;
}

/* "15 Dollar 50", "thirteen dollars forty-five cents", "5 ft 2 in". */
void
measure_take_minor(const struct atoms *atoms, struct measure *measure)
{
	bool money = measure->kind == NUMBER_MONEY;
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
	if (money && measure->prefixed && !and)
		return;
	if (!amount_parse(atoms, at + and, &minor.amount) || amount->ordinal ||
		amount->fraction || amount->decimal || amount->value < 1 ||
		amount->value >= (feet ? 12 : 100))
		return;
	end = amount->end;
	if (minor_unit(atoms, feet, &minor))
		end = minor.end;
	else if (feet || (and && end < atoms->end &&
			!(atoms->at[end].sign == '.' && end + 1 == atoms->end)) ||
		 atoms->at[end].kind == ATOM_DIGITS ||
		 (atoms->at[end].kind == ATOM_SIGN &&
			 atoms->at[end].sign != '.' &&
			 atoms->at[end].sign != ',') ||
		 (atoms->at[end].kind == ATOM_WORD &&
			 !atom_is(atoms, end, TERM_NOUNISH)))
		return;
	measure->value += amount->value / (feet ? 12 : 100);
	measure->end = end;
}
