/* Base64 (RFC 4648) between the brackets of OSC 52. */
#include "term/clipboard.h"

#include "base/memory.h"
#include "text/utf8.h"

/* Three bytes or fewer made four digits. */
static char *
put_group(char *to, const unsigned char *at, size_t len)
{
	static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
				     "abcdefghijklmnopqrstuvwxyz0123456789+/";
	uint32_t bits = (uint32_t)at[0] << 16;

	if (len > 1)
		bits |= (uint32_t)at[1] << 8;
	if (len > 2)
		bits |= at[2];
	*to++ = digits[bits >> 18];
	*to++ = digits[bits >> 12 & 63];
	*to++ = len > 1 ? digits[bits >> 6 & 63] : '=';
	*to++ = len > 2 ? digits[bits & 63] : '=';
	return to;
}

char *
clipboard_sequence(struct slice text, size_t *len)
{
	static const char before[] = "\033]52;c;", after[] = "\a";
	const unsigned char *at = (const unsigned char *)text.at;
	char *sequence, *to;

	text = utf8_fit(text, CLIPBOARD_MAX);
	sequence = memory_new(
		sizeof before + sizeof after + (text.len + 2) / 3 * 4);
	memcpy(sequence, before, sizeof before - 1);
	to = sequence + sizeof before - 1;
	for (size_t i = 0; i < text.len; i += 3)
		to = put_group(to, at + i, text.len - i);
	memcpy(to, after, sizeof after);
	*len = (size_t)(to - sequence) + sizeof after - 1;
	return sequence;
}
