/* The work of a program that parses. */
#include "read/parser_program.h"
#include "base/memory.h"

#include <unistd.h>

enum { READ_SIZE = 1 << 16, PAGES_MIB = 8 };

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

static void
work(const struct parser_format *format, const struct sender *sender,
	struct records *records)
{
	struct slice input;

	memory_in_large_pages(PAGES_MIB);
	format->prepare();
	format->enter();
	input = read_input(format->most);
	format->extract(input, sender, records);
}

int
parser_program(int count, char **argument,
	const struct parser_format *formats, size_t format_count)
{
	struct records records = {0};
	struct sender sender = {
		.address = slice_string(count > 2 ? argument[2] : ""),
		.charset = slice_string(count > 3 ? argument[3] : ""),
	};

	for (size_t i = 0; count > 1 && i < format_count; i++) {
		if (strcmp(formats[i].name, argument[1]) != 0)
			continue;
		work(&formats[i], &sender, &records);
		return write_output(&records);
	}
	return 127;
}
