/*
 * Keys of names: the hash of a form in the sense in which it may name an
 * entity, and the table that knows whom each key names.
 *
 * Must not know: articles, what forms a name has.
 */
#ifndef LESART_FIND_NAME_KEYS_H
#define LESART_FIND_NAME_KEYS_H

#include "find/name_entities.h"

/* What a key is of; the first are whole names, one space a kind. */
enum key_space {
	KEY_FORM,
	KEY_SURNAME = ENTITY_KIND_COUNT,
	KEY_GIVEN,
	KEY_PAIR,  /* first and last word of a person's name */
	KEY_SHORT, /* part of a body's name that stands for it */
	KEY_STATE, /* a body of which every state has one, and the state */
	KEY_GROUP,
	KEY_SPACE_COUNT = KEY_GROUP + ENTITY_KIND_COUNT,
};

/* The next word of *rest, which moves behind it; empty at the end. */
struct slice name_take_word(struct slice *rest);
struct slice name_first_word(struct slice form);
struct slice name_last_word(struct slice form);
bool name_is_one_word(struct slice form);

uint64_t name_key_of(struct slice form, unsigned space);
uint64_t name_key_of_pair(struct slice form);
uint64_t name_key_of_group(uint16_t group, enum entity_kind kind);

/* The entity of a key, or NONE. */
uint32_t name_key_find(const struct name_entities *entities, uint64_t hash);

/* Let the key name the entity unless it names another already. The key is
 * good until the next call. */
struct name_key *name_key_add(
	struct name_entities *entities, uint64_t hash, uint32_t entity);

#endif
