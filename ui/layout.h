/*
 * The layout: which pane lies where on a screen of this size. Under 100
 * columns the text alone, with panels over it; from 100 with the outline;
 * from 140 with outline and panel beside the text.
 *
 * Must not know: what panes show.
 */
#ifndef LESART_UI_LAYOUT_H
#define LESART_UI_LAYOUT_H

#include "config.h"
#include "term/canvas.h"

enum { LAYOUT_OUTLINE_FROM = 100, LAYOUT_PANEL_FROM = 140 };

struct layout {
	int width, height;
	struct rect pane;    /* of the text with its margins */
	struct rect column;  /* of the text itself, within the pane */
	struct rect outline; /* with its frame; empty if not open */
	struct rect panel;   /* with its frame; empty if not open */
	struct rect status;  /* the last row; empty where there is none */
	bool outline_over, panel_over; /* they lie over the text */
};

/* What is open. */
struct layout_wish {
	bool outline_beside; /* where there is room beside the text */
	bool outline_over;   /* over the text where there is not */
	bool panel;
	bool page;           /* which has all of the screen */
	bool status;         /* there has to be a status bar (a prompt) */
};

struct layout layout_make(int width, int height,
	const struct settings *settings, struct layout_wish wish);

bool rect_holds(struct rect rect, int x, int y);
static inline bool
rect_empty(struct rect rect)
{
	return rect.width <= 0 || rect.height <= 0;
}

/* What a frame leaves of a rectangle; all of it where it is too small. */
struct rect rect_inside(struct rect rect);

#endif
