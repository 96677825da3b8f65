/* Hashing the forms of names, and the table of the hashes. */
#include "find/name_keys.h"
#include "base/hash.h"
#include "base/memory.h"

#include <stdlib.h>

static uint64_t
hash_word(uint64_t hash, struct slice word)
{
	for (size_t i = 0; i < word.len; i++) {
		unsigned char byte = (unsigned char)word.at[i];

		if (byte >= 'A' && byte <= 'Z')
			byte = (unsigned char)(byte + 'a' - 'A');
		hash = hash_byte(hash, byte);
	}
	return hash;
}

/* The next word of *rest, which moves behind it. */
struct slice
name_take_word(struct slice *rest)
{
	struct slice word;
	size_t len = 0;

	while (rest->len && *rest->at == ' ')
		*rest = slice_from(rest->at + 1, rest->len - 1);
	while (len < rest->len && rest->at[len] != ' ')
		len++;
	word = slice_from(rest->at, len);
	*rest = slice_from(rest->at + len, rest->len - len);
	return word;
}

struct slice
name_last_word(struct slice form)
{
	size_t from = form.len;

	while (from && form.at[from - 1] != ' ')
		from--;
	return slice_from(form.at + from, form.len - from);
}

struct slice
name_first_word(struct slice form)
{
	return name_take_word(&form);
}

bool
name_is_one_word(struct slice form)
{
	return !memchr(form.at, ' ', form.len);
}

/* An adjective without its ending: "Europäischen", "Europäische". */
static struct slice
without_ending(struct slice word)
{
	if (word.len > 5 && strchr("nrsm", word.at[word.len - 1]))
		word.len--;
	if (word.len > 5 && word.at[word.len - 1] == 'e')
		word.len--;
	return word;
}

uint64_t
name_key_of(struct slice form, unsigned space)
{
	uint64_t hash = hash_byte(HASH_BEGIN, (unsigned char)space);
	bool names_person = space == ENTITY_PERSON ||
			    (space >= KEY_SURNAME && space <= KEY_PAIR);

	while (form.len) {
		struct slice word = name_take_word(&form);

		if (form.len && !names_person)
			word = without_ending(word);
		hash = hash_byte(hash_word(hash, word), ' ');
	}
	return hash ? hash : 1;
}

uint64_t
name_key_of_pair(struct slice form)
{
	uint64_t hash = hash_byte(HASH_BEGIN, KEY_PAIR);

	hash = hash_byte(hash_word(hash, name_first_word(form)), ' ');
	hash = hash_word(hash, name_last_word(form));
	return hash ? hash : 1;
}

uint64_t
name_key_of_group(uint16_t group, enum entity_kind kind)
{
	uint64_t hash = hash_byte(
		HASH_BEGIN, (unsigned char)(KEY_GROUP + (unsigned)kind));

	return hash_byte(hash_byte(hash, (unsigned char)group),
		(unsigned char)(group >> 8));
}

void
name_entities_free(struct name_entities *entities)
{
	free(entities->keys);
	*entities = (struct name_entities){0};
}

static struct name_key *
slot_of(const struct name_entities *entities, uint64_t hash)
{
	uint32_t mask = entities->max - 1;
	uint32_t at = (uint32_t)(hash ^ hash >> 32) & mask;

	while (entities->keys[at].hash && entities->keys[at].hash != hash)
		at = (at + 1) & mask;
	return &entities->keys[at];
}

uint32_t
name_key_find(const struct name_entities *entities, uint64_t hash)
{
	const struct name_key *key;

	if (!entities->max)
		return NONE;
	key = slot_of(entities, hash);
	return key->hash ? key->entity : NONE;
}

static void
keys_grow(struct name_entities *entities)
{
	struct name_entities grown = {
		.max = entities->max ? entities->max * 2 : 256};

	grown.keys = memory_zeroed(grown.max, sizeof *grown.keys);
	for (uint32_t i = 0; i < entities->max; i++)
		if (entities->keys[i].hash) {
			*slot_of(&grown, entities->keys[i].hash) =
				entities->keys[i];
			grown.count++;
		}
	free(entities->keys);
	*entities = grown;
}

struct name_key *
name_key_add(struct name_entities *entities, uint64_t hash, uint32_t entity)
{
	struct name_key *key;

	if (entities->count * 4 >= entities->max * 3)
		keys_grow(entities);
	key = slot_of(entities, hash);
	if (!key->hash) {
		*key = (struct name_key){hash, entity};
		entities->count++;
	}
	return key;
}
