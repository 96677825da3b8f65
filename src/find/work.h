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
	TOKEN_CAPITALISED = 1, /* begins with an upper-case letter */
	TOKEN_UPPER = 2,       /* at least two letters, all upper case */
	TOKEN_SPACED = 4,      /* white space stands before it */
	TOKEN_FIRST = 8,       /* first word of its passage, or behind a
				  colon or an opening quotation mark */
	TOKEN_ASCII = 16,      /* all bytes are ASCII */
};

/*
 * Soft hyphens and joiners are parts of words. Tokens never overlap, come
 * in order, and hold no white space; between them is nothing but white
 * space.
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

struct passage {
	struct span span;
	struct range tokens;  /* in work->tokens */
	uint32_t part;        /* index into article->parts */
	uint32_t sentence;    /* index into article->sentences, or NONE */
	uint8_t kind;         /* enum passage_kind */
};

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
};

/* The bytes of a token. */
static inline struct slice
work_word(const struct work *work, const struct token *token)
{
	return article_slice(work->article, token->span);
}

#endif
