/* Inputs of several articles. */
#include "read/several.h"
#include "base/memory.h"
#include "read/entries.h"

#include <stdlib.h>

struct several {
	struct collect *collect;
	struct entries *entries;
	const char *format;
	void (*otherwise)(struct article *article, struct slice bytes);
};

struct several *
several_begin(struct article *article, const char *format,
	void (*otherwise)(struct article *article, struct slice bytes))
{
	struct several *several = memory_zeroed(1, sizeof *several);

	several->collect = collect_begin(article);
	several->format = format;
	several->otherwise = otherwise;
	return several;
}

void
several_feed(void *state, struct slice bytes, bool last)
{
	struct several *several = state;
	struct collect *collect = several->collect;
	struct article *article = collect->article;

	collect_feed(collect, bytes);
	if (!last)
		return;
	several->entries = entries_new(collect_parse(collect, several->format));
	if (!entries_count(several->entries) ||
		(!entries_read(several->entries, 0, article) &&
			!article->parts.count))
		several->otherwise(
			article, slice_from(collect->at, collect->len));
}

struct entries *
several_entries(void *state)
{
	const struct several *several = state;

	return several->entries;
}

void
several_end(void *state)
{
	struct several *several = state;

	entries_release(several->entries);
	collect_end(several->collect);
	free(several);
}
