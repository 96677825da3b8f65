/* Source, reader and finder in turn, a slice at a time. */
#include "reading.h"
#include "base/hash.h"
#include "base/language.h"
#include "base/memory.h"
#include "base/trace.h"
#include "base/address.h"
#include "find/find.h"
#include "read/entries.h"
#include "read/fetch.h"
#include "read/read.h"
#include "read/source.h"
#include "text/utf8.h"

#include <poll.h>
#include <stdlib.h>

enum {
	READ_CHUNK = 64 * 1024,
	TEXT_MAX = 1 << 30,
	HEAD_BYTES = 4096, /* tell the format of what comes in small bits */
	UNSHOWN_MAX = 48 * 1024,
};

struct reading {
	struct article *article;
	struct source *source; /* NULL: bytes in memory */
	struct slice bytes;    /* what is left of those */
	size_t size, taken;    /* of the input; for progress */
	const struct format *format;
	void *reader;
	struct entries *entries; /* of the input, once it is read; or NULL */
	struct finder *finder;   /* NULL: nothing is to be found */
	char *chunk;
	uint32_t held; /* bytes of it, of a head that is still short */
	char *unshown; /* what has come, while the article shows nothing; of a
			  part what it is read from */
	uint32_t unshown_len, unshown_max;
	bool slow; /* it may come slowly, and that is kept */
	bool read_all, done;
};

static struct reading *
reading_new(const char *path, const struct reading_options *options)
{
	struct reading *reading = memory_zeroed(1, sizeof *reading);
	struct article *article = article_new();

	reading->article = article;
	article->path = arena_string(&article->arena, slice_string(path));
	article->language = options->language;
	article->language_told = options->language != LANGUAGE_UNKNOWN;
	if (options->date)
		strncpy(article->today, options->date,
			sizeof article->today - 1);
	if (options->format)
		reading->format = read_format_named(options->format);
	if (options->read_only)
		return reading;
	reading->finder = finder_new(article);
	finder_use(reading->finder, options->models);
	return reading;
}

/* Begin to fetch an address, as it is kept and not as it was typed. */
static enum status
open_address(const char *path, const struct reading_options *options,
	struct source **source)
{
	struct arena arena = {0};

	if (options->offline)
		return STATUS_OFFLINE;
	*source = source_fetch(address_clean(&arena, slice_string(path)).at,
		options->fetch_seconds);
	arena_free(&arena);
	return STATUS_OK;
}

enum status
reading_open(const char *path, const struct reading_options *options,
	struct reading **reading)
{
	struct source *source;
	enum status status = address_is_meant(path)
				     ? open_address(path, options, &source)
				     : source_open(path, &source);

	if (status)
		return status;
	*reading = reading_new(path, options);
	(*reading)->source = source;
	(*reading)->size = source_size(source);
	(*reading)->slow = source_descriptor(source) >= 0 &&
			   !source_fetching(source);
	return STATUS_OK;
}

struct reading *
reading_of_bytes(struct slice bytes, const char *path,
	const struct reading_options *options)
{
	struct reading *reading = reading_new(path, options);

	reading->bytes = bytes;
	reading->size = bytes.len;
	return reading;
}

void
reading_free(struct reading *reading)
{
	if (!reading)
		return;
	finder_free(reading->finder);
	if (reading->reader)
		reading->format->end(reading->reader);
	entries_release(reading->entries);
	source_free(reading->source);
	article_free(reading->article);
	free(reading->chunk);
	free(reading->unshown);
	free(reading);
}

uint32_t
reading_entries(const struct reading *reading)
{
	if (!reading->read_all)
		return 0;
	if (!reading->entries || !entries_count(reading->entries))
		return 1;
	return entries_count(reading->entries);
}

struct slice
reading_entry_title(const struct reading *reading, uint32_t entry)
{
	if (!reading->entries || entry >= entries_count(reading->entries))
		return slice_from("", 0);
	return entries_title(reading->entries, entry);
}

struct reading *
reading_of_entry(const struct reading *from, uint32_t entry,
	const struct reading_options *options)
{
	struct reading *reading = reading_new(from->article->path, options);

	reading->article->format = from->article->format;
	reading->entries = entries_share(from->entries);
	entries_read(reading->entries, entry, reading->article);
	reading->read_all = true;
	return reading;
}

const struct article *
reading_article(const struct reading *reading)
{
	return reading->article;
}

/* What a server says of a page is known before its first byte. */
static void
take_facts(struct reading *reading, struct fetch *fetch)
{
	struct article *article = reading->article;

	if (!article->address && fetch_address(fetch))
		article->address = arena_string(&article->arena,
			slice_string(fetch_address(fetch)));
	if (!article->charset_told && fetch_charset(fetch))
		article->charset_told = arena_string(&article->arena,
			slice_string(fetch_charset(fetch)));
	reading->size = source_size(reading->source);
}

/* The next chunk of a source. *waits: of what is fetched there is not enough
 * yet to know what it is; it is held. */
static enum status
take_of_source(struct reading *reading, struct slice *chunk, bool *waits)
{
	struct fetch *fetch = source_fetching(reading->source);
	enum status status;
	size_t len;

	if (!reading->chunk)
		reading->chunk = memory_new(READ_CHUNK);
	status = source_read(reading->source, reading->chunk + reading->held,
		READ_CHUNK - reading->held, &len);
	reading->taken += len;
	reading->held += (uint32_t)len;
	*chunk = slice_from(reading->chunk, reading->held);
	if (fetch && !status) {
		take_facts(reading, fetch);
		*waits = source_waits(reading->source) ||
			 (len && !reading->reader &&
				 reading->held < HEAD_BYTES);
	}
	if (!*waits)
		reading->held = 0;
	return status;
}

/* The next chunk of the input; empty at its end. */
static enum status
reading_take(struct reading *reading, struct slice *chunk, bool *waits)
{
	size_t len = reading->bytes.len;

	*waits = false;
	if (reading->source)
		return take_of_source(reading, chunk, waits);
	if (len > READ_CHUNK)
		len = READ_CHUNK;
	*chunk = slice_from(reading->bytes.at, len);
	reading->bytes.at += len;
	reading->bytes.len -= len;
	reading->taken += len;
	return STATUS_OK;
}

static struct span
text_end(const struct reading *reading)
{
	uint32_t end = reading->article->text.len;

	return (struct span){end, end};
}

/* Note at the end of what was read. */
static void
note_end(struct reading *reading, const char *code, const char *text)
{
	note_add(reading->article, code, NOTE_WARNING, text_end(reading), "%s",
		text);
}

/* How the input ended, if not well. */
static void
note_source(struct reading *reading)
{
	static const struct {
		const char *code, *text;
	} troubles[] = {
		[SOURCE_JUNK] = {"gzip-junk",
			N_("what follows the compressed data was left out")},
		[SOURCE_PART] = {"gzip-cut",
			N_("the compressed data ends too early")},
		[SOURCE_BROKEN] = {"gzip-broken",
			N_("the compressed data is damaged from here on")},
		[SOURCE_BOMB] = {"gzip-bomb",
			N_("the input is over 100 times larger than its "
			"compressed form: the rest was left out")},
		[SOURCE_NESTED] = {"gzip-nested",
			N_("the input is compressed twice: it was not unpacked")},
		[SOURCE_NO_ZLIB] = {"gzip-no-zlib",
			N_("the input is compressed, and zlib is missing")},
	};
	enum source_trouble trouble;

	if (!reading->source || !reading->read_all)
		return;
	if (source_was_cut(reading->source))
		note_add(reading->article, "input-cut", NOTE_WARNING,
			text_end(reading),
			_("the input was cut after %d MiB"),
			SOURCE_STREAM_MAX >> 20);
	trouble = source_trouble(reading->source);
	if (trouble)
		note_end(reading, troubles[trouble].code,
			_(troubles[trouble].text));
}

/* ---- what comes slowly ------------------------------------------------- */

/* Keep a chunk that was read, until the article shows it. */
static void
keep_unshown(struct reading *reading, struct slice chunk)
{
	uint32_t room = UNSHOWN_MAX - reading->unshown_len;
	uint32_t len = chunk.len < room ? (uint32_t)chunk.len : room;

	reading->slow = reading->slow && !reading->read_all &&
			!reading->article->text.len;
	if (!reading->slow) {
		free(reading->unshown);
		reading->unshown = NULL;
		reading->unshown_len = reading->unshown_max = 0;
	} else {
		reading->unshown = memory_append(reading->unshown,
			&reading->unshown_len, &reading->unshown_max, chunk.at,
			len);
	}
}

uint32_t
reading_unshown(const struct reading *reading)
{
	return reading->slow && reading->format && reading->format->parts
		       ? reading->unshown_len
		       : 0;
}

/* Without the beginning of a character of UTF-8 at the end. */
static struct slice
whole_characters(struct slice bytes)
{
	const char *end = bytes.at + bytes.len, *last;
	char32_t code;

	if (!bytes.len)
		return bytes;
	last = utf8_before(bytes.at, end);
	if ((*last & 0xc0) == 0xc0 && utf8_next(last, end, &code) == 1)
		bytes.len = (size_t)(last - bytes.at);
	return bytes;
}

struct reading *
reading_of_unshown(
	const struct reading *reading, const struct reading_options *options)
{
	struct reading_options how = *options;
	struct slice bytes = whole_characters(
		slice_from(reading->unshown, reading->unshown_len));
	struct reading *part;
	char *own = memory_new(bytes.len + 1);

	memcpy(own, bytes.at, bytes.len);
	how.format = reading->format->parts;
	part = reading_of_bytes(slice_from(own, bytes.len),
		reading->article->path, &how);
	part->unshown = own;
	return part;
}

/* ---- read and found ---------------------------------------------------- */

static enum status
reading_read(struct reading *reading)
{
	struct slice chunk;
	bool full, waits;
	enum status status = reading_take(reading, &chunk, &waits);

	if (waits)
		return STATUS_OK;
	if (!reading->reader) {
		if (!reading->format)
			reading->format = read_format_detect(chunk);
		reading->article->format = reading->format->name;
		reading->reader = reading->format->begin(reading->article);
	}
	/* Offsets have 32 bits. */
	full = !status && reading->article->text.len >= TEXT_MAX;
	if (full)
		chunk.len = 0;
	reading->read_all = status || !chunk.len;
	reading->format->feed(reading->reader, chunk, reading->read_all);
	if (reading->slow)
		keep_unshown(reading, chunk);
	if (reading->read_all && reading->format->entries)
		reading->entries = entries_share(
			reading->format->entries(reading->reader));
	if (status)
		note_add(reading->article, "read-failed", NOTE_WARNING,
			text_end(reading),
			_("the input: %s"), reading_sentence(reading, status));
	if (full)
		note_add(reading->article, "input-cut", NOTE_WARNING,
			text_end(reading),
			_("the text was cut after %u MiB"), TEXT_MAX >> 20);
	note_source(reading);
	return status;
}

/* Find in the next slice; false if there is nothing to do before more is
 * read. */
static bool
reading_find(struct reading *reading, uint32_t bytes)
{
	struct article *article = reading->article;

	if (reading->finder)
		return finder_step(reading->finder, bytes, reading->read_all);
	article->analysed = article->text.len;
	article->complete = reading->read_all;
	return false;
}

enum status
reading_step(struct reading *reading, uint32_t bytes, bool *more)
{
	enum status status = STATUS_OK;

	*more = true;
	if (reading->done) {
		*more = false;
		return STATUS_OK;
	}
	if (reading_find(reading, bytes))
		return STATUS_OK;
	if (!reading->read_all) {
		status = reading_read(reading);
		reading_find(reading, bytes);
		return status;
	}
	reading->done = true;
	*more = false;
	return STATUS_OK;
}

void
reading_find_again(struct reading *reading)
{
	if (reading->finder)
		finder_again(reading->finder);
	reading->done = false;
}

enum status
reading_finish(struct reading *reading)
{
	enum status status = STATUS_OK, step;
	bool more = true;

	while (more) {
		step = reading_step(reading, READ_CHUNK, &more);
		if (step)
			status = step;
	}
	return status;
}

int
reading_descriptor(const struct reading *reading)
{
	if (!reading->source || reading->read_all)
		return -1;
	return source_descriptor(reading->source);
}

bool
reading_can_step(const struct reading *reading)
{
	struct pollfd ready = {
		.fd = reading_descriptor(reading), .events = POLLIN};

	return ready.fd < 0 || poll(&ready, 1, 0) > 0;
}

bool
reading_is_fetching(
	const struct reading *reading, size_t *taken, size_t *size)
{
	if (!reading->source || !source_fetching(reading->source) ||
		reading->read_all)
		return false;
	*taken = reading->taken;
	*size = source_size(reading->source);
	return true;
}

void
reading_cancel(struct reading *reading)
{
	if (reading->source && source_fetching(reading->source))
		fetch_cancel(source_fetching(reading->source));
}

const char *
reading_sentence(const struct reading *reading, enum status status)
{
	if (status == STATUS_FETCH && reading->source)
		return fetch_sentence(source_fetching(reading->source));
	return status_sentence(status);
}

int
reading_progress(const struct reading *reading)
{
	if (reading->done)
		return 100;
	if (!reading->size)
		return -1;
	return (int)((uint64_t)reading->article->analysed * 99 /
		     (reading->size > reading->article->text.len
				     ? reading->size
				     : reading->article->text.len));
}

uint64_t
reading_hash(const struct reading *reading)
{
	const struct text *text = &reading->article->text;
	uint32_t len = text->len < READ_CHUNK ? text->len : READ_CHUNK;

	return hash_bytes(HASH_BEGIN, text->at, len);
}
