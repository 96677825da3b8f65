/*
 * Web pages: collected, parsed by a process of their own, and the records
 * that it gives put into the article.
 */
#include "article/note.h"
#include "base/memory.h"
#include "base/trace.h"
#include "read/collect.h"
#include "read/formats.h"
#include "read/parser.h"
#include "read/records.h"
#include "read/strip.h"

#include <stdlib.h>
#include <strings.h>

enum { HEAD_MAX = 4096, TAGS_MIN = 3 };

/* ---- detection ---------------------------------------------------------- */

/* The head without the NULs of wide charsets and without byte order marks. */
static size_t
narrow_head(struct slice head, char to[HEAD_MAX])
{
	size_t len = 0;

	for (size_t i = 0; i < head.len && len < HEAD_MAX; i++)
		if (head.at[i] && (i > 3 || (unsigned char)head.at[i] < 0x80))
			to[len++] = head.at[i];
	return len;
}

static bool
is_space(char byte)
{
	return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r' ||
	       byte == '\f';
}

/* Behind white space, comments, processing instructions. */
static const char *
skip_prolog(const char *at, const char *end)
{
	for (;;) {
		const char *close = NULL;

		while (at < end && is_space(*at))
			at++;
		if (end - at > 4 && !memcmp(at, "<!--", 4))
			close = memmem(at, (size_t)(end - at), "-->", 3);
		else if (end - at > 2 && !memcmp(at, "<?", 2))
			close = memmem(at, (size_t)(end - at), ">", 1);
		if (!close)
			return at;
		at = close + (*close == '-' ? 3 : 1);
	}
}

static bool
begins(const char *at, const char *end, const char *word)
{
	size_t len = strlen(word);

	return (size_t)(end - at) > len && !strncasecmp(at, word, len) &&
	       (is_space(at[len]) || at[len] == '>' || at[len] == '/');
}

static bool
begins_any(const char *at, const char *end, const char (*words)[12],
	size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (begins(at, end, words[i]))
			return true;
	return false;
}

/* Tags of blocks in the head of a text that begins with one. */
static uint32_t
count_tags(const char *at, const char *end)
{
	static const char blocks[][12] = {"<p", "</p", "<div", "</div", "<h1",
		"<h2", "<h3", "<ul", "<li", "</li", "<ol", "<table", "<tr",
		"<td", "<article", "<section", "<header", "<main", "<br",
		"<a", "<img", "<span", "<blockquote", "</h1", "</h2"};
	uint32_t tags = 0;

	while (at < end && (at = memchr(at, '<', (size_t)(end - at)))) {
		tags += begins_any(at, end, blocks, ARRAY_LEN(blocks));
		at++;
	}
	return tags;
}

int
read_html_detect(struct slice bytes)
{
	static const char sure[][12] = {"<html", "<head", "<body", "<!doctype",
		"<title", "<meta", "<frameset"};
	static const char likely[][12] = {"<article", "<div", "<p", "<h1",
		"<section", "<main", "<header", "<table", "<ul", "<span",
		"<center", "<blockquote", "<h2", "<script", "<style", "<link",
		"<nav", "<base", "<ol", "<a", "<font"};
	char head[HEAD_MAX];
	const char *at, *end = head + narrow_head(bytes, head);

	at = skip_prolog(head, end);
	if (begins(at, end, "<!doctype")) {
		const char *name = at + strlen("<!doctype");

		while (name < end && is_space(*name))
			name++;
		return end - name >= 4 && !strncasecmp(name, "html", 4) ? 100
									 : 0;
	}
	if (begins_any(at, end, sure, ARRAY_LEN(sure)))
		return 95;
	if (!begins_any(at, end, likely, ARRAY_LEN(likely)))
		return 0;
	return count_tags(at, end) >= TAGS_MIN ? 60 : 0;
}

/* ---- reading ------------------------------------------------------------- */

void *
read_html_begin(struct article *article)
{
	return collect_begin(article);
}

static void
note(struct collect *page, const char *code, const char *text)
{
	uint32_t end = page->article->text.len;

	note_add(page->article, code, NOTE_WARNING, (struct span){end, end},
		"%s", text);
}

/* The article is what the parser told before it ended, or the bare text. */
static void
parse(struct collect *page)
{
	struct slice input = slice_from(page->at, page->len);
	enum status status;
	char *output;
	size_t len;
	uint64_t begin = trace_now();

	status = parser_run(page->article, "html", input, &output, &len);
	trace("parser", "%d %zu bytes %llu us", status, len,
		(unsigned long long)(trace_now() - begin));
	if (records_read(page->article, slice_from(output, len))) {
		free(output);
		return;
	}
	free(output);
	if (status == STATUS_SYSTEM)
		note(page, "no-parser", _("the program that reads web pages "
			"is missing: the text is shown without its tags"));
	else if (status == STATUS_TOO_LARGE)
		note(page, "page-too-heavy", _("the page takes too much "
			"memory or time: its text is shown without its tags"));
	else
		note(page, "page-unreadable", _("the page could not be "
			"parsed: its text is shown without its tags"));
	if (!page->article->parts.count)
		strip_markup(page->article, input);
}

void
read_html_feed(void *state, struct slice bytes, bool last)
{
	collect_feed(state, bytes);
	if (last)
		parse(state);
}

void
read_html_end(void *state)
{
	collect_end(state);
}
