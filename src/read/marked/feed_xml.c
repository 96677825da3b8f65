/*
 * RSS 0.9x to 2.0, RDF and Atom to records. The one door to expat. Names
 * are taken with their usual prefixes, as feeds are written by hand too
 * often to insist on namespaces; entities that a feed declares itself are
 * refused, nothing outside is ever read, and behind a fault reading goes on
 * with the next entry.
 */
#include "read/marked/feed.h"
#include "base/memory.h"
#include "read/marked/feed_names.h"
#include "read/marked/references.h"

#include <expat.h>
#include <stdlib.h>

enum {
	ENTITY_MAX = 16,     /* bytes that an entity may stand for */
	RESTARTS_MAX = 1000, /* faults that are passed over */
	NAME_MAX_BYTES = 32,
};

struct xml {
	XML_Parser parser;
	struct entry_writer *writer;
	struct entry entry, channel;
	bool inside;          /* of an entry */
	uint32_t depth;
	const struct feed_name *name; /* what is being captured, or NULL */
	uint32_t name_depth;
	bool markup, escaped; /* of it: its tags are wanted; its text is
				 text and not HTML */
	bool person;          /* within the author of Atom */
	struct part_text text;
	bool bomb;
	enum record_note trouble; /* to be told with the next entry */
};

static void
capture(struct xml *xml, const char *bytes, size_t len)
{
	BYTES_ADD(&xml->text, bytes, len);
}

static const char *
attribute(const XML_Char **attributes, const char *name)
{
	for (; *attributes; attributes += 2)
		if (!strcmp(*attributes, name))
			return attributes[1];
	return NULL;
}

static struct entry *
entry_of(struct xml *xml)
{
	return xml->inside ? &xml->entry : &xml->channel;
}

/* ---- tags -------------------------------------------------------------- */

/* The tag of an element within captured text, of which only what links
 * somewhere is kept. */
static void
capture_tag(struct xml *xml, const char *name, const XML_Char **attributes)
{
	const char *colon = strrchr(name, ':');
	const char *address = attributes ? attribute(attributes, "href") : NULL;

	name = colon ? colon + 1 : name;
	if (!attributes && (!strcmp(name, "br") || !strcmp(name, "img") ||
				   !strcmp(name, "hr")))
		return; /* HTML knows no ends of these */
	capture(xml, attributes ? "<" : "</", attributes ? 1 : 2);
	capture(xml, name, strlen(name));
	if (address && !strchr(address, '"')) {
		capture(xml, " href=\"", 7);
		capture(xml, address, strlen(address));
		capture(xml, "\"", 1);
	}
	capture(xml, ">", 1);
}

/* Atom: <link rel="alternate" href="...">. */
static void
take_link(struct xml *xml, const XML_Char **attributes)
{
	const char *address = attribute(attributes, "href");
	const char *rel = attribute(attributes, "rel");

	if (address && (!rel || !strcmp(rel, "alternate")))
		entry_set(entry_of(xml), ENTRY_ADDRESS, ENTRY_TEXT, 3,
			slice_string(address));
}

static void
begin_capture(struct xml *xml, const struct feed_name *name,
	const XML_Char **attributes)
{
	const char *type = attribute(attributes, "type");
	bool text = type && (!strcmp(type, "text") ||
				    !strcmp(type, "text/plain"));

	xml->name = name;
	xml->name_depth = xml->depth;
	xml->text.len = 0;
	xml->markup = type && strstr(type, "xhtml");
	xml->escaped = text || (name->atom && !type);
}

static void
on_start(void *data, const XML_Char *tag, const XML_Char **attributes)
{
	struct xml *xml = data;
	const struct feed_name *name;

	xml->depth++;
	if (xml->name) {
		capture_tag(xml, tag, attributes);
		return;
	}
	name = feed_name_of(tag);
	if (!name)
		return;
	switch (name->role) {
	case FEED_ENTRY:
		entry_clear(&xml->entry);
		xml->inside = true;
		break;
	case FEED_PERSON:
		xml->person = true;
		begin_capture(xml, name, attributes);
		break;
	case FEED_LINK:
		take_link(xml, attributes);
		/* fallthrough */
	default:
		begin_capture(xml, name, attributes);
	}
}

/* "anna@example.org (Anna Muster)" of RSS, or <name> of Atom. */
static struct slice
person_of(struct slice text)
{
	const char *open = memmem(text.at, text.len, "<name>", 6), *close;

	if (open) {
		open += 6;
		close = memmem(open, (size_t)(text.at + text.len - open),
			"</name>", 7);
		return close ? slice_from(open, (size_t)(close - open))
			     : slice_from("", 0);
	}
	open = memchr(text.at, '(', text.len);
	close = open ? memchr(open, ')', (size_t)(text.at + text.len - open))
		     : NULL;
	if (close && memchr(text.at, '@', (size_t)(open - text.at)))
		return slice_from(open + 1, (size_t)(close - open - 1));
	return memchr(text.at, '@', text.len) || memchr(text.at, '<', text.len)
		       ? slice_from("", 0)
		       : text;
}

static void
end_capture(struct xml *xml)
{
	const struct feed_name *name = xml->name;
	struct slice text = slice_from(xml->text.at, xml->text.len);
	struct entry *entry = entry_of(xml);

	xml->name = NULL;
	if (!text.len)
		return;
	if (name->role == FEED_PERSON)
		entry_author(entry, person_of(text));
	else if (name->role == FEED_LINK || name->role == FEED_FIELD)
		entry_set(entry, (enum entry_field)name->field,
			xml->escaped && !xml->markup ? ENTRY_TEXT : ENTRY_HTML,
			name->rank, text);
}

/* Put the entry, with what went wrong before it. */
static void
put_entry(struct xml *xml)
{
	uint32_t before = xml->writer->count;

	xml->inside = false;
	if (!xml->entry.fields[ENTRY_AUTHOR].len)
		entry_author(&xml->entry,
			slice_from(xml->channel.fields[ENTRY_AUTHOR].at,
				xml->channel.fields[ENTRY_AUTHOR].len));
	entry_put(xml->writer, &xml->entry, xml->trouble);
	entry_clear(&xml->entry);
	if (xml->writer->count > before)
		xml->trouble = RECORD_NOTE_COUNT;
}

static void
on_end(void *data, const XML_Char *tag)
{
	struct xml *xml = data;
	const struct feed_name *name;

	if (xml->name && xml->depth == xml->name_depth) {
		end_capture(xml);
	} else if (xml->name) {
		capture_tag(xml, tag, NULL);
	} else {
		name = feed_name_of(tag);
		if (name && name->role == FEED_ENTRY && xml->inside)
			put_entry(xml);
	}
	xml->depth--;
}

/* ---- text -------------------------------------------------------------- */

static void
on_text(void *data, const XML_Char *text, int len)
{
	struct xml *xml = data;
	const char *at = text, *end = text + len;

	if (!xml->name)
		return;
	/* In XHTML "&lt;" is a sign, so it has to stay one. */
	while (xml->markup && at < end) {
		const char *run = at;

		while (at < end && *at != '<' && *at != '&')
			at++;
		capture(xml, run, (size_t)(at - run));
		if (at < end)
			capture(xml, *at == '<' ? "&lt;" : "&amp;",
				*at == '<' ? 4 : 5);
		at += at < end;
	}
	capture(xml, at, (size_t)(end - at));
}

/* A reference to an entity that was never declared: those of HTML are
 * meant. */
static void
on_skipped(void *data, const XML_Char *name, int is_parameter)
{
	struct xml *xml = data;
	char reference[NAME_MAX_BYTES], character[4];
	size_t len = strlen(name);
	uint32_t size;

	if (is_parameter || len + 2 > sizeof reference)
		return;
	reference[0] = '&';
	memcpy(reference + 1, name, len);
	reference[len + 1] = ';';
	size = reference_put(slice_from(reference, len + 2), character);
	on_text(xml, character, (int)size);
}

/* An entity may stand for a character or two; one that is made of others,
 * or is long, is a bomb. Those outside are never read. */
static void
on_entity(void *data, const XML_Char *name, int is_parameter,
	const XML_Char *value, int len, const XML_Char *base,
	const XML_Char *system, const XML_Char *public,
	const XML_Char *notation)
{
	struct xml *xml = data;

	(void)name;
	(void)is_parameter;
	(void)base;
	(void)public;
	(void)notation;
	if (!system && len <= ENTITY_MAX && !memchr(value, '&', (size_t)len) &&
		!memchr(value, '%', (size_t)len))
		return;
	xml->trouble = RECORD_NOTE_ENTITIES;
	if (system)
		return;
	xml->bomb = true;
	XML_StopParser(xml->parser, XML_FALSE);
}

/* ---- the whole --------------------------------------------------------- */

/* Parse from `text` on; false at a fault, before which *good bytes lie. */
static bool
parse(struct xml *xml, struct slice text, size_t *good)
{
	enum XML_Status status;
	long long at;

	*good = text.len;
	xml->parser = XML_ParserCreate("UTF-8");
	if (!xml->parser)
		return false;
	xml->depth = 0;
	xml->name = NULL;
	XML_SetUserData(xml->parser, xml);
	XML_SetElementHandler(xml->parser, on_start, on_end);
	XML_SetCharacterDataHandler(xml->parser, on_text);
	XML_SetSkippedEntityHandler(xml->parser, on_skipped);
	XML_SetEntityDeclHandler(xml->parser, on_entity);
	XML_UseForeignDTD(xml->parser, XML_TRUE);
	status = XML_Parse(xml->parser, text.at, (int)text.len, XML_TRUE);
	at = XML_GetCurrentByteIndex(xml->parser);
	XML_ParserFree(xml->parser);
	if (status != XML_STATUS_OK && at >= 0 && (size_t)at < text.len)
		*good = (size_t)at;
	return status == XML_STATUS_OK;
}

/* Where the next entry begins from `from` on; the end if there is none. */
static size_t
next_entry(struct slice text, size_t from)
{
	const char *at = text.at + from, *end = text.at + text.len;

	while (at < end && (at = memchr(at, '<', (size_t)(end - at)))) {
		const struct feed_name *name;
		char tag[NAME_MAX_BYTES];
		size_t len = 0;

		for (at++; len < sizeof tag - 1 && at + len < end &&
				!strchr(" \t\r\n>/<", at[len]);
			len++)
			tag[len] = at[len];
		tag[len] = '\0';
		name = feed_name_of(tag);
		if (name && name->role == FEED_ENTRY)
			return (size_t)(at - 1 - text.at);
	}
	return text.len;
}

/* What is there of an entry that was cut by a fault is put. */
static void
put_cut(struct xml *xml)
{
	if (xml->name && xml->inside)
		end_capture(xml);
	if (xml->inside)
		put_entry(xml);
}

/* A feed without entries says at least what it is. */
static void
put_channel(struct xml *xml)
{
	if (!xml->writer->count)
		entry_put(xml->writer, &xml->channel, xml->trouble);
}

enum record_note
feed_xml(struct entry_writer *writer, struct slice text)
{
	struct xml xml = {.writer = writer, .trouble = RECORD_NOTE_COUNT};
	size_t len, at = 0;
	char *mended = feed_mend(text, &len);
	const char *root = memchr(mended, '<', len);

	at = root ? (size_t)(root - mended) : len;
	if (len - at > 5 && !memcmp(mended + at, "<?xml", 5))
		at += 5;
	for (uint32_t i = 0; at < len && i < RESTARTS_MAX && !xml.bomb; i++) {
		size_t good;

		root = memchr(mended + at, '<', len - at);
		at = root ? (size_t)(root - mended) : len;
		if (at == len || parse(&xml, slice_from(mended + at, len - at),
					 &good) || xml.bomb)
			break;
		xml.trouble = RECORD_NOTE_BROKEN;
		put_cut(&xml);
		at = next_entry(slice_from(mended, len), at + good);
	}
	put_channel(&xml);
	entry_free(&xml.entry);
	entry_free(&xml.channel);
	free(xml.text.at);
	free(mended);
	return xml.trouble;
}
