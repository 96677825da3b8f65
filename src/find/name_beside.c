/*
 * Each name of a passage in turn: parted where it is several, then of the
 * kind that its own end tells, or a noun beside it.
 */
#include "find/name_beside.h"
#include "base/memory.h"
#include "lexicon/kind_nouns.h"
#include "lexicon/lexicon.h"
#include "lexicon/terms.h"

struct beside {
	const struct work *work;
	uint8_t *labels;
	uint32_t first, end; /* of the passage */
};

static const struct token *
token_at(const struct beside *beside, uint32_t at)
{
	return &beside->work->tokens.at[at];
}

static struct slice
word_at(const struct beside *beside, uint32_t at)
{
	return work_words(beside->work, at, at);
}

static bool
is_english(const struct beside *beside)
{
	return beside->work->article->language == LANGUAGE_ENGLISH;
}

static bool
is_small_word(const struct beside *beside, uint32_t at)
{
	const struct token *token = token_at(beside, at);

	return token->kind == TOKEN_WORD &&
	       !(token->flags & TOKEN_CAPITALISED);
}

/* Does the token at `at` part what is taken for one name of this kind:
 * "Hannover/Washington", "Okoro; Rice", "Zeus, Hera"? */
static bool
is_parting(const struct beside *beside, uint32_t at, unsigned kind)
{
	struct slice word = word_at(beside, at);

	if (slice_is(word, "/"))
		return kind == ENTITY_PLACE || kind == ENTITY_PERSON;
	return kind == ENTITY_PERSON &&
	       (slice_is(word, ";") ||
		       (slice_is(word, ",") &&
			       !slice_is(word_at(beside, at + 1), "Jr")));
}

/* "Thames Valley Police": what an English name of several words ends with
 * tells a body. */
static bool
ends_as_body(const struct beside *beside, uint32_t first, uint32_t end)
{
	unsigned kind = label_kind(beside->labels[first]);

	return end > first + 1 && is_english(beside) &&
	       (kind == ENTITY_PLACE || kind == ENTITY_PERSON) &&
	       lexicon_find(word_at(beside, end - 1)).classes &
		       LEXICON_HEAD;
}

/* "State Health Commissioner Dr. Box": an office, and who holds it. */
static bool
is_office(const struct beside *beside, uint32_t first, uint32_t end)
{
	unsigned kind = label_kind(beside->labels[first]);

	return end > first + 1 && end < beside->end && is_english(beside) &&
	       (kind == ENTITY_ORGANISATION || kind == ENTITY_PLACE) &&
	       (beside->labels[end] == label_begin(ENTITY_PERSON) ||
		       lexicon_find(word_at(beside, end)).classes &
			       LEXICON_TITLE) &&
	       lexicon_find(word_at(beside, end - 1)).classes & LEXICON_ROLE;
}

static enum kind_noun
noun_at(const struct beside *beside, uint32_t at)
{
	return kind_noun_of(beside->work->article->language,
		word_at(beside, at));
}

/* "the airline Etihad" */
static enum kind_noun
noun_before(const struct beside *beside, uint32_t first)
{
	if (first == beside->first || !is_small_word(beside, first - 1))
		return KIND_NOUN_NONE;
	return noun_at(beside, first - 1);
}

/* Does what stands at `at` end the words around a noun? */
static bool
ends_noun(const struct beside *beside, uint32_t at)
{
	static const char words[][8] = {"that", "which", "whose", "where",
		"based", "owned", "with", "of", "in", "at", "on", "for",
		"from", "near", "behind", "south", "north", "east", "west",
		"run", "by", "about"};
	struct slice word;

	if (at == beside->end ||
		token_at(beside, at)->kind == TOKEN_PUNCTUATION)
		return true;
	word = word_at(beside, at);
	for (size_t i = 0; i < ARRAY_LEN(words); i++)
		if (slice_is(word, words[i]))
			return true;
	return false;
}

/* "Etihad, the state-owned airline," */
static enum kind_noun
noun_behind(const struct beside *beside, uint32_t end)
{
	enum { REACH = 6 };
	uint32_t at = end + 2;
	const struct term *term;

	if (at + 1 >= beside->end || !slice_is(word_at(beside, end), ","))
		return KIND_NOUN_NONE;
	term = term_find(LANGUAGE_ENGLISH, word_at(beside, end + 1));
	if (!term_is(term, TERM_THE) && !term_is(term, TERM_ONE))
		return KIND_NOUN_NONE;
	for (; at < beside->end && at < end + REACH; at++) {
		if (token_at(beside, at)->kind != TOKEN_WORD)
			break;
		if (is_small_word(beside, at) && ends_noun(beside, at + 1))
			return noun_at(beside, at);
	}
	return KIND_NOUN_NONE;
}

static unsigned
kind_told(enum kind_noun noun)
{
	return noun == KIND_NOUN_BODY ? ENTITY_ORGANISATION : ENTITY_PLACE;
}

/* "the publisher Ada Thorsen": nobody's firm. */
static bool
is_full_person(const struct beside *beside, uint32_t first, uint32_t end)
{
	return beside->labels[first] == label_begin(ENTITY_PERSON) &&
	       end > first + 1 &&
	       lexicon_find(word_at(beside, first)).classes & LEXICON_GIVEN;
}

/* The kind that a noun beside the name tells, unless the lexicon has it as
 * something else. */
static unsigned
told_beside(const struct beside *beside, uint32_t first, uint32_t end)
{
	unsigned kind = label_kind(beside->labels[first]);
	enum kind_noun noun = noun_before(beside, first);

	if (!noun)
		noun = noun_behind(beside, end);
	if (!noun || kind == ENTITY_OTHER || is_full_person(beside, first, end))
		return kind;
	if (lexicon_find(work_words(beside->work, first, end - 1)).classes &
		(noun == KIND_NOUN_BODY ? LEXICON_PLACE
					: LEXICON_ORGANISATION))
		return kind;
	return kind_told(noun);
}

/* "Flint, Mich.": the stop is a part of the name. */
static bool
has_stop(const struct beside *beside, uint32_t at, uint32_t end)
{
	return beside->labels[at] == label_begin(ENTITY_PLACE) &&
	       end < beside->end && slice_is(word_at(beside, end), ".") &&
	       lexicon_find(work_words(beside->work, end - 1, end)).classes &
		       LEXICON_PLACE;
}

static void
mend_name(const struct beside *beside, uint32_t first, uint32_t end)
{
	unsigned kind = label_kind(beside->labels[first]);
	uint32_t start = first;

	if (kind >= ENTITY_KIND_COUNT)
		return;
	for (uint32_t at = first + 1; at + 1 < end; at++)
		if (is_parting(beside, at, kind)) {
			beside->labels[at] = 0;
			beside->labels[at + 1] = label_begin(kind);
			start = at + 1;
		}
	if (is_office(beside, start, end))
		memset(beside->labels + start, 0, end - start);
	else if (ends_as_body(beside, start, end))
		label_name(beside->labels, start, end, ENTITY_ORGANISATION);
	else
		label_name(beside->labels, start, end,
			told_beside(beside, start, end));
}

/* A capitalised word that can be a name's. */
static bool
is_free(const struct beside *beside, uint32_t at)
{
	const struct token *token = token_at(beside, at);

	return !beside->labels[at] && token->kind == TOKEN_WORD &&
	       token->flags & TOKEN_CAPITALISED;
}

/* Behind a noun that tells a name, but none has been seen: what is
 * capitalised there. Returns its end. */
static uint32_t
name_told(const struct beside *beside, uint32_t first)
{
	enum { LONGEST = 4 };
	enum kind_noun noun = noun_before(beside, first);
	uint32_t end = first;

	if (!noun)
		return first + 1;
	while (end < beside->end && is_free(beside, end) &&
		end < first + LONGEST &&
		!(lexicon_find(word_at(beside, end)).classes &
			(LEXICON_COMMON | LEXICON_ROLE | LEXICON_TITLE |
				LEXICON_DERIVED)))
		end++;
	if (end == first || (end < beside->end && beside->labels[end]))
		return first + 1;
	if (end == first + 1 &&
		lexicon_find(word_at(beside, first)).classes & LEXICON_HEAD)
		return end;
	label_name(beside->labels, first, end, kind_told(noun));
	return end;
}

static void
mend_passage(const struct beside *beside)
{
	for (uint32_t at = beside->first, end; at < beside->end; at = end) {
		end = at + 1;
		if (beside->labels[at]) {
			end = label_end(beside->labels, at, beside->end);
			if (has_stop(beside, at, end))
				end++;
			mend_name(beside, at, end);
		} else if (is_free(beside, at))
			end = name_told(beside, at);
	}
}

void
name_beside(const struct work *work, uint8_t *labels)
{
	for (uint32_t i = 0; i < work->passages.count; i++) {
		const struct range *tokens = &work->passages.at[i].tokens;
		struct beside beside = {work, labels, tokens->first,
			tokens->first + tokens->count};

		mend_passage(&beside);
	}
}
