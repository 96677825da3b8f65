/* What looks like a number and is none. */
#include "find/number_codes.h"
#include "find/figure.h"

/* Hangs on letters before it: G7, A380, SCP-173. */
static bool
hangs_on_letters(const struct atoms *atoms, uint32_t first)
{
	const struct atom *before = &atoms->at[first - 1];

	if (atoms->at[first].spaced || first == ATOMS_BEGIN)
		return false;
	if (before->kind == ATOM_WORD || before->kind == ATOM_DIGITS)
		return true;
	return before->kind == ATOM_SIGN && !before->spaced &&
		(atom_dash(atoms, first - 1) || before->sign == '/' ||
			before->sign == '.' || before->sign == ':' ||
			before->sign == '_' || before->sign == '#' ||
			before->sign == '+' || before->sign == '@') &&
		first > ATOMS_BEGIN + 1 &&
		(atoms->at[first - 2].kind == ATOM_WORD ||
			atoms->at[first - 2].kind == ATOM_DIGITS ||
			atoms->at[first - 2].kind == ATOM_OTHER);
}

/* "Artikel 5", "No. 5", "B 27". */
static bool
named_by_word(const struct atoms *atoms, uint32_t first)
{
	uint32_t before = first - 1;
	const struct atom *atom;

	if (atoms->at[before].sign == '.')
		before--;
	atom = &atoms->at[before];
	if (atom_is(atoms, before, TERM_CODE))
		return atom->capital || atoms->language == LANGUAGE_ENGLISH;
	return atom->kind == ATOM_WORD && atom->capital &&
	       span_len(atom->span) == 1 &&
	       atoms->at[first].kind == ATOM_DIGITS &&
	       !(atoms->language == LANGUAGE_ENGLISH &&
		       (atom_reads(atoms, before, "a") ||
			       atom_reads(atoms, before, "i")));
}

/* "20 Uhr", "6pm", "5 a.m.". */
static bool
time_of_day(const struct atoms *atoms, uint32_t end)
{
	if (atom_reads(atoms, end, "uhr"))
		return true;
	if (atoms->language != LANGUAGE_ENGLISH)
		return false;
	if ((atom_reads(atoms, end, "am") && !atoms->at[end].capital) ||
		atom_reads(atoms, end, "pm") ||
		atom_reads(atoms, end, "o'clock"))
		return true;
	return (atom_reads(atoms, end, "a") || atom_reads(atoms, end, "p")) &&
		atom_glued(atoms, end + 1, '.') &&
		atom_reads(atoms, end + 2, "m");
}

/* A word of figures that letters hang on: 3D, 5G, 7-Eleven. */
static bool
letters_hang(const struct atoms *atoms, const struct measure *measure)
{
	uint32_t end = measure->end;

	if (measure->kind != NUMBER_COUNT || !measure->amount.digits ||
		atoms->at[end].spaced)
		return false;
	if (atoms->at[end].kind == ATOM_WORD)
		return !measure->adjective;
	return atom_dash(atoms, end) && !atoms->at[end + 1].spaced &&
		atoms->at[end + 1].capital &&
		atoms->language == LANGUAGE_ENGLISH;
}

/* 030 123456, 020 7946 0958: groups of digits of which one begins with 0. */
static bool
telephone(const struct atoms *atoms, const struct measure *measure)
{
	enum { GROUPS = 6 };
	uint32_t at = measure->first;

	if (measure->kind != NUMBER_COUNT || !measure->amount.digits ||
		measure->amount.decimal || measure->amount.grouped)
		return false;
	if (measure->amount.leading_zero) /* but for a line of its own */
		return at > ATOMS_BEGIN || measure->end < atoms->end;
	for (int steps = 0; steps < GROUPS && at > ATOMS_BEGIN &&
		atoms->at[at - 1].kind == ATOM_DIGITS; steps++)
		at--;
	return at < measure->first && *atom_text(atoms, at).at == '0';
}

/* 2:1, 3-0, and numbers of many parts. */
static bool
score(const struct atoms *atoms, const struct measure *measure)
{
	uint32_t end = measure->end;
	const struct atom *sign = &atoms->at[end];
	struct figure other;

	if (measure->kind != NUMBER_COUNT || !measure->amount.digits ||
		sign->spaced || atoms->at[end + 1].spaced ||
		atoms->at[end + 1].kind != ATOM_DIGITS)
		return false;
	if (sign->sign == ':' || sign->sign == '/')
		return true;
	return atom_dash(atoms, end) &&
		figure_parse(atoms, end + 1, &other) &&
		decimal_value(other.decimal) <= measure->value;
}

/* "one" as a pronoun: "the one", "one of them". */
static bool
pronoun(const struct atoms *atoms, const struct measure *measure)
{
	uint32_t end = measure->end;
	bool joined = atom_dash(atoms, end) && !atoms->at[end].spaced;

	if (!measure->amount.bare_one || measure->kind != NUMBER_COUNT ||
		(measure->first == ATOMS_BEGIN && end == atoms->end))
		return false;
	return joined || atoms->at[end].kind != ATOM_WORD ||
		atom_is(atoms, end, TERM_NOUNISH) ||
		atom_is(atoms, end, TERM_PREPOSITION) ||
		atom_is(atoms, end, TERM_VERB) ||
		atom_is(atoms, measure->first - 1, TERM_NOUNISH);
}

/* "die Elf": a noun of its own. */
static bool
noun_numeral(const struct atoms *atoms, const struct measure *measure)
{
	const struct atom *atom = &atoms->at[measure->first];

	return atoms->language == LANGUAGE_GERMAN &&
		measure->kind == NUMBER_COUNT && !measure->amount.digits &&
		measure->end == measure->first + 1 && atom->capital &&
		!atom->first && measure->value < 1000 &&
		measure->first > ATOMS_BEGIN &&
		!measure->amount.article && !measure->amount.fraction;
}

static bool
ordinal_of_nothing(const struct measure *measure)
{
	return measure->kind == NUMBER_ORDINAL && measure->value == 1;
}

/* "49-Euro-Ticket", "100-Euro-Schein": things by their name. */
static bool
thing_by_price(const struct atoms *atoms, const struct measure *measure)
{
	static const char things[][8] = {"ticket", "tickets", "schein",
		"scheine", "scheinen", "job", "jobs", "jobber", "laden",
		"note", "notes", "bill", "bills", "coin", "coins"};
	uint32_t end = measure->end;

	if (measure->kind != NUMBER_MONEY || !atom_dash(atoms, end) ||
		atoms->at[end].spaced || atoms->at[end + 1].spaced)
		return false;
	for (size_t i = 0; i < sizeof things / sizeof *things; i++)
		if (atom_reads(atoms, end + 1, things[i]))
			return true;
	return false;
}

/* Nothing, in words: "net zero", "null Bock"; but not "0 Prozent". */
static bool
nothing_at_all(const struct atoms *atoms, const struct measure *measure)
{
	return (measure->first > ATOMS_BEGIN || measure->end < atoms->end) &&
		measure->kind == NUMBER_COUNT && measure->value == 0 &&
		!measure->amount.digits;
}

bool
number_is_code(const struct atoms *atoms, const struct measure *measure)
{
	uint32_t first = measure->first;
	bool figures = measure->amount.digits > 0;

	if (figures && hangs_on_letters(atoms, first))
		return true;
	if ((measure->kind == NUMBER_COUNT && named_by_word(atoms, first)) ||
		time_of_day(atoms, measure->end))
		return true;
	return telephone(atoms, measure) || thing_by_price(atoms, measure) ||
		nothing_at_all(atoms, measure) ||
		letters_hang(atoms, measure) || score(atoms, measure) ||
		pronoun(atoms, measure) || noun_numeral(atoms, measure) ||
		ordinal_of_nothing(measure);
}

/* "She was 12 in 1976", "Brandt wird 60.": an age told by a verb. */
static bool
age_by_verb(const struct article *article, const struct atoms *atoms,
	const struct measure *measure)
{
	uint32_t verb = measure->first - 1, end = measure->end, who = verb - 1;
	uint32_t mention;
	bool german = atoms->language == LANGUAGE_GERMAN;

	if (german ? !atom_reads(atoms, verb, "wird") &&
			!atom_reads(atoms, verb, "wurde") &&
			!atom_reads(atoms, verb, "war") &&
			!atom_reads(atoms, verb, "ist")
		   : !atom_reads(atoms, verb, "was") &&
			!atom_reads(atoms, verb, "is") &&
			!atom_reads(atoms, verb, "turned") &&
			!atom_reads(atoms, verb, "turns"))
		return false;
	if (atoms->at[end].kind != ATOM_SIGN && end < atoms->end &&
		!atom_is(atoms, end, TERM_PREPOSITION) &&
		!atom_is(atoms, end, TERM_NOUNISH))
		return false;
	if (german ? atom_reads(atoms, who, "er") ||
				atom_reads(atoms, who, "sie")
		   : atom_reads(atoms, who, "he") ||
				atom_reads(atoms, who, "she"))
		return true;
	mention = article_mention_from(article, atoms->at[who].span.start);
	return mention < article->mentions.count &&
		article->mentions.at[mention].span.start <=
			atoms->at[who].span.start &&
		article->entities.at[article->mentions.at[mention].entity]
				.kind == ENTITY_PERSON;
}

/* ", 55," and "(58)" behind a name. */
static bool
age_by_name(const struct article *article, const struct atoms *atoms,
	const struct measure *measure)
{
	uint32_t first = measure->first, mention;
	char32_t before = atoms->at[first - 1].sign;
	char32_t behind = atoms->at[measure->end].sign;
	const struct mention *name;

	if (!(before == ',' && (behind == ',' || behind == '.')) &&
		!(before == '(' && behind == ')'))
		return false;
	mention = article_mention_from(
		article, atoms->at[first - 2].span.start);
	if (mention < article->mentions.count) {
		name = &article->mentions.at[mention];
		if (name->span.start < atoms->at[first].span.start)
			return article->entities.at[name->entity].kind ==
				ENTITY_PERSON;
	}
	/* A name that is not known as one: two capital words. */
	return before == ',' && atoms->language == LANGUAGE_ENGLISH &&
		atoms->at[first - 2].capital && !atoms->at[first - 2].word &&
		atoms->at[first - 3].capital && !atoms->at[first - 3].word &&
		measure->value >= 10;
}

void
number_by_place(const struct article *article, const struct atoms *atoms,
	struct measure *measure)
{
	if (measure->kind != NUMBER_COUNT || !measure->amount.digits ||
		measure->amount.decimal || measure->value < 1 ||
		measure->value > 115 || measure->first < ATOMS_BEGIN + 2)
		return;
	if (!age_by_name(article, atoms, measure) &&
		!age_by_verb(article, atoms, measure))
		return;
	measure->kind = NUMBER_AGE;
	measure->unit = time_unit_name(TIME_YEAR);
}
