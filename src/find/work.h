/*
 * What the passes work on: a slice of an article cut into passages and
 * tokens. It lives while the slice is worked on, so that the tokens of a
 * text of any length take little memory.
 */
#ifndef LESART_FIND_WORK_H
#define LESART_FIND_WORK_H

#include "article/article.h"
#include "base/arena.h"

enum token_kind {
	TOKEN_WORD,        /* letters, with inner hyphens and apostrophes */
	TOKEN_NUMBER,      /* begins with a digit: "550", "3,5", "64-Jährige" */
	TOKEN_PUNCTUATION, /* one mark: . , ; : ! ? – ( ) ... */
	TOKEN_QUOTE,       /* one quotation mark of any style */
	TOKEN_SYMBOL,      /* one sign: % $ € & + = / ... */
	TOKEN_OTHER,       /* an address, an emoji, anything else */
};

enum token_flag {
	TOKEN_CAPITALISED = 1, /* a word that begins with an upper-case letter */
	TOKEN_UPPER = 2,       /* a word of at least two letters, all upper case */
	TOKEN_SPACED = 4,      /* white space stands before it */
	TOKEN_FIRST = 8,       /* first word of its passage, or behind a
				  colon or an opening quotation mark */
	TOKEN_ASCII = 16,      /* all bytes are ASCII */
};

/*
 * Tokens never overlap, come in order, and hold no white space but that
 * within a number; between them is nothing but white space. None is longer
 * than TOKEN_MAX (tokens.h).
 *
 * Words: soft hyphens, joiners, digits and raised figures are parts of them
 * ("G7", "m²"). Hyphens are where a letter or digit stands behind them:
 * "US-Präsident" is one token, "Handels- und" is three. Apostrophes (' or ’)
 * are between letters ("Trump’s", "O'Brien", "geht's") and behind a last s,
 * x, z or ß ("Marx’") unless a single quotation mark is open. Single letters
 * with their stops are one word, the last stop included: "U.S.", "z.B.",
 * "p.m."; of "z. B." each letter and each stop is a token, as are "Dr" and
 * ".". "Booking.com" is a word.
 *
 * Numbers: digits with inner . and , ("1.234,5", "3,5", "28.10.2025"), with a
 * no-break or thin space or an apostrophe before groups of three ("550 000"
 * with U+202F), and with letters that stand at them: "64-Jährige", "1990er",
 * "5m", "3rd", "50-prozentig". "½" is one. A stop behind ("28. Oktober") and
 * a sign, colon, slash or hyphen between digits are tokens of their own:
 * "20-30" and "2022/23" are three.
 *
 * A run of dots is one mark. Others: addresses of the web and of mail whole,
 * "@name", and each character that is nothing else.
 */
struct token {
	struct span span;
	uint8_t kind;  /* enum token_kind */
	uint8_t flags; /* of enum token_flag */
};

/*
 * A stretch of text that language passes may look at as a whole: a
 * sentence, or a part that is none (headline, heading ...). A dateline is
 * a passage of its own before the first sentence. None is longer than
 * PASSAGE_MAX bytes: what never ends is cut at a space.
 */
enum { PASSAGE_MAX = 8192 };

enum passage_kind {
	PASSAGE_KICKER,
	PASSAGE_HEADLINE,
	PASSAGE_STANDFIRST, /* one a sentence */
	PASSAGE_BYLINE,
	PASSAGE_HEADING,
	PASSAGE_DATELINE,
	PASSAGE_SENTENCE,
};

struct atom;
struct passage {
	const struct atom *atoms; /* atoms.h; NULL until a pass needs them */
	uint32_t atoms_end;
	struct span span;
	struct range tokens;  /* in work->tokens */
	uint32_t part;        /* index into article->parts */
	uint32_t sentence;    /* index into article->sentences, or NONE */
	uint8_t kind;         /* enum passage_kind */
};

struct models;

struct tokens { struct token *at; uint32_t count, max; };
struct passages { struct passage *at; uint32_t count, max; };

/*
 * A slice of the article: whole passages, in text order. Slices come in the
 * order of the text and leave nothing out.
 */
struct work {
	struct article *article;
	struct span span;
	struct tokens tokens;
	struct passages passages;
	struct arena scratch; /* cleared before each slice */
	struct models *models; /* find/models.h; NULL: there are none */
};

/* The bytes of a token. */
static inline struct slice
work_word(const struct work *work, const struct token *token)
{
	return article_slice(work->article, token->span);
}

#endif
