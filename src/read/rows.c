/* Which lines are records, by what they have in common. */
#include "read/rows.h"
#include "read/forms.h"

enum {
	ROW_MAX = 200, /* characters; a longer line is prose */
	FIELDS_MIN = 3,
	ROWS_MIN = 3,
	MARKED_MIN = 2, /* of comments and keys */
	KEY_MAX = 30,  /* bytes */
	KEY_WORDS = 3,
};

/* What the rows of a table share. */
struct row {
	char sign;      /* parts the fields; '#' of a comment, 'k' of a key */
	uint32_t count; /* of the sign */
};

/* How often the sign parts fields; 0 where white space stands at one. */
static uint32_t
parting_count(struct slice line, char sign)
{
	const char *at = line.at, *end = at + line.len;
	uint32_t count = 0;

	while ((at = memchr(at, sign, (size_t)(end - at)))) {
		if (++at < end && *at == ' ')
			return 0;
		count++;
	}
	return count;
}

static bool
has_fields(struct slice line, struct row *row)
{
	static const char signs[] = ":;|,";

	for (size_t i = 0; i < sizeof signs - 1; i++) {
		row->sign = signs[i];
		row->count = parting_count(line, signs[i]);
		if (row->count + 1 >= FIELDS_MIN)
			return true;
	}
	return false;
}

/* "# words", "#> words", or marks alone; "#words" is of another kind. */
static bool
is_comment(struct slice line, struct row *row)
{
	uint32_t marks = 0;

	while (marks < line.len && line.at[marks] == '#')
		marks++;
	*row = (struct row){'#', marks};
	return marks && (marks == line.len ||
		strchr(" \t>=-*+", line.at[marks]));
}

/* "Author: words", "Signed-off-by: words", "Content type: words". */
static bool
has_key(struct slice line, struct row *row)
{
	uint32_t at = 0, words = 1;

	*row = (struct row){'k', 1};
	while (at < line.len && at < KEY_MAX && line.at[at] != ':') {
		if (strchr("\t.,;!?()\"", line.at[at]))
			return false;
		words += line.at[at++] == ' ';
	}
	return at && at + 1 < line.len && line.at[at] == ':' &&
		line.at[at - 1] != ' ' &&
		(line.at[at + 1] == ' ' || line.at[at + 1] == '\t') &&
		words <= (form_begins_upper(line) ? KEY_WORDS : 1) &&
		!form_caption(line) && !form_ticker(line);
}

static bool
row_of(const struct lines *lines, const struct line *line, bool keys,
	struct row *row)
{
	struct slice content = lines_content(lines, line);

	if (line->length > ROW_MAX || line->continues)
		return false;
	return is_comment(content, row) || has_fields(content, row) ||
		(keys && has_key(content, row));
}

uint32_t
rows_count(const struct lines *lines, uint32_t index, bool wrapped,
	uint32_t max)
{
	const struct line *line = lines_line(lines, index);
	struct row row, next;
	uint32_t count = 1;

	if (!line || !row_of(lines, line, wrapped, &row))
		return 0;
	while (count < max && (line = lines_line(lines, index + count)) &&
		!line->blank_before && row_of(lines, line, wrapped, &next) &&
		next.sign == row.sign && next.count == row.count)
		count++;
	return count >= (row.sign == 'k' || row.sign == '#' ? MARKED_MIN
							  : ROWS_MIN)
		? count : 0;
}
