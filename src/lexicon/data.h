/*
 * The form of the compiled lexicon: shared by tools/compile_lexicon.c,
 * which writes it, and lexicon.c, which reads it.
 */
#ifndef LESART_LEXICON_DATA_H
#define LESART_LEXICON_DATA_H

#include "base/span.h"

/* An entry of the blob: length of the phrase (1 byte), classes and group
 * (2 bytes each, low byte first), the phrase. Offset 0 is no entry. */
enum { LEXICON_HEADER = 5 };

extern const char lexicon_blob[];
/* A fingerprint of the phrase above the offset of its entry; 0: empty. So
 * what is not in the lexicon is seldom looked for in the blob, whose pages
 * would be touched for the first time. */
enum { LEXICON_OFFSET_BITS = 20 };
extern const uint32_t lexicon_slots[];
extern const uint32_t lexicon_slot_count; /* a power of two */
extern const uint32_t lexicon_groups[];   /* of group i: its first entry */
extern const uint32_t lexicon_group_count;

/* A bit for what each role may end with, behind its first letter: its last
 * LEXICON_TAIL bytes. Shorter ones have none. */
enum { LEXICON_TAIL = 3, LEXICON_TAIL_BITS = 1 << 12 };
extern const uint8_t lexicon_role_tails[LEXICON_TAIL_BITS / 8];

/* The bit for the end of a phrase, which is at least that long. */
static inline uint32_t
lexicon_tail(struct slice phrase)
{
	const unsigned char *at =
		(const unsigned char *)phrase.at + phrase.len - LEXICON_TAIL;

	return ((at[0] * 37u + at[1]) * 37u + at[2]) % LEXICON_TAIL_BITS;
}

/* FNV-1a, 32 bit (Fowler, Noll, Vo), its high half folded in. */
static inline uint32_t
lexicon_hash(struct slice phrase)
{
	uint32_t hash = 2166136261u;

	for (size_t i = 0; i < phrase.len; i++)
		hash = (hash ^ (unsigned char)phrase.at[i]) * 16777619u;
	return hash ^ hash >> 15;
}

static inline uint32_t
lexicon_print(uint32_t hash)
{
	return hash >> LEXICON_OFFSET_BITS;
}

#endif
