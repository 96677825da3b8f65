/* Records written, and records read into an article. */
#include "read/records.h"
#include "base/address.h"
#include "base/language.h"
#include "base/memory.h"
#include "read/build.h"
#include "read/forms.h"
#include "read/plain.h"
#include "read/put.h"
#include "text/letters.h"
#include "text/utf8.h"

#include <stdio.h>
#include <stdlib.h>

enum { HEAD = 8, OFFSETS = 8, NUMBER = 4, ATTACHED_BYTES = 200 };

/* ---- writing ---------------------------------------------------------- */

static void
put_bytes(struct records *records, const void *bytes, size_t len)
{
	BYTES_ADD(records, bytes, len);
}

static void
put_head(struct records *records, enum record_kind kind, uint8_t a, uint8_t b,
	size_t len)
{
	unsigned char head[4] = {(unsigned char)kind, a, b, 0};
	uint32_t size = (uint32_t)len;

	put_bytes(records, head, sizeof head);
	put_bytes(records, &size, sizeof size);
}

void
records_put(struct records *records, enum record_kind kind, uint8_t a,
	uint8_t b, struct slice bytes)
{
	put_head(records, kind, a, b, bytes.len);
	put_bytes(records, bytes.at, bytes.len);
}

void
records_put_span(struct records *records, enum record_kind kind,
	struct span span, struct slice bytes)
{
	put_head(records, kind, 0, 0, OFFSETS + bytes.len);
	put_bytes(records, &span.start, sizeof span.start);
	put_bytes(records, &span.end, sizeof span.end);
	put_bytes(records, bytes.at, bytes.len);
}

void
records_put_block(struct records *records, enum block_kind kind,
	uint8_t depth, uint32_t number, struct slice text)
{
	put_head(records, RECORD_BLOCK, (uint8_t)kind, depth,
		NUMBER + text.len);
	put_bytes(records, &number, sizeof number);
	put_bytes(records, text.at, text.len);
}

/* ---- reading ---------------------------------------------------------- */

/* A link or an author of the next part. */
struct mark {
	struct span span; /* in the raw text, then in the article */
	struct slice address;
	uint8_t kind;
};

struct replay {
	struct article *article;
	struct { struct mark *at; uint32_t count, max; } marks;
	bool space; /* white space was passed since the last character */
	bool preformatted;
};

static const struct {
	const char *code, *text;
	enum note_level level;
} notes[RECORD_NOTE_COUNT] = {
	[RECORD_NOTE_CUT] = {"input-cut",
		N_("the input was cut after 16 MiB"), NOTE_WARNING},
	[RECORD_NOTE_BLUNTED] = {"nesting-cut",
		N_("tags beyond 512 levels were left out"),
		NOTE_WARNING},
	[RECORD_NOTE_INVALID] = {"invalid-utf8",
		N_("bytes that are no character are shown as U+FFFD"),
		NOTE_WARNING},
	[RECORD_NOTE_PIECES] = {"pieces-cut",
		N_("there are too many parts: the rest was left out"),
		NOTE_WARNING},
	[RECORD_NOTE_WHOLE] = {"no-article",
		N_("no article was found in the page: all of its text is shown"),
		NOTE_INFO},
	[RECORD_NOTE_LABEL] = {"charset-label",
		N_("the page is not in the charset that it names"), NOTE_INFO},
	[RECORD_NOTE_ODD] = {"control-characters",
		N_("control characters and the like were left out"),
		NOTE_WARNING},
	[RECORD_NOTE_BROKEN] = {"broken-markup",
		N_("the feed is not well formed here: what could be read is "
		   "shown"), NOTE_WARNING},
	[RECORD_NOTE_ENTITIES] = {"entities-refused",
		N_("the feed declares entities that grow or lead outside: "
		   "they were not read"), NOTE_WARNING},
	[RECORD_NOTE_NO_ENTRIES] = {"no-entries",
		N_("the feed has no entries"), NOTE_WARNING},
	[RECORD_NOTE_CHARSET] = {"charset-unknown",
		N_("the charset is not known: read as what the bytes look like"),
		NOTE_WARNING},
};

static bool
is_space(char32_t code, bool preformatted)
{
	return code == ' ' || code == '\t' || (code == '\n' && !preformatted);
}

/* Append normalised text, white space made one but in preformatted text. */
static void
put_clean(struct replay *replay, const char *at, const char *end)
{
	struct article *article = replay->article;

	while (at < end) {
		const char *run = at;

		if (is_space((unsigned char)*at, replay->preformatted)) {
			if (replay->preformatted)
				build_put(article, slice_from(" ", 1));
			replay->space = true;
			at++;
			continue;
		}
		while (at < end && !is_space((unsigned char)*at,
					   replay->preformatted))
			at++;
		if (replay->space && !replay->preformatted)
			build_put(article, slice_from(" ", 1));
		replay->space = false;
		build_put(article, slice_from(run, (size_t)(at - run)));
	}
}

static void
put_oddities(struct replay *replay, const struct oddities *odd, uint32_t from,
	struct slice text)
{
	struct span put = {from, replay->article->text.len};
	/* White space that was made one moves what is behind it. */
	bool same = slice_equal(text, article_slice(replay->article, put));

	for (uint32_t i = 0; i < odd->count; i++) {
		struct span span = {odd->at[i].span.start + from,
			odd->at[i].span.end + from};

		if (!same || span.end > put.end)
			span = (struct span){from, from};
		put_oddity(replay->article,
			(enum oddity_kind)odd->at[i].kind, span);
	}
}

static void
put_raw(struct replay *replay, struct slice raw)
{
	struct normaliser *normaliser = normaliser_new(CHARSET_UTF8);
	const struct oddities *odd;
	struct slice text;
	uint32_t from = replay->article->text.len;

	text = normaliser_feed(normaliser, raw, true, &odd);
	put_clean(replay, text.at, text.at + text.len);
	if (odd->count)
		put_oddities(replay, odd, from, text);
	normaliser_free(normaliser);
}

/* Behind the combining marks at `at`, which belong to what is before. */
static uint32_t
behind_marks(struct slice raw, uint32_t at)
{
	char32_t code;

	while (at < raw.len) {
		uint32_t len = utf8_next(raw.at + at, raw.at + raw.len, &code);

		if (code < 0x300 || !letter_is_mark(code))
			break;
		at += len;
	}
	return at;
}

static uint32_t
put_until(struct replay *replay, struct slice raw, uint32_t from, uint32_t to)
{
	to = to < from ? from : to > raw.len ? (uint32_t)raw.len : to;
	to = behind_marks(raw, to);
	if (to > from)
		put_raw(replay, slice_from(raw.at + from, to - from));
	return to;
}

/* Where a mark begins whose white space is not put yet. */
static uint32_t
place_of(const struct replay *replay, uint32_t start)
{
	uint32_t end = replay->article->text.len;

	return end > start && replay->space && !replay->preformatted ? end + 1
								     : end;
}

/* Put the text of a part and turn the spans of its marks. */
static void
put_marked(struct replay *replay, struct slice raw)
{
	struct article *article = replay->article;
	uint32_t begin = article->text.len, at = 0;

	replay->space = false;
	for (uint32_t i = 0; i < replay->marks.count; i++) {
		struct mark *mark = &replay->marks.at[i];
		struct span span = mark->span;

		at = put_until(replay, raw, at, span.start);
		mark->span.start = place_of(replay, begin);
		at = put_until(replay, raw, at, span.end);
		mark->span.end = article->text.len;
	}
	put_until(replay, raw, at, (uint32_t)raw.len);
}

/* White space at the end of a preformatted part. */
static void
trim_end(struct article *article, uint32_t start)
{
	const struct text *text = &article->text;
	uint32_t end = text->len;

	while (end > start && strchr(" \n", text->at[end - 1]))
		end--;
	build_cut(article, end);
}

static void
keep_link(struct article *article, const struct mark *mark)
{
	struct slice address = address_clean(&article->arena, mark->address);

	if (address.len)
		*ARRAY_ADD(&article->links) =
			(struct link){mark->span, address};
}

static void
keep_marks(struct replay *replay)
{
	struct article *article = replay->article;

	for (uint32_t i = 0; i < replay->marks.count; i++) {
		struct mark *mark = &replay->marks.at[i];

		if (mark->span.end > article->text.len)
			mark->span.end = article->text.len;
		if (span_empty(mark->span))
			continue;
		if (mark->kind == RECORD_AUTHOR)
			*ARRAY_ADD(&article->masthead.authors) = mark->span;
		else
			keep_link(article, mark);
	}
	replay->marks.count = 0;
}

static bool
take_mark(struct replay *replay, const struct record *record, const char *at)
{
	struct mark *mark, *last;

	if (record->len < OFFSETS)
		return false;
	mark = ARRAY_ADD(&replay->marks);
	last = replay->marks.count > 1 ? mark - 1 : NULL;
	memcpy(&mark->span.start, at, 4);
	memcpy(&mark->span.end, at + 4, 4);
	mark->kind = record->kind;
	mark->address = slice_from(at + OFFSETS, record->len - OFFSETS);
	return !span_empty(mark->span) &&
	       (!last || last->span.end <= mark->span.start);
}

static void
end_block(struct article *article, uint32_t start,
	const struct record *record, uint32_t number)
{
	char marker[6] = "";
	uint32_t block;

	if (record->a == BLOCK_LIST_ITEM) {
		if (number && number < 1000)
			snprintf(marker, sizeof marker, "%u.", number);
		else
			strcpy(marker, "•");
	}
	block = build_block(article, start, (enum block_kind)record->a,
		record->b, marker);
	if (block == 0)
		put_dateline(article, &article->blocks.at[0]);
}

static bool
take_block(struct replay *replay, const struct record *record, const char *at)
{
	struct article *article = replay->article;
	uint32_t number, start;

	if (record->len < NUMBER || record->a >= BLOCK_KIND_COUNT)
		return false;
	memcpy(&number, at, sizeof number);
	start = build_begin(article);
	replay->preformatted = record->a == BLOCK_PREFORMATTED;
	put_marked(replay, slice_from(at + NUMBER, record->len - NUMBER));
	if (replay->preformatted)
		trim_end(article, start);
	replay->preformatted = false;
	keep_marks(replay);
	end_block(article, start, record, number);
	return true;
}

static bool
take_part(struct replay *replay, const struct record *record, const char *at)
{
	struct article *article = replay->article;
	const struct masthead *head = &article->masthead;
	uint32_t start;

	if ((record->kind == RECORD_KICKER && !span_empty(head->kicker)) ||
		(record->kind == RECORD_HEADLINE && !span_empty(head->headline)))
		return false;
	start = build_begin(article);
	put_marked(replay, slice_from(at, record->len));
	keep_marks(replay);
	/* A masthead does not come behind text: then it is text. */
	if (record->kind != RECORD_HEADING && article->sections.count)
		build_block(article, start, BLOCK_PARAGRAPH, 0, NULL);
	else if (record->kind == RECORD_KICKER)
		build_kicker(article, start);
	else if (record->kind == RECORD_HEADLINE)
		build_headline(article, start, 0, 0);
	else if (record->kind == RECORD_STANDFIRST)
		build_standfirst(article, start);
	else if (record->kind == RECORD_BYLINE)
		build_byline(article, start);
	else
		build_heading(article, start, record->a);
	return true;
}

static bool
take_published(struct article *article, struct slice day)
{
	if (day.len != 10)
		return false;
	for (size_t i = 0; i < day.len; i++)
		if (i == 4 || i == 7 ? day.at[i] != '-'
				     : day.at[i] < '0' || day.at[i] > '9')
			return false;
	if (memcmp(day.at + 5, "01", 2) < 0 || memcmp(day.at + 5, "12", 2) > 0 ||
		memcmp(day.at + 8, "01", 2) < 0 ||
		memcmp(day.at + 8, "31", 2) > 0)
		return false;
	memcpy(article->masthead.published, day.at, 10);
	return true;
}

static bool
take_note(struct article *article, uint8_t note)
{
	uint32_t end = article->text.len;

	if (note >= RECORD_NOTE_COUNT)
		return false;
	note_add(article, notes[note].code, notes[note].level,
		(struct span){end, end}, "%s", _(notes[note].text));
	return true;
}

static bool
take_attached(struct article *article, struct slice name)
{
	uint32_t end = article->text.len;

	if (name.len > ATTACHED_BYTES)
		name.len = ATTACHED_BYTES;
	name = normalised_line(&article->arena, name);
	note_add(article, "attached", NOTE_INFO, (struct span){end, end},
		_("attached: %.*s"), (int)name.len, name.at);
	return true;
}

static bool
take(struct replay *replay, const struct record *record, const char *at)
{
	struct article *article = replay->article;
	struct slice bytes = slice_from(at, record->len);

	switch (record->kind) {
	case RECORD_CHARSET:
		if (record->a >= CHARSET_COUNT)
			return false;
		article->charset = charset_name((enum charset)record->a);
		return true;
	case RECORD_ADDRESS:
		bytes = address_clean(&article->arena, bytes);
		if (bytes.len)
			article->address = bytes.at;
		return true;
	case RECORD_PUBLISHED:
		return take_published(article, bytes);
	case RECORD_NOTE:
		return take_note(article, record->a);
	case RECORD_LINK:
	case RECORD_AUTHOR:
		return take_mark(replay, record, at);
	case RECORD_BLOCK:
		return take_block(replay, record, at);
	case RECORD_PLAIN:
		plain_put_body(article, bytes);
		return true;
	case RECORD_ATTACHED:
		return take_attached(article, bytes);
	case RECORD_KICKER:
	case RECORD_HEADLINE:
	case RECORD_STANDFIRST:
	case RECORD_BYLINE:
	case RECORD_HEADING:
		return take_part(replay, record, at);
	default:
		return false;
	}
}

bool
records_read(struct article *article, struct slice bytes)
{
	struct replay replay = {.article = article};
	const char *at = bytes.at, *end = at + bytes.len;
	bool complete = false;

	while (end - at >= HEAD) {
		struct record record = {(uint8_t)at[0], (uint8_t)at[1],
			(uint8_t)at[2], 0};

		memcpy(&record.len, at + 4, sizeof record.len);
		at += HEAD;
		if (record.kind == RECORD_END) {
			complete = true;
			break;
		}
		if (record.len > (size_t)(end - at) ||
			!take(&replay, &record, at))
			break;
		at += record.len;
	}
	free(replay.marks.at);
	return complete;
}

size_t
records_len(struct slice bytes, struct slice *headline)
{
	size_t at = 0;

	*headline = (struct slice){NULL, 0};
	while (bytes.len - at >= HEAD) {
		uint8_t kind = (uint8_t)bytes.at[at];
		uint32_t len;

		memcpy(&len, bytes.at + at + 4, sizeof len);
		at += HEAD;
		if (kind == RECORD_END)
			return at;
		if (len > bytes.len - at)
			break;
		if (kind == RECORD_HEADLINE)
			*headline = slice_from(bytes.at + at, len);
		at += len;
	}
	return bytes.len;
}
