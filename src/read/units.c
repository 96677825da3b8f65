/* How lines make paragraphs, list items, quotes and preformatted blocks. */
#include "read/units.h"
#include "read/forms.h"
#include "read/manual.h"
#include "read/rows.h"

enum {
	LONG_LINE = 120,         /* a wrapped line is shorter */
	UNDERLINED_MAX = 120,
	PREFORMATTED_INDENT = 4,
	PREFORMATTED_LINE = 400, /* longer lines are prose */
	INDENTS = 64,
	STRICT_PAIRS = 4,
};

/* ---- the layout ----------------------------------------------------- */

static uint32_t
most_common_indent(const struct lines *lines)
{
	uint32_t counts[INDENTS] = {0}, best = 0;

	for (uint32_t i = 0; i < lines_count(lines); i++) {
		uint32_t indent = lines_line(lines, i)->indent;

		counts[indent < INDENTS ? indent : INDENTS - 1]++;
	}
	for (uint32_t i = 1; i < INDENTS; i++)
		if (counts[i] > counts[best])
			best = i;
	return best;
}

static uint32_t
first_word_length(struct slice line)
{
	size_t len = 0;

	while (len < line.len && line.at[len] != ' ')
		len++;
	return form_length(slice_from(line.at, len), LONG_LINE);
}

bool
line_had_room(const struct lines *lines, const struct line *line,
	const struct line *next, uint32_t width)
{
	return line->indent + line->length + 1 +
		       first_word_length(lines_content(lines, next)) <=
	       width;
}

bool
line_is_parted(const struct lines *lines, const struct line *line)
{
	return form_hyphen(slice_from(lines->at + line->start,
		       line->end - line->start)) > 0;
}

bool
line_is_marked(const struct lines *lines, const struct line *line)
{
	struct slice content = lines_content(lines, line);
	char marker[6];
	uint32_t number;

	return form_list(content, &number, marker) ||
	       form_quote(content, &number) || form_hash(content, &number) ||
	       form_underline(content);
}

/* The length that all but a few of the lines keep to: one address that is
 * longer than the others says nothing. */
static uint32_t
common_width(const struct lines *lines)
{
	uint32_t counts[LONG_LINE + 1] = {0}, above = 0, most;
	uint32_t count = lines_count(lines);

	for (uint32_t i = 0; i < count; i++) {
		const struct line *line = lines_line(lines, i);
		uint32_t width = line->indent + line->length;

		if (width <= LONG_LINE)
			counts[width]++;
	}
	for (most = LONG_LINE; most; most--) {
		above += counts[most];
		if (above > count / 50)
			break;
	}
	return most;
}

/* Is every line that certainly goes on in the next, which begins in lower
 * case, so full that the next word had no room? */
static bool
is_strict(const struct lines *lines, uint32_t width)
{
	uint32_t pairs = 0, loose = 0;

	for (uint32_t i = 0; i + 1 < lines_count(lines); i++) {
		const struct line *line = lines_line(lines, i);
		const struct line *next = lines_line(lines, i + 1);

		if (next->blank_before || line_is_marked(lines, next) ||
			!form_begins_lower(lines_content(lines, next)))
			continue;
		pairs++;
		loose += line_had_room(lines, line, next, width);
	}
	return pairs >= STRICT_PAIRS && loose * 20 <= pairs;
}

/*
 * Hard-wrapped text gives itself away: lines of about the same length, in
 * which the next word had no room, and many that begin in lower case.
 */
void
layout_find(struct layout *layout, const struct lines *lines)
{
	uint32_t long_lines = 0, pairs = 0, full = 0, lower = 0;
	uint32_t count = lines_count(lines);

	*layout = (struct layout){0};
	layout->indent = most_common_indent(lines);
	layout->width = common_width(lines);
	for (uint32_t i = 0; i < count; i++)
		long_lines += lines_line(lines, i)->length > LONG_LINE;
	for (uint32_t i = 0; i + 1 < count; i++) {
		const struct line *line = lines_line(lines, i);
		const struct line *next = lines_line(lines, i + 1);
		uint32_t rows = rows_count(lines, i, true, UNIT_LINES_MAX);

		if (rows)
			i += rows - 1;
		if (rows || next->blank_before || line_is_marked(lines, next))
			continue;
		pairs++;
		full += !line_had_room(
			lines, line, next, layout->width * 9 / 10);
		lower += form_begins_lower(lines_content(lines, next));
	}
	layout->wrapped = long_lines * 4 < count && layout->width >= 30 &&
			  lower && lower * 6 >= pairs && full * 2 >= pairs;
	layout->strict = layout->wrapped && is_strict(lines, layout->width);
	layout->manual = manual_indent(lines);
	if (layout->manual)
		layout->indent = layout->manual;
}

/* ---- cutting -------------------------------------------------------- */

struct cutter {
	const struct lines *lines;
	const struct layout *layout;
	bool last;
};

static const struct line *
line_of(const struct cutter *cutter, uint32_t index)
{
	return lines_line(cutter->lines, index);
}

static bool
is_indented(const struct cutter *cutter, const struct line *line)
{
	return line->indent >=
		       cutter->layout->indent + PREFORMATTED_INDENT &&
	       line->length < PREFORMATTED_LINE && !line->continues;
}

static bool
is_table(const struct line *line)
{
	return line->columns && line->length < PREFORMATTED_LINE &&
	       !line->continues;
}

/* Preformatted lines come in company, or alone between blank lines. */
static uint32_t
preformatted_lines(const struct cutter *cutter, uint32_t index)
{
	const struct line *line = line_of(cutter, index);
	bool indented = is_indented(cutter, line), table = is_table(line);
	uint32_t rows = rows_count(cutter->lines, index,
		cutter->layout->wrapped, UNIT_LINES_MAX);
	uint32_t count = 1;

	if (rows)
		return rows;
	if (!indented && !table)
		return 0;
	if (!table && line_is_marked(cutter->lines, line))
		return 0;
	while ((line = line_of(cutter, index + count)) &&
		count < UNIT_LINES_MAX && !line->blank_before &&
		((indented && is_indented(cutter, line)) ||
			(table && is_table(line))))
		count++;
	if (line && count < UNIT_LINES_MAX && !line->blank_before && indented &&
		cutter->layout->wrapped)
		return 0;
	if (count == 1 && (table || !cutter->layout->wrapped))
		return 0;
	return count;
}

/* May the next line of a hard-wrapped paragraph follow this one? */
static bool
goes_on(const struct cutter *cutter, const struct unit *unit,
	const struct line *line, const struct line *next)
{
	uint32_t width = cutter->layout->width;
	struct slice content = lines_content(cutter->lines, next);

	if (next->blank_before || next->continues || line->continues ||
		line_is_marked(cutter->lines, next))
		return false;
	if (unit->form == UNIT_TEXT && next->indent > line->indent + 1)
		return false;
	if (line->length > LONG_LINE)
		return false;
	if (!cutter->layout->strict)
		width = width * 3 / 4;
	return !line_had_room(cutter->lines, line, next, width) ||
	       form_begins_lower(content) ||
	       line_is_parted(cutter->lines, line);
}

static void
unit_take(const struct cutter *cutter, struct unit *unit)
{
	const struct line *line = line_of(cutter, unit->line);
	struct slice content = lines_content(cutter->lines, line);
	const struct line *next = line_of(cutter, unit->line + 1);

	if (line->continues) {
		unit->form = UNIT_REST;
		return;
	}
	unit->mark = form_hash(content, &unit->level);
	if (unit->mark) {
		unit->form = UNIT_MARKED_HEADING;
		return;
	}
	if (next && !next->blank_before && line->length <= UNDERLINED_MAX &&
		form_has_words(content)) {
		unit->level = form_underline(lines_content(cutter->lines, next));
		if (unit->level) {
			unit->form = UNIT_MARKED_HEADING;
			unit->lines = 2;
			return;
		}
	}
	unit->mark = form_quote(content, &unit->level);
	if (unit->mark) {
		unit->form = UNIT_QUOTE;
		return;
	}
	unit->mark = form_list(content, &unit->number, unit->marker);
	if (unit->mark)
		unit->form = UNIT_LIST_ITEM;
}

static bool
quote_goes_on(const struct cutter *cutter, const struct unit *unit,
	const struct line *next)
{
	uint32_t depth;

	return !next->blank_before &&
	       form_quote(lines_content(cutter->lines, next), &depth) &&
	       depth == unit->level;
}

static void
unit_grow(const struct cutter *cutter, struct unit *unit)
{
	const struct line *line = line_of(cutter, unit->line), *next;

	while (unit->lines < UNIT_LINES_MAX &&
		(next = line_of(cutter, unit->line + unit->lines)) &&
		(unit->form == UNIT_QUOTE
				? quote_goes_on(cutter, unit, next)
				: goes_on(cutter, unit, line, next))) {
		unit->lines++;
		unit->length += 1 + next->length;
		line = next;
	}
}

bool
unit_cut(const struct lines *lines, const struct layout *layout, uint32_t index,
	bool last, struct unit *unit)
{
	struct cutter cutter = {lines, layout, last};
	const struct line *line = line_of(&cutter, index);
	uint32_t preformatted;

	if (!line)
		return false;
	*unit = (struct unit){.line = index, .lines = 1,
		.length = line->length, .indent = line->indent,
		.blank_before = line->blank_before};
	preformatted = layout->manual ? 0 : preformatted_lines(&cutter, index);
	if (layout->manual && !line->continues) {
		manual_cut(lines, layout, unit);
	} else if (preformatted) {
		unit->form = UNIT_PREFORMATTED;
		unit->lines = preformatted;
	} else {
		unit_take(&cutter, unit);
		if (layout->wrapped && unit->form != UNIT_MARKED_HEADING &&
			unit->form != UNIT_REST)
			unit_grow(&cutter, unit);
	}
	return last || line_of(&cutter, index + unit->lines);
}

struct slice
unit_begin(const struct lines *lines, const struct unit *unit)
{
	struct slice line = lines_content(lines, lines_line(lines, unit->line));

	return slice_from(line.at + unit->mark, line.len - unit->mark);
}

struct slice
unit_content(const struct lines *lines, const struct unit *unit)
{
	const struct line *first = lines_line(lines, unit->line);
	const struct line *end = lines_line(lines, unit->line + unit->lines - 1);

	if (unit->form == UNIT_MARKED_HEADING)
		end = first;
	return slice_from(lines->at + first->start + unit->mark,
		end->end - first->start - unit->mark);
}
