/*
 * Clauses, as far as marks of punctuation show them: what reported speech is
 * looked for in.
 */
#ifndef LESART_FIND_QUOTE_CLAUSES_H
#define LESART_FIND_QUOTE_CLAUSES_H

#include "find/find_quotes.h"

/* A sentence with more has the rest in its last clause. */
enum { QUOTE_CLAUSES_MAX = 40 };

/* Tokens first to end - 1 of a sentence. */
struct quote_clause {
	uint32_t first, end;
	uint32_t teller;      /* the first verb of saying, or NONE */
	uint32_t subjunctive; /* the first "sei", or NONE */
	uint32_t would;       /* the first "wäre", or NONE */
	char mark;            /* what stands before: , : ; - or 0 */
	bool that;            /* begins with "dass" and the like */
	bool question;        /* begins with "wie", "why" */
	bool pronoun;         /* begins as relative clauses do */
	bool finite;          /* has a verb that is surely finite */
	bool infinitive;      /* ends in "zu gehen" */
	bool quoted;          /* begins with a quotation mark */
};

/* A sentence that is looked at, and the answer. */
struct quote_view {
	const struct quote_window *window;
	uint32_t first, end; /* its tokens, without the stop */
	struct quote_clause clauses[QUOTE_CLAUSES_MAX];
	uint32_t count;
	uint32_t *from, *to; /* the reported part */
	struct telling *telling;
};

/* Cut the sentence into its clauses. */
void quote_clauses_cut(struct quote_view *view);

/* Answer that tokens `from` to `to` are reported; false if these are no
 * words to speak of. */
bool quote_view_report(const struct quote_view *view, uint32_t from,
	uint32_t to);

/* The same in each language: the reported part of a sentence. `spoken`:
 * somebody spoke just before. */
bool quote_reported_german(struct quote_view *view, bool spoken);
bool quote_reported_english(struct quote_view *view);

/* What a token is, within the sentence. */
static inline enum saying
view_class(const struct quote_view *view, uint32_t token)
{
	return token < view->end ? quote_class(view->window, token)
				 : SAYING_NONE;
}

static inline bool
view_is(const struct quote_view *view, uint32_t token, char mark)
{
	return token < view->end && quote_is(view->window, token, mark);
}

/* Is the token this word, in lower case but for its first letter? */
bool view_is_word(const struct quote_view *view, uint32_t token,
	const char *word);

/* Is the token one of these words? */
bool view_is_one(const struct quote_view *view, uint32_t token,
	const char *const *words, size_t count);

/* Does a name or a noun phrase begin at the token that may be a subject? */
bool view_begins_subject(const struct quote_view *view, uint32_t token);

#endif
