/*
 * Names brought to agreement: first the forms of all are counted, then
 * where the same words are no name, then each place is judged by these counts.
 */
#include "find/name_agree.h"
#include "base/hash.h"
#include "base/memory.h"
#include "lexicon/lexicon.h"
#include "lexicon/terms.h"

/* Longer names are not looked for. */
enum { FORM_TOKENS = 7 };

struct agreeing {
	const struct work *work;
	struct name_forms *forms;
	uint8_t *labels;
};

static struct slice
word_at(const struct agreeing *agreeing, uint32_t at)
{
	return work_words(agreeing->work, at, at);
}

static uint64_t
key_of(const struct agreeing *agreeing, uint32_t first, uint32_t end)
{
	uint64_t key = HASH_BEGIN;

	for (; first + 1 < end; first++)
		key = name_form_more(key, word_at(agreeing, first));
	return name_form_end(key, word_at(agreeing, first));
}

static bool
is_english(const struct agreeing *agreeing)
{
	return agreeing->work->article->language == LANGUAGE_ENGLISH;
}

static void
count_up(uint16_t *count)
{
	if (*count < UINT16_MAX)
		++*count;
}

/* Is the word without what may be a genitive ending? */
static bool
is_bare(const struct agreeing *agreeing, struct slice word)
{
	return name_bare(agreeing->work->article->language, word).len ==
	       word.len;
}

/* Does an article stand before the token, an adjective between them at
 * most? */
static bool
is_behind_article(const struct agreeing *agreeing, uint32_t at)
{
	enum language language = agreeing->work->article->language;
	const struct token *tokens = agreeing->work->tokens.at;

	if (!at)
		return false;
	if (at > 1 && tokens[at - 1].kind == TOKEN_WORD &&
		!(tokens[at - 1].flags & TOKEN_CAPITALISED) &&
		!term_is(term_find(language, word_at(agreeing, at - 1)),
			TERM_THE))
		at--;
	return term_is(
		term_find(language, word_at(agreeing, at - 1)), TERM_THE);
}

/* The words of a person's full name. */
static void
note_full(const struct agreeing *agreeing, uint32_t first, uint32_t end)
{
	for (uint32_t at = first; at < end; at++) {
		struct name_form *form = name_form_add(agreeing->forms,
			name_form_end(HASH_BEGIN, word_at(agreeing, at)));

		if (!form)
			return;
		form->in_full = true;
		if (at + 1 == end)
			form->surname = true;
	}
}

/* Count the name in tokens first to end. */
static void
note_name(const struct agreeing *agreeing, uint32_t first, uint32_t end)
{
	unsigned kind = label_kind(agreeing->labels[first]);
	struct name_form *form, *begin;

	if (end - first > FORM_TOKENS || kind >= ENTITY_KIND_COUNT)
		return;
	begin = name_form_add(
		agreeing->forms, name_form_end(HASH_BEGIN, word_at(agreeing, first)));
	if (begin && begin->longest < end - first)
		begin->longest = (uint8_t)(end - first);
	form = name_form_add(agreeing->forms, key_of(agreeing, first, end));
	if (!form)
		return;
	count_up(&form->kinds[kind]);
	form->bare |= is_bare(agreeing, word_at(agreeing, end - 1));
	if (kind != ENTITY_PERSON)
		return;
	if (is_behind_article(agreeing, first))
		count_up(&form->articles);
	if (end > first + 1)
		note_full(agreeing, first, end);
}

static unsigned
form_kind(const struct name_form *form)
{
	unsigned best = 0;

	for (unsigned kind = 1; kind < ENTITY_KIND_COUNT; kind++)
		if (form->kinds[kind] > form->kinds[best])
			best = kind;
	return best;
}

/* The longest form that the unlabelled tokens from `at` on are; its end in
 * *end. NULL for none. */
static struct name_form *
plain_form(const struct agreeing *agreeing, uint32_t at, uint32_t limit,
	uint32_t *end)
{
	const struct token *token = &agreeing->work->tokens.at[at];
	struct name_form *begin, *best = NULL;
	uint64_t key = HASH_BEGIN;

	if (token->kind != TOKEN_WORD || !(token->flags & TOKEN_CAPITALISED))
		return NULL;
	begin = name_form_find(
		agreeing->forms, name_form_end(HASH_BEGIN, word_at(agreeing, at)));
	if (!begin)
		return NULL;
	for (uint32_t last = at;
		last < limit && last < at + begin->longest &&
		!agreeing->labels[last];
		last++) {
		struct name_form *form = name_form_find(agreeing->forms,
			name_form_end(key, word_at(agreeing, last)));

		if (form && form->kinds[form_kind(form)]) {
			best = form;
			*end = last + 1;
		}
		key = name_form_more(key, word_at(agreeing, last));
	}
	return best;
}

/* A people or a thing: named again and again, and never but with an
 * article. */
static bool
is_people(const struct name_form *form)
{
	return form->articles > 1 && !form->in_full &&
	       form->articles == form->kinds[ENTITY_PERSON];
}

/* The kind of a name that the lexicon has in one sense only, if that goes
 * with the article; NAME_KIND_COUNT for none. */
static unsigned
known_kind(const struct agreeing *agreeing, const struct name_form *form,
	uint32_t first, uint32_t end)
{
	unsigned kind = label_kind(agreeing->labels[first]);
	uint32_t count;
	uint16_t classes = name_phrase(agreeing->work, first, end, &count)
				   .classes &
			   (uint16_t)~LEXICON_BEGINS;

	if (count != end - first || !classes)
		return NAME_KIND_COUNT;
	if (classes == LEXICON_ORGANISATION)
		return ENTITY_ORGANISATION;
	if (classes == LEXICON_COUNTRY)
		return ENTITY_PLACE;
	return !(classes & (uint16_t)~LEXICON_PLACE) &&
			       form->kinds[ENTITY_PLACE] >= form->kinds[kind]
		       ? ENTITY_PLACE
		       : NAME_KIND_COUNT;
}

/* "the Harrises": people of one surname. */
static bool
is_family(const struct agreeing *agreeing, uint32_t first, uint32_t end)
{
	struct slice word = word_at(agreeing, first);
	const struct name_form *form;

	if (end > first + 1 || !is_english(agreeing) || word.len < 5 ||
		!slice_ends_with(word, "es") ||
		!is_behind_article(agreeing, first))
		return false;
	form = name_form_find(agreeing->forms,
		name_form_end(HASH_BEGIN, slice_from(word.at, word.len - 2)));
	return form && form->surname;
}

/* What a name should be, which is of another kind here: whom the article
 * names in full is who is meant by the surname, but for places. */
static unsigned
judged_kind(const struct agreeing *agreeing, const struct name_form *form,
	uint32_t first, uint32_t end)
{
	unsigned kind = label_kind(agreeing->labels[first]);
	unsigned most = form_kind(form), known;

	if (is_family(agreeing, first, end))
		return ENTITY_PERSON;
	if (end == first + 1 && form->surname &&
		!(kind == ENTITY_PLACE &&
			lexicon_find(word_at(agreeing, first)).classes &
				LEXICON_PLACE))
		return ENTITY_PERSON;
	if (form->kinds[most] >= 2 * form->kinds[kind])
		return most;
	known = known_kind(agreeing, form, first, end);
	return known < NAME_KIND_COUNT ? known : kind;
}

/* The form of tokens first to end if the article has it as a name of its
 * own, or NULL. */
static const struct name_form *
own_form(const struct agreeing *agreeing, uint32_t first, uint32_t end)
{
	const struct name_form *form =
		end - first > FORM_TOKENS
			? NULL
			: name_form_find(agreeing->forms,
				  key_of(agreeing, first, end));

	return form && form->kinds[form_kind(form)] ? form : NULL;
}

/* The kind of what is left of a name that was parted: what the article or
 * the lexicon knows it as; NAME_KIND_COUNT for nothing. */
static unsigned
rest_kind(const struct agreeing *agreeing, uint32_t first, uint32_t end)
{
	const struct name_form *form = own_form(agreeing, first, end);
	uint16_t classes;

	if (form)
		return form_kind(form);
	classes = lexicon_find(work_words(agreeing->work, first, end - 1))
			  .classes;
	if (classes & LEXICON_PLACE)
		return ENTITY_PLACE;
	return classes & LEXICON_ORGANISATION ? ENTITY_ORGANISATION
					      : NAME_KIND_COUNT;
}

/* Let the name in tokens first to end be two, parted at `at`: what the
 * article knows them as, and no person or people where it does not. */
static void
part_name(const struct agreeing *agreeing, uint32_t first, uint32_t at,
	uint32_t end, unsigned owner)
{
	unsigned kind = label_kind(agreeing->labels[first]);
	unsigned rest = rest_kind(agreeing, at, end);

	memset(agreeing->labels + first, 0, end - first);
	label_name(agreeing->labels, first, at, owner);
	if (rest < NAME_KIND_COUNT)
		label_name(agreeing->labels, at, end, rest);
	else if (kind == ENTITY_PERSON && is_english(agreeing) &&
		 (end > at + 1 || owner != ENTITY_PERSON))
		label_name(agreeing->labels, at, end, kind);
	else if ((kind == ENTITY_ORGANISATION || kind == ENTITY_PLACE) &&
		 !(lexicon_find(word_at(agreeing, at)).classes &
			 LEXICON_DERIVED))
		label_name(agreeing->labels, at, end, kind);
}

/* "Kosovos Hashim Thaçi", "Gaddafis Schwager", "Adam Thorsen's Ohio": where
 * what a genitive owns begins, whose owner has been named by itself; `end`
 * for nowhere. */
static uint32_t
owned_from(const struct agreeing *agreeing, uint32_t first, uint32_t end)
{
	const struct name_form *all = own_form(agreeing, first, end);

	if (all && all->kinds[form_kind(all)] > 1)
		return end;
	for (uint32_t at = first + 1; at < end; at++) {
		const struct name_form *owner;

		if (is_bare(agreeing, word_at(agreeing, at - 1)))
			continue;
		owner = own_form(agreeing, first, at);
		if (owner && owner->bare)
			return at;
	}
	return end;
}

/* "Ada Thorsen West End play": where the person ends whom the article knows
 * and a place or body begins that the lexicon knows; `end` for nowhere. */
static uint32_t
person_until(const struct agreeing *agreeing, uint32_t first, uint32_t end)
{
	const struct name_form *surname;

	if (end < first + 3 ||
		agreeing->labels[first] == label_begin(ENTITY_PERSON))
		return end;
	if (lexicon_find(word_at(agreeing, first)).classes &
		(uint16_t)~(LEXICON_GIVEN | LEXICON_BEGINS))
		return end;
	surname = own_form(agreeing, first + 1, first + 2);
	if (!surname || form_kind(surname) != ENTITY_PERSON ||
		lexicon_find(word_at(agreeing, first + 1)).classes &
			LEXICON_PLACE)
		return end;
	return rest_kind(agreeing, first + 2, end) < NAME_KIND_COUNT ? first + 2
								 : end;
}

/* Does the lexicon have all these words as one name? */
static bool
is_one_name(const struct agreeing *agreeing, uint32_t first, uint32_t end)
{
	uint32_t count;

	return name_phrase(agreeing->work, first, end, &count).classes &
		       (LEXICON_PLACE | LEXICON_ORGANISATION) &&
	       count == end - first;
}

/* "Union Pacific and Norfolk Southern": the word between two that are known
 * for themselves; `end` for nowhere. */
static uint32_t
joined_at(const struct agreeing *agreeing, uint32_t first, uint32_t end)
{
	enum language language = agreeing->work->article->language;

	for (uint32_t at = first + 1; at + 1 < end; at++)
		if (term_is(term_find(language, word_at(agreeing, at)),
			    TERM_AND) &&
			rest_kind(agreeing, first, at) < NAME_KIND_COUNT &&
			rest_kind(agreeing, at + 1, end) < NAME_KIND_COUNT)
			return is_one_name(agreeing, first, end) ? end : at;
	return end;
}

/* Part the name where it is two; false where it is one. */
static bool
judge_two(const struct agreeing *agreeing, uint32_t first, uint32_t end)
{
	uint32_t at = owned_from(agreeing, first, end);
	unsigned kind;

	if (at < end) {
		part_name(agreeing, first, at, end,
			form_kind(own_form(agreeing, first, at)));
		return true;
	}
	at = person_until(agreeing, first, end);
	if (at < end) {
		part_name(agreeing, first, at, end, ENTITY_PERSON);
		return true;
	}
	at = joined_at(agreeing, first, end);
	if (at == end)
		return false;
	kind = rest_kind(agreeing, at + 1, end);
	label_name(agreeing->labels, first, at, rest_kind(agreeing, first, at));
	agreeing->labels[at] = 0;
	label_name(agreeing->labels, at + 1, end, kind);
	return true;
}

/* A name: does the article have it as another kind? */
static void
judge_name(const struct agreeing *agreeing, uint32_t first, uint32_t end)
{
	unsigned kind = label_kind(agreeing->labels[first]);
	const struct name_form *form;

	if (end - first > FORM_TOKENS || kind >= ENTITY_KIND_COUNT)
		return;
	form = name_form_find(agreeing->forms, key_of(agreeing, first, end));
	if (!form)
		return;
	if (judge_two(agreeing, first, end))
		return;
	kind = judged_kind(agreeing, form, first, end);
	if (kind == ENTITY_PERSON && is_people(form))
		memset(agreeing->labels + first, 0, end - first);
	else
		label_name(agreeing->labels, first, end, kind);
}

static void
note_plain(const struct agreeing *agreeing, struct name_form *form,
	uint32_t first, uint32_t end)
{
	(void)agreeing, (void)first, (void)end;
	count_up(&form->plain);
}

/* No name here: does the article have it as one? More is asked of a single
 * word. */
static void
judge_plain(const struct agreeing *agreeing, struct name_form *form,
	uint32_t first, uint32_t end)
{
	unsigned most = form_kind(form), names = form->kinds[most];

	if (most == ENTITY_PERSON && is_people(form))
		return;
	if (end > first + 1 ? 2 * names >= form->plain
			    : names > 1 && names >= form->plain)
		label_name(agreeing->labels, first, end, most);
}

/* What is done with the names of a passage, and with what is none here but
 * elsewhere; either may be NULL. */
struct visit {
	void (*name)(const struct agreeing *, uint32_t first, uint32_t end);
	void (*plain)(const struct agreeing *, struct name_form *,
		uint32_t first, uint32_t end);
};

static void
visit_passage(const struct agreeing *agreeing, const struct passage *passage,
	const struct visit *visit)
{
	uint32_t limit = passage->tokens.first + passage->tokens.count;

	for (uint32_t at = passage->tokens.first, end; at < limit; at = end) {
		struct name_form *form = NULL;

		end = at + 1;
		if (agreeing->labels[at])
			end = label_end(agreeing->labels, at, limit);
		else if (visit->plain)
			form = plain_form(agreeing, at, limit, &end);
		if (form)
			visit->plain(agreeing, form, at, end);
		else if (agreeing->labels[at] && visit->name)
			visit->name(agreeing, at, end);
	}
}

void
name_agree(const struct work *work, struct name_forms *forms, uint8_t *labels)
{
	static const struct visit visits[] = {
		{note_name, NULL},
		{NULL, note_plain},
		{judge_name, judge_plain},
	};
	struct agreeing agreeing = {work, forms, labels};

	for (size_t visit = 0; visit < ARRAY_LEN(visits); visit++)
		for (uint32_t i = 0; i < work->passages.count; i++)
			visit_passage(&agreeing, &work->passages.at[i],
				&visits[visit]);
}
