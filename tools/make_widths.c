/*
 * Writes src/text/width_table.h: the widths of all code points by wcwidth()
 * of this machine's glibc in the locale C.UTF-8, as runs. A development
 * tool; run it when the glibc of the supported Debian changes:
 *
 *	cc -o make_widths tools/make_widths.c &&
 *		./make_widths >src/text/width_table.h
 */
#define _XOPEN_SOURCE 700
#include <gnu/libc-version.h>
#include <locale.h>
#include <stdio.h>
#include <wchar.h>

enum { RUN_MAX = 8192, CODE_MAX = 0x110000 };

static unsigned runs[RUN_MAX];

/* Runs as (first code point << 2 | width + 1), ascending. */
static unsigned
collect_runs(void)
{
	unsigned count = 0;
	int width, last = -2;

	for (unsigned code = 0; code < CODE_MAX; code++, last = width) {
		width = wcwidth((wchar_t)code);
		if (!code)
			width = -1; /* U+0000 ends strings: wcwidth says 0 */
		if (width != last && count < RUN_MAX)
			runs[count++] = code << 2 | (unsigned)(width + 1);
	}
	return count;
}

int
main(void)
{
	unsigned count;

	if (!setlocale(LC_ALL, "C.UTF-8"))
		return 1;
	count = collect_runs();
	printf("/*\n * Widths by wcwidth() of glibc %s in C.UTF-8, written by"
	       " tools/make_widths.c.\n * A run: its first code point << 2 |"
	       " width + 1.\n */\n",
		gnu_get_libc_version());
	printf("#include <stdint.h>\n\n#define WIDTH_TABLE_LIBC \"%s\"\n\n",
		gnu_get_libc_version());
	printf("static const uint32_t width_runs[%u] = {", count);
	for (unsigned i = 0; i < count; i++)
		printf("%s0x%x,", i % 7 ? " " : "\n\t", runs[i]);
	printf("\n};\n");
	return 0;
}
