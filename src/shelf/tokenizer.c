/* A tokenizer of FTS5. Words are runs of letters and digits. */
#include "shelf/tokenizer.h"
#include "base/memory.h"
#include "text/fold.h"
#include "text/letters.h"
#include "text/utf8.h"

#include <stdlib.h>

enum { WORD_MAX = 256 }; /* bytes; what is longer is cut */

/* A word on its way: what it folds to. */
struct word {
	char at[WORD_MAX];
	int len;
};

static int
tokenizer_create(void *context, const char **arguments, int count,
	Fts5Tokenizer **tokenizer)
{
	(void)context;
	(void)arguments;
	(void)count;
	*tokenizer = memory_new(1);
	return SQLITE_OK;
}

static void
tokenizer_delete(Fts5Tokenizer *tokenizer)
{
	free(tokenizer);
}

static void
word_add(struct word *word, char32_t code)
{
	char32_t base[FOLD_MAX];
	uint32_t count = fold_base(code, base);

	for (uint32_t i = 0; i < count; i++)
		if (word->len + 4 <= WORD_MAX)
			word->len += (int)utf8_put(
				word->at + word->len, base[i]);
}

/* The word with "ae", "oe", "ue" as the umlauts that they may mean, which
 * fold to one letter. False if there are none. */
static bool
word_contract(const struct word *word, struct word *to)
{
	to->len = 0;
	for (int i = 0; i < word->len; i++) {
		char c = word->at[i];

		to->at[to->len++] = c;
		if ((c == 'a' || c == 'o' || c == 'u') && i + 1 < word->len &&
			word->at[i + 1] == 'e')
			i++;
	}
	return to->len < word->len;
}

typedef int (*token_function)(void *context, int flags, const char *token,
	int len, int start, int end);

/* Pass a word on; in a query also what it may mean. */
static int
word_pass(const struct word *word, int flags, void *context,
	token_function pass, int start, int end)
{
	struct word other;
	int result = pass(context, 0, word->at, word->len, start, end);

	if (!result && flags & FTS5_TOKENIZE_QUERY &&
		word_contract(word, &other))
		result = pass(context, FTS5_TOKEN_COLOCATED, other.at,
			other.len, start, end);
	return result;
}

static int
tokenizer_run(Fts5Tokenizer *tokenizer, void *context, int flags,
	const char *text, int len, token_function pass)
{
	const char *at = text, *end = text + len;
	struct word word = {.len = 0};
	int start = 0, result = SQLITE_OK;

	(void)tokenizer;
	while (at < end && !result) {
		char32_t code;
		const char *next = at + utf8_next(at, end, &code);
		bool inside = letter_is(code) || letter_is_digit(code) ||
			      code == 0xad;

		if (inside) {
			if (!word.len)
				start = (int)(at - text);
			word_add(&word, code);
		} else if (word.len) {
			result = word_pass(&word, flags, context, pass, start,
				(int)(at - text));
			word.len = 0;
		}
		at = next;
	}
	if (word.len && !result)
		result = word_pass(&word, flags, context, pass, start, len);
	return result;
}

static fts5_api *
fts5_of(sqlite3 *database)
{
	fts5_api *api = NULL;
	sqlite3_stmt *statement;

	if (sqlite3_prepare_v2(database, "SELECT fts5(?1)", -1, &statement,
		    NULL))
		return NULL;
	sqlite3_bind_pointer(statement, 1, &api, "fts5_api_ptr", NULL);
	sqlite3_step(statement);
	sqlite3_finalize(statement);
	return api;
}

bool
tokenizer_add(sqlite3 *database)
{
	fts5_tokenizer tokenizer = {
		tokenizer_create, tokenizer_delete, tokenizer_run};
	fts5_api *api = fts5_of(database);

	return api && !api->xCreateTokenizer(
			      api, "lesart", NULL, &tokenizer, NULL);
}
