/* Files and standard input as bytes. */
#include "read/source.h"
#include "base/memory.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

struct source {
	int descriptor;
	bool regular, cut;
	size_t size, taken;
};

enum status
source_open(const char *path, struct source **source)
{
	struct stat facts;
	int descriptor = strcmp(path, "-")
				 ? open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY)
				 : fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 3);

	if (descriptor < 0)
		return status_from_errno(errno);
	if (fstat(descriptor, &facts) || S_ISDIR(facts.st_mode)) {
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

enum status
source_read(struct source *source, char *to, size_t max, size_t *len)
{
	ssize_t got;

	*len = 0;
	if (!source->regular && source->taken + max > SOURCE_STREAM_MAX) {
		max = SOURCE_STREAM_MAX - source->taken;
		if (!max) {
			source->cut = true;
			return STATUS_OK;
		}
	}
	do
		got = read(source->descriptor, to, max);
	while (got < 0 && errno == EINTR);
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
