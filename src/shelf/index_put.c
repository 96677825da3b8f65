/* Articles put into the index, and taken out of it. */
#include "base/memory.h"
#include "shelf/index_sql.h"
#include "text/fold.h"
#include "text/letters.h"
#include "text/utf8.h"

#include <stdlib.h>

static void
statement_do(struct index *index, sqlite3_stmt *statement)
{
	if (statement)
		index_row(index, statement);
}

/* Has it a row? A statement that is left open holds the index as it is, and
 * what another program writes meanwhile would stop this one from writing. */
static bool
has_row(struct index *index, sqlite3_stmt *statement)
{
	bool row = index_row(index, statement);

	if (row)
		sqlite3_reset(statement);
	return row;
}

bool
index_knows(struct index *index, const struct folder_file *file)
{
	sqlite3_stmt *knows = index_statement(index, KNOWS);

	if (!knows)
		return false;
	index_bind(knows, 1, slice_string(file->path));
	sqlite3_bind_int64(knows, 2, (sqlite3_int64)file->size);
	sqlite3_bind_int64(knows, 3, file->modified);
	return has_row(index, knows);
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

/* Paths below a folder lie between its own with "/" and with what follows
 * "/" behind it. */
void
index_files_below(struct index *index, const char *folder, const char *after,
	uint32_t max, index_take_path *take, void *context)
{
	sqlite3_stmt *files = index_statement(index, FILES_BELOW);
	size_t len = strlen(folder);
	char *border = memory_new(len + 2);

	len -= len && folder[len - 1] == '/';
	memcpy(border, folder, len);
	memcpy(border + len, "/", 2);
	if (files) {
		index_bind(files, 1, slice_string(after ? after : border));
		border[len]++;
		index_bind(files, 2, slice_string(border));
		sqlite3_bind_int64(files, 3, max);
		while (index_row(index, files) &&
			take(context, index_string(files, 0)))
			;
		/* It is not left open where no more was wanted. */
		index_statement(index, FILES_BELOW);
	}
	free(border);
}

bool
index_forget_bearers(struct index *index, int64_t after, int64_t last)
{
	sqlite3_stmt *forget = index_statement(index, FORGET_BEARERS), *behind;

	if (forget) {
		sqlite3_bind_int64(forget, 1, after);
		sqlite3_bind_int64(forget, 2, last);
		statement_do(index, forget);
	}
	behind = index_statement(index, BEARERS_BEHIND);
	if (!behind)
		return false;
	sqlite3_bind_int64(behind, 1, last);
	return has_row(index, behind);
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
put_name(struct index *index, int64_t id, const struct entity *entity,
	struct slice folded)
{
	sqlite3_stmt *bearer = index_statement(index, PUT_BEARER);
	sqlite3_stmt *name;

	if (!bearer)
		return;
	sqlite3_bind_int(bearer, 1, entity->kind);
	index_bind(bearer, 2, entity->name);
	index_bind(bearer, 3, folded);
	statement_do(index, bearer);
	name = index_statement(index, PUT_NAME);
	if (!name)
		return;
	sqlite3_bind_int(name, 1, entity->kind);
	index_bind(name, 2, entity->name);
	sqlite3_bind_int64(name, 3, id);
	sqlite3_bind_int(name, 4, (int)entity->count);
	statement_do(index, name);
}

static void
put_names(struct index *index, int64_t id, const struct article *article)
{
	struct arena arena = {0};

	for (uint32_t i = 0; i < article->entities.count; i++) {
		const struct entity *entity = &article->entities.at[i];

		put_name(index, id, entity,
			index_folded(&arena, entity->name));
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
		first = utf8_fit(article_slice(article,
					 article->blocks.at[0].span),
			FIRST);
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

/* What the front page says of it; its id. */
static int64_t
put_article(struct index *index, const char *path, uint32_t entry,
	const struct article *article)
{
	sqlite3_stmt *put = index_statement(index, PUT_ARTICLE);
	const char *address = article->address ? article->address : "";
	char names[512];

	if (!put)
		return -1;
	index_bind(put, 1, slice_string(path));
	sqlite3_bind_int64(put, 2, entry);
	index_bind(put, 3, headline_of(article, path));
	index_bind(put, 4, slice_string(article->masthead.published));
	index_bind(put, 5, slice_string(address));
	index_bind(put, 6, main_names(names, sizeof names, article));
	sqlite3_bind_int64(put, 7, article_minutes(words_of(article)));
	sqlite3_bind_int64(put, 8, index->last);
	statement_do(index, put);
	return sqlite3_last_insert_rowid(index->database);
}

int64_t
index_put(struct index *index, const char *path, uint32_t entry,
	const struct article *article)
{
	int64_t id = put_article(index, path, entry, article);
	sqlite3_stmt *text;

	put_names(index, id, article);
	put_numbers(index, id, article);
	text = index_statement(index, PUT_TEXT);
	if (text) {
		sqlite3_bind_int64(text, 1, id);
		index_bind(text, 2,
			slice_from(article->text.at, article->text.len));
		statement_do(index, text);
	}
	return id;
}

void
index_learn(struct index *index, const struct folder_file *file)
{
	sqlite3_stmt *put = index_statement(index, PUT_FILE);

	if (!put)
		return;
	index_bind(put, 1, slice_string(file->path));
	sqlite3_bind_int64(put, 2, (sqlite3_int64)file->size);
	sqlite3_bind_int64(put, 3, file->modified);
	statement_do(index, put);
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
