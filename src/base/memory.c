/* Allocation that ends the program when memory does. */
#include "memory.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void (*exhaustion_hook)(void);

char *
memory_append(char *at, uint32_t *len, uint32_t *max, const void *bytes,
	size_t count)
{
	if (!count)
		return at;
	at = memory_room(at, max, *len + (uint32_t)count, 1);
	memcpy(at + *len, bytes, count);
	*len += (uint32_t)count;
	return at;
}

void
memory_on_exhaustion(void (*hook)(void))
{
	exhaustion_hook = hook;
}

static _Noreturn void
memory_exhausted(void)
{
	if (exhaustion_hook)
		exhaustion_hook();
	fputs("lesart: out of memory\n", stderr);
	exit(1);
}

void *
memory_new(size_t size)
{
	void *at = malloc(size ? size : 1);

	if (!at)
		memory_exhausted();
	return at;
}

void *
memory_zeroed(size_t count, size_t size)
{
	void *at = calloc(count ? count : 1, size ? size : 1);

	if (!at)
		memory_exhausted();
	return at;
}

void *
memory_grow(void *at, size_t size)
{
	at = realloc(at, size ? size : 1);
	if (!at)
		memory_exhausted();
	return at;
}

char *
memory_string(const char *string)
{
	size_t len = strlen(string) + 1;

	return memcpy(memory_new(len), string, len);
}

void *
memory_room(void *at, uint32_t *max, uint32_t need, size_t size)
{
	uint64_t room = *max;

	if (need <= room)
		return at;
	if (!room)
		room = 16;
	while (room < need)
		room += room / 2;
	if (room > UINT32_MAX)
		room = UINT32_MAX;
	if (room > SIZE_MAX / size)
		memory_exhausted();
	at = memory_grow(at, (size_t)room * size);
	*max = (uint32_t)room;
	return at;
}
