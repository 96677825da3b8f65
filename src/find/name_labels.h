/*
 * What the name pass writes beside each token while it works on a slice:
 * the label of the token (begin and inside of a kind), as the rules or the
 * tagger see it, and spans of tokens made of them.
 */
#ifndef LESART_FIND_NAME_LABELS_H
#define LESART_FIND_NAME_LABELS_H

#include "find/work.h"

/*
 * Label 0 is no name; of kind k, 1 + 2k begins and 2 + 2k goes on. The
 * kinds are those of enum entity_kind and two of words made of names, which
 * are no names: "japanische", "US-Präsident".
 */
enum {
	NAME_KIND_DERIVED = ENTITY_KIND_COUNT,
	NAME_KIND_PART,
	NAME_KIND_COUNT,
	NAME_LABEL_COUNT = 1 + 2 * NAME_KIND_COUNT,
};

static inline uint8_t
label_begin(unsigned kind)
{
	return (uint8_t)(1 + 2 * kind);
}

static inline uint8_t
label_inside(unsigned kind)
{
	return (uint8_t)(2 + 2 * kind);
}

static inline unsigned
label_kind(uint8_t label)
{
	return (label - 1u) / 2;
}

/* The token after the last of the name that begins at `at`; labels[at] is
 * a begin (or an inside without one, taken as a begin). */
static inline uint32_t
label_end(const uint8_t *labels, uint32_t at, uint32_t end)
{
	uint8_t inside = label_inside(label_kind(labels[at]));

	for (at++; at < end && labels[at] == inside; at++)
		;
	return at;
}

/* Let the tokens first to end be one name of this kind. */
static inline void
label_name(uint8_t *labels, uint32_t first, uint32_t end, unsigned kind)
{
	labels[first] = label_begin(kind);
	for (uint32_t at = first + 1; at < end; at++)
		labels[at] = label_inside(kind);
}

/*
 * Label the tokens of a passage by rules and the lexicon alone, where all
 * are 0 so far. `labels` is parallel to work->tokens.
 */
void name_rules(const struct work *work, const struct passage *passage,
	uint8_t *labels);

/* Text from the first byte of token `first` to the last of token `last`. */
static inline struct slice
work_words(const struct work *work, uint32_t first, uint32_t last)
{
	return article_slice(work->article,
		(struct span){work->tokens.at[first].span.start,
			work->tokens.at[last].span.end});
}

/*
 * The longest phrase of the lexicon that begins at token `at` and ends
 * before token `end`, without a genitive s at its end where only so it is
 * known. Its number of tokens in *count (1 where nothing is known).
 */
struct lexicon_entry name_phrase(const struct work *work, uint32_t at,
	uint32_t end, uint32_t *count);

/* `word` without a genitive ending ("s", "'s", "’s", "’"); itself where
 * there is none. */
struct slice name_without_genitive(struct slice word);

/* The same as the language has it: an English s without an apostrophe is a
 * part of the name ("Roberts"). */
struct slice name_bare(enum language language, struct slice word);

/* The role that a word tells: as a whole, behind its last hyphen, or at its
 * end ("US-Handelsminister", "Bundesfinanzminister"). */
bool name_is_role(struct slice word);

#endif
