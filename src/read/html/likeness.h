/*
 * Comparing texts by their letters: case, spaces, punctuation and tags are
 * passed over.
 */
#ifndef LESART_READ_HTML_LIKENESS_H
#define LESART_READ_HTML_LIKENESS_H

#include "base/arena.h"

/* The letters and digits of a text, ASCII in lower case, in the arena;
 * at most `max` bytes of them. With `markup`, tags are passed over. */
struct slice likeness_letters(
	struct arena *arena, struct slice text, size_t max, bool markup);

/* A hash of the letters. */
uint64_t likeness_hash(struct slice letters);

#endif
