/*
 * The inside of the index, for its two files: the database and its
 * statements.
 *
 * Must not know: who asks.
 */
#ifndef LESART_SHELF_INDEX_SQL_H
#define LESART_SHELF_INDEX_SQL_H

#include "base/arena.h"
#include "shelf/index.h"

#include <sqlite3.h>

enum statement {
	BEGIN, COMMIT, ROLLBACK, KNOWS, PUT_FILE, PUT_ARTICLE, PUT_BEARER,
	PUT_NAME, PUT_NUMBER, PUT_TEXT, FORGET_FILE, FORGET_NAMES, FORGET_NUMBERS, FORGET_TEXTS,
	FORGET_ARTICLES, FORGET_BEARERS, BEARERS_BEHIND, FILES_BELOW, OPENED, OPENED_KEPT, CARDS, SHOW, FIND_TEXT, FIND_NAMES,
	NAME_ARTICLES, LIKE_NAMES, LIKE_NUMBERS, COUNT, STATEMENT_COUNT,
};

struct index {
	sqlite3 *database;
	sqlite3_stmt *statements[STATEMENT_COUNT];
	char *path; /* NULL: in memory */
	bool writing; /* between begin and commit */
	uint32_t refused; /* times that another program held it, in a row */
	int64_t last; /* the greatest id that was told */
};

/* A statement, ready for its values; NULL where it cannot be made. */
sqlite3_stmt *index_statement(struct index *index, enum statement which);

/* The next row of it; false at the end, and then it may be used anew. A
 * database that turns out to be damaged is replaced. */
bool index_row(struct index *index, sqlite3_stmt *statement);

/* Give a statement the text of its value number `at`; it is copied. */
void index_bind(sqlite3_stmt *statement, int at, struct slice text);

/* A column of the row; "" for none. Good until the next row. */
const char *index_string(sqlite3_stmt *statement, int at);

/* The base letters of a name, each word after a blank; in the arena. */
struct slice index_folded(struct arena *arena, struct slice name);

#endif
