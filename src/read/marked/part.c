/* Parts of articles, written as records. */
#include "read/marked/part.h"
#include "base/address.h"
#include "base/memory.h"
#include "read/forms.h"

#include <stdlib.h>

void
part_free(struct part_maker *part)
{
	free(part->text.at);
	free(part->addresses.at);
	free(part->marks.at);
}

void
part_put(struct part_maker *part, struct slice text)
{
	BYTES_ADD(&part->text, text.at, text.len);
}

void
part_link(struct part_maker *part, struct slice address)
{
	struct part_mark *mark;

	/* Used often, longer ones would fill memory. */
	if (part->linked || !address.len || address.len > ADDRESS_MAX)
		return;
	mark = ARRAY_ADD(&part->marks);
	mark->text.start = part->text.len;
	mark->address.start = part->addresses.len;
	BYTES_ADD(&part->addresses, address.at, address.len);
	mark->address.end = part->addresses.len;
	part->linked = true;
}

void
part_link_end(struct part_maker *part)
{
	struct part_mark *mark;

	if (!part->linked)
		return;
	part->linked = false;
	mark = &part->marks.at[part->marks.count - 1];
	mark->text.end = part->text.len;
	if (span_empty(mark->text))
		part->marks.count--;
}

static bool
is_space(char byte)
{
	return byte == ' ' || byte == '\n' || byte == '\t' || byte == '\r';
}

struct slice
part_words(const struct part_maker *part)
{
	const char *at = part->text.at, *end;

	if (!part->text.len)
		return slice_from("", 0);
	for (end = at + part->text.len; at < end && is_space(*at); at++)
		;
	while (end > at && is_space(end[-1]))
		end--;
	return slice_from(at, (size_t)(end - at));
}

void
part_clear(struct part_maker *part)
{
	part->text.len = part->addresses.len = part->marks.count = 0;
	part->linked = false;
}

/* ---- ending ------------------------------------------------------------ */

static void
put_links(struct part_maker *part)
{
	for (uint32_t i = 0; i < part->marks.count; i++) {
		struct part_mark mark = part->marks.at[i];

		records_put_span(part->records, RECORD_LINK, mark.text,
			slice_from(part->addresses.at + mark.address.start,
				span_len(mark.address)));
	}
}

/* Names that commas part, where no form tells more. */
static void
split_authors(struct slice words, struct spans *authors)
{
	uint32_t at = 0, len = (uint32_t)words.len;

	while (at < len) {
		const char *comma = memmem(words.at + at, len - at, ", ", 2);
		uint32_t end = comma ? (uint32_t)(comma - words.at) : len;

		if (end > at)
			*ARRAY_ADD(authors) = (struct span){at, end};
		at = end + 2;
	}
}

static void
put_authors(struct part_maker *part)
{
	struct slice none = {NULL, 0}, words = part_words(part);
	struct spans authors = {0};
	char day[12];

	if (!form_byline(words, &authors) && !form_date(words, day))
		split_authors(words, &authors);
	for (uint32_t i = 0; i < authors.count; i++) {
		uint32_t from = (uint32_t)(words.at - part->text.at);

		records_put_span(part->records, RECORD_AUTHOR,
			(struct span){authors.at[i].start + from,
				authors.at[i].end + from},
			none);
	}
	free(authors.at);
}

static bool
part_begins(struct part_maker *part)
{
	part_link_end(part);
	if (!part_words(part).len) {
		part_clear(part);
		return false;
	}
	part->emitted++;
	return true;
}

static struct slice
text_of(const struct part_maker *part)
{
	return slice_from(part->text.at, part->text.len);
}

void
part_end(struct part_maker *part, enum record_kind kind, uint8_t level)
{
	if (!part_begins(part))
		return;
	if (kind == RECORD_BYLINE)
		put_authors(part);
	else
		put_links(part);
	records_put(part->records, kind, level, 0, text_of(part));
	part_clear(part);
}

void
part_end_block(struct part_maker *part, enum block_kind kind, uint32_t depth,
	uint32_t number)
{
	if (!part_begins(part))
		return;
	put_links(part);
	records_put_block(part->records, kind,
		(uint8_t)(depth < 255 ? depth : 255), number, text_of(part));
	part_clear(part);
}

void
part_note(struct records *records, enum record_note note)
{
	records_put(records, RECORD_NOTE, (uint8_t)note, 0,
		(struct slice){NULL, 0});
}

void
part_article_end(struct records *records)
{
	records_put(records, RECORD_END, 0, 0, (struct slice){NULL, 0});
}
