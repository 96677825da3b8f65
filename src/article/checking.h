/*
 * What the two halves of article_check share: structure (check.c) and
 * knowledge (check_found.c). A check returns NULL or the sentence about the
 * first promise that is broken.
 */
#ifndef LESART_ARTICLE_CHECKING_H
#define LESART_ARTICLE_CHECKING_H

#include "article/article.h"

/* Inside the text and on borders of characters. Empty spans are how the
 * model says "none"; they lie inside, too. */
bool check_span(const struct article *article, struct span span);

/* The same, not empty, and within one part. */
bool check_span_in_part(const struct article *article, struct span span);

/* Valid UTF-8 without controls; LF only where it is allowed. */
bool check_characters(struct slice text, bool lines);

/* "" or a day of the ISO form. */
bool check_day(const char value[12]);

/*
 * Is the value of a pattern: '0' stands for a digit, all else for itself;
 * both end with a NUL.
 */
bool check_pattern(const char value[12], const char *pattern);

/* Entities, mentions, numbers, dates, quotes, links. */
const char *check_found(const struct article *article);

#endif
