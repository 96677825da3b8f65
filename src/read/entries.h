/*
 * The articles of one input, as a feed has them: their records in memory,
 * each ready to be put into an article. Shared by all whose article came
 * from it; freed by the last.
 *
 * Must not know: feeds, processes.
 */
#ifndef LESART_READ_ENTRIES_H
#define LESART_READ_ENTRIES_H

#include "article/article.h"

struct entries;

/* Takes over `records`, memory of its own that holds those of several
 * articles one after the other. */
struct entries *entries_new(struct slice records);

/* One owner more, one less. */
struct entries *entries_share(struct entries *entries);
void entries_release(struct entries *entries);

uint32_t entries_count(const struct entries *entries);

/* What an entry is called: its headline as it may be shown; "" for none.
 * Good as long as the entries. */
struct slice entries_title(const struct entries *entries, uint32_t index);

/* Put an entry into an empty article. False as in records_read. */
bool entries_read(const struct entries *entries, uint32_t index,
	struct article *article);

#endif
