/* Rectangles from the size of the screen and what is open. */
#include "layout.h"

enum { MARGIN_FROM = 24, OVER_MAX = 76, PAGE_MAX = 120 };

static int
between(int low, int value, int high)
{
	return value < low ? low : value > high ? high : value;
}

bool
rect_holds(struct rect rect, int x, int y)
{
	return x >= rect.x && x < rect.x + rect.width && y >= rect.y &&
	       y < rect.y + rect.height;
}

struct rect
rect_inside(struct rect rect)
{
	if (rect.width < 3 || rect.height < 3)
		return rect;
	return (struct rect){
		rect.x + 1, rect.y + 1, rect.width - 2, rect.height - 2};
}

static int
outline_width(int width, const struct settings *settings)
{
	if (settings->outline_width)
		return between(8, settings->outline_width, width / 3);
	if (width < LAYOUT_PANEL_FROM)
		return 24;
	return between(24, (width - 76) * 2 / 5 + 1, 28);
}

static int
panel_width(int width, const struct settings *settings)
{
	if (settings->panel_width)
		return between(8, settings->panel_width, width / 3);
	return between(32, (width - 76) * 3 / 5, 40);
}

/* The column of the text, in the middle of its pane. */
static struct rect
column_in(struct rect pane, int text_width)
{
	struct rect column = pane;
	int room = pane.width < MARGIN_FROM ? pane.width : pane.width - 2;

	column.width = between(1, text_width, room < 1 ? 1 : room);
	column.x += (pane.width - column.width) / 2;
	return column;
}

/* What lies over the text: as wide as is comfortable, in its middle. */
static struct rect
over(struct rect pane, int most)
{
	struct rect rect = pane;

	rect.width = between(1, pane.width, most);
	rect.x += (pane.width - rect.width) / 2;
	return rect;
}

struct layout
layout_make(int width, int height, const struct settings *settings,
	struct layout_wish wish)
{
	struct layout layout = {.width = width, .height = height};
	int status = height > 1 && (settings->status_bar || wish.status);
	bool side = width >= LAYOUT_PANEL_FROM && !wish.page;

	/* A prompt has a place even on a screen of one row. */
	if (height == 1 && wish.status)
		status = 1;
	layout.status = (struct rect){0, height - 1, width, status};
	layout.pane = (struct rect){0, 0, width,
		height - status < 1 ? 1 : height - status};
	if (width >= LAYOUT_OUTLINE_FROM && wish.outline_beside && !wish.page) {
		layout.outline = layout.pane;
		layout.outline.width = outline_width(width, settings);
		layout.pane.x += layout.outline.width;
		layout.pane.width -= layout.outline.width;
	}
	if (wish.panel && side) {
		layout.panel = layout.pane;
		layout.panel.width = panel_width(width, settings);
		layout.panel.x = width - layout.panel.width;
		layout.pane.width -= layout.panel.width;
	}
	layout.column = column_in(layout.pane, settings->text_width);
	if (wish.panel && !side) {
		layout.panel_over = true;
		layout.panel = over(
			layout.pane, wish.page ? PAGE_MAX : OVER_MAX);
	}
	if (width < LAYOUT_OUTLINE_FROM && wish.outline_over) {
		layout.outline_over = true;
		layout.outline = over(layout.pane, OVER_MAX);
	}
	return layout;
}
