/*
 * The careful matcher. It goes through text and query letter by letter; the
 * one choice is whether an umlaut stands for the letter alone or, with the
 * e of the query, for two. Both ways can be alive only through the run of
 * e's that follows, so that one place to go back to is enough.
 */
#include "seek/match.h"
#include "text/utf8.h"

bool
match_letter(const struct query *query, const struct query_letter *want,
	const struct letters *have)
{
	if (have->fold.base[have->index] != want->base)
		return false;
	if (query->case_matters && have->upper != want->upper)
		return false;
	for (uint32_t i = 0; i < want->marks_count; i++)
		if (!letters_has_mark(have, want->marks[i]))
			return false;
	return true;
}

static bool
skip_bases(struct letters *letters, uint32_t skip)
{
	char bytes[4];

	while (skip && letters->index < letters->fold.bases) {
		uint32_t len = utf8_put(
			bytes, letters->fold.base[letters->index]);

		if (len > skip)
			return false;
		skip -= len;
		letters->index++;
	}
	return !skip && letters->index < letters->fold.bases;
}

uint32_t
match_at(const struct query *query, struct slice text, uint32_t at,
	uint32_t skip, uint64_t *work)
{
	struct letters have = letters_from(text, at), other = have;
	uint32_t i = 0, other_i = 0; /* other_i: letter to go back to, or 0 */

	if (!letters_character(&have) || !skip_bases(&have, skip))
		return 0;
	for (; i < query->letters.count; ++*work) {
		const struct query_letter *want = &query->letters.at[i];

		if (letters_next(&have) && match_letter(query, want, &have)) {
			i++;
			if (want->umlaut &&
				letters_has_mark(&have, QUERY_DIAERESIS)) {
				other = have;
				other.index++;
				other_i = i + 1;
			}
			have.index++;
		} else if (other_i) {
			have = other;
			i = other_i;
			other_i = 0;
		} else {
			return 0;
		}
	}
	return have.end;
}
