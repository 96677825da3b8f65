/* Normal Form C by libunistring. */
#include "text/compose.h"
#include "base/memory.h"

#include <stdlib.h>
#include <uninorm.h>
#include <unictype.h>

/*
 * Starters that compose with the starter before them: the second halves of
 * primary composites with combining class 0 (DerivedNormalizationProps,
 * NFC_Quick_Check=Maybe without those of another class).
 */
static bool
composes_back(char32_t code)
{
	static const uint32_t codes[] = {0x9be, 0x9d7, 0xb3e, 0xb56, 0xb57,
		0xbbe, 0xbd7, 0xcc2, 0xcd5, 0xcd6, 0xd3e, 0xd57, 0xdcf, 0xddf,
		0x102e, 0x1b35, 0x11127, 0x1133e, 0x11357, 0x114b0, 0x114ba,
		0x114bd, 0x115af, 0x11930};
	size_t low = 0, high = ARRAY_LEN(codes);

	if ((code >= 0x1161 && code <= 0x1175) ||
		(code >= 0x11a8 && code <= 0x11c2))
		return true;
	while (low < high) {
		size_t middle = (low + high) / 2;

		if (codes[middle] < code)
			low = middle + 1;
		else
			high = middle;
	}
	return low < ARRAY_LEN(codes) && codes[low] == code;
}

/* Scripts without marks and canonical decompositions, to save looking up. */
static bool
starts_always(char32_t code)
{
	return code < 0x300 || (code >= 0x4e00 && code < 0xa000) ||
	       (code >= 0x3400 && code < 0x4dc0) ||
	       (code >= 0xac00 && code < 0xd7a4) ||
	       (code >= 0xe000 && code < 0xf900) ||
	       (code >= 0x1f000 && code < 0x1fc00);
}

enum compose_class
compose_class_of(char32_t code)
{
	ucs4_t parts[UC_DECOMPOSITION_MAX_LENGTH];
	int count;

	if (starts_always(code))
		return COMPOSE_STARTS;
	if (uc_combining_class(code) || composes_back(code))
		return COMPOSE_JOINS;
	count = uc_canonical_decomposition(code, parts);
	if (count < 0)
		return COMPOSE_STARTS;
	if (uc_combining_class(parts[0]) || composes_back(parts[0]))
		return COMPOSE_JOINS;
	if (count == 2 && uc_composition(parts[0], parts[1]) == code)
		return COMPOSE_STARTS;
	return COMPOSE_CHANGES;
}

char *
compose(struct slice text, size_t *len)
{
	uint8_t *composed = u8_normalize(UNINORM_NFC,
		(const uint8_t *)text.at, text.len, NULL, len);

	/* It fails on bad UTF-8, which a programmer lets in, and for want of
	 * memory. */
	if (!composed) {
		composed = memory_new(text.len);
		memcpy(composed, text.at, text.len);
		*len = text.len;
	}
	return (char *)composed;
}
