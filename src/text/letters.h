/*
 * What a code point is: letter, digit, space, upper or lower case. Latin-1
 * by table, the rest by libunistring's general categories (UCD).
 */
#ifndef LESART_TEXT_LETTERS_H
#define LESART_TEXT_LETTERS_H

#include <stdbool.h>
#include <uchar.h>

bool letter_is(char32_t code);       /* any letter (L) or mark (M) */
bool letter_is_upper(char32_t code); /* Lu, Lt */
bool letter_is_lower(char32_t code); /* Ll */
bool letter_is_digit(char32_t code); /* decimal digit (Nd) */
/* White space in a line: blank, tab, all of Zs, no-break ones included. */
bool letter_is_space(char32_t code);
bool letter_is_mark(char32_t code);  /* combining mark (M) */

/* Simple case mapping, one code point to one. */
char32_t letter_lower(char32_t code);
char32_t letter_upper(char32_t code);

#endif
