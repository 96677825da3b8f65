/*
 * Labels mended by what is certain: roles stay outside of people's names, an
 * English possessive parts two names, money is no name, and a place behind a
 * place without a comma is another one.
 */
#include "find/name_mend.h"
#include "lexicon/lexicon.h"
#include "lexicon/terms.h"

struct mending {
	const struct work *work;
	const struct name_entities *known[2];
	uint8_t *labels;
	uint32_t end; /* of the passage */
};

static struct slice
word_at(const struct mending *mending, uint32_t at)
{
	return work_words(mending->work, at, at);
}

/* Classes of a word, with or without a genitive s. */
static uint16_t
classes_of(struct slice word)
{
	uint16_t classes =
		lexicon_find(word).classes & (uint16_t)~LEXICON_BEGINS;

	return classes ? classes
		       : lexicon_find(name_without_genitive(word)).classes &
				 (uint16_t)~LEXICON_BEGINS;
}

/* "Grünen-Politiker", "US-Präsident": a word that is made of a name. */
static bool
is_made_of_name(struct slice word)
{
	const char *hyphen = memchr(word.at, '-', word.len);

	return hyphen &&
	       lexicon_find(slice_from(word.at, (size_t)(hyphen - word.at)))
			       .classes &
		       (LEXICON_ORGANISATION | LEXICON_COUNTRY);
}

static bool
is_person_known(const struct mending *mending, struct slice word)
{
	word = name_without_genitive(word);
	for (int i = 0; i < 2; i++)
		if (name_person_known(mending->known[i], word) != NONE)
			return true;
	return false;
}

/* First token of the name behind roles; a title's stop goes with it. */
static void
trim_person(const struct mending *mending, uint32_t at, uint32_t end)
{
	uint32_t first = at;

	while (first + 1 < end &&
		(is_made_of_name(word_at(mending, first)) ||
			name_is_role(word_at(mending, first))) &&
		!(classes_of(word_at(mending, first)) & LEXICON_GIVEN))
		first++;
	if (first == at)
		return;
	for (uint32_t i = at; i < first; i++)
		mending->labels[i] = 0;
	label_name(mending->labels, first, end, ENTITY_PERSON);
}

/* The kind of the one word before a possessive, NAME_KIND_COUNT if it tells
 * none. */
static unsigned
owner_kind(const struct mending *mending, uint32_t at)
{
	uint16_t classes = classes_of(word_at(mending, at));

	if (is_person_known(mending, word_at(mending, at)))
		return ENTITY_PERSON;
	if (classes & LEXICON_PLACE)
		return ENTITY_PLACE;
	if (classes & LEXICON_ORGANISATION)
		return ENTITY_ORGANISATION;
	return NAME_KIND_COUNT;
}

static bool
is_possessive(struct slice word)
{
	struct slice bare = name_bare(LANGUAGE_ENGLISH, word);

	return bare.len > 1 && bare.len < word.len;
}

/* "Norway's Finance Ministry", "Carter's London": two names. */
static void
part_possessive(const struct mending *mending, uint32_t at, uint32_t end)
{
	unsigned owner, kind = label_kind(mending->labels[at]);

	if (end < at + 2 || !is_possessive(word_at(mending, at)))
		return;
	owner = owner_kind(mending, at);
	if (owner == NAME_KIND_COUNT)
		return;
	mending->labels[at] = label_begin(owner);
	if (kind == ENTITY_PERSON && end == at + 2 &&
		classes_of(word_at(mending, at + 1)) & LEXICON_PLACE)
		kind = ENTITY_PLACE;
	label_name(mending->labels, at + 1, end, kind);
}

/* "in Wien Carter": a place and a person who is known from elsewhere. */
static bool
part_person(const struct mending *mending, uint32_t at, uint32_t end)
{
	struct slice last = word_at(mending, end - 1);

	if (end != at + 2 ||
		!(classes_of(word_at(mending, at)) & LEXICON_PLACE) ||
		classes_of(last) & LEXICON_PLACE ||
		classes_of(work_words(mending->work, at, at + 1)) ||
		!is_person_known(mending, last))
		return false;
	mending->labels[at] = label_begin(ENTITY_PLACE);
	label_name(mending->labels, at + 1, end, ENTITY_PERSON);
	return true;
}

/* "hat in Wien Norwegen gelobt": two places. */
static void
part_places(const struct mending *mending, uint32_t at, uint32_t end)
{
	struct slice first = word_at(mending, at), last;
	uint16_t classes;

	if (end != at + 2 || !(classes_of(first) & LEXICON_PLACE))
		return;
	last = word_at(mending, at + 1);
	classes = classes_of(last);
	if (classes_of(work_words(mending->work, at, at + 1)))
		return;
	if (classes & LEXICON_COUNTRY ||
		(classes & LEXICON_PLACE &&
			classes_of(first) & LEXICON_COUNTRY))
		label_name(mending->labels, at + 1, end, ENTITY_PLACE);
}

/* "US-Dollar", "Euro": an everyday word, itself or behind a hyphen. */
static bool
is_common(struct slice word)
{
	for (size_t i = word.len; i > 0; i--)
		if (word.at[i - 1] == '-') {
			word = slice_from(word.at + i, word.len - i);
			break;
		}
	return lexicon_find(word).classes & LEXICON_COMMON;
}

/* "Minister für Verkehr": an office, not a body. */
static void
drop_office(const struct mending *mending, uint32_t at, uint32_t end)
{
	if (end < at + 3 ||
		!(classes_of(word_at(mending, at)) & LEXICON_ROLE) ||
		(!slice_is(word_at(mending, at + 1), "für") &&
			!slice_is(word_at(mending, at + 1), "der")))
		return;
	for (; at < end; at++)
		mending->labels[at] = 0;
}

/* "Bitcoin", "the Sun": an everyday word; "eine Linde": behind
 * this article stands no body. */
static bool
is_thing(const struct mending *mending, uint32_t at)
{
	if ((lexicon_find(word_at(mending, at)).classes &
		    (uint16_t)~LEXICON_BEGINS) == LEXICON_COMMON)
		return true;
	return at && mending->work->article->language == LANGUAGE_GERMAN &&
	       !(mending->work->tokens.at[at].flags & TOKEN_UPPER) &&
	       term_is(term_find(LANGUAGE_GERMAN, word_at(mending, at - 1)),
		       TERM_ONE);
}

static void
mend_name(const struct mending *mending, uint32_t at, uint32_t end)
{
	switch (label_kind(mending->labels[at])) {
	case ENTITY_PERSON:
		trim_person(mending, at, end);
		break;
	case ENTITY_PLACE:
		if (!part_person(mending, at, end))
			part_places(mending, at, end);
		break;
	case ENTITY_ORGANISATION:
		if (!part_person(mending, at, end))
			drop_office(mending, at, end);
		if (end == at + 1 && is_thing(mending, at))
			mending->labels[at] = 0;
		break;
	case ENTITY_OTHER:
		if (end == at + 1 && is_common(word_at(mending, at)))
			mending->labels[at] = 0;
		break;
	default:
		break;
	}
	if (mending->labels[at] &&
		mending->work->article->language == LANGUAGE_ENGLISH)
		part_possessive(mending, at,
			label_end(mending->labels, at, mending->end));
}

void
name_mend(const struct work *work, const struct passage *passage,
	const struct name_entities *ahead, const struct name_entities *known,
	uint8_t *labels)
{
	struct mending mending = {work, {ahead, known}, labels,
		passage->tokens.first + passage->tokens.count};

	for (uint32_t at = passage->tokens.first; at < mending.end;) {
		uint32_t end = at + 1;

		if (labels[at]) {
			end = label_end(labels, at, mending.end);
			mend_name(&mending, at, end);
		}
		at = end;
	}
}
