/* A walk through folders, without recursion. */
#include "shelf/folder.h"
#include "base/memory.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

/* Folders that are still to be looked into. */
struct waiting {
	struct waiting_folder {
		const char *path;
		uint32_t depth;
	} *at;
	uint32_t count, max;
};

static void
file_add(struct folder_files *files, const char *path)
{
	struct folder_file *file;

	if (files->count == FOLDER_FILES_MAX) {
		files->left_out++;
		return;
	}
	file = ARRAY_ADD(files);
	file->number = files->number;
	file->path = arena_string(&files->arena, slice_string(path));
}

bool
folder_look(struct folder_file *file)
{
	struct stat at;

	if (stat(file->path, &at) || !S_ISREG(at.st_mode) || !at.st_size)
		return false;
	file->size = (uint64_t)at.st_size;
	file->modified = (int64_t)at.st_mtim.tv_sec * 1000000000 +
			 at.st_mtim.tv_nsec;
	return true;
}

static void
waiting_add(struct waiting *waiting, struct arena *arena, const char *path,
	uint32_t depth)
{
	struct waiting_folder *folder;

	if (depth > FOLDER_DEPTH_MAX)
		return;
	folder = ARRAY_ADD(waiting);
	folder->path = arena_string(arena, slice_string(path));
	folder->depth = depth;
}

/* Most file systems tell what a name is without a look at it. */
static bool
is_folder(const char *path, unsigned char type)
{
	struct stat at;

	if (type != DT_UNKNOWN)
		return type == DT_DIR;
	return !lstat(path, &at) && S_ISDIR(at.st_mode);
}

/* Is it what a browser has saved beside a page: "x_files" with "x.html"? */
static bool
is_beside_page(const char *path)
{
	static const char *const ends[] = {"_files", "-Dateien"};
	static const char *const pages[] = {".html", ".htm"};
	size_t len = strlen(path);
	bool found = false;

	for (size_t i = 0; i < ARRAY_LEN(ends) && !found; i++) {
		size_t end = strlen(ends[i]);
		char *page;

		if (len <= end || strcmp(path + len - end, ends[i]) != 0)
			continue;
		page = memory_new(len + 8);
		for (size_t j = 0; j < ARRAY_LEN(pages); j++) {
			snprintf(page, len + 8, "%.*s%s", (int)(len - end),
				path, pages[j]);
			found |= !access(page, F_OK);
		}
		free(page);
	}
	return found;
}

/* A name of a folder: a file to take, or a folder to wait. */
static void
entry_add(struct folder_files *files, struct waiting *waiting,
	const struct waiting_folder *folder, const struct dirent *entry)
{
	size_t len = strlen(folder->path);
	size_t size = len + strlen(entry->d_name) + 2;
	char *path = memory_new(size);

	snprintf(path, size, "%s%s%s", folder->path,
		len && folder->path[len - 1] == '/' ? "" : "/",
		entry->d_name);
	if (!is_folder(path, entry->d_type))
		file_add(files, path);
	else if (!is_beside_page(path))
		waiting_add(waiting, &files->arena, path, folder->depth + 1);
	free(path);
}

static int
is_shown(const struct dirent *entry)
{
	return entry->d_name[0] != '.';
}

static bool
folder_walk(struct folder_files *files, struct waiting *waiting,
	struct waiting_folder folder)
{
	struct dirent **names;
	int count = scandir(folder.path, &names, is_shown, alphasort);

	if (count < 0)
		return false;
	for (int i = 0; i < count; i++) {
		entry_add(files, waiting, &folder, names[i]);
		free(names[i]);
	}
	free(names);
	return true;
}

enum status
folder_add(struct folder_files *files, const char *path, uint32_t number)
{
	struct waiting waiting = {0};
	struct stat at;
	bool walked;

	files->number = number;
	if (stat(path, &at))
		return status_from_errno(errno);
	if (!S_ISDIR(at.st_mode)) {
		file_add(files, path);
		if (files->count)
			files->at[files->count - 1].named = true;
		return STATUS_OK;
	}
	walked = folder_walk(files, &waiting,
		(struct waiting_folder){path, 0});
	for (uint32_t i = 0; i < waiting.count; i++)
		folder_walk(files, &waiting, waiting.at[i]);
	free(waiting.at);
	return walked ? STATUS_OK : status_from_errno(errno);
}

void
folder_free(struct folder_files *files)
{
	free(files->at);
	arena_free(&files->arena);
	*files = (struct folder_files){0};
}
