/*
 * A JSON writer (RFC 8259) that keeps commas and indentation in order. Not
 * a general one: it writes what the caller says in the order it is said.
 */
#ifndef LESART_WRITE_JSON_H
#define LESART_WRITE_JSON_H

#include "base/span.h"

#include <stdio.h>

struct json {
	FILE *to;
	bool pretty;
	int depth;
	bool begun; /* something stands in the open object or array */
};

/* An object or array, as an item (name NULL) or a member of the open one. */
void json_open(struct json *json, const char *name, char bracket);
void json_close(struct json *json, char bracket);

void json_string(struct json *json, const char *name, struct slice value);
/* NULL and "" are null. */
void json_word(struct json *json, const char *name, const char *value);
void json_number(struct json *json, const char *name, double value); /* NAN */
void json_whole(struct json *json, const char *name, uint32_t value); /* NONE */
void json_boolean(struct json *json, const char *name, bool value);
void json_null(struct json *json, const char *name);
/* [start, end]; null for an empty span. */
void json_span(struct json *json, const char *name, struct span span);

#endif
