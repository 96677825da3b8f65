/* A table from hashes to sums: what is alike in a page is counted by it. */
#ifndef LESART_READ_HTML_SUMS_H
#define LESART_READ_HTML_SUMS_H

#include <stdint.h>

struct sums {
	uint64_t *key; /* 0 for none */
	float *sum;
	uint32_t mask;
};

/* An empty one for at most `count` keys. */
void sums_new(struct sums *sums, uint32_t count);
void sums_free(struct sums *sums);

/* The sum of a key, 0 at first, good until the table is freed. */
float *sums_at(struct sums *sums, uint64_t key);

#endif
