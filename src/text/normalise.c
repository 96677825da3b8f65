/*
 * The stream goes through two stages: charset_decode makes UTF-8 of what is
 * none, and the cleaner copies. The cleaner copies runs of characters that
 * need nothing at all; only what is left is looked at one by one. From the
 * last starter on, the text stays open, because marks may follow.
 */
#include "text/normalise.h"
#include "base/memory.h"
#include "text/compose.h"
#include "text/utf8.h"

#include <stdlib.h>

enum { HEAD_BYTES = 64, REPLACEMENT_LEN = 3, PIECE = 1 << 16, STYLE_MAX = 32 };

struct buffer {
	char *at;
	uint32_t len, max;
};

struct normaliser {
	enum charset charset;
	bool begun;        /* the head has been looked at */
	struct buffer raw; /* bytes not taken yet: head, cut characters */
	struct buffer decoded;
	struct buffer text;
	uint32_t given;    /* bytes of text handed out by the last call */
	uint32_t starter;  /* the last character that marks may join */
	bool marked;       /* something joined it: to be composed */
	bool after_return; /* a CR was the last character */
	bool after_escape; /* an ESC was, and what may be a colour's */
	uint8_t style_len;
	char style[STYLE_MAX]; /* which is text if it is none */
	struct oddities odd;
	int running; /* kind of the oddity that the text ended with, or -1 */
};

struct normaliser *
normaliser_new(enum charset charset)
{
	struct normaliser *normaliser = memory_zeroed(1, sizeof *normaliser);

	normaliser->charset = charset;
	normaliser->running = -1;
	return normaliser;
}

void
normaliser_free(struct normaliser *normaliser)
{
	if (!normaliser)
		return;
	free(normaliser->raw.at);
	free(normaliser->decoded.at);
	free(normaliser->text.at);
	free(normaliser->odd.at);
	free(normaliser);
}

enum charset
normaliser_charset(const struct normaliser *normaliser)
{
	return normaliser->charset;
}

/* Forget the first bytes. */
static void
buffer_drop(struct buffer *buffer, size_t len)
{
	if (!len)
		return;
	buffer->len -= (uint32_t)len;
	memmove(buffer->at, buffer->at + len, buffer->len);
}

static void
buffer_put(struct buffer *buffer, const void *bytes, size_t len)
{
	if (!len)
		return;
	buffer->at = memory_room(
		buffer->at, &buffer->max, buffer->len + (uint32_t)len, 1);
	memcpy(buffer->at + buffer->len, bytes, len);
	buffer->len += (uint32_t)len;
}

/* ---- composing ------------------------------------------------------ */

/* Compose what is open. Nothing joins it any more. */
static void
settle(struct normaliser *normaliser)
{
	struct buffer *text = &normaliser->text;
	uint32_t start = normaliser->starter;
	size_t len;
	char *composed;

	if (!normaliser->marked)
		return;
	normaliser->marked = false;
	composed = compose(
		slice_from(text->at + start, text->len - start), &len);
	text->len = start;
	buffer_put(text, composed, len);
	free(composed);
	for (uint32_t i = normaliser->odd.count; i-- > 0;) {
		struct span *span = &normaliser->odd.at[i].span;

		if (span->start <= start)
			break;
		*span = (struct span){text->len, text->len};
	}
}

static void
put_character(struct normaliser *normaliser, const void *bytes, size_t len,
	char32_t code)
{
	enum compose_class class = compose_class_of(code);

	normaliser->running = -1;
	if (class == COMPOSE_JOINS) {
		normaliser->marked = true;
	} else {
		settle(normaliser);
		normaliser->starter = normaliser->text.len;
		normaliser->marked = class == COMPOSE_CHANGES;
	}
	buffer_put(&normaliser->text, bytes, len);
}

/* ---- oddities ------------------------------------------------------- */

/* Tell of an odd character that takes `len` bytes at the text's end. */
static void
tell(struct normaliser *normaliser, enum oddity_kind kind, uint32_t len)
{
	uint32_t end = normaliser->text.len;
	struct oddities *odd = &normaliser->odd;
	struct oddity *oddity;

	if (normaliser->running == (int)kind) {
		if (odd->count)
			odd->at[odd->count - 1].span.end = end;
		return;
	}
	oddity = ARRAY_ADD(odd);
	oddity->span = (struct span){end - len, end};
	oddity->kind = (uint8_t)kind;
	normaliser->running = (int)kind;
}

static void
put_replacement(struct normaliser *normaliser)
{
	int running = normaliser->running;

	put_character(normaliser, "\xef\xbf\xbd", REPLACEMENT_LEN, 0xfffd);
	normaliser->running = running;
	tell(normaliser, ODDITY_INVALID, REPLACEMENT_LEN);
}

/* What a character is left out for, or -1. */
static int
oddity_of(char32_t code)
{
	if (code < 0x20 || (code >= 0x7f && code < 0xa0))
		return ODDITY_CONTROL;
	if (code == 0x61c || code == 0x200e || code == 0x200f ||
		(code >= 0x202a && code <= 0x202e) ||
		(code >= 0x2066 && code <= 0x2069))
		return ODDITY_BIDIRECTIONAL;
	if (code == 0xfeff)
		return ODDITY_MARK;
	if (code >= 0xe0000 && code < 0xe0080)
		return ODDITY_TAG;
	if ((code & 0xfffe) == 0xfffe || (code >= 0xfdd0 && code < 0xfdf0))
		return ODDITY_NONCHARACTER;
	return -1;
}

/* ---- cleaning ------------------------------------------------------- */

/*
 * The end of the run from `at` of characters that are copied as they are:
 * printable ASCII, tab, LF, U+00A0 to U+02FF, U+20AC, and of the General
 * Punctuation what is neither a control nor decomposes.
 */
static const unsigned char *
plain_run(const unsigned char *at, const unsigned char *end)
{
	while (at < end) {
		unsigned char byte = *at;

		if ((byte >= 0x20 && byte < 0x7f) || byte == '\n' ||
			byte == '\t') {
			at++;
			continue;
		}
		if (byte >= 0xc2 && byte < 0xcc) {
			if (end - at < 2 || at[1] < 0x80 || at[1] >= 0xc0 ||
				(byte == 0xc2 && at[1] < 0xa0))
				break;
			at += 2;
			continue;
		}
		if (byte != 0xe2 || end - at < 3)
			break;
		if (at[1] == 0x80) {
			if (at[2] < 0x82 || at[2] > 0xa7 ||
				(at[2] > 0x8d && at[2] < 0x90))
				break;
		} else if (at[1] != 0x82 || at[2] != 0xac) {
			break;
		}
		at += 3;
	}
	return at;
}

static void
put_run(struct normaliser *normaliser, const unsigned char *at, size_t len)
{
	struct buffer *text = &normaliser->text;

	settle(normaliser);
	normaliser->running = -1;
	buffer_put(text, at, len);
	normaliser->starter = (uint32_t)(
		utf8_before(text->at, text->at + text->len) - text->at);
}

/* What came behind an ESC is no colour, but text. */
static void
put_style(struct normaliser *normaliser)
{
	normaliser->after_escape = false;
	if (normaliser->style_len)
		put_run(normaliser, (const unsigned char *)normaliser->style,
			normaliser->style_len);
	normaliser->style_len = 0;
}

/* Take what may be of a colour, "[1;31m"; returns where to go on. */
static const unsigned char *
take_style(struct normaliser *normaliser, const unsigned char *at,
	const unsigned char *end)
{
	for (; at < end && normaliser->style_len < STYLE_MAX; at++) {
		bool begun = normaliser->style_len;

		if (begun && (*at == 'm' || *at == 'K')) {
			normaliser->after_escape = false;
			normaliser->style_len = 0;
			return at + 1;
		}
		if (begun ? *at < '0' || *at > ';' : *at != '[')
			break;
		normaliser->style[normaliser->style_len++] = (char)*at;
	}
	if (at < end)
		put_style(normaliser);
	return at;
}

static void
put_line_end(struct normaliser *normaliser)
{
	put_character(normaliser, "\n", 1, '\n');
}

/* One well-formed character that may need something. */
static void
clean_character(
	struct normaliser *normaliser, const unsigned char *at, size_t len)
{
	char32_t code;
	int kind;

	utf8_next((const char *)at, (const char *)at + len, &code);
	if (code == '\r') {
		put_line_end(normaliser);
		normaliser->after_return = true;
		return;
	}
	if (code == 0x2028 || code == 0x2029) {
		tell(normaliser, ODDITY_LINE_SEPARATOR, 0);
		put_line_end(normaliser);
		return;
	}
	normaliser->after_escape = code == 0x1b;
	kind = oddity_of(code);
	if (kind >= 0)
		tell(normaliser, (enum oddity_kind)kind, 0);
	else
		put_character(normaliser, at, len, code);
}

/* Clean UTF-8; returns how many bytes were taken: all with `last`, else all
 * but a cut character at the end. */
static size_t
clean(struct normaliser *normaliser, struct slice bytes, bool last)
{
	const unsigned char *start = (const unsigned char *)bytes.at;
	const unsigned char *at = start, *end = start + bytes.len, *run;

	while (at < end) {
		int len;

		if (normaliser->after_return) {
			normaliser->after_return = false;
			if (*at == '\n') {
				at++;
				continue;
			}
		}
		if (normaliser->after_escape) {
			at = take_style(normaliser, at, end);
			continue;
		}
		run = plain_run(at, end);
		if (run > at) {
			put_run(normaliser, at, (size_t)(run - at));
			at = run;
			continue;
		}
		len = charset_utf8_len(at, end);
		if (len > 0) {
			clean_character(normaliser, at, (size_t)len);
			at += len;
			continue;
		}
		if (!len && !last)
			break;
		put_replacement(normaliser);
		at = len ? at - len : end;
	}
	return (size_t)(at - start);
}

/* ---- the stream ----------------------------------------------------- */

/* Forget what was handed out. */
static void
drop_given(struct normaliser *normaliser)
{
	struct oddities *odd = &normaliser->odd;
	uint32_t given = normaliser->given, kept = 0;

	if (!given)
		return;
	buffer_drop(&normaliser->text, given);
	normaliser->starter -= given;
	for (uint32_t i = 0; i < odd->count; i++) {
		struct span span = odd->at[i].span;

		if (span.start < given)
			continue;
		odd->at[kept] = odd->at[i];
		odd->at[kept++].span =
			(struct span){span.start - given, span.end - given};
	}
	odd->count = kept;
	normaliser->given = 0;
}

/* Find out the charset. False while more has to be seen. */
static bool
begin(struct normaliser *normaliser, bool last)
{
	struct buffer *raw = &normaliser->raw;
	enum charset charset;
	size_t mark;

	if (normaliser->begun)
		return true;
	if (raw->len < HEAD_BYTES && !last)
		return false;
	normaliser->begun = true;
	charset = charset_of_head(slice_from(raw->at, raw->len), &mark);
	if (normaliser->charset == CHARSET_UNKNOWN)
		normaliser->charset = charset;
	if (charset == normaliser->charset)
		buffer_drop(raw, mark);
	return true;
}

/* Take what is possible of the raw bytes. */
static void
take(struct normaliser *normaliser, bool last)
{
	struct buffer *raw = &normaliser->raw, *to = &normaliser->decoded;
	struct slice bytes = slice_from(raw->at, raw->len);
	size_t used;

	if (normaliser->charset == CHARSET_UNKNOWN)
		normaliser->charset = charset_of_evidence(bytes, last);
	if (normaliser->charset == CHARSET_UNKNOWN ||
		normaliser->charset == CHARSET_UTF8) {
		used = clean(normaliser, bytes, last);
	} else {
		to->at = memory_room(to->at, &to->max, 3 * raw->len + 4, 1);
		to->len = (uint32_t)charset_decode(
			normaliser->charset, bytes, last, to->at, &used);
		clean(normaliser, slice_from(to->at, to->len), true);
	}
	buffer_drop(raw, used);
}

struct slice
normaliser_feed(struct normaliser *normaliser, struct slice bytes, bool last,
	const struct oddities **odd)
{
	struct buffer *text = &normaliser->text;

	drop_given(normaliser);
	do {
		size_t piece = bytes.len < PIECE ? bytes.len : PIECE;
		bool end = last && piece == bytes.len;

		buffer_put(&normaliser->raw, bytes.at, piece);
		bytes = slice_from(bytes.at + piece, bytes.len - piece);
		if (begin(normaliser, end))
			take(normaliser, end);
	} while (bytes.len);
	if (last) {
		put_style(normaliser);
		settle(normaliser);
		normaliser->starter = text->len;
	}
	normaliser->given = normaliser->starter;
	*odd = &normaliser->odd;
	return slice_from(text->at, normaliser->given);
}

/* ---- one line ----------------------------------------------------------- */

struct slice
normalised_line(struct arena *arena, struct slice raw)
{
	struct normaliser *normaliser = normaliser_new(CHARSET_UTF8);
	const struct oddities *odd;
	struct slice text = normaliser_feed(normaliser, raw, true, &odd);
	char *line = arena_string(arena, text);
	size_t len = 0;

	for (size_t i = 0; i < text.len; i++) {
		bool space = line[i] == '\n' || line[i] == '\t' ||
			     line[i] == ' ';

		if (space && (!len || line[len - 1] == ' '))
			continue;
		line[len++] = space ? ' ' : line[i];
	}
	len -= len && line[len - 1] == ' ';
	normaliser_free(normaliser);
	return slice_from(line, len);
}
