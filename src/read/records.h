/*
 * The form in which a parsing process hands over what it read: records of
 * an article's parts in the order of its text, each with a head and its
 * bytes. Whoever reads them trusts nothing: texts are normalised here, every
 * number is checked, and what does not fit ends the reading.
 *
 * Must not know: formats, processes.
 */
#ifndef LESART_READ_RECORDS_H
#define LESART_READ_RECORDS_H

#include "article/article.h"
#include "text/charset.h"

enum record_kind {
	RECORD_CHARSET,    /* a: enum charset */
	RECORD_ADDRESS,    /* of the article's source */
	RECORD_PUBLISHED,  /* an ISO 8601 day */
	RECORD_NOTE,       /* a: enum record_note; of the place reached */
	RECORD_LINK,       /* two offsets into the next part; the address */
	RECORD_AUTHOR,     /* two offsets into the next part, a byline */
	RECORD_KICKER,
	RECORD_HEADLINE,
	RECORD_STANDFIRST,
	RECORD_BYLINE,
	RECORD_HEADING,    /* a: level */
	RECORD_BLOCK,      /* a: enum block_kind, b: depth; number, text */
	RECORD_PLAIN,      /* text of blocks and headings, by its lines */
	RECORD_ATTACHED,   /* what a file that came with it is called */
	RECORD_END,        /* all was told */
	RECORD_KIND_COUNT,
};

enum record_note {
	RECORD_NOTE_CUT,      /* the input was longer than what is read */
	RECORD_NOTE_BLUNTED,  /* nesting or attributes beyond the limits */
	RECORD_NOTE_INVALID,  /* bytes that are no character */
	RECORD_NOTE_PIECES,   /* more pieces or parts than are looked at */
	RECORD_NOTE_WHOLE,    /* no article was found: all text is shown */
	RECORD_NOTE_LABEL,    /* the charset label did not fit */
	RECORD_NOTE_ODD,      /* controls and the like were left out */
	RECORD_NOTE_BROKEN,   /* not well formed: as far as it goes */
	RECORD_NOTE_ENTITIES, /* declared entities, which are refused */
	RECORD_NOTE_NO_ENTRIES, /* a feed without an entry */
	RECORD_NOTE_CHARSET, /* a charset that is not known */
	RECORD_NOTE_COUNT,
};

/* Offsets are written as 4 bytes each, in the byte order of the machine. */
struct record {
	uint8_t kind, a, b;
	uint32_t len;
};

/* ---- writing ---------------------------------------------------------- */

struct records {
	char *at;
	uint32_t len, max;
};

void records_put(struct records *records, enum record_kind kind, uint8_t a,
	uint8_t b, struct slice bytes);

/* A link or an author: bytes start to end of the next part. */
void records_put_span(struct records *records, enum record_kind kind,
	struct span span, struct slice bytes);

/* A block; number is that of a list item, 0 for a bullet. */
void records_put_block(struct records *records, enum block_kind kind,
	uint8_t depth, uint32_t number, struct slice text);

/* ---- reading ---------------------------------------------------------- */

/* Append all that the bytes tell to the article. False where they are no
 * records or do not end with RECORD_END; what came before is kept. */
bool records_read(struct article *article, struct slice bytes);

/*
 * Bytes of the first article's records, RECORD_END included; all of them
 * where it has no end. Its headline's raw bytes go to *headline, len 0 for
 * none.
 */
size_t records_len(struct slice bytes, struct slice *headline);

#endif
