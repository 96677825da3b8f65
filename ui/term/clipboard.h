/*
 * Text for the clipboard of the terminal, as OSC 52 wants it (ctlseqs of
 * xterm): base64, so that nothing of it can be a control.
 */
#ifndef LESART_UI_TERM_CLIPBOARD_H
#define LESART_UI_TERM_CLIPBOARD_H

#include "base/span.h"

/* What terminals take at least; more is cut at a character. */
enum { CLIPBOARD_MAX = 74994 };

/* The whole sequence, NUL-ended; the caller frees it. */
char *clipboard_sequence(struct slice text, size_t *len);

#endif
