/* The names of elements of feeds that say something about an entry. */
#ifndef LESART_READ_MARKED_FEED_NAMES_H
#define LESART_READ_MARKED_FEED_NAMES_H

#include "read/marked/entry.h"

enum feed_role {
	FEED_ENTRY,  /* an entry itself */
	FEED_FIELD,  /* text of a field */
	FEED_LINK,   /* an address, as text or as an attribute */
	FEED_PERSON, /* an author */
};

struct feed_name {
	char name[20];
	uint8_t role, field; /* enum feed_role, enum entry_field */
	uint8_t rank;        /* of several for a field the highest counts */
	bool atom;           /* its text is plain unless its type says more */
};

/* The meaning of a tag with its prefix, of any case; NULL for none. */
const struct feed_name *feed_name_of(const char *tag);

#endif
