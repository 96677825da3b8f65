/* Where in a document one is: the anchor, scrolling, jumps and the way back. */
#include "document.h"
#include "base/memory.h"

void
document_set(struct document *document, int height,
	const struct flow_options *options)
{
	document->height = height < 1 ? 1 : height;
	view_set(&document->view, options);
}

struct place
document_top(struct document *document)
{
	struct view *view = &document->view;
	struct place top = view_place(view, document->anchor), foot;
	int above = 0, lines = 1;

	if (document->row >= document->height)
		document->row = document->height - 1;
	while (above < document->row && view_previous(view, &top))
		above++;
	foot = top;
	while (lines < document->height && view_next(view, &foot))
		lines++;
	while (!document->more && lines < document->height &&
		view_previous(view, &top)) {
		lines++;
		above++;
	}
	document->row = above;
	return top;
}

/* The last line that the pane shows; rows that are filled in *rows. */
static struct place
document_foot(struct document *document, int *rows)
{
	struct place foot = document_top(document);

	*rows = 1;
	while (*rows < document->height && view_next(&document->view, &foot))
		++*rows;
	return foot;
}

bool
document_covered(struct document *document)
{
	int rows;

	if (!document->more)
		return true;
	if (!view_any(&document->view))
		return false;
	document_foot(document, &rows);
	return rows == document->height &&
	       document_seen(document).end <= document->article->analysed;
}

static void
document_anchor_top(struct document *document, struct place top)
{
	struct view *view = &document->view;

	document->row = 0;
	while (top.line < 0 && view_next(view, &top))
		document->row++;
	if (view_line(view, top))
		document->anchor = view_line(view, top)->span.start;
}

bool
document_scroll(struct document *document, long lines)
{
	struct view *view = &document->view;
	struct place top, foot;
	bool moved = false;
	int rows;

	if (!view_any(view))
		return false;
	top = document_top(document);
	foot = document_foot(document, &rows);
	for (; lines > 0 && rows == document->height; lines--) {
		if (!view_next(view, &foot))
			break;
		moved |= view_next(view, &top);
	}
	for (; lines < 0 && view_previous(view, &top); lines++)
		moved = true;
	if (moved)
		document_anchor_top(document, top);
	document->moved = true;
	return moved;
}

void
document_start(struct document *document)
{
	document->anchor = 0;
	document->row = 0;
	document->sideways = 0;
	document->moved = true;
}

void
document_end(struct document *document)
{
	document->moved = true;
	if (!view_any(&document->view))
		return;
	document->anchor = view_line(
		&document->view, view_last(&document->view))->span.start;
	document->row = document->height - 1;
}

void
document_go(struct document *document, uint32_t offset, int row)
{
	document->anchor = offset;
	document->row = row < 0 ? 0 : row;
	document->moved = true;
}

void
document_show(struct document *document, uint32_t offset)
{
	struct span seen = document_seen(document);

	document->moved = true;
	if (offset < seen.start || offset >= seen.end)
		document_go(document, offset, document->height / 3);
}

struct span
document_seen(struct document *document)
{
	struct view *view = &document->view;
	struct place top, foot;
	const struct line *line;
	struct span seen = {0};
	int rows;

	if (!view_any(view))
		return seen;
	top = document_top(document);
	foot = document_foot(document, &rows);
	while (top.line < 0 && view_next(view, &top))
		;
	while (foot.line < 0 && view_previous(view, &foot))
		;
	line = view_line(view, top);
	seen.start = line ? line->span.start : 0;
	line = view_line(view, foot);
	seen.end = line ? line->span.end : seen.start;
	return seen;
}

int
document_percent(struct document *document)
{
	uint32_t len = document->article->text.len;
	int percent, progress = 100;

	if (!len)
		return 100;
	percent = (int)((uint64_t)document_seen(document).end * 100 / len);
	if (document->more)
		progress = reading_progress(document->reading);
	return progress > 0 ? percent * progress / 100 : percent;
}

uint32_t
document_section(const struct document *document)
{
	const struct article *article = document->article;
	uint32_t index;

	if (!article)
		return NONE;
	index = article_section_at(article, document->anchor);
	if (index == NONE && article->sections.count &&
		span_empty(article->sections.at[0].heading))
		return 0;
	return index;
}

void
document_leave_spot(
	struct document *document, uint8_t panel, uint32_t entity)
{
	if (!document->spots)
		document->spots = memory_new(
			SPOTS_MAX * sizeof *document->spots);
	if (document->spot_count == SPOTS_MAX) {
		memmove(document->spots, document->spots + 1,
			(SPOTS_MAX - 1) * sizeof *document->spots);
		document->spot_count--;
	}
	document->spots[document->spot_count++] =
		(struct spot){document->anchor, document->row, document->mark,
			panel, entity};
}

bool
document_back(struct document *document, struct spot *spot)
{
	if (!document->spot_count)
		return false;
	*spot = document->spots[--document->spot_count];
	document->anchor = spot->anchor;
	document->row = spot->row;
	document->mark = spot->mark;
	document->moved = true;
	return true;
}
