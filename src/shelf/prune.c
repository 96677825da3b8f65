/* Paths of the index, one after the other, looked up on the disk. */
#include "shelf/prune.h"
#include "base/memory.h"

#include <errno.h>
#include <stdlib.h>
#include <sys/stat.h>

/* In one step. */
enum { LOOKS = 256, FORGOTTEN = 16, BEARERS = 2000 };

void
prune_add(struct prune *prune, const char *folder)
{
	ARRAY_ADD(prune)->path = memory_string(folder);
}

bool
prune_waits(const struct prune *prune)
{
	return prune->current < prune->count || prune->forgotten;
}

void
prune_free(struct prune *prune)
{
	for (uint32_t i = 0; i < prune->count; i++)
		free(prune->at[i].path);
	free(prune->at);
	free(prune->after);
	*prune = (struct prune){0};
}

static bool
is_gone(const char *path)
{
	struct stat at;

	return stat(path, &at) && (errno == ENOENT || errno == ENOTDIR);
}

/* What one step finds. */
struct found {
	struct arena arena;
	const char *gone[FORGOTTEN];
	uint32_t count, looks;
	const char *last;
};

static bool
take_path(void *context, const char *path)
{
	struct found *found = context;

	found->looks++;
	found->last = arena_string(&found->arena, slice_string(path));
	if (is_gone(path))
		found->gone[found->count++] = found->last;
	return found->count < FORGOTTEN;
}

static bool
forget_gone(struct index *index, const struct found *found)
{
	if (!found->count)
		return true;
	if (!index_begin(index))
		return false;
	for (uint32_t i = 0; i < found->count; i++)
		index_forget(index, found->gone[i]);
	return index_commit(index);
}

static bool
prune_folder(struct prune *prune, struct index *index)
{
	struct found found = {.count = 0};
	bool done;

	index_files_below(index, prune->at[prune->current].path, prune->after,
		LOOKS, take_path, &found);
	done = forget_gone(index, &found);
	if (done) {
		prune->forgotten |= found.count > 0;
		free(prune->after);
		prune->after = found.last ? memory_string(found.last) : NULL;
		if (found.looks < LOOKS && found.count < FORGOTTEN) {
			free(prune->after);
			prune->after = NULL;
			prune->current++;
		}
	}
	arena_free(&found.arena);
	return done;
}

bool
prune_step(struct prune *prune, struct index *index)
{
	if (prune->current < prune->count)
		return prune_folder(prune, index);
	if (!prune->forgotten)
		return true;
	if (!index_begin(index))
		return false;
	prune->forgotten = index_forget_bearers(
		index, prune->bearer, prune->bearer + BEARERS);
	prune->bearer = prune->forgotten ? prune->bearer + BEARERS : 0;
	return index_commit(index);
}
