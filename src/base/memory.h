/*
 * Memory that is there or the program is not: every allocation of Lesart
 * goes through here, so that nobody else has to think of its failure.
 */
#ifndef LESART_BASE_MEMORY_H
#define LESART_BASE_MEMORY_H

#include <stddef.h>
#include <stdint.h>

/*
 * Allocate, grow, copy. Never NULL: when there is no memory, the hook runs,
 * "lesart: out of memory" goes to standard error and the program exits
 * with status 1. The caller frees the result with free().
 */
void *memory_new(size_t size);
void *memory_zeroed(size_t count, size_t size);
void *memory_grow(void *at, size_t size);
char *memory_string(const char *string);

/*
 * Make room for at least `need` items of `size` bytes in the array `at`
 * that has room for *max of them; grows by half, so that appending is
 * linear. Returns the array, which may have moved.
 */
void *memory_room(void *at, uint32_t *max, uint32_t need, size_t size);

/*
 * Take the first `count` times 2 MiB of the heap from large pages where the
 * system has them, before anything big is allocated. The first touch of a
 * page costs as much as thousands of instructions (in a virtual machine tens
 * of thousands), and a first screen touches hundreds of small ones. What is
 * never touched costs nothing.
 */
void memory_in_large_pages(uint32_t count);

/*
 * memory_grow for an array of many MiB that is then written from end to end
 * while somebody waits: the large pages that lie wholly in it are asked for.
 * Keeps only the first `used` bytes.
 */
void *memory_grow_large(void *at, size_t used, size_t size);

/* What to do before the program ends for want of memory (the front end
 * gives the terminal back there). NULL for nothing. */
void memory_on_exhaustion(void (*hook)(void));

/*
 * Append one zeroed item to an array of the form {at, count, max} and give
 * its address, which is good until the next append.
 */
#define ARRAY_ADD(array)                                                       \
	(((array)->at = memory_room((array)->at, &(array)->max,                \
		  (array)->count + 1, sizeof *(array)->at)),                   \
		memset(&(array)->at[(array)->count], 0, sizeof *(array)->at),  \
		&(array)->at[(array)->count++])

/* The array of bytes with `count` more behind the *len that it has; nothing
 * is done for none. */
char *memory_append(char *at, uint32_t *len, uint32_t *max, const void *bytes,
	size_t count);

/* The same for an array of the form {at, len, max}. */
#define BYTES_ADD(array, bytes, count)                                         \
	((array)->at = memory_append((array)->at, &(array)->len,               \
		 &(array)->max, (bytes), (count)))

#define ARRAY_LEN(array) (sizeof(array) / sizeof((array)[0]))

#endif
