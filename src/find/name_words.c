/* Words and phrases of the lexicon as texts use them: with a genitive s, in
 * compounds, several tokens long. */
#include "find/name_labels.h"
#include "lexicon/lexicon.h"
#include "text/letters.h"
#include "text/utf8.h"

/* Tokens of the longest phrase worth trying. */
enum { PHRASE_TOKENS = 8 };

/* Bytes of an apostrophe, ' or ’, at the end of a word; 0 for none. */
static size_t
apostrophe_at_end(struct slice word)
{
	if (!word.len)
		return 0;
	if (word.at[word.len - 1] == '\'')
		return 1;
	return word.len >= 3 && !memcmp(word.at + word.len - 3, "’", 3) ? 3 : 0;
}

struct slice
name_without_genitive(struct slice word)
{
	size_t apostrophe;

	if (word.len > 1 && word.at[word.len - 1] == 's')
		word.len--;
	apostrophe = apostrophe_at_end(word);
	if (apostrophe < word.len)
		word.len -= apostrophe;
	return word;
}

struct slice
name_bare(enum language language, struct slice word)
{
	struct slice bare = name_without_genitive(word);

	if (language == LANGUAGE_ENGLISH && bare.len < word.len &&
		word.at[bare.len] == 's')
		return word;
	return bare;
}

static struct lexicon_entry
find_form(struct slice phrase)
{
	struct lexicon_entry entry = lexicon_find(phrase), bare;

	if (entry.classes & ~LEXICON_BEGINS || phrase.len < 4)
		return entry;
	bare = lexicon_find(name_without_genitive(phrase));
	bare.classes &= (uint16_t)~LEXICON_BEGINS;
	bare.classes |= entry.classes;
	return bare;
}

struct lexicon_entry
name_phrase(const struct work *work, uint32_t at, uint32_t end,
	uint32_t *count)
{
	struct lexicon_entry best = find_form(work_words(work, at, at));
	bool more = best.classes & LEXICON_BEGINS;

	*count = 1;
	if (end > at + PHRASE_TOKENS)
		end = at + PHRASE_TOKENS;
	for (uint32_t last = at + 1; more && last < end; last++) {
		struct slice phrase = work_words(work, at, last);
		struct lexicon_entry entry;

		if (phrase.len > LEXICON_PHRASE_MAX)
			break;
		entry = find_form(phrase);
		more = entry.classes & LEXICON_BEGINS ||
		       last < at + 2; /* over "." and "-" */
		if (entry.classes & ~LEXICON_BEGINS) {
			best = entry;
			*count = last - at + 1;
		}
	}
	return best;
}

/* Is the end of the word from `from` on a role, if it were capitalised? */
static bool
is_role_from(struct slice word, size_t from)
{
	char role[LEXICON_PHRASE_MAX + 4];
	const char *end = word.at + word.len;
	char32_t code;
	size_t len = utf8_next(word.at + from, end, &code);
	size_t rest = word.len - from - len, first;

	if (rest > LEXICON_PHRASE_MAX)
		return false;
	first = utf8_put(role, letter_upper(code));
	memcpy(role + first, word.at + from + len, rest);
	return lexicon_find(slice_from(role, first + rest)).classes &
	       LEXICON_ROLE;
}

bool
name_is_role(struct slice word)
{
	enum { SUFFIX_MIN = 4, SUFFIX_MAX = 24 };
	size_t from = 0;

	if (word.len < 3 || word.len > LEXICON_PHRASE_MAX)
		return false;
	if (!lexicon_may_end_role(word))
		return false;
	if (is_role_from(word, 0))
		return true;
	if (word.len > SUFFIX_MAX + SUFFIX_MIN)
		from = word.len - SUFFIX_MAX;
	for (from = from < 3 ? 3 : from; from + SUFFIX_MIN <= word.len; from++)
		if (utf8_starts(word.at[from]) && is_role_from(word, from))
			return true;
	return false;
}
