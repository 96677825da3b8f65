/*
 * Names: people, places, organisations and others. Each passage is labelled
 * token by token; then what the article knows by now (surnames, acronyms)
 * finds what the passage alone does not tell; then the spans become mentions
 * of entities with their roles.
 */
#include "find/find_names.h"
#include "base/memory.h"
#include "find/name_beside.h"
#include "find/name_labels.h"
#include "find/name_mend.h"
#include "find/name_parts.h"
#include "find/name_roles.h"
#include "find/models.h"
#include "find/passes.h"
#include "find/tagger.h"
#include "lexicon/lexicon.h"

static uint32_t
passage_end(const struct passage *passage)
{
	return passage->tokens.first + passage->tokens.count;
}

/* The span of the mention in tokens first to end. An English possessive is
 * outside of the name; a German genitive s is a part of the word. */
static struct span
mention_span(const struct work *work, uint32_t first, uint32_t end)
{
	const struct article *article = work->article;
	struct span span = {work->tokens.at[first].span.start,
		work->tokens.at[end - 1].span.end};
	struct slice words = article_slice(article, span);
	struct slice bare = name_bare(article->language, words);

	if (article->language == LANGUAGE_ENGLISH && bare.len)
		span.end -= (uint32_t)(words.len - bare.len);
	return span;
}

static void
note_role(struct work *work, uint32_t entity, struct span role)
{
	struct article *article = work->article;
	struct entity *named = &article->entities.at[entity];

	if (!span_empty(role) && !named->role.len)
		named->role = arena_slice(
			&article->arena, article_slice(article, role));
}

/* "Langform (LF)": is the name at `first` in brackets right behind the one
 * that ended at `*behind`? */
static bool
is_in_brackets(const struct work *work, uint32_t first, uint32_t behind)
{
	return behind != NONE && first == behind + 1 &&
	       work_words(work, behind, behind).at[0] == '(';
}

/* Where a body named so far by its acronym alone gets its long form, let
 * that name it too. `end` is behind the long form. */
static void
note_long_form(struct work *work, const uint8_t *labels, struct names *names,
	struct slice form, uint32_t end, uint32_t limit)
{
	const enum entity_kind kind = ENTITY_ORGANISATION;
	uint32_t entity;

	if (end + 2 >= limit || !is_in_brackets(work, end + 1, end) ||
		labels[end + 1] != label_begin(kind) ||
		label_end(labels, end + 1, limit) != end + 2 ||
		name_entity_known(&names->entities, form, kind) != NONE)
		return;
	entity = name_entity_known(
		&names->entities, work_words(work, end + 1, end + 1), kind);
	if (entity != NONE)
		name_entity_also(&names->entities, form, kind, entity);
}

/* The state right before the body at token `at`, where every state has one:
 * its name, which ended there if `behind` is `at`, or "Russian"; else empty.
 */
static struct slice
state_before(const struct work *work, const struct passage *passage,
	const uint8_t *labels, uint32_t at, uint32_t before, uint32_t behind)
{
	struct slice state = {"", 0};

	if (behind == at) {
		struct slice name = work->article->entities.at[before].name;

		if (lexicon_find(name).classes & LEXICON_COUNTRY)
			state = name;
	} else if (at > passage->tokens.first) {
		struct slice word = work_words(work, at - 1, at - 1);

		if ((labels[at - 1] &&
			    label_kind(labels[at - 1]) == NAME_KIND_DERIVED) ||
			lexicon_find(word).classes & LEXICON_DERIVED)
			state = word;
	}
	return state;
}

/* The entity of the mention in `span`, behind a state or not. */
static uint32_t
mention_entity(struct work *work, struct names *names, struct span span,
	unsigned kind, struct slice state)
{
	struct article *article = work->article;
	struct slice words = article_slice(article, span);

	if (lexicon_find(name_first_word(words)).classes & LEXICON_DERIVED)
		state = name_first_word(words);
	if (state.len && kind == ENTITY_ORGANISATION && name_is_of_state(words))
		return name_entity_of_state(
			&names->entities, article, span, state);
	return name_entity_of(&names->entities, article, span, kind);
}

static uint32_t
passage_mentions(struct work *work, const struct passage *passage,
	const uint8_t *labels, struct names *names)
{
	struct article *article = work->article;
	uint32_t behind = NONE, before = NONE;

	for (uint32_t at = passage->tokens.first; at < passage_end(passage);) {
		uint32_t end, entity;
		unsigned kind;
		struct span span;

		if (!labels[at]) {
			at++;
			continue;
		}
		end = label_end(labels, at, passage_end(passage));
		kind = label_kind(labels[at]);
		span = mention_span(work, at, end);
		if (kind >= ENTITY_KIND_COUNT) {
			at = end;
			continue;
		}
		if (kind == ENTITY_ORGANISATION && end == at + 1 &&
			is_in_brackets(work, at, behind) &&
			article->entities.at[before].kind == kind)
			name_entity_also(&names->entities,
				article_slice(article, span), kind, before);
		if (kind == ENTITY_ORGANISATION)
			note_long_form(work, labels, names,
				article_slice(article, span), end,
				passage_end(passage));
		entity = mention_entity(work, names, span, kind,
			state_before(work, passage, labels, at, before,
				behind));
		article_add_mention(article, span, entity);
		if (kind == ENTITY_PERSON)
			note_role(work, entity,
				name_role(work, passage, labels, at, end));
		before = entity;
		behind = end;
		at = end;
	}
	return before;
}

/* A person who is called by a word that the rules have no reason to see. */
static void
label_known_persons(const struct work *work, const struct passage *passage,
	uint8_t *labels, const struct name_entities *known)
{
	for (uint32_t at = passage->tokens.first; at < passage_end(passage);
		at++) {
		const struct token *token = &work->tokens.at[at];
		struct slice word = work_words(work, at, at), bare;
		uint16_t classes;

		if (labels[at] || token->kind != TOKEN_WORD ||
			!(token->flags & TOKEN_CAPITALISED) || word.len < 3)
			continue;
		classes = lexicon_find(word).classes;
		if (classes & (LEXICON_COMMON | LEXICON_ROLE))
			continue;
		bare = name_without_genitive(word);
		if (name_person_known(known, word) != NONE ||
			(bare.len < word.len &&
				name_person_known(known, bare) != NONE))
			labels[at] = label_begin(ENTITY_PERSON);
	}
}

/* "BWK" for a "Bund wackerer Kartographen" that is named somewhere. */
static void
label_known_acronyms(const struct work *work, const struct passage *passage,
	uint8_t *labels, const struct name_entities *known)
{
	for (uint32_t at = passage->tokens.first; at < passage_end(passage);
		at++) {
		const struct token *token = &work->tokens.at[at];
		struct slice word = name_without_genitive(
			work_words(work, at, at));

		if (token->kind != TOKEN_WORD || word.len < 3 ||
			!(token->flags & TOKEN_UPPER) ||
			(labels[at] &&
				label_end(labels, at, passage_end(passage)) !=
					at + 1))
			continue;
		if (labels[at] && label_kind(labels[at]) * 2 + 1 != labels[at])
			continue;
		if (name_entity_known(known, word, ENTITY_ORGANISATION) !=
			NONE)
			labels[at] = label_begin(ENTITY_ORGANISATION);
	}
}

/* Names in the slice, gathered ahead so that a surname or an acronym in the
 * headline is known from the text below. */
static void
gather_names(const struct work *work, const uint8_t *labels,
	struct name_entities *known)
{
	for (uint32_t at = 0; at < work->tokens.count; at++) {
		uint32_t end;

		if (labels[at] != label_begin(ENTITY_PERSON) &&
			labels[at] != label_begin(ENTITY_ORGANISATION))
			continue;
		end = label_end(labels, at, work->tokens.count);
		if (end - at < 2)
			continue;
		if (labels[at] == label_begin(ENTITY_PERSON))
			name_entity_also(known,
				work_words(work, end - 1, end - 1),
				ENTITY_PERSON, 0);
		else
			name_entity_acronym(known,
				work_words(work, at, end - 1),
				ENTITY_ORGANISATION, 0);
	}
}

/* Label all passages: by the model of the language, else by rules. */
static void
label_passages(struct work *work, struct names *names, uint8_t *labels)
{
	enum status status;
	const struct tagger_model *model = models_of(
		work->models, work->article->language, &status);

	if (status && !names->begun)
		note_add(work->article, "names-by-rules", NOTE_INFO,
			(struct span){0, 0},
			_("names are found by rules alone, because of the "
			  "model for this language: %s"),
			status_sentence(status));
	names->begun = true;
	if (model)
		tagger_label(model, work, &names->words, labels);
	for (uint32_t i = 0; !model && i < work->passages.count; i++)
		name_rules(work, &work->passages.at[i], labels);
}

void
find_names(struct work *work, void *state)
{
	struct names *names = state;
	struct name_entities ahead = {0};
	uint8_t *labels = arena_new(&work->scratch, work->tokens.count + 1);

	label_passages(work, names, labels);
	name_beside(work, labels);
	name_agree(work, &names->forms, labels);
	gather_names(work, labels, &ahead);
	for (uint32_t i = 0; i < work->passages.count; i++) {
		const struct passage *passage = &work->passages.at[i];

		name_mend(work, passage, &ahead, &names->entities, labels);
		label_known_acronyms(work, passage, labels, &ahead);
		label_known_acronyms(work, passage, labels, &names->entities);
		label_known_persons(work, passage, labels, &ahead);
		label_known_persons(work, passage, labels, &names->entities);
		passage_mentions(work, passage, labels, names);
	}
	name_entities_free(&ahead);
}

void
find_names_finish(struct work *work, void *state)
{
	struct names *names = state;

	(void)work;
	document_words_free(&names->words);
	name_forms_free(&names->forms);
	name_entities_free(&names->entities);
}
