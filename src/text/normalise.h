/*
 * Bytes from outside to text as an article holds it: UTF-8, NFC, lines that
 * end with LF, without controls and without what only a terminal or a
 * program could see. It cannot fail: what is odd is replaced or left out
 * and told. Works on a stream, linear in its length.
 *
 *	bytes that are no character     U+FFFD for each maximal part
 *	CR, CR LF, U+2028, U+2029       LF
 *	C0 but tab and LF, DEL, C1      left out
 *	ESC [ ... m and ESC [ ... K     left out: colours of programs in pipes
 *	bidirectional controls, tag characters, noncharacters, and U+FEFF
 *	behind the begin                left out
 *
 * Tabs, spaces of all kinds, soft hyphens, joiners and variation selectors
 * stay.
 *
 * Must not know: formats, articles.
 */
#ifndef LESART_TEXT_NORMALISE_H
#define LESART_TEXT_NORMALISE_H

#include "base/arena.h"
#include "base/span.h"
#include "text/charset.h"

enum oddity_kind {
	ODDITY_INVALID,
	ODDITY_CONTROL,
	ODDITY_BIDIRECTIONAL,
	ODDITY_TAG,
	ODDITY_NONCHARACTER,
	ODDITY_MARK,           /* U+FEFF */
	ODDITY_LINE_SEPARATOR, /* U+2028, U+2029 */
	ODDITY_KIND_COUNT,
};

/* A run of odd characters of one kind: where the U+FFFD stand, or, empty,
 * where something was left out. */
struct oddity {
	struct span span; /* bytes of the text that was returned with it */
	uint8_t kind;     /* enum oddity_kind */
};

struct oddities {
	struct oddity *at;
	uint32_t count, max;
};

struct normaliser;

/* For bytes of a charset; CHARSET_UNKNOWN to find it out. Never NULL. */
struct normaliser *normaliser_new(enum charset charset);
void normaliser_free(struct normaliser *normaliser);

/*
 * The next bytes; with `last` there are no more. Returns the text that is
 * now certain: all but the last character and marks on it, and nothing
 * while the charset is open (at most 64 bytes). Of *odd, what begins before
 * the end of the text belongs to it; what lies behind comes again with the
 * next call, but with `last` all of it does. Text and *odd are good until
 * the next call.
 */
struct slice normaliser_feed(struct normaliser *normaliser, struct slice bytes,
	bool last, const struct oddities **odd);

/* What was found out; CHARSET_UNKNOWN while all was ASCII. */
enum charset normaliser_charset(const struct normaliser *normaliser);

/* UTF-8 as one line in the arena: each run of white space a space, none at
 * its ends. */
struct slice normalised_line(struct arena *arena, struct slice raw);

#endif
