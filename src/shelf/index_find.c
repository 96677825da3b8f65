/* What is asked of the index: texts, names, stories. */
#include "base/memory.h"
#include "seek/seek.h"
#include "shelf/index_sql.h"
#include "text/letters.h"
#include "text/utf8.h"

#include <math.h>
#include <stdlib.h>

/* ---- asked ------------------------------------------------------------- */

static void
index_show(struct index *index, int64_t id)
{
	sqlite3_stmt *show = index_statement(index, SHOW);

	if (show) {
		sqlite3_bind_int64(show, 1, id);
		index_row(index, show);
	}
	if (id > index->last)
		index->last = id;
}

void
index_cards(struct index *index, const char *path, index_take_card *take,
	void *context)
{
	sqlite3_stmt *cards = index_statement(index, CARDS);

	if (!cards)
		return;
	index_bind(cards, 1, slice_string(path));
	while (index_row(index, cards)) {
		struct index_card card = {
			.id = sqlite3_column_int64(cards, 0),
			.path = path,
			.entry = (uint32_t)sqlite3_column_int64(cards, 1),
			.headline = index_string(cards, 2),
			.date = index_string(cards, 3),
			.source = index_string(cards, 4),
			.names = index_string(cards, 5),
			.minutes = (uint32_t)sqlite3_column_int64(cards, 6),
			.opened = sqlite3_column_int(cards, 7),
		};

		take(context, &card);
		index_show(index, card.id);
	}
}

/* A query of FTS5: each word in quotation marks, the last one only begun.
 * Empty if there is no word in it. */
static char *
text_query(struct slice query)
{
	const char *at = query.at, *end = query.at + query.len;
	char *to = memory_new(query.len * 4 + 8), *put = to;
	bool inside = false;

	while (at < end) {
		char32_t code;
		const char *start = at;

		at += utf8_next(at, end, &code);
		if (letter_is(code) || letter_is_digit(code)) {
			if (!inside) {
				*put++ = ' ';
				*put++ = '"';
			}
			memcpy(put, start, (size_t)(at - start));
			put += at - start;
			inside = true;
		} else if (inside) {
			*put++ = '"';
			inside = false;
		}
	}
	if (inside) {
		*put++ = '"';
		*put++ = '*';
	}
	*put = '\0';
	return to;
}

/* A text as an article, to be searched like one. */
static struct article *
article_of(struct slice text)
{
	struct article *article = article_new();

	article->text.at = memory_new(text.len + 1);
	memcpy(article->text.at, text.at, text.len);
	article->text.len = article->text.max = (uint32_t)text.len;
	return article;
}

/* Hits of the word of the query that has fewest, as the search of an article
 * counts them, so that none is missing. */
static uint32_t
words_hits(struct slice text, struct slice query)
{
	struct article *article = article_of(text);
	struct seeker *seeker = seeker_new(article);
	struct hits hits = {0};
	uint32_t fewest = NONE;
	size_t at = 0;

	while (at < query.len && fewest) {
		size_t end = at;
		uint32_t count;

		while (end < query.len && query.at[end] != ' ')
			end++;
		if (end > at) {
			count = seek_text(seeker,
				slice_from(query.at + at, end - at), false, 1,
				&hits);
			if (count < fewest)
				fewest = count;
		}
		at = end + 1;
	}
	free(hits.at);
	seeker_free(seeker);
	article_free(article);
	return fewest == NONE ? 0 : fewest;
}

void
index_find_text(struct index *index, struct slice query, uint32_t max,
	index_take_article *take, void *context)
{
	sqlite3_stmt *find = index_statement(index, FIND_TEXT);
	char *words = text_query(query);

	if (find && *words) {
		sqlite3_bind_text(find, 1, words, -1, SQLITE_TRANSIENT);
		sqlite3_bind_int64(find, 2, max);
		while (index_row(index, find)) {
			struct slice text =
				slice_string(index_string(find, 1));
			uint32_t hits = words_hits(text, query);

			if (hits)
				take(context, sqlite3_column_int64(find, 0),
					hits);
		}
	}
	free(words);
}

/* The pattern of LIKE for names whose words begin so, in this order. */
static char *
names_pattern(struct slice query)
{
	struct arena arena = {0};
	struct slice folded = index_folded(&arena, query);
	char *to = memory_new(folded.len * 2 + 2), *put = to;

	for (size_t i = 0; i < folded.len; i++) {
		if (folded.at[i] == ' ')
			*put++ = '%';
		else if (strchr("%_\\", folded.at[i]))
			*put++ = '\\';
		*put++ = folded.at[i];
	}
	*put++ = '%';
	*put = '\0';
	arena_free(&arena);
	return to;
}

void
index_find_names(struct index *index, struct slice query, uint32_t max,
	index_take_name *take, void *context)
{
	sqlite3_stmt *find = index_statement(index, FIND_NAMES);
	char *pattern = names_pattern(query);

	if (find) {
		sqlite3_bind_text(find, 1, pattern, -1, SQLITE_TRANSIENT);
		sqlite3_bind_int64(find, 2, max);
		while (index_row(index, find)) {
			struct index_name name = {
				.name = index_string(find, 0),
				.kind = (uint32_t)sqlite3_column_int(find, 1),
				.articles =
					(uint32_t)sqlite3_column_int(find, 2),
				.mentions =
					(uint32_t)sqlite3_column_int(find, 3),
			};

			take(context, &name);
		}
	}
	free(pattern);
}

void
index_name_articles(struct index *index, const char *name, uint32_t kind,
	index_take_article *take, void *context)
{
	sqlite3_stmt *find = index_statement(index, NAME_ARTICLES);

	if (!find)
		return;
	index_bind(find, 1, slice_string(name));
	sqlite3_bind_int64(find, 2, kind);
	while (index_row(index, find))
		take(context, sqlite3_column_int64(find, 0),
			(uint32_t)sqlite3_column_int(find, 1));
}

/* ---- the same story ------------------------------------------------------ */

/* How like an article is, so far. */
struct likeness {
	int64_t id;
	double sum;
};

struct likenesses {
	struct likeness *at;
	uint32_t count, max;
};

static int
likeness_by_id(const void *a, const void *b)
{
	const struct likeness *x = a, *y = b;

	return x->id < y->id ? -1 : x->id > y->id;
}

static int
likeness_by_sum(const void *a, const void *b)
{
	const struct likeness *x = a, *y = b;

	if (x->sum > y->sum || x->sum < y->sum)
		return x->sum > y->sum ? -1 : 1;
	return likeness_by_id(a, b);
}

static uint32_t
article_count(struct index *index)
{
	sqlite3_stmt *count = index_statement(index, COUNT);
	uint32_t result = 0;

	if (count && index_row(index, count)) {
		result = (uint32_t)sqlite3_column_int64(count, 0);
		sqlite3_reset(count);
	}
	return result;
}

/* What is shared, each by how rare it is: log of articles to articles that
 * have it, more where it is told often. */
static void
likeness_add(struct index *index, enum statement which, int64_t id,
	double articles, struct likenesses *found)
{
	enum { MANY = 1000 };
	sqlite3_stmt *find = index_statement(index, which);

	if (!find)
		return;
	sqlite3_bind_int64(find, 1, id);
	sqlite3_bind_int(find, 2, MANY);
	while (index_row(index, find)) {
		struct likeness *likeness = ARRAY_ADD(found);
		double many = sqlite3_column_double(find, 1);
		double often = sqlite3_column_double(find, 2);

		likeness->id = sqlite3_column_int64(find, 0);
		likeness->sum = log((articles + 1) / (many + 0.5)) *
				(1 + log(often));
	}
}

/* One for each article, with the sum. */
static void
likeness_join(struct likenesses *found)
{
	uint32_t kept = 0;

	if (!found->count)
		return;
	qsort(found->at, found->count, sizeof *found->at, likeness_by_id);
	for (uint32_t i = 1; i < found->count; i++) {
		if (found->at[i].id == found->at[kept].id)
			found->at[kept].sum += found->at[i].sum;
		else
			found->at[++kept] = found->at[i];
	}
	found->count = kept + 1;
	qsort(found->at, found->count, sizeof *found->at, likeness_by_sum);
}

void
index_like(struct index *index, int64_t id, index_take_article *take,
	void *context)
{
	enum { MOST = 20, LEAST = 25 /* percent of itself */ };
	double articles = article_count(index), self = 0;
	struct likenesses found = {0};

	likeness_add(index, LIKE_NAMES, id, articles, &found);
	likeness_add(index, LIKE_NUMBERS, id, articles, &found);
	likeness_join(&found);
	for (uint32_t i = 0; i < found.count; i++)
		if (found.at[i].id == id)
			self = found.at[i].sum;
	for (uint32_t i = 0, taken = 0; i < found.count && taken < MOST; i++) {
		double percent = self > 0 ? 100 * found.at[i].sum / self : 0;

		if (found.at[i].id == id)
			continue;
		if (percent < LEAST)
			break;
		take(context, found.at[i].id, (uint32_t)percent);
		taken++;
	}
	free(found.at);
}
