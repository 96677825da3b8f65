/*
 * The text of a mail as prose: what its conventions have done to it undone.
 *
 * Must not know: messages, their formats.
 */
#ifndef LESART_READ_MAIL_PROSE_H
#define LESART_READ_MAIL_PROSE_H

#include "base/span.h"

struct prose {
	char *at;
	uint32_t len, max;
};

/* Append the text with the lines joined that format=flowed (RFC 3676) has
 * parted; with `spaces_go` the space at such a line's end is none. */
void prose_join(struct prose *prose, struct slice text, bool spaces_go);

/* Append the text as it was before it came into a mailbox: ">From " was
 * "From ". */
void prose_from_mailbox(struct prose *prose, struct slice text);

/*
 * Append the text without the armour of a signature of OpenPGP (RFC 9580,
 * section 7): its frame and what has the form of armour in it go, escaped
 * dashes are dashes again. False where there is none: nothing is appended.
 */
bool prose_unsigned(struct prose *prose, struct slice text);

/* Where the signature begins, behind its line "-- "; all of the text is
 * before it where there is none. Its line belongs to neither. */
struct slice prose_signature(struct slice *text);

#endif
