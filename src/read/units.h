/*
 * Units of a plain text: one or more lines that belong together by their
 * form alone (a paragraph, a list item, a heading with its underline). Which
 * of the paragraphs are headings or parts of a masthead is told by their
 * neighbours, and not here.
 */
#ifndef LESART_READ_UNITS_H
#define LESART_READ_UNITS_H

#include "read/lines.h"

enum unit_form {
	UNIT_TEXT,
	UNIT_MARKED_HEADING, /* "# Words", or underlined */
	UNIT_LIST_ITEM,
	UNIT_QUOTE,
	UNIT_PREFORMATTED,
	UNIT_REST,           /* the unit before goes on */
};

struct unit {
	uint32_t line, lines; /* in the queue */
	uint32_t mark;        /* bytes of the mark before its content */
	uint32_t length;      /* characters of its content */
	uint32_t level;       /* of a heading; depth of a quote */
	uint32_t number;      /* of a list item; 0 a bullet */
	uint32_t indent;
	uint8_t form;         /* enum unit_form */
	bool blank_before;
	char marker[6];
};

/* How the lines of a text make paragraphs, found out from its begin. */
struct layout {
	bool wrapped;    /* hard-wrapped: paragraphs of several lines */
	bool strict;     /* each line takes all words that find room on it */
	uint32_t width;  /* of the wrapped lines, in characters */
	uint32_t indent; /* of most lines, in columns */
	uint32_t manual; /* the same of a page of the manual; 0: it is none */
};

enum {
	UNIT_LINES_MAX = 2000, /* a longer unit is parted, so that its end
				  need not be waited for */
};

void layout_find(struct layout *layout, const struct lines *lines);

/*
 * The unit that begins with the line of the queue. False if its end cannot
 * be told before more lines are there; with `last` there are no more.
 */
bool unit_cut(const struct lines *lines, const struct layout *layout,
	uint32_t line, bool last, struct unit *unit);

/* Would the first word of the next line have found room on this one? */
bool line_had_room(const struct lines *lines, const struct line *line,
	const struct line *next, uint32_t width);

/* Does it end in the hyphen of a parted word, "-" or U+2010? */
bool line_is_parted(const struct lines *lines, const struct line *line);

/* Does it begin with the mark of a list, quote or heading, or underline one? */
bool line_is_marked(const struct lines *lines, const struct line *line);

/* Content of the unit's first line behind the mark. */
struct slice unit_begin(const struct lines *lines, const struct unit *unit);

/* Content of a unit of one or two lines as it stands, the LF within. */
struct slice unit_content(const struct lines *lines, const struct unit *unit);

#endif
