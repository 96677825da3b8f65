/* Front matter, line by line. */
#include "read/marked/front_matter.h"
#include "base/memory.h"

#include <strings.h>

enum { FRONT_MAX = 1 << 16 };

enum field {
	FIELD_NONE,
	FIELD_TITLE,
	FIELD_KICKER,
	FIELD_DESCRIPTION,
	FIELD_ADDRESS,
	FIELD_DATE,
	FIELD_AUTHORS,
};

static struct slice
trimmed(struct slice text)
{
	return slice_trimmed(text, " \t\r");
}

/* A value without the quotation marks around it. */
static struct slice
unquoted(struct slice value)
{
	value = trimmed(value);
	if (value.len >= 2 && (*value.at == '"' || *value.at == '\'') &&
		value.at[value.len - 1] == *value.at)
		return slice_from(value.at + 1, value.len - 2);
	return value;
}

static enum field
field_of(struct slice key)
{
	static const struct {
		const char *name;
		enum field field;
	} names[] = {{"title", FIELD_TITLE}, {"headline", FIELD_TITLE},
		{"kicker", FIELD_KICKER}, {"description", FIELD_DESCRIPTION},
		{"summary", FIELD_DESCRIPTION}, {"subtitle", FIELD_DESCRIPTION},
		{"standfirst", FIELD_DESCRIPTION},
		{"teaser", FIELD_DESCRIPTION}, {"lead", FIELD_DESCRIPTION},
		{"excerpt", FIELD_DESCRIPTION}, {"url", FIELD_ADDRESS},
		{"source", FIELD_ADDRESS}, {"canonical", FIELD_ADDRESS},
		{"canonical_url", FIELD_ADDRESS}, {"link", FIELD_ADDRESS},
		{"date", FIELD_DATE}, {"published", FIELD_DATE},
		{"pubdate", FIELD_DATE}, {"author", FIELD_AUTHORS},
		{"authors", FIELD_AUTHORS}, {"by", FIELD_AUTHORS},
		{"autor", FIELD_AUTHORS}, {"titel", FIELD_TITLE},
		{"datum", FIELD_DATE}};

	for (size_t i = 0; i < ARRAY_LEN(names); i++)
		if (key.len == strlen(names[i].name) &&
			!strncasecmp(key.at, names[i].name, key.len))
			return names[i].field;
	return FIELD_NONE;
}

static void
add_author(struct front_matter *front, struct slice name)
{
	name = unquoted(name);
	if (name.len > 5 && !strncasecmp(name.at, "name:", 5))
		name = unquoted(slice_from(name.at + 5, name.len - 5));
	if (name.len && front->author_count < FRONT_AUTHORS_MAX)
		front->authors[front->author_count++] = name;
}

/* "A", or "[A, B]". */
static void
add_authors(struct front_matter *front, struct slice value)
{
	if (value.len < 2 || *value.at != '[' ||
		value.at[value.len - 1] != ']') {
		add_author(front, value);
		return;
	}
	value = slice_from(value.at + 1, value.len - 2);
	while (value.len) {
		const char *comma = memchr(value.at, ',', value.len);
		size_t len = comma ? (size_t)(comma - value.at) : value.len;

		add_author(front, slice_from(value.at, len));
		len += comma != NULL;
		value = slice_from(value.at + len, value.len - len);
	}
}

static void
take(struct front_matter *front, enum field field, struct slice value)
{
	struct slice *fields[] = {[FIELD_TITLE] = &front->title,
		[FIELD_KICKER] = &front->kicker,
		[FIELD_DESCRIPTION] = &front->description,
		[FIELD_ADDRESS] = &front->address,
		[FIELD_DATE] = &front->date};

	if (field == FIELD_AUTHORS)
		add_authors(front, trimmed(value));
	else if (field != FIELD_NONE && !fields[field]->len)
		*fields[field] = unquoted(value);
}

/* Bytes of the key that a line begins with, up to its sign; 0 for none. */
static size_t
key_len(struct slice line, char sign)
{
	size_t len = 0;

	while (len < line.len && (line.at[len] == '_' || line.at[len] == '-' ||
					 line.at[len] == ' ' ||
					 (line.at[len] >= '0' &&
						 line.at[len] <= '9') ||
					 ((line.at[len] | 32) >= 'a' &&
						 (line.at[len] | 32) <= 'z')))
		len++;
	return len && *line.at != ' ' && *line.at != '-' && len < line.len &&
			       line.at[len] == sign
		       ? len
		       : 0;
}

static bool
is_inside(struct slice line)
{
	return !line.len || strchr(" \t#-[]", *line.at);
}

size_t
front_matter_read(struct slice text, struct front_matter *front)
{
	struct slice rest = text, line, fence = slice_line(&rest);
	enum field field = FIELD_NONE;
	bool toml, any = false;

	*front = (struct front_matter){0};
	fence = trimmed(fence);
	toml = slice_is(fence, "+++");
	if (!toml && !slice_is(fence, "---"))
		return 0;
	while (rest.len && rest.at - text.at < FRONT_MAX) {
		size_t len;

		line = slice_line(&rest);
		if (slice_equal(trimmed(line), fence) ||
			(!toml && slice_is(trimmed(line), "...")))
			return any ? (size_t)(rest.at - text.at) : 0;
		len = key_len(line, toml ? '=' : ':');
		if (len) {
			any = true;
			field = field_of(trimmed(slice_from(line.at, len)));
			take(front, field, slice_from(line.at + len + 1,
						   line.len - len - 1));
			continue;
		}
		if (!is_inside(line))
			return 0;
		line = trimmed(line);
		if (field == FIELD_AUTHORS && line.len > 1 && *line.at == '-')
			add_author(front,
				slice_from(line.at + 1, line.len - 1));
	}
	return 0;
}
