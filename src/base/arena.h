/*
 * An arena: many small allocations that live and die together. It hands
 * out memory that does not move and is freed at once.
 */
#ifndef LESART_BASE_ARENA_H
#define LESART_BASE_ARENA_H

#include "span.h"

struct arena_chunk;

struct arena {
	struct arena_chunk *chunk; /* the newest; NULL in an empty arena */
	size_t used, max;          /* bytes of the newest chunk */
};

/* Zeroed memory for anything, aligned for any type; never NULL. It lives
 * until arena_clear or arena_free. */
void *arena_new(struct arena *arena, size_t size);

/* A copy of the bytes of `slice`; the copy has a NUL behind it. */
struct slice arena_slice(struct arena *arena, struct slice slice);
char *arena_string(struct arena *arena, struct slice slice);

/* Forget everything in the arena but keep one chunk of memory for reuse. */
void arena_clear(struct arena *arena);
void arena_free(struct arena *arena);

#endif
