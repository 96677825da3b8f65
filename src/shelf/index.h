/*
 * The index of articles that have been seen: the door to SQLite. One file
 * in the cache directory; it may be deleted at any time, and is made anew
 * when it is damaged or of another version. Several programs may use it at
 * once.
 *
 * Must not know: screens; how folders are walked.
 */
#ifndef LESART_SHELF_INDEX_H
#define LESART_SHELF_INDEX_H

#include "article/article.h"
#include "base/status.h"
#include "shelf/folder.h"

struct index;

/* What the front page says of an article. Strings are good until the next
 * call. */
struct index_card {
	int64_t id;       /* in this index */
	const char *path; /* of its file */
	uint32_t entry;   /* which article of the file, from 0 */
	const char *headline, *date, *source; /* date: ISO 8601, or "" */
	const char *names; /* the weightiest, parted by ", " */
	uint32_t minutes;
	bool opened; /* the person has opened it */
};

/* A name that stands in articles of the index. */
struct index_name {
	const char *name;
	uint32_t kind;     /* enum entity_kind */
	uint32_t articles, mentions;
};

/*
 * Open or make the index; NULL as path is one in memory. A file that cannot
 * be used is replaced. Returns NULL with *status where even that fails.
 */
struct index *index_open(const char *path, enum status *status);
void index_close(struct index *index);

/*
 * Changes are made between these two, which hold the index against other
 * programs. index_begin is false where another one holds it: try again
 * later. index_commit is false where nothing of the changes was kept, as an
 * index on a full disk: it is then one in memory, and they can be made anew.
 */
bool index_begin(struct index *index);
bool index_commit(struct index *index);

/* Does the index know the file as it is now, by path, size and time? */
bool index_knows(struct index *index, const struct folder_file *file);

/* Forget what was known of a file, then put its articles in, then learn that
 * it is known as it is now. */
void index_forget(struct index *index, const char *path);
int64_t index_put(struct index *index, const char *path, uint32_t entry,
	const struct article *article);
void index_learn(struct index *index, const struct folder_file *file);

/* Known files below a folder, from behind one of them on (NULL: from the
 * first), in the order of their paths, `max` at most; `take` returns whether
 * it wants more. What the person has opened is kept when they are forgotten:
 * they may come back. */
typedef bool index_take_path(void *context, const char *path);
void index_files_below(struct index *index, const char *folder,
	const char *after, uint32_t max, index_take_path *take, void *context);

/* Forget names that stand in no article, of those numbered behind `after` up
 * to `last`. Returns whether there are any behind them. */
bool index_forget_bearers(struct index *index, int64_t after, int64_t last);

/* The person has opened an article. */
void index_opened(struct index *index, int64_t id);

/* Each of these calls `take` for what it finds, best first. */
typedef void index_take_card(void *context, const struct index_card *card);
typedef void index_take_article(void *context, int64_t id, uint32_t count);
typedef void index_take_name(void *context, const struct index_name *name);

/* The articles of a file. What is asked below is asked of those only that
 * have been taken so. */
void index_cards(struct index *index, const char *path, index_take_card *take,
	void *context);

/* Articles whose text has all words of a query, the last one perhaps only
 * begun. What the folding lets through but the search of an article would
 * not find ("für" in a text with "fur") is left out. */
void index_find_text(struct index *index, struct slice query, uint32_t max,
	index_take_article *take, void *context);

/* Names of which each word of a query begins a word; folded. */
void index_find_names(struct index *index, struct slice query, uint32_t max,
	index_take_name *take, void *context);

/* Articles in which a name of a kind stands, with its mentions. */
void index_name_articles(struct index *index, const char *name, uint32_t kind,
	index_take_article *take, void *context);

/* Articles about the same story: those that share its names and numbers,
 * rare ones counting more; `count` is how like they are, in percent. */
void index_like(struct index *index, int64_t id, index_take_article *take,
	void *context);

#endif
