/* Folding and finding words of the small lists. */
#include "lexicon/words.h"

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

uint8_t
words_find(const struct lexicon_word *list, size_t count,
	const char folded[LEXICON_WORD_MAX])
{
	size_t low = 0, high = count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;
		int order = memcmp(
			list[middle].word, folded, LEXICON_WORD_MAX);

		if (!order)
			return list[middle].class;
		if (order < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return 0;
}
