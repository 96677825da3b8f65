/*
 * The invariants of the model. Every test, every fuzzer and the debug build
 * ask for them after every reader and pass.
 */
#ifndef LESART_ARTICLE_CHECK_H
#define LESART_ARTICLE_CHECK_H

#include "article/article.h"

/*
 * NULL if the article holds what article.h promises, else a static English
 * sentence about the first promise that is broken: spans inside the text,
 * on borders of characters, arrays sorted by start, mentions and numbers
 * each without overlap, sections, blocks and parts nested, indices in
 * bounds, chains of mentions whole, text valid UTF-8 without controls but
 * LF, dates of the ISO form.
 */
const char *article_check(const struct article *article);

#endif
