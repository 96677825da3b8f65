/*
 * The files of a folder, as deep as it goes.
 *
 * Must not know: what is in them.
 */
#ifndef LESART_SHELF_FOLDER_H
#define LESART_SHELF_FOLDER_H

#include "base/arena.h"
#include "base/status.h"

struct folder_file {
	const char *path; /* in the arena of the files */
	uint64_t size;    /* bytes, once it is looked at */
	int64_t modified; /* nanoseconds since 1970 */
	uint32_t number;  /* that it was added with */
	bool named;       /* it was added itself, and no folder above it */
};

struct folder_files {
	struct folder_file *at;
	uint32_t count, max;
	uint32_t left_out; /* beyond FOLDER_FILES_MAX */
	uint32_t number;   /* of those that are added now */
	struct arena arena;
};

enum { FOLDER_FILES_MAX = 200000, FOLDER_DEPTH_MAX = 32 };

/*
 * Add a file, or what lies below a folder, in the order of the names. Names
 * that begin with a dot are left out, and so are folders that cannot be
 * read, and those that browsers save beside a page, with what belongs to it;
 * the files are not looked at yet. All have the number.
 */
enum status folder_add(
	struct folder_files *files, const char *path, uint32_t number);

/* Look at a file: its size and time. False for what is not read: links to
 * folders, devices, what is empty or gone. */
bool folder_look(struct folder_file *file);

void folder_free(struct folder_files *files);

#endif
