/* Looking at the terminal of tests: cells, rows, and what it was left in. */
#include "../unit/unit.h"

#include "terminal_parts.h"
#include "text/utf8.h"

#include <stdio.h>

static int
colour_of(const VTermColor *colour)
{
	if (VTERM_COLOR_IS_DEFAULT_FG(colour) ||
		VTERM_COLOR_IS_DEFAULT_BG(colour))
		return -1;
	if (VTERM_COLOR_IS_INDEXED(colour))
		return colour->indexed.idx;
	return 0x1000000 | colour->rgb.red << 16 | colour->rgb.green << 8 |
	       colour->rgb.blue;
}

struct shown
terminal_cell(struct terminal *terminal, int x, int y)
{
	VTermPos place = {.row = y, .col = x};
	VTermScreenCell cell = {0};
	struct shown shown = {.text = " ", .width = 1};
	size_t used = 0;

	if (!vterm_screen_get_cell(terminal->screen, place, &cell))
		return shown;
	if (cell.chars[0] == (uint32_t)-1) {
		shown.width = 0;
		shown.text[0] = 0;
	} else {
		shown.width = cell.width;
		for (int i = 0; i < 4 && cell.chars[i]; i++)
			used += utf8_put(shown.text + used, cell.chars[i]);
	}
	shown.ink = colour_of(&cell.fg);
	shown.paper = colour_of(&cell.bg);
	shown.bold = cell.attrs.bold;
	shown.italic = cell.attrs.italic;
	shown.underline = cell.attrs.underline;
	shown.reverse = cell.attrs.reverse;
	return shown;
}

const char *
terminal_row(struct terminal *terminal, int y)
{
	size_t used = 0, last = 0;

	for (int x = 0; x < terminal->width; x++) {
		struct shown shown = terminal_cell(terminal, x, y);
		size_t len = strlen(shown.text);

		if (used + len + 1 >= sizeof terminal->row)
			break;
		memcpy(terminal->row + used, shown.text, len);
		used += len;
		if (len && strcmp(shown.text, " "))
			last = used;
	}
	terminal->row[last] = 0;
	return terminal->row;
}

/* How many cells the first `len` bytes of a row take. */
static int
cells_before(struct terminal *terminal, int y, size_t len)
{
	size_t used = 0;

	for (int x = 0; x < terminal->width; x++) {
		struct shown shown = terminal_cell(terminal, x, y);

		if (used >= len && shown.width)
			return x;
		used += strlen(shown.text);
	}
	return terminal->width;
}

bool
terminal_find(struct terminal *terminal, const char *text, int from, int *x,
	int *y)
{
	for (int row = from; row < terminal->height; row++) {
		const char *whole = terminal_row(terminal, row);
		const char *at = strstr(whole, text);

		if (!at)
			continue;
		*y = row;
		*x = cells_before(terminal, row, (size_t)(at - whole));
		return true;
	}
	return false;
}

bool
terminal_shows(struct terminal *terminal, const char *text)
{
	int x, y;

	return terminal_find(terminal, text, 0, &x, &y);
}

void
terminal_dump(struct terminal *terminal)
{
	for (int y = 0; y < terminal->height; y++)
		fprintf(stderr, "# %2d|%s\n", y, terminal_row(terminal, y));
}

static void
expect(struct terminal *terminal, const char *text, bool wanted)
{
	int64_t end = terminal_now() + PATIENCE;

	while (terminal_shows(terminal, text) != wanted) {
		if (terminal_now() > end || terminal_ended(terminal)) {
			terminal_take(terminal, 0);
			if (terminal_shows(terminal, text) == wanted)
				return;
			terminal_dump(terminal);
			fail_msg("%s: %s", wanted ? "not shown" : "still shown",
				text);
		}
		terminal_take(terminal, 20);
	}
}

void
terminal_expect(struct terminal *terminal, const char *text)
{
	expect(terminal, text, true);
}

void
terminal_expect_not(struct terminal *terminal, const char *text)
{
	expect(terminal, text, false);
}

void
terminal_size(struct terminal *terminal, int *width, int *height)
{
	*width = terminal->width;
	*height = terminal->height;
}

pid_t
terminal_process(struct terminal *terminal)
{
	return terminal->process;
}

const char *
terminal_bytes(struct terminal *terminal)
{
	return terminal->bytes ? terminal->bytes : "";
}

bool
terminal_cursor_visible(struct terminal *terminal)
{
	return terminal->cursor;
}

/* Was the last of two sequences the one that switches on? */
static bool
is_on(const struct terminal *terminal, const char *on, const char *off)
{
	const char *last_on = NULL, *last_off = NULL;

	if (!terminal->bytes)
		return false;
	for (const char *at = terminal->bytes; (at = strstr(at, on)); at++)
		last_on = at;
	for (const char *at = terminal->bytes; (at = strstr(at, off)); at++)
		last_off = at;
	return last_on && (!last_off || last_off < last_on);
}

const char *
terminal_changed(struct terminal *terminal)
{
	struct termios now;

	while (terminal_take(terminal, 0))
		;
	if (terminal->alternate)
		return "alternate screen";
	if (!terminal->cursor)
		return "cursor";
	if (terminal->mouse || is_on(terminal, "\033[?1000h", "\033[?1000l") ||
		is_on(terminal, "\033[?1006h", "\033[?1006l"))
		return "mouse";
	if (is_on(terminal, "\033[?2004h", "\033[?2004l"))
		return "bracketed paste";
	if (is_on(terminal, "\033[?1h", "\033[?1l"))
		return "cursor keys";
	tcgetattr(terminal->slave, &now);
	if (now.c_iflag != terminal->before.c_iflag ||
		now.c_oflag != terminal->before.c_oflag ||
		now.c_lflag != terminal->before.c_lflag ||
		memcmp(now.c_cc, terminal->before.c_cc, sizeof now.c_cc))
		return "termios";
	return NULL;
}

