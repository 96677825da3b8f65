/*
 * A picture of the terminal of tests as SVG: what stands in its cells, in
 * their colours. Made of the cells alone, so that the same screen is the
 * same file.
 */
#ifndef LESART_TESTS_SCREENS_DRAWING_H
#define LESART_TESTS_SCREENS_DRAWING_H

#include "terminal.h"

#include <stdio.h>

/* Write it, a row of text a line. Of colours direct ones are known, and the
 * terminal's own, light on dark. */
void drawing_write(struct terminal *terminal, FILE *to);

#endif
