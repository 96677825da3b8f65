/*
 * Pages of the manual as man(1) sets them: sections at the margin,
 * subsections a little in, text filled to the right margin, and below the
 * names of options what they mean, further in. Each page gives itself away
 * by its first line, "LS(1)   User Commands   LS(1)".
 */
#ifndef LESART_READ_MANUAL_H
#define LESART_READ_MANUAL_H

#include "read/units.h"

/* Columns that the text of the page stands in; 0: it is no such page. */
uint32_t manual_indent(const struct lines *lines);

/*
 * Give the unit, of one line so far, its form and the lines that are its:
 * a heading, a paragraph, an option with the begin of what it means, or
 * lines that are not filled and stand as they are.
 */
void manual_cut(const struct lines *lines, const struct layout *layout,
	struct unit *unit);

#endif
