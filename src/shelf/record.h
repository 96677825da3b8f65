/*
 * What the shelf and the front end say to each other: lines of fields,
 * parted by tabs. Within a field control characters, % and DEL are written
 * as %XX.
 *
 * The front end asks (SERIAL is a number of its own, and comes back):
 *	open NUMBER PATH	a file or folder to show; the number comes back
 *	opened ID		the person has opened this article
 *	text SERIAL QUERY	articles whose text has these words
 *	names SERIAL QUERY	names in all articles
 *	name SERIAL KIND NAME	articles in which this name stands
 *	like SERIAL ID		articles about the same story
 * The shelf says:
 *	card ID NUMBER ENTRY MINUTES OPENED DATE PATH SOURCE NAMES HEADLINE
 *	failed PATH SENTENCE	a file that cannot be read
 *	progress DONE TOTAL	files; at the end DONE is TOTAL
 *	found SERIAL ID COUNT
 *	who SERIAL KIND ARTICLES MENTIONS NAME
 *	end SERIAL		that was all that was found
 */
#ifndef LESART_SHELF_RECORD_H
#define LESART_SHELF_RECORD_H

#include "base/span.h"

#include <stdio.h>

enum { RECORD_FIELDS = 12 };

struct record {
	char *fields[RECORD_FIELDS]; /* NUL-ended, in the line; never NULL */
	int count;
};

/* Take a line (without its end) apart, in place. */
struct record record_parse(char *line);

/* A field as a number; 0 where it is none. */
int64_t record_number(const struct record *record, int field);

/* Write a field after a tab (`first`: without). */
void record_text(FILE *to, struct slice text, bool first);
void record_value(FILE *to, int64_t value);

#endif
