/*
 * lesart-parser FORMAT [ADDRESS [CHARSET]]: the parsing process. Reads all of standard input,
 * writes the records of its article to standard output. Started by lesart
 * (parser.h), of no use alone.
 */
#include "base/memory.h"
#include "base/span.h"
#include "read/html/extract.h"
#include "read/html/page.h"
#include "read/marked/decode.h"
#include "read/marked/extract.h"
#include "read/records.h"
#include "read/sandbox.h"

#include <stdlib.h>
#include <unistd.h>

enum { READ_SIZE = 1 << 16 };

static const struct {
	const char *format;
	void (*extract)(struct slice bytes, const struct sender *sender,
		struct records *records);
	uint32_t most; /* bytes of input, with one more to tell of a cut */
} formats[] = {
	{"feed", feed_extract, MARKED_MAX + 1},
	{"html", html_extract, HTML_MAX + 1},
	{"markdown", markdown_extract, MARKED_MAX + 1},
};

static struct slice
read_input(uint32_t most)
{
	uint32_t len = 0, max = 0;
	char *bytes = NULL;
	ssize_t got = 1;

	while (got > 0 && len < most) {
		bytes = memory_room(bytes, &max, len + READ_SIZE, 1);
		got = read(STDIN_FILENO, bytes + len, READ_SIZE);
		if (got > 0)
			len += (uint32_t)got;
	}
	return slice_from(bytes, len < most ? len : most);
}

static int
write_output(const struct records *records)
{
	const char *at = records->at, *end = at + records->len;

	while (at < end) {
		ssize_t put = write(STDOUT_FILENO, at, (size_t)(end - at));

		if (put <= 0)
			return 1;
		at += put;
	}
	return 0;
}

/* LeakSanitizer asks here: it could not look, and all memory is given back
 * by the end of the process. */
int __lsan_is_turned_off(void);
int
__lsan_is_turned_off(void)
{
	return 1;
}

int
main(int count, char **argument)
{
	struct records records = {0};
	struct sender sender = {
		.address = slice_string(count > 2 ? argument[2] : ""),
		.charset = slice_string(count > 3 ? argument[3] : ""),
	};

	for (size_t i = 0; count > 1 && i < ARRAY_LEN(formats); i++) {
		struct slice input;

		if (strcmp(formats[i].format, argument[1]) != 0)
			continue;
		memory_in_large_pages(8);
		linked_data_prepare();
		sandbox_enter();
		input = read_input(formats[i].most);
		formats[i].extract(input, &sender, &records);
		return write_output(&records);
	}
	return 127;
}
