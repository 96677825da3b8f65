/* Files and standard input as bytes. */
#include "read/source.h"
#include "base/memory.h"
#include "read/fetch.h"
#include "read/gunzip.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { PACKED_BYTES = 1 << 16 };

struct source {
	int descriptor;
	struct fetch *fetch; /* has the descriptor; NULL: a file */
	bool regular, cut, looked_at;
	bool waits; /* the last read brought what is not of the page */
	size_t size, taken;
	/* Of a compressed input. */
	struct gunzip *gunzip;
	char *packed;              /* PACKED_BYTES */
	const char *at;            /* what is left of it */
	size_t left;
	bool ended;                /* nothing more comes */
	enum source_trouble trouble;
};

/*
 * Opened without blocking, because a FIFO without a writer would hold open()
 * for ever; after that it blocks again, and whoever reads polls first. The
 * flags of standard input are not ours alone, they stay.
 */
static int
descriptor_open(const char *path)
{
	int flags = O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK;
	int descriptor, set;

	if (!strcmp(path, "-"))
		return fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 3);
	descriptor = open(path, flags);
	if (descriptor < 0)
		return descriptor;
	set = fcntl(descriptor, F_GETFL);
	if (set >= 0)
		fcntl(descriptor, F_SETFL, set & ~O_NONBLOCK);
	return descriptor;
}

enum status
source_open(const char *path, struct source **source)
{
	struct stat facts;
	int descriptor = descriptor_open(path);

	if (descriptor < 0)
		return status_from_errno(errno);
	if (fstat(descriptor, &facts)) {
		enum status status = status_from_errno(errno);

		close(descriptor);
		return status;
	}
	if (S_ISDIR(facts.st_mode)) {
		close(descriptor);
		return STATUS_DIRECTORY;
	}
	*source = memory_zeroed(1, sizeof **source);
	(*source)->descriptor = descriptor;
	(*source)->regular = S_ISREG(facts.st_mode);
	if ((*source)->regular)
		(*source)->size = (size_t)facts.st_size;
	return STATUS_OK;
}

struct source *
source_fetch(const char *address, int seconds)
{
	struct source *source = memory_zeroed(1, sizeof *source);

	source->fetch = fetch_begin(address, seconds);
	source->descriptor = fetch_descriptor(source->fetch);
	return source;
}

struct fetch *
source_fetching(const struct source *source)
{
	return source->fetch;
}

void
source_free(struct source *source)
{
	if (!source)
		return;
	if (source->fetch)
		fetch_free(source->fetch);
	else
		close(source->descriptor);
	gunzip_free(source->gunzip);
	free(source->packed);
	free(source);
}

/* What is left of the bytes that a stream may have. */
static size_t
stream_room(const struct source *source, size_t max)
{
	size_t left = SOURCE_STREAM_MAX - source->taken;

	return (source->regular && !source->packed) || max < left ? max : left;
}

/* Wait for bytes or the end. A FIFO that nobody has opened for writing yet
 * is not at its end, and poll() knows the difference. */
static bool
stream_wait(const struct source *source)
{
	struct pollfd wait = {.fd = source->descriptor, .events = POLLIN};

	return source->regular || poll(&wait, 1, -1) >= 0 || errno == EINTR;
}

/* What was read of a pipe of a fetch: its head is taken out, and at its end
 * is asked how it ended. */
static enum status
fetch_take(struct source *source, char *bytes, size_t *len)
{
	size_t got = *len;

	if (!source->fetch)
		return STATUS_OK;
	source->waits = false;
	if (got) {
		*len = fetch_took(source->fetch, bytes, got);
		source->waits = !*len;
		return STATUS_OK;
	}
	fetch_ended(source->fetch);
	if (fetch_end(source->fetch) == FETCH_CANCELLED)
		return STATUS_CANCELLED;
	return fetch_end(source->fetch) ? STATUS_FETCH : STATUS_OK;
}

static enum status
bytes_read(struct source *source, char *to, size_t max, size_t *len)
{
	ssize_t got;

	*len = 0;
	if (source->fetch && fetch_descriptor(source->fetch) < 0)
		return fetch_take(source, to, len);
	do {
		if (!stream_wait(source))
			return status_from_errno(errno);
		got = read(source->descriptor, to, max);
	} while (got < 0 && (errno == EINTR || errno == EAGAIN));
	if (got < 0)
		return status_from_errno(errno);
	*len = (size_t)got;
	return fetch_take(source, to, len);
}

/* ---- compressed input ------------------------------------------------- */

/* The first bytes are of gzip: from here on they are unpacked. */
static void
unpack_begin(struct source *source, const char *bytes, size_t len)
{
	source->gunzip = gunzip_new();
	if (!source->gunzip)
		source->trouble = SOURCE_NO_ZLIB;
	source->packed = memory_new(PACKED_BYTES);
	memcpy(source->packed, bytes, len);
	source->at = source->packed;
	source->left = len;
	source->size = 0;
}

static enum source_trouble
trouble_of(enum gunzip_end end)
{
	switch (end) {
	case GUNZIP_JUNK:
		return SOURCE_JUNK;
	case GUNZIP_CUT:
		return SOURCE_PART;
	case GUNZIP_BROKEN:
		return SOURCE_BROKEN;
	case GUNZIP_BOMB:
		return SOURCE_BOMB;
	default:
		return SOURCE_SOUND;
	}
}

/* Unpack at least a byte, unless it is over. */
static enum status
unpack(struct source *source, char *to, size_t max, size_t *len)
{
	enum gunzip_end end = GUNZIP_GOES_ON;
	enum status status = STATUS_OK;

	*len = 0;
	if (!source->gunzip)
		return STATUS_OK;
	while (!*len && end == GUNZIP_GOES_ON) {
		if (!source->left && !source->ended) {
			source->at = source->packed;
			status = bytes_read(source, source->packed,
				PACKED_BYTES, &source->left);
			source->ended = status ||
					(!source->left && !source->waits);
			if (source->waits)
				return STATUS_OK;
		}
		*len = gunzip_step(source->gunzip, &source->at, &source->left,
			source->ended, to, max, &end);
	}
	source->trouble = trouble_of(end);
	if (!source->taken && gunzip_detect(to, *len))
		source->trouble = SOURCE_NESTED;
	if (source->trouble == SOURCE_NESTED)
		*len = 0;
	if (source->trouble == SOURCE_NESTED || end) {
		gunzip_free(source->gunzip);
		source->gunzip = NULL;
	}
	return status;
}

/* ---- reading ---------------------------------------------------------- */

/* The first bytes: enough of them to know gzip. */
static enum status
read_first(struct source *source, char *to, size_t max, size_t *len)
{
	enum status status = bytes_read(source, to, max, len);
	size_t more = 0;

	source->looked_at = !source->waits;
	if (!status && *len == 1 && *to == '\x1f' && max > 1) {
		status = bytes_read(source, to + 1, max - 1, &more);
		*len += more;
	}
	if (!gunzip_detect(to, *len) || *len > PACKED_BYTES)
		return status;
	unpack_begin(source, to, *len);
	return unpack(source, to, max, len);
}

enum status
source_read(struct source *source, char *to, size_t max, size_t *len)
{
	enum status status;

	*len = 0;
	max = stream_room(source, max);
	if (!max) {
		source->cut = true;
		return STATUS_OK;
	}
	if (!source->looked_at)
		status = read_first(source, to,
			max < PACKED_BYTES ? max : PACKED_BYTES, len);
	else if (source->packed)
		status = unpack(source, to, max, len);
	else
		status = bytes_read(source, to, max, len);
	source->taken += *len;
	return status;
}

bool
source_waits(const struct source *source)
{
	return source->waits;
}

enum source_trouble
source_trouble(const struct source *source)
{
	return source->trouble;
}

bool
source_was_cut(const struct source *source)
{
	return source->cut;
}

int
source_descriptor(const struct source *source)
{
	if (source->fetch)
		return source->left ? -1 : fetch_descriptor(source->fetch);
	return source->regular || source->left ? -1 : source->descriptor;
}

size_t
source_size(const struct source *source)
{
	return source->fetch ? fetch_size(source->fetch) : source->size;
}
