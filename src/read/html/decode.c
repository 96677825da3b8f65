/* From the bytes of a page to UTF-8. */
#include "base/memory.h"
#include "read/html/extract.h"

#include <stdlib.h>
#include <strings.h>

enum { LABEL_MAX = 64 };

static bool
is_space(char byte)
{
	return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r' ||
	       byte == '\f';
}

/* The word behind "charset" and "=" at `at`, or an empty one. */
static struct slice
label_at(const char *at, const char *end)
{
	const char *begin;

	while (at < end && is_space(*at))
		at++;
	if (at >= end || *at++ != '=')
		return (struct slice){NULL, 0};
	while (at < end && (is_space(*at) || *at == '"' || *at == '\''))
		at++;
	begin = at;
	while (at < end && !is_space(*at) && !strchr("\"'>;/?", *at))
		at++;
	return slice_from(begin, (size_t)(at - begin));
}

/* The first label in a <meta> or <?xml ?> that names a known charset. */
static enum charset
labelled(struct slice bytes)
{
	const char *at = bytes.at, *end = at + bytes.len;

	while (at < end && (at = memchr(at, '<', (size_t)(end - at)))) {
		const char *close = memchr(at, '>', (size_t)(end - at));
		bool xml = end - at > 5 && !memcmp(at, "<?xml", 5);
		bool meta = end - at > 5 && !strncasecmp(at, "<meta", 5);

		if (end - at > 5 && !strncasecmp(at, "<body", 5))
			break;
		if (!close)
			close = end;
		for (const char *in = at; (xml || meta) && in + 8 < close; in++) {
			enum charset charset;
			struct slice label;

			if (xml && !strncasecmp(in, "encoding", 8))
				label = label_at(in + 8, close);
			else if (meta && !strncasecmp(in, "charset", 7))
				label = label_at(in + 7, close);
			else
				continue;
			if (!label.len || label.len > LABEL_MAX)
				continue;
			charset = charset_named(label);
			if (charset != CHARSET_UNKNOWN)
				return charset;
		}
		at++;
	}
	return CHARSET_UNKNOWN;
}

static bool
is_wide(enum charset charset)
{
	return charset != CHARSET_UNKNOWN && charset != CHARSET_UTF8 &&
	       charset != CHARSET_WINDOWS_1252;
}

/* A label counts only where the bytes do not say otherwise: ASCII could be
 * read, so the page is in no wide charset, and UTF-8 has its own form. */
static enum charset
charset_of(struct slice bytes, enum charset label, size_t *mark,
	bool *label_fits)
{
	enum charset charset = charset_of_head(bytes, mark), looks;

	*label_fits = true;
	if (charset != CHARSET_UNKNOWN)
		return charset;
	if (label == CHARSET_UNKNOWN)
		label = labelled(bytes);
	looks = charset_of_evidence(bytes, true);
	if (looks == CHARSET_UNKNOWN)
		return is_wide(label) || label == CHARSET_UNKNOWN
			       ? CHARSET_UTF8 : label;
	*label_fits = label == CHARSET_UNKNOWN || label == looks;
	return looks;
}

/* Behind the well-formed part that begins at `at`. */
static const unsigned char *
skip_good(const unsigned char *at, const unsigned char *end)
{
	int size = 1;

	while (at < end && size > 0) {
		size = *at < 0x80 ? 1 : charset_utf8_len(at, end);
		at += size > 0 ? size : 0;
	}
	return at;
}

/* UTF-8 of which every part is well-formed. */
static char *
without_errors(struct slice bytes, size_t *len, bool *invalid)
{
	const unsigned char *at = (const unsigned char *)bytes.at;
	const unsigned char *end = at + bytes.len;
	char *to = memory_new(3 * bytes.len + 1);

	*len = 0;
	while (at < end) {
		const unsigned char *bad = skip_good(at, end);
		int size;

		memcpy(to + *len, at, (size_t)(bad - at));
		*len += (size_t)(bad - at);
		at = bad;
		if (at == end)
			break;
		memcpy(to + *len, "\xef\xbf\xbd", 3);
		*len += 3;
		*invalid = true;
		size = charset_utf8_len(at, end);
		at = size ? at - size : end;
	}
	to[*len] = '\0';
	return to;
}

char *
html_decode(struct slice bytes, struct slice label, size_t *len,
	enum charset *charset, bool *label_fits, bool *invalid)
{
	char *decoded = NULL, *text;
	size_t mark = 0, used;

	*charset = charset_of(bytes, charset_named(label), &mark, label_fits);
	bytes = slice_from(bytes.at + mark, bytes.len - mark);
	*invalid = false;
	if (*charset != CHARSET_UTF8) {
		decoded = memory_new(3 * bytes.len + 4);
		bytes.len = charset_decode(
			*charset, bytes, true, decoded, &used);
		bytes.at = decoded;
	}
	text = without_errors(bytes, len, invalid);
	free(decoded);
	return text;
}
