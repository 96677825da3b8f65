/* Counting function words (Ingle's method) in the head of a text. */
#include "find/find_language.h"
#include "find/tokens.h"
#include "lexicon/function_words.h"

#include <stdlib.h>

/* What was counted: words in all, and those of each language. */
struct counts {
	uint32_t words;
	uint32_t of[FUNCTION_WORD_LANGUAGES];
};

static void
count_words(struct slice text, struct counts *counts)
{
	struct tokens tokens = {0};
	struct token_stream stream;
	const struct token *token;

	tokens_begin(&stream, &tokens, text.at,
		(struct span){0, (uint32_t)text.len});
	for (uint32_t i = 0; (token = tokens_get(&stream, i)); i++) {
		uint16_t bits;

		if (token->kind != TOKEN_WORD)
			continue;
		counts->words++;
		bits = function_word_languages(
			slice_from(text.at + token->span.start,
				span_len(token->span)));
		for (uint32_t l = 0; bits; l++, bits >>= 1)
			counts->of[l] += bits & 1;
	}
	free(tokens.at);
}

/* Of a hundred words of a text at least so many are the commonest ones. */
enum { SHARE_MIN = 10 };

enum language
language_of(struct slice text)
{
	struct counts counts = {0};
	uint32_t best = 0, second = 0, at = 0;

	if (text.len > LANGUAGE_HEAD)
		text.len = LANGUAGE_HEAD;
	count_words(text, &counts);
	for (uint32_t l = 0; l < FUNCTION_WORD_LANGUAGES; l++)
		if (counts.of[l] > best) {
			second = best;
			best = counts.of[l];
			at = l;
		} else if (counts.of[l] > second) {
			second = counts.of[l];
		}
	if (!best || best * 100 < counts.words * SHARE_MIN || best == second)
		return LANGUAGE_UNKNOWN;
	return at == 0   ? LANGUAGE_GERMAN
	       : at == 1 ? LANGUAGE_ENGLISH
			 : LANGUAGE_UNKNOWN;
}

void
find_language(struct article *article)
{
	struct slice text = {article->text.at, article->text.len};

	if (article->language_told || !text.len)
		return;
	article->language = language_of(text);
	if (article->language == LANGUAGE_UNKNOWN)
		note_add(article, "language-unknown", NOTE_INFO,
			(struct span){0, 0},
			"%s",
			_("the language is neither German nor English: names "
			  "and quotes are found as far as they need no "
			  "language"));
}
