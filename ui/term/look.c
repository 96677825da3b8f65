/* Roles in the colours that a terminal has. */
#include "term/look.h"

#include <string.h>

/* Of direct colours the first eight are those of the palette. */
static int
direct_number(struct colour colour)
{
	int number;

	if (colour.kind == COLOUR_INDEX && colour.index < 8)
		return colour.index;
	if (colour.kind == COLOUR_INDEX)
		colour = theme_palette(colour.index);
	number = colour.red << 16 | colour.green << 8 | colour.blue;
	return number < 8 ? 0 : number;
}

/* The number of a colour; *bright where only bold can show that it is. */
static int
colour_number(struct colour colour, int colours, bool *bright)
{
	int number = colour.index;

	if (!colours || colour.kind == COLOUR_UNSET ||
		colour.kind == COLOUR_DEFAULT)
		return -1;
	if (colours > 256)
		return direct_number(colour);
	if (colour.kind == COLOUR_RGB)
		number = theme_nearest(colour, colours);
	else if (number >= 16 && number >= colours)
		number = theme_nearest(theme_palette(colour.index), colours);
	*bright = number >= colours;
	return *bright ? number - 8 : number;
}

/* Does a style stand out from running text by its paper? */
static bool
has_paper(const struct theme *theme, const struct style *style)
{
	const struct colour *paper = &theme->styles[ROLE_TEXT].paper;

	return style->paper.kind > COLOUR_DEFAULT &&
	       memcmp(&style->paper, paper, sizeof *paper);
}

struct look
look_of(const struct theme *theme, enum role role, enum role overlay,
	int colours)
{
	struct style style = theme_style(theme, role, overlay);
	bool bold = false, dropped;
	struct look look = {
		.ink = colour_number(style.ink, colours, &bold),
		.paper = colour_number(style.paper, colours, &dropped),
		.attributes = style.attributes,
	};

	if (bold)
		look.attributes |= ATTRIBUTE_BOLD;
	if (has_paper(theme, &style) &&
		look.paper == colour_number(theme->styles[ROLE_TEXT].paper,
				      colours, &dropped))
		look.attributes |= ATTRIBUTE_REVERSE;
	return look;
}
