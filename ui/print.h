/*
 * An article on paper: set for reading, or plain. Nothing but printable text
 * is written (and colours, where asked for). Writing to a stream that fails
 * is found by the caller with ferror() and fclose().
 */
#ifndef LESART_UI_PRINT_H
#define LESART_UI_PRINT_H

#include "article/article.h"
#include "config.h"
#include "options.h"
#include "theme.h"

#include <stdio.h>

/*
 * Set for reading: hyphenated lines of options->width cells, else of the
 * terminal's width and at most 72, headings behind as many "#" as their
 * level. In the colours of the theme where options->color says so; by itself
 * on a terminal unless NO_COLOR is set.
 */
void print_article(FILE *to, const struct article *article,
	const struct settings *settings, const struct theme *theme,
	const struct options *options);

/* One block a line, headings behind "#" to "######", the headline first, on
 * one line with the kicker where there is one. */
void print_plain(FILE *to, const struct article *article);

#endif
