/*
 * Text on its way out of the program other than by the canvas: only what a
 * terminal may be given. The door for pipes, standard error and listings.
 */
#ifndef LESART_WRITE_CLEAN_H
#define LESART_WRITE_CLEAN_H

#include "base/span.h"

#include <stdio.h>

/*
 * Write text (any bytes): controls, bidirectional controls, soft hyphens and
 * all else that takes no part in a picture are left out, LF and tab become a
 * blank, what is unassigned or not valid UTF-8 becomes U+FFFD.
 */
void write_clean(FILE *to, struct slice text);

#endif
