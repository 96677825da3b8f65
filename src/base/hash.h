/*
 * A quick hash of bytes, for tables and for keys that are kept: FNV-1a, 64
 * bit (Fowler, Noll, Vo). Nothing against those who look for collisions.
 */
#ifndef LESART_BASE_HASH_H
#define LESART_BASE_HASH_H

#include <stddef.h>
#include <stdint.h>

#define HASH_BEGIN ((uint64_t)14695981039346656037u)

/* The hash with one byte more. */
static inline uint64_t
hash_byte(uint64_t hash, unsigned char byte)
{
	return (hash ^ byte) * 1099511628211u;
}

/* The hash with `len` bytes more. */
static inline uint64_t
hash_bytes(uint64_t hash, const void *bytes, size_t len)
{
	const unsigned char *at = bytes;

	while (len--)
		hash = hash_byte(hash, *at++);
	return hash;
}

#endif
