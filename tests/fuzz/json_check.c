/* The judge: a stack of brackets, and what may come next. */
#include "json_check.h"

#include "text/utf8.h"

enum { DEPTH_MAX = 30 };

/* What the grammar waits for. */
enum wait { VALUE, VALUE_OR_END, NAME, NAME_OR_END, COLON, COMMA_OR_END, NOTHING };

struct judge {
	const char *at, *end;
	char open[DEPTH_MAX];
	int depth;
	enum wait wait;
};

/* Four hexadecimal digits, or -1. */
static long
hex(const char *at, const char *end)
{
	long code = 0;

	if (end - at < 4)
		return -1;
	for (int i = 0; i < 4; i++) {
		const char *digits = "0123456789abcdef0123456789ABCDEF";
		const char *digit = at[i] ? strchr(digits, at[i]) : NULL;

		if (!digit)
			return -1;
		code = code * 16 + (digit - digits) % 16;
	}
	return code;
}

/* The escape behind a backslash; moves *at behind it. */
static long
escape(const char **at, const char *end)
{
	static const char letters[] = "\"\\/bfnrt", means[] = "\"\\/\b\f\n\r\t";
	const char *letter;
	long code, low;

	if (*at >= end || !**at)
		return -1;
	letter = strchr(letters, **at);
	if (letter) {
		++*at;
		return means[letter - letters];
	}
	if (*(*at)++ != 'u' || (code = hex(*at, end)) < 0)
		return -1;
	*at += 4;
	if (code < 0xd800 || code >= 0xdc00 || end - *at < 6 || (*at)[0] != '\\' ||
		(*at)[1] != 'u')
		return code;
	low = hex(*at + 2, end);
	if (low < 0xdc00 || low > 0xdfff)
		return code;
	*at += 6;
	return 0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00);
}

/* Go over a string; *at is at its first mark. `to` may be NULL. */
static long
string(const char **at, const char *end, char *to)
{
	long len = 0;

	if (*at >= end || *(*at)++ != '"')
		return -1;
	while (*at < end && **at != '"') {
		char put[4];
		long code = (unsigned char)*(*at)++;
		uint32_t count = 1;

		if (code < ' ')
			return -1;
		put[0] = (char)code;
		if (code == '\\') {
			code = escape(at, end);
			if (code < 0)
				return -1;
			count = utf8_put(put, (char32_t)code);
		}
		if (to)
			memcpy(to + len, put, count);
		len += count;
	}
	if (*at >= end)
		return -1;
	++*at;
	return len;
}

long
json_decode(struct slice text, char *to)
{
	const char *at = text.at, *end = text.at + text.len;
	long len = string(&at, end, to);

	return at == end ? len : -1;
}

static bool
digits(const char **at, const char *end)
{
	const char *start = *at;

	while (*at < end && **at >= '0' && **at <= '9')
		++*at;
	return *at > start;
}

static bool
number(const char **at, const char *end)
{
	*at += **at == '-';
	if (*at < end && **at == '0')
		++*at;
	else if (!digits(at, end))
		return false;
	if (*at < end && **at == '.') {
		++*at;
		if (!digits(at, end))
			return false;
	}
	if (*at < end && (**at == 'e' || **at == 'E')) {
		++*at;
		*at += *at < end && (**at == '+' || **at == '-');
		return digits(at, end);
	}
	return true;
}

static bool
word(const char **at, const char *end)
{
	static const char *const words[] = {"true", "false", "null"};

	for (int i = 0; i < 3; i++) {
		size_t len = strlen(words[i]);

		if ((size_t)(end - *at) >= len && !memcmp(*at, words[i], len)) {
			*at += len;
			return true;
		}
	}
	return false;
}

static void
value_done(struct judge *judge)
{
	judge->wait = judge->depth ? COMMA_OR_END : NOTHING;
}

static bool
value(struct judge *judge)
{
	char byte = *judge->at;

	if (byte == '{' || byte == '[') {
		if (judge->depth == DEPTH_MAX)
			return false;
		judge->open[judge->depth++] = byte;
		judge->at++;
		judge->wait = byte == '{' ? NAME_OR_END : VALUE_OR_END;
		return true;
	}
	value_done(judge);
	if (byte == '"')
		return string(&judge->at, judge->end, NULL) >= 0;
	if (byte == '-' || (byte >= '0' && byte <= '9'))
		return number(&judge->at, judge->end);
	return word(&judge->at, judge->end);
}

static bool
closes(struct judge *judge)
{
	char byte = *judge->at, open = judge->open[judge->depth - 1];

	if (byte != (open == '{' ? '}' : ']'))
		return false;
	judge->at++;
	judge->depth--;
	value_done(judge);
	return true;
}

static bool
step(struct judge *judge)
{
	switch (judge->wait) {
	case VALUE_OR_END:
		return *judge->at == ']' ? closes(judge) : value(judge);
	case VALUE:
		return value(judge);
	case NAME_OR_END:
		if (*judge->at == '}')
			return closes(judge);
		/* fall through */
	case NAME:
		judge->wait = COLON;
		return string(&judge->at, judge->end, NULL) >= 0;
	case COLON:
		judge->wait = VALUE;
		return *judge->at++ == ':';
	case COMMA_OR_END:
		if (*judge->at != ',')
			return closes(judge);
		judge->at++;
		judge->wait = judge->open[judge->depth - 1] == '{' ? NAME
								   : VALUE;
		return true;
	case NOTHING:
		return false;
	}
	return false;
}

bool
json_is_good(struct slice text)
{
	struct judge judge = {text.at, text.at + text.len, {0}, 0, VALUE};

	while (judge.at < judge.end) {
		if (strchr(" \t\n\r", *judge.at) && *judge.at) {
			judge.at++;
			continue;
		}
		if (!step(&judge))
			return false;
	}
	return judge.wait == NOTHING;
}
