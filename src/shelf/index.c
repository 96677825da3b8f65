/* The index in SQLite. Statements are made when they are first needed. */
#include "shelf/index_sql.h"
#include "base/memory.h"
#include "shelf/tokenizer.h"
#include "text/fold.h"
#include "text/letters.h"
#include "text/utf8.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

/* Files of another version are replaced. */
enum { VERSION = 1, WAIT = 3000 /* milliseconds for another program */ };

static const char schema[] =
	"CREATE TABLE files(path TEXT PRIMARY KEY, size INT, modified INT);"
	"CREATE TABLE articles(id INTEGER PRIMARY KEY, path TEXT, entry INT,"
	" headline TEXT, date TEXT, source TEXT, names TEXT, minutes INT,"
	" opened INT DEFAULT 0);"
	"CREATE INDEX articles_path ON articles(path, entry);"
	"CREATE TABLE opened(path TEXT, entry INT, PRIMARY KEY(path, entry));"
	"CREATE TABLE names(article INT, kind INT, name TEXT, folded TEXT,"
	" mentions INT);"
	"CREATE INDEX names_article ON names(article);"
	"CREATE INDEX names_name ON names(name, kind);"
	"CREATE TABLE numbers(article INT, value REAL, unit TEXT);"
	"CREATE INDEX numbers_article ON numbers(article);"
	"CREATE INDEX numbers_value ON numbers(value, unit);"
	"CREATE VIRTUAL TABLE texts USING fts5(text, tokenize='lesart');"
	"PRAGMA user_version=1;";

static const char *const sql[STATEMENT_COUNT] = {
	[BEGIN] = "BEGIN IMMEDIATE",
	[COMMIT] = "COMMIT",
	[KNOWS] = "SELECT 1 FROM files WHERE path=?1 AND size=?2"
		  " AND modified=?3",
	[PUT_FILE] = "INSERT OR REPLACE INTO files VALUES(?1, ?2, ?3)",
	[PUT_ARTICLE] = "INSERT INTO articles(path, entry, headline, date,"
			" source, names, minutes, opened) VALUES(?1, ?2, ?3,"
			" ?4, ?5, ?6, ?7, EXISTS(SELECT 1 FROM opened"
			" WHERE path=?1 AND entry=?2))",
	[PUT_NAME] = "INSERT INTO names VALUES(?1, ?2, ?3, ?4, ?5)",
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
	[OPENED] = "UPDATE articles SET opened=1 WHERE id=?1",
	[OPENED_KEPT] = "INSERT OR IGNORE INTO opened SELECT path, entry"
			" FROM articles WHERE id=?1",
	[CARDS] = "SELECT id, entry, headline, date, source, names, minutes,"
		  " opened FROM articles WHERE path=?1 ORDER BY entry",
	[FIND_TEXT] = "SELECT rowid, text FROM texts WHERE texts MATCH ?1"
		      " ORDER BY rank LIMIT ?2",
	[FIND_NAMES] = "SELECT name, kind, count(*), sum(mentions) FROM names"
		       " WHERE folded LIKE ?1 ESCAPE '\\' GROUP BY name, kind"
		       " ORDER BY 3 DESC, 4 DESC, name LIMIT ?2",
	[NAME_ARTICLES] = "SELECT article, mentions FROM names WHERE name=?1"
			  " AND kind=?2 ORDER BY mentions DESC, article",
	[LIKE_NAMES] = "SELECT b.article, (SELECT count(*) FROM names c"
		       " WHERE c.name=a.name AND c.kind=a.kind),"
		       " min(a.mentions, b.mentions) FROM names a JOIN names b"
		       " ON b.name=a.name AND b.kind=a.kind"
		       " WHERE a.article=?1",
	[LIKE_NUMBERS] = "SELECT DISTINCT b.article, (SELECT count(*) FROM"
			 " numbers c WHERE c.value=a.value AND c.unit=a.unit),"
			 " 1 FROM numbers a JOIN numbers b ON b.value=a.value"
			 " AND b.unit=a.unit WHERE a.article=?1",
	[COUNT] = "SELECT count(*) FROM articles",
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
		    "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;", NULL,
		    NULL, NULL) ||
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

/* A damaged file is replaced as soon as that shows; what is asked meanwhile
 * finds nothing. */
static bool
statement_failed(struct index *index, int result)
{
	if (result == SQLITE_OK || result == SQLITE_ROW ||
		result == SQLITE_DONE)
		return false;
	if (result == SQLITE_CORRUPT || result == SQLITE_NOTADB ||
		result == SQLITE_IOERR)
		database_renew(index);
	return true;
}

bool
index_row(struct index *index, sqlite3_stmt *statement)
{
	int result = sqlite3_step(statement);

	if (result == SQLITE_ROW)
		return true;
	if (!statement_failed(index, result))
		sqlite3_reset(statement);
	return false;
}

static void
statement_do(struct index *index, sqlite3_stmt *statement)
{
	if (statement)
		index_row(index, statement);
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

void
index_begin(struct index *index)
{
	if (index->writing)
		return;
	index->writing = true;
	statement_do(index, index_statement(index, BEGIN));
}

void
index_commit(struct index *index)
{
	if (!index->writing)
		return;
	index->writing = false;
	statement_do(index, index_statement(index, COMMIT));
}

/* ---- put in ------------------------------------------------------------ */

bool
index_knows(struct index *index, const struct folder_file *file)
{
	sqlite3_stmt *knows = index_statement(index, KNOWS);
	bool known;

	if (!knows)
		return false;
	index_bind(knows, 1, slice_string(file->path));
	sqlite3_bind_int64(knows, 2, (sqlite3_int64)file->size);
	sqlite3_bind_int64(knows, 3, file->modified);
	known = index_row(index, knows);
	return known;
}

void
index_forget(struct index *index, const char *path)
{
	for (int i = FORGET_FILE; i <= FORGET_ARTICLES; i++) {
		sqlite3_stmt *forget = index_statement(index, (enum statement)i);

		if (!forget)
			return;
		index_bind(forget, 1, slice_string(path));
		statement_do(index, forget);
	}
}

/* The base letters of a name, each word after a blank: never more than one
 * byte longer than the name, as no code point grows by folding. */
struct slice
index_folded(struct arena *arena, struct slice name)
{
	char *to = arena_new(arena, name.len + 8), *put = to;
	const char *at = name.at, *end = name.at + name.len;
	bool inside = false;

	while (at < end) {
		char32_t code, base[FOLD_MAX];
		uint32_t count;

		at += utf8_next(at, end, &code);
		if (!letter_is(code) && !letter_is_digit(code)) {
			inside = false;
			continue;
		}
		count = fold_base(code, base);
		if (!inside)
			*put++ = ' ';
		inside = true;
		for (uint32_t i = 0; i < count; i++)
			put += utf8_put(put, base[i]);
	}
	return slice_from(to, (size_t)(put - to));
}

static void
put_names(struct index *index, int64_t id, const struct article *article)
{
	struct arena arena = {0};

	for (uint32_t i = 0; i < article->entities.count; i++) {
		const struct entity *entity = &article->entities.at[i];
		sqlite3_stmt *put = index_statement(index, PUT_NAME);

		if (!put)
			break;
		sqlite3_bind_int64(put, 1, id);
		sqlite3_bind_int(put, 2, entity->kind);
		index_bind(put, 3, entity->name);
		index_bind(put, 4, index_folded(&arena, entity->name));
		sqlite3_bind_int(put, 5, (int)entity->count);
		statement_do(index, put);
	}
	arena_free(&arena);
}

static void
put_numbers(struct index *index, int64_t id, const struct article *article)
{
	for (uint32_t i = 0; i < article->numbers.count; i++) {
		const struct number *number = &article->numbers.at[i];
		sqlite3_stmt *put;

		if (!number->key)
			continue;
		put = index_statement(index, PUT_NUMBER);
		if (!put)
			return;
		sqlite3_bind_int64(put, 1, id);
		sqlite3_bind_double(put, 2, number->value);
		index_bind(put, 3, slice_string(number->unit ? number->unit
							     : ""));
		statement_do(index, put);
	}
}

/* The weightiest names, for the front page. */
static struct slice
main_names(char *to, size_t size, const struct article *article)
{
	enum { NAMES = 4 };
	size_t len = 0;

	for (uint32_t i = 0; i < article->entity_order.count && i < NAMES; i++) {
		struct slice name =
			article->entities.at[article->entity_order.at[i]].name;

		if (len + name.len + 3 > size)
			break;
		if (len) {
			memcpy(to + len, ", ", 2);
			len += 2;
		}
		memcpy(to + len, name.at, name.len);
		len += name.len;
	}
	return slice_from(to, len);
}

static struct slice
headline_of(const struct article *article, const char *path)
{
	const char *slash = strrchr(path, '/');
	struct slice first;

	if (!span_empty(article->masthead.headline))
		return article_slice(article, article->masthead.headline);
	if (article->blocks.count) {
		enum { FIRST = 120 };
		first = article_slice(article, article->blocks.at[0].span);
		if (first.len > FIRST) {
			first.len = FIRST;
			while (first.len && !utf8_starts(first.at[first.len]))
				first.len--;
		}
		if (first.len)
			return first;
	}
	return slice_string(slash ? slash + 1 : path);
}

static uint32_t
words_of(const struct article *article)
{
	uint32_t words = 0;

	for (uint32_t i = 0; i < article->sections.count; i++)
		words += article->sections.at[i].words;
	return words;
}

int64_t
index_put(struct index *index, const struct folder_file *file, uint32_t entry,
	const struct article *article)
{
	sqlite3_stmt *put = index_statement(index, PUT_FILE);
	char names[512];
	int64_t id;

	if (!put)
		return -1;
	index_bind(put, 1, slice_string(file->path));
	sqlite3_bind_int64(put, 2, (sqlite3_int64)file->size);
	sqlite3_bind_int64(put, 3, file->modified);
	statement_do(index, put);
	put = index_statement(index, PUT_ARTICLE);
	if (!put)
		return -1;
	index_bind(put, 1, slice_string(file->path));
	sqlite3_bind_int64(put, 2, entry);
	index_bind(put, 3, headline_of(article, file->path));
	index_bind(put, 4, slice_string(article->masthead.published));
	index_bind(put, 5, slice_string(article->address ? article->address
							 : ""));
	index_bind(put, 6, main_names(names, sizeof names, article));
	sqlite3_bind_int64(put, 7, article_minutes(words_of(article)));
	statement_do(index, put);
	id = sqlite3_last_insert_rowid(index->database);
	put_names(index, id, article);
	put_numbers(index, id, article);
	put = index_statement(index, PUT_TEXT);
	if (put) {
		sqlite3_bind_int64(put, 1, id);
		index_bind(put, 2,
			slice_from(article->text.at, article->text.len));
		statement_do(index, put);
	}
	return id;
}

void
index_opened(struct index *index, int64_t id)
{
	static const uint8_t both[] = {OPENED, OPENED_KEPT};

	for (size_t i = 0; i < ARRAY_LEN(both); i++) {
		sqlite3_stmt *opened =
			index_statement(index, (enum statement)both[i]);

		if (!opened)
			return;
		sqlite3_bind_int64(opened, 1, id);
		statement_do(index, opened);
	}
}
