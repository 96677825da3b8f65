/* Reading base letters: ASCII at once, the rest as it folds. */
#include "seek/letters.h"
#include "text/letters.h"
#include "text/utf8.h"

/* No mark begins with a byte below this (U+0300). */
enum { MARK_FIRST_BYTE = 0xcc };

uint32_t
letters_marks_end(struct slice text, uint32_t at)
{
	const char *end = text.at + text.len;

	while (at < text.len && (unsigned char)text.at[at] >= MARK_FIRST_BYTE) {
		char32_t code, base[FOLD_MAX];
		uint32_t len = utf8_next(text.at + at, end, &code);

		if (!letter_is_mark(code) || fold_base(code, base))
			break;
		at += len;
	}
	return at;
}

/* Add the marks that follow the character; its end moves behind them. */
static void
add_marks(struct letters *letters)
{
	const char *end = letters->text.at + letters->text.len;
	uint32_t stop = letters_marks_end(letters->text, letters->end);
	struct fold *fold = &letters->fold;

	while (letters->end < stop) {
		struct fold mark;
		char32_t code;

		letters->end += utf8_next(
			letters->text.at + letters->end, end, &code);
		fold_code(code, &mark);
		for (uint32_t i = 0; i < mark.marks_count; i++)
			if (fold->marks_count < FOLD_MARKS)
				fold->marks[fold->marks_count++] =
					mark.marks[i];
	}
}

/* An ASCII character that no mark follows; false if it is none. */
static inline bool
ascii_character(struct letters *letters)
{
	const char *at = letters->text.at + letters->end;
	unsigned char byte = (unsigned char)*at;

	if (byte >= 0x80 || (letters->end + 1 < letters->text.len &&
		(unsigned char)at[1] >= MARK_FIRST_BYTE))
		return false;
	letters->upper = (unsigned char)(byte - 'A') < 26;
	letters->fold.base[0] = letters->upper ? byte + 0x20u
				: byte == '`'  ? '\''
				: byte == '\t' ? ' '
					       : byte;
	letters->fold.bases = 1;
	letters->fold.marks_count = 0;
	letters->end++;
	return true;
}

bool
letters_character(struct letters *letters)
{
	const char *end = letters->text.at + letters->text.len;

	letters->index = 0;
	letters->fold.bases = 0;
	do {
		char32_t code;

		if (letters->end >= letters->text.len)
			return false;
		if (ascii_character(letters))
			return true;
		letters->end += utf8_next(
			letters->text.at + letters->end, end, &code);
		fold_code(code, &letters->fold);
		letters->upper = letter_is_upper(code);
	} while (!letters->fold.bases);
	add_marks(letters);
	return true;
}

bool
letters_has_mark(const struct letters *letters, char32_t mark)
{
	if (!letters_at_last(letters))
		return false;
	for (uint32_t i = 0; i < letters->fold.marks_count; i++)
		if (letters->fold.marks[i] == mark)
			return true;
	return false;
}
