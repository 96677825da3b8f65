/*
 * Printing: each line is drawn on a canvas of one row, the door to every
 * terminal, and goes out from there.
 */
#include "print.h"

#include "base/memory.h"
#include "flow/flow.h"
#include "sgr.h"
#include "term/canvas.h"
#include "text/utf8.h"
#include "text_line.h"
#include "write/clean.h"

#include <stdlib.h>
#include <sys/ioctl.h>
#include <unistd.h>

enum {
	PRINT_WIDTH = 72,
	ROW_MAX = 4000, /* cells that a canvas takes */
	LEVEL_MAX = 6,
};

struct printer {
	FILE *to;
	const struct article *article;
	const struct theme *theme; /* NULL: no colours */
	int palette;
	struct flow_options flow;
	struct canvas canvas;
};

static const char heading_marks[] = "###### ";

/* The mark of a heading: as many "#" as its level, and a blank. */
static struct slice
heading_mark(const struct article *article, const struct part *part)
{
	int level;

	if (part->kind != PART_HEADING)
		return slice_string("");
	level = article->sections.at[part->index].level;
	level = level < 1 ? 1 : level > LEVEL_MAX ? LEVEL_MAX : level;
	return slice_string(heading_marks + LEVEL_MAX - level);
}

/* ---- set for reading -------------------------------------------------- */

/* Does a cell show nothing, neither a character nor a colour? */
static bool
cell_is_blank(const struct printer *printer, const struct cell *cell)
{
	struct style style;

	if (cell->codes[0] != ' ' || cell->codes[1])
		return false;
	if (!printer->theme)
		return true;
	style = theme_style(printer->theme, (enum role)cell->role,
		(enum role)cell->overlay);
	return style.paper.kind <= COLOUR_DEFAULT &&
	       !(style.attributes & (ATTRIBUTE_REVERSE | ATTRIBUTE_UNDERLINE));
}

static void
cell_write(const struct printer *printer, const struct cell *cell)
{
	char bytes[CELL_CODES * 4];
	uint32_t len = 0;

	for (int i = 0; i < CELL_CODES && cell->codes[i]; i++)
		len += utf8_put(bytes + len, cell->codes[i]);
	fwrite(bytes, 1, len, printer->to);
}

/* The row without the blanks at its end; a sequence where the style changes. */
static void
row_write(struct printer *printer)
{
	struct canvas *canvas = &printer->canvas;
	char set[SGR_MAX] = "\033[0m", wanted[SGR_MAX];
	int count = canvas->width;

	while (count &&
		cell_is_blank(printer, canvas_cell(canvas, count - 1, 0)))
		count--;
	for (int x = 0; x < count; x++) {
		const struct cell *cell = canvas_cell(canvas, x, 0);

		if (printer->theme) {
			struct style style = theme_style(printer->theme,
				(enum role)cell->role, (enum role)cell->overlay);

			style.attributes |= theme_ground(
				printer->theme, (enum role)cell->ground);
			sgr_write(&style, printer->palette, wanted);
			if (strcmp(wanted, set) != 0)
				fputs(strcpy(set, wanted), printer->to);
		}
		cell_write(printer, cell);
	}
	if (strcmp(set, "\033[0m") != 0)
		fputs("\033[0m", printer->to);
	putc('\n', printer->to);
}

/* A line that no canvas takes goes out without roles. */
static void
line_write_plain(const struct printer *printer, const struct line *line)
{
	for (int i = 0; i < line->indent; i++)
		putc(' ', printer->to);
	write_clean(printer->to, article_slice(printer->article, line->span));
	putc('\n', printer->to);
}

static void
line_write(struct printer *printer, const struct line *line, struct slice mark)
{
	int margin = (int)mark.len;
	int width = margin + line->indent + line->cells + 1;
	struct rect row = {0, 0, width, 1};

	if (width > ROW_MAX) {
		line_write_plain(printer, line);
		return;
	}
	if (width < printer->flow.width)
		row.width = width = printer->flow.width;
	canvas_resize(&printer->canvas, width, 1);
	if (line->flags & LINE_FIRST)
		canvas_put(&printer->canvas, row, 0, 0, mark, ROLE_HEADING,
			NONE);
	row.x = margin;
	row.width -= margin;
	text_line_paint(printer->article, line, TEXT_EMPHASIS_ON, 0,
		&printer->canvas, row);
	row_write(printer);
}

static void
part_write(struct printer *printer, uint32_t part, struct lines *lines)
{
	const struct article *article = printer->article;
	struct slice mark = heading_mark(article, &article->parts.at[part]);
	struct flow_options flow = printer->flow;
	uint32_t chunks = flow_chunks(article, part);

	flow.width = (uint16_t)(flow.width - mark.len);
	for (uint32_t i = flow_blanks_before(article, part); i; i--)
		putc('\n', printer->to);
	for (uint32_t chunk = 0; chunk < chunks; chunk++) {
		lines->count = 0;
		flow_lines(article, part, chunk, &flow, lines);
		for (uint32_t i = 0; i < lines->count; i++)
			line_write(printer, &lines->at[i], mark);
	}
}

static int
print_width(FILE *to, int wanted)
{
	struct winsize size;

	if (wanted > 0)
		return wanted;
	if (ioctl(fileno(to), TIOCGWINSZ, &size) || !size.ws_col ||
		size.ws_col > PRINT_WIDTH)
		return PRINT_WIDTH;
	/* Marks of headings need some room. */
	return size.ws_col < 2 * LEVEL_MAX ? 2 * LEVEL_MAX : size.ws_col;
}

static bool
print_in_colour(FILE *to, enum options_color color)
{
	const char *none = getenv("NO_COLOR"), *term = getenv("TERM");

	if (color != COLOR_AUTO)
		return color == COLOR_ALWAYS;
	return isatty(fileno(to)) && !(none && *none) &&
	       term && strcmp(term, "dumb") != 0;
}

void
print_article(FILE *to, const struct article *article,
	const struct settings *settings, const struct theme *theme,
	const struct options *options)
{
	struct printer printer = {.to = to, .article = article,
		.theme = print_in_colour(to, options->color) ? theme : NULL,
		.palette = sgr_palette()};
	struct lines lines = {0};

	printer.flow.width = (uint16_t)print_width(to, options->width);
	printer.flow.hyphenate = settings->hyphenate;
	for (uint32_t part = 0; part < article->parts.count; part++)
		part_write(&printer, part, &lines);
	free(lines.at);
	canvas_free(&printer.canvas);
}

/* ---- plain ------------------------------------------------------------ */

static void
plain_part(FILE *to, const struct article *article, const struct part *part)
{
	struct slice mark = heading_mark(article, part);
	struct slice rest = article_slice(article, part->span);

	fwrite(mark.at, 1, mark.len, to);
	for (;;) {
		const char *lf = memchr(rest.at, '\n', rest.len);
		size_t len = lf ? (size_t)(lf - rest.at) : rest.len;

		write_clean(to, slice_from(rest.at, len));
		putc('\n', to);
		if (!lf)
			return;
		rest = slice_from(lf + 1, rest.len - len - 1);
	}
}

/* "Kicker: Headline", as it stands in the text where it does. */
static void
plain_headline(FILE *to, const struct article *article)
{
	const struct masthead *head = &article->masthead;

	if (!span_empty(head->kicker)) {
		write_clean(to, article_slice(article, head->kicker));
		fputs(": ", to);
	}
	if (!span_empty(head->headline) || !span_empty(head->kicker)) {
		write_clean(to, article_slice(article, head->headline));
		putc('\n', to);
	}
}

void
print_plain(FILE *to, const struct article *article)
{
	plain_headline(to, article);
	for (uint32_t i = 0; i < article->parts.count; i++) {
		const struct part *part = &article->parts.at[i];

		if (part->kind != PART_KICKER && part->kind != PART_HEADLINE)
			plain_part(to, article, part);
	}
}
