/*
 * What elements are called: class names and ids that people give to the
 * parts of a page, as a table of word stems, and elements and roles of the
 * same meaning. No name of a site is among them.
 */
#ifndef LESART_READ_HTML_HINTS_H
#define LESART_READ_HTML_HINTS_H

#include "base/arena.h"
#include "read/html/tree.h"

#include <stdint.h>

enum hint {
	HINT_BODY,       /* the text of an article */
	HINT_ARTICLE,    /* an article as a whole */
	HINT_LEAD,       /* standfirst, summary */
	HINT_HEADLINE,
	HINT_AUTHOR,
	HINT_META,       /* dates, tags, topics */
	HINT_CAPTION,    /* pictures, videos, their captions and credits */
	HINT_COMMENT,
	HINT_RELATED,    /* teasers of other articles */
	HINT_SHARE,
	HINT_ADVERT,
	HINT_NAVIGATION,
	HINT_FOOTER,
	HINT_SIDE,
	HINT_OFFER,      /* newsletters, subscriptions, consent */
	HINT_EMBED,      /* posts of others, quotations set apart */
	HINT_BOX,        /* boxes with facts, explanations */
	HINT_HIDDEN,
	HINT_HEADER,     /* of a page or an article */
	HINT_FORM,
	HINT_CROSSHEAD,  /* headings within the text */
	HINT_COUNT,
};

enum { HINT_FAR = 15 };

/* The table made ready for looking up names, and what was last looked up:
 * the names of a page come again and again. */
struct hint_index;

/* A new one, in the arena. What it is asked about has to live as long. */
struct hint_index *hints_index(struct arena *arena);

/* The hints that an element itself gives, as bits 1 << enum hint. */
uint32_t hints_of(
	struct hint_index *index, const struct tree *tree, uint32_t node);

/* Those of a name alone. */
uint32_t hints_of_name(struct hint_index *index, struct slice name);

#endif
