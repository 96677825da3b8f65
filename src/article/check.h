/*
 * The invariants of the model. Every test, every fuzzer and the debug build
 * ask for them after every reader and pass.
 */
#ifndef LESART_ARTICLE_CHECK_H
#define LESART_ARTICLE_CHECK_H

#include "article/article.h"

/*
 * NULL if the article holds what article.h promises, else a static English
 * sentence about the first promise that is broken:
 *
 *	text       valid UTF-8, NFC, no control but LF, nothing that reorders
 *	spans      inside the text, on borders of characters
 *	arrays     sorted by start; all but quotes without overlap
 *	structure  sections, blocks and parts nested and in step, parts cover
 *	           the text but for separators, words counted
 *	names      every mention in the chain of its entity and no other,
 *	           entities by first mention, entity_order has each once
 *	numbers    one of value, range and change, finite; the subject beside
 *	dates      of the ISO form of their grain
 *	indices    in bounds; weights from 0 to 1
 *
 * What only a whole article can hold (all entities ordered by weight, all
 * text in parts) is asked for when it is complete. Linear in its size.
 */
const char *article_check(const struct article *article);

#endif
