/* Folding a whole text: blocks of ASCII at once, the rest by a cache. */
#include "seek/skeleton.h"
#include "base/memory.h"
#include "text/fold.h"
#include "text/utf8.h"

#include <stdlib.h>

enum { BLOCK = 32 };

void
skeleton_free(struct skeleton *skeleton)
{
	free(skeleton->at);
	free(skeleton->checkpoints);
}

static void
cache_fill(struct skeleton_fold *entry, char32_t code)
{
	struct fold fold;
	uint32_t len = 0;

	fold_code(code, &fold);
	for (uint32_t i = 0; i < fold.bases; i++)
		len += utf8_put(entry->bytes + len, fold.base[i]);
	entry->code_len = code << 3 | len;
}

/* The fold of a code point beyond ASCII. */
static inline const struct skeleton_fold *
cached(struct skeleton *skeleton, char32_t code)
{
	struct skeleton_fold *entry = &skeleton->cache[code % SKELETON_CACHE];

	if (entry->code_len >> 3 != code)
		cache_fill(entry, code);
	return entry;
}

static inline bool
block_is_ascii(const char *at)
{
	unsigned char all = 0;

	for (int i = 0; i < BLOCK; i++)
		all |= (unsigned char)at[i];
	return all < 0x80;
}

static inline void
fold_block(char *to, const char *at)
{
	for (int i = 0; i < BLOCK; i++)
		to[i] = fold_ascii(at[i]);
}

/* Fold the characters that begin before `stop`; returns where they end. */
static const char *
fold_stretch(struct skeleton *skeleton, const char *at, const char *stop,
	const char *end)
{
	char *to = skeleton->at + skeleton->len;

	while (at < stop) {
		const struct skeleton_fold *entry;
		char32_t code;

		if (stop - at >= BLOCK && block_is_ascii(at)) {
			fold_block(to, at);
			at += BLOCK;
			to += BLOCK;
			continue;
		}
		/* The ASCII before the next letter that is none. */
		while (at < stop && !(*at & 0x80))
			*to++ = fold_ascii(*at++);
		if (at >= stop)
			break;
		at += utf8_next(at, end, &code);
		entry = cached(skeleton, code);
		for (uint32_t i = 0; i < (entry->code_len & 7); i++)
			*to++ = entry->bytes[i];
	}
	skeleton->len = (uint32_t)(to - skeleton->at);
	return at;
}

void
skeleton_reserve(struct skeleton *skeleton, uint32_t more)
{
	uint64_t need = (uint64_t)skeleton->len + more;

	if (need <= skeleton->max)
		return;
	need += need / 8 + BLOCK; /* lest it move at each slice of a text */
	if (need > UINT32_MAX)
		need = UINT32_MAX;
	skeleton->at = memory_grow_large(skeleton->at, skeleton->len, need);
	skeleton->max = (uint32_t)need;
}

static void
add_checkpoint(struct skeleton *skeleton)
{
	if (skeleton->count == skeleton->checkpoints_max)
		skeleton->checkpoints = memory_room(skeleton->checkpoints,
			&skeleton->checkpoints_max, skeleton->count + 1,
			sizeof *skeleton->checkpoints);
	skeleton->checkpoints[skeleton->count++] = skeleton->len;
}

void
skeleton_grow(struct skeleton *skeleton, const char *text, uint32_t end)
{
	skeleton_reserve(skeleton, end - skeleton->folded);
	while (skeleton->folded < end) {
		uint32_t stretch = skeleton->folded / SKELETON_STRETCH;
		uint32_t stop = (stretch + 1) * SKELETON_STRETCH;
		const char *at = text + skeleton->folded;

		/* Its first character, unless only its end lies here. */
		if (stretch == skeleton->count)
			add_checkpoint(skeleton);
		if (stop > end || stop < skeleton->folded)
			stop = end; /* or beyond 4 GB */
		at = fold_stretch(skeleton, at, text + stop, text + end);
		skeleton->folded = (uint32_t)(at - text);
	}
}

static inline bool
word_is_ascii(const char *at)
{
	uint64_t word;

	memcpy(&word, at, sizeof word);
	return !(word & 0x8080808080808080u);
}

static struct skeleton_place
place_of_checkpoint(
	const struct skeleton *skeleton, const char *text, uint32_t index)
{
	uint32_t at = index * SKELETON_STRETCH;

	while (at < skeleton->folded && !utf8_starts(text[at]))
		at++;
	return (struct skeleton_place){at, skeleton->checkpoints[index]};
}

/* Leap to the last checkpoint at or before the target. */
static void
leap(struct skeleton *skeleton, const char *text, struct skeleton_place *place,
	uint32_t target)
{
	uint32_t low = place->text / SKELETON_STRETCH;
	uint32_t high = skeleton->count;
	uint32_t at;

	while (high - low > 1) {
		uint32_t middle = low + (high - low) / 2;

		if (skeleton->checkpoints[middle] <= target)
			low = middle;
		else
			high = middle;
	}
	at = low * SKELETON_STRETCH;
	if (at > place->text)
		*place = place_of_checkpoint(skeleton, text, low);
}

/* The place behind a character. */
static inline struct skeleton_place
step(struct skeleton *skeleton, const char *text, struct skeleton_place place)
{
	char32_t code;
	uint32_t len;

	if (!(text[place.text] & 0x80)) {
		place.text++;
		place.skeleton++;
		return place;
	}
	len = utf8_next(text + place.text, text + skeleton->folded, &code);
	place.text += len;
	place.skeleton += cached(skeleton, code)->code_len & 7;
	return place;
}

struct skeleton_place
skeleton_after(struct skeleton *skeleton, const char *text,
	struct skeleton_place place)
{
	return step(skeleton, text, place);
}

struct skeleton_place
skeleton_place_of(struct skeleton *skeleton, const char *text, uint32_t offset)
{
	struct skeleton_place place = {0};
	uint32_t index = offset / SKELETON_STRETCH;

	if (index >= skeleton->count)
		index = skeleton->count - 1;
	if (skeleton->count)
		place = place_of_checkpoint(skeleton, text, index);
	while (place.text < offset)
		place = step(skeleton, text, place);
	return place;
}

void
skeleton_seek(struct skeleton *skeleton, const char *text,
	struct skeleton_place *place, uint32_t target)
{
	struct skeleton_place at, next;

	if (target - place->skeleton > SKELETON_STRETCH)
		leap(skeleton, text, place, target);
	at = *place;
	for (;;) {
		while (at.skeleton + 8 <= target &&
			at.text + 8 <= skeleton->folded &&
			word_is_ascii(text + at.text)) {
			at.text += 8;
			at.skeleton += 8;
		}
		next = step(skeleton, text, at);
		if (next.skeleton > target)
			break;
		at = next;
	}
	*place = at;
}
