/*
 * Styles as escape sequences, for output that goes through no curses: select
 * graphic rendition (ECMA-48, with the colours of xterm).
 */
#ifndef LESART_UI_SGR_H
#define LESART_UI_SGR_H

#include "theme.h"

enum { SGR_MAX = 64 };

/* How many colours the terminal of the environment (TERM, COLORTERM) has:
 * 8, 256, or 0 for direct ones. */
int sgr_palette(void);

/* The sequence that sets a style, whatever was set before. */
void sgr_write(const struct style *style, int palette, char to[SGR_MAX]);

#endif
