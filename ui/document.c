/* Opening a document, and where in it one is. */
#include "document.h"
#include "base/memory.h"
#include "base/trace.h"
#include "tour.h"

#include <stdlib.h>

/* An article of the shelf may be an entry of its file. */
static enum status
document_open_entry(
	struct document *document, const struct reading_options *options)
{
	struct reading *whole;
	enum status status = reading_open(document->path, options, &whole);
	bool more = true;

	if (status)
		return status;
	while (more && !reading_entries(whole))
		reading_step(whole, 64 * 1024, &more);
	if (document->entry < reading_entries(whole))
		document->reading =
			reading_of_entry(whole, document->entry, options);
	else
		status = STATUS_NOT_FOUND;
	reading_free(whole);
	return status;
}

enum status
document_open(
	struct document *document, const struct reading_options *options)
{
	enum status status = STATUS_OK;
	struct reading_options tour = *options;

	if (document->origin) {
		document->reading = reading_of_entry(
			document->origin, document->entry, options);
	} else if (document->card && document->entry) {
		status = document_open_entry(document, options);
	} else if (document->path) {
		status = reading_open(
			document->path, options, &document->reading);
	} else {
		tour.date = tour_date();
		document->reading = reading_of_bytes(
			tour_text(interface_language()), "lesart", &tour);
	}
	if (status) {
		document->failed = true;
		document->status = (uint8_t)status;
		return status;
	}
	document->article = reading_article(document->reading);
	document->more = true;
	document->wanted = NONE;
	document->walk.at = NONE;
	view_begin(&document->view, document->article);
	return STATUS_OK;
}

void
document_close(struct document *document)
{
	if (!document->reading)
		return;
	walk_end(&document->walk);
	seeker_free(document->seeker);
	view_end(&document->view);
	free(document->spots);
	document->spots = NULL;
	document->spot_count = 0;
	reading_free(document->reading);
	document->reading = NULL;
	document->article = NULL;
}

uint32_t
document_siblings(const struct document *document)
{
	uint32_t entries;

	if (document->origin || document->more || !document->reading ||
		document->card)
		return 0;
	entries = reading_entries(document->reading);
	return entries ? entries - 1 : 0;
}

static struct slice
path_last(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slice_string(slash && slash[1] ? slash + 1 : path);
}

struct slice
document_title(const struct document *document)
{
	const struct article *article = document->article;

	if (article && !span_empty(article->masthead.headline))
		return article_slice(article, article->masthead.headline);
	if (!article && document->origin &&
		reading_entry_title(document->origin, document->entry).len)
		return reading_entry_title(document->origin, document->entry);
	if (!document->path)
		return slice_string("Lesart");
	if (!strcmp(document->path, "-"))
		return slice_string(_("standard input"));
	return path_last(document->path);
}

void
document_step(struct document *document, uint32_t bytes)
{
	if (document->glimpsed)
		reading_find_again(document->reading);
	document->glimpsed = false;
	if (document->more)
		reading_step(document->reading, bytes, &document->more);
}

/* A page may need several steps until there is text, and take long. */
void
document_glimpse(struct document *document, uint32_t bytes)
{
	const struct article *article = document->article;
	uint64_t until = trace_now() + FIRST_SCREEN_MAX;

	/* A pipe may have nothing to say for long. */
	if (reading_descriptor(document->reading) >= 0)
		return;
	while (document->more && !article->analysed && trace_now() < until)
		document_step(document, bytes);
	document->glimpsed = article->analysed < article->text.len;
}

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
