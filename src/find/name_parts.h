/*
 * Names by their parts: which shorter forms stand for a full name, and whom
 * a form means by them. People are called by surnames, particles included
 * ("von der Leyen"), bodies by acronyms and by words at either end ("Goldman
 * Sachs" is "Goldman", "UN-Sicherheitsrat" the "Sicherheitsrat").
 */
#ifndef LESART_FIND_NAME_PARTS_H
#define LESART_FIND_NAME_PARTS_H

#include "find/name_keys.h"

/* Whom the article has so far that this form of a person's or body's name
 * means, or NONE. */
uint32_t name_find_person(const struct name_entities *entities,
	const struct article *article, struct slice form);
uint32_t name_find_body(const struct name_entities *entities,
	const struct article *article, struct slice form);

/* Let the form and its parts name the entity. */
void name_add_person(struct name_entities *entities,
	const struct article *article, struct slice form, uint32_t entity);
void name_add_body(struct name_entities *entities, struct slice form,
	uint32_t entity);

/* A person's name of one word, or with particles before that ("Le Pen"). */
bool name_is_surname(struct slice form);

/* Has no more than this form, with or without a genitive s, named the entity
 * so far? The form is one of its keys. */
static inline bool
name_is_all(const struct article *article, uint32_t entity, struct slice form)
{
	return article->entities.at[entity].name.len <= form.len + 1;
}

/* Is this a body of which every state has one: "Defence Ministry"? */
bool name_is_of_state(struct slice form);

/* The name without the state that it begins with; itself where it does not. */
struct slice name_without_state(struct slice form, struct slice state);

/* The key of such a body with its state, named or as an adjective; that of
 * an empty state says that the form has been some state's. */
uint64_t name_key_of_state(struct slice form, struct slice state);

/* A body's name without its legal form; itself where it has none. */
struct slice name_without_legal_form(struct slice form);

#endif
