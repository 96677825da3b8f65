/*
 * Who is whom: names of an article gathered to entities, in the order of
 * the text. Knows what has been named so far by hashes of its forms.
 */
#ifndef LESART_FIND_NAME_ENTITIES_H
#define LESART_FIND_NAME_ENTITIES_H

#include "article/article.h"

/* A form of a name, by hash, and the entity that it names. */
struct name_key {
	uint64_t hash; /* 0: an empty slot */
	uint32_t entity;
};

struct name_entities {
	struct name_key *keys; /* open addressing */
	uint32_t count, max;   /* max is a power of two, or 0 */
};

void name_entities_free(struct name_entities *entities);

/*
 * The entity that the name of this kind in `span` stands for: one that the
 * article has, or a new one at the end of its array. A fuller form becomes
 * the entity's name.
 */
uint32_t name_entity_of(struct name_entities *entities,
	struct article *article, struct span span, enum entity_kind kind);

/* The same for a body right behind a state's name or adjective, or with it
 * ("Russian Defense Ministry"): that of another state is another body.
 * Without it the form means whose was named last. */
uint32_t name_entity_of_state(struct name_entities *entities,
	struct article *article, struct span span, struct slice state);

/* Let another form, an acronym in brackets say, name the entity too. */
void name_entity_also(struct name_entities *entities, struct slice form,
	enum entity_kind kind, uint32_t entity);

/* Let the capitals of a name of several words name the entity too, where
 * they are three at least. */
void name_entity_acronym(struct name_entities *entities, struct slice form,
	enum entity_kind kind, uint32_t entity);

/* The entity that exactly this form has named so far, or NONE. */
uint32_t name_entity_known(const struct name_entities *entities,
	struct slice form, enum entity_kind kind);

/* The person who is called by this one word, a surname or given name, or
 * NONE. */
uint32_t name_person_known(
	const struct name_entities *entities, struct slice word);

#endif
