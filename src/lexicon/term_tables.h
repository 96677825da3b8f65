/*
 * The form of the tables of words: open-addressed hash tables of offsets
 * into strings, so that nothing has to be relocated when the program
 * starts. Only words.c and what make_terms.py writes include this.
 */
#ifndef LESART_LEXICON_TERM_TABLES_H
#define LESART_LEXICON_TERM_TABLES_H

#include "lexicon/terms.h"

/* slots has mask + 1 places, each 0 or one more than an index of words. */
struct term_table {
	const char *keys;
	const int16_t *values;
	const struct term *words;
	const uint16_t *slots;
	uint32_t mask;
};

struct unit_entry {
	uint16_t key;        /* offset into keys */
	uint16_t identifier; /* offset into identifiers, NUL-ended */
	uint8_t len;
	int8_t exponent;
};

struct unit_table {
	const char *keys, *identifiers;
	const struct unit_entry *entries;
	const uint16_t *slots;
	uint32_t mask;
};

extern const struct term_table terms_german, terms_english;
extern const struct unit_table money_german, money_english;
extern const struct unit_table units_german, units_english;
extern const struct unit_table money_signs_german, money_signs_english;
extern const struct unit_table unit_signs;

#endif
