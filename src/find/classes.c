/* Classes of characters: a table of ASCII, text/letters.h for the rest. */
#include "find/classes.h"

#include "base/memory.h"
#include "text/letters.h"

#define U4 UPPER, UPPER, UPPER, UPPER
#define L4 LOWER, LOWER, LOWER, LOWER
#define D4 DIGIT, DIGIT, DIGIT, DIGIT
#define O4 OTHER, OTHER, OTHER, OTHER

const uint8_t class_ascii[128] = {
	O4, O4, OTHER, SPACE, SPACE, OTHER, O4, O4, O4, O4, O4,
	/*      !     "      #     $     %     &     ' */
	SPACE, MARK, QUOTE, SIGN, SIGN, SIGN, SIGN, QUOTE,
	/* (    )     *     +     ,     -     .     / */
	MARK, MARK, SIGN, SIGN, MARK, DASH, MARK, SIGN,
	D4, D4, DIGIT, DIGIT, MARK, MARK, SIGN, SIGN, SIGN, MARK,
	SIGN, U4, U4, U4, U4, U4, U4, UPPER, UPPER,
	/* [    \     ]     ^     _ */
	MARK, SIGN, MARK, SIGN, SIGN,
	SIGN, L4, L4, L4, L4, L4, L4, LOWER, LOWER,
	MARK, SIGN, MARK, SIGN, OTHER};

/* U+2000 to U+206F, General Punctuation. */
static enum class
class_punctuation(char32_t code)
{
	if (code <= 0x200b || code == 0x202f || code == 0x205f)
		return SPACE;
	if (code <= 0x200d || code == 0x2060)
		return JOINER;
	if (code == 0x2010 || code == 0x2011)
		return DASH;
	if ((code >= 0x2018 && code <= 0x201f) || code == 0x2039 ||
		code == 0x203a)
		return QUOTE;
	if (code == 0x2030 || code == 0x2031 || code == 0x2044 ||
		code == 0x2052)
		return SIGN;
	return code <= 0x205e ? MARK : OTHER;
}

static enum class
class_latin(char32_t code)
{
	static const char32_t marks[] = {0xa1, 0xb6, 0xb7, 0xbf};

	if (code >= 0xc0)
		return code == 0xd7 || code == 0xf7   ? SIGN
		       : letter_is_upper(code) ? UPPER
					       : LOWER;
	if (code == 0xa0)
		return SPACE;
	if (code == 0xad)
		return JOINER;
	if (code == 0xab || code == 0xbb)
		return QUOTE;
	if (code >= 0xbc && code <= 0xbe)
		return DIGIT; /* one half and its like */
	if (code == 0xaa || code == 0xb5 || code == 0xba)
		return LOWER;
	if (code == 0xb2 || code == 0xb3 || code == 0xb9)
		return JOINER; /* m² */
	for (size_t i = 0; i < ARRAY_LEN(marks); i++)
		if (code == marks[i])
			return MARK;
	return code >= 0xa2 ? SIGN : OTHER;
}

enum class
class_above_ascii(char32_t code)
{
	if (code < 0x100)
		return class_latin(code);
	if (code >= 0x2000 && code < 0x2070)
		return class_punctuation(code);
	if (letter_is(code))
		return letter_is_upper(code) ? UPPER : LOWER;
	if (letter_is_digit(code) || (code >= 0x2150 && code < 0x215f))
		return DIGIT;
	if (letter_is_space(code))
		return SPACE;
	if ((code >= 0x20a0 && code < 0x20d0) ||
		(code >= 0x2200 && code < 0x2300) || code == 0x2103 ||
		code == 0x2116)
		return SIGN;
	if (code >= 0x2070 && code < 0x20a0)
		return JOINER; /* raised and lowered figures */
	if (code >= 0x300a && code <= 0x300f)
		return QUOTE;
	return code >= 0x3001 && code <= 0x3011 ? MARK : OTHER;
}
