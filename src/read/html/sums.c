/* Open addressing; the size is a power of two. */
#include "read/html/sums.h"
#include "base/memory.h"

#include <stdlib.h>

void
sums_new(struct sums *sums, uint32_t count)
{
	uint32_t size = 16;

	while (size < 2 * (uint64_t)count && size < 1u << 30)
		size *= 2;
	sums->key = memory_zeroed(size, sizeof *sums->key);
	sums->sum = memory_zeroed(size, sizeof *sums->sum);
	sums->mask = size - 1;
}

void
sums_free(struct sums *sums)
{
	free(sums->key);
	free(sums->sum);
}

float *
sums_at(struct sums *sums, uint64_t key)
{
	uint32_t slot;

	key += !key;
	slot = (uint32_t)(key ^ key >> 32) & sums->mask;
	while (sums->key[slot] && sums->key[slot] != key)
		slot = (slot + 1) & sums->mask;
	sums->key[slot] = key;
	return &sums->sum[slot];
}
