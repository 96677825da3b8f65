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

/* Does a name that began before go on in the token? */
static bool
goes_on(const struct beside *beside, uint32_t at)
{
	uint8_t label = at < beside->end ? beside->labels[at] : 0;

	return label && label == label_inside(label_kind(label));
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

/* "The Tempest starring Ada Thorsen": a work, and who plays in it. Returns
 * where the person begins, `first` for nowhere. */
static uint32_t
starring_from(const struct beside *beside, uint32_t first, uint32_t end)
{
	if (beside->labels[first] != label_begin(ENTITY_OTHER))
		return first;
	for (uint32_t at = first + 1; at + 1 < end; at++)
		if (slice_is(word_at(beside, at), "starring") ||
			slice_is(word_at(beside, at), "featuring")) {
			beside->labels[at] = 0;
			label_name(beside->labels, at + 1, end,
				ENTITY_PERSON);
			return at + 1;
		}
	return first;
}

/* A longer phrase that the lexicon has in one sense begins with the name:
 * its end, else that of the name. */
static uint32_t
phrase_end(const struct beside *beside, uint32_t first, uint32_t end)
{
	uint32_t count;
	uint16_t classes =
		name_phrase(beside->work, first, beside->end, &count).classes &
		(uint16_t)~LEXICON_BEGINS;

	if (first + count <= end ||
		(classes != LEXICON_ORGANISATION &&
			classes != LEXICON_REGION &&
			classes != LEXICON_COUNTRY) ||
		goes_on(beside, first + count))
		return end;
	label_name(beside->labels, first, first + count,
		classes == LEXICON_ORGANISATION ? ENTITY_ORGANISATION
						: ENTITY_PLACE);
	return first + count;
}

/* "U.S. Forest Service": the country is a part of the body's name, which
 * ends where? `end` where it is none. */
static uint32_t
national_end(const struct beside *beside, uint32_t first, uint32_t end)
{
	static const char states[][5] = {
		"U.S.", "US", "UK", "U.K.", "U.N.", "UN", "EU"};
	struct slice state = word_at(beside, first);
	uint32_t body;

	if (end != first + 1 || end == beside->end || !is_english(beside) ||
		beside->labels[end] != label_begin(ENTITY_ORGANISATION))
		return end;
	body = label_end(beside->labels, end, beside->end);
	if (!((lexicon_find(word_at(beside, end)).classes |
		      lexicon_find(word_at(beside, body - 1)).classes) &
		    LEXICON_HEAD))
		return end;
	for (size_t i = 0; i < ARRAY_LEN(states); i++)
		if (slice_is(state, states[i])) {
			label_name(beside->labels, first, body,
				ENTITY_ORGANISATION);
			return body;
		}
	return end;
}

static void
mend_name(const struct beside *beside, uint32_t first, uint32_t end)
{
	unsigned kind = label_kind(beside->labels[first]);
	uint32_t start;

	if (kind >= ENTITY_KIND_COUNT)
		return;
	start = starring_from(beside, first, end);
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

/* The end of the name that begins here, with what belongs to it. */
static uint32_t
name_end(const struct beside *beside, uint32_t first)
{
	uint32_t end = label_end(beside->labels, first, beside->end);

	if (has_stop(beside, first, end)) {
		beside->labels[end] = label_inside(ENTITY_PLACE);
		return end + 1;
	}
	end = phrase_end(beside, first, end);
	return national_end(beside, first, end);
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
 * capitalised there. Returns its end, `first` for none. */
static uint32_t
told_end(const struct beside *beside, uint32_t first)
{
	enum { LONGEST = 4 };
	uint32_t end = first;

	while (end < beside->end && is_free(beside, end) &&
		end < first + LONGEST &&
		!(lexicon_find(word_at(beside, end)).classes &
			(LEXICON_COMMON | LEXICON_ROLE | LEXICON_TITLE |
				LEXICON_DERIVED)))
		end++;
	if ((end < beside->end && beside->labels[end]) ||
		(end == first + 1 &&
			lexicon_find(word_at(beside, first)).classes &
				LEXICON_HEAD))
		return first;
	return end;
}

/* English capitals within a sentence are names: those of a body that the
 * lexicon knows and that stand alone. Returns their end, `first` for none. */
static uint32_t
known_end(const struct beside *beside, uint32_t first)
{
	uint32_t count;

	if (!is_english(beside) || token_at(beside, first)->flags & TOKEN_FIRST ||
		(first > beside->first && is_free(beside, first - 1)) ||
		!(name_phrase(beside->work, first, beside->end, &count)
				.classes &
			LEXICON_ORGANISATION) ||
		goes_on(beside, first + count) ||
		(first + count < beside->end && is_free(beside, first + count)))
		return first;
	return first + count;
}

/* A name that nothing has seen so far, from a capital on; returns where to
 * look on. */
static uint32_t
find_name(const struct beside *beside, uint32_t first)
{
	enum kind_noun noun = noun_before(beside, first);
	uint32_t end = noun ? told_end(beside, first) : known_end(beside, first);

	if (end == first)
		return first + 1;
	label_name(beside->labels, first, end,
		noun ? kind_told(noun) : ENTITY_ORGANISATION);
	return end;
}

/* "wrote on X", "auf der Plattform X": the platform. */
static bool
is_platform(const struct beside *beside, uint32_t at)
{
	static const char words[][10] = {"on", "auf", "via", "platform",
		"Plattform", "network", "Netzwerk"};

	if (at == beside->first || !slice_is(word_at(beside, at), "X") ||
		(at + 1 < beside->end &&
			(token_at(beside, at + 1)->flags & TOKEN_CAPITALISED ||
				token_at(beside, at + 1)->kind ==
					TOKEN_NUMBER)))
		return false;
	for (size_t i = 0; i < ARRAY_LEN(words); i++)
		if (slice_is(word_at(beside, at - 1), words[i]))
			return true;
	return false;
}

/* "electric vehicles (EV)": do the capitals of the acronym in token
 * `at`, behind a bracket, begin words that are no names? */
static bool
is_of_words(const struct beside *beside, uint32_t at)
{
	struct slice word = word_at(beside, at);
	uint32_t before = at - 1;

	if (!is_english(beside) || at < beside->first + 1 + word.len ||
		!slice_is(word_at(beside, at - 1), "("))
		return false;
	for (size_t i = word.len; i > 0; i--) {
		struct slice long_form = word_at(beside, --before);

		if (beside->labels[before] ||
			!is_small_word(beside, before) ||
			(word.at[i - 1] | 0x20) != (*long_form.at | 0x20))
			return false;
	}
	return true;
}

/* "die Freiheitspartei": a party by its programme, not by its part in
 * parliament or its size. */
static bool
is_party(const struct beside *beside, uint32_t at)
{
	static const char ending[] = "partei";
	static const char others[][12] = {"Regierungs", "Oppositions", "Volks",
		"Schwester", "Partner", "Koalitions", "Bundes", "Landes",
		"Mutter", "Gegen", "Klein", "Kleinst", "Groß", "Splitter",
		"Protest", "Massen", "Mehrheits", "Minderheits", "Rechts",
		"Links", "Einheits", "Staats", "Kader", "Konkurrenz",
		"Parlaments", "Nachfolge", "Vorgänger", "Block", "Regional",
		"Traditions", "Kanzler", "Präsidenten", "Kriegs", "Vertrags",
		"Streit", "Tarif", "Prozess", "Wahl", "Spaß", "Programm",
		"Junior"};
	struct slice word = word_at(beside, at);

	if (is_english(beside) || word.len < sizeof ending + 4 ||
		memchr(word.at, '-', word.len) ||
		!slice_ends_with(word, ending))
		return false;
	word.len -= sizeof ending - 1;
	for (size_t i = 0; i < ARRAY_LEN(others); i++)
		if (slice_is(word, others[i]))
			return false;
	return true;
}

/* What a single token tells by itself and by the one before. */
static void
mend_token(const struct beside *beside, uint32_t at)
{
	if (is_platform(beside, at) ||
		(is_free(beside, at) && is_party(beside, at)))
		beside->labels[at] = label_begin(ENTITY_ORGANISATION);
	else if (beside->labels[at] && !goes_on(beside, at + 1) &&
		 is_of_words(beside, at))
		beside->labels[at] = 0;
}

static void
mend_passage(const struct beside *beside)
{
	for (uint32_t at = beside->first, end; at < beside->end; at = end) {
		end = at + 1;
		mend_token(beside, at);
		if (beside->labels[at]) {
			end = name_end(beside, at);
			mend_name(beside, at, end);
		} else if (is_free(beside, at))
			end = find_name(beside, at);
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
