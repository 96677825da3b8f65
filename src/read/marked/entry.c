/* Entries of feeds as articles. */
#include "read/marked/entry.h"
#include "base/memory.h"
#include "read/marked/fragment.h"

#include <stdlib.h>
#include <strings.h>

enum { SUMMARY_MAX = 600, ALIKE_BYTES = 60 };

static const char spaces[] = " \n\t\r";

void
entry_free(struct entry *entry)
{
	for (int i = 0; i < ENTRY_FIELDS; i++)
		free(entry->fields[i].at);
}

void
entry_clear(struct entry *entry)
{
	for (int i = 0; i < ENTRY_FIELDS; i++)
		entry->fields[i].len = entry->fields[i].rank = 0;
}

void
entry_set(struct entry *entry, enum entry_field field, enum entry_form form,
	uint8_t rank, struct slice text)
{
	struct entry_text *kept = &entry->fields[field];

	text = slice_trimmed(text, spaces);
	if (!text.len || (kept->len && kept->rank >= rank))
		return;
	kept->len = 0;
	BYTES_ADD(kept, text.at, text.len);
	kept->form = (uint8_t)form;
	kept->rank = rank;
}

void
entry_author(struct entry *entry, struct slice name)
{
	struct entry_text *authors = &entry->fields[ENTRY_AUTHOR];

	name = slice_trimmed(name, spaces);
	if (!name.len || (authors->len && memmem(authors->at, authors->len,
						  name.at, name.len)))
		return;
	if (authors->len)
		BYTES_ADD(authors, ", ", 2);
	BYTES_ADD(authors, name.at, name.len);
}

static struct slice
field_of(const struct entry *entry, enum entry_field field)
{
	const struct entry_text *text = &entry->fields[field];

	return slice_from(text->len ? text->at : "", text->len);
}

/* ---- dates --------------------------------------------------------------- */

static uint32_t
digits(const char **at, const char *end)
{
	uint32_t value = 0;

	while (*at < end && **at >= '0' && **at <= '9' && value < 100000)
		value = value * 10 + (uint32_t)(*(*at)++ - '0');
	return value;
}

static bool
put_day(char day[12], uint32_t year, uint32_t month, uint32_t number)
{
	uint32_t digits_left = year * 10000 + month * 100 + number;

	strcpy(day, "0000-00-00");
	for (int i = 9; i >= 0; i--) {
		if (day[i] == '-')
			continue;
		day[i] = (char)('0' + digits_left % 10);
		digits_left /= 10;
	}
	return true;
}

/* RFC 822: "Tue, 28 Oct 2025 ..."; the name of the day may be missing. */
static bool
day_of_mail(const char *at, const char *end, char day[12])
{
	static const char months[] = "janfebmaraprmayjunjulaugsepoctnovdec";
	uint32_t number, year, month = 0;

	while (at < end && (*at < '0' || *at > '9'))
		at++;
	number = digits(&at, end);
	while (at < end && (*at == ' ' || *at == '-'))
		at++;
	for (; month < 12 && end - at >= 3; month++)
		if (!strncasecmp(at, months + 3 * month, 3))
			break;
	while (at < end && (*at < '0' || *at > '9'))
		at++;
	year = digits(&at, end);
	year += year < 70 ? 2000 : year < 100 ? 1900 : 0;
	if (month >= 12 || !number || number > 31 || year < 1500 ||
		year > 2999)
		return false;
	return put_day(day, year, month + 1, number);
}

/* ISO 8601 or RFC 822; only the day is kept, in the zone it is told in. */
static bool
day_of(struct slice date, char day[12])
{
	const char *at = date.at, *end = at + date.len;
	uint32_t year, month, number;

	year = digits(&at, end);
	if (year < 1500 || year > 2999 || at == end || *at++ != '-')
		return day_of_mail(date.at, end, day);
	month = digits(&at, end);
	if (at == end || *at++ != '-' || !month || month > 12)
		return false;
	number = digits(&at, end);
	if (!number || number > 31)
		return false;
	return put_day(day, year, month, number);
}

/* ---- as an article --------------------------------------------------------- */

static bool
is_html(const struct entry *entry, enum entry_field field)
{
	return entry->fields[field].form == ENTRY_HTML &&
	       fragment_detect(field_of(entry, field));
}

/* Plain text: paragraphs are parted by line ends. */
static void
put_paragraphs(struct part_maker *part, struct slice text)
{
	while (text.len) {
		const char *end = memchr(text.at, '\n', text.len);
		size_t len = end ? (size_t)(end - text.at) : text.len;

		part_put(part, slice_from(text.at, len));
		part_end_block(part, BLOCK_PARAGRAPH, 0, 0);
		len += end != NULL;
		text = slice_from(text.at + len, text.len - len);
	}
}

static void
put_body(struct entry_writer *writer, const struct entry *entry,
	enum entry_field field)
{
	struct slice text = field_of(entry, field);

	if (entry->fields[field].form == ENTRY_PLAIN)
		records_put(writer->records, RECORD_PLAIN, 0, 0, text);
	else if (is_html(entry, field))
		fragment_put(&writer->part, text,
			field_of(entry, ENTRY_ADDRESS));
	else
		put_paragraphs(&writer->part, text);
}

static void
put_line(struct entry_writer *writer, const struct entry *entry,
	enum entry_field field, enum record_kind kind)
{
	struct slice text = field_of(entry, field);

	if (is_html(entry, field))
		fragment_words(&writer->part, text);
	else
		part_put(&writer->part, text);
	part_end(&writer->part, kind, 0);
}

/* Is the summary worth a standfirst: short, and not the begin of the
 * content? */
static bool
has_standfirst(const struct entry *entry)
{
	struct slice summary = field_of(entry, ENTRY_SUMMARY);
	struct slice content = field_of(entry, ENTRY_CONTENT);
	size_t len = summary.len < ALIKE_BYTES ? summary.len : ALIKE_BYTES;

	return content.len && len && summary.len <= SUMMARY_MAX &&
	       !memmem(content.at, content.len, summary.at, len);
}

static void
put_address(struct entry_writer *writer, const struct entry *entry)
{
	struct slice address = field_of(entry, ENTRY_ADDRESS);

	if (address.len > 7 && !strncasecmp(address.at, "http", 4))
		records_put(writer->records, RECORD_ADDRESS, 0, 0, address);
}

void
entries_end(struct entry_writer *writer, enum record_note note)
{
	if (!writer->open)
		return;
	if (note != RECORD_NOTE_COUNT)
		part_note(writer->records, note);
	part_article_end(writer->records);
	writer->open = false;
}

void
entry_put(struct entry_writer *writer, const struct entry *entry,
	enum record_note note)
{
	bool content = entry->fields[ENTRY_CONTENT].len > 0;
	char day[12];

	if (!content && !entry->fields[ENTRY_TITLE].len &&
		!entry->fields[ENTRY_SUMMARY].len)
		return;
	entries_end(writer, RECORD_NOTE_COUNT);
	decoded_tell(writer->decoded, writer->records);
	if (note != RECORD_NOTE_COUNT)
		part_note(writer->records, note);
	put_address(writer, entry);
	if (day_of(field_of(entry, ENTRY_DATE), day))
		records_put(writer->records, RECORD_PUBLISHED, 0, 0,
			slice_string(day));
	put_line(writer, entry, ENTRY_TITLE, RECORD_HEADLINE);
	if (has_standfirst(entry))
		put_line(writer, entry, ENTRY_SUMMARY, RECORD_STANDFIRST);
	put_line(writer, entry, ENTRY_AUTHOR, RECORD_BYLINE);
	put_body(writer, entry, content ? ENTRY_CONTENT : ENTRY_SUMMARY);
	writer->open = true;
	writer->count++;
}
