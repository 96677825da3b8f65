/*
 * Going through a text base letter by base letter, with the diacritics and
 * the case that each has. What search does not see is passed over.
 */
#ifndef LESART_SEEK_LETTERS_H
#define LESART_SEEK_LETTERS_H

#include "base/span.h"
#include "text/fold.h"

struct letters {
	struct slice text;
	struct fold fold; /* of the character at hand */
	uint32_t index;   /* the base letter of fold that comes next */
	uint32_t end;     /* of the character and its marks, in the text */
	bool upper;
};

/* Begin at a border of characters. */
static inline struct letters
letters_from(struct slice text, uint32_t at)
{
	return (struct letters){.text = text, .end = at};
}

/* Go to the next character that has base letters; false at the end. */
bool letters_character(struct letters *letters);

/* Be at the next base letter: fold.base[index]; false at the end. */
static inline bool
letters_next(struct letters *letters)
{
	return letters->index < letters->fold.bases ||
	       letters_character(letters);
}

/* The diacritics of a character are those of its last base letter. */
static inline bool
letters_at_last(const struct letters *letters)
{
	return letters->index + 1 == letters->fold.bases;
}

/* Has the base letter at hand this diacritic? */
bool letters_has_mark(const struct letters *letters, char32_t mark);

/* End of the marks that follow the character that ends at `at`. */
uint32_t letters_marks_end(struct slice text, uint32_t at);

#endif
