/* Allocation that ends the program when memory does. */
#include "memory.h"

#include <malloc.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

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

enum { LARGE = 2 << 20 }; /* bytes of a large page */

/*
 * The allocator extends its heap at the program break. The break is moved
 * to shortly before the border of a large page, and the heap made to extend
 * by several at once by asking for more than it has (what is between them
 * stays unused, and takes no memory); those, untouched so far, are asked to
 * be large. An allocator that works otherwise gets its block back. What the
 * C library has left of its first small pages is not used.
 */
void
memory_in_large_pages(uint32_t count)
{
	enum { BLOCK = 144 << 10, BEFORE = 160 << 10, KEPT = 1 << 10 };
	static void *volatile left; /* so that it is asked for */
	size_t heap = (size_t)count * LARGE;
	uintptr_t end = (uintptr_t)sbrk(0);
	uintptr_t border = (end + BEFORE + LARGE - 1) & ~(uintptr_t)(LARGE - 1);
	uintptr_t block;

	if (mallinfo2().keepcost > KEPT)
		left = malloc(mallinfo2().keepcost - KEPT);
	(void)left;
	if (end == UINTPTR_MAX ||
		sbrk((intptr_t)(border - BEFORE - end)) == (void *)-1)
		return;
	mallopt(M_ARENA_MAX, 1);
	mallopt(M_MMAP_THRESHOLD, LARGE);
	mallopt(M_TRIM_THRESHOLD, 8 * LARGE);
	mallopt(M_TOP_PAD, (int)(BEFORE - BLOCK + heap));
	block = (uintptr_t)malloc(BLOCK);
	mallopt(M_TOP_PAD, LARGE / 16);
	if (block < border - BEFORE || block >= border)
		free((void *)block);
	else
		madvise((void *)border, heap, MADV_HUGEPAGE);
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
memory_grow_large(void *at, size_t used, size_t size)
{
	void *larger;

	if (size < 2 * LARGE)
		return memory_grow(at, size);
	larger = aligned_alloc(LARGE, size);
	if (!larger)
		memory_exhausted();
	madvise(larger, size & ~(size_t)(LARGE - 1), MADV_HUGEPAGE);
	if (used)
		memcpy(larger, at, used);
	free(at);
	return larger;
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
