/*
 * Entities by the forms of their names. Each form that may name an entity is
 * a key: the whole form, of persons also surname, given name and the pair of
 * both, of bodies their acronym and their name without legal form. Inflected
 * words share a key with their bare form; names that the lexicon holds to be
 * one (USA, Vereinigte Staaten) do so too.
 */
#include "find/name_entities.h"
#include "base/hash.h"
#include "base/memory.h"
#include "find/name_labels.h"
#include "lexicon/lexicon.h"

#include <stdlib.h>

/* What a key is of; persons have several. */
enum key_space {
	KEY_FORM,
	KEY_SURNAME = ENTITY_KIND_COUNT,
	KEY_GIVEN,
	KEY_PAIR,
	KEY_GROUP,
	KEY_SPACE_COUNT = KEY_GROUP + ENTITY_KIND_COUNT,
};

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
static struct slice
take_word(struct slice *rest)
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

static struct slice
last_word(struct slice form)
{
	size_t from = form.len;

	while (from && form.at[from - 1] != ' ')
		from--;
	return slice_from(form.at + from, form.len - from);
}

static struct slice
first_word(struct slice form)
{
	return take_word(&form);
}

static bool
is_one_word(struct slice form)
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

static uint64_t
key_of(struct slice form, unsigned space)
{
	uint64_t hash = hash_byte(HASH_BEGIN, (unsigned char)space);
	bool names_person = space == ENTITY_PERSON || space >= KEY_SURNAME;

	while (form.len) {
		struct slice word = take_word(&form);

		if (form.len && !names_person)
			word = without_ending(word);
		hash = hash_byte(hash_word(hash, word), ' ');
	}
	return hash ? hash : 1;
}

static uint64_t
key_of_pair(struct slice form)
{
	uint64_t hash = hash_byte(HASH_BEGIN, KEY_PAIR);

	hash = hash_byte(hash_word(hash, first_word(form)), ' ');
	hash = hash_word(hash, last_word(form));
	return hash ? hash : 1;
}

static uint64_t
key_of_group(uint16_t group, enum entity_kind kind)
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

static uint32_t
key_find(const struct name_entities *entities, uint64_t hash)
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

/* Let the key name the entity unless it names another already. */
static struct name_key *
key_add(struct name_entities *entities, uint64_t hash, uint32_t entity)
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

void
name_entity_also(struct name_entities *entities, struct slice form,
	enum entity_kind kind, uint32_t entity)
{
	key_add(entities, key_of(form, kind), entity);
}

uint32_t
name_entity_known(const struct name_entities *entities, struct slice form,
	enum entity_kind kind)
{
	return key_find(entities, key_of(form, kind));
}

uint32_t
name_person_known(const struct name_entities *entities, struct slice word)
{
	uint32_t entity = key_find(entities, key_of(word, ENTITY_PERSON));

	if (entity == NONE)
		entity = key_find(entities, key_of(word, KEY_SURNAME));
	if (entity == NONE)
		entity = key_find(entities, key_of(word, KEY_GIVEN));
	return entity;
}

/* A surname names whoever of those that bear it is named most. */
static void
claim_surname(struct name_entities *entities, const struct article *article,
	struct slice surname, uint32_t entity)
{
	struct name_key *key =
		key_add(entities, key_of(surname, KEY_SURNAME), entity);
	const struct entity *known = article->entities.at;

	if (known[entity].count > known[key->entity].count)
		key->entity = entity;
}

/* "Kreditanstalt für Wiederaufbau", "World Health Organization": an acronym
 * of its capital letters. */
void
name_entity_acronym(struct name_entities *entities, struct slice form,
	enum entity_kind kind, uint32_t entity)
{
	char acronym[8];
	size_t len = 0;

	while (form.len) {
		struct slice word = take_word(&form);

		if (word.len && word.at[0] >= 'A' && word.at[0] <= 'Z') {
			if (len == sizeof acronym)
				return;
			acronym[len++] = word.at[0];
		}
	}
	if (len >= 3)
		key_add(entities, key_of(slice_from(acronym, len), kind),
			entity);
}

/* "Hafen Kiel GmbH" is "Hafen Kiel", too. */
static void
add_without_legal_form(struct name_entities *entities, struct slice form,
	uint32_t entity)
{
	struct slice legal = last_word(form);

	if (legal.len + 1 >= form.len ||
		!(lexicon_find(legal).classes & LEXICON_LEGAL))
		return;
	form.len -= legal.len + 1;
	key_add(entities, key_of(form, ENTITY_ORGANISATION), entity);
}

static void
add_keys(struct name_entities *entities, const struct article *article,
	struct slice form, enum entity_kind kind, uint32_t entity)
{
	key_add(entities, key_of(form, kind), entity);
	if (kind == ENTITY_PERSON && !is_one_word(form)) {
		key_add(entities, key_of_pair(form), entity);
		key_add(entities, key_of(first_word(form), KEY_GIVEN), entity);
		claim_surname(entities, article, last_word(form), entity);
	}
	if (kind == ENTITY_ORGANISATION && !is_one_word(form)) {
		name_entity_acronym(entities, form, kind, entity);
		add_without_legal_form(entities, form, entity);
	}
}

/* Whom a person's name of several words means: the same pair of names, or
 * somebody whom only the surname has named so far. */
static uint32_t
find_full_person(const struct name_entities *entities,
	const struct article *article, struct slice form)
{
	uint32_t entity = key_find(entities, key_of_pair(form));

	if (entity != NONE)
		return entity;
	entity = key_find(entities, key_of(last_word(form), ENTITY_PERSON));
	if (entity != NONE && is_one_word(article->entities.at[entity].name))
		return entity;
	return NONE;
}

static uint32_t
find_form(const struct name_entities *entities, const struct article *article,
	struct slice form, enum entity_kind kind)
{
	uint32_t entity = key_find(entities, key_of(form, kind));

	if (entity != NONE || kind != ENTITY_PERSON)
		return entity;
	return is_one_word(form)
		       ? name_person_known(entities, form)
		       : find_full_person(entities, article, form);
}

/* The form as a dictionary would have it, and the group of the lexicon. */
static struct slice
bare_form(struct slice form, enum entity_kind kind, uint16_t *group)
{
	struct lexicon_entry entry = lexicon_find(form);
	struct slice bare;

	if (!(entry.classes & ~LEXICON_BEGINS)) {
		bare = name_without_genitive(form);
		entry = lexicon_find(bare);
		if (entry.classes & (kind == ENTITY_PERSON
						    ? LEXICON_GIVEN
						    : LEXICON_PLACE |
							      LEXICON_ORGANISATION))
			form = bare;
	}
	*group = kind == ENTITY_PERSON ? 0 : entry.group;
	return form;
}

/* Is `form` a fuller name than the one that the entity has? */
static bool
is_fuller(struct slice form, struct slice name, enum entity_kind kind)
{
	if (kind == ENTITY_PERSON)
		return !is_one_word(form) &&
		       (is_one_word(name) || form.len > name.len);
	return kind == ENTITY_ORGANISATION && !is_one_word(form) &&
	       is_one_word(name) && form.len > name.len;
}

/* "Trumps" was its name, and now it is "Trump": or a fuller form. */
static void
improve_name(struct article *article, uint32_t entity, struct slice form,
	enum entity_kind kind)
{
	struct slice *name = &article->entities.at[entity].name;
	struct slice bare = name_without_genitive(*name);

	if (bare.len < name->len && bare.len >= form.len &&
		!memcmp(bare.at + bare.len - form.len, form.at, form.len))
		*name = bare;
	else if (is_fuller(form, *name, kind) &&
		 !slice_equal(name_without_genitive(form), *name))
		*name = arena_slice(&article->arena, form);
}

static uint32_t
entity_new(struct article *article, struct slice form, enum entity_kind kind)
{
	struct entity *entity = ARRAY_ADD(&article->entities);

	entity->name = arena_slice(&article->arena, form);
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
		bare_form(article_slice(article, span), kind, &group);
	struct slice bare = name_without_genitive(form);
	uint32_t entity = NONE;
	bool inflected = false;

	if (group)
		entity = key_find(entities, key_of_group(group, kind));
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
		key_add(entities, key_of_group(group, kind), entity);
	add_keys(entities, article, inflected ? bare : form, kind, entity);
	if (!inflected && bare.len < form.len && bare.len > 2)
		add_keys(entities, article, bare, kind, entity);
	return entity;
}
