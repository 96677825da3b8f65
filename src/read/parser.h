/*
 * Parsing in a process of its own: hostile bytes go through libraries that
 * were not made for them, so that runs in a child that may neither take
 * much memory or time nor touch anything (sandbox.h), and that is not
 * trusted. The child is the program lesart-parser, for mail
 * lesart-mail, beside lesart in a build tree, else installed.
 */
#ifndef LESART_READ_PARSER_H
#define LESART_READ_PARSER_H

#include "article/article.h"
#include "base/status.h"

enum {
	PARSER_MEMORY_MIB = 512,
	PARSER_CPU_SECONDS = 5,
	PARSER_WALL_SECONDS = 6,
	PARSER_OUTPUT_MAX = 64 << 20,
};

/*
 * Run the program for a format on the input of an article, of which the parser
 * is told where it came from. What it wrote comes in *output,
 * to be freed by the caller, also where it failed midway: STATUS_SYSTEM if
 * there is no such program, STATUS_TOO_LARGE if it ran into a limit,
 * STATUS_MALFORMED if it ended otherwise than well.
 */
enum status parser_run(const struct article *article, const char *format,
	struct slice input, char **output, size_t *len);

#endif
