/*
 * The reading mark: one place in the text, a name, number, date, quote,
 * link, hit or sentence. Keys move it from one marked thing to the next.
 *
 * Must not know: screens, panels.
 */
#ifndef LESART_UI_MARK_H
#define LESART_UI_MARK_H

#include "document.h"

enum mark_kind {
	MARK_NOTHING, /* a sentence, a hit, a heading */
	MARK_MENTION,
	MARK_NUMBER,
	MARK_DATE,
	MARK_QUOTE,
	MARK_LINK,
};

/* What stands at a mark: its kind and its index in the model. */
struct marked {
	enum mark_kind kind;
	uint32_t index;
};

struct marked mark_what(const struct document *document, struct span mark);

/* The marked thing after (+1) or before (-1) a span, in the order of their
 * starts, the longer of two first; empty where there is none. */
struct span mark_step(
	const struct document *document, struct span from, int direction);

/* Move the document's mark and show it; false at the end or start. */
bool mark_go(struct document *document, int direction);

/* Take the mark along where scrolling has left it behind. */
void mark_follow(struct document *document);

#endif
