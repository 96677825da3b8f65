/* gzip by zlib. */
#include "read/gunzip.h"
#include "base/memory.h"

#include <stdint.h>
#include <stdlib.h>
#include <zlib.h>

enum { GZIP_WINDOW = 15 + 16 };

struct gunzip {
	z_stream stream;
	uint64_t taken, given;
	bool within; /* a member has begun and not ended */
	bool any;    /* a member has ended */
	enum gunzip_end over;
};

bool
gunzip_detect(const char *bytes, size_t len)
{
	return len >= 2 && bytes[0] == '\x1f' && bytes[1] == '\x8b';
}

struct gunzip *
gunzip_new(void)
{
	struct gunzip *gunzip = memory_zeroed(1, sizeof *gunzip);

	if (inflateInit2(&gunzip->stream, GZIP_WINDOW) != Z_OK) {
		free(gunzip);
		return NULL;
	}
	return gunzip;
}

void
gunzip_free(struct gunzip *gunzip)
{
	if (!gunzip)
		return;
	inflateEnd(&gunzip->stream);
	free(gunzip);
}

/* The input is at its end, or at something that is no member. */
static enum gunzip_end
ending(const struct gunzip *gunzip, bool junk)
{
	if (!gunzip->any)
		return junk ? GUNZIP_BROKEN : GUNZIP_CUT;
	if (gunzip->within)
		return GUNZIP_CUT;
	return junk ? GUNZIP_JUNK : GUNZIP_DONE;
}

/* What a return value of inflate() means for the stream. */
static void
judge(struct gunzip *gunzip, int result, bool last)
{
	z_stream *stream = &gunzip->stream;

	switch (result) {
	case Z_STREAM_END:
		gunzip->any = true;
		gunzip->within = false;
		inflateReset(stream);
		return;
	case Z_OK:
		gunzip->within = true;
		return;
	case Z_BUF_ERROR:
		if (last && !stream->avail_in && stream->avail_out)
			gunzip->over = ending(gunzip, false);
		return;
	default:
		gunzip->over = gunzip->within || !gunzip->any ? GUNZIP_BROKEN
							       : GUNZIP_JUNK;
	}
}

size_t
gunzip_step(struct gunzip *gunzip, const char **bytes, size_t *len, bool last,
	char *to, size_t max, enum gunzip_end *end)
{
	z_stream *stream = &gunzip->stream;
	size_t before = *len;

	stream->next_in = (z_const Bytef *)(uintptr_t)*bytes;
	stream->avail_in = (uInt)*len;
	stream->next_out = (Bytef *)to;
	stream->avail_out = (uInt)max;
	while (!gunzip->over && stream->avail_out &&
		(stream->avail_in || last)) {
		uInt left = stream->avail_in;

		judge(gunzip, inflate(stream, Z_NO_FLUSH), last);
		if (!stream->avail_in && !gunzip->within && last &&
			!gunzip->over)
			gunzip->over = ending(gunzip, false);
		if (left == stream->avail_in && !gunzip->within)
			break;
	}
	*bytes = (const char *)stream->next_in;
	*len = stream->avail_in;
	gunzip->taken += before - *len;
	gunzip->given += max - stream->avail_out;
	if (gunzip->given > GUNZIP_FREE &&
		gunzip->given > gunzip->taken * GUNZIP_RATIO)
		gunzip->over = GUNZIP_BOMB;
	*end = gunzip->over;
	return max - stream->avail_out;
}
