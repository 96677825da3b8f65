/* Files and standard input as bytes. */
#include "read/source.h"
#include "base/memory.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

struct source {
	int descriptor;
	bool regular, cut;
	size_t size, taken;
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

void
source_free(struct source *source)
{
	if (!source)
		return;
	close(source->descriptor);
	free(source);
}

/* What is left of the bytes that a stream may have. */
static size_t
stream_room(const struct source *source, size_t max)
{
	size_t left = SOURCE_STREAM_MAX - source->taken;

	return source->regular || max < left ? max : left;
}

/* Wait for bytes or the end. A FIFO that nobody has opened for writing yet
 * is not at its end, and poll() knows the difference. */
static bool
stream_wait(const struct source *source)
{
	struct pollfd wait = {.fd = source->descriptor, .events = POLLIN};

	return source->regular || poll(&wait, 1, -1) >= 0 || errno == EINTR;
}

enum status
source_read(struct source *source, char *to, size_t max, size_t *len)
{
	ssize_t got;

	*len = 0;
	max = stream_room(source, max);
	if (!max) {
		source->cut = true;
		return STATUS_OK;
	}
	do {
		if (!stream_wait(source))
			return status_from_errno(errno);
		got = read(source->descriptor, to, max);
	} while (got < 0 && (errno == EINTR || errno == EAGAIN));
	if (got < 0)
		return status_from_errno(errno);
	*len = (size_t)got;
	source->taken += *len;
	return STATUS_OK;
}

bool
source_was_cut(const struct source *source)
{
	return source->cut;
}

int
source_descriptor(const struct source *source)
{
	return source->regular ? -1 : source->descriptor;
}

size_t
source_size(const struct source *source)
{
	return source->size;
}
