/*
 * Atoms: the tokens of a passage cut as fine as amounts and dates need it,
 * into runs of digits, runs of letters and single signs, each looked up
 * once. "64-Jährige" is three, "$1.2bn" five.
 */
#ifndef LESART_FIND_ATOMS_H
#define LESART_FIND_ATOMS_H

#include "find/work.h"
#include "lexicon/terms.h"

#include <uchar.h>

enum atom_kind {
	ATOM_WORD,   /* letters, with inner apostrophes */
	ATOM_DIGITS, /* ASCII digits */
	ATOM_SIGN,   /* one character that is neither */
	ATOM_OTHER,  /* an address and the like */
};

struct atom {
	struct span span;
	const struct term *word; /* what is known of it, or NULL */
	char32_t sign;           /* of ATOM_SIGN, else 0 */
	uint8_t kind;            /* enum atom_kind */
	bool spaced : 1;         /* white space stands before it */
	bool capital : 1;        /* begins with an upper-case letter */
	bool first : 1;          /* as TOKEN_FIRST */
	bool numeral : 1;        /* a German word of which nothing is known
				    begins as numerals do: compound_begins */
};

/*
 * The atoms of one passage: from index ATOMS_BEGIN to below `end`. Before
 * and behind them lie as many empty ones, so that a matcher can look
 * around without asking. They are cut once a slice and lie in its scratch.
 */
enum { ATOMS_BEGIN = 8 };

struct amount_memo;
struct atoms {
	const struct article *article;
	const struct passage *passage;
	enum language language;
	const struct atom *at;
	uint32_t end;
	struct atom *room; /* to cut into */
	uint32_t max;
	struct amount_memo *memo; /* of the pass; NULL: none (amount.h) */
};

/* The atoms of a passage, cut now if no pass has asked for them before; what
 * was in *atoms is forgotten. */
void atoms_cut(struct atoms *atoms, struct work *work,
	struct passage *passage);
void atoms_free(struct atoms *atoms);

static inline bool
atom_is(const struct atoms *atoms, uint32_t at, enum term_class class)
{
	return term_is(atoms->at[at].word, class);
}

static inline int
atom_value(const struct atoms *atoms, uint32_t at, enum term_class class)
{
	return term_value(atoms->language, atoms->at[at].word, class);
}

static inline struct slice
atom_text(const struct atoms *atoms, uint32_t at)
{
	return article_slice(atoms->article, atoms->at[at].span);
}

/* The bytes from the start of one atom to the one before `end`. */
static inline struct slice
atom_stretch(const struct atoms *atoms, uint32_t first, uint32_t end)
{
	return article_slice(atoms->article,
		(struct span){atoms->at[first].span.start,
			atoms->at[end - 1].span.end});
}

/* Is it this sign, with no space before it? */
static inline bool
atom_glued(const struct atoms *atoms, uint32_t at, char32_t sign)
{
	return atoms->at[at].sign == sign && !atoms->at[at].spaced;
}

/* Is it this word, in lower case ASCII, whatever its case in the text? */
bool atom_reads(const struct atoms *atoms, uint32_t at, const char *word);

/* Is it one of these words? */
bool atom_is_one(const struct atoms *atoms, uint32_t at,
	const char *const *words, size_t count);

/* A hyphen or dash of any length. */
static inline bool
atom_dash(const struct atoms *atoms, uint32_t at)
{
	char32_t sign = atoms->at[at].sign;

	return sign == '-' || (sign >= 0x2010 && sign <= 0x2014) ||
		sign == 0x2212;
}

/* Between atom `at` and the one before it there is exactly one space. */
bool atom_one_space(const struct atoms *atoms, uint32_t at);

#endif
