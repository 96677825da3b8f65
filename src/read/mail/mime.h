/*
 * The door to GMime: messages of an input, one after the other, and the
 * parts in each that hold no others, decoded but for their charset.
 *
 * Must not know: records, articles.
 */
#ifndef LESART_READ_MAIL_MIME_H
#define LESART_READ_MAIL_MIME_H

#include "base/span.h"

enum { MIME_AUTHORS_MAX = 16 };

/* What a message says of itself, as UTF-8 or nearly; len 0 for what it does
 * not say. Good until the next message. */
struct mime_head {
	struct slice subject, date, address;
	struct slice author[MIME_AUTHORS_MAX]; /* names, else addresses */
	uint32_t authors;
};

enum mime_kind {
	MIME_PLAIN,
	MIME_HTML,
	MIME_ATTACHED, /* to be saved, or of another type */
};

/* Good until the next part. */
struct mime_part {
	enum mime_kind kind;
	struct slice bytes;   /* of a text */
	struct slice charset; /* its label; len 0 for none */
	struct slice name;    /* of a file, else its type */
	bool choice;          /* other parts may say the same */
	bool flowed, spaces_go; /* RFC 3676: format=flowed, delsp=yes */
};

struct mime;

/* Once, before files are out of reach: what is loaded at first use. */
void mime_prepare(void);

/* Messages of the bytes, which have to stay: those of a mailbox (mbox), or
 * one. */
struct mime *mime_open(struct slice bytes, bool mailbox);
void mime_close(struct mime *mime);

/* The next message; false if there is none. */
bool mime_message(struct mime *mime, struct mime_head *head);

/* The next part of the message; false if there is none. */
bool mime_part(struct mime *mime, struct mime_part *part);

/*
 * The text in UTF-8, to be freed, from a charset that is one of the few that
 * mime_prepare has opened; bytes that are no character become U+FFFD. NULL
 * for other charsets.
 */
char *mime_convert(struct slice bytes, struct slice label, size_t *len);

#endif
