/* Letters of a text, for comparing. */
#include "read/html/likeness.h"
#include "base/hash.h"

/* Bytes of punctuation and spaces beyond ASCII that are to be passed over:
 * U+0080 to U+00BF and U+2000 to U+206F. */
static size_t
sign_at(const char *at, const char *end)
{
	const unsigned char *byte = (const unsigned char *)at;

	if (end - at > 1 && byte[0] == 0xc2)
		return 2;
	if (end - at > 2 && byte[0] == 0xe2 &&
		(byte[1] == 0x80 || byte[1] == 0x81))
		return 3;
	return 0;
}

static bool
is_kept(char byte)
{
	return (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') ||
	       (unsigned char)byte >= 0x80;
}

struct slice
likeness_letters(struct arena *arena, struct slice text, size_t max,
	bool markup)
{
	size_t room = text.len < max ? text.len : max, len = 0;
	const char *at = text.at, *end = at + text.len;
	char *to = arena_new(arena, room + 1);

	while (at < end && len < room) {
		size_t sign = sign_at(at, end);
		char byte = *at;

		if (sign) {
			at += sign;
			continue;
		}
		if (markup && byte == '<') {
			const char *close =
				memchr(at, '>', (size_t)(end - at));

			at = close ? close + 1 : at + 1;
			continue;
		}
		if (byte >= 'A' && byte <= 'Z')
			byte = (char)(byte - 'A' + 'a');
		if (is_kept(byte))
			to[len++] = byte;
		at++;
	}
	return slice_from(to, len);
}

uint64_t
likeness_hash(struct slice letters)
{
	return hash_bytes(HASH_BEGIN, letters.at, letters.len);
}
