/* Classes and case of code points: ASCII at once, the rest by libunistring. */
#include "letters.h"

#include <unicase.h>
#include <unictype.h>

static inline bool
is_between(char32_t code, char32_t low, char32_t high)
{
	return code - low <= high - low;
}

bool
letter_is(char32_t code)
{
	if (code < 0x80)
		return is_between(code | 0x20, 'a', 'z');
	return uc_is_general_category_withtable(
		code, UC_CATEGORY_MASK_L | UC_CATEGORY_MASK_M);
}

bool
letter_is_upper(char32_t code)
{
	if (code < 0x80)
		return is_between(code, 'A', 'Z');
	return uc_is_general_category_withtable(
		code, UC_CATEGORY_MASK_Lu | UC_CATEGORY_MASK_Lt);
}

bool
letter_is_lower(char32_t code)
{
	if (code < 0x80)
		return is_between(code, 'a', 'z');
	return uc_is_general_category_withtable(code, UC_CATEGORY_MASK_Ll);
}

bool
letter_is_digit(char32_t code)
{
	if (code < 0x80)
		return is_between(code, '0', '9');
	return uc_is_general_category_withtable(code, UC_CATEGORY_MASK_Nd);
}

bool
letter_is_space(char32_t code)
{
	if (code < 0x80)
		return code == ' ' || code == '\t';
	return uc_is_general_category_withtable(code, UC_CATEGORY_MASK_Zs);
}

bool
letter_is_mark(char32_t code)
{
	return code >= 0x300 &&
	       uc_is_general_category_withtable(code, UC_CATEGORY_MASK_M);
}

char32_t
letter_lower(char32_t code)
{
	if (code < 0x80)
		return is_between(code, 'A', 'Z') ? code + 0x20 : code;
	return uc_tolower(code);
}

char32_t
letter_upper(char32_t code)
{
	if (code < 0x80)
		return is_between(code, 'a', 'z') ? code - 0x20 : code;
	return uc_toupper(code);
}
