/* Timings and events in a file of the developer's choice. */
#include "trace.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static FILE *trace_file;
static uint64_t trace_start;

uint64_t
trace_now(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (uint64_t)now.tv_sec * 1000000 + (uint64_t)now.tv_nsec / 1000;
}

void
trace_open(void)
{
	const char *path = getenv("LESART_TRACE");

	if (!path || !*path)
		return;
	trace_file = fopen(path, "ae");
	trace_start = trace_now();
}

void
trace_close(void)
{
	if (trace_file)
		fclose(trace_file);
	trace_file = NULL;
}

void
trace(const char *name, const char *format, ...)
{
	va_list arguments;

	if (!trace_file)
		return;
	fprintf(trace_file, "%8llu %s ",
		(unsigned long long)(trace_now() - trace_start), name);
	va_start(arguments, format);
	vfprintf(trace_file, format, arguments);
	va_end(arguments);
	putc('\n', trace_file);
	fflush(trace_file);
}
