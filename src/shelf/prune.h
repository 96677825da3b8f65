/*
 * Files that the index knows but that are gone from their folder: they are
 * forgotten, a few at a time, so that no question waits for it.
 *
 * Must not know: what is shown of them.
 */
#ifndef LESART_SHELF_PRUNE_H
#define LESART_SHELF_PRUNE_H

#include "shelf/index.h"

/* Folders to look after, and how far that has come. */
struct prune {
	struct prune_folder { char *path; } *at;
	uint32_t count, max;
	uint32_t current; /* the folder that is looked after */
	char *after;      /* the last path there; NULL: none yet */
	bool forgotten;   /* something was, so names may stand nowhere */
	int64_t bearer;   /* names are looked at up to this one */
};

/* Look after a folder, by its real path. */
void prune_add(struct prune *prune, const char *folder);

/* Is something left to do? */
bool prune_waits(const struct prune *prune);

/* Do some of it. False where another program holds the index: try again
 * later. */
bool prune_step(struct prune *prune, struct index *index);

void prune_free(struct prune *prune);

#endif
