/* A line of the text: the words first, then the roles over them. */
#include "text_line.h"

#include "text/width.h"

enum role
text_entity_role(enum entity_kind kind)
{
	static const uint8_t roles[ENTITY_KIND_COUNT] = {
		ROLE_PERSON, ROLE_PLACE, ROLE_ORGANISATION, ROLE_OTHER};

	return (enum role)roles[kind];
}

enum role
text_part_role(const struct article *article, uint32_t index)
{
	static const uint8_t of_parts[] = {ROLE_KICKER, ROLE_HEADLINE,
		ROLE_STANDFIRST, ROLE_BYLINE, ROLE_HEADING};
	static const uint8_t of_blocks[BLOCK_KIND_COUNT] = {ROLE_TEXT,
		ROLE_TEXT, ROLE_BLOCK_QUOTE, ROLE_PREFORMATTED, ROLE_CAPTION,
		ROLE_QUESTION};
	const struct part *part = &article->parts.at[index];

	if (part->kind != PART_BLOCK)
		return (enum role)of_parts[part->kind];
	return (enum role)of_blocks[article->blocks.at[part->index].kind];
}

/* Where roles are laid: a row of a canvas, and the line that it shows. */
struct layer {
	const struct article *article;
	struct canvas *canvas;
	struct rect row;
	struct span line;
	enum text_emphasis emphasis;
};

/* Lay a role over a span as far as it lies in the line. Returns whether
 * later spans may still lie there, too. */
static bool
layer_put(const struct layer *layer, struct span span, enum role role)
{
	if (span.start >= layer->line.end)
		return false;
	if (span_meets(span, layer->line))
		canvas_role_span(layer->canvas, layer->row, span, role);
	return true;
}

static void
layer_quotes(const struct layer *layer)
{
	const struct article *article = layer->article;
	uint32_t i = article_quote_from(article, layer->line.start);

	while (i < article->quotes.count &&
		layer_put(layer, article->quotes.at[i].span, ROLE_QUOTE))
		i++;
}

static void
layer_dates(const struct layer *layer)
{
	const struct article *article = layer->article;
	uint32_t i = article_date_from(article, layer->line.start);

	while (i < article->dates.count &&
		layer_put(layer, article->dates.at[i].span, ROLE_DATE))
		i++;
}

static enum role
faint_or(const struct layer *layer, enum role role)
{
	return layer->emphasis == TEXT_EMPHASIS_FAINT ? ROLE_FAINT : role;
}

static void
layer_numbers(const struct layer *layer)
{
	const struct article *article = layer->article;
	uint32_t i = article_number_from(article, layer->line.start);

	for (; i < article->numbers.count; i++) {
		const struct number *number = &article->numbers.at[i];
		enum role role = number->key ? ROLE_KEY_FIGURE : ROLE_FIGURE;

		if (!layer_put(layer, number->span, faint_or(layer, role)))
			return;
	}
}

static void
layer_mentions(const struct layer *layer)
{
	const struct article *article = layer->article;
	uint32_t i = article_mention_from(article, layer->line.start);

	for (; i < article->mentions.count; i++) {
		const struct mention *mention = &article->mentions.at[i];
		enum role role = text_entity_role((enum entity_kind)
				article->entities.at[mention->entity].kind);

		if (!layer_put(layer, mention->span, faint_or(layer, role)))
			return;
	}
}

static void
layer_links(const struct layer *layer)
{
	const struct article *article = layer->article;
	uint32_t i = article_link_from(article, layer->line.start);

	while (i < article->links.count &&
		layer_put(layer, article->links.at[i].span, ROLE_LINK))
		i++;
}

static void
layer_all(const struct layer *layer)
{
	layer_put(layer, layer->article->masthead.dateline.span,
		ROLE_DATELINE);
	layer_quotes(layer);
	layer_links(layer);
	if (layer->emphasis == TEXT_EMPHASIS_OFF)
		return;
	layer_dates(layer);
	layer_numbers(layer);
	layer_mentions(layer);
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
	row.width = line->indent;
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
line_shown(const struct article *article, const struct line *line, size_t room)
{
	enum { BYTES_A_CELL = 16 };
	struct slice text = article_slice(article, line->span);

	if (text.len > room * BYTES_A_CELL) {
		text.len = room * BYTES_A_CELL;
		while (text.len && (text.at[text.len] & 0xc0) == 0x80)
			text.len--;
	}
	return text;
}

/* The words, where the line is set so with the numbers of its links; returns
 * the cell after them. */
static int
line_words(const struct layer *layer, const struct line *line, int x,
	struct slice text, enum role role)
{
	const struct article *article = layer->article;
	uint32_t at = line->span.start, end = at + (uint32_t)text.len;
	char mark[LINK_MARK_MAX];

	for (uint32_t i = line->flags & LINE_NUMBERED
				  ? article_link_from(article, at)
				  : article->links.count;
		i < article->links.count; i++) {
		uint32_t stop = article->links.at[i].span.end;

		if (stop > end)
			break;
		x = canvas_put(layer->canvas, layer->row, x, layer->row.y,
			article_slice(article, (struct span){at, stop}), role,
			at);
		flow_link_mark(article, stop, mark);
		x = canvas_put(layer->canvas, layer->row, x, layer->row.y,
			slice_string(mark), ROLE_LINK, NONE);
		at = stop;
	}
	return canvas_put(layer->canvas, layer->row, x, layer->row.y,
		article_slice(article, (struct span){at, end}), role, at);
}

void
text_line_paint(const struct article *article, const struct line *line,
	enum text_emphasis emphasis, uint32_t sideways, struct canvas *canvas,
	struct rect row)
{
	enum role role = text_part_role(article, line->part);
	struct layer layer = {article, canvas, row, line->span, emphasis};
	int x, shift = role == ROLE_PREFORMATTED ? (int)sideways : 0;

	line_mark(article, line, canvas, row);
	layer.row.x += line->indent;
	layer.row.width -= line->indent;
	if (layer.row.width <= 0)
		return;
	x = line_words(&layer, line, layer.row.x - shift,
		line_shown(article, line, (size_t)(layer.row.width + shift)),
		role);
	if (line->flags & LINE_HYPHEN)
		canvas_put(canvas, row, x, row.y, slice_string("-"),
			ROLE_HYPHEN, NONE);
	if (role != ROLE_PREFORMATTED)
		layer_all(&layer);
}
