/*
 * The way of an article: a source is read by the reader of its format, and
 * the passes find what is in it, in slices, so that the first screen is
 * there before the last byte is read. The one door of liblesart for the
 * front end, --json and tests.
 */
#ifndef LESART_READING_H
#define LESART_READING_H

#include "article/article.h"
#include "base/status.h"
#include "find/models.h"

struct reading;

struct reading_options {
	enum language language; /* LANGUAGE_UNKNOWN: to be found out */
	const char *format;     /* NULL: to be found out; else a name */
	const char *date;       /* day of the article, ISO 8601; or NULL */
	struct models *models;  /* find/models.h; outlive the reading. NULL:
				   names are found by rules alone */
	bool offline;           /* nothing is fetched */
	int fetch_seconds;      /* that fetching may take; 0: read/fetch.h */
	bool read_only;         /* no pass runs: the article is its text and
				   structure, in no known language unless
				   that is told */
};

/*
 * Open a file, "-" for standard input; an address of http or https begins to
 * be fetched. On success *reading is the caller's. Nothing is read yet.
 */
enum status reading_open(const char *path,
	const struct reading_options *options, struct reading **reading);

/* The same for bytes in memory, which have to outlive the reading; `path`
 * is what the article is called. */
struct reading *reading_of_bytes(struct slice bytes, const char *path,
	const struct reading_options *options);

/* Frees the article as well. */
void reading_free(struct reading *reading);

/*
 * An input may hold several articles, as a feed does: its entries. The
 * reading's own article is the first of them. How many there are: 0 while
 * that is not known, 1 for an input that is one article.
 */
uint32_t reading_entries(const struct reading *reading);

/* What an entry is called, "" for nothing; good as long as the reading. */
struct slice reading_entry_title(
	const struct reading *reading, uint32_t entry);

/* An entry as a reading of its own, the caller's, which may outlive this
 * one. */
struct reading *reading_of_entry(const struct reading *reading,
	uint32_t entry, const struct reading_options *options);

/* The article as far as it is read; it belongs to the reading. */
const struct article *reading_article(const struct reading *reading);

/*
 * Read and find the next slice of about `bytes` bytes; at least a little
 * is done each time. *more tells whether anything is left. An input that
 * fails midway gives a status once; the article is complete then with
 * what was read, and a note says so.
 */
enum status reading_step(
	struct reading *reading, uint32_t bytes, bool *more);

/* Find anew in all that has been read, from its start, with the next steps:
 * a first slice that was kept small to be quick knew little of the article.
 * Indices of what was found so far mean nothing from here on. */
void reading_find_again(struct reading *reading);

/* All of the rest: reading_step until nothing is left. */
enum status reading_finish(struct reading *reading);

/* A descriptor that has to be readable before reading_step can go on
 * without blocking, or -1 when it never blocks. */
int reading_descriptor(const struct reading *reading);

/* Is it so now? */
bool reading_can_step(const struct reading *reading);

/*
 * Of an article that is fetched: is that still going on, and how many bytes
 * have come, of how many (0: not known)? False for all others. It can be
 * cancelled; the article ends with what there is then.
 */
bool reading_is_fetching(
	const struct reading *reading, size_t *taken, size_t *size);
void reading_cancel(struct reading *reading);

/*
 * An input that comes slowly may have brought bytes that the article shows
 * nothing of yet, because it takes more of them to tell how they are meant.
 * How many they are, as far as they are kept: 0 where there are none, or
 * where a part of the input is nothing to read.
 */
uint32_t reading_unshown(const struct reading *reading);

/* They as a reading of their own, the caller's, which has an end. */
struct reading *reading_of_unshown(const struct reading *reading,
	const struct reading_options *options);

/* What a status of this reading says, as a sentence; good until the next
 * call. */
const char *reading_sentence(
	const struct reading *reading, enum status status);

/* How much is done, 0 to 100; -1 where the size is not known. */
int reading_progress(const struct reading *reading);

/* A stable hash of the first 64 kB of the text and its path-free content,
 * for the kept place. Complete after the first slices. */
uint64_t reading_hash(const struct reading *reading);

#endif
