/*
 * Names by rules: what the lexicon knows, what stands behind a title, a role
 * or a given name, and capitals where the language has them for names only.
 * The pass falls back on these where no model is there.
 */
#include "find/name_labels.h"
#include "lexicon/lexicon.h"
#include "text/letters.h"
#include "text/utf8.h"

enum { NAME_TOKENS = 5 };

struct rules {
	const struct work *work;
	uint8_t *labels;
	uint32_t first, end; /* tokens of the passage */
	bool english;        /* capitals mean names */
};

static const struct token *
token_at(const struct rules *rules, uint32_t at)
{
	return &rules->work->tokens.at[at];
}

static bool
is_capitalised(const struct rules *rules, uint32_t at)
{
	const struct token *token = token_at(rules, at);

	return token->kind == TOKEN_WORD && token->flags & TOKEN_CAPITALISED;
}

static uint16_t
classes_at(const struct rules *rules, uint32_t at)
{
	struct slice word = work_words(rules->work, at, at);
	uint16_t classes = lexicon_find(word).classes;

	if (!(classes & ~LEXICON_BEGINS))
		classes |= lexicon_find(name_without_genitive(word)).classes;
	return classes;
}

/* A word that can be (part of) a person's name if the context says so. */
static bool
can_name_person(const struct rules *rules, uint32_t at)
{
	uint16_t classes;

	if (at >= rules->end || !is_capitalised(rules, at) ||
		rules->labels[at])
		return false;
	classes = classes_at(rules, at);
	if (classes & LEXICON_GIVEN)
		return true;
	return !(classes & (LEXICON_COMMON | LEXICON_ROLE | LEXICON_TITLE |
			    LEXICON_HEAD | LEXICON_LEGAL)) &&
	       !name_is_role(work_words(rules->work, at, at));
}

static bool
is_initial(const struct rules *rules, uint32_t at)
{
	struct slice word;

	if (at + 1 >= rules->end || !is_capitalised(rules, at))
		return false;
	word = work_words(rules->work, at, at);
	return word.len <= 2 && work_words(rules->work, at + 1, at + 1).at[0] ==
					'.';
}

static bool
is_particle(const struct rules *rules, uint32_t at)
{
	return lexicon_find(work_words(rules->work, at, at)).classes &
	       LEXICON_PARTICLE;
}

/* End of the person's name that begins at `at`. */
static uint32_t
person_end(const struct rules *rules, uint32_t at)
{
	uint32_t end = at + 1, limit = at + NAME_TOKENS;

	while (end < rules->end && end < limit) {
		if (!(token_at(rules, end)->flags & TOKEN_SPACED))
			break;
		if (can_name_person(rules, end))
			end++;
		else if (is_initial(rules, end) &&
			 can_name_person(rules, end + 2))
			end += 2;
		else if (is_particle(rules, end) &&
			 (can_name_person(rules, end + 1) ||
				 (end + 1 < rules->end &&
					 is_particle(rules, end + 1) &&
					 can_name_person(rules, end + 2))))
			end++;
		else
			break;
	}
	return end;
}

static uint32_t
label_span(
	const struct rules *rules, uint32_t first, uint32_t end, unsigned kind)
{
	rules->labels[first] = label_begin(kind);
	for (uint32_t at = first + 1; at < end; at++)
		rules->labels[at] = label_inside(kind);
	return end;
}

/* Kind of what the lexicon knows, or NAME_KIND_COUNT. */
static unsigned
known_kind(uint16_t classes)
{
	if (classes & LEXICON_COMMON)
		return NAME_KIND_COUNT;
	if (classes & LEXICON_ORGANISATION)
		return ENTITY_ORGANISATION;
	if (classes & LEXICON_PLACE)
		return ENTITY_PLACE;
	if (classes & LEXICON_OTHER)
		return ENTITY_OTHER;
	return NAME_KIND_COUNT;
}

/* A person: a given name and another, or any name behind a role or title. */
static uint32_t
try_person(const struct rules *rules, uint32_t at, bool told)
{
	uint16_t classes = classes_at(rules, at);
	uint32_t end;

	if (!told && (!(classes & LEXICON_GIVEN) ||
			     (token_at(rules, at)->flags & TOKEN_FIRST &&
				     classes & LEXICON_COMMON)))
		return at;
	if (!can_name_person(rules, at))
		return at;
	end = person_end(rules, at);
	if (!told && end == at + 1)
		return at;
	return label_span(rules, at, end, ENTITY_PERSON);
}

/* English only: a run of capitalised words, told by its last or first. */
static uint32_t
try_run(const struct rules *rules, uint32_t at)
{
	uint32_t end = at;
	uint16_t all = 0, last = 0;

	if (token_at(rules, at)->flags & TOKEN_FIRST)
		return at;
	while (end < rules->end && end < at + NAME_TOKENS &&
		is_capitalised(rules, end) && !rules->labels[end] &&
		(end == at || token_at(rules, end)->flags & TOKEN_SPACED)) {
		last = classes_at(rules, end);
		if (last & (LEXICON_COMMON | LEXICON_ROLE | LEXICON_TITLE))
			break;
		all |= last;
		end++;
	}
	if (end == at)
		return at;
	if (all & (LEXICON_HEAD | LEXICON_LEGAL))
		return end - at > 1 ? label_span(rules, at, end,
					      ENTITY_ORGANISATION)
				    : at;
	if (end - at > 1)
		return label_span(rules, at, end, ENTITY_PERSON);
	return token_at(rules, at)->flags & TOKEN_UPPER
		       ? label_span(rules, at, end, ENTITY_ORGANISATION)
		       : at;
}

/* "Müller GmbH": the words before a legal form. */
static bool
take_legal_form(const struct rules *rules, uint32_t at)
{
	uint32_t first = at;

	if (!(classes_at(rules, at) & LEXICON_LEGAL))
		return false;
	while (first > rules->first && at - first < 4 &&
		is_capitalised(rules, first - 1) &&
		!(classes_at(rules, first - 1) & LEXICON_COMMON))
		first--;
	if (first == at)
		return false;
	if (at + 1 < rules->end &&
		work_words(rules->work, at + 1, at + 1).at[0] == '.' &&
		!(token_at(rules, at + 1)->flags & TOKEN_SPACED))
		at++;
	label_span(rules, first, at + 1, ENTITY_ORGANISATION);
	return true;
}

static uint32_t
label_at(const struct rules *rules, uint32_t at, bool told)
{
	uint32_t count, end;
	struct lexicon_entry entry =
		name_phrase(rules->work, at, rules->end, &count);
	unsigned kind = known_kind(entry.classes);

	if (kind != NAME_KIND_COUNT &&
		(count > 1 || !(entry.classes & LEXICON_GIVEN)) &&
		!(told && can_name_person(rules, at + 1) && count == 1))
		return label_span(rules, at, at + count, kind);
	end = try_person(rules, at, told);
	if (end == at && take_legal_form(rules, at))
		end = at + 1;
	if (end == at && kind != NAME_KIND_COUNT)
		return label_span(rules, at, at + count, kind);
	if (end == at && rules->english)
		end = try_run(rules, at);
	return end > at ? end : at + 1;
}

void
name_rules(const struct work *work, const struct passage *passage,
	uint8_t *labels)
{
	struct rules rules = {work, labels, passage->tokens.first,
		passage->tokens.first + passage->tokens.count,
		work->article->language == LANGUAGE_ENGLISH};
	bool told = false;

	for (uint32_t at = rules.first; at < rules.end;) {
		uint32_t next = at + 1;
		struct slice word = work_words(work, at, at);

		if (is_capitalised(&rules, at))
			next = label_at(&rules, at, told);
		else if (token_at(&rules, at)->kind == TOKEN_WORD &&
			 classes_at(&rules, at) & LEXICON_ORGANISATION)
			labels[at] = label_begin(ENTITY_ORGANISATION);
		told = !labels[at] &&
		       (classes_at(&rules, at) & LEXICON_TITLE ||
			       (word.at[0] == '.' && told) ||
			       name_is_role(word));
		at = next;
	}
}
