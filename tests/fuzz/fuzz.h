/*
 * What the fuzzers share. Each is a function of some bytes, which ends the
 * program where a promise is broken. libFuzzer calls it with bytes of its
 * own (./configure --enable-fuzzing), replay.c with those of the corpus.
 */
#ifndef LESART_TESTS_FUZZ_H
#define LESART_TESTS_FUZZ_H

#include "base/span.h"

#include <stdio.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size);

#define FUZZ_REQUIRE(condition)                                                \
	do {                                                                   \
		if (!(condition)) {                                            \
			fprintf(stderr, "%s:%d: broken: %s\n", __FILE__,      \
				__LINE__, #condition);                         \
			abort();                                               \
		}                                                              \
	} while (0)

static inline struct slice
fuzz_input(const unsigned char *data, size_t size)
{
	return slice_from(size ? (const char *)data : "", size);
}

/* The next byte of the input, which moves behind it; 0 at its end. */
static inline unsigned
fuzz_byte(struct slice *input)
{
	unsigned byte;

	if (!input->len)
		return 0;
	byte = (unsigned char)input->at[0];
	input->at++;
	input->len--;
	return byte;
}

/* The bytes before the next NUL of the input, which moves behind it. */
static inline struct slice
fuzz_string(struct slice *input)
{
	struct slice string = *input;
	const char *end = input->len ? memchr(input->at, 0, input->len) : NULL;

	if (end)
		string.len = (size_t)(end - input->at);
	input->at += string.len + (end != NULL);
	input->len -= string.len + (end != NULL);
	return string;
}

#endif
