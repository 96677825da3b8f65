/* Reading pages of the manual: what stands where, and which lines are full. */
#include "read/manual.h"
#include "read/forms.h"

enum { HEAD_LINES = 8, DEEPER = 2 };

/* The bytes of "LS(1)" at the begin of a line; 0: none stand there. */
static size_t
name_len(struct slice line)
{
	size_t at = 0, open;

	while (at < line.len && line.at[at] != ' ' && line.at[at] != '(')
		at++;
	if (!at || at + 2 >= line.len || line.at[at] != '(' ||
		!strchr("0123456789nl", line.at[at + 1]))
		return 0;
	open = at++;
	while (at < line.len && line.at[at] != ' ' && line.at[at] != ')')
		at++;
	return at < line.len && line.at[at] == ')' && at - open < 8 ? at + 1
								     : 0;
}

uint32_t
manual_indent(const struct lines *lines)
{
	const struct line *line = lines_line(lines, 0), *next;
	struct slice head;
	size_t len;

	if (!line || line->indent || !line->columns)
		return 0;
	head = lines_content(lines, line);
	len = name_len(head);
	if (!len || head.len < 2 * len ||
		memcmp(head.at, head.at + head.len - len, len) != 0)
		return 0;
	for (uint32_t i = 1; i < HEAD_LINES; i++) {
		line = lines_line(lines, i);
		next = lines_line(lines, i + 1);
		if (!line || !next)
			return 0;
		if (!line->indent && next->indent >= DEEPER)
			return next->indent;
	}
	return 0;
}

/* Is the line filled, so that the next one goes on with it? */
static bool
is_full(const struct lines *lines, const struct layout *layout,
	const struct line *line, const struct line *next)
{
	if (line_is_parted(lines, line))
		return !line_had_room(lines, line, next, layout->width * 3 / 4);
	/* Two spaces stand behind a sentence. */
	return !line_had_room(lines, line, next, layout->width - 1);
}

static bool
follows(const struct line *next)
{
	return next && !next->blank_before && !next->continues;
}

/* Headings stand out of the text, over what is theirs. */
static uint32_t
heading_level(const struct layout *layout, const struct line *line,
	const struct line *next)
{
	if (line->indent >= layout->manual || line->columns || !follows(next) ||
		next->indent <= line->indent)
		return 0;
	return line->indent ? 2 : 1;
}

/* Lines that are not filled, none further in than the first one's next. */
static uint32_t
unfilled_lines(const struct lines *lines, const struct layout *layout,
	const struct unit *unit)
{
	const struct line *line = lines_line(lines, unit->line), *next;
	uint32_t count = 1;

	next = lines_line(lines, unit->line + 1);
	if (!follows(next) || next->indent > line->indent)
		return 0;
	for (; follows(next) && count < UNIT_LINES_MAX; count++) {
		if (is_full(lines, layout, line, next))
			return count > 2 ? count - 1 : 0;
		line = next;
		next = lines_line(lines, unit->line + count + 1);
	}
	return count;
}

/* Does the line name what the deeper ones below it tell of? */
static bool
is_named(const struct lines *lines, const struct layout *layout,
	const struct line *line, const struct line *next)
{
	struct slice content = lines_content(lines, line);

	if (content.at[0] == '-' && content.len > 1)
		return true;
	return follows(next) && next->indent >= line->indent + DEEPER &&
		form_last(content) != ':' &&
		!is_full(lines, layout, line, next);
}

/* Does the unit go on from its last line in the next? */
static bool
goes_on(const struct lines *lines, const struct layout *layout,
	const struct unit *unit, const struct line *line,
	const struct line *next)
{
	bool deeper = next->indent >= unit->indent + DEEPER;

	if (!follows(next))
		return false;
	if (unit->lines == 1 && deeper)
		return unit->form == UNIT_LIST_ITEM ||
			is_full(lines, layout, line, next);
	return next->indent == line->indent && !line_is_marked(lines, next) &&
		is_full(lines, layout, line, next);
}

static void
grow(const struct lines *lines, const struct layout *layout, struct unit *unit)
{
	const struct line *line = lines_line(lines, unit->line), *next;

	while (unit->lines < UNIT_LINES_MAX &&
		(next = lines_line(lines, unit->line + unit->lines)) &&
		goes_on(lines, layout, unit, line, next)) {
		unit->lines++;
		unit->length += 1 + next->length;
		line = next;
	}
}

void
manual_cut(const struct lines *lines, const struct layout *layout,
	struct unit *unit)
{
	const struct line *line = lines_line(lines, unit->line);
	const struct line *next = lines_line(lines, unit->line + 1);
	uint32_t unfilled;

	unit->level = heading_level(layout, line, next);
	if (unit->level) {
		unit->form = UNIT_MARKED_HEADING;
		return;
	}
	unit->mark = form_list(lines_content(lines, line), &unit->number,
		unit->marker);
	unfilled = unit->mark ? 0 : unfilled_lines(lines, layout, unit);
	if (unfilled > 1) {
		unit->form = UNIT_PREFORMATTED;
		unit->lines = unfilled;
		return;
	}
	if (unit->mark || is_named(lines, layout, line, next))
		unit->form = UNIT_LIST_ITEM;
	if (unit->form == UNIT_LIST_ITEM && !unit->mark)
		strcpy(unit->marker, "•");
	grow(lines, layout, unit);
}
