/*
 * Feeds to records: which of the formats it is, and that there is always an
 * article, though it only says what was wrong.
 */
#include "read/marked/feed.h"
#include "read/marked/extract.h"

#include <strings.h>

/* What an XML declaration names: encoding="...". */
static enum charset
charset_declared(struct slice bytes)
{
	static const char word[] = "encoding=";
	size_t head = bytes.len < 200 ? bytes.len : 200;
	const char *end = bytes.at + head;
	const char *at = memmem(bytes.at, head, word, sizeof word - 1);
	const char *close;

	if (!at || end - at < (long)sizeof word + 2)
		return CHARSET_UNKNOWN;
	at += sizeof word;
	close = memchr(at, at[-1], (size_t)(end - at));
	if (!close)
		return CHARSET_UNKNOWN;
	return charset_named(slice_from(at, (size_t)(close - at)));
}

void
feed_extract(struct slice bytes, const struct sender *sender,
	struct records *records)
{
	enum charset said = charset_named(sender->charset);
	struct decoded decoded;
	struct entry_writer writer = {
		.records = records, .decoded = &decoded,
		.part.records = records};
	enum record_note trouble;
	size_t brace = 0;

	/* Entries say themselves where they are. */
	if (said == CHARSET_UNKNOWN)
		said = charset_declared(bytes);
	decode(&decoded, bytes, said);
	while (brace < decoded.text.len &&
		strchr(" \t\r\n", decoded.text.at[brace]))
		brace++;
	if (brace < decoded.text.len && decoded.text.at[brace] == '{')
		trouble = feed_json(&writer, decoded.text);
	else
		trouble = feed_xml(&writer, decoded.text);
	entries_end(&writer, trouble);
	if (!writer.count) {
		decoded_tell(&decoded, records);
		if (trouble != RECORD_NOTE_COUNT)
			part_note(records, trouble);
		part_note(records, RECORD_NOTE_NO_ENTRIES);
		part_article_end(records);
	}
	part_free(&writer.part);
	decoded_free(&decoded);
}
