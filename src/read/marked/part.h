/*
 * A part of an article under way to its records: text in as many pieces as
 * there are, and the links and authors in it.
 *
 * Must not know: formats.
 */
#ifndef LESART_READ_MARKED_PART_H
#define LESART_READ_MARKED_PART_H

#include "read/records.h"

struct part_mark {
	struct span text;    /* of the part's text */
	struct span address; /* of the part's addresses; of an author empty */
};

struct part_text {
	char *at;
	uint32_t len, max;
};

struct part_maker {
	struct records *records;
	struct part_text text, addresses;
	struct { struct part_mark *at; uint32_t count, max; } marks;
	bool linked;      /* a link is open */
	uint32_t emitted; /* parts that were put */
};

void part_free(struct part_maker *part);

void part_put(struct part_maker *part, struct slice text);
static inline void
part_put_string(struct part_maker *part, const char *text)
{
	part_put(part, slice_string(text));
}

/* From here to part_link_end a link; links within links are none. */
void part_link(struct part_maker *part, struct slice address);
void part_link_end(struct part_maker *part);

/* The text so far, without white space at its ends. */
struct slice part_words(const struct part_maker *part);

/* Forget what was put. */
void part_clear(struct part_maker *part);

/*
 * End the part: append its records and begin the next. A part without words
 * is none. Level is that of a heading; of a byline its authors are marked
 * where its form tells them, else between commas; a date has none.
 */
void part_end(struct part_maker *part, enum record_kind kind, uint8_t level);
void part_end_block(struct part_maker *part, enum block_kind kind,
	uint32_t depth, uint32_t number);

/* Records without text. */
void part_note(struct records *records, enum record_note note);
void part_article_end(struct records *records);

#endif
