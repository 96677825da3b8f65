/* Cells as SVG: papers, then frames as lines, then text over them. */
#include "drawing.h"

#include <string.h>

/* Pixels. The width of a cell is that of most fonts at this size. */
enum { WIDTH = 9, HEIGHT = 19, BASE = 14, SIZE = 15, MARGIN = 12 };

/* What the terminal's own colours are. */
enum { INK = 0x1d5dae4, PAPER = 0x11f232b };

static int
ink_of(const struct shown *cell)
{
	int own = cell->reverse ? PAPER : INK;
	int ink = cell->reverse ? cell->paper : cell->ink;

	return ink < 0x1000000 ? own : ink;
}

static int
paper_of(const struct shown *cell)
{
	int own = cell->reverse ? INK : PAPER;
	int paper = cell->reverse ? cell->ink : cell->paper;

	return paper < 0x1000000 ? own : paper;
}

static void
colour_write(const char *name, int colour, FILE *to)
{
	fprintf(to, " %s=\"#%06x\"", name, (unsigned)colour & 0xffffff);
}

/* ---- papers ---------------------------------------------------------- */

/* The paper of most of the screen, which is that of the picture. */
static int
ground_of(struct terminal *terminal)
{
	struct shown cell = terminal_cell(terminal, 0, 0);

	return paper_of(&cell);
}

static int
paper_at(struct terminal *terminal, int x, int y)
{
	struct shown cell = terminal_cell(terminal, x, y);

	return paper_of(&cell);
}

static void
papers_write(struct terminal *terminal, int y, int width, FILE *to)
{
	int ground = ground_of(terminal), end;

	for (int x = 0; x < width; x = end) {
		int paper = paper_at(terminal, x, y);

		for (end = x + 1; end < width; end++)
			if (paper_at(terminal, end, y) != paper)
				break;
		if (paper == ground)
			continue;
		fprintf(to, "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"",
			x * WIDTH, y * HEIGHT, (end - x) * WIDTH, HEIGHT);
		colour_write("fill", paper, to);
		fputs("/>\n", to);
	}
}

/* ---- frames ---------------------------------------------------------- */

enum { LEFT = 1, RIGHT = 2, UP = 4, DOWN = 8 };

/* To which sides of its cell a line of a frame goes; 0: it is none. */
static int
sides_of(const struct shown *cell)
{
	static const struct {
		const char *text;
		int sides;
	} lines[] = {
		{"─", LEFT | RIGHT}, {"│", UP | DOWN}, {"┌", RIGHT | DOWN},
		{"┐", LEFT | DOWN}, {"└", RIGHT | UP}, {"┘", LEFT | UP},
	};

	for (size_t i = 0; i < sizeof lines / sizeof *lines; i++)
		if (!strcmp(cell->text, lines[i].text))
			return lines[i].sides;
	return 0;
}

static bool
goes_to(struct terminal *terminal, int x, int y, int side)
{
	int width, height;
	struct shown cell;

	terminal_size(terminal, &width, &height);
	if (x < 0 || y < 0 || x >= width || y >= height)
		return false;
	cell = terminal_cell(terminal, x, y);
	return sides_of(&cell) & side;
}

/*
 * The line that begins in a cell and goes on to a side of it: from where to
 * where, in halves of cells. Returns whether there is one.
 */
static bool
line_from(struct terminal *terminal, int x, int y, int side, int ends[2])
{
	int dx = side == RIGHT, dy = side == DOWN, length = 1;
	int back = side == RIGHT ? LEFT : UP;

	if (goes_to(terminal, x - dx, y - dy, side) &&
		goes_to(terminal, x, y, back))
		return false;
	while (goes_to(terminal, x + (length - 1) * dx,
		       y + (length - 1) * dy, side) &&
		goes_to(terminal, x + length * dx, y + length * dy, back))
		length++;
	ends[0] = goes_to(terminal, x, y, back) ? 0 : 1;
	ends[1] = 2 * length - 1 +
		  goes_to(terminal, x + (length - 1) * dx,
			  y + (length - 1) * dy, side);
	return ends[1] > ends[0];
}

static void
frames_write(struct terminal *terminal, int y, int width, FILE *to)
{
	for (int x = 0; x < width; x++) {
		struct shown cell = terminal_cell(terminal, x, y);
		int across[2], down[2];
		bool has_across = line_from(terminal, x, y, RIGHT, across);
		bool has_down = line_from(terminal, x, y, DOWN, down);

		if (!has_across && !has_down)
			continue;
		fputs("<path d=\"", to);
		if (has_across)
			fprintf(to, "M%g %gh%g", (x + across[0] / 2.0) * WIDTH,
				(y + 0.5) * HEIGHT,
				(across[1] - across[0]) / 2.0 * WIDTH);
		if (has_down)
			fprintf(to, "M%g %gv%g", (x + 0.5) * WIDTH,
				(y + down[0] / 2.0) * HEIGHT,
				(down[1] - down[0]) / 2.0 * HEIGHT);
		fputs("\" fill=\"none\"", to);
		colour_write("stroke", ink_of(&cell), to);
		fputs("/>\n", to);
	}
}

/* ---- text ------------------------------------------------------------ */

static void
escaped_write(const char *text, FILE *to)
{
	for (; *text; text++)
		if (*text == '&')
			fputs("&amp;", to);
		else if (*text == '<')
			fputs("&lt;", to);
		else
			putc(*text, to);
}

static bool
is_blank(const struct shown *cell)
{
	return !strcmp(cell->text, " ") || sides_of(cell);
}

static bool
looks_alike(const struct shown *a, const struct shown *b)
{
	return ink_of(a) == ink_of(b) && a->bold == b->bold &&
	       a->italic == b->italic && a->underline == b->underline;
}

/* Where a run of cells that look alike ends: before a blank that others
 * follow, so that columns keep their place in any font. */
static int
run_end(struct terminal *terminal, int x, int y, int width)
{
	struct shown first = terminal_cell(terminal, x, y);
	int end = x;

	for (; x < width; x++) {
		struct shown cell = terminal_cell(terminal, x, y);

		if (cell.width && is_blank(&cell) &&
			!(cell.underline && first.underline)) {
			struct shown next = terminal_cell(
				terminal, x + 1 < width ? x + 1 : x, y);

			if (is_blank(&next))
				break;
			continue;
		}
		if (cell.width && !looks_alike(&cell, &first))
			break;
		end = x + 1;
	}
	return end;
}

static void
run_write(struct terminal *terminal, int x, int end, int y, FILE *to)
{
	struct shown cell = terminal_cell(terminal, x, y);

	fprintf(to, "<tspan x=\"%d\" textLength=\"%d\"", x * WIDTH,
		(end - x) * WIDTH);
	colour_write("fill", ink_of(&cell), to);
	if (cell.bold)
		fputs(" font-weight=\"bold\"", to);
	if (cell.italic)
		fputs(" font-style=\"italic\"", to);
	if (cell.underline)
		fputs(" text-decoration=\"underline\"", to);
	putc('>', to);
	for (; x < end; x++) {
		cell = terminal_cell(terminal, x, y);
		escaped_write(cell.text, to);
	}
	fputs("</tspan>", to);
}

static void
text_write(struct terminal *terminal, int y, int width, FILE *to)
{
	bool any = false;

	for (int x = 0; x < width;) {
		struct shown cell = terminal_cell(terminal, x, y);
		int end;

		if (!cell.width || (is_blank(&cell) && !cell.underline)) {
			x++;
			continue;
		}
		if (!any)
			fprintf(to, "<text y=\"%d\">", y * HEIGHT + BASE);
		any = true;
		end = run_end(terminal, x, y, width);
		end = end > x ? end : x + 1;
		run_write(terminal, x, end, y, to);
		x = end;
	}
	if (any)
		fputs("</text>\n", to);
}

void
drawing_write(struct terminal *terminal, FILE *to)
{
	int width, height, outer_width, outer_height;

	terminal_size(terminal, &width, &height);
	outer_width = width * WIDTH + 2 * MARGIN;
	outer_height = height * HEIGHT + 2 * MARGIN;
	fprintf(to,
		"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" "
		"height=\"%d\" viewBox=\"0 0 %d %d\">\n"
		"<rect width=\"100%%\" height=\"100%%\" rx=\"8\"",
		outer_width, outer_height, outer_width, outer_height);
	colour_write("fill", ground_of(terminal), to);
	fprintf(to,
		"/>\n<g transform=\"translate(%d %d)\" font-size=\"%d\" "
		"font-family=\"DejaVu Sans Mono, Menlo, Consolas, monospace\" "
		"xml:space=\"preserve\">\n",
		MARGIN, MARGIN, SIZE);
	for (int y = 0; y < height; y++)
		papers_write(terminal, y, width, to);
	for (int y = 0; y < height; y++)
		frames_write(terminal, y, width, to);
	for (int y = 0; y < height; y++)
		text_write(terminal, y, width, to);
	fputs("</g>\n</svg>\n", to);
}
