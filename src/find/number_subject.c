/*
 * What a number is about. It is looked for where writers put it: right
 * behind the number ("550 Milliarden Dollar Schulden", "31 % of voters"),
 * then before it, over bounds, prepositions and verbs, to the nearest group
 * around a noun ("Zölle auf Autos von bis zu 15 Prozent", "emissions rose
 * by"), then behind, then at the head of the sentence.
 */
#include "find/number_subject.h"

/* Nothing is looked for further away, so that a passage of numbers alone
 * takes linear time. */
enum { GROUP_WORDS = 12, WALK_WORDS = 40 };

static const struct span nothing = {0, 0};

static struct span
stretch(const struct atoms *atoms, uint32_t first, uint32_t end)
{
	return (struct span){
		atoms->at[first].span.start, atoms->at[end - 1].span.end};
}

static bool
german(const struct atoms *atoms)
{
	return atoms->language == LANGUAGE_GERMAN;
}

static bool
function_word(const struct atoms *atoms, uint32_t at)
{
	return atom_is(atoms, at, TERM_NOUNISH) ||
		atom_is(atoms, at, TERM_PREPOSITION) ||
		atom_is(atoms, at, TERM_VERB) ||
		atom_is(atoms, at, TERM_BOUND) ||
		atom_is(atoms, at, TERM_AGO) ||
		atom_is(atoms, at, TERM_DAY);
}

/* Words that tell when or how much, and are no things. */
static bool
measuring_word(const struct atoms *atoms, uint32_t at)
{
	return atom_is(atoms, at, TERM_PERCENT) ||
		atom_is(atoms, at, TERM_TIME_UNIT) ||
		atom_is(atoms, at, TERM_WEEKDAY) ||
		atom_is(atoms, at, TERM_SCALE) ||
		(atom_is(atoms, at, TERM_MONTH) && atoms->at[at].capital);
}

/* May the word be (part of) the name of a thing? */
static bool
content_word(const struct atoms *atoms, uint32_t at)
{
	return at < atoms->end && at >= ATOMS_BEGIN &&
		atoms->at[at].kind == ATOM_WORD && !function_word(atoms, at) &&
		!measuring_word(atoms, at);
}

static bool
ends_in(struct slice text, const char *ending)
{
	size_t len = strlen(ending);

	return text.len > len + 2 &&
		!memcmp(text.at + text.len - len, ending, len);
}

/* Is an English word a verb here: "rose", "exceeded", "to consume"? */
static bool
verb_here(const struct atoms *atoms, uint32_t at)
{
	if (atom_is(atoms, at, TERM_PAST) || atom_is(atoms, at, TERM_VERB))
		return true;
	if (atom_reads(atoms, at - 1, "to") ||
		atom_is(atoms, at - 1, TERM_VERB))
		return !atom_is(atoms, at - 1, TERM_PAST) &&
			!atoms->at[at].capital;
	return ends_in(atom_text(atoms, at), "ed") &&
		!atoms->at[at].capital && !content_word(atoms, at + 1);
}

static bool
noun(const struct atoms *atoms, uint32_t at)
{
	const struct atom *atom = &atoms->at[at];

	if (!content_word(atoms, at))
		return false;
	if (german(atoms))
		return atom->capital && (!atom->first || !atom->word ||
			atom_is(atoms, at, TERM_HEADCOUNT));
	return !verb_here(atoms, at) && !atom_is(atoms, at, TERM_SHIFT) &&
		!atom_is(atoms, at, TERM_AFTER_COUNT) &&
		!ends_in(atom_text(atoms, at), "ly");
}

/* A word that tells of the noun behind it. */
static bool
adjective(const struct atoms *atoms, uint32_t at)
{
	return content_word(atoms, at) && (german(atoms) ||
		atoms->at[at].capital || !atom_is(atoms, at, TERM_PAST));
}

static bool
hyphen_at(const struct atoms *atoms, uint32_t at)
{
	return atom_dash(atoms, at) && !atoms->at[at].spaced &&
		!atoms->at[at + 1].spaced;
}

static bool
article_at(const struct atoms *atoms, uint32_t at)
{
	return atom_is(atoms, at, TERM_THE) || atom_is(atoms, at, TERM_ONE);
}

/* The end of the words that hang together from `at` by hyphens. */
static uint32_t
hyphened_end(const struct atoms *atoms, uint32_t at)
{
	at++;
	while (hyphen_at(atoms, at) && at + 1 < atoms->end &&
		atoms->at[at + 1].kind == ATOM_WORD)
		at += 2;
	return at;
}

/* ---- behind --------------------------------------------------------- */

/* The group of words from `at` that ends with its noun; empty if none. */
static struct span
group_at(const struct atoms *atoms, uint32_t at)
{
	uint32_t first = at, end = at, steps = 0;

	while (atom_is(atoms, at, TERM_AFTER_COUNT) ||
		atom_is(atoms, at, TERM_THE))
		first = ++at;
	for (; steps < 6 && content_word(atoms, at); steps++) {
		bool capital = noun(atoms, at);

		if (!german(atoms) && verb_here(atoms, at) && steps)
			break;
		at = hyphened_end(atoms, at);
		if (capital)
			end = at;
		if (german(atoms) && capital &&
			(!atoms->at[at].capital || steps))
			break;
	}
	return end > first ? stretch(atoms, first, end) : nothing;
}

/* Behind the number: "der Pendler", "of voters". */
static struct span
group_of(const struct atoms *atoms, uint32_t end)
{
	if (atom_dash(atoms, end))
		end++;
	if (german(atoms) ? !atom_reads(atoms, end, "der") &&
			!atom_reads(atoms, end, "des") &&
			!atom_reads(atoms, end, "aller") &&
			!atom_reads(atoms, end, "von") &&
			!atom_reads(atoms, end, "ihrer") &&
			!atom_reads(atoms, end, "seiner")
			  : !atom_reads(atoms, end, "of"))
		return nothing;
	end++;
	while (atom_is(atoms, end, TERM_THE) ||
		atom_is(atoms, end, TERM_NOUNISH))
		end++;
	return group_at(atoms, end);
}

/* "an Investitionen", "toward a new round of grants". */
static struct span
group_for(const struct atoms *atoms, uint32_t end)
{
	if (!atom_is(atoms, end, TERM_PREPOSITION))
		return nothing;
	end++;
	while (atom_is(atoms, end, TERM_NOUNISH))
		end++;
	return group_at(atoms, end);
}

/* ---- before --------------------------------------------------------- */

/* Where a group stands. */
struct group {
	uint32_t first, end;
	bool governed; /* by a preposition */
};

/* The atom before articles and the like that open a group at `first`. */
static uint32_t
before_article(const struct atoms *atoms, uint32_t first)
{
	uint32_t at = first - 1;

	while (at >= ATOMS_BEGIN && at + 3 > first &&
		(article_at(atoms, at) || (atom_is(atoms, at, TERM_NOUNISH) &&
			!atom_is(atoms, at, TERM_AND) &&
			!atom_is(atoms, at, TERM_PREPOSITION))))
		at--;
	return at;
}

/* Does a name hold the atom? */
static bool
named_at(const struct atoms *atoms, uint32_t at)
{
	const struct article *article = atoms->article;
	uint32_t start = atoms->at[at].span.start;
	uint32_t mention = article_mention_from(article, start);

	return mention < article->mentions.count &&
		article->mentions.at[mention].span.start <= start;
}

/* One step of a group to the left; false at its left edge. */
static bool
widen(const struct atoms *atoms, struct group *group)
{
	uint32_t before = group->first - 1, at;

	if (hyphen_at(atoms, before) && before > ATOMS_BEGIN &&
		atoms->at[before - 1].kind == ATOM_WORD) {
		group->first -= 2;
		return true;
	}
	if (german(atoms) && noun(atoms, before) && noun(atoms, group->first) &&
		!named_at(atoms, group->first))
		return false; /* two nouns side by side are two groups */
	if (adjective(atoms, before) && (german(atoms) ||
		!verb_here(atoms, before))) {
		group->first--;
		return true;
	}
	at = before_article(atoms, group->first);
	if (german(atoms) && at == before - 1 && noun(atoms, at) &&
		(atom_reads(atoms, before, "der") ||
			atom_reads(atoms, before, "des"))) {
		group->first = at; /* a genitive */
		return true;
	}
	if (!atom_is(atoms, at, TERM_PREPOSITION))
		return false;
	while (atom_is(atoms, at - 1, TERM_PREPOSITION) && at > ATOMS_BEGIN)
		at--;
	if (noun(atoms, at - 1)) {
		group->first = at - 1; /* "Zölle auf Autos" */
		return true;
	}
	group->governed = true;
	return false;
}

/* The group that ends with the noun at `at`. */
static struct group
group_before(const struct atoms *atoms, uint32_t at, uint32_t start)
{
	struct group group = {at, at + 1, false};
	int steps = 0;

	while (group.first > start && steps++ < GROUP_WORDS &&
		widen(atoms, &group))
		;
	if (group.first < start)
		group.first = start;
	/* Adjectives that lie before a preposition are none of it. */
	while (group.first < at && !noun(atoms, group.first) &&
		function_word(atoms, group.first))
		group.first++;
	return group;
}

static bool
border_at(const struct atoms *atoms, uint32_t at)
{
	char32_t sign = atoms->at[at].sign;

	return sign == ',' || sign == ';' || sign == ':' || sign == '(';
}

/* First atom of the clause that holds `at`. */
static uint32_t
clause_start(const struct atoms *atoms, uint32_t at)
{
	for (int steps = 0; steps < WALK_WORDS && at > ATOMS_BEGIN &&
		!border_at(atoms, at - 1); steps++)
		at--;
	return at;
}

/* The atom that begins the number which ends at `at`, or `at`. */
static uint32_t
over_number(const struct atoms *atoms, uint32_t at)
{
	const struct numbers *numbers = &atoms->article->numbers;

	for (uint32_t i = numbers->count; i > 0; i--) {
		const struct number *number = &numbers->at[i - 1];
		uint32_t start = atoms->at[at - 1].span.start;

		if (number->span.end <= start)
			break;
		if (number->span.start > start)
			continue;
		while (at > ATOMS_BEGIN &&
			atoms->at[at - 1].span.start >= number->span.start)
			at--;
		break;
	}
	return at;
}

/* "in Höhe von", "im Wert von": nothing that a number is about. */
static bool
height(const struct atoms *atoms, uint32_t at)
{
	struct slice text = atom_text(atoms, at);

	return german(atoms) && (slice_is(text, "Höhe") ||
		slice_is(text, "Umfang") || slice_is(text, "Wert"));
}

/* What binds the number to a verb and not to the noun before it. */
static bool
parts(const struct atoms *atoms, uint32_t at)
{
	return atom_is(atoms, at, TERM_VERB) || atom_is(atoms, at, TERM_BY) ||
	       (atom_is(atoms, at, TERM_ONTO) &&
		       !atom_reads(atoms, at - 1, "up"));
}

/*
 * The nearest group before the number. One that a preposition governs
 * ("in den USA") counts only where it touches the number by "von", "of" or
 * the like; else one further to the left is preferred.
 */
static struct span
walk_left(const struct atoms *atoms, uint32_t first, uint32_t start)
{
	struct span second = nothing;
	uint32_t at = first;
	bool touches = true;

	for (int steps = 0; at > start && steps < WALK_WORDS; steps++) {
		uint32_t before = over_number(atoms, at);
		struct group group;

		if (before < at) {
			at = before;
			touches = false;
			continue;
		}
		at--;
		if (!noun(atoms, at) || (touches && height(atoms, at))) {
			touches = touches && !parts(atoms, at) &&
				(function_word(atoms, at) ||
					height(atoms, at) ||
					atoms->at[at].kind == ATOM_SIGN);
			continue;
		}
		group = group_before(atoms, at, start);
		if (!group.governed || touches)
			return stretch(atoms, group.first, group.end);
		if (span_empty(second))
			second = stretch(atoms, group.first, group.end);
		at = group.first;
		touches = false;
	}
	return second;
}

/* The first group between two atoms that no preposition governs. */
static struct span
walk_right(const struct atoms *atoms, uint32_t at, uint32_t end)
{
	struct span second = nothing;

	if (end > at + WALK_WORDS)
		end = at + WALK_WORDS;
	for (; at < end; at++) {
		uint32_t last = at;
		bool governed;

		if (!noun(atoms, at) && !(adjective(atoms, at) &&
				noun(atoms, at + 1)))
			continue;
		governed = atom_is(atoms, before_article(atoms, at),
			TERM_PREPOSITION);
		while (last < end && (content_word(atoms, last) ||
			hyphen_at(atoms, last)) &&
			(german(atoms) || !verb_here(atoms, last)))
			last++;
		if (last == at)
			continue;
		if (!governed)
			return stretch(atoms, at, last);
		if (span_empty(second))
			second = stretch(atoms, at, last);
		at = last;
	}
	return second;
}

/* The end of the clause that holds `at`. */
static uint32_t
clause_end(const struct atoms *atoms, uint32_t at)
{
	for (int steps = 0; steps < WALK_WORDS && at < atoms->end &&
		!border_at(atoms, at); steps++)
		at++;
	return at;
}

/* Does what stands before an English amount make it a word of the noun
 * behind: "its 82 per cent target", "Labor's 43% target"? */
static bool
told_of_noun(const struct atoms *atoms, uint32_t first)
{
	struct slice before = atom_text(atoms, first - 1);

	return atom_is(atoms, first - 1, TERM_ONE) ||
	       atom_is(atoms, first - 1, TERM_THE) ||
	       atom_reads(atoms, first - 1, "its") ||
	       atom_reads(atoms, first - 1, "their") ||
	       (before.len > 2 && before.at[before.len - 1] == 's' &&
		       (before.at[before.len - 2] == '\'' ||
			       (unsigned char)before.at[before.len - 2] ==
				       0x99));
}

struct span
number_subject(const struct atoms *atoms, uint32_t first, uint32_t end,
	enum number_kind kind, bool adjective)
{
	uint32_t start = clause_start(atoms, first);
	struct span found = nothing;
	bool count = kind == NUMBER_COUNT || kind == NUMBER_ORDINAL;

	if (hyphen_at(atoms, end))
		end++;
	if (kind == NUMBER_AGE && atoms->at[first - 1].sign == ',' &&
		noun(atoms, first - 2)) { /* the name before ", 42" */
		struct group group = group_before(
			atoms, first - 2, clause_start(atoms, first - 2));

		return stretch(atoms, group.first, group.end);
	}
	if (count || adjective || kind == NUMBER_MONEY ||
		(kind != NUMBER_RATIO && german(atoms)) ||
		(kind == NUMBER_PERCENT && told_of_noun(atoms, first)))
		found = group_at(atoms, end);
	if (span_empty(found))
		found = group_of(atoms, end);
	if (span_empty(found) && count)
		found = group_for(atoms, end);
	if (span_empty(found))
		found = walk_left(atoms, first, start);
	if (span_empty(found))
		found = group_for(atoms, end);
	if (span_empty(found))
		found = walk_right(atoms, end, clause_end(atoms, end));
	if (span_empty(found))
		found = walk_right(atoms, ATOMS_BEGIN, start);
	if (span_empty(found))
		found = walk_right(atoms, end, atoms->end);
	return found;
}
