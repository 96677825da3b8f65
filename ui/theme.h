/*
 * Themes: what each role looks like. A theme is an INI file (themes/); the
 * default one, the terminal's own colours, is compiled in.
 */
#ifndef LESART_UI_THEME_H
#define LESART_UI_THEME_H

#include "base/span.h"
#include "roles.h"

enum colour_kind {
	COLOUR_UNSET,   /* what lies below shows through */
	COLOUR_DEFAULT, /* the terminal's own */
	COLOUR_INDEX,   /* 0 to 255 of the terminal's palette */
	COLOUR_RGB,
};

struct colour {
	uint8_t kind; /* enum colour_kind */
	uint8_t index;
	uint8_t red, green, blue;
};

enum attribute {
	ATTRIBUTE_BOLD = 1,
	ATTRIBUTE_DIM = 2,
	ATTRIBUTE_ITALIC = 4,
	ATTRIBUTE_UNDERLINE = 8,
	ATTRIBUTE_REVERSE = 16,
};

struct style {
	struct colour ink, paper; /* foreground, background */
	uint8_t attributes;       /* of enum attribute */
};

struct theme {
	char name[64];
	bool dark;
	struct style styles[ROLE_COUNT];
};

/* The default theme. */
const struct theme *theme_terminal(void);

/* What a cell of a role with an overlay looks like: the overlay's colours
 * where it sets some, attributes of both. */
struct style theme_style(
	const struct theme *theme, enum role role, enum role overlay);

/* Attributes that a cell keeps of its ground: a name in a headline is as
 * bold as the headline, one in a quote as slanted as the quote. */
uint8_t theme_ground(const struct theme *theme, enum role ground);

/* Read a style like "ink on paper bold" with the theme's named colours.
 * Returns NULL, else a static sentence about what is wrong. */
struct colour_name {
	const char *name;
	struct colour colour;
};
const char *theme_parse_style(const char *text,
	const struct colour_name *names, uint32_t count, struct style *style);

/* The words of a style that are in every theme: names of the palette's
 * colours, then of attributes; NULL beyond the last ones. */
const char *theme_colour_word(uint32_t index);
const char *theme_attribute_word(uint32_t index);

/* What xterm shows for a colour of the palette, as COLOUR_RGB. */
struct colour theme_palette(uint8_t index);

/* The colour nearest to an RGB one in a palette of 8, 16 or 256. */
uint8_t theme_nearest(struct colour colour, int palette);

#endif
