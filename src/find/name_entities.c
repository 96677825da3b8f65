/*
 * Entities by the forms of their names. Each form that may name an entity is
 * a key: the whole form, and its parts as name_parts.h has them. Inflected
 * words share a key with their bare form; names that the lexicon holds to be
 * one (USA, Vereinigte Staaten) do so too.
 */
#include "find/name_entities.h"
#include "base/memory.h"
#include "find/name_labels.h"
#include "find/name_parts.h"
#include "lexicon/lexicon.h"

#include <stdio.h>

void
name_entity_also(struct name_entities *entities, struct slice form,
	enum entity_kind kind, uint32_t entity)
{
	name_key_add(entities, name_key_of(form, kind), entity);
}

uint32_t
name_entity_known(const struct name_entities *entities, struct slice form,
	enum entity_kind kind)
{
	return name_key_find(entities, name_key_of(form, kind));
}

static void
add_keys(struct name_entities *entities, const struct article *article,
	struct slice form, enum entity_kind kind, uint32_t entity)
{
	if (kind == ENTITY_PERSON)
		name_add_person(entities, article, form, entity);
	else if (kind == ENTITY_ORGANISATION)
		name_add_body(entities, form, entity);
	else
		name_key_add(entities, name_key_of(form, kind), entity);
}

static uint32_t
find_form(const struct name_entities *entities, const struct article *article,
	struct slice form, enum entity_kind kind)
{
	if (kind == ENTITY_PERSON)
		return name_find_person(entities, article, form);
	if (kind == ENTITY_ORGANISATION)
		return name_find_body(entities, article, form);
	return name_key_find(entities, name_key_of(form, kind));
}

/* The group of the lexicon to which a form belongs, a body's without
 * its legal form as well; 0 for none. */
static uint16_t
group_of(struct slice form, enum entity_kind kind)
{
	uint16_t group = lexicon_find(form).group;

	if (group || kind != ENTITY_ORGANISATION)
		return group;
	return lexicon_find(name_without_legal_form(form)).group;
}

/* The form as a dictionary would have it, and the group of the lexicon. */
static struct slice
bare_form(const struct article *article, struct slice form,
	enum entity_kind kind, uint16_t *group)
{
	struct lexicon_entry entry = lexicon_find(form);
	struct slice bare;

	if (!(entry.classes & ~LEXICON_BEGINS)) {
		bare = name_bare(article->language, form);
		entry = lexicon_find(bare);
		if (entry.classes & (kind == ENTITY_PERSON
						    ? LEXICON_GIVEN
						    : LEXICON_PLACE |
							      LEXICON_ORGANISATION))
			form = bare;
	}
	*group = kind == ENTITY_PERSON ? 0 : group_of(form, kind);
	return form;
}

/* The name in the arena, by a German adjective at its start as it is called
 * alone: "Weißes Haus" from "im Weißen Haus", where the lexicon has both. */
static struct slice
name_alone(struct article *article, struct slice form)
{
	static const char endings[][3] = {"es", "e", "er"};
	const char *blank = memchr(form.at, ' ', form.len);
	size_t stem = blank ? (size_t)(blank - form.at) : 0;
	char name[LEXICON_PHRASE_MAX + 1];
	uint16_t group = 0;

	if (article->language == LANGUAGE_GERMAN && stem >= 5 &&
		!memcmp(blank - 2, "en", 2) && form.len < sizeof name)
		group = lexicon_find(form).group;
	for (size_t i = 0; group && i < ARRAY_LEN(endings); i++) {
		struct slice alone = slice_from(name, (size_t)snprintf(name,
			sizeof name, "%.*s%s%.*s", (int)stem - 2, form.at,
			endings[i], (int)(form.len - stem), blank));

		if (lexicon_find(alone).group == group)
			return arena_slice(&article->arena, alone);
	}
	return arena_slice(&article->arena, form);
}

/* Is `form` a fuller name than the one that the entity has? */
static bool
is_fuller(struct slice form, struct slice name, enum entity_kind kind)
{
	if (kind == ENTITY_PERSON)
		return !name_is_surname(form) &&
		       (name_is_surname(name) || form.len > name.len);
	return kind == ENTITY_ORGANISATION && form.len > name.len &&
	       (!name_is_one_word(form) || memchr(form.at, '-', form.len)) &&
	       name_is_one_word(name);
}

/* "Trumps" was its name, and now it is "Trump": or a fuller form. */
static void
improve_name(struct article *article, uint32_t entity, struct slice form,
	enum entity_kind kind)
{
	struct slice *name = &article->entities.at[entity].name;
	struct slice bare = name_bare(article->language, *name);

	if (bare.len < name->len && bare.len >= form.len &&
		!memcmp(bare.at + bare.len - form.len, form.at, form.len))
		*name = bare;
	else if (is_fuller(form, *name, kind) &&
		 !slice_equal(name_bare(article->language, form), *name))
		*name = name_alone(article, form);
}

static uint32_t
entity_new(struct article *article, struct slice form, enum entity_kind kind)
{
	struct entity *entity = ARRAY_ADD(&article->entities);

	entity->name = name_alone(article, form);
	entity->first = entity->last = NONE;
	entity->kind = (uint8_t)kind;
	return article->entities.count - 1;
}

uint32_t
name_entity_of(struct name_entities *entities, struct article *article,
	struct span span, enum entity_kind kind)
{
	uint16_t group;
	struct slice form =
		bare_form(article, article_slice(article, span), kind, &group);
	struct slice bare = name_bare(article->language, form);
	uint32_t entity = NONE;
	bool inflected = false;

	if (group)
		entity = name_key_find(entities, name_key_of_group(group, kind));
	if (entity == NONE)
		entity = find_form(entities, article, form, kind);
	if (entity == NONE && bare.len < form.len && bare.len > 2) {
		entity = find_form(entities, article, bare, kind);
		inflected = entity != NONE;
	}
	if (entity == NONE)
		entity = entity_new(article, form, kind);
	else
		improve_name(article, entity, inflected ? bare : form, kind);
	if (group)
		name_key_add(entities, name_key_of_group(group, kind), entity);
	add_keys(entities, article, inflected ? bare : form, kind, entity);
	if (!inflected && bare.len < form.len && bare.len > 2)
		add_keys(entities, article, bare, kind, entity);
	return entity;
}

uint32_t
name_entity_of_state(struct name_entities *entities, struct article *article,
	struct span span, struct slice state)
{
	const enum entity_kind kind = ENTITY_ORGANISATION;
	struct slice full = name_bare(
		article->language, article_slice(article, span));
	struct slice form = name_without_state(full, state);
	uint64_t key = name_key_of_state(form, state);
	uint64_t any = name_key_of_state(form, slice_from(form.at, 0));
	uint32_t entity = name_key_find(entities, key);

	if (entity == NONE)
		entity = name_key_find(entities, any) == NONE
				 ? name_entity_of(entities, article, span, kind)
				 : entity_new(article, full, kind);
	name_key_add(entities, key, entity);
	name_key_add(entities, any, entity);
	name_key_add(entities, name_key_of(form, kind), entity)->entity =
		entity;
	return entity;
}
