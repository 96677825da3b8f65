/* Bodies by the parts of their names. */
#include "find/name_labels.h"
#include "find/name_parts.h"
#include "lexicon/lexicon.h"

/* Names that are longer, or at more borders, are not taken apart. */
enum { BORDERS_MAX = 8, PARTED_MAX = 160 };

/* The capitals of a name of several words, where they are three to eight;
 * else empty. `room` has place for them. */
static struct slice
acronym_of(struct slice form, char room[8])
{
	size_t len = 0;

	while (form.len) {
		struct slice word = name_take_word(&form);

		if (!word.len || word.at[0] < 'A' || word.at[0] > 'Z')
			continue;
		if (len == 8)
			return slice_from(room, 0);
		room[len++] = word.at[0];
	}
	return slice_from(room, len < 3 ? 0 : len);
}

/* "Kreditanstalt für Wiederaufbau", "World Health Organization": an acronym
 * of its capital letters. */
void
name_entity_acronym(struct name_entities *entities, struct slice form,
	enum entity_kind kind, uint32_t entity)
{
	char room[8];
	struct slice acronym = acronym_of(form, room);

	if (acronym.len)
		name_key_add(entities, name_key_of(acronym, kind), entity);
}

/* "Hafen Kiel GmbH" is "Hafen Kiel", too. */
struct slice
name_without_legal_form(struct slice form)
{
	struct slice legal = name_last_word(form);

	if (legal.len + 1 < form.len &&
		lexicon_find(legal).classes & LEXICON_LEGAL)
		form.len -= legal.len + 1;
	return form;
}

static uint16_t
classes_of(struct slice word)
{
	return lexicon_find(word).classes & (uint16_t)~LEXICON_BEGINS;
}

static bool
begins_upper(struct slice word)
{
	return word.len && ((word.at[0] >= 'A' && word.at[0] <= 'Z') ||
				   word.at[0] == '\xc3');
}

/* Can `part` of a body's name, of which `rest` is left away, stand for it?
 * Not what is known as something else; a body that is known only as that of
 * a country: "Deutscher Bundestag". */
static bool
stands_alone(struct slice part, struct slice rest, bool end)
{
	uint16_t classes = classes_of(part), other = classes_of(rest);
	bool of_country = other & (LEXICON_COUNTRY | LEXICON_DERIVED);

	if (part.len < 4 || !begins_upper(part) || !begins_upper(rest) ||
		!begins_upper(name_last_word(rest)) ||
		classes & (LEXICON_PLACE | LEXICON_DERIVED | LEXICON_PERSON |
				  LEXICON_LEGAL | LEXICON_ROLE))
		return false;
	if (classes & LEXICON_ORGANISATION)
		return end && of_country;
	return end || (!(classes & (LEXICON_HEAD | LEXICON_COMMON)) &&
			      begins_upper(name_last_word(part)));
}

/* What may stand for a name: its ends. */
struct name_ends {
	struct slice at[2 * BORDERS_MAX];
	uint32_t count;
};

static void
add_border(struct name_ends *parts, struct slice form, size_t end,
	size_t begin)
{
	struct slice first = slice_from(form.at, end);
	struct slice last = slice_from(form.at + begin, form.len - begin);

	if (stands_alone(last, first, true))
		parts->at[parts->count++] = last;
	if (begin > end && form.at[end] == ' ' &&
		stands_alone(first, last, false))
		parts->at[parts->count++] = first;
}

/* Borders are spaces, and the last hyphen of a word. */
static struct name_ends
parts_of(struct slice form)
{
	struct name_ends parts = {.count = 0};
	uint32_t borders = 0;

	if (form.len > PARTED_MAX)
		return parts;
	for (size_t i = 1; i + 1 < form.len && borders < BORDERS_MAX; i++)
		if (form.at[i] == ' ') {
			add_border(&parts, form, i, i + 1);
			borders++;
		}
	if (!borders)
		for (size_t i = form.len - 1; i > 1; i--)
			if (form.at[i] == '-') {
				add_border(&parts, form, i, i + 1);
				break;
			}
	return parts;
}

void
name_add_body(
	struct name_entities *entities, struct slice form, uint32_t entity)
{
	struct name_ends parts = parts_of(form);
	struct slice bare = name_without_legal_form(form);

	name_key_add(entities, name_key_of(form, ENTITY_ORGANISATION), entity);
	for (uint32_t i = 0; i < parts.count; i++)
		name_key_add(entities, name_key_of(parts.at[i], KEY_SHORT),
			entity)
			->entity = entity;
	if (name_is_one_word(form))
		return;
	name_entity_acronym(entities, form, ENTITY_ORGANISATION, entity);
	if (bare.len < form.len)
		name_key_add(entities,
			name_key_of(bare, ENTITY_ORGANISATION), entity);
}

/* A body that only this form has named so far, or NONE. */
static uint32_t
find_short(const struct name_entities *entities, const struct article *article,
	struct slice form)
{
	uint32_t entity = name_key_find(
		entities, name_key_of(form, ENTITY_ORGANISATION));

	return entity != NONE && name_is_all(article, entity, form) ? entity
								    : NONE;
}

uint32_t
name_find_body(const struct name_entities *entities,
	const struct article *article, struct slice form)
{
	char room[8];
	struct slice acronym = acronym_of(form, room);
	struct name_ends parts;
	uint32_t entity = name_key_find(
		entities, name_key_of(form, ENTITY_ORGANISATION));

	if (entity == NONE)
		entity = name_key_find(entities, name_key_of(form, KEY_SHORT));
	if (entity == NONE && acronym.len)
		entity = find_short(entities, article, acronym);
	if (entity != NONE)
		return entity;
	parts = parts_of(form);
	for (uint32_t i = 0; i < parts.count && entity == NONE; i++)
		entity = find_short(entities, article, parts.at[i]);
	return entity;
}
