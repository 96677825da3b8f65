/* The formats of feeds, each a file with one function. */
#ifndef LESART_READ_MARKED_FEED_H
#define LESART_READ_MARKED_FEED_H

#include "read/marked/entry.h"

/*
 * Put all entries of the feed. What went wrong is noted in the entry where
 * it did, and returned for a feed without entries; RECORD_NOTE_COUNT for
 * nothing.
 */
enum record_note feed_xml(struct entry_writer *writer, struct slice text);
enum record_note feed_json(struct entry_writer *writer, struct slice text);

/* The text with each "&" that begins no reference made "&amp;", but in CDATA
 * and comments; the caller frees. */
char *feed_mend(struct slice text, size_t *len);

#endif
