/*
 * The shelf as the front end sees it: articles of folders and of several
 * files, told by lesart-shelf (src/shelf/record.h), which reads them and
 * keeps the index. Nothing here waits: what has come is taken by
 * shelf_work, and what is asked is answered later.
 *
 * Must not know: panes, documents.
 */
#ifndef LESART_UI_SHELF_H
#define LESART_UI_SHELF_H

#include "base/arena.h"
#include "base/child.h"
#include "base/span.h"

/* What the front page says of an article. */
struct shelf_card {
	int64_t id;
	uint32_t number; /* of the path that was opened, from 0 */
	uint32_t entry, minutes;
	bool opened;
	const char *path, *date, *names, *headline; /* in the arena */
	struct slice source; /* the host of its address, else its file's name */
	struct slice folded; /* headline, names, source, file: for filters */
};

struct shelf_cards {
	struct shelf_card *at;
	uint32_t count, max;
};

/* A name in articles of the shelf. */
struct shelf_name {
	uint32_t kind, articles, mentions;
	const char *name; /* in the arena of the answer */
};

enum shelf_question {
	SHELF_NOTHING,
	SHELF_TEXT,  /* articles whose text has these words */
	SHELF_NAMES, /* names whose words begin so */
	SHELF_NAME,  /* articles in which a name stands */
	SHELF_LIKE,  /* articles about the same story */
};

/* What was asked last, and what has been found so far. */
struct shelf_answer {
	enum shelf_question question;
	bool complete;
	struct shelf_found {
		int64_t id;
		uint32_t count; /* hits, mentions, or likeness in percent */
	} *at;
	uint32_t count, max;
	bool sorted; /* by id */
	struct shelf_names { struct shelf_name *at; uint32_t count, max; } names;
	struct arena arena;
};

struct shelf {
	struct shelf_cards cards;
	struct arena arena;
	uint32_t done, total; /* files that are read, of how many */
	bool total_known;
	uint32_t opened; /* articles since the start */
	uint32_t unread; /* of all cards */
	uint32_t failed; /* files that cannot be read */
	struct shelf_answer answer;
	uint32_t revision; /* grows with each change of all this */

	struct child child; /* its ends are closed when it has ended */
	int64_t serial;
	struct { char *at; uint32_t len, max; } line; /* that is coming in */
};

/* Is it one of files and folders, and not standard input or an address? */
bool shelf_takes(const char *path);

/* Start it for files and folders, numbered as they come; others are left out.
 * What is read is kept for the next time in the index in the cache, or only
 * as long as this shelf lives. NULL if it cannot be started. */
struct shelf *shelf_start(char *const *paths, uint32_t count, bool kept);
void shelf_end(struct shelf *shelf);

/* Read a file once more, of the path of this number: its cards come again,
 * and those that it has are no longer counted. */
void shelf_read_again(struct shelf *shelf, const char *path, uint32_t number);

/* Readable when something has come; -1 at its end. */
int shelf_descriptor(const struct shelf *shelf);

/* Take what has come, for about `microseconds`. Returns whether anything
 * has changed. */
bool shelf_work(struct shelf *shelf, uint32_t microseconds);

/* Ask; an answer that is not complete is forgotten. */
void shelf_ask(
	struct shelf *shelf, enum shelf_question question, struct slice words);
void shelf_ask_name(struct shelf *shelf, uint32_t kind, struct slice name);
void shelf_ask_like(struct shelf *shelf, int64_t id);
void shelf_forget(struct shelf *shelf);

/* How often the last answer has an article, at least 1; 0: not at all. */
uint32_t shelf_found(struct shelf *shelf, int64_t id);

/* The person has opened an article. */
void shelf_opened(struct shelf *shelf, struct shelf_card *card);

#endif
