/* Articles of one input, parted. */
#include "read/entries.h"
#include "base/arena.h"
#include "base/memory.h"
#include "read/records.h"
#include "text/normalise.h"

#include <stdlib.h>

struct entries {
	uint32_t owners;
	char *bytes;
	struct { struct slice *at; uint32_t count, max; } records, titles;
	struct arena arena; /* of titles */
};

struct entries *
entries_new(struct slice records)
{
	struct entries *entries = memory_zeroed(1, sizeof *entries);
	struct slice rest = records;

	entries->owners = 1;
	entries->bytes = (char *)(uintptr_t)records.at;
	while (rest.len) {
		struct slice headline;
		size_t len = records_len(rest, &headline);

		*ARRAY_ADD(&entries->records) = slice_from(rest.at, len);
		*ARRAY_ADD(&entries->titles) =
			headline.len ? normalised_line(&entries->arena, headline)
				     : slice_from("", 0);
		rest = slice_from(rest.at + len, rest.len - len);
	}
	return entries;
}

struct entries *
entries_share(struct entries *entries)
{
	if (entries)
		entries->owners++;
	return entries;
}

void
entries_release(struct entries *entries)
{
	if (!entries || --entries->owners)
		return;
	free(entries->bytes);
	free(entries->records.at);
	free(entries->titles.at);
	arena_free(&entries->arena);
	free(entries);
}

uint32_t
entries_count(const struct entries *entries)
{
	return entries->records.count;
}

struct slice
entries_title(const struct entries *entries, uint32_t index)
{
	return entries->titles.at[index];
}

bool
entries_read(const struct entries *entries, uint32_t index,
	struct article *article)
{
	return records_read(article, entries->records.at[index]);
}
