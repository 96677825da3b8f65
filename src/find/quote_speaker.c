/*
 * Who spoke: the name in the words that tell of it, or the one for whom a
 * pronoun or a role stands.
 */
#include "find/find_quotes.h"
#include "base/memory.h"

/* How far back a pronoun reaches (mentions), how long the words are that tell
 * of a speaker (tokens), and how many times as often a person has to be named
 * so that a pronoun means him and not one who is named nearer. */
enum { MENTIONS_BACK = 24, WORDS_MAX = 60, OFTEN = 5 };

static const struct entity *
entity_of(const struct quote_window *window, uint32_t mention)
{
	const struct article *article = window->article;

	return &article->entities.at[article->mentions.at[mention].entity];
}

/* ---- pronouns and roles ------------------------------------------------- */

/* Does the role say that this is a woman, or a man? 0 it does not. */
static enum saying
entity_sex(const struct quote_window *window, const struct entity *entity)
{
	struct slice role = entity->role;

	if (!role.len || window->language != LANGUAGE_GERMAN)
		return SAYING_NONE;
	if (slice_ends_with(role, "in") || slice_ends_with(role, "frau") ||
		slice_ends_with(role, "Frau"))
		return SAYING_SHE;
	return SAYING_HE;
}

static bool is_object(const struct quote_window *window, uint32_t token,
	uint32_t first);

/* Is the mention at this offset one of whom is only told, as far as the
 * window shows it? */
static bool
is_told_of(const struct quote_window *window, uint32_t offset)
{
	uint32_t low = 0, high = window->tokens.count;

	if (offset < window->span.start || !high)
		return false;
	while (low + 1 < high) {
		uint32_t middle = low + (high - low) / 2;

		if (window->tokens.at[middle].span.start <= offset)
			low = middle;
		else
			high = middle;
	}
	return window->words.at[low].quoted || is_object(window, low, 0);
}

/* How often the last mentions before this one name its entity. */
static uint32_t
count_back(const struct article *article, uint32_t mention)
{
	uint32_t entity = article->mentions.at[mention].entity, count = 0;

	for (uint32_t i = 0; i < MENTIONS_BACK; i++) {
		count += article->mentions.at[mention].entity == entity;
		if (!mention--)
			break;
	}
	return count;
}

/* The person for whom a pronoun before an offset stands: the first named in
 * the nearest sentence that names one, unless the text was about another
 * one; else who spoke last. */
static uint32_t
pronoun_entity(const struct quotes_state *state, enum saying pronoun,
	uint32_t offset)
{
	const struct quote_window *window = &state->window;
	const struct article *article = window->article;
	uint32_t mention = article_mention_from(article, offset);
	uint32_t sentence = NONE, found = NONE, often = 0, settled = 0;

	for (uint32_t i = 0; i < MENTIONS_BACK && mention--; i++) {
		uint32_t start = article->mentions.at[mention].span.start;
		const struct entity *entity = entity_of(window, mention);
		enum saying sex;
		uint32_t at, count;

		if (entity->kind != ENTITY_PERSON || start >= offset ||
			is_told_of(window, start))
			continue;
		sex = entity_sex(window, entity);
		if (sex != SAYING_NONE && sex != pronoun)
			continue;
		at = article_sentence_at(article, start);
		count = count_back(article, mention);
		if (found != NONE && at != sentence)
			settled = often;
		if (settled && count < OFTEN * settled)
			continue;
		sentence = at;
		often = count;
		found = article->mentions.at[mention].entity;
	}
	return found != NONE ? found : state->speaker;
}

/* Does a text end with a word, whatever the case of its first letter? */
static bool
ends_with_word(struct slice text, struct slice word)
{
	size_t tail = word.len - 1;

	return text.len > tail &&
	       !memcmp(text.at + text.len - tail, word.at + 1, tail) &&
	       (text.at[text.len - tail - 1] | 0x20) == (word.at[0] | 0x20);
}

/* Does this title stand right before the mention, in full or short: "Gov.
 * Jane Ward"? */
static bool
is_titled(const struct article *article, uint32_t mention, struct slice noun)
{
	static const char titles[][2][16] = {{"governor", "Gov."},
		{"senator", "Sen."}, {"representative", "Rep."},
		{"congressman", "Rep."}, {"congresswoman", "Rep."},
		{"president", "Pres."}, {"general", "Gen."},
		{"colonel", "Col."}, {"captain", "Capt."},
		{"sergeant", "Sgt."}, {"lieutenant", "Lt."},
		{"professor", "Prof."}, {"doctor", "Dr."},
		{"reverend", "Rev."}};
	uint32_t start = article->mentions.at[mention].span.start;
	struct slice before = {article->text.at, start};

	if (!before.len || before.at[before.len - 1] != ' ')
		return false;
	before.len--;
	if (ends_with_word(before, noun))
		return true;
	for (size_t i = 0; i < ARRAY_LEN(titles); i++)
		if (noun.len == strlen(titles[i][0]) &&
			ends_with_word(noun, (struct slice){titles[i][0],
						     noun.len}) &&
			slice_ends_with(before, titles[i][1]))
			return true;
	return false;
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

		if (entity->kind == ENTITY_PERSON
				? ends_with_word(entity->role, noun) ||
					is_titled(article, mention, noun)
				: entity->kind == ENTITY_ORGANISATION &&
					ends_with_word(entity->name, noun))
			return article->mentions.at[mention].entity;
	}
	return NONE;
}

static bool
is_article_word(const struct quote_window *window, uint32_t token)
{
	static const char *const words[] = {
		"der", "die", "das", "the", "dem", "den"};

	return QUOTE_IS_ONE(window, token, words);
}

/* "der Präsident": the noun behind the first article of these tokens. */
static uint32_t
role_in(const struct quote_window *window, uint32_t first, uint32_t end)
{
	while (first < end && !is_article_word(window, first))
		first++;
	for (uint32_t i = first + 1; i < end && i < first + 4; i++) {
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

/* ---- who is named, and how ----------------------------------------------- */

/* Does a preposition stand before the name, so that it is no subject: "mit
 * Außenminister Krug", "told the Herald"? */
static bool
is_object(const struct quote_window *window, uint32_t token, uint32_t first)
{
	static const char *const words[] = {"mit", "zu", "über", "an", "bei",
		"gegenüber", "für", "von", "vor", "in", "im", "auf", "nach",
		"gegen", "aus", "neben", "durch", "seit", "unter", "zwischen",
		"am", "beim", "zum", "zur", "vom", "with", "to", "about",
		"for", "at", "from", "of", "on", "against", "by", "told",
		"into", "like", "than"};

	for (uint32_t i = token; i-- > first && i + 5 > token;) {
		if (window->tokens.at[i].kind != TOKEN_WORD)
			return false;
		if (QUOTE_IS_ONE(window, i, words))
			return true;
		if (quote_mention_at(window, i) != NONE)
			return false;
	}
	return false;
}

/* What may be the speaker, the better the smaller; entities or NONE. */
struct speakers {
	uint32_t person, body, other_person, other_body;
};

static uint32_t
best_of(const struct speakers *speakers)
{
	if (speakers->person != NONE)
		return speakers->person;
	if (speakers->body != NONE)
		return speakers->body;
	return speakers->other_person != NONE ? speakers->other_person
					      : speakers->other_body;
}

/* A capitalised word that is no mention, but the surname of somebody named
 * before: the entity, or NONE. */
static uint32_t
surname_entity(const struct quote_window *window, uint32_t token)
{
	const struct article *article = window->article;
	const struct token *at = &window->tokens.at[token];
	struct slice word = quote_word(window, token);
	uint32_t mention = article_mention_from(article, at->span.start);

	if (at->kind != TOKEN_WORD || !(at->flags & TOKEN_CAPITALISED))
		return NONE;
	for (uint32_t i = 0; i < 4 * MENTIONS_BACK && mention--; i++) {
		const struct entity *entity = entity_of(window, mention);
		struct slice name = entity->name;

		if (entity->kind == ENTITY_PERSON && name.len > word.len + 1 &&
			name.at[name.len - word.len - 1] == ' ' &&
			!memcmp(name.at + name.len - word.len, word.at,
				word.len))
			return article->mentions.at[mention].entity;
	}
	return NONE;
}

/* Take a mention at a token into account; the first of each sort wins. */
static void
weigh(const struct quote_window *window, uint32_t token, uint32_t first,
	bool near, struct speakers *speakers)
{
	uint32_t mention = quote_mention_at(window, token), *place, entity;
	bool object;

	entity = mention == NONE
			 ? surname_entity(window, token)
			 : window->article->mentions.at[mention].entity;
	if (entity == NONE)
		return;
	object = is_object(window, token, first);
	switch (window->article->entities.at[entity].kind) {
	case ENTITY_PERSON:
		place = object ? &speakers->other_person : &speakers->person;
		break;
	case ENTITY_ORGANISATION:
		place = object ? &speakers->other_body : &speakers->body;
		break;
	case ENTITY_PLACE:
		if (!near || object)
			return;
		place = &speakers->body;
		break;
	default:
		return;
	}
	if (*place == NONE)
		*place = entity;
}

/* ---- the speaker behind a verb ------------------------------------------- */

static uint32_t
speaker_after(const struct quotes_state *state, const struct telling *telling)
{
	const struct quote_window *window = &state->window;
	struct speakers found = {NONE, NONE, NONE, NONE};
	uint32_t end = telling->end, first = telling->first, speaker;

	if (end > first + WORDS_MAX)
		end = first + WORDS_MAX;
	for (uint32_t i = first; i < end && found.person == NONE; i++) {
		enum saying class = quote_class(window, i);

		if (window->words.at[i].quoted)
			continue;
		if ((class == SAYING_HE || class == SAYING_SHE) &&
			i < first + 3 && found.body == NONE)
			return pronoun_entity(state, class,
				window->tokens.at[i].span.start);
		if (class == SAYING_THAT ||
			(class == SAYING_SPEECH && i > first + 1))
			break;
		weigh(window, i, first, i == first, &found);
	}
	speaker = best_of(&found);
	if (speaker != NONE && found.person == NONE && first < end &&
		is_article_word(window, first)) {
		uint32_t role = role_in(window, first, first + 4 < end
			? first + 4 : end);

		return role != NONE ? role : speaker;
	}
	return speaker != NONE ? speaker : role_in(window, first, end);
}

/* ---- the speaker before a verb ------------------------------------------- */

/* Where words put in before the verb begin: "Ott, der Brandt kennt, sagte":
 * their first token; `end` if there are none. */
static uint32_t
insertion(const struct quote_window *window, uint32_t first, uint32_t end)
{
	if (end <= first + 3 || !quote_is(window, end - 1, ','))
		return end;
	for (uint32_t i = end - 1; i-- > first + 1;)
		if (quote_is(window, i, ','))
			return i;
	return end;
}

static struct speakers
look_back(const struct quote_window *window, uint32_t first, uint32_t end)
{
	struct speakers found = {NONE, NONE, NONE, NONE};

	for (uint32_t i = end; i-- > first && found.person == NONE;)
		if (!window->words.at[i].quoted)
			weigh(window, i, first, i == first || i == first + 1,
				&found);
	return found;
}

/* A pronoun before the verb, nearer than any name. */
static uint32_t
pronoun_before(const struct quotes_state *state, uint32_t first, uint32_t end)
{
	const struct quote_window *window = &state->window;

	for (uint32_t i = end; i-- > first;) {
		enum saying class = quote_class(window, i);

		if (quote_mention_at(window, i) != NONE)
			return NONE;
		if ((class == SAYING_HE || class == SAYING_SHE) &&
			!window->words.at[i].quoted)
			return pronoun_entity(state, class,
				window->tokens.at[i].span.start);
	}
	return NONE;
}

static uint32_t
speaker_before(const struct quotes_state *state, const struct telling *telling)
{
	const struct quote_window *window = &state->window;
	uint32_t first = telling->first, end = telling->end, inner, speaker;
	struct speakers found, within;

	if (end > first + WORDS_MAX)
		first = end - WORDS_MAX;
	inner = insertion(window, first, end);
	speaker = pronoun_before(state, first, inner);
	if (speaker != NONE)
		return speaker;
	found = look_back(window, first, inner);
	if (found.person != NONE)
		return found.person;
	within = look_back(window, inner, end);
	if (within.person != NONE)
		return within.person;
	speaker = best_of(&found);
	if (speaker == NONE)
		speaker = best_of(&within);
	if (speaker != NONE && found.body == NONE) {
		uint32_t role = role_in(window, first, inner);

		return role != NONE ? role : speaker;
	}
	return speaker != NONE ? speaker : role_in(window, first, end);
}

uint32_t
quote_speaker(const struct quotes_state *state, const struct telling *telling)
{
	if (telling->first >= telling->end)
		return NONE;
	return telling->after ? speaker_after(state, telling)
			      : speaker_before(state, telling);
}

uint32_t
quote_subject(const struct quotes_state *state, uint32_t first, uint32_t end)
{
	static const char *const viewers[] = {"für", "for", "laut", "nach"};
	const struct quote_window *window = &state->window;

	if (first < end && QUOTE_IS_ONE(window, first, viewers))
		first++;
	for (uint32_t i = first; i < end && i < first + 14; i++) {
		struct speakers found = {NONE, NONE, NONE, NONE};

		if (window->words.at[i].quoted)
			break;
		weigh(window, i, first, false, &found);
		if (found.person != NONE)
			return found.person;
	}
	return NONE;
}
