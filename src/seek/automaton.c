/* Bits of an automaton, stepped letter by letter. */
#include "seek/automaton.h"
#include "seek/match.h"

static void
set_bit(uint64_t *bits, uint32_t at)
{
	bits[at / 64] |= UINT64_C(1) << at % 64;
}

static bool
same_letter(const struct query_letter *a, const struct query_letter *b)
{
	return a->base == b->base && a->upper == b->upper &&
	       a->marks_count == b->marks_count &&
	       !memcmp(a->marks, b->marks, a->marks_count * sizeof *a->marks);
}

/* The kind of a letter of the query, a new one if need be. */
static uint32_t
kind_of(struct automaton *automaton, uint32_t letter)
{
	const struct query_letter *at = automaton->query->letters.at;

	for (uint32_t kind = 0; kind < automaton->kinds; kind++)
		if (same_letter(&at[automaton->kind_letter[kind]], &at[letter]))
			return kind;
	automaton->kind_letter[automaton->kinds] = letter;
	return automaton->kinds++;
}

void
automaton_init(struct automaton *automaton, struct query *query)
{
	uint32_t count = query->letters.count, words = (count + 63) / 64;
	size_t row = words * sizeof(uint64_t);

	*automaton = (struct automaton){.query = query, .words = words};
	automaton->matched = arena_new(&query->arena, row);
	automaton->umlauts = arena_new(&query->arena, row);
	automaton->places = arena_new(&query->arena, row);
	automaton->kind_letter =
		arena_new(&query->arena, count * sizeof(uint32_t));
	for (uint32_t i = 0; i < count; i++) {
		kind_of(automaton, i);
		if (query->letters.at[i].umlaut)
			set_bit(automaton->umlauts, i);
	}
	automaton->kind_places =
		arena_new(&query->arena, automaton->kinds * row);
	for (uint32_t i = 0; i < count; i++)
		set_bit(automaton->kind_places +
				(size_t)kind_of(automaton, i) * words,
			i);
}

void
automaton_reset(struct automaton *automaton)
{
	memset(automaton->matched, 0, automaton->words * sizeof(uint64_t));
}

/* Where in the query a letter matches, into automaton->places. */
static void
find_places(struct automaton *automaton, const struct letters *letters)
{
	const struct query *query = automaton->query;
	uint32_t words = automaton->words;

	memset(automaton->places, 0, words * sizeof(uint64_t));
	for (uint32_t kind = 0; kind < automaton->kinds; kind++) {
		const uint64_t *more =
			automaton->kind_places + (size_t)kind * words;

		if (!match_letter(query,
			    &query->letters.at[automaton->kind_letter[kind]],
			    letters))
			continue;
		for (uint32_t i = 0; i < words; i++)
			automaton->places[i] |= more[i];
	}
}

bool
automaton_step(struct automaton *automaton, const struct letters *letters)
{
	bool umlaut = letters_has_mark(letters, QUERY_DIAERESIS);
	uint64_t carry = 1, umlaut_carry = 0;
	uint32_t last = automaton->query->letters.count - 1;

	find_places(automaton, letters);
	for (uint32_t i = 0; i < automaton->words; i++) {
		uint64_t before = automaton->matched[i];
		uint64_t now = (before << 1 | carry) & automaton->places[i];
		uint64_t two = umlaut ? now & automaton->umlauts[i] : 0;

		automaton->matched[i] = now | two << 1 | umlaut_carry;
		carry = before >> 63;
		umlaut_carry = two >> 63;
	}
	return automaton->matched[last / 64] >> last % 64 & 1;
}
