/* For tests of passes: an article of one paragraph. */
#ifndef LESART_TESTS_PARAGRAPH_H
#define LESART_TESTS_PARAGRAPH_H

#include "article/article.h"
#include "base/memory.h"
#include "find/work.h"

#include <stdlib.h>

static inline struct article *
paragraph_new(const char *text, enum language language)
{
	struct article *article = article_new();
	uint32_t len = (uint32_t)strlen(text);
	struct span span = {0, len};
	struct section *section = ARRAY_ADD(&article->sections);
	struct block *block = ARRAY_ADD(&article->blocks);
	struct part *part = ARRAY_ADD(&article->parts);

	article->language = language;
	article->language_told = true;
	article->text.at = memory_string(text);
	article->text.len = article->text.max = len;
	section->span = span;
	section->blocks.count = 1;
	block->span = span;
	part->span = span;
	part->kind = PART_BLOCK;
	return article;
}

static inline void
paragraph_free(struct article *article, struct work *work)
{
	free(work->tokens.at);
	free(work->passages.at);
	arena_free(&work->scratch);
	article_free(article);
}

#endif
