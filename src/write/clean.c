/* The door for text that leaves by a pipe or standard error. */
#include "write/clean.h"
#include "text/utf8.h"
#include "text/width.h"

enum { MARKS_MAX = 4 }; /* on one letter, as in a cell of the screen */

void
write_clean(FILE *to, struct slice text)
{
	const char *at = text.at, *end = at + text.len;
	int marks = MARKS_MAX; /* none without a letter before them */

	while (at < end) {
		char32_t code;
		uint32_t len = utf8_next(at, end, &code);
		int width;

		if (code == 0xfffd && len == 1) {
			fputs("\xef\xbf\xbd", to);
			at++;
			continue;
		}
		if (code == '\n' || code == '\t') {
			putc(' ', to);
			at += len;
			continue;
		}
		width = width_of(code);
		marks = width > 0 ? 0 : marks + 1;
		if (width > 0 || (width == 0 && marks <= MARKS_MAX))
			fwrite(at, 1, len, to);
		at += len;
	}
}
