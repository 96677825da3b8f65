/*
 * What the quote pass looks at: one part of the article (or a piece of a
 * very long one) in tokens, so that how the article is sliced changes
 * nothing, with what each word can do in telling who said what.
 *
 * Must not know: how speech is told from other words in marks.
 */
#ifndef LESART_FIND_QUOTE_WINDOW_H
#define LESART_FIND_QUOTE_WINDOW_H

#include "find/tokens.h"
#include "lexicon/sayings.h"

/* A longer part is looked at in pieces of whole sentences (bytes). */
enum { QUOTE_WINDOW_MAX = 64 << 10 };

/* Words in quotation marks: the tokens of the marks. */
struct quote_mark {
	uint32_t open;
	uint32_t close;  /* the count of tokens where it stays open */
	uint8_t depth;   /* 0 outermost */
	uint8_t style;   /* what closes it; see quote_marks.c */
	bool spoken;     /* it was found to be speech */
	bool unopened;   /* its first mark is lost: `open` is a word of it */
};

/* A sentence, or a heading: tokens first to end - 1. */
struct quote_sentence {
	uint32_t first, end;
};

/* Of each token. */
struct quote_word {
	uint8_t class; /* enum saying; none within marks */
	bool quoted;   /* within marks, these included */
};

struct quote_marks { struct quote_mark *at; uint32_t count, max; };
struct quote_sentences { struct quote_sentence *at; uint32_t count, max; };
struct quote_words { struct quote_word *at; uint32_t count, max; };

struct quote_window {
	struct article *article;
	struct span span;
	uint32_t part;
	enum language language;
	bool heading; /* of the masthead, or a section's: no sentences */
	struct tokens tokens;
	struct quote_words words;
	struct quote_sentences sentences;
	struct quote_marks marks; /* sorted by their open token */
	uint32_t orphan; /* a mark before all others that closes what an
			    earlier part opened, or nothing; or NONE */
};

/*
 * Look at a span of a part: pair its marks, know its words. `tokens` of the
 * slice are those of the span, as the tokenizer would cut it; where there
 * are none it is cut anew.
 */
void quote_window_fill(struct quote_window *window, const struct work *work,
	uint32_t part, struct span span, struct range tokens);
void quote_window_free(struct quote_window *window);

/* Pair the quotation marks of the tokens. Linear; nesting beyond a few
 * levels is not followed. */
void quote_marks_pair(struct quote_window *window);

/* The sentence of a token, by its index; sentences cover all tokens. */
uint32_t quote_sentence_at(const struct quote_window *window, uint32_t token);

/* The mention that begins in this token, or NONE. */
uint32_t quote_mention_at(const struct quote_window *window, uint32_t token);

static inline struct slice
quote_word(const struct quote_window *window, uint32_t token)
{
	return article_slice(
		window->article, window->tokens.at[token].span);
}

/* Is the token this word, in lower case but for its first letter? Most words
 * differ in that already. */
static inline bool
quote_is_word(const struct quote_window *window, uint32_t token,
	const char *word)
{
	struct slice slice = quote_word(window, token);
	size_t at = word[0] == '\xc3'; /* of the byte that tells the case */

	if ((slice.at[0] | 0x20) != (word[0] | 0x20) ||
		slice.len != strlen(word))
		return false;
	return (!at || (slice.at[0] == word[0] &&
			(slice.at[1] | 0x20) == (word[1] | 0x20))) &&
	       !memcmp(slice.at + at + 1, word + at + 1, slice.len - at - 1);
}

/* Is the token one of these words? */
static inline bool
quote_is_one(const struct quote_window *window, uint32_t token,
	const char *const *words, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (quote_is_word(window, token, words[i]))
			return true;
	return false;
}

#define QUOTE_IS_ONE(window, token, words) \
	quote_is_one(window, token, words, ARRAY_LEN(words))

/* Is the token this one ASCII mark? */
static inline bool
quote_is(const struct quote_window *window, uint32_t token, char mark)
{
	struct span span = window->tokens.at[token].span;

	return span_len(span) == 1 &&
	       window->article->text.at[span.start] == mark;
}

/* What the word can do; SAYING_NONE behind the last token. */
static inline enum saying
quote_class(const struct quote_window *window, uint32_t token)
{
	return token < window->words.count
		       ? (enum saying)window->words.at[token].class
		       : SAYING_NONE;
}

/* Is one of these tokens of the class? */
bool quote_has_class(const struct quote_window *window, uint32_t first,
	uint32_t end, enum saying class);

#endif
