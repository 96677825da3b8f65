/*
 * Saved mail and newsgroup articles to the records of articles, one a
 * message (RFC 5322, RFC 2045), within the process that parses mail.
 */
#ifndef LESART_READ_MAIL_MAIL_H
#define LESART_READ_MAIL_MAIL_H

#include "read/records.h"
#include "read/sender.h"

/* Once, before the process enters its sandbox. */
void mail_prepare(void);

void mail_extract(struct slice bytes, const struct sender *sender,
	struct records *records);

#endif
