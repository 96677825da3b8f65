/*
 * The passes: what is known about an article beyond its structure, found
 * slice by slice in the order of a table. Each pass fills the arrays that
 * it owns and changes no other. A new pass is a file find_NOUN.c and a row
 * of the table in find.c.
 *
 * Must not know: files, formats, screens.
 */
#ifndef LESART_FIND_FIND_H
#define LESART_FIND_FIND_H

#include "article/article.h"
#include "find/work.h"

struct pass {
	const char *name; /* a noun: "numbers" */
	const char *help; /* one sentence */
	/* Bytes of state that the pass keeps between slices, zeroed before
	 * the first one; 0 for none. */
	size_t state;
	/* Work on the next slice. */
	void (*run)(struct work *work, void *state);
	/* After the last slice: free what the state owns, and say what only
	 * the whole article can tell. work holds no slice then. May be NULL. */
	void (*finish)(struct work *work, void *state);
};

/* The rows, in the order in which they run; count in *count. */
const struct pass *find_passes(uint32_t *count);

struct finder;

/* Begin to find in an article that is, or is being, read. The article has to
 * outlive the finder. Never NULL. */
struct finder *finder_new(struct article *article);
void finder_free(struct finder *finder);

/* Find names by models (find/models.h), which have to outlive the finder;
 * without them, or with NULL, names are found by rules alone. */
void finder_use(struct finder *finder, struct models *models);

/*
 * Work on the next slice of at most about `bytes` bytes of what the reader
 * has appended (whole passages, at least one). With `last` the text is
 * complete: its end may be worked on too, and the passes finish. Without it
 * the last part is left alone, because the reader may still be at it.
 * Returns whether there is more to do. Moves article->analysed; sets
 * article->complete at the end.
 */
bool finder_step(struct finder *finder, uint32_t bytes, bool last);

/* Forget what was found and begin with the text's first slice again: what
 * follows a slice tells of names in it. */
void finder_again(struct finder *finder);

/*
 * For tests: call `seen` whenever a pass has worked on a slice, or has
 * finished, with the article as it is then, the name of the pass ("passages"
 * for the cutting before the first) and `data`.
 */
void finder_watch(struct finder *finder,
	void (*seen)(const struct article *article, const char *pass,
		void *data),
	void *data);

#endif
