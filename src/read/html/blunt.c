/*
 * What the parser need not see is left out before it looks: attributes that
 * nobody asks for, scripts and styles, which are more than half of a page
 * (and are walked character by character); and tags that would nest too
 * deep, as a stack of open elements that is walked for each tag costs the
 * square of its depth.
 */
#include "read/html/tree.h"
#include "base/memory.h"

#include <strings.h>

/* Elements without an end tag, or whose end is told by the next tag. They
 * do not nest in themselves alone, so they do not count. */
static const char uncounted[][10] = {"area", "base", "br", "col", "dd", "dt",
	"embed", "hr", "img", "input", "li", "link", "meta", "option", "p",
	"param", "rp", "rt", "source", "tbody", "td", "tfoot", "th", "thead",
	"tr", "track", "wbr", "body", "html", "head"};

/* Elements whose content is no markup. */
static const char raw[][10] = {"script", "style", "textarea", "title", "xmp",
	"iframe", "noembed", "noframes"};

/* Attributes that are asked for, and "type", which tells the parser of
 * hidden fields in tables. */
static const char asked[][10] = {"class", "content", "datetime", "hidden",
	"href", "id", "itemprop", "name", "property", "rel", "role", "style",
	"type"};

/* A page on its way: what is kept is moved to `to`, which is never beyond
 * `at`. */
struct blunter {
	char *at, *to;
	const char *end;
	uint32_t depth;
	bool blunted;
};

struct attribute {
	char *begin, *name_end, *end; /* with its value */
};

static size_t
name_index(const char (*names)[10], size_t count, const char *at, size_t len)
{
	for (size_t i = 0; i < count; i++)
		if (names[i][0] == (at[0] | 0x20) && strlen(names[i]) == len &&
			!strncasecmp(at, names[i], len))
			return i;
	return count;
}

static bool
is_counted(const char *at, size_t len)
{
	size_t count = ARRAY_LEN(uncounted);

	return name_index(uncounted, count, at, len) == count;
}

static const char *
raw_name(const char *at, size_t len)
{
	size_t i = name_index(raw, ARRAY_LEN(raw), at, len);

	return i < ARRAY_LEN(raw) ? raw[i] : NULL;
}

static bool
is_letter(char byte)
{
	return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

static bool
is_space(char byte)
{
	return byte == ' ' || byte == '\n' || byte == '\t' || byte == '\r' ||
	       byte == '\f';
}

static bool
holds(const char *at, const char *end, const char *word)
{
	return memmem(at, (size_t)(end - at), word, strlen(word)) != NULL;
}

/* Keep the bytes up to `until`. */
static void
keep_until(struct blunter *blunter, char *until)
{
	size_t len = (size_t)(until - blunter->at);

	if (blunter->to != blunter->at)
		memmove(blunter->to, blunter->at, len);
	blunter->to += len;
	blunter->at = until;
}

static void
keep_byte(struct blunter *blunter, char byte)
{
	*blunter->to++ = byte;
}

/* ---- attributes ---------------------------------------------------------- */

static char *
skip_spaces(char *at, const char *end)
{
	while (at < end && is_space(*at))
		at++;
	return at;
}

/* Behind the value that begins at `at`. */
static char *
skip_value(char *at, const char *end)
{
	if (at < end && (*at == '"' || *at == '\'')) {
		char *close = memchr(at + 1, *at, (size_t)(end - at - 1));

		return close ? close + 1 : (char *)end;
	}
	while (at < end && !is_space(*at) && *at != '>')
		at++;
	return at;
}

/* The attribute that begins at `at`, as the HTML standard cuts it. */
static struct attribute
next_attribute(char *at, const char *end)
{
	struct attribute attribute = {at, at + 1, at + 1};
	char *equals;

	while (attribute.name_end < end && !is_space(*attribute.name_end) &&
		!memchr("/>=", *attribute.name_end, 3))
		attribute.name_end++;
	equals = skip_spaces(attribute.name_end, end);
	if (equals < end && *equals == '=')
		attribute.end =
			skip_value(skip_spaces(equals + 1, end), end);
	else
		attribute.end = attribute.name_end;
	return attribute;
}

/* Is it the first of its name in its tag (`seen` tells), and asked for? */
static bool
is_asked(const struct attribute *attribute, uint32_t *seen)
{
	size_t len = (size_t)(attribute->name_end - attribute->begin);
	size_t i = name_index(asked, ARRAY_LEN(asked), attribute->begin, len);

	if (i == ARRAY_LEN(asked) || *seen >> i & 1)
		return false;
	*seen |= 1u << i;
	return strcmp(asked[i], "style") ||
	       holds(attribute->begin, attribute->end, "display") ||
	       holds(attribute->begin, attribute->end, "DISPLAY");
}

/*
 * Keep the rest of a tag, from behind its name: what is asked for. False
 * where the page ends within the tag.
 */
static bool
keep_attributes(struct blunter *blunter)
{
	uint32_t seen = 0;
	bool slash = false;

	while (blunter->at < blunter->end && *blunter->at != '>') {
		struct attribute attribute;

		if (is_space(*blunter->at) || *blunter->at == '/') {
			slash = *blunter->at == '/';
			blunter->at++;
			continue;
		}
		attribute = next_attribute(blunter->at, blunter->end);
		slash = false;
		if (is_asked(&attribute, &seen)) {
			keep_byte(blunter, ' ');
			keep_until(blunter, attribute.end);
		}
		blunter->at = attribute.end;
	}
	if (blunter->at == blunter->end)
		return false;
	/* Behind a bare value a slash would be part of it. */
	if (slash && seen)
		keep_byte(blunter, ' ');
	if (slash)
		keep_byte(blunter, '/');
	blunter->at++;
	keep_byte(blunter, '>');
	return true;
}

/* ---- what is no tag ------------------------------------------------------- */

/* Behind a comment, a declaration or a processing instruction. */
static char *
skip_declaration(char *at, const char *end)
{
	size_t left = (size_t)(end - at);
	char *close;

	if (left >= 4 && !memcmp(at, "<!--", 4)) {
		close = memmem(at + 2, left - 2, "-->", 3);
		return close ? close + 3 : (char *)end;
	}
	close = memchr(at, '>', left);
	return close ? close + 1 : (char *)end;
}

/* Before the end tag of an element whose content is no markup. */
static char *
skip_raw(char *at, const char *end, const char *name)
{
	size_t len = strlen(name);

	while ((size_t)(end - at) >= len + 2) {
		at = memchr(at, '<', (size_t)(end - at));
		if (!at || (size_t)(end - at) < len + 2)
			break;
		if (at[1] == '/' && !strncasecmp(at + 2, name, len))
			return at;
		at++;
	}
	return (char *)end;
}

/* JSON-LD, by its type, which may be written with references. */
static bool
is_data(const char *tag, const char *end)
{
	return holds(tag, end, "ld+json") || holds(tag, end, "&");
}

/* The content of a script or style goes. In a comment within a script its
 * end tag is no end; data is asked for. */
static void
keep_raw(struct blunter *blunter, const char *name, const char *tag)
{
	char *close = skip_raw(blunter->at, blunter->end, name);
	bool goes = !strcmp(name, "style");

	if (!strcmp(name, "script"))
		goes = !is_data(tag, blunter->to) &&
		       !holds(blunter->at, close, "<!--");
	if (goes)
		blunter->at = close;
	else
		keep_until(blunter, close);
}

/* ---- tags ----------------------------------------------------------------- */

/* Count an element that has been kept; false if it is too deep. */
static bool
count_tag(struct blunter *blunter, bool closes)
{
	bool alone = blunter->to[-2] == '/';

	if (closes) {
		blunter->depth -= blunter->depth > 0;
	} else if (blunter->depth >= TREE_DEPTH_MAX) {
		blunter->blunted = true;
		return false;
	} else if (!alone) {
		blunter->depth++;
	}
	return true;
}

static void
keep_tag(struct blunter *blunter, bool closes, size_t size)
{
	char *start = blunter->at, *tag = blunter->to;
	char *name = tag + 1 + closes;
	const char *content;

	keep_until(blunter, start + 1 + closes + size);
	if (!keep_attributes(blunter)) {
		blunter->to = tag; /* the parser drops it, too */
		return;
	}
	content = closes ? NULL : raw_name(name, size);
	if (content)
		keep_raw(blunter, content, tag);
	else if (is_counted(name, size) && !count_tag(blunter, closes))
		blunter->to = tag;
}

/* What begins with the "<" here. */
static void
keep_markup(struct blunter *blunter)
{
	char *at = blunter->at;
	const char *end = blunter->end;
	bool closes = end - at > 1 && at[1] == '/';
	char *name = at + 1 + closes;
	size_t size = 0;

	if (name < end && !closes && (*name == '!' || *name == '?')) {
		keep_until(blunter, skip_declaration(at, end));
		return;
	}
	if (name >= end || !is_letter(*name)) {
		keep_until(blunter, at + 1);
		return;
	}
	while (name + size < end && !is_space(name[size]) &&
		name[size] != '>' && name[size] != '/')
		size++;
	keep_tag(blunter, closes, size);
}

bool
tree_blunt(char *page, size_t *len)
{
	struct blunter blunter = {page, page, page + *len, 0, false};

	while (blunter.at < blunter.end) {
		char *open = memchr(blunter.at, '<',
			(size_t)(blunter.end - blunter.at));

		keep_until(&blunter, open ? open : (char *)blunter.end);
		if (open)
			keep_markup(&blunter);
	}
	*len = (size_t)(blunter.to - page);
	return blunter.blunted;
}
