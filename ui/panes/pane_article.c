/* The article pane, a line at a time: the text in its roles, then the walk
 * and the mark over it. */
#include "panes/article.h"
#include "panes/paint.h"
#include "state.h"
#include "text_line.h"

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

		if (walk->hits.at[i].start >= line.end)
			return;
		if (i == walk->at)
			role = ROLE_CURRENT_HIT;
		canvas_overlay_span(
			canvas, row, hit_span(walk->hits.at[i]), role);
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
line_paint(const struct app *app, const struct document *document,
	const struct line *line, struct canvas *canvas, struct rect row)
{
	text_line_paint(document->article, line,
		(enum text_emphasis)app->emphasis, document->sideways, canvas,
		row);
	row.x += line->indent;
	row.width -= line->indent;
	line_overlays(document, canvas, row, line->span);
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
				slice_string(document->broken
					? document_trouble(document)
					: _("nothing to read here")),
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
