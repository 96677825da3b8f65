/*
 * Plain text: bytes to lines, lines to units, units to parts. What a unit
 * is shows by its form and its neighbours, so a few units are kept waiting
 * until the next ones are there; the layout and the masthead wait for the
 * first BEGIN_BYTES.
 */
#include "base/memory.h"
#include "read/build.h"
#include "read/formats.h"
#include "read/forms.h"
#include "read/plain.h"

#include <stdlib.h>

enum {
	BEGIN_BYTES = 1 << 14,
	LOOK_AHEAD = 3,
	LIST_STEP = 2, /* columns that a list within a list is further in */
	MANUAL_STEP = 6,
};

int
read_plain_detect(struct slice head)
{
	(void)head;
	return 1;
}

static struct plain *
begin(struct article *article, enum charset charset)
{
	struct plain *plain = memory_zeroed(1, sizeof *plain);

	plain->article = article;
	plain->normaliser = normaliser_new(charset);
	plain->lines.blank = true;
	plain->putter = (struct putter){article, &plain->lines, false};
	return plain;
}

void *
read_plain_begin(struct article *article)
{
	article->charset = charset_name(CHARSET_UNKNOWN);
	return begin(article, CHARSET_UNKNOWN);
}

void
read_plain_end(void *state)
{
	struct plain *plain = state;

	normaliser_free(plain->normaliser);
	lines_free(&plain->lines);
	free(plain);
}

/* ---- blocks --------------------------------------------------------- */

static void
put_heading(struct plain *plain, const struct unit *unit)
{
	uint32_t start = build_begin(plain->article);
	uint32_t level = unit->form == UNIT_MARKED_HEADING ? unit->level : 1;

	if (unit->form == UNIT_MARKED_HEADING) {
		if (!plain->base_level)
			plain->base_level = level;
		level = level > plain->base_level
				? level - plain->base_level + 1
				: 1;
	}
	put_unit(&plain->putter, unit);
	build_heading(plain->article, start, level);
}

static enum block_kind
block_kind_of(struct plain *plain, const struct unit *unit,
	const struct unit *next)
{
	switch (unit->form) {
	case UNIT_LIST_ITEM:
		return BLOCK_LIST_ITEM;
	case UNIT_QUOTE:
		return BLOCK_QUOTE;
	case UNIT_PREFORMATTED:
		return BLOCK_PREFORMATTED;
	default:
		break;
	}
	if (unit->lines == 1 && form_caption(unit_begin(&plain->lines, unit)))
		return BLOCK_CAPTION;
	if (plain_is_question(plain, unit, next))
		return BLOCK_QUESTION;
	return BLOCK_PARAGRAPH;
}

static void
put_block(struct plain *plain, const struct unit *unit, const struct unit *next)
{
	struct article *article = plain->article;
	enum block_kind kind = block_kind_of(plain, unit, next);
	uint32_t start = build_begin(article), depth = 0, block;

	if (unit->form == UNIT_PREFORMATTED)
		put_preformatted(&plain->putter, unit);
	else
		put_unit(&plain->putter, unit);
	if (unit->form == UNIT_QUOTE)
		depth = unit->level - 1;
	if (unit->form == UNIT_LIST_ITEM && unit->indent > plain->layout.indent)
		depth = (unit->indent - plain->layout.indent) /
			(plain->layout.manual ? MANUAL_STEP : LIST_STEP);
	block = build_block(article, start, kind, depth, unit->marker);
	if (block == 0)
		put_dateline(article, &article->blocks.at[0]);
}

/* Does the unit stand in a list: does an item like it come before or next? */
static bool
is_in_list(const struct plain *plain, const struct unit *unit,
	const struct unit *next)
{
	const struct unit *before = &plain->before;

	if (before->form == UNIT_LIST_ITEM &&
		(!unit->number || before->number + 1 == unit->number))
		return true;
	return next && next->form == UNIT_LIST_ITEM &&
	       (!unit->number || next->number == unit->number + 1);
}

/* Scandinavian papers begin what somebody says with a dash, and headings
 * are often said by somebody. */
static bool
is_said(const struct plain *plain, const struct unit *unit,
	const struct unit *next)
{
	struct slice line = lines_content(
		&plain->lines, lines_line(&plain->lines, unit->line));

	return next && next->form == UNIT_TEXT &&
	       next->length > 2 * unit->length &&
	       (line.at[0] == '-' || !memcmp(line.at, "\xe2\x80", 2)) &&
	       form_heading(unit_content(&plain->lines, unit));
}

/* "3. Liga" is no list, and neither is one line with a dash. */
static void
check_list_item(struct plain *plain, struct unit *unit, const struct unit *next)
{
	if (unit->form != UNIT_LIST_ITEM || is_in_list(plain, unit, next))
		return;
	if (!unit->number && !is_said(plain, unit, next))
		return;
	unit->form = UNIT_TEXT;
	unit->mark = 0;
	unit->marker[0] = '\0';
}

static void
put_next(struct plain *plain)
{
	struct unit *unit = &plain->unit[0];
	const struct unit *next = plain->units > 1 ? unit + 1 : NULL;
	bool heading;

	if (!plain->layout.manual)
		check_list_item(plain, unit, next);
	heading = unit->form == UNIT_MARKED_HEADING ||
		  plain_is_heading(plain, unit, next);
	plain_count_short(plain, unit, heading);
	if (heading && unit->number)
		plain->numbered = unit->number;
	if (unit->form == UNIT_REST && plain->article->blocks.count) {
		put_unit(&plain->putter, unit);
		build_extend(plain->article);
	} else if (heading) {
		put_heading(plain, unit);
	} else {
		put_block(plain, unit, next);
	}
}

/* ---- the stream ----------------------------------------------------- */

/* Forget units that were put. */
static void
units_drop(struct plain *plain, uint32_t count)
{
	uint32_t lines = 0;

	if (!count)
		return;
	for (uint32_t i = 0; i < count; i++)
		lines += plain->unit[i].lines;
	plain->before = plain->unit[count - 1];
	lines_drop(&plain->lines, lines);
	plain->units -= count;
	memmove(plain->unit, plain->unit + count,
		plain->units * sizeof *plain->unit);
	for (uint32_t i = 0; i < plain->units; i++)
		plain->unit[i].line -= lines;
}

static void
units_fill(struct plain *plain, uint32_t want, bool last)
{
	while (plain->units < want) {
		uint32_t line = 0;

		if (plain->units) {
			const struct unit *end = &plain->unit[plain->units - 1];

			line = end->line + end->lines;
		}
		if (!unit_cut(&plain->lines, &plain->layout, line, last,
			    &plain->unit[plain->units]))
			break;
		plain->units++;
	}
}

static void
work(struct plain *plain, bool last)
{
	if (!plain->headed) {
		if (!last && plain->article->text.len + plain->lines.len <
				     BEGIN_BYTES)
			return;
		layout_find(&plain->layout, &plain->lines);
		units_fill(plain, UNITS_MAX, last);
		if (!last && plain->units < LOOK_AHEAD) {
			plain->units = 0;
			return;
		}
		plain->interview = plain_is_interview(plain);
		if (!plain->bodied)
			units_drop(plain, plain_masthead(plain));
		plain->headed = true;
	}
	for (;;) {
		units_fill(plain, LOOK_AHEAD, last);
		if (!plain->units || (plain->units < LOOK_AHEAD && !last))
			break;
		put_next(plain);
		units_drop(plain, 1);
	}
	plain->units = 0;
}

static void
feed(struct plain *plain, struct slice bytes, bool last)
{
	const struct oddities *odd;
	struct slice text =
		normaliser_feed(plain->normaliser, bytes, last, &odd);

	lines_feed(&plain->lines, text, odd, last);
	work(plain, last);
	if (last)
		put_rest(&plain->putter);
}

void
read_plain_feed(void *state, struct slice bytes, bool last)
{
	struct plain *plain = state;

	feed(plain, bytes, last);
	plain->article->charset =
		charset_name(normaliser_charset(plain->normaliser));
}

void
read_plain_whole(struct article *article, struct slice bytes)
{
	void *plain = read_plain_begin(article);

	read_plain_feed(plain, bytes, true);
	read_plain_end(plain);
}

void
plain_put_body(struct article *article, struct slice text)
{
	struct plain *plain = begin(article, CHARSET_UTF8);

	plain->bodied = true;
	while (text.len) {
		size_t len = text.len < BEGIN_BYTES ? text.len : BEGIN_BYTES;

		feed(plain, slice_from(text.at, len), len == text.len);
		text = slice_from(text.at + len, text.len - len);
	}
	read_plain_end(plain);
}
