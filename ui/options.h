/*
 * The command line: options are rows of a table, from which --help and the
 * manual are made.
 */
#ifndef LESART_UI_OPTIONS_H
#define LESART_UI_OPTIONS_H

#include "base/language.h"
#include "base/span.h"
#include "write/write.h"

#include <stdio.h>

enum options_mode {
	MODE_READ,        /* on the terminal, else as MODE_PRINT */
	MODE_PRINT,       /* set for reading */
	MODE_PRINT_PLAIN, /* one block a line */
	MODE_JSON,
	MODE_LISTING, /* options.listing says which, dumps included */
	MODE_CHECK,
	MODE_HELP,
	MODE_VERSION,
};

enum options_color { COLOR_AUTO, COLOR_ALWAYS, COLOR_NEVER };

struct options {
	enum options_mode mode;
	const struct listing *listing;
	const char *theme;      /* NULL: by the configuration */
	int width;              /* of --print and the text; 0 not told */
	enum language language; /* of the article; unknown: find out */
	const char *date;       /* of the article; NULL not told */
	const char *format;     /* NULL: find out */
	const char *config;     /* NULL: the person's */
	bool offline;           /* nothing is fetched */
	enum options_color color;
	char **paths; /* within argv; "-" is standard input */
	int path_count;
};

struct option_row {
	const char *name;     /* without dashes */
	const char *argument; /* "NAME"; "[=plain]" is optional; or NULL */
	const char *help;     /* one sentence, translatable */
};

/* The rows in the order of --help; count in *count. */
const struct option_row *options_rows(uint32_t *count);

/*
 * Read the command line. On wrong usage one line has gone to standard error
 * and the result is false.
 */
bool options_parse(int argc, char **argv, struct options *options);

/* The text of --help and --version. */
void options_help(FILE *to);
void options_version(FILE *to);

/* Is this a day of the calendar as YYYY-MM-DD? */
bool options_is_day(const char *text);

#endif
