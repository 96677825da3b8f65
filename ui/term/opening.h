/*
 * The terminal is opened in a thread of its own, while the main thread finds
 * what the first screen shows: each of both takes some milliseconds, and
 * the person waits for the longer one alone.
 */
#ifndef LESART_UI_TERM_OPENING_H
#define LESART_UI_TERM_OPENING_H

#include "base/status.h"

struct opening;

/* Begin screen_open(input). Until opening_end nothing else may be asked of
 * the screen. Where there is no thread to be had, it is done at once. Never
 * NULL. */
struct opening *opening_begin(int input);

/* Wait, free, and give what screen_open gave. */
enum status opening_end(struct opening *opening, const char **why);

#endif
