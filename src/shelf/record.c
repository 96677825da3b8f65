/* Fields of lines. */
#include "shelf/record.h"

#include <inttypes.h>
#include <stdlib.h>

static int
hex(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

/* Undo %XX in place. A zero byte cannot be in a field. */
static void
field_decode(char *field)
{
	char *put = field;

	for (const char *at = field; *at; at++) {
		if (*at == '%' && hex(at[1]) >= 0 && hex(at[2]) >= 0 &&
			(at[1] != '0' || at[2] != '0')) {
			*put++ = (char)(hex(at[1]) << 4 | hex(at[2]));
			at += 2;
		} else {
			*put++ = *at;
		}
	}
	*put = '\0';
}

struct record
record_parse(char *line)
{
	static char nothing[1];
	struct record record = {.count = 0};
	char *at = line;

	for (int i = 0; i < RECORD_FIELDS; i++)
		record.fields[i] = nothing;
	while (record.count < RECORD_FIELDS) {
		char *tab = strchr(at, '\t');

		record.fields[record.count++] = at;
		if (!tab)
			break;
		*tab = '\0';
		at = tab + 1;
	}
	for (int i = 0; i < record.count; i++)
		field_decode(record.fields[i]);
	return record;
}

int64_t
record_number(const struct record *record, int field)
{
	return strtoll(record->fields[field], NULL, 10);
}

void
record_text(FILE *to, struct slice text, bool first)
{
	if (!first)
		putc('\t', to);
	for (size_t i = 0; i < text.len; i++) {
		unsigned char c = (unsigned char)text.at[i];

		if (c < 0x20 || c == '%' || c == 0x7f)
			fprintf(to, "%%%02X", c);
		else
			putc(c, to);
	}
}

void
record_value(FILE *to, int64_t value)
{
	fprintf(to, "\t%" PRId64, value);
}
