/* Elements of RSS, RDF, Atom and their usual extensions. */
#include "read/marked/feed_names.h"
#include "base/memory.h"

#include <strings.h>

static const struct feed_name names[] = {
	{"item", FEED_ENTRY, 0, 0, false},
	{"entry", FEED_ENTRY, 0, 0, false},
	{"title", FEED_FIELD, ENTRY_TITLE, 1, false},
	{"description", FEED_FIELD, ENTRY_SUMMARY, 3, false},
	{"summary", FEED_FIELD, ENTRY_SUMMARY, 4, true},
	{"subtitle", FEED_FIELD, ENTRY_SUMMARY, 2, true},
	{"tagline", FEED_FIELD, ENTRY_SUMMARY, 2, true},
	{"dc:description", FEED_FIELD, ENTRY_SUMMARY, 2, false},
	{"itunes:summary", FEED_FIELD, ENTRY_SUMMARY, 1, false},
	{"media:description", FEED_FIELD, ENTRY_SUMMARY, 1, false},
	{"content", FEED_FIELD, ENTRY_CONTENT, 2, true},
	{"content:encoded", FEED_FIELD, ENTRY_CONTENT, 3, false},
	{"body", FEED_FIELD, ENTRY_CONTENT, 1, false},
	{"xhtml:body", FEED_FIELD, ENTRY_CONTENT, 1, false},
	{"link", FEED_LINK, ENTRY_ADDRESS, 3, false},
	{"guid", FEED_FIELD, ENTRY_ADDRESS, 1, false},
	{"id", FEED_FIELD, ENTRY_ADDRESS, 1, false},
	{"pubdate", FEED_FIELD, ENTRY_DATE, 4, false},
	{"published", FEED_FIELD, ENTRY_DATE, 4, false},
	{"issued", FEED_FIELD, ENTRY_DATE, 4, false},
	{"dc:date", FEED_FIELD, ENTRY_DATE, 3, false},
	{"updated", FEED_FIELD, ENTRY_DATE, 2, false},
	{"modified", FEED_FIELD, ENTRY_DATE, 2, false},
	{"author", FEED_PERSON, ENTRY_AUTHOR, 0, false},
	{"dc:creator", FEED_PERSON, ENTRY_AUTHOR, 0, false},
	{"itunes:author", FEED_PERSON, ENTRY_AUTHOR, 0, false},
};

/* Prefixes of the formats themselves, which say nothing. */
static const char *
without_prefix(const char *tag)
{
	static const char prefixes[][6] = {"atom:", "rss:", "rdf:"};

	for (size_t i = 0; i < ARRAY_LEN(prefixes); i++) {
		size_t len = strlen(prefixes[i]);

		if (!strncasecmp(tag, prefixes[i], len))
			return tag + len;
	}
	return tag;
}

const struct feed_name *
feed_name_of(const char *tag)
{
	tag = without_prefix(tag);
	for (size_t i = 0; i < ARRAY_LEN(names); i++)
		if (!strcasecmp(names[i].name, tag))
			return &names[i];
	return NULL;
}
