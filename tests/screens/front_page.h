/*
 * A folder of a few articles, and the front page that shows them, in the
 * real program: for the tests of the list itself and of what is asked of
 * all articles.
 */
#ifndef LESART_TESTS_SCREENS_FRONT_PAGE_H
#define LESART_TESTS_SCREENS_FRONT_PAGE_H

#include "reader.h"

/* How many articles there are: of plain text, Markdown, a page, a feed. */
enum { FRONT_ARTICLES = 7 };

/* Write the articles into the folder "news" of the reader's home. */
void front_write(const struct reader *reader);

/* Start on that folder, and wait until all articles are there. */
void front_open(struct reader *reader, int width, int height);

/* A row in which a text stands holds another one, too. */
void front_expect_beside(
	struct reader *reader, const char *text, const char *other);

/* Texts stand on the screen from top to bottom in this order; `texts` ends
 * in NULL. */
void front_expect_order(struct reader *reader, const char *const *texts);

#endif
