/* Folding and finding words of the small lists. */
#include "lexicon/words.h"

#include <endian.h>

bool
words_fold(struct slice word, char to[LEXICON_WORD_MAX])
{
	size_t len = 0;

	if (word.len > LEXICON_WORD_MAX + 4)
		return false;
	memset(to, 0, LEXICON_WORD_MAX);
	for (size_t i = 0; i < word.len; i++) {
		unsigned char byte = (unsigned char)word.at[i];

		if (len >= LEXICON_WORD_MAX)
			return false;
		if (byte >= 'A' && byte <= 'Z')
			byte |= 0x20;
		else if (byte == 0xc3 && i + 1 < word.len) {
			to[len++] = (char)byte;
			if (len >= LEXICON_WORD_MAX)
				return false;
			byte = (unsigned char)word.at[++i];
			if (byte >= 0x80 && byte <= 0x9e && byte != 0x97)
				byte |= 0x20; /* À to Þ */
		} else if (byte == 0xe2 && i + 2 < word.len &&
			   !memcmp(word.at + i, "\xe2\x80\x99", 3)) {
			byte = '\'';
			i += 2;
		}
		to[len++] = (char)byte;
	}
	return true;
}

/* The first letters of a word as a number, in the order of memcmp. */
static uint64_t
first_letters(const char word[LEXICON_WORD_MAX])
{
	uint64_t letters;

	memcpy(&letters, word, sizeof letters);
	return be64toh(letters);
}

/* The first word of the list that is not before these first letters, or the
 * last; without a branch at each step: which half it lies in cannot be
 * foretold, and most words are in no list. */
static const struct lexicon_word *
first_from(const struct lexicon_word *list, size_t count, uint64_t letters)
{
	while (count > 1) {
		size_t half = count / 2;

		list += first_letters(list[half - 1].word) < letters ? half : 0;
		count -= half;
	}
	return list;
}

uint8_t
words_find(const struct lexicon_word *list, size_t count,
	const char folded[LEXICON_WORD_MAX])
{
	uint64_t letters = first_letters(folded);
	const struct lexicon_word *end = list + count, *word;

	for (word = first_from(list, count, letters); word < end; word++) {
		if (first_letters(word->word) != letters)
			break;
		if (!memcmp(word->word + sizeof letters,
			    folded + sizeof letters,
			    LEXICON_WORD_MAX - sizeof letters))
			return word->class;
	}
	return 0;
}
