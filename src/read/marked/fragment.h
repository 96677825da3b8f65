/*
 * A piece of HTML within another format: an entry of a feed, a block in
 * Markdown, a mail. All of it is read, nothing is chosen.
 */
#ifndef LESART_READ_MARKED_FRAGMENT_H
#define LESART_READ_MARKED_FRAGMENT_H

#include "read/marked/part.h"

/*
 * Append the blocks and headings of the fragment. Its uppermost headings
 * become level 1 at the least. Links that lead on within a site are made
 * whole by the address of the article (may be empty).
 */
void fragment_put(
	struct part_maker *part, struct slice html, struct slice address);

/* Its words alone, as text of the part that is under way. */
void fragment_words(struct part_maker *part, struct slice html);

/* Does the text look like HTML: a tag or a reference in it? */
bool fragment_detect(struct slice text);

#endif
