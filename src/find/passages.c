/* Cutting text into passages and tokens. */
#include "find/passages.h"
#include "base/memory.h"
#include "text/letters.h"
#include "text/utf8.h"

static void
cut_tokens(struct work *work, struct span span)
{
	const char *text = work->article->text.at;
	uint32_t at = span.start;
	bool spaced = false;

	while (at < span.end) {
		char32_t code;
		uint32_t len = utf8_next(text + at, text + span.end, &code);
		struct token *token;
		uint32_t start = at;

		if (letter_is_space(code)) {
			at += len;
			spaced = true;
			continue;
		}
		token = ARRAY_ADD(&work->tokens);
		token->kind = letter_is(code)         ? TOKEN_WORD
			      : letter_is_digit(code) ? TOKEN_NUMBER
						      : TOKEN_PUNCTUATION;
		token->flags = (uint8_t)((spaced ? TOKEN_SPACED : 0) |
			(letter_is_upper(code) ? TOKEN_CAPITALISED : 0) |
			(start == span.start ? TOKEN_FIRST : 0));
		at += len;
		while (token->kind != TOKEN_PUNCTUATION && at < span.end) {
			len = utf8_next(text + at, text + span.end, &code);
			if (!letter_is(code) && !letter_is_digit(code) &&
				code != '-')
				break;
			at += len;
		}
		token->span = (struct span){start, at};
		spaced = false;
	}
}

static void
cut_passage(struct work *work, struct span span, uint32_t part, uint8_t kind)
{
	struct passage *passage = ARRAY_ADD(&work->passages);

	passage->span = span;
	passage->part = part;
	passage->kind = kind;
	passage->sentence = NONE;
	passage->tokens.first = work->tokens.count;
	cut_tokens(work, span);
	passage->tokens.count = work->tokens.count - passage->tokens.first;
	if (kind == PASSAGE_SENTENCE) {
		passage->sentence = work->article->sentences.count;
		*ARRAY_ADD(&work->article->sentences) = span;
	}
}

static void
cut_part(struct work *work, uint32_t index)
{
	static const uint8_t kinds[] = {PASSAGE_KICKER, PASSAGE_HEADLINE,
		PASSAGE_STANDFIRST, PASSAGE_BYLINE, PASSAGE_HEADING,
		PASSAGE_SENTENCE};
	const struct part *part = &work->article->parts.at[index];
	const char *text = work->article->text.at;
	uint32_t start = part->span.start;

	for (uint32_t at = start; at < part->span.end; at++)
		if (text[at] == '.' && at + 1 < part->span.end &&
			text[at + 1] == ' ') {
			cut_passage(work, (struct span){start, at + 1}, index,
				kinds[part->kind]);
			start = at + 2;
		}
	if (start < part->span.end)
		cut_passage(work, (struct span){start, part->span.end}, index,
			kinds[part->kind]);
}

bool
passages_cut(struct work *work, uint32_t bytes, bool last)
{
	const struct article *article = work->article;
	uint32_t from = work->span.end, part;
	uint32_t end = article->parts.count;

	work->tokens.count = work->passages.count = 0;
	if (!last && end)
		end--;
	part = article->analysed ? article_part_at(article, from - 1) + 1 : 0;
	for (; part < end && work->span.end - from < bytes; part++) {
		cut_part(work, part);
		work->span = (struct span){from, article->parts.at[part].span.end};
	}
	return work->passages.count > 0;
}
