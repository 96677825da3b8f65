/*
 * Who spoke: the name in the words that tell of it, or the one for whom a
 * pronoun or a role stands.
 */
#include "find/find_quotes.h"

/* How far back a pronoun reaches (mentions). */
enum { MENTIONS_BACK = 24 };

static const struct entity *
entity_of(const struct quote_window *window, uint32_t mention)
{
	const struct article *article = window->article;

	return &article->entities.at[article->mentions.at[mention].entity];
}

static uint8_t
kind_at(const struct quote_window *window, uint32_t mention)
{
	return entity_of(window, mention)->kind;
}

static bool
ends_with(struct slice slice, const char *end)
{
	size_t len = strlen(end);

	return slice.len >= len &&
	       !memcmp(slice.at + slice.len - len, end, len);
}

/* Does the role say that this is a woman, or a man? 0 it does not. */
static enum saying
entity_sex(const struct quote_window *window, const struct entity *entity)
{
	struct slice role = entity->role;

	if (!role.len || window->language != LANGUAGE_GERMAN)
		return SAYING_NONE;
	if (ends_with(role, "in") || ends_with(role, "frau") ||
		ends_with(role, "Frau"))
		return SAYING_SHE;
	return SAYING_HE;
}

/* The person for whom a pronoun before an offset stands: the last who spoke,
 * if nobody was named since, else the first named in the nearest sentence. */
static uint32_t
pronoun_entity(const struct quotes_state *state, enum saying pronoun,
	uint32_t offset)
{
	const struct quote_window *window = &state->window;
	const struct article *article = window->article;
	uint32_t mention = article_mention_from(article, offset);
	uint32_t sentence = NONE, found = NONE;

	for (uint32_t i = 0; i < MENTIONS_BACK && mention--; i++) {
		uint32_t start = article->mentions.at[mention].span.start;
		const struct entity *entity = entity_of(window, mention);
		enum saying sex;
		uint32_t at;

		if (entity->kind != ENTITY_PERSON || start >= offset)
			continue;
		sex = entity_sex(window, entity);
		if (sex != SAYING_NONE && sex != pronoun)
			continue;
		at = article_sentence_at(article, start);
		if (found != NONE && at != sentence)
			break;
		sentence = at;
		found = article->mentions.at[mention].entity;
	}
	if (found != NONE)
		return found;
	return state->speaker;
}

/* Of the entities named before, the last one with a role that ends in this
 * noun ("der Präsident", "the governor"). */
static uint32_t
role_entity(const struct quote_window *window, struct slice noun,
	uint32_t offset)
{
	const struct article *article = window->article;
	uint32_t mention = article_mention_from(article, offset);

	for (uint32_t i = 0; i < 4 * MENTIONS_BACK && mention--; i++) {
		const struct entity *entity = entity_of(window, mention);
		struct slice role = entity->role;
		size_t len = noun.len - 1;

		if (entity->kind == ENTITY_PERSON && role.len > len &&
			!memcmp(role.at + role.len - len, noun.at + 1, len) &&
			(role.at[role.len - len - 1] | 0x20) ==
				(noun.at[0] | 0x20))
			return article->mentions.at[mention].entity;
	}
	return NONE;
}

static bool
is_article_word(struct slice word)
{
	static const char *const words[] = {"der", "die", "das", "the", "dem",
		"Der", "Die", "Das", "The", "den"};

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (slice_is(word, words[i]))
			return true;
	return false;
}

/* "der Präsident": the noun behind an article at the token. */
static uint32_t
role_at(const struct quote_window *window, uint32_t token, uint32_t end)
{
	for (uint32_t i = token + 1; i < end && i < token + 4; i++) {
		struct slice word = quote_word(window, i);
		uint32_t entity;

		if (word.len < 4 || window->tokens.at[i].kind != TOKEN_WORD)
			continue;
		entity = role_entity(
			window, word, window->tokens.at[i].span.start);
		if (entity != NONE)
			return entity;
	}
	return NONE;
}

/* ---- the speaker behind a verb ---------------------------------------- */

static uint32_t
speaker_after(const struct quotes_state *state, const struct telling *telling)
{
	const struct quote_window *window = &state->window;
	uint32_t body = NONE, end = telling->end, first = telling->first;
	bool near = true;

	if (end > first + 40)
		end = first + 40;
	for (uint32_t i = first; i < end; i++) {
		enum saying class = quote_class(window, i);
		uint32_t mention;

		if (window->words.at[i].quoted)
			continue;
		if ((class == SAYING_HE || class == SAYING_SHE) &&
			i < first + 3 && body == NONE)
			return pronoun_entity(state, class,
				window->tokens.at[i].span.start);
		if (class == SAYING_THAT || class == SAYING_SPEECH)
			break;
		mention = quote_mention_at(window, i);
		if (mention == NONE)
			continue;
		switch (kind_at(window, mention)) {
		case ENTITY_PERSON:
			return window->article->mentions.at[mention].entity;
		case ENTITY_ORGANISATION:
			if (body == NONE)
				body = mention;
			break;
		case ENTITY_PLACE:
			if (near && i == first)
				body = mention;
			break;
		}
		near = false;
	}
	if (body != NONE)
		return window->article->mentions.at[body].entity;
	if (first < end && is_article_word(quote_word(window, first)))
		return role_at(window, first, end);
	return NONE;
}

/* ---- the speaker before a verb ---------------------------------------- */

/* "Ott, der Brandt kennt, sagte": a comma right before the verb belongs to
 * words put in; the speaker stands before them. */
static uint32_t
before_insertion(const struct quote_window *window, uint32_t first,
	uint32_t end)
{
	if (end <= first + 3 || !quote_is(window, end - 1, ','))
		return end;
	for (uint32_t i = first + 1; i + 1 < end; i++)
		if (quote_is(window, i, ','))
			return i;
	return end;
}

static uint32_t
speaker_before(const struct quotes_state *state, const struct telling *telling)
{
	const struct quote_window *window = &state->window;
	uint32_t first = telling->first, body = NONE, place = NONE;
	uint32_t end = before_insertion(window, first, telling->end);

	if (end > first + 60)
		first = end - 60;
	for (uint32_t i = end; i-- > first;) {
		enum saying class = quote_class(window, i);
		uint32_t mention;

		if (window->words.at[i].quoted)
			continue;
		if ((class == SAYING_HE || class == SAYING_SHE) &&
			body == NONE)
			return pronoun_entity(state, class,
				window->tokens.at[i].span.start);
		mention = quote_mention_at(window, i);
		if (mention == NONE)
			continue;
		switch (kind_at(window, mention)) {
		case ENTITY_PERSON:
			return window->article->mentions.at[mention].entity;
		case ENTITY_ORGANISATION:
			if (body == NONE)
				body = mention;
			break;
		case ENTITY_PLACE:
			if (i + 1 == end && (i == first || i == first + 1))
				place = mention;
			break;
		}
	}
	if (body == NONE)
		body = place;
	if (body != NONE)
		return window->article->mentions.at[body].entity;
	for (uint32_t i = first; i < end; i++)
		if (is_article_word(quote_word(window, i)))
			return role_at(window, i, end);
	return NONE;
}

uint32_t
quote_speaker(const struct quotes_state *state, const struct telling *telling)
{
	if (telling->first >= telling->end)
		return NONE;
	return telling->after ? speaker_after(state, telling)
			      : speaker_before(state, telling);
}
