/* People by the parts of their names. */
#include "base/memory.h"
#include "find/name_labels.h"
#include "find/name_parts.h"
#include "lexicon/lexicon.h"

/* More words than this are no name to be taken apart. */
enum { PERSON_WORDS = 7 };

/* "von", "Le", "bin", as written or with a small letter. */
static bool
is_particle(struct slice word)
{
	char small[8];

	if (!word.len || word.len > sizeof small)
		return false;
	memcpy(small, word.at, word.len);
	if (*small >= 'A' && *small <= 'Z')
		*small = (char)(*small - 'A' + 'a');
	return lexicon_find(slice_from(small, word.len)).classes &
	       LEXICON_PARTICLE;
}

/* "Jr.", "II": which of those of one name it is. */
static bool
is_generation(struct slice word)
{
	static const char words[][4] = {
		"Jr", "Jr.", "jr", "jr.", "Sr", "Sr.", "II", "III"};

	for (size_t i = 0; i < ARRAY_LEN(words); i++)
		if (slice_is(word, words[i]))
			return true;
	return false;
}

bool
name_is_surname(struct slice form)
{
	return name_is_one_word(form) || is_particle(name_first_word(form));
}

static struct slice
from_word(struct slice form, struct slice word)
{
	return slice_from(
		word.at, (size_t)(form.at + form.len - word.at));
}

/* The words of a name. */
struct words {
	struct slice at[PERSON_WORDS];
	uint32_t count;
};

/* False where there are too many. */
static bool
words_of(struct slice form, struct words *words)
{
	struct slice rest = form;

	for (words->count = 0; rest.len; words->count++) {
		if (words->count == PERSON_WORDS)
			return false;
		words->at[words->count] = name_take_word(&rest);
	}
	return words->count;
}

/* From where on the words are the surname, particles included. */
static uint32_t
surname_of(const struct words *words)
{
	uint32_t first = words->count - 1;

	if (first > 1 && is_generation(words->at[first]))
		first--;
	while (first > 1 && is_particle(words->at[first - 1]))
		first--;
	return first;
}

/* A surname names whoever of those that bear it is named most. */
static void
claim_surname(struct name_entities *entities, const struct article *article,
	struct slice surname, uint32_t entity)
{
	struct name_key *key = name_key_add(
		entities, name_key_of(surname, KEY_SURNAME), entity);
	const struct entity *known = article->entities.at;

	if (known[entity].count > known[key->entity].count)
		key->entity = entity;
}

/* A name of several words: its ends, and the words between. */
static void
add_parts(struct name_entities *entities, const struct article *article,
	struct slice form, const struct words *words, uint32_t entity)
{
	uint32_t surname = surname_of(words);

	name_key_add(entities, name_key_of_pair(form), entity);
	for (uint32_t i = surname; i < words->count; i++)
		if (!is_generation(words->at[i]))
			claim_surname(entities, article,
				from_word(form, words->at[i]), entity);
	for (uint32_t i = 1; i < surname; i++)
		name_key_add(entities,
			name_key_of(from_word(form, words->at[i]),
				KEY_SURNAME),
			entity);
	for (uint32_t i = 0; i < surname; i++)
		if (!is_particle(words->at[i]) &&
			(!i || words->at[i].len > 2))
			name_key_add(entities,
				name_key_of(words->at[i], KEY_GIVEN), entity);
}

void
name_add_person(struct name_entities *entities, const struct article *article,
	struct slice form, uint32_t entity)
{
	struct words words;

	name_key_add(entities, name_key_of(form, ENTITY_PERSON), entity);
	if (name_is_one_word(form))
		return;
	if (name_is_surname(form)) /* "Al Gore" looks like one */
		name_key_add(entities,
			name_key_of(name_last_word(form), KEY_SURNAME),
			entity);
	else if (words_of(form, &words))
		add_parts(entities, article, form, &words, entity);
}

uint32_t
name_person_known(const struct name_entities *entities, struct slice word)
{
	static const unsigned spaces[] = {
		ENTITY_PERSON, KEY_SURNAME, KEY_GIVEN};

	for (size_t i = 0; i < ARRAY_LEN(spaces); i++) {
		uint32_t entity = name_key_find(
			entities, name_key_of(word, spaces[i]));

		if (entity != NONE)
			return entity;
	}
	return NONE;
}

/* Somebody whom only the end of this name, its surname say, has named so
 * far. */
static uint32_t
find_by_end(const struct name_entities *entities,
	const struct article *article, struct slice form,
	const struct words *words)
{
	for (uint32_t i = 1; i < words->count; i++) {
		struct slice end = from_word(form, words->at[i]);
		uint32_t entity = name_key_find(
			entities, name_key_of(end, ENTITY_PERSON));

		if (entity != NONE && name_is_all(article, entity, end))
			return entity;
	}
	return NONE;
}

uint32_t
name_find_person(const struct name_entities *entities,
	const struct article *article, struct slice form)
{
	struct words words;
	uint32_t entity;

	if (name_is_surname(form))
		return name_person_known(entities, form);
	entity = name_key_find(entities, name_key_of(form, ENTITY_PERSON));
	if (entity == NONE)
		entity = name_key_find(entities, name_key_of_pair(form));
	if (entity == NONE)
		entity = name_key_find(
			entities, name_key_of(form, KEY_SURNAME));
	if (entity == NONE && words_of(form, &words))
		entity = find_by_end(entities, article, form, &words);
	return entity;
}
