/* Feeds: how they are known; their entries are several articles. */
#include "base/memory.h"
#include "read/formats.h"
#include "read/several.h"
#include "read/strip.h"

#include <strings.h>

enum { HEAD_MAX = 2048, SURE = 97 };

/* ---- detection ---------------------------------------------------------- */

/* The head without the NULs of wide charsets, NUL-ended. */
static size_t
narrow_head(struct slice head, char to[HEAD_MAX + 1])
{
	size_t len = 0;

	for (size_t i = 0; i < head.len && len < HEAD_MAX; i++)
		if (head.at[i])
			to[len++] = head.at[i];
	to[len] = '\0';
	return len;
}

static bool
has_root(const char *head)
{
	static const char *const roots[] = {
		"<rss", "<feed", "<rdf:RDF", "<atom:feed", "<rss:rss",
		"<!DOCTYPE rss", "<!DOCTYPE feed", "<!DOCTYPE rdf:RDF"};

	for (size_t i = 0; i < ARRAY_LEN(roots); i++) {
		const char *at = strstr(head, roots[i]);

		if (at && strchr(" \t\r\n>", at[strlen(roots[i])]))
			return true;
	}
	return false;
}

/* A page in which only the words stand is no feed. */
static bool
is_xml_feed(const char *head)
{
	const char *tag = strchr(head, '<');

	return tag && has_root(tag) && strncasecmp(tag, "<html", 5) != 0 &&
	       strncasecmp(tag, "<!doctype html", 14) != 0;
}

static bool
is_json_feed(const char *head, size_t len)
{
	/* A byte order mark and white space may come first. */
	while (len && ((unsigned char)*head >= 0x80 ||
			      strchr(" \t\r\n", *head))) {
		head++;
		len--;
	}
	return len && *head == '{' &&
	       strstr(head, "jsonfeed.org/version") != NULL;
}

int
read_feed_detect(struct slice bytes)
{
	char head[HEAD_MAX + 1];
	size_t len = narrow_head(bytes, head);

	return is_xml_feed(head) || is_json_feed(head, len) ? SURE : 0;
}

/* ---- reading ------------------------------------------------------------ */

void *
read_feed_begin(struct article *article)
{
	return several_begin(article, "feed", strip_markup);
}
