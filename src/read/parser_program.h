/*
 * What the programs that parse have in common: the sandbox, all of standard
 * input in, records out.
 */
#ifndef LESART_READ_PARSER_PROGRAM_H
#define LESART_READ_PARSER_PROGRAM_H

#include "read/records.h"
#include "read/sender.h"

struct parser_format {
	const char *name;
	void (*extract)(struct slice bytes, const struct sender *sender,
		struct records *records);
	uint32_t most; /* bytes of input, with one more to tell of a cut */
	void (*prepare)(void); /* what has to be done before... */
	void (*enter)(void);   /* ...this: the way into the sandbox */
};

/*
 * Do the work of `PROGRAM FORMAT [ADDRESS [CHARSET]]`. Returns the status to
 * exit with, 127 for a format that is not among these.
 */
int parser_program(int count, char **argument,
	const struct parser_format *formats, size_t format_count);

#endif
