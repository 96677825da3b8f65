/*
 * The lines of an article around a place, set when they are looked at and
 * kept for a while, so that no key costs more than a screen of lines,
 * however long the article is.
 *
 * Must not know: screens, roles, keys.
 */
#ifndef LESART_UI_VIEW_H
#define LESART_UI_VIEW_H

#include "flow/flow.h"

/* A line of the article as it is set. */
struct place {
	uint32_t part, chunk;
	int32_t line; /* of the chunk; -n to -1: blank lines before the part */
};

enum { VIEW_CHUNKS = 128 };

struct view_chunk {
	struct lines lines;
	uint32_t part, chunk; /* part NONE: unused */
	struct span span;     /* of the part when it was set */
};

struct view {
	const struct article *article;
	struct flow_options options;
	enum language language; /* that the lines were set in */
	struct view_chunk *chunks; /* VIEW_CHUNKS */
};

void view_begin(struct view *view, const struct article *article);
void view_end(struct view *view);

/* Set lines so from now on. */
void view_set(struct view *view, const struct flow_options *options);

/* Is there a line at all? */
bool view_any(const struct view *view);

/* The line that holds an offset, else the last one before it. There has to
 * be one. */
struct place view_place(struct view *view, uint32_t offset);
struct place view_first(struct view *view);
struct place view_last(struct view *view);

/* The line at a place, good until the next call of a function of the view;
 * NULL for a blank line. */
const struct line *view_line(struct view *view, struct place place);

/* Go one line on or back; false, and nothing changed, at the end or start
 * of what is read. */
bool view_next(struct view *view, struct place *place);
bool view_previous(struct view *view, struct place *place);

bool place_equal(struct place a, struct place b);

#endif
