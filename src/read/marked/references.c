/* Character references. */
#include "read/marked/references.h"
#include "base/memory.h"
#include "text/utf8.h"

#include <stdlib.h>

enum { NAME_MAX_LEN = 8, CODE_MAX = 0x10ffff };

/* In the order of strcmp. */
static const struct named {
	char name[NAME_MAX_LEN];
	uint16_t code;
} table[] = {
	{"AElig", 0xc6},
	{"Aacute", 0xc1},
	{"Acirc", 0xc2},
	{"Agrave", 0xc0},
	{"Alpha", 0x391},
	{"Aring", 0xc5},
	{"Atilde", 0xc3},
	{"Auml", 0xc4},
	{"Beta", 0x392},
	{"Ccedil", 0xc7},
	{"Dagger", 0x2021},
	{"Delta", 0x394},
	{"ETH", 0xd0},
	{"Eacute", 0xc9},
	{"Ecirc", 0xca},
	{"Egrave", 0xc8},
	{"Euml", 0xcb},
	{"Gamma", 0x393},
	{"Iacute", 0xcd},
	{"Icirc", 0xce},
	{"Igrave", 0xcc},
	{"Iuml", 0xcf},
	{"Ntilde", 0xd1},
	{"OElig", 0x152},
	{"Oacute", 0xd3},
	{"Ocirc", 0xd4},
	{"Ograve", 0xd2},
	{"Omega", 0x3a9},
	{"Oslash", 0xd8},
	{"Otilde", 0xd5},
	{"Ouml", 0xd6},
	{"Prime", 0x2033},
	{"Scaron", 0x160},
	{"THORN", 0xde},
	{"Tab", 0x9},
	{"Uacute", 0xda},
	{"Ucirc", 0xdb},
	{"Ugrave", 0xd9},
	{"Uuml", 0xdc},
	{"Yacute", 0xdd},
	{"Yuml", 0x178},
	{"aacute", 0xe1},
	{"acirc", 0xe2},
	{"acute", 0xb4},
	{"aelig", 0xe6},
	{"agrave", 0xe0},
	{"alpha", 0x3b1},
	{"amp", 0x26},
	{"apos", 0x27},
	{"aring", 0xe5},
	{"ast", 0x2a},
	{"asymp", 0x2248},
	{"atilde", 0xe3},
	{"auml", 0xe4},
	{"bdquo", 0x201e},
	{"beta", 0x3b2},
	{"brvbar", 0xa6},
	{"bsol", 0x5c},
	{"bull", 0x2022},
	{"ccedil", 0xe7},
	{"cedil", 0xb8},
	{"cent", 0xa2},
	{"check", 0x2713},
	{"circ", 0x2c6},
	{"colon", 0x3a},
	{"comma", 0x2c},
	{"commat", 0x40},
	{"copy", 0xa9},
	{"curren", 0xa4},
	{"dagger", 0x2020},
	{"darr", 0x2193},
	{"deg", 0xb0},
	{"delta", 0x3b4},
	{"divide", 0xf7},
	{"dollar", 0x24},
	{"eacute", 0xe9},
	{"ecirc", 0xea},
	{"egrave", 0xe8},
	{"emsp", 0x2003},
	{"ensp", 0x2002},
	{"equals", 0x3d},
	{"eth", 0xf0},
	{"euml", 0xeb},
	{"euro", 0x20ac},
	{"excl", 0x21},
	{"fnof", 0x192},
	{"frac12", 0xbd},
	{"frac14", 0xbc},
	{"frac34", 0xbe},
	{"gamma", 0x3b3},
	{"ge", 0x2265},
	{"grave", 0x60},
	{"gt", 0x3e},
	{"harr", 0x2194},
	{"hellip", 0x2026},
	{"iacute", 0xed},
	{"icirc", 0xee},
	{"iexcl", 0xa1},
	{"igrave", 0xec},
	{"infin", 0x221e},
	{"iquest", 0xbf},
	{"iuml", 0xef},
	{"lambda", 0x3bb},
	{"laquo", 0xab},
	{"larr", 0x2190},
	{"lcub", 0x7b},
	{"ldquo", 0x201c},
	{"le", 0x2264},
	{"lowbar", 0x5f},
	{"lpar", 0x28},
	{"lsaquo", 0x2039},
	{"lsqb", 0x5b},
	{"lsquo", 0x2018},
	{"lt", 0x3c},
	{"macr", 0xaf},
	{"mdash", 0x2014},
	{"micro", 0xb5},
	{"middot", 0xb7},
	{"minus", 0x2212},
	{"mu", 0x3bc},
	{"nbsp", 0xa0},
	{"ndash", 0x2013},
	{"ne", 0x2260},
	{"newline", 0xa},
	{"not", 0xac},
	{"ntilde", 0xf1},
	{"num", 0x23},
	{"oacute", 0xf3},
	{"ocirc", 0xf4},
	{"oelig", 0x153},
	{"ograve", 0xf2},
	{"omega", 0x3c9},
	{"ordf", 0xaa},
	{"ordm", 0xba},
	{"oslash", 0xf8},
	{"otilde", 0xf5},
	{"ouml", 0xf6},
	{"para", 0xb6},
	{"percnt", 0x25},
	{"period", 0x2e},
	{"permil", 0x2030},
	{"pi", 0x3c0},
	{"plus", 0x2b},
	{"plusmn", 0xb1},
	{"pound", 0xa3},
	{"prime", 0x2032},
	{"quest", 0x3f},
	{"quot", 0x22},
	{"raquo", 0xbb},
	{"rarr", 0x2192},
	{"rcub", 0x7d},
	{"rdquo", 0x201d},
	{"reg", 0xae},
	{"rpar", 0x29},
	{"rsaquo", 0x203a},
	{"rsqb", 0x5d},
	{"rsquo", 0x2019},
	{"sbquo", 0x201a},
	{"scaron", 0x161},
	{"sect", 0xa7},
	{"semi", 0x3b},
	{"shy", 0xad},
	{"sigma", 0x3c3},
	{"sol", 0x2f},
	{"star", 0x2606},
	{"sup1", 0xb9},
	{"sup2", 0xb2},
	{"sup3", 0xb3},
	{"szlig", 0xdf},
	{"thinsp", 0x2009},
	{"thorn", 0xfe},
	{"tilde", 0x2dc},
	{"times", 0xd7},
	{"trade", 0x2122},
	{"uacute", 0xfa},
	{"uarr", 0x2191},
	{"ucirc", 0xfb},
	{"ugrave", 0xf9},
	{"uml", 0xa8},
	{"uuml", 0xfc},
	{"verbar", 0x7c},
	{"yacute", 0xfd},
	{"yen", 0xa5},
	{"yuml", 0xff},
	{"zwj", 0x200d},
	{"zwnj", 0x200c},
};

static int
compare(const void *key, const void *row)
{
	return strncmp(key, ((const struct named *)row)->name, NAME_MAX_LEN);
}

static char32_t
number_code(const char *at, const char *end, uint32_t base)
{
	char32_t code = 0;

	if (at == end)
		return 0;
	for (; at < end; at++) {
		uint32_t digit = *at >= 'a'   ? (uint32_t)(*at - 'a') + 10
				 : *at >= 'A' ? (uint32_t)(*at - 'A') + 10
					      : (uint32_t)(*at - '0');

		if (digit >= base)
			return 0;
		if (code <= CODE_MAX)
			code = code * base + digit;
	}
	return !code || code > CODE_MAX || (code >= 0xd800 && code < 0xe000)
		       ? 0xfffd
		       : code;
}

char32_t
reference_code(struct slice reference)
{
	char name[NAME_MAX_LEN + 1] = "";
	const char *at = reference.at + 1;
	const char *end = reference.at + reference.len - 1;
	const struct named *found;

	if (reference.len < 3 || at[-1] != '&' || *end != ';')
		return 0;
	if (*at == '#' && (at[1] == 'x' || at[1] == 'X'))
		return number_code(at + 2, end, 16);
	if (*at == '#')
		return number_code(at + 1, end, 10);
	if (end - at > NAME_MAX_LEN)
		return 0;
	memcpy(name, at, (size_t)(end - at));
	found = bsearch(name, table, ARRAY_LEN(table), sizeof *table, compare);
	return found ? found->code : 0;
}

uint32_t
reference_put(struct slice reference, char to[4])
{
	char32_t code = reference_code(reference);

	return code ? utf8_put(to, code) : 0;
}
