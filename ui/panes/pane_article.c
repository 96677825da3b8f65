/* The article pane, a line at a time: the text, then the roles over it. */
#include "panes/article.h"
#include "panes/paint.h"
#include "state.h"
#include "text/width.h"

static enum role
part_role(const struct article *article, const struct part *part)
{
	static const uint8_t of_parts[] = {ROLE_KICKER, ROLE_HEADLINE,
		ROLE_STANDFIRST, ROLE_BYLINE, ROLE_HEADING};
	static const uint8_t of_blocks[] = {ROLE_TEXT, ROLE_TEXT,
		ROLE_BLOCK_QUOTE, ROLE_PREFORMATTED, ROLE_CAPTION,
		ROLE_QUESTION};

	if (part->kind != PART_BLOCK)
		return (enum role)of_parts[part->kind];
	return (enum role)of_blocks[article->blocks.at[part->index].kind];
}

/* What lies in a line, as far as it lies there. */
static void
line_role(struct canvas *canvas, struct rect row, struct span line,
	struct span span, enum role role)
{
	if (span_meets(span, line))
		canvas_role_span(canvas, row, span, role);
}

static void
line_quotes(const struct article *article, struct canvas *canvas,
	struct rect row, struct span line)
{
	uint32_t i = article_quote_from(article, line.start);

	for (; i < article->quotes.count; i++) {
		if (article->quotes.at[i].span.start >= line.end)
			return;
		line_role(canvas, row, line, article->quotes.at[i].span,
			ROLE_QUOTE);
	}
}

static void
line_dates(const struct article *article, struct canvas *canvas,
	struct rect row, struct span line)
{
	uint32_t i = article_date_from(article, line.start);

	for (; i < article->dates.count; i++) {
		if (article->dates.at[i].span.start >= line.end)
			return;
		line_role(canvas, row, line, article->dates.at[i].span,
			ROLE_DATE);
	}
}

static void
line_numbers(const struct app *app, const struct article *article,
	struct canvas *canvas, struct rect row, struct span line)
{
	uint32_t i = article_number_from(article, line.start);

	for (; i < article->numbers.count; i++) {
		const struct number *number = &article->numbers.at[i];
		enum role role =
			number->key ? ROLE_KEY_FIGURE : ROLE_FIGURE;

		if (number->span.start >= line.end)
			return;
		if (app->emphasis == EMPHASIS_FAINT)
			role = ROLE_FAINT;
		line_role(canvas, row, line, number->span, role);
	}
}

static void
line_mentions(const struct app *app, const struct article *article,
	struct canvas *canvas, struct rect row, struct span line)
{
	uint32_t i = article_mention_from(article, line.start);

	for (; i < article->mentions.count; i++) {
		const struct mention *mention = &article->mentions.at[i];
		enum role role = entity_role((enum entity_kind)
				article->entities.at[mention->entity].kind);

		if (mention->span.start >= line.end)
			return;
		if (app->emphasis == EMPHASIS_FAINT)
			role = ROLE_FAINT;
		line_role(canvas, row, line, mention->span, role);
	}
}

static void
line_links(const struct article *article, struct canvas *canvas,
	struct rect row, struct span line)
{
	uint32_t low = 0, high = article->links.count;

	while (low < high) {
		uint32_t middle = low + (high - low) / 2;

		if (article->links.at[middle].span.end <= line.start)
			low = middle + 1;
		else
			high = middle;
	}
	for (; low < article->links.count; low++) {
		if (article->links.at[low].span.start >= line.end)
			return;
		line_role(canvas, row, line, article->links.at[low].span,
			ROLE_LINK);
	}
}

static void
line_walk(const struct document *document, struct canvas *canvas,
	struct rect row, struct span line)
{
	const struct walk *walk = &document->walk;
	uint32_t i;

	if (walk->kind == WALK_NONE)
		return;
	for (i = walk_from(walk, line.start); i < walk->hits.count; i++) {
		enum role role =
			walk->kind == WALK_SEARCH ? ROLE_HIT : ROLE_WALK;

		if (walk->hits.at[i].span.start >= line.end)
			return;
		if (i == walk->at)
			role = ROLE_CURRENT_HIT;
		canvas_overlay_span(
			canvas, row, walk->hits.at[i].span, role);
	}
}

static void
line_overlays(const struct document *document, struct canvas *canvas,
	struct rect row, struct span line)
{
	if (span_meets(document->mark, line))
		canvas_overlay_span(canvas, row, document->mark, ROLE_MARK);
	line_walk(document, canvas, row, line);
}

static void
line_roles(const struct app *app, const struct document *document,
	struct canvas *canvas, struct rect row, struct span line)
{
	const struct article *article = document->article;

	line_role(canvas, row, line, article->masthead.dateline.span,
		ROLE_DATELINE);
	line_quotes(article, canvas, row, line);
	line_links(article, canvas, row, line);
	if (app->emphasis == EMPHASIS_OFF)
		return;
	line_dates(article, canvas, row, line);
	line_numbers(app, article, canvas, row, line);
	line_mentions(app, article, canvas, row, line);
}

/* Marks of list items and bars of quotes, in the indent. */
static void
line_mark(const struct article *article, const struct line *line,
	struct canvas *canvas, struct rect row)
{
	const struct part *part = &article->parts.at[line->part];
	const struct block *block;
	struct slice mark;
	int cells;

	if (part->kind != PART_BLOCK || !line->indent)
		return;
	block = &article->blocks.at[part->index];
	if (block->kind == BLOCK_QUOTE) {
		canvas_put(canvas, row, row.x + line->indent - 2, row.y,
			slice_string("│"), ROLE_BLOCK_QUOTE, NONE);
	} else if (block->kind == BLOCK_LIST_ITEM &&
		   (line->flags & LINE_FIRST)) {
		mark = slice_string(block->marker);
		cells = (int)width_cells(mark);
		canvas_put(canvas, row, row.x + line->indent - cells - 1,
			row.y, mark, ROLE_LIST_MARK, NONE);
	}
}

/* No more of a line than can be seen: it may be very long. */
static struct slice
line_shown(const struct document *document, const struct line *line, int room)
{
	enum { BYTES_A_CELL = 16 };
	struct slice text = article_slice(document->article, line->span);
	size_t max = ((size_t)room + document->sideways) * BYTES_A_CELL;

	if (text.len > max) {
		text.len = max;
		while (text.len && (text.at[text.len] & 0xc0) == 0x80)
			text.len--;
	}
	return text;
}

static void
line_paint(const struct app *app, const struct document *document,
	const struct line *line, struct canvas *canvas, struct rect row)
{
	const struct article *article = document->article;
	const struct part *part = &article->parts.at[line->part];
	enum role role = part_role(article, part);
	struct rect clip = row;
	int shift = role == ROLE_PREFORMATTED ? (int)document->sideways : 0;
	int x;

	line_mark(article, line, canvas, row);
	clip.x += line->indent;
	clip.width -= line->indent;
	x = canvas_put(canvas, clip, clip.x - shift, clip.y,
		line_shown(document, line, clip.width), role,
		line->span.start);
	if (line->flags & LINE_HYPHEN)
		canvas_put(canvas, row, x, row.y, slice_string("-"),
			ROLE_HYPHEN, NONE);
	if (role != ROLE_PREFORMATTED)
		line_roles(app, document, canvas, clip, line->span);
	line_overlays(document, canvas, clip, line->span);
}

void
article_paint(struct app *app, struct canvas *canvas)
{
	struct document *document = app_document(app);
	struct rect row = app->layout.column;
	int height = row.height;
	struct place place;

	if (!view_any(&document->view)) {
		if (!document->more)
			paint_string(canvas, row, row.x,
				slice_string(_("nothing to read here")),
				ROLE_FAINT);
		return;
	}
	place = document_top(document);
	row.height = 1;
	for (int i = 0; i < height; i++, row.y++) {
		const struct line *line = view_line(&document->view, place);

		if (line)
			line_paint(app, document, line, canvas, row);
		if (!view_next(&document->view, &place))
			break;
	}
}

uint32_t
article_offset_at(struct app *app, int x, int y)
{
	if (!rect_holds(app->layout.column, x, y) || x >= app->canvas.width ||
		y >= app->canvas.height)
		return NONE;
	return canvas_cell(&app->canvas, x, y)->offset;
}
