/*
 * Cutting text into tokens, on demand: what a token is stands in work.h.
 *
 * Must not know: sentences, languages.
 */
#ifndef LESART_FIND_TOKENS_H
#define LESART_FIND_TOKENS_H

#include "find/work.h"

/* No token is longer (bytes); what never ends is cut at a character. */
enum { TOKEN_MAX = 2048 };

/*
 * A stretch of text on its way into tokens, which are appended to an array.
 */
struct token_stream {
	struct tokens *tokens;
	const char *text;    /* offsets are into this */
	uint32_t at, end;    /* what is not cut yet */
	bool spaced;         /* white space stands before `at` */
	bool single_open;    /* behind an opening ‚ ‘ or ' */
	bool fresh;          /* behind a colon or an opening quotation mark */
};

/* Begin at the span; `tokens` is appended to. */
void tokens_begin(struct token_stream *stream, struct tokens *tokens,
	const char *text, struct span span);

/* Cut the next token; false at the end. Linear over all calls. */
bool tokens_cut(struct token_stream *stream);

/* The token of this index in the array, cut now if it has to be (indices
 * are asked for in steps of a few); NULL behind the last one. Good until
 * the next call. */
static inline const struct token *
tokens_get(struct token_stream *stream, uint32_t index)
{
	while (index >= stream->tokens->count)
		if (!tokens_cut(stream))
			return NULL;
	return &stream->tokens->at[index];
}

#endif
