/*
 * lesart-mail mail: the parsing process for mail, a program of its own,
 * because its library takes longer to load than a page to parse. As
 * lesart-parser, of no use alone.
 */
#include "base/memory.h"
#include "read/mail/mail.h"
#include "read/marked/decode.h"
#include "read/parser_program.h"
#include "read/sandbox.h"

static const struct parser_format formats[] = {
	{"mail", mail_extract, MARKED_MAX + 1, mail_prepare,
		sandbox_enter_refusing},
};

int
main(int count, char **argument)
{
	return parser_program(count, argument, formats, ARRAY_LEN(formats));
}
