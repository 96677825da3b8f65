/*
 * Blanking of what would make a parser slow: a stack of open elements that
 * is walked for each tag costs the square of its depth, and a list of
 * attributes that is searched for each of them likewise. Positions stay.
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

static bool
name_is(const char *at, size_t len, const char *name)
{
	return strlen(name) == len && !strncasecmp(at, name, len);
}

static bool
is_counted(const char *at, size_t len)
{
	for (size_t i = 0; i < ARRAY_LEN(uncounted); i++)
		if (name_is(at, len, uncounted[i]))
			return false;
	return true;
}

static const char *
raw_name(const char *at, size_t len)
{
	for (size_t i = 0; i < ARRAY_LEN(raw); i++)
		if (name_is(at, len, raw[i]))
			return raw[i];
	return NULL;
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

/* Where the quoted value ends that begins at `at`. */
static char *
skip_quoted(char *at, const char *end)
{
	char *close = memchr(at + 1, *at, (size_t)(end - at - 1));

	return close ? close + 1 : (char *)end;
}

/*
 * The end of a tag, behind its '>'. Attributes beyond the limit are blanked:
 * a name begins where a space or a slash was before it.
 */
static char *
skip_tag(char *at, const char *end, bool *blunted)
{
	uint32_t attributes = 0;
	char *excess = NULL, before = 0;

	while (at < end && *at != '>') {
		if ((*at == '"' || *at == '\'') && before == '=') {
			at = skip_quoted(at, end);
			before = '"';
			continue;
		}
		if ((is_space(before) || before == '/' || before == '"') &&
			!is_space(*at) && *at != '/' && *at != '=' &&
			++attributes > TREE_ATTRIBUTES_MAX && !excess)
			excess = at;
		if (!is_space(*at) || before != '=')
			before = *at;
		at++;
	}
	if (excess) {
		memset(excess, ' ', (size_t)(at - excess));
		*blunted = true;
	}
	return at < end ? at + 1 : at;
}

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

bool
tree_blunt(char *page, size_t len)
{
	const char *end = page + len;
	uint32_t depth = 0;
	bool blunted = false;
	char *at = page;

	while (at < end && (at = memchr(at, '<', (size_t)(end - at)))) {
		bool closes = end - at > 1 && at[1] == '/';
		char *name = at + 1 + closes, *behind, *start = at;
		const char *content;
		size_t size = 0;

		if (name >= end)
			break;
		if (!closes && (*name == '!' || *name == '?')) {
			at = skip_declaration(at, end);
			continue;
		}
		if (!is_letter(*name)) {
			at++;
			continue;
		}
		while (name + size < end && !is_space(name[size]) &&
			name[size] != '>' && name[size] != '/')
			size++;
		behind = skip_tag(name + size, end, &blunted);
		at = behind;
		content = closes ? NULL : raw_name(name, size);
		if (content) {
			at = skip_raw(behind, end, content);
			continue;
		}
		if (!is_counted(name, size))
			continue;
		if (closes) {
			depth -= depth > 0;
		} else if (depth >= TREE_DEPTH_MAX) {
			memset(start, ' ', (size_t)(behind - start));
			blunted = true;
		} else if (behind - start < 2 || behind[-2] != '/') {
			depth++;
		}
	}
	return blunted;
}
