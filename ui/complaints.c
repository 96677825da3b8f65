/* Complaints about configurations: few, short, printable. */
#include "config.h"

#include "base/memory.h"
#include "text/utf8.h"
#include "text/width.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

/* A copy without what must not reach a terminal; the caller frees it. */
static char *
cleaned(const char *text)
{
	const char *end = text + strlen(text);
	char *copy = memory_new((size_t)(end - text) * 3 + 1), *to = copy;

	while (text < end) {
		char32_t code;

		text += utf8_next(text, end, &code);
		code = width_shown(code);
		if (code)
			to += utf8_put(to, code);
	}
	*to = 0;
	return copy;
}

/* The line that stands for all that are too many. */
static void
count_one_more(struct complaints *complaints)
{
	char line[64];

	if (complaints->more++)
		free(complaints->at[COMPLAINTS_MAX]);
	else
		ARRAY_ADD(complaints);
	snprintf(line, sizeof line,
		ngettext("and %u more", "and %u more", complaints->more),
		complaints->more);
	complaints->at[COMPLAINTS_MAX] = memory_string(line);
}

void
complaints_add(struct complaints *complaints, const char *path, uint32_t line,
	const char *format, ...)
{
	char sentence[512], whole[2048];
	va_list arguments;

	if (complaints->count >= COMPLAINTS_MAX) {
		count_one_more(complaints);
		return;
	}
	va_start(arguments, format);
	vsnprintf(sentence, sizeof sentence, format, arguments);
	va_end(arguments);
	if (line)
		snprintf(whole, sizeof whole, "%.1000s:%u: %s", path, line,
			sentence);
	else
		snprintf(whole, sizeof whole, "%.1000s: %s", path, sentence);
	*ARRAY_ADD(complaints) = cleaned(whole);
}

void
complaints_free(struct complaints *complaints)
{
	for (uint32_t i = 0; i < complaints->count; i++)
		free(complaints->at[i]);
	free(complaints->at);
	*complaints = (struct complaints){0};
}
