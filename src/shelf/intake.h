/*
 * Files on their way into the index: each is read as it comes, and then some
 * are put in together, so that no other program waits for the index while
 * an article is read.
 *
 * Must not know: what is said of them.
 */
#ifndef LESART_SHELF_INTAKE_H
#define LESART_SHELF_INTAKE_H

#include "base/status.h"
#include "shelf/folder.h"
#include "shelf/index.h"

struct models;
struct reading;

enum { INTAKE_MAX = 64 };

struct intake {
	struct index *index;
	struct models *models; /* of names; NULL: by rules */
	struct intake_file {
		const struct folder_file *file;
		struct reading *reading; /* NULL: nothing is to be put in */
		bool no_text;            /* it is known, and no article */
		enum status status;      /* why it cannot be read */
	} at[INTAKE_MAX];
	uint32_t count;
	uint64_t begun; /* when the first one was taken; microseconds */
};

/* Take a file, which is read if the index does not know it as it is; one of
 * a folder only if it is of text. There has to be room. */
void intake_take(struct intake *intake, const struct folder_file *file);

/* Is it time to put them in? After some files, or some milliseconds. */
bool intake_full(const struct intake *intake);

/* Put in what was read. False, and nothing done, where another program
 * holds the index. */
bool intake_put(struct intake *intake);

/* Let go of them all. */
void intake_clear(struct intake *intake);

#endif
