/*
 * An entry of a feed under way to the records of an article: what the feed
 * says of it, whatever the format.
 *
 * Must not know: XML, JSON.
 */
#ifndef LESART_READ_MARKED_ENTRY_H
#define LESART_READ_MARKED_ENTRY_H

#include "read/marked/decode.h"
#include "read/marked/part.h"

enum entry_field {
	ENTRY_TITLE,
	ENTRY_SUMMARY,
	ENTRY_CONTENT,
	ENTRY_ADDRESS,
	ENTRY_DATE,
	ENTRY_AUTHOR,
	ENTRY_FIELDS,
};

/* How the text of a field is to be taken. */
enum entry_form {
	ENTRY_HTML, /* HTML where it looks like it, else as it stands */
	ENTRY_TEXT,
	ENTRY_PLAIN, /* what the reader of plain texts finds in it */
};

struct entry_text {
	char *at;
	uint32_t len, max;
	uint8_t form; /* enum entry_form */
	uint8_t rank; /* of its source: a higher one is not replaced */
};

struct entry {
	struct entry_text fields[ENTRY_FIELDS];
};

struct entry_writer {
	struct records *records;
	const struct decoded *decoded; /* told with each article */
	struct part_maker part;
	uint32_t count; /* entries that were put */
	bool open;      /* the last one may still have a note */
};

void entry_free(struct entry *entry);
void entry_clear(struct entry *entry);

/* Set a field, unless one of a higher rank is there. */
void entry_set(struct entry *entry, enum entry_field field,
	enum entry_form form, uint8_t rank, struct slice text);

/* One author more, parted by a comma from those that are there. */
void entry_author(struct entry *entry, struct slice name);

/* Put the entry as an article, if there is any text in it. `note` is
 * RECORD_NOTE_COUNT for none. */
void entry_put(struct entry_writer *writer, const struct entry *entry,
	enum record_note note);

/* No more entries; a note about what came behind the last one. */
void entries_end(struct entry_writer *writer, enum record_note note);

#endif
