/* Looking words up in the table that tools/compile_lexicon.c made: a blob of
 * entries and a hash table of offsets into it, without any pointer. */
#include "lexicon/lexicon.h"
#include "lexicon/data.h"
#include "lexicon/places.h"

static struct slice
entry_phrase(uint32_t offset)
{
	const char *at = lexicon_blob + offset;

	return slice_from(at + LEXICON_HEADER, (unsigned char)at[0]);
}

static uint16_t
entry_number(uint32_t offset, uint32_t from)
{
	const unsigned char *at =
		(const unsigned char *)lexicon_blob + offset + from;

	return (uint16_t)(at[0] | at[1] << 8);
}

struct lexicon_entry
lexicon_find(struct slice phrase)
{
	uint32_t mask = lexicon_slot_count - 1, hash, found;

	if (phrase.len > LEXICON_PHRASE_MAX)
		return (struct lexicon_entry){0, 0};
	hash = lexicon_hash(phrase);
	for (uint32_t slot = hash & mask; (found = lexicon_slots[slot]);
		slot = (slot + 1) & mask) {
		uint32_t offset = found & ((1u << LEXICON_OFFSET_BITS) - 1);

		if (found >> LEXICON_OFFSET_BITS == lexicon_print(hash) &&
			slice_equal(entry_phrase(offset), phrase))
			return (struct lexicon_entry){
				entry_number(offset, 1),
				entry_number(offset, 3)};
	}
	return (struct lexicon_entry){0, 0};
}

bool
lexicon_may_end_role(struct slice phrase)
{
	uint32_t bit;

	if (phrase.len <= LEXICON_TAIL)
		return true;
	bit = lexicon_tail(phrase);
	return lexicon_role_tails[bit / 8] >> bit % 8 & 1;
}

struct slice
lexicon_group_name(uint16_t group)
{
	if (!group || group >= lexicon_group_count)
		return slice_from("", 0);
	return entry_phrase(lexicon_groups[group]);
}

bool
lexicon_is_place(struct slice word)
{
	return lexicon_find(word).classes & LEXICON_PLACE;
}

bool
lexicon_is_surely_place(struct slice word)
{
	uint16_t classes = lexicon_find(word).classes;

	return (classes & LEXICON_PLACE) &&
	       !(classes & (LEXICON_COMMON | LEXICON_GIVEN));
}
