/*
 * What the quote pass keeps between slices, and its steps: what is speech in
 * a part, and whose.
 */
#ifndef LESART_FIND_FIND_QUOTES_H
#define LESART_FIND_FIND_QUOTES_H

#include "find/quote_window.h"

struct quotes_state {
	struct quote_window window;
	uint32_t part;     /* the next one to look at */
	uint32_t from;     /* where in it, if it is looked at in pieces */
	uint32_t speaker;  /* who spoke last, or NONE */
	uint32_t spoke_in; /* the part in which that was */
	bool ends_with_quote; /* the last part did */
	struct quote open;  /* may go on in the next part; empty span: none */
	uint32_t open_part; /* in which it was opened */
};

/*
 * Words that tell who spoke: where a speaker is looked for, outside of
 * marks, and the verb if there is one.
 */
struct telling {
	uint32_t verb;       /* token, or NONE */
	uint32_t first, end; /* tokens; first >= end: nowhere */
	bool after;          /* the speaker stands right at the beginning of
				these tokens; else right at their end */
};

/* Does a word of this class tell that somebody speaks? */
static inline bool
quote_tells(enum saying class)
{
	return class == SAYING_SPEECH || class == SAYING_OPENER ||
	       class == SAYING_LABEL;
}

/* The entity that the words tell of: by name, by a role it has, by a pronoun
 * for who was named last; NONE if there is none. */
uint32_t quote_speaker(const struct quotes_state *state,
	const struct telling *telling);

/* Is this German word one that begins an adverbial: "am", "zudem"? */
bool quote_is_adverbial(const struct quote_window *window, uint32_t token);

/* The words that tell of the speaker, a phrase of the window; empty: none. */
struct span quote_teller(const struct quote_window *window,
	const struct telling *telling);

/* The person whom these tokens name as those of whom they tell; NONE. */
uint32_t quote_subject(const struct quotes_state *state, uint32_t first,
	uint32_t end);

/* Add the quotes of the window to the article, in order. */
void quotes_in_window(struct quotes_state *state);

/* The last verb of saying of a sentence before the token `open`, which begins
 * at token `first`; or what stands before a colon there. Returns whether
 * there is one. */
bool quote_told_before(const struct quote_window *window, uint32_t open,
	uint32_t first, struct telling *telling);

/* Words in marks that somebody said: whose, and does it say so? Returns
 * whether the mark is speech; *telling tells of the speaker. */
bool quote_is_speech(const struct quote_window *window,
	const struct quote_mark *mark, struct telling *telling);

/* How words in marks look, and what stands around them. */
struct quote_looks {
	uint32_t words, lower; /* how many; of these in lower case */
	bool capital;   /* begins with a capital */
	bool stop;      /* ends with . ! ? or a comma within the marks */
	bool clause;    /* holds a word that only clauses have: "ich", "ist" */
	bool colon;     /* stands behind a colon */
	bool whole;     /* begins a sentence */
	bool article;   /* stands behind an article */
	bool one;       /* of these an indefinite one */
	bool source;    /* stands behind "laut" */
	bool subject;   /* stands right before a verb of saying */
	bool noun;      /* stands behind a noun or name */
	bool as;        /* stands behind "als", "von" */
	bool part_of;   /* that "von" hangs on a noun */
	bool title;     /* stands behind "Titel", "so genannte" and the like */
	bool speech;    /* stands behind "Worten", "Parole" and the like */
	bool attribute; /* a word right before its noun */
	bool name;      /* surely a name: an address, part of a compound */
	bool named;     /* a name that was found is all of it */
	bool oneself;   /* stands behind "sich", "sich selbst" */
	bool gloss;     /* stands alone in brackets, or behind a colon there */
	bool listed;    /* stands behind a comma */
	bool like;      /* stands behind "wie" */
	bool to;        /* stands behind "zu", "to" */
	bool adjacent;  /* the teller stands right behind */
	bool told;      /* the sentence has a teller */
	bool verb;      /* and it is a verb */
	bool label;     /* the sentence names a thing by a word */
	bool generic;   /* it is what people in general call it */
	bool reported;  /* the sentence is in the subjunctive of speech */
	bool would;     /* or in that which may be of speech */
	bool work;      /* the sentence names a work by its title */
	bool sign;      /* what is written on a sign */
	bool bound;     /* stands behind the verb's own preposition */
	bool opinion;   /* it is that for somebody */
	bool epithet;   /* stands right before a name */
	bool headed;    /* English: a noun stands right behind */
	int8_t joined;  /* by "und" to marks that are speech, 1, or not, -1 */
};

/* The sentence around marks: its tokens, as far as is looked, and the verb
 * that tells of them, or NONE. */
struct quote_frame {
	uint32_t first, end, verb;
};

/* Look at the words of a mark and what is right beside it. */
void quote_look_at(const struct quote_window *window,
	const struct quote_mark *mark, struct quote_looks *looks);

/* Do the words beside it tell that it is a name or a title? A part of
 * quote_look_at. */
void quote_title_at(const struct quote_window *window,
	const struct quote_mark *mark, struct quote_looks *looks);

/* Look at what the sentence around it says. */
void quote_frame_at(const struct quote_window *window,
	const struct quote_mark *mark, const struct quote_frame *frame,
	struct quote_looks *looks);

/* Did somebody say that, or is it a name, a title, a word held at a
 * distance? */
bool quote_looks_spoken(const struct quote_looks *looks);

/* The part of a sentence that is reported speech: tokens *first to *end - 1.
 * Returns whether there is one. */
bool quote_reported(const struct quotes_state *state, uint32_t sentence,
	uint32_t *first, uint32_t *end, struct telling *telling);

/* Where a speaker is told by the verb at this token of this stretch of the
 * sentence (German verbs stand second: what is before them may be no
 * subject). */
void quote_telling_at(const struct quote_window *window, uint32_t verb,
	uint32_t first, uint32_t end, struct telling *telling);

#endif
