/* Cutting a part for the quote pass, and knowing its words. */
#include "find/quote_window.h"
#include "base/memory.h"

#include <stdlib.h>

/* The tokens that the slice has already, else cut anew. */
static void
take_tokens(struct quote_window *window, const struct token *cut,
	uint32_t count)
{
	struct tokens *tokens = &window->tokens;
	struct token_stream stream;

	tokens->count = count;
	if (count) {
		tokens->at = memory_room(tokens->at, &tokens->max, count,
			sizeof *tokens->at);
		memcpy(tokens->at, cut, count * sizeof *cut);
		return;
	}
	tokens_begin(&stream, &window->tokens, window->article->text.at,
		window->span);
	while (tokens_cut(&stream))
		;
}

static void
add_sentence(struct quote_window *window, uint32_t first, uint32_t end)
{
	struct quote_sentence *sentence;

	if (first == end)
		return;
	sentence = ARRAY_ADD(&window->sentences);
	sentence->first = first;
	sentence->end = end;
}

/* The article's sentences, told by tokens. */
static void
cut_sentences(struct quote_window *window)
{
	const struct article *article = window->article;
	const struct tokens *tokens = &window->tokens;
	uint32_t first = 0, token = 0;
	uint32_t index = article_sentence_at(article, window->span.start);

	window->sentences.count = 0;
	if (index == NONE)
		index = 0;
	for (; !window->heading && index < article->sentences.count; index++) {
		struct span span = article->sentences.at[index];

		if (span.start >= window->span.end)
			break;
		while (token < tokens->count &&
			tokens->at[token].span.start < span.end)
			token++;
		add_sentence(window, first, token);
		first = token;
	}
	add_sentence(window, first, tokens->count);
}

static void
know_words(struct quote_window *window)
{
	const struct tokens *tokens = &window->tokens;
	struct quote_words *words = &window->words;

	words->at = memory_room(
		words->at, &words->max, tokens->count + 1, sizeof *words->at);
	words->count = tokens->count;
	if (tokens->count)
		memset(words->at, 0, tokens->count * sizeof *words->at);
	for (uint32_t i = 0; i < window->marks.count; i++) {
		const struct quote_mark *mark = &window->marks.at[i];

		if (mark->depth)
			continue;
		for (uint32_t t = mark->open;
			t <= mark->close && t < tokens->count; t++)
			words->at[t].quoted = true;
	}
	for (uint32_t i = 0; i < tokens->count; i++) {
		const struct token *token = &tokens->at[i];

		if (token->kind != TOKEN_WORD || words->at[i].quoted ||
			((token->flags & TOKEN_CAPITALISED) && i &&
				!quote_is(window, i - 1, '.') &&
				!quote_is(window, i - 1, ':') &&
				!words->at[i - 1].quoted))
			continue;
		words->at[i].class = (uint8_t)saying_class(
			window->language, quote_word(window, i));
	}
}

void
quote_window_fill(struct quote_window *window, const struct work *work,
	uint32_t part, struct span span, struct range tokens)
{
	struct article *article = work->article;

	window->article = article;
	window->part = part;
	window->span = span;
	window->language = article->language;
	window->heading = article->parts.at[part].kind != PART_BLOCK;
	window->marks.count = 0;
	take_tokens(window, work->tokens.at + tokens.first, tokens.count);
	cut_sentences(window);
	quote_marks_pair(window);
	know_words(window);
}

void
quote_window_free(struct quote_window *window)
{
	free(window->tokens.at);
	free(window->words.at);
	free(window->sentences.at);
	free(window->marks.at);
}

uint32_t
quote_sentence_at(const struct quote_window *window, uint32_t token)
{
	uint32_t low = 0, high = window->sentences.count;

	while (low + 1 < high) {
		uint32_t middle = low + (high - low) / 2;

		if (window->sentences.at[middle].first <= token)
			low = middle;
		else
			high = middle;
	}
	return low;
}

uint32_t
quote_mention_at(const struct quote_window *window, uint32_t token)
{
	const struct article *article = window->article;
	struct span span = window->tokens.at[token].span;
	uint32_t index = article_mention_from(article, span.start);

	if (index >= article->mentions.count ||
		!span_holds(span, article->mentions.at[index].span.start))
		return NONE;
	return index;
}

bool
quote_has_class(const struct quote_window *window, uint32_t first,
	uint32_t end, enum saying class)
{
	for (uint32_t i = first; i < end; i++)
		if (quote_class(window, i) == class)
			return true;
	return false;
}
