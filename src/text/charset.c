/* Charsets by marks, by NULs and by evidence; Windows-1252, UTF-16 and UTF-32
 * to UTF-8. */
#include "text/charset.h"
#include "base/memory.h"
#include "text/utf8.h"

#include <strings.h>

enum { BAD = 0xff, LABEL_MAX = 24, HEAD_MAX = 1024 };

const char *
charset_name(enum charset charset)
{
	static const char *const names[] = {"UTF-8", "UTF-8", "windows-1252",
		"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"};

	return names[charset];
}

static const struct {
	char label[LABEL_MAX];
	uint8_t charset;
} labels[] = {
	{"utf-8", CHARSET_UTF8},
	{"utf8", CHARSET_UTF8},
	{"unicode-1-1-utf-8", CHARSET_UTF8},
	{"windows-1252", CHARSET_WINDOWS_1252},
	{"iso-8859-1", CHARSET_WINDOWS_1252},
	{"iso8859-1", CHARSET_WINDOWS_1252},
	{"iso_8859-1", CHARSET_WINDOWS_1252},
	{"iso88591", CHARSET_WINDOWS_1252},
	{"latin1", CHARSET_WINDOWS_1252},
	{"latin-1", CHARSET_WINDOWS_1252},
	{"l1", CHARSET_WINDOWS_1252},
	{"ascii", CHARSET_WINDOWS_1252},
	{"us-ascii", CHARSET_WINDOWS_1252},
	{"cp1252", CHARSET_WINDOWS_1252},
	{"x-cp1252", CHARSET_WINDOWS_1252},
	{"utf-16", CHARSET_UTF16_LE},
	{"utf-16le", CHARSET_UTF16_LE},
	{"utf-16be", CHARSET_UTF16_BE},
};

enum charset
charset_named(struct slice label)
{
	char name[LABEL_MAX];

	while (label.len && strchr(" \t\r\n\"'", label.at[0]))
		label = slice_from(label.at + 1, label.len - 1);
	while (label.len && strchr(" \t\r\n\"'", label.at[label.len - 1]))
		label.len--;
	if (!label.len || label.len >= sizeof name)
		return CHARSET_UNKNOWN;
	memcpy(name, label.at, label.len);
	name[label.len] = '\0';
	for (size_t i = 0; i < ARRAY_LEN(labels); i++)
		if (!strcasecmp(name, labels[i].label))
			return labels[i].charset;
	return CHARSET_UNKNOWN;
}

/*
 * Text of Latin script in UTF-16 has a NUL in nearly every unit, always on
 * the same side; in UTF-32 two sides more are NUL in every unit.
 */
static enum charset
charset_of_nuls(struct slice head)
{
	size_t nuls[4] = {0}, len = head.len < HEAD_MAX ? head.len : HEAD_MAX;
	size_t units, odd, even;

	len -= len % 4;
	units = len / 4;
	if (!units)
		return CHARSET_UNKNOWN;
	for (size_t i = 0; i < len; i++)
		nuls[i % 4] += !head.at[i];
	if (nuls[3] == units && nuls[2] == units && nuls[0] * 8 < units)
		return CHARSET_UTF32_LE;
	if (nuls[0] == units && nuls[1] == units && nuls[3] * 8 < units)
		return CHARSET_UTF32_BE;
	even = nuls[0] + nuls[2];
	odd = nuls[1] + nuls[3];
	if (odd * 2 > units && even * 8 < odd)
		return CHARSET_UTF16_LE;
	if (even * 2 > units && odd * 8 < even)
		return CHARSET_UTF16_BE;
	return CHARSET_UNKNOWN;
}

enum charset
charset_of_head(struct slice head, size_t *mark)
{
	static const struct {
		char bytes[5];
		uint8_t len, charset;
	} marks[] = {
		{"\xef\xbb\xbf", 3, CHARSET_UTF8},
		{"\xff\xfe\0\0", 4, CHARSET_UTF32_LE},
		{"\0\0\xfe\xff", 4, CHARSET_UTF32_BE},
		{"\xff\xfe", 2, CHARSET_UTF16_LE},
		{"\xfe\xff", 2, CHARSET_UTF16_BE},
	};

	enum charset charset = charset_of_nuls(head);

	for (size_t i = 0; i < ARRAY_LEN(marks); i++)
		if (head.len >= marks[i].len &&
			!memcmp(head.at, marks[i].bytes, marks[i].len)) {
			*mark = marks[i].len;
			/* A mark may be of the wrong order: NULs know. */
			return marks[i].len == 2 && charset ? charset
							    : marks[i].charset;
		}
	*mark = 0;
	return charset;
}

int
charset_utf8_len(const unsigned char *at, const unsigned char *end)
{
	unsigned low = 0x80, high = 0xbf;
	int need;

	if (at[0] < 0x80)
		return 1;
	if (at[0] < 0xc2 || at[0] > 0xf4)
		return -1;
	need = at[0] < 0xe0 ? 2 : at[0] < 0xf0 ? 3 : 4;
	if (at[0] == 0xe0)
		low = 0xa0;
	else if (at[0] == 0xed)
		high = 0x9f;
	else if (at[0] == 0xf0)
		low = 0x90;
	else if (at[0] == 0xf4)
		high = 0x8f;
	for (int i = 1; i < need; i++) {
		if (at + i == end)
			return 0;
		if (at[i] < low || at[i] > high)
			return -i;
		low = 0x80;
		high = 0xbf;
	}
	return need;
}

enum charset
charset_of_evidence(struct slice bytes, bool last)
{
	const unsigned char *at = (const unsigned char *)bytes.at;
	const unsigned char *end = at + bytes.len;
	size_t good = 0, bad = 0;

	while (at < end) {
		int len;

		if (*at < 0x80) {
			at++;
			continue;
		}
		len = charset_utf8_len(at, end);
		if (!len) {
			bad += last;
			break;
		}
		good += len > 0;
		bad += len < 0;
		at += len > 0 ? len : -len;
	}
	if (!good && !bad)
		return CHARSET_UNKNOWN;
	return good >= bad ? CHARSET_UTF8 : CHARSET_WINDOWS_1252;
}

/* 0x80 to 0x9f of Windows-1252 (WHATWG index); the rest is Latin-1. */
static const uint16_t windows_1252[32] = {0x20ac, 0x81, 0x201a, 0x192, 0x201e,
	0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039, 0x152, 0x8d,
	0x17d, 0x8f, 0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013,
	0x2014, 0x2dc, 0x2122, 0x161, 0x203a, 0x153, 0x9d, 0x17e, 0x178};

static size_t
decode_windows_1252(struct slice bytes, char *to)
{
	char *start = to;

	for (size_t i = 0; i < bytes.len; i++) {
		unsigned char byte = (unsigned char)bytes.at[i];

		if (byte < 0x80)
			*to++ = (char)byte;
		else
			to += utf8_put(to, byte < 0xa0 ? windows_1252[byte & 31]
						       : byte);
	}
	return (size_t)(to - start);
}

static uint32_t
unit_at(const char *bytes, size_t width, bool big)
{
	const unsigned char *at = (const unsigned char *)bytes;
	uint32_t unit = 0;

	for (size_t i = 0; i < width; i++)
		unit |= (uint32_t)at[i] << 8 * (big ? width - 1 - i : i);
	return unit;
}

static char *
put_code(char *to, char32_t code)
{
	if (code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) {
		*to = (char)BAD;
		return to + 1;
	}
	return to + utf8_put(to, code);
}

static size_t
decode_units(struct slice bytes, size_t width, bool big, bool last, char *to,
	size_t *used)
{
	char *start = to;
	size_t at = 0;

	while (at + width <= bytes.len) {
		char32_t code = unit_at(bytes.at + at, width, big), low;
		bool high = width == 2 && code >= 0xd800 && code < 0xdc00;

		if (high && at + 4 > bytes.len && !last)
			break;
		at += width;
		if (high && at + 2 <= bytes.len) {
			low = unit_at(bytes.at + at, 2, big);
			if (low >= 0xdc00 && low < 0xe000) {
				code = 0x10000 + ((code & 0x3ff) << 10) +
				       (low & 0x3ff);
				at += 2;
			}
		}
		to = put_code(to, code);
	}
	if (last && at < bytes.len) {
		*to++ = (char)BAD;
		at = bytes.len;
	}
	*used = at;
	return (size_t)(to - start);
}

size_t
charset_decode(enum charset charset, struct slice bytes, bool last, char *to,
	size_t *used)
{
	switch (charset) {
	case CHARSET_UTF16_LE:
		return decode_units(bytes, 2, false, last, to, used);
	case CHARSET_UTF16_BE:
		return decode_units(bytes, 2, true, last, to, used);
	case CHARSET_UTF32_LE:
		return decode_units(bytes, 4, false, last, to, used);
	case CHARSET_UTF32_BE:
		return decode_units(bytes, 4, true, last, to, used);
	default:
		*used = bytes.len;
		return decode_windows_1252(bytes, to);
	}
}
