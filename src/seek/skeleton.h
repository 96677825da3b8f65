/*
 * The skeleton of a text: its base letters (text/fold.h) as UTF-8, one
 * stretch of memory to run memmem over, and the way back from a place in
 * it to the text. Never longer than the text; checkpoints are sparse.
 *
 * Must not know: articles, queries.
 */
#ifndef LESART_SEEK_SKELETON_H
#define LESART_SEEK_SKELETON_H

#include "base/span.h"

enum {
	SKELETON_STRETCH = 128, /* bytes of text from checkpoint to checkpoint */
	SKELETON_CACHE = 4096,
};

/* What a code point folds to, in UTF-8; an entry of a cache. */
struct skeleton_fold {
	uint32_t code_len; /* code point << 3 | bytes */
	char bytes[4];
};

struct skeleton {
	char *at;
	uint32_t len, max;
	uint32_t folded; /* bytes of the text that are in it */
	/* Item k: length of the skeleton before the first character that
	 * begins at or after byte k * SKELETON_STRETCH of the text. */
	uint32_t *checkpoints;
	uint32_t count, checkpoints_max;
	struct skeleton_fold cache[SKELETON_CACHE];
};

/* A character of the text and where its base letters begin. */
struct skeleton_place {
	uint32_t text, skeleton;
};

void skeleton_free(struct skeleton *skeleton);

/* Make room for the fold of `more` bytes of text at once, so that folding
 * them slice by slice does not copy what is there again and again. */
void skeleton_reserve(struct skeleton *skeleton, uint32_t more);

/* Fold on as far as byte `end` of the text, which begins with what is
 * folded already; `end` is a border of characters. */
void skeleton_grow(struct skeleton *skeleton, const char *text, uint32_t end);

/*
 * Move `place` on to the character that gave byte `target` of the skeleton.
 * place->skeleton <= target < skeleton->len. The cost is that of the way
 * or, if that is long, logarithmic.
 */
void skeleton_seek(struct skeleton *skeleton, const char *text,
	struct skeleton_place *place, uint32_t target);

/* The place of the character that begins at `offset` of the text, or of the
 * end of what is folded. */
struct skeleton_place skeleton_place_of(
	struct skeleton *skeleton, const char *text, uint32_t offset);

/* The place behind the character at `place`. */
struct skeleton_place skeleton_after(struct skeleton *skeleton,
	const char *text, struct skeleton_place place);

#endif
