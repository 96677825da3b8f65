/* Styles as escape sequences. */
#include "sgr.h"

#include <stdio.h>
#include <stdlib.h>

int
sgr_palette(void)
{
	const char *direct = getenv("COLORTERM"), *term = getenv("TERM");

	if (direct && (!strcmp(direct, "truecolor") || !strcmp(direct, "24bit")))
		return 0;
	return term && strstr(term, "256color") ? 256 : 8;
}

/* Add the numbers of a colour; `base` is 30 for ink, 40 for paper. */
static int
colour_write(struct colour colour, int base, int palette, char *to, size_t size)
{
	int index = colour.index;

	if (colour.kind != COLOUR_INDEX && colour.kind != COLOUR_RGB)
		return 0;
	if (colour.kind == COLOUR_RGB && !palette)
		return snprintf(to, size, ";%d;2;%d;%d;%d", base + 8,
			colour.red, colour.green, colour.blue);
	if (colour.kind == COLOUR_RGB)
		index = theme_nearest(colour, palette);
	else if (palette == 8)
		index &= 7; /* bright ones are the same, only darker */
	if (index < 8)
		return snprintf(to, size, ";%d", base + index);
	return snprintf(to, size, ";%d;5;%d", base + 8, index);
}

void
sgr_write(const struct style *style, int palette, char to[SGR_MAX])
{
	static const struct {
		uint8_t attribute;
		const char *number;
	} numbers[] = {
		{ATTRIBUTE_BOLD, ";1"}, {ATTRIBUTE_DIM, ";2"},
		{ATTRIBUTE_ITALIC, ";3"}, {ATTRIBUTE_UNDERLINE, ";4"},
		{ATTRIBUTE_REVERSE, ";7"},
	};
	int len = snprintf(to, SGR_MAX, "\033[0");

	for (size_t i = 0; i < sizeof numbers / sizeof numbers[0]; i++)
		if (style->attributes & numbers[i].attribute)
			len += snprintf(to + len, (size_t)(SGR_MAX - len), "%s",
				numbers[i].number);
	len += colour_write(style->ink, 30, palette, to + len,
		(size_t)(SGR_MAX - len));
	len += colour_write(style->paper, 40, palette, to + len,
		(size_t)(SGR_MAX - len));
	snprintf(to + len, (size_t)(SGR_MAX - len), "m");
}
