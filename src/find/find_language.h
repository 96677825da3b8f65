/*
 * The language of an article, found out from its first words, before
 * anything else is found.
 */
#ifndef LESART_FIND_FIND_LANGUAGE_H
#define LESART_FIND_FIND_LANGUAGE_H

#include "article/article.h"

/* So much of the text is looked at (bytes), and so much has to be there
 * before the end of an article is. */
enum { LANGUAGE_HEAD = 4096, LANGUAGE_HEAD_MIN = 1024 };

/* The language of a text: that whose commonest words are frequent enough
 * and clearly more frequent than those of any other. */
enum language language_of(struct slice text);

/* Set article->language unless the person told it; a note tells of a
 * language that is neither German nor English. */
void find_language(struct article *article);

#endif
