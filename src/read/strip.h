/*
 * Markup without a parser: what is left of a page when its tags are taken
 * away, in linear time. For pages that no parser can stand.
 */
#ifndef LESART_READ_STRIP_H
#define LESART_READ_STRIP_H

#include "article/article.h"

/* Append the text of a page as paragraphs. `bytes` may be of any charset in
 * which ASCII is ASCII. */
void strip_markup(struct article *article, struct slice bytes);

#endif
