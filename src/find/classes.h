/*
 * Classes of characters, as the tokenizer knows them: those of words, of
 * numbers, and the marks between them.
 *
 * Must not know: tokens, languages.
 */
#ifndef LESART_FIND_CLASSES_H
#define LESART_FIND_CLASSES_H

#include "text/utf8.h"

#include <stdbool.h>
#include <stdint.h>

enum class {
	SPACE,
	UPPER,
	LOWER,
	DIGIT,
	MARK,   /* punctuation */
	QUOTE,
	SIGN,   /* symbol */
	JOINER, /* part of a word that is no letter: soft hyphen */
	DASH,   /* a hyphen, which may be inside a word */
	OTHER,
};

/* The classes of the ASCII characters, and of a code point above them. */
extern const uint8_t class_ascii[128];
enum class class_above_ascii(char32_t code);

/* The class of the character at `at`, before `end`, and its length. */
static inline enum class
class_of(const char *at, const char *end, uint32_t *len)
{
	unsigned char byte = (unsigned char)*at;
	char32_t code;

	*len = 1;
	if (byte < 0x80)
		return (enum class)class_ascii[byte];
	*len = utf8_next(at, end, &code);
	return class_above_ascii(code);
}

static inline bool
class_is_word(enum class class)
{
	return class == LOWER || class == UPPER || class == DIGIT;
}

#endif
