/* Looking words up in the tables that make_terms.py made. */
#include "lexicon/terms.h"
#include "lexicon/term_tables.h"

static uint32_t
key_hash(struct slice key)
{
	uint32_t hash = 2166136261u;

	for (size_t i = 0; i < key.len; i++)
		hash = (hash ^ (unsigned char)key.at[i]) * 16777619u;
	return hash ^ hash >> 15;
}

uint32_t
term_fold(struct slice word, char to[TERM_LEN_MAX])
{
	if (word.len > TERM_LEN_MAX)
		return 0;
	for (size_t i = 0; i < word.len; i++) {
		unsigned char byte = (unsigned char)word.at[i];
		bool latin = i && (unsigned char)word.at[i - 1] == 0xc3;

		if ((byte >= 'A' && byte <= 'Z') ||
			(latin && byte >= 0x80 && byte < 0x9f && byte != 0x97))
			byte = (unsigned char)(byte + 0x20);
		to[i] = (char)byte;
	}
	return (uint32_t)word.len;
}

static const struct term_table *
term_table_of(enum language language)
{
	return language == LANGUAGE_GERMAN    ? &terms_german
	       : language == LANGUAGE_ENGLISH ? &terms_english
					      : NULL;
}

/* Few bytes: a call of memcmp costs more. */
static bool
same_letters(const char *a, const char *b, size_t len)
{
	for (size_t i = 0; i < len; i++)
		if (a[i] != b[i])
			return false;
	return true;
}

const struct term *
term_find(enum language language, struct slice word)
{
	const struct term_table *table = term_table_of(language);
	char letters[TERM_LEN_MAX];
	struct slice key = {letters, term_fold(word, letters)};

	if (!table || !key.len)
		return NULL;
	for (uint32_t at = key_hash(key) & table->mask; table->slots[at];
		at = (at + 1) & table->mask) {
		const struct term *found = &table->words[table->slots[at] - 1];

		if (found->len == key.len && same_letters(
				table->keys + found->key, key.at, key.len))
			return found;
	}
	return NULL;
}

int
term_value(enum language language, const struct term *word,
	enum term_class class)
{
	const struct term_table *table = term_table_of(language);
	uint64_t below = word->classes & (((uint64_t)1 << class) - 1);

	return table->values[word->senses + __builtin_popcountll(below)];
}

static bool
unit_find(const struct unit_table *table, struct slice key, struct unit *unit)
{
	for (uint32_t at = key_hash(key) & table->mask; table->slots[at];
		at = (at + 1) & table->mask) {
		const struct unit_entry *found =
			&table->entries[table->slots[at] - 1];

		if (found->len != key.len ||
			memcmp(table->keys + found->key, key.at, key.len) != 0)
			continue;
		unit->name = table->identifiers + found->identifier;
		unit->exponent = found->exponent;
		return true;
	}
	return false;
}

bool
money_by_name(enum language language, struct slice name, struct unit *unit)
{
	return unit_find(language == LANGUAGE_GERMAN ? &money_german
						     : &money_english,
		name, unit);
}

bool
unit_by_name(enum language language, struct slice name, struct unit *unit)
{
	return unit_find(language == LANGUAGE_GERMAN ? &units_german
						     : &units_english,
		name, unit);
}

bool
money_by_sign(enum language language, struct slice sign, struct unit *unit)
{
	return unit_find(language == LANGUAGE_GERMAN ? &money_signs_german
						     : &money_signs_english,
		sign, unit);
}

bool
unit_by_sign(struct slice sign, struct unit *unit)
{
	return unit_find(&unit_signs, sign, unit);
}

const char *
time_unit_name(enum time_unit unit)
{
	static const char names[][12] = {"second", "minute", "hour", "day",
		"week", "month", "quarter", "year", "decade", "century",
		"night", "weekend", "fortnight", "minute", "minute"};

	return names[unit];
}
