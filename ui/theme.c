/* Styles of roles, and the theme that is always there: the terminal's own
 * colours. */
#include "theme.h"

#include "base/language.h"
#include "base/memory.h"

#define INDEX(number) {COLOUR_INDEX, number, 0, 0, 0}
#define DEFAULT {COLOUR_DEFAULT, 0, 0, 0, 0}

enum {
	BOLD = ATTRIBUTE_BOLD, DIM = ATTRIBUTE_DIM, ITALIC = ATTRIBUTE_ITALIC,
	UNDERLINE = ATTRIBUTE_UNDERLINE, REVERSE = ATTRIBUTE_REVERSE,
};

/* The same as themes/terminal.ini, which says why (a test compares them). */
static const struct theme terminal = {
	.name = "terminal",
	.dark = true,
	.styles = {
		[ROLE_TEXT] = {DEFAULT, DEFAULT},
		[ROLE_KICKER] = {INDEX(4)},
		[ROLE_HEADLINE] = {.attributes = BOLD},
		[ROLE_STANDFIRST] = {.attributes = BOLD},
		[ROLE_BYLINE] = {.attributes = DIM},
		[ROLE_DATELINE] = {.attributes = ITALIC},
		[ROLE_HEADING] = {INDEX(4), .attributes = BOLD},
		[ROLE_BLOCK_QUOTE] = {.attributes = ITALIC},
		[ROLE_LIST_MARK] = {INDEX(4)},
		[ROLE_PREFORMATTED] = {.attributes = 0},
		[ROLE_CAPTION] = {.attributes = DIM},
		[ROLE_QUESTION] = {.attributes = BOLD},
		[ROLE_HYPHEN] = {.attributes = DIM},
		[ROLE_PERSON] = {INDEX(6), .attributes = BOLD},
		[ROLE_PLACE] = {INDEX(2), .attributes = UNDERLINE},
		[ROLE_ORGANISATION] = {INDEX(5), .attributes = ITALIC},
		[ROLE_OTHER] = {INDEX(6)},
		[ROLE_FIGURE] = {INDEX(3)},
		[ROLE_KEY_FIGURE] = {INDEX(3), .attributes = BOLD | UNDERLINE},
		[ROLE_DATE] = {INDEX(4)},
		[ROLE_QUOTE] = {.attributes = ITALIC},
		[ROLE_LINK] = {INDEX(4), .attributes = UNDERLINE},
		[ROLE_HIT] = {INDEX(0), INDEX(3)},
		[ROLE_CURRENT_HIT] = {INDEX(0), INDEX(3), BOLD | UNDERLINE},
		[ROLE_WALK] = {INDEX(0), INDEX(6)},
		[ROLE_MARK] = {.attributes = REVERSE},
		[ROLE_BORDER] = {.attributes = DIM},
		[ROLE_FOCUS] = {INDEX(4), .attributes = BOLD},
		[ROLE_TITLE] = {.attributes = BOLD},
		[ROLE_ENTRY] = {.attributes = 0},
		[ROLE_CURRENT_ENTRY] = {INDEX(4), .attributes = BOLD},
		[ROLE_SELECTED] = {.attributes = REVERSE},
		[ROLE_FAINT] = {.attributes = DIM},
		[ROLE_BAR] = {INDEX(4)},
		[ROLE_STATUS] = {.attributes = REVERSE},
		[ROLE_STATUS_KEY] = {.attributes = REVERSE | BOLD},
		[ROLE_PROMPT] = {.attributes = BOLD},
		[ROLE_MESSAGE] = {.attributes = REVERSE},
		[ROLE_ERROR] = {INDEX(1), .attributes = REVERSE | BOLD},
	},
};

const struct theme *
theme_terminal(void)
{
	return &terminal;
}

/* Reversed, the colours and the dimness of single words would be patches
 * behind them; what lies over all is one colour. */
static void
reverse(struct style *style, const struct style *ground)
{
	style->ink = ground->ink;
	style->paper = ground->paper;
	style->attributes &= (uint8_t)~DIM;
}

struct style
theme_style(const struct theme *theme, enum role role, enum role overlay)
{
	struct style style = theme->styles[role];
	const struct style *below = &theme->styles[ROLE_TEXT];

	if (style.ink.kind == COLOUR_UNSET)
		style.ink = below->ink;
	if (style.paper.kind == COLOUR_UNSET)
		style.paper = below->paper;
	if (overlay != ROLE_TEXT) {
		const struct style *above = &theme->styles[overlay];

		if (above->attributes & REVERSE)
			reverse(&style, below);
		if (above->ink.kind != COLOUR_UNSET)
			style.ink = above->ink;
		if (above->paper.kind != COLOUR_UNSET)
			style.paper = above->paper;
		style.attributes |= above->attributes;
	}
	return style;
}

uint8_t
theme_ground(const struct theme *theme, enum role ground)
{
	return ground == ROLE_TEXT ? 0
				   : theme->styles[ground].attributes &
					     (BOLD | ITALIC);
}

/* ---- the words of a style ------------------------------------------- */

static const struct {
	const char *name;
	uint8_t attribute;
} attributes[] = {
	{"bold", BOLD}, {"dim", DIM}, {"italic", ITALIC},
	{"underline", UNDERLINE}, {"reverse", REVERSE},
};

static const char *const palette_names[] = {
	"black", "red", "green", "yellow", "blue", "magenta", "cyan", "white",
	"bright-black", "bright-red", "bright-green", "bright-yellow",
	"bright-blue", "bright-magenta", "bright-cyan", "bright-white",
};

const char *
theme_colour_word(uint32_t index)
{
	return index < ARRAY_LEN(palette_names) ? palette_names[index] : NULL;
}

const char *
theme_attribute_word(uint32_t index)
{
	return index < ARRAY_LEN(attributes) ? attributes[index].name : NULL;
}

static int
hex_value(char digit)
{
	return digit >= '0' && digit <= '9'   ? digit - '0'
	       : digit >= 'a' && digit <= 'f' ? digit - 'a' + 10
	       : digit >= 'A' && digit <= 'F' ? digit - 'A' + 10
					      : -1;
}

/* "#rrggbb" or "#rgb". */
static bool
parse_rgb(struct slice word, struct colour *colour)
{
	int digits[6];
	size_t count = word.len - 1;
	size_t each = count / 3;

	if (count != 3 && count != 6)
		return false;
	for (size_t i = 0; i < count; i++) {
		digits[i] = hex_value(word.at[i + 1]);
		if (digits[i] < 0)
			return false;
	}
	*colour = (struct colour){.kind = COLOUR_RGB,
		.red = (uint8_t)(digits[0] * 16 + digits[each - 1]),
		.green = (uint8_t)(digits[each] * 16 + digits[2 * each - 1]),
		.blue = (uint8_t)(digits[2 * each] * 16 + digits[count - 1])};
	return true;
}

/* "0" to "255": a colour of the terminal's palette. */
static bool
parse_index(struct slice word, struct colour *colour)
{
	int number = 0;

	if (word.len > 3)
		return false;
	for (size_t i = 0; i < word.len; i++) {
		if (word.at[i] < '0' || word.at[i] > '9')
			return false;
		number = number * 10 + word.at[i] - '0';
	}
	if (number > 255)
		return false;
	*colour = (struct colour){COLOUR_INDEX, (uint8_t)number, 0, 0, 0};
	return true;
}

static bool
parse_colour(struct slice word, const struct colour_name *names,
	uint32_t count, struct colour *colour)
{
	for (uint32_t i = 0; i < count; i++)
		if (slice_is(word, names[i].name)) {
			*colour = names[i].colour;
			return true;
		}
	if (slice_is(word, "default")) {
		*colour = (struct colour)DEFAULT;
		return true;
	}
	for (size_t i = 0; i < ARRAY_LEN(palette_names); i++)
		if (slice_is(word, palette_names[i])) {
			*colour = (struct colour)INDEX((uint8_t)i);
			return true;
		}
	if (word.at[0] == '#')
		return parse_rgb(word, colour);
	return parse_index(word, colour);
}

static uint8_t
attribute_named(struct slice word)
{
	for (size_t i = 0; i < ARRAY_LEN(attributes); i++)
		if (slice_is(word, attributes[i].name))
			return attributes[i].attribute;
	return 0;
}

/* The next word of *text, lower case as themes are written; len 0 at the
 * end. */
static struct slice
next_word(const char **text)
{
	const char *start = *text + strspn(*text, " \t");

	*text = start + strcspn(start, " \t");
	return slice_from(start, (size_t)(*text - start));
}

const char *
theme_parse_style(const char *text, const struct colour_name *names,
	uint32_t count, struct style *style)
{
	struct style made = {0};
	bool paper = false;

	for (;;) {
		struct slice word = next_word(&text);
		struct colour *to = paper ? &made.paper : &made.ink;
		uint8_t attribute;

		if (!word.len)
			break;
		attribute = attribute_named(word);
		if (attribute) {
			made.attributes |= attribute;
		} else if (slice_is(word, "on")) {
			if (paper)
				return N_("\"on\" stands twice");
			paper = true;
		} else if (to->kind != COLOUR_UNSET) {
			return N_("more than one colour in the same place");
		} else if (!parse_colour(word, names, count, to)) {
			return N_("no such colour or attribute");
		}
	}
	if (paper && made.paper.kind == COLOUR_UNSET)
		return N_("\"on\" without a colour");
	*style = made;
	return NULL;
}

/* ---- the nearest colour ---------------------------------------------- */

/* The sixteen colours as xterm shows them; terminals differ. */
static const uint8_t sixteen[16][3] = {
	{0, 0, 0}, {205, 0, 0}, {0, 205, 0}, {205, 205, 0}, {0, 0, 238},
	{205, 0, 205}, {0, 205, 205}, {229, 229, 229}, {127, 127, 127},
	{255, 0, 0}, {0, 255, 0}, {255, 255, 0}, {92, 92, 255}, {255, 0, 255},
	{0, 255, 255}, {255, 255, 255},
};

static void
palette_rgb(int index, int rgb[3])
{
	static const uint8_t levels[6] = {0, 95, 135, 175, 215, 255};

	if (index < 16) {
		for (int i = 0; i < 3; i++)
			rgb[i] = sixteen[index][i];
	} else if (index < 232) {
		rgb[0] = levels[(index - 16) / 36];
		rgb[1] = levels[(index - 16) / 6 % 6];
		rgb[2] = levels[(index - 16) % 6];
	} else {
		rgb[0] = rgb[1] = rgb[2] = 8 + 10 * (index - 232);
	}
}

struct colour
theme_palette(uint8_t index)
{
	int rgb[3];

	palette_rgb(index, rgb);
	return (struct colour){COLOUR_RGB, 0, (uint8_t)rgb[0],
		(uint8_t)rgb[1], (uint8_t)rgb[2]};
}

/* How different two colours look, by the "redmean" approximation. */
static long
distance(const int a[3], const int b[3])
{
	long mean = (a[0] + b[0]) / 2;
	long red = a[0] - b[0], green = a[1] - b[1], blue = a[2] - b[2];

	return ((512 + mean) * red * red >> 8) + 4 * green * green +
	       ((767 - mean) * blue * blue >> 8);
}

/*
 * Light colours with a hue, as the names of a dark theme have, are all
 * nearest to the light grey of a small palette. There the hue counts:
 * returns the colour of it, or 0 for colours without one and dark ones,
 * which have to stay as dark as they are to be read on light paper. Blue is
 * too dark among the first eight; cyan stands for it.
 */
static uint8_t
nearest_hue(const int wanted[3], int palette)
{
	enum { HUE = 48, LIGHT = 120, FULL = 205 };
	static const uint8_t hues[] = {1, 2, 3, 5, 6, 4};
	int low = 255, high = 0, best = 0, hue[3];
	long least = -1;

	for (int i = 0; i < 3; i++) {
		low = wanted[i] < low ? wanted[i] : low;
		high = wanted[i] > high ? wanted[i] : high;
	}
	if (high - low < HUE || (wanted[0] * 3 + wanted[1] * 6 + wanted[2]) /
						10 < LIGHT)
		return 0;
	for (int i = 0; i < 3; i++)
		hue[i] = (wanted[i] - low) * FULL / (high - low);
	for (int i = 0; i < (palette < 16 ? 5 : 6); i++) {
		int rgb[3];
		long far;

		palette_rgb(hues[i], rgb);
		far = distance(hue, rgb);
		if (least < 0 || far < least) {
			least = far;
			best = hues[i];
		}
	}
	return (uint8_t)(palette < 16 ? best : best + 8);
}

uint8_t
theme_nearest(struct colour colour, int palette)
{
	/* Persons change the first sixteen; the others are what they are. */
	int first = palette > 16 ? 16 : 0, last = palette > 16 ? 256 : palette;
	int wanted[3] = {colour.red, colour.green, colour.blue};
	int best = first;
	long least = -1;

	if (colour.kind != COLOUR_RGB)
		return colour.index;
	if (palette <= 16 && nearest_hue(wanted, palette))
		return nearest_hue(wanted, palette);
	for (int i = first; i < last; i++) {
		int rgb[3];
		long far;

		palette_rgb(i, rgb);
		far = distance(wanted, rgb);
		if (least < 0 || far < least) {
			least = far;
			best = i;
		}
	}
	return (uint8_t)best;
}
