/*
 * Messages as entries: the plain text goes to the reader of plain texts,
 * HTML is read where no plain text says the same, all else is named.
 */
#include "read/mail/mail.h"
#include "base/memory.h"
#include "read/html/extract.h"
#include "read/html/page.h"
#include "read/mail/mime.h"
#include "read/mail/prose.h"
#include "read/marked/entry.h"
#include "read/marked/fragment.h"

#include <stdlib.h>

enum { ATTACHED_MAX = 20, PARTS_MAX = 1000 };

static const char utf8[] = "utf-8", spaces[] = " \t\n";

struct letter {
	struct entry_writer *writer;
	struct entry entry;
	struct decoded told; /* what is told of its bytes */
	bool mailbox;        /* it comes from one */
	bool unknown;        /* a charset was */
	bool plain;          /* a plain text was put */
	bool put;
	uint32_t attached;
};

void
mail_prepare(void)
{
	linked_data_prepare();
	mime_prepare();
}

/* ---- text ---------------------------------------------------------------- */

/* Begin the article, with its first text if there is one; others follow. */
static void
letter_put(struct letter *letter, enum entry_form form, struct slice text)
{
	struct entry_writer *writer = letter->writer;
	uint32_t before = writer->count;

	if (letter->put && form == ENTRY_PLAIN) {
		records_put(writer->records, RECORD_PLAIN, 0, 0, text);
	} else if (letter->put) {
		fragment_put(&writer->part, text, slice_from("", 0));
	} else {
		entry_set(&letter->entry, ENTRY_CONTENT, form, 1, text);
		entry_put(writer, &letter->entry, RECORD_NOTE_COUNT);
		letter->put = writer->count > before;
	}
}

static void
put_signature(struct letter *letter, struct slice text)
{
	struct part_maker *part = &letter->writer->part;

	if (!letter->put)
		return;
	part_put(part, slice_trimmed(text, "\n"));
	part_end_block(part, BLOCK_PREFORMATTED, 0, 0);
}

static void
put_plain(struct letter *letter, const struct mime_part *part,
	struct slice text)
{
	struct prose own = {0}, bare = {0}, joined = {0};
	struct slice signature;

	if (letter->mailbox) {
		prose_from_mailbox(&own, text);
		text = slice_from(own.len ? own.at : "", own.len);
	}
	if (prose_unsigned(&bare, text))
		text = slice_from(bare.len ? bare.at : "", bare.len);
	if (part->flowed) {
		prose_join(&joined, text, part->spaces_go);
		text = slice_from(joined.len ? joined.at : "", joined.len);
	}
	signature = prose_signature(&text);
	if (slice_trimmed(text, spaces).len) {
		letter_put(letter, ENTRY_PLAIN, text);
		letter->plain = true;
	}
	put_signature(letter, signature);
	free(own.at);
	free(bare.at);
	free(joined.at);
}

/* ---- parts --------------------------------------------------------------- */

/* The bytes of a part and the label by which they can be read; what has to
 * be freed is returned. */
static char *
known_charset(struct letter *letter, struct slice *bytes, struct slice *label)
{
	char *converted;
	size_t len;

	if (!label->len || charset_named(*label) != CHARSET_UNKNOWN)
		return NULL;
	converted = mime_convert(*bytes, *label, &len);
	*label = slice_string(converted ? utf8 : "");
	if (converted)
		*bytes = slice_from(converted, len);
	else
		letter->unknown = true;
	return converted;
}

static void
read_plain(struct letter *letter, const struct mime_part *part,
	struct slice bytes, struct slice label)
{
	struct decoded decoded;

	decode(&decoded, bytes, charset_named(label));
	if (decoded.charset != CHARSET_UNKNOWN)
		letter->told.charset = decoded.charset;
	letter->told.invalid |= decoded.invalid;
	letter->told.odd |= decoded.odd;
	put_plain(letter, part, decoded.text);
	decoded_free(&decoded);
}

static void
read_page(struct letter *letter, struct slice bytes, struct slice label)
{
	enum charset charset;
	bool fits, invalid;
	size_t len;
	char *page = html_decode(
		bytes, label, &len, &charset, &fits, &invalid);

	letter->told.charset = charset;
	letter->told.invalid |= invalid;
	letter_put(letter, ENTRY_HTML, slice_from(page, len));
	free(page);
}

static void
read_part(struct letter *letter, const struct mime_part *part)
{
	struct slice bytes = part->bytes, label = part->charset;
	char *converted;

	if (part->kind == MIME_HTML && part->choice && letter->plain)
		return;
	converted = known_charset(letter, &bytes, &label);
	if (part->kind == MIME_PLAIN)
		read_plain(letter, part, bytes, label);
	else
		read_page(letter, bytes, label);
	free(converted);
}

/* ---- messages ------------------------------------------------------------ */

static void
take_head(struct letter *letter, const struct mime_head *head)
{
	struct entry *entry = &letter->entry;

	entry_set(entry, ENTRY_TITLE, ENTRY_TEXT, 1, head->subject);
	entry_set(entry, ENTRY_DATE, ENTRY_TEXT, 1, head->date);
	entry_set(entry, ENTRY_ADDRESS, ENTRY_TEXT, 1, head->address);
	for (uint32_t i = 0; i < head->authors; i++)
		entry_author(entry, head->author[i]);
}

static void
read_message(struct letter *letter, struct mime *mime)
{
	struct records *records = letter->writer->records;
	struct { char *at; uint32_t len, max; } names = {0};
	struct mime_part part;
	uint32_t count = 0;

	while (mime_part(mime, &part) && count++ < PARTS_MAX) {
		if (part.kind != MIME_ATTACHED) {
			read_part(letter, &part);
		} else if (letter->attached++ < ATTACHED_MAX) {
			BYTES_ADD(&names, part.name.at, part.name.len);
			BYTES_ADD(&names, "\n", 1);
		}
	}
	if (!letter->put)
		letter_put(letter, ENTRY_TEXT, slice_from("", 0));
	if (letter->put && count > PARTS_MAX)
		part_note(records, RECORD_NOTE_PIECES);
	if (letter->put && letter->unknown)
		part_note(records, RECORD_NOTE_CHARSET);
	for (struct slice rest = slice_from(names.len ? names.at : "",
		     names.len); letter->put && rest.len;)
		records_put(records, RECORD_ATTACHED, 0, 0, slice_line(&rest));
	free(names.at);
}

void
mail_extract(struct slice bytes, const struct sender *sender,
	struct records *records)
{
	bool mailbox = bytes.len > 5 && !memcmp(bytes.at, "From ", 5);
	struct entry_writer writer = {
		.records = records, .part.records = records};
	struct mime_head head;
	struct mime *mime;
	bool cut = bytes.len > MARKED_MAX;

	(void)sender;
	bytes.len = cut ? MARKED_MAX : bytes.len;
	mime = mime_open(bytes, mailbox);
	while (mime_message(mime, &head)) {
		struct letter letter = {.writer = &writer,
			.told = {.charset = CHARSET_UTF8, .cut = cut},
			.mailbox = mailbox};

		writer.decoded = &letter.told;
		take_head(&letter, &head);
		read_message(&letter, mime);
		entry_free(&letter.entry);
	}
	entries_end(&writer, RECORD_NOTE_COUNT);
	mime_close(mime);
	part_free(&writer.part);
}
