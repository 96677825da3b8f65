/* JSON, written as it is said. */
#include "write/json.h"
#include "text/utf8.h"
#include "text/width.h"

#include <math.h>
#include <stdlib.h>

enum { JSON_MARKS_MAX = 4 }; /* on one letter */

static void
json_line(struct json *json)
{
	if (!json->pretty)
		return;
	putc('\n', json->to);
	for (int i = 0; i < json->depth; i++)
		fputs("  ", json->to);
}

/*
 * May a character stand in JSON as it is? What takes no part in a picture is
 * escaped, and so are more marks than a letter can bear: the file may be
 * looked at in a terminal. `marks` counts those of the letter before.
 */
static bool
json_stands(char32_t code, int *marks)
{
	int width = code < 0x20 ? -1 : code < 0x7f ? 1 : width_of(code);

	*marks = width == 0 ? *marks + 1 : 0;
	return width >= 0 && *marks <= JSON_MARKS_MAX && code != '"' &&
	       code != '\\';
}

static void
json_escape(FILE *to, char32_t code)
{
	if (code == '"' || code == '\\')
		fprintf(to, "\\%c", (int)code);
	else if (code == '\n')
		fputs("\\n", to);
	else if (code < 0x10000)
		fprintf(to, "\\u%04x", (unsigned)code);
	else
		fprintf(to, "\\u%04x\\u%04x",
			0xd800 + (unsigned)((code - 0x10000) >> 10),
			0xdc00 + (unsigned)((code - 0x10000) & 0x3ff));
}

static void
json_text(struct json *json, struct slice text)
{
	const char *at = text.at, *end = at + text.len, *run = at;
	int marks = 0;

	putc('"', json->to);
	while (at < end) {
		char32_t code;
		uint32_t len = utf8_next(at, end, &code);
		bool broken = code == 0xfffd && len == 1;

		if (!json_stands(code, &marks) || broken) {
			fwrite(run, 1, (size_t)(at - run), json->to);
			json_escape(json->to, code);
			run = at + len;
		}
		at += len;
	}
	if (at > run)
		fwrite(run, 1, (size_t)(at - run), json->to);
	putc('"', json->to);
}

/* What stands before a value: comma, new line, name. */
static void
json_before(struct json *json, const char *name)
{
	if (json->begun)
		putc(',', json->to);
	if (json->depth && (name || !json->begun || json->depth < 3))
		json_line(json);
	else if (json->begun && json->pretty)
		putc(' ', json->to);
	json->begun = true;
	if (!name)
		return;
	json_text(json, slice_string(name));
	fputs(json->pretty ? ": " : ":", json->to);
}

void
json_open(struct json *json, const char *name, char bracket)
{
	json_before(json, name);
	putc(bracket, json->to);
	json->depth++;
	json->begun = false;
}

void
json_close(struct json *json, char bracket)
{
	json->depth--;
	if (json->begun)
		json_line(json);
	putc(bracket, json->to);
	json->begun = true;
}

void
json_string(struct json *json, const char *name, struct slice value)
{
	json_before(json, name);
	json_text(json, value);
}

void
json_word(struct json *json, const char *name, const char *value)
{
	if (value && *value)
		json_string(json, name, slice_string(value));
	else
		json_null(json, name);
}

void
json_number(struct json *json, const char *name, double value)
{
	char digits[40];

	if (!isfinite(value)) {
		json_null(json, name);
		return;
	}
	json_before(json, name);
	/* The shortest of two forms that reads back as the same value. */
	snprintf(digits, sizeof digits, "%.15g", value);
	if (strtod(digits, NULL) < value || strtod(digits, NULL) > value)
		snprintf(digits, sizeof digits, "%.17g", value);
	fputs(digits, json->to);
}

void
json_whole(struct json *json, const char *name, uint32_t value)
{
	if (value == NONE) {
		json_null(json, name);
		return;
	}
	json_before(json, name);
	fprintf(json->to, "%u", value);
}

void
json_boolean(struct json *json, const char *name, bool value)
{
	json_before(json, name);
	fputs(value ? "true" : "false", json->to);
}

void
json_null(struct json *json, const char *name)
{
	json_before(json, name);
	fputs("null", json->to);
}

void
json_span(struct json *json, const char *name, struct span span)
{
	if (span_empty(span)) {
		json_null(json, name);
		return;
	}
	json_before(json, name);
	fprintf(json->to, json->pretty ? "[%u, %u]" : "[%u,%u]", span.start,
		span.end);
}
