/* Making a query ready: letters, marks, and the stretch to look for. */
#include "seek/query.h"
#include "base/memory.h"
#include "text/letters.h"
#include "text/utf8.h"

#include <stdlib.h>

enum { DOT_ABOVE = 0x307 };

static void
add_marks(struct query_letter *letter, const struct fold *fold)
{
	for (uint32_t i = 0; i < fold->marks_count; i++) {
		/* The dot of i is none: i, ı, İ are one letter. */
		if (letter->base == 'i' && fold->marks[i] == DOT_ABOVE)
			continue;
		if (letter->marks_count < FOLD_MARKS)
			letter->marks[letter->marks_count++] = fold->marks[i];
	}
}

/* Line breaks of a pasted phrase are the space that joins lines in texts. */
static bool
is_doubled_space(const struct query *query, char32_t code)
{
	return (code == '\n' || code == '\r' || code == '\t') &&
	       query->letters.count &&
	       query->letters.at[query->letters.count - 1].base == ' ';
}

static void
add_code(struct query *query, char32_t code)
{
	struct query_letter *letter;
	struct fold fold;

	if (is_doubled_space(query, code))
		return;
	fold_code(code == '\n' || code == '\r' ? ' ' : code, &fold);
	for (uint32_t i = 0; i < fold.bases; i++) {
		letter = ARRAY_ADD(&query->letters);
		letter->base = fold.base[i];
		letter->upper = letter_is_upper(code);
		/* Letters of one ligature are no umlaut. */
		letter->umlaut = fold.bases == 1;
	}
	if (query->letters.count)
		add_marks(&query->letters.at[query->letters.count - 1], &fold);
}

static void
mark_umlauts(struct query_letters *letters)
{
	for (uint32_t i = 0; i < letters->count; i++) {
		struct query_letter *letter = &letters->at[i];
		const struct query_letter *e = letter + 1;
		bool vowel = letter->base == 'a' || letter->base == 'o' ||
			     letter->base == 'u';

		letter->umlaut = letter->umlaut && vowel &&
				 !letter->marks_count &&
				 i + 1 < letters->count && e->base == 'e' &&
				 e->umlaut && !e->marks_count;
	}
}

/* The skeleton, and its longest stretch between letters that may be missing:
 * the e of ae, oe, ue. */
static void
find_run(struct query *query)
{
	const struct query_letters *letters = &query->letters;
	char *at = arena_new(&query->arena, (size_t)letters->count * 4 + 1);
	uint32_t len = 0, start = 0, optional = 0;

	for (uint32_t i = 0; i <= letters->count; i++) {
		bool e = i && letters->at[i - 1].umlaut;

		if (e || i == letters->count) {
			if (len - start > query->run.len) {
				query->run = slice_from(at + start, len - start);
				query->before = start;
				query->optional = optional;
			}
			start = len + 1;
			optional++;
		}
		if (i < letters->count)
			len += utf8_put(at + len, letters->at[i].base);
	}
	query->skeleton = slice_from(at, len);
}

void
query_init(struct query *query, struct slice typed, bool case_matters)
{
	const char *at, *end;

	*query = (struct query){.case_matters = case_matters};
	query->composed = fold_composed(&query->arena, typed);
	at = query->composed.at;
	end = at + query->composed.len;
	while (at < end) {
		char32_t code;

		at += utf8_next(at, end, &code);
		add_code(query, code);
	}
	mark_umlauts(&query->letters);
	find_run(query);
	query->plain = !case_matters;
	for (uint32_t i = 0; i < query->letters.count; i++) {
		query->umlauts += query->letters.at[i].umlaut;
		if (query->letters.at[i].marks_count)
			query->plain = false;
	}
	query->plain = query->plain && !query->umlauts;
}

void
query_free(struct query *query)
{
	free(query->letters.at);
	arena_free(&query->arena);
}
