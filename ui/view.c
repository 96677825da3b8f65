/* Lines by part and chunk in a small cache, and steps from line to line. */
#include "view.h"
#include "base/memory.h"

#include <stdlib.h>

void
view_begin(struct view *view, const struct article *article)
{
	memset(view, 0, sizeof *view);
	view->article = article;
	view->options.width = 72;
	view->options.hyphenate = true;
	view->chunks = memory_zeroed(VIEW_CHUNKS, sizeof *view->chunks);
	for (uint32_t i = 0; i < VIEW_CHUNKS; i++)
		view->chunks[i].part = NONE;
}

void
view_end(struct view *view)
{
	for (uint32_t i = 0; i < VIEW_CHUNKS; i++)
		free(view->chunks[i].lines.at);
	free(view->chunks);
	view->chunks = NULL;
}

static void
view_forget(struct view *view)
{
	for (uint32_t i = 0; i < VIEW_CHUNKS; i++)
		view->chunks[i].part = NONE;
}

void
view_set(struct view *view, const struct flow_options *options)
{
	if (options->width == view->options.width &&
		options->hyphenate == view->options.hyphenate &&
		options->numbered == view->options.numbered &&
		view->language == view->article->language)
		return;
	view->options = *options;
	view->language = view->article->language;
	view_forget(view);
}

bool
view_any(const struct view *view)
{
	return view->article->parts.count > 0;
}

static const struct lines *
view_chunk(struct view *view, uint32_t part, uint32_t chunk)
{
	const struct part *text = &view->article->parts.at[part];
	struct view_chunk *kept =
		&view->chunks[(part + chunk * 31) % VIEW_CHUNKS];

	if (kept->part == part && kept->chunk == chunk &&
		span_equal(kept->span, text->span))
		return &kept->lines;
	kept->lines.count = 0;
	flow_lines(view->article, part, chunk, &view->options, &kept->lines);
	kept->part = part;
	kept->chunk = chunk;
	kept->span = text->span;
	return &kept->lines;
}

struct place
view_place(struct view *view, uint32_t offset)
{
	uint32_t part = article_part_at(view->article, offset);
	uint32_t low = 0, high;
	const struct lines *lines;
	struct place place = {0};

	if (part == NONE)
		part = 0;
	place.part = part;
	place.chunk = flow_chunk_at(view->article, part, offset);
	lines = view_chunk(view, part, place.chunk);
	high = lines->count;
	while (low < high) {
		uint32_t middle = low + (high - low) / 2;

		if (lines->at[middle].span.start <= offset)
			low = middle + 1;
		else
			high = middle;
	}
	place.line = low ? (int32_t)low - 1 : 0;
	return place;
}

struct place
view_first(struct view *view)
{
	(void)view;
	return (struct place){0, 0, 0};
}

/* The last line of a chunk. */
static struct place
view_chunk_end(struct view *view, uint32_t part, uint32_t chunk)
{
	const struct lines *lines = view_chunk(view, part, chunk);

	return (struct place){
		part, chunk, lines->count ? (int32_t)lines->count - 1 : 0};
}

struct place
view_last(struct view *view)
{
	uint32_t part = view->article->parts.count - 1;

	return view_chunk_end(
		view, part, flow_chunks(view->article, part) - 1);
}

const struct line *
view_line(struct view *view, struct place place)
{
	const struct lines *lines;

	if (place.line < 0)
		return NULL;
	lines = view_chunk(view, place.part, place.chunk);
	if ((uint32_t)place.line >= lines->count)
		return NULL;
	return &lines->at[place.line];
}

bool
view_next(struct view *view, struct place *place)
{
	const struct lines *lines;

	if (place->line < 0) {
		place->line++;
		return true;
	}
	lines = view_chunk(view, place->part, place->chunk);
	if ((uint32_t)place->line + 1 < lines->count) {
		place->line++;
		return true;
	}
	if (place->chunk + 1 < flow_chunks(view->article, place->part)) {
		place->chunk++;
		place->line = 0;
		return true;
	}
	if (place->part + 1 >= view->article->parts.count)
		return false;
	place->part++;
	place->chunk = 0;
	place->line = -(int32_t)flow_blanks_before(view->article, place->part);
	return true;
}

bool
view_previous(struct view *view, struct place *place)
{
	int32_t blanks = 0;

	if (place->line > 0) {
		place->line--;
		return true;
	}
	if (place->chunk) {
		*place = view_chunk_end(view, place->part, place->chunk - 1);
		return true;
	}
	if (place->part)
		blanks = (int32_t)flow_blanks_before(
			view->article, place->part);
	if (place->line > -blanks) {
		place->line--;
		return true;
	}
	if (!place->part)
		return false;
	*place = view_chunk_end(view, place->part - 1,
		flow_chunks(view->article, place->part - 1) - 1);
	return true;
}

bool
place_equal(struct place a, struct place b)
{
	return a.part == b.part && a.chunk == b.chunk && a.line == b.line;
}
