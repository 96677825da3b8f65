/* The index in SQLite. Statements are made when they are first needed. */
#include "shelf/index_sql.h"
#include "base/memory.h"
#include "shelf/tokenizer.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

/* Files of another version are replaced. */
enum {
	VERSION = 3,
	WAIT = 200,   /* milliseconds for another program */
	REFUSED = 20, /* so often, and the index is one in memory */
};

static const char schema[] =
	"CREATE TABLE files(path TEXT PRIMARY KEY, size INT, modified INT);"
	"CREATE TABLE articles(id INTEGER PRIMARY KEY, path TEXT, entry INT,"
	" headline TEXT, date TEXT, source TEXT, names TEXT, minutes INT,"
	" opened INT DEFAULT 0);"
	"CREATE INDEX articles_path ON articles(path, entry);"
	"CREATE TABLE opened(path TEXT, entry INT, PRIMARY KEY(path, entry));"
	"CREATE TABLE bearers(id INTEGER PRIMARY KEY, kind INT, name TEXT,"
	" folded TEXT, UNIQUE(name, kind));"
	"CREATE TABLE names(article INT, bearer INT, mentions INT);"
	"CREATE INDEX names_article ON names(article, bearer, mentions);"
	"CREATE INDEX names_bearer ON names(bearer, article, mentions);"
	"CREATE TABLE numbers(article INT, value REAL, unit TEXT);"
	"CREATE INDEX numbers_article ON numbers(article);"
	"CREATE INDEX numbers_value ON numbers(value, unit, article);"
	"CREATE VIRTUAL TABLE texts USING fts5(text, tokenize='lesart');"
	"PRAGMA user_version=3;";

static const char *const sql[STATEMENT_COUNT] = {
	[BEGIN] = "BEGIN IMMEDIATE",
	[COMMIT] = "COMMIT",
	[ROLLBACK] = "ROLLBACK",
	[KNOWS] = "SELECT 1 FROM files WHERE path=?1 AND size=?2"
		  " AND modified=?3",
	[PUT_FILE] = "INSERT OR REPLACE INTO files VALUES(?1, ?2, ?3)",
	[PUT_ARTICLE] = "INSERT INTO articles SELECT 1 + max(?8, coalesce("
			"(SELECT max(id) FROM articles), 0)), ?1, ?2, ?3, ?4,"
			" ?5, ?6, ?7, EXISTS(SELECT 1 FROM opened"
			" WHERE path=?1 AND entry=?2)",
	[PUT_BEARER] = "INSERT OR IGNORE INTO bearers(kind, name, folded)"
		       " VALUES(?1, ?2, ?3)",
	[PUT_NAME] = "INSERT INTO names SELECT ?3, id, ?4 FROM bearers"
		     " WHERE kind=?1 AND name=?2",
	[PUT_NUMBER] = "INSERT INTO numbers VALUES(?1, ?2, ?3)",
	[PUT_TEXT] = "INSERT INTO texts(rowid, text) VALUES(?1, ?2)",
	[FORGET_FILE] = "DELETE FROM files WHERE path=?1",
	[FORGET_NAMES] = "DELETE FROM names WHERE article IN"
			 " (SELECT id FROM articles WHERE path=?1)",
	[FORGET_NUMBERS] = "DELETE FROM numbers WHERE article IN"
			   " (SELECT id FROM articles WHERE path=?1)",
	[FORGET_TEXTS] = "DELETE FROM texts WHERE rowid IN"
			 " (SELECT id FROM articles WHERE path=?1)",
	[FORGET_ARTICLES] = "DELETE FROM articles WHERE path=?1",
	[FORGET_BEARERS] = "DELETE FROM bearers WHERE id>?1 AND id<=?2 AND"
			   " NOT EXISTS (SELECT 1 FROM names"
			   " WHERE bearer=bearers.id)",
	[BEARERS_BEHIND] = "SELECT 1 FROM bearers WHERE id>?1 LIMIT 1",
	[FILES_BELOW] = "SELECT path FROM files WHERE path>?1 AND path<?2"
			" ORDER BY path LIMIT ?3",
	[OPENED] = "UPDATE articles SET opened=1 WHERE id=?1",
	[OPENED_KEPT] = "INSERT OR IGNORE INTO opened SELECT path, entry"
			" FROM articles WHERE id=?1",
	[CARDS] = "SELECT id, entry, headline, date, source, names, minutes,"
		  " opened FROM articles WHERE path=?1 ORDER BY entry",
	[SHOW] = "INSERT OR IGNORE INTO shown VALUES(?1)",
	[FIND_TEXT] = "SELECT rowid, text FROM texts WHERE texts MATCH ?1"
		      " AND +rowid IN shown ORDER BY rank LIMIT ?2",
	[FIND_NAMES] = "SELECT name, kind, count(*), sum(mentions)"
		       " FROM bearers JOIN names ON bearer=bearers.id"
		       " WHERE folded LIKE ?1 ESCAPE '\\' AND article IN shown"
		       " GROUP BY bearer ORDER BY 3 DESC, 4 DESC, name"
		       " LIMIT ?2",
	[NAME_ARTICLES] = "SELECT article, mentions FROM names WHERE bearer="
			  "(SELECT id FROM bearers WHERE name=?1 AND kind=?2)"
			  " AND article IN shown"
			  " ORDER BY mentions DESC, article",
	/* What stands in too many articles tells no story. */
	[LIKE_NAMES] = "WITH own AS MATERIALIZED (SELECT bearer, mentions,"
		       " (SELECT count(*) FROM names b WHERE b.bearer=a.bearer"
		       " AND b.article IN shown)"
		       " AS many FROM names a WHERE article=?1)"
		       " SELECT n.article, many, min(own.mentions, n.mentions)"
		       " FROM own CROSS JOIN names n ON n.bearer=own.bearer"
		       " WHERE many<=?2 AND n.article IN shown",
	[LIKE_NUMBERS] = "WITH own AS MATERIALIZED (SELECT DISTINCT value,"
			 " unit, (SELECT count(*) FROM numbers b WHERE"
			 " b.value=a.value AND b.unit=a.unit"
			 " AND b.article IN shown) AS many"
			 " FROM numbers a WHERE article=?1)"
			 " SELECT DISTINCT n.article, many, 1 FROM own"
			 " CROSS JOIN numbers n ON n.value=own.value"
			 " AND n.unit=own.unit WHERE many<=?2"
			 " AND n.article IN shown",
	[COUNT] = "SELECT count(*) FROM shown",
};

/* ---- opened and closed ------------------------------------------------ */

static void
database_close(struct index *index)
{
	for (int i = 0; i < STATEMENT_COUNT; i++) {
		sqlite3_finalize(index->statements[i]);
		index->statements[i] = NULL;
	}
	sqlite3_close(index->database);
	index->database = NULL;
	index->writing = false;
}

static int
database_version(struct index *index)
{
	sqlite3_stmt *statement;
	int version = -1;

	if (sqlite3_prepare_v2(index->database, "PRAGMA user_version", -1,
		    &statement, NULL))
		return -1;
	if (sqlite3_step(statement) == SQLITE_ROW)
		version = sqlite3_column_int(statement, 0);
	sqlite3_finalize(statement);
	return version;
}

/* Two programs may want to make it at the same time: the second one finds
 * it made. */
static bool
database_make(struct index *index)
{
	bool made = false;

	if (sqlite3_exec(index->database, "BEGIN IMMEDIATE", NULL, NULL, NULL))
		return false;
	if (database_version(index) == VERSION ||
		!sqlite3_exec(index->database, schema, NULL, NULL, NULL))
		made = true;
	sqlite3_exec(index->database, made ? "COMMIT" : "ROLLBACK", NULL, NULL,
		NULL);
	return made;
}

static bool
database_open(struct index *index)
{
	const char *path = index->path ? index->path : ":memory:";
	int version;

	if (sqlite3_open(path, &index->database))
		return false;
	sqlite3_busy_timeout(index->database, WAIT);
	if (sqlite3_exec(index->database,
		    "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;"
		    "PRAGMA temp_store=MEMORY;"
		    "CREATE TEMP TABLE shown(id INTEGER PRIMARY KEY);",
		    NULL, NULL, NULL) ||
		!tokenizer_add(index->database))
		return false;
	version = database_version(index);
	if (version == VERSION)
		return !sqlite3_exec(index->database,
			"SELECT count(*) FROM articles WHERE id<0;"
			"SELECT count(*) FROM texts WHERE rowid<0;",
			NULL, NULL, NULL);
	return version == 0 && database_make(index);
}

static void
database_remove(const char *path)
{
	static const char *const ends[] = {"", "-wal", "-shm", "-journal"};
	size_t size = strlen(path) + 16;
	char *name = memory_new(size);

	for (size_t i = 0; i < ARRAY_LEN(ends); i++) {
		snprintf(name, size, "%s%s", path, ends[i]);
		unlink(name);
	}
	free(name);
}

/* Begin anew without the file; without any file if there is no other way. */
static bool
database_renew(struct index *index)
{
	database_close(index);
	if (index->path) {
		database_remove(index->path);
		if (database_open(index))
			return true;
		database_close(index);
		free(index->path);
		index->path = NULL;
	}
	return database_open(index);
}

struct index *
index_open(const char *path, enum status *status)
{
	struct index *index = memory_zeroed(1, sizeof *index);

	index->path = path ? memory_string(path) : NULL;
	*status = STATUS_OK;
	if (database_open(index) || database_renew(index))
		return index;
	*status = STATUS_SYSTEM;
	index_close(index);
	return NULL;
}

void
index_close(struct index *index)
{
	if (!index)
		return;
	index_commit(index);
	database_close(index);
	free(index->path);
	free(index);
}

/* ---- statements -------------------------------------------------------- */

sqlite3_stmt *
index_statement(struct index *index, enum statement which)
{
	sqlite3_stmt **at = &index->statements[which];

	if (*at)
		sqlite3_reset(*at);
	else if (sqlite3_prepare_v3(index->database, sql[which], -1,
			 SQLITE_PREPARE_PERSISTENT, at, NULL))
		*at = NULL;
	return *at;
}

/* A damaged file is replaced as soon as that shows, and one that cannot be
 * written is left alone; what is asked meanwhile finds nothing. */
static void
index_mend(struct index *index, int result)
{
	switch (result & 0xff) {
	case SQLITE_READONLY:
	case SQLITE_FULL:
	case SQLITE_CANTOPEN:
	case SQLITE_PERM:
		free(index->path);
		index->path = NULL;
		break;
	case SQLITE_CORRUPT:
	case SQLITE_NOTADB:
	case SQLITE_IOERR:
		break;
	default:
		return;
	}
	database_renew(index);
}

bool
index_row(struct index *index, sqlite3_stmt *statement)
{
	int result = sqlite3_step(statement);

	if (result == SQLITE_ROW)
		return true;
	if (result == SQLITE_DONE)
		sqlite3_reset(statement);
	else
		index_mend(index, result);
	return false;
}

void
index_bind(sqlite3_stmt *statement, int at, struct slice text)
{
	sqlite3_bind_text(statement, at, text.len ? text.at : "",
		(int)text.len, SQLITE_TRANSIENT);
}

const char *
index_string(sqlite3_stmt *statement, int at)
{
	const unsigned char *text = sqlite3_column_text(statement, at);

	return text ? (const char *)text : "";
}

/* Do a statement without values; false where that failed. */
static bool
done(struct index *index, enum statement which)
{
	sqlite3_stmt *statement = index_statement(index, which);
	int result = statement ? sqlite3_step(statement) : SQLITE_ERROR;

	if (result == SQLITE_DONE) {
		sqlite3_reset(statement);
		return true;
	}
	index_mend(index, result);
	return false;
}

/* A program that was stopped while it was writing must not stop this one. */
bool
index_begin(struct index *index)
{
	if (!index->writing)
		index->writing = done(index, BEGIN);
	index->refused = index->writing ? 0 : index->refused + 1;
	if (index->refused == REFUSED)
		index_mend(index, SQLITE_READONLY);
	return index->writing;
}

bool
index_commit(struct index *index)
{
	bool written = index->writing && done(index, COMMIT);

	if (index->writing && !written)
		done(index, ROLLBACK);
	index->writing = false;
	return written;
}
