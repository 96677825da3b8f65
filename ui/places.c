/* A line "hash offset" for each place, the newest last. */
#include "places.h"
#include "paths.h"

#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { LINE_LEN = 64, PATH_LEN = 4096 };

static const char heading[] = "lesart places 1\n";

struct kept {
	uint64_t hash;
	uint32_t offset;
};

struct places {
	struct kept at[PLACES_MAX];
	uint32_t count;
};

static void
places_remove(struct places *places, uint32_t index)
{
	places->count--;
	memmove(&places->at[index], &places->at[index + 1],
		(places->count - index) * sizeof places->at[0]);
}

static void
places_add(struct places *places, uint64_t hash, uint32_t offset)
{
	for (uint32_t i = 0; i < places->count; i++)
		if (places->at[i].hash == hash)
			places_remove(places, i--);
	if (places->count == PLACES_MAX)
		places_remove(places, 0);
	places->at[places->count++] = (struct kept){hash, offset};
}

/* Only a regular file is read, and no more of it than can be its own. */
static FILE *
places_open(const char *path)
{
	int file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
	struct stat about;

	if (file < 0)
		return NULL;
	if (fstat(file, &about) || !S_ISREG(about.st_mode)) {
		close(file);
		return NULL;
	}
	return fdopen(file, "r");
}

static void
places_load(const char *path, struct places *places)
{
	FILE *file = places_open(path);
	char line[LINE_LEN];
	uint32_t lines = 0;

	places->count = 0;
	if (!file)
		return;
	if (fgets(line, sizeof line, file) && !strcmp(line, heading)) {
		while (lines++ < 2 * PLACES_MAX &&
			fgets(line, sizeof line, file)) {
			uint64_t hash;
			uint32_t offset;

			if (sscanf(line, "%16" SCNx64 " %10" SCNu32, &hash,
				    &offset) == 2)
				places_add(places, hash, offset);
		}
	}
	fclose(file);
}

bool
places_find(const char *path, uint64_t hash, uint32_t *offset)
{
	struct places *places = calloc(1, sizeof *places);
	bool found = false;

	if (!places)
		return false;
	places_load(path, places);
	for (uint32_t i = 0; i < places->count; i++) {
		if (places->at[i].hash == hash) {
			*offset = places->at[i].offset;
			found = true;
		}
	}
	free(places);
	return found;
}

static bool
places_write(FILE *file, const struct places *places)
{
	fputs(heading, file);
	for (uint32_t i = 0; i < places->count; i++)
		fprintf(file, "%016" PRIx64 " %" PRIu32 "\n",
			places->at[i].hash, places->at[i].offset);
	return !fflush(file) && !ferror(file) && !fsync(fileno(file));
}

static enum status
places_save(const char *path, const struct places *places)
{
	char aside[PATH_LEN];
	FILE *file;
	bool written;
	int descriptor;

	if ((size_t)snprintf(aside, sizeof aside, "%s.XXXXXX", path) >=
		sizeof aside)
		return STATUS_WRITE;
	descriptor = mkostemp(aside, O_CLOEXEC); /* of mode 0600 */
	if (descriptor < 0)
		return STATUS_WRITE;
	file = fdopen(descriptor, "w");
	if (!file) {
		close(descriptor);
		unlink(aside);
		return STATUS_WRITE;
	}
	written = places_write(file, places);
	if (fclose(file) || !written || rename(aside, path)) {
		unlink(aside);
		return STATUS_WRITE;
	}
	return STATUS_OK;
}

enum status
places_keep(const char *path, uint64_t hash, uint32_t offset)
{
	struct places *places = calloc(1, sizeof *places);
	enum status status;

	if (!places)
		return STATUS_SYSTEM;
	path_make_folders(path);
	places_load(path, places);
	places_add(places, hash, offset);
	status = places_save(path, places);
	free(places);
	return status;
}
