/*
 * lesart-parser FORMAT [ADDRESS [CHARSET]]: the parsing process. Reads all of standard input,
 * writes the records of its article to standard output. Started by lesart
 * (parser.h), of no use alone.
 */
#include "base/memory.h"
#include "read/html/extract.h"
#include "read/html/page.h"
#include "read/marked/decode.h"
#include "read/marked/extract.h"
#include "read/parser_program.h"
#include "read/sandbox.h"

static const struct parser_format formats[] = {
	{"feed", feed_extract, MARKED_MAX + 1, linked_data_prepare,
		sandbox_enter},
	{"html", html_extract, HTML_MAX + 1, linked_data_prepare,
		sandbox_enter},
	{"markdown", markdown_extract, MARKED_MAX + 1, linked_data_prepare,
		sandbox_enter},
};

int
main(int count, char **argument)
{
	return parser_program(count, argument, formats, ARRAY_LEN(formats));
}
