/* Roles before and behind a person's name. */
#include "find/name_roles.h"
#include "lexicon/lexicon.h"

struct place {
	const struct work *work;
	const uint8_t *labels;
	uint32_t first, end; /* of the passage */
};

static struct slice
word_at(const struct place *place, uint32_t at)
{
	return work_words(place->work, at, at);
}

static bool
is_title(const struct place *place, uint32_t at)
{
	struct slice word = word_at(place, at);

	if (word.at[0] == '.' && at > place->first)
		word = word_at(place, at - 1);
	return lexicon_find(word).classes & LEXICON_TITLE;
}

static bool
is_role(const struct place *place, uint32_t at)
{
	const struct token *token = &place->work->tokens.at[at];

	if (token->kind != TOKEN_WORD)
		return false;
	if (place->labels[at] &&
		label_kind(place->labels[at]) < ENTITY_KIND_COUNT)
		return false;
	/* German roles are nouns: capitalised. */
	if (place->work->article->language == LANGUAGE_GERMAN &&
		!(token->flags & TOKEN_CAPITALISED))
		return false;
	return name_is_role(word_at(place, at));
}

/* First token of the role that ends at token `last`: phrases of the lexicon
 * ("Prime Minister"), and in English what is capitalised before. */
static uint32_t
role_start(const struct place *place, uint32_t last)
{
	enum { ROLE_TOKENS = 5 };
	uint32_t first = last;
	const struct token *tokens = place->work->tokens.at;

	if (place->work->article->language == LANGUAGE_GERMAN)
		return first;
	for (uint32_t at = last; at > place->first && last - at < ROLE_TOKENS;
		at--) {
		struct slice phrase = work_words(place->work, at - 1, last);
		bool capitalised = tokens[at - 1].flags & TOKEN_CAPITALISED &&
				   tokens[first].flags & TOKEN_CAPITALISED;

		if (lexicon_find(phrase).classes & LEXICON_ROLE ||
			is_role(place, at - 1) ||
			(capitalised && !place->labels[at - 1] &&
				!(tokens[at - 1].flags & TOKEN_FIRST) &&
				!(lexicon_find(word_at(place, at - 1)).classes &
					LEXICON_COMMON)))
			first = at - 1;
		else if (first < at)
			continue;
		else
			break;
	}
	return first;
}

static struct span
span_of(const struct place *place, uint32_t first, uint32_t last)
{
	const struct token *tokens = place->work->tokens.at;

	return (struct span){tokens[first].span.start, tokens[last].span.end};
}

static struct span
role_before(const struct place *place, uint32_t name)
{
	uint32_t at = name;

	while (at > place->first && is_title(place, at - 1))
		at--;
	/* "der Präsident, Donald Trump," */
	if (at > place->first + 1 && word_at(place, at - 1).at[0] == ',')
		return (struct span){0, 0};
	if (at == place->first || !is_role(place, at - 1))
		return (struct span){0, 0};
	return span_of(place, role_start(place, at - 1), at - 1);
}

/* "..., der neue Chef der Notenbank,": a role within a few words. */
static struct span
role_behind(const struct place *place, uint32_t at)
{
	enum { REACH = 4 };
	uint32_t limit;

	if (at + 1 >= place->end || word_at(place, at).at[0] != ',')
		return (struct span){0, 0};
	limit = at + 1 + REACH < place->end ? at + 1 + REACH : place->end;
	for (at++; at < limit; at++) {
		if (place->work->tokens.at[at].kind != TOKEN_WORD)
			break;
		if (is_role(place, at)) {
			uint32_t first = at;

			while (at + 1 < limit && is_role(place, at + 1))
				at++;
			return span_of(place, first, at);
		}
		if (place->labels[at])
			continue;
	}
	return (struct span){0, 0};
}

struct span
name_role(const struct work *work, const struct passage *passage,
	const uint8_t *labels, uint32_t first, uint32_t end)
{
	struct place place = {work, labels, passage->tokens.first,
		passage->tokens.first + passage->tokens.count};
	struct span role = role_before(&place, first);

	return span_empty(role) ? role_behind(&place, end) : role;
}
