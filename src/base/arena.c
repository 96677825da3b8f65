/* Chunks in a list; the newest is filled from its start. */
#include "arena.h"
#include "memory.h"

#include <stdlib.h>

enum { CHUNK_SIZE = 16 * 1024, ALIGNMENT = 16 };

struct arena_chunk {
	struct arena_chunk *next;
	size_t size;
	_Alignas(16) unsigned char bytes[];
};

static void
arena_add_chunk(struct arena *arena, size_t size)
{
	size_t room = size > CHUNK_SIZE ? size : CHUNK_SIZE;
	struct arena_chunk *chunk = memory_new(sizeof *chunk + room);

	chunk->next = arena->chunk;
	chunk->size = room;
	arena->chunk = chunk;
	arena->used = 0;
	arena->max = room;
}

void *
arena_new(struct arena *arena, size_t size)
{
	void *at;

	size = (size + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
	if (!arena->chunk || arena->max - arena->used < size)
		arena_add_chunk(arena, size);
	at = arena->chunk->bytes + arena->used;
	arena->used += size;
	return memset(at, 0, size);
}

char *
arena_string(struct arena *arena, struct slice slice)
{
	char *copy = arena_new(arena, slice.len + 1);

	if (slice.len)
		memcpy(copy, slice.at, slice.len);
	return copy;
}

struct slice
arena_slice(struct arena *arena, struct slice slice)
{
	return (struct slice){arena_string(arena, slice), slice.len};
}

void
arena_clear(struct arena *arena)
{
	struct arena_chunk *chunk = arena->chunk, *next;

	if (!chunk)
		return;
	for (next = chunk->next; next; next = chunk->next) {
		chunk->next = next->next;
		free(next);
	}
	arena->used = 0;
}

void
arena_free(struct arena *arena)
{
	arena_clear(arena);
	free(arena->chunk);
	*arena = (struct arena){0};
}
