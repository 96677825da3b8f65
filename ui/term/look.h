/*
 * Looks: what a role is shown in on a terminal of so many colours. A colour
 * that it does not have becomes the nearest one, a bright one of eight the
 * plain one in bold, and a paper that it cannot show is reversed.
 *
 * Must not know: curses.
 */
#ifndef LESART_UI_TERM_LOOK_H
#define LESART_UI_TERM_LOOK_H

#include "theme.h"

struct look {
	int ink, paper; /* number of the palette; more than 256 colours: that,
			   or red << 16 | green << 8 | blue; -1: the
			   terminal's own */
	uint8_t attributes; /* of enum attribute */
};

/* What a theme makes of a role with an overlay (ROLE_TEXT: none). `colours`
 * of the terminal: 0 none, 8, 16, 256; more: direct. */
struct look look_of(const struct theme *theme, enum role role,
	enum role overlay, int colours);

#endif
