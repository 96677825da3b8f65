/*
 * Saved mail and newsgroup articles: how they are known; the messages of a
 * mailbox are several articles.
 */
#include "base/memory.h"
#include "read/formats.h"
#include "read/several.h"

#include <strings.h>

enum { SURE = 96, LINES_MAX = 200, NAME_MAX_BYTES = 70 };

/* What a header was found to have. */
enum { HAS_FROM = 1, HAS_DATE = 2, HAS_SUBJECT = 4, HAS_WAY = 8 };

static const struct {
	char name[16];
	uint8_t has;
} fields[] = {
	{"From", HAS_FROM}, {"Date", HAS_DATE}, {"Subject", HAS_SUBJECT},
	{"Message-ID", HAS_WAY}, {"Received", HAS_WAY},
	{"MIME-Version", HAS_WAY}, {"Newsgroups", HAS_WAY},
	{"Return-Path", HAS_WAY}, {"To", HAS_WAY}, {"Path", HAS_WAY},
};

/* Bytes of the name before the colon; 0 if this is no line of a header
 * (RFC 5322, 2.2). */
static size_t
name_length(struct slice line)
{
	size_t len = 0;

	while (len < line.len && line.at[len] > ' ' && line.at[len] < 127 &&
		line.at[len] != ':')
		len++;
	return len && len <= NAME_MAX_BYTES && len < line.len &&
			       line.at[len] == ':'
		       ? len : 0;
}

static uint8_t
field_has(struct slice line, size_t len)
{
	for (size_t i = 0; i < ARRAY_LEN(fields); i++)
		if (strlen(fields[i].name) == len &&
			!strncasecmp(fields[i].name, line.at, len))
			return fields[i].has;
	return 0;
}

static bool
is_folded(struct slice line)
{
	return line.at[0] == ' ' || line.at[0] == '\t';
}

int
read_mail_detect(struct slice head)
{
	uint8_t has = 0;

	if (head.len > 5 && !memcmp(head.at, "From ", 5))
		slice_line(&head);
	for (uint32_t i = 0; i < LINES_MAX && head.len; i++) {
		struct slice line = slice_line(&head);
		size_t len = name_length(line);

		if (!line.len || line.at[0] == '\r')
			break;
		/* The last line may be cut by the end of what is looked at. */
		if (!len && !(i && is_folded(line)) && head.len)
			return 0;
		has |= field_has(line, len);
	}
	return (has & HAS_FROM) && (has & HAS_WAY) &&
			       (has & (HAS_DATE | HAS_SUBJECT))
		       ? SURE : 0;
}

void *
read_mail_begin(struct article *article)
{
	return several_begin(article, "mail", read_plain_whole);
}
