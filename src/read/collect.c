/* Collecting an input, and having it parsed. */
#include "read/collect.h"
#include "base/memory.h"
#include "base/trace.h"
#include "read/parser.h"

#include <stdlib.h>

struct collect *
collect_begin(struct article *article)
{
	struct collect *collect = memory_zeroed(1, sizeof *collect);

	collect->article = article;
	return collect;
}

void
collect_feed(struct collect *collect, struct slice bytes)
{
	size_t room = COLLECT_MAX - collect->len;

	if (bytes.len > room)
		bytes.len = room;
	BYTES_ADD(collect, bytes.at, bytes.len);
}

void
collect_end(struct collect *collect)
{
	free(collect->at);
	free(collect);
}

struct slice
collect_parse(struct collect *collect, const char *format)
{
	uint64_t begin = trace_now();
	enum status status;
	const char *code = "no-parser";
	const char *text = N_("the program that parses this format is missing");
	char *output;
	size_t len;

	status = parser_run(collect->article, format,
		slice_from(collect->at, collect->len), &output, &len);
	trace("parser", "%s %d %u bytes %llu us", format, status, collect->len,
		(unsigned long long)(trace_now() - begin));
	if (status == STATUS_TOO_LARGE) {
		code = "input-too-heavy";
		text = N_("the input takes too much memory or time to parse");
	} else if (status && status != STATUS_SYSTEM) {
		code = "input-unreadable";
		text = N_("the input could not be parsed");
	}
	if (status)
		note_add(collect->article, code, NOTE_WARNING,
			(struct span){0, 0}, "%s", _(text));
	return slice_from(output, len);
}
