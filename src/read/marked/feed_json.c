/*
 * JSON Feed (jsonfeed.org, 1 and 1.1) to records. The objects of "items"
 * are parted by their braces and parsed one by one, so that a broken or
 * deeply nested one costs only itself, and a cut feed gives what is whole.
 */
#include "read/marked/feed.h"

#include <jansson.h>
#include <stdlib.h>

enum { DEPTH_MAX = 64 };

/* Behind a string that begins at `at`, or the end. */
static const char *
behind_string(const char *at, const char *end)
{
	for (at++; at < end && *at != '"'; at++)
		at += *at == '\\' && at + 1 < end;
	return at < end ? at + 1 : end;
}

/* Where the array of the member "items" of the outermost object begins. */
static const char *
find_items(const char *at, const char *end)
{
	uint32_t depth = 0;

	while (at < end) {
		const char *from = at;

		if (*at != '"') {
			depth += *at == '{' || *at == '[';
			depth -= depth && (*at == '}' || *at == ']');
			at++;
			continue;
		}
		at = behind_string(at, end);
		if (depth != 1 || at - from != 7 || memcmp(from, "\"items\"", 7))
			continue;
		while (at < end && strchr(" \t\r\n:", *at))
			at++;
		if (at < end && *at == '[')
			return at + 1;
	}
	return end;
}

/* Behind the object that begins at `at`; NULL if it has no end. Its depth
 * goes to *depth. */
static const char *
behind_object(const char *at, const char *end, uint32_t *deepest)
{
	uint32_t depth = 0;

	*deepest = 0;
	while (at < end) {
		if (*at == '"') {
			at = behind_string(at, end);
			continue;
		}
		if (*at == '{' || *at == '[')
			depth++;
		if (depth > *deepest)
			*deepest = depth;
		if (*at == '}' || *at == ']')
			depth--;
		at++;
		if (!depth)
			return at;
	}
	return NULL;
}

static struct slice
string_of(const json_t *object, const char *name)
{
	const json_t *value = json_object_get(object, name);

	if (!json_is_string(value))
		return slice_from("", 0);
	return slice_from(json_string_value(value), json_string_length(value));
}

static void
take_authors(struct entry *entry, const json_t *item)
{
	json_t *authors = json_object_get(item, "authors"), *author;
	size_t i;

	json_array_foreach(authors, i, author)
		entry_author(entry, string_of(author, "name"));
	entry_author(entry,
		string_of(json_object_get(item, "author"), "name"));
}

static void
take_item(struct entry *entry, const json_t *item)
{
	entry_set(entry, ENTRY_TITLE, ENTRY_TEXT, 1, string_of(item, "title"));
	entry_set(entry, ENTRY_CONTENT, ENTRY_HTML, 2,
		string_of(item, "content_html"));
	entry_set(entry, ENTRY_CONTENT, ENTRY_TEXT, 1,
		string_of(item, "content_text"));
	entry_set(entry, ENTRY_SUMMARY, ENTRY_TEXT, 1,
		string_of(item, "summary"));
	entry_set(entry, ENTRY_ADDRESS, ENTRY_TEXT, 2, string_of(item, "url"));
	entry_set(entry, ENTRY_ADDRESS, ENTRY_TEXT, 1,
		string_of(item, "external_url"));
	entry_set(entry, ENTRY_DATE, ENTRY_TEXT, 2,
		string_of(item, "date_published"));
	entry_set(entry, ENTRY_DATE, ENTRY_TEXT, 1,
		string_of(item, "date_modified"));
	take_authors(entry, item);
}

/* Parse one item; false if it is none. */
static bool
put_item(struct entry_writer *writer, struct entry *entry, struct slice text,
	enum record_note note)
{
	json_t *item = json_loadb(text.at, text.len, JSON_ALLOW_NUL, NULL);
	bool good = json_is_object(item);

	entry_clear(entry);
	if (good) {
		take_item(entry, item);
		entry_put(writer, entry, note);
	}
	json_decref(item);
	return good;
}

enum record_note
feed_json(struct entry_writer *writer, struct slice text)
{
	const char *end = text.at + text.len;
	const char *at = find_items(text.at, end), *close;
	enum record_note trouble = RECORD_NOTE_COUNT;
	struct entry entry = {0};
	uint32_t depth;

	while (at < end && *at != ']') {
		if (*at == '"') {
			at = behind_string(at, end);
			continue;
		}
		if (*at != '{') {
			at++;
			continue;
		}
		close = behind_object(at, end, &depth);
		if (!close) {
			trouble = RECORD_NOTE_BROKEN;
			break;
		}
		if (depth > DEPTH_MAX)
			trouble = RECORD_NOTE_BLUNTED;
		else if (put_item(writer, &entry,
				 slice_from(at, (size_t)(close - at)),
				 trouble))
			trouble = RECORD_NOTE_COUNT;
		else
			trouble = RECORD_NOTE_BROKEN;
		at = close;
	}
	entry_free(&entry);
	return trouble;
}
