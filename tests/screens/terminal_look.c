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
		if (*terminal_row(terminal, y))
			fprintf(stderr, "# %2d|%s\n", y, terminal->row);
}

/* Read on until something ends the waiting; false: it has been too long. */
static bool
goes_on(struct terminal *terminal, int64_t until)
{
	if (terminal_now() > until)
		return false;
	if (!terminal_take(terminal, 20) && terminal_ended(terminal))
		return terminal_take(terminal, 0);
	return true;
}

static void
expect(struct terminal *terminal, const char *text, bool wanted)
{
	int64_t until = terminal_now() + PATIENCE;

	while (terminal_shows(terminal, text) != wanted)
		if (!goes_on(terminal, until)) {
			terminal_dump(terminal);
			fail_msg("%s: %s", wanted ? "not shown" : "still shown",
				text);
		}
	terminal_finish(terminal);
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

/* ---- looks ----------------------------------------------------------- */

static int
put_colour(char *to, size_t size, int colour)
{
	if (colour < 0)
		return snprintf(to, size, "default");
	if (colour < 0x1000000)
		return snprintf(to, size, "%d", colour);
	return snprintf(to, size, "#%06x", (unsigned)colour & 0xffffff);
}

const char *
terminal_look(struct terminal *terminal, int x, int y)
{
	struct shown shown = terminal_cell(terminal, x, y);
	char ink[16], paper[16];

	put_colour(ink, sizeof ink, shown.ink);
	put_colour(paper, sizeof paper, shown.paper);
	snprintf(terminal->look, sizeof terminal->look,
		"%s on %s%s%s%s%s", ink, paper, shown.bold ? " bold" : "",
		shown.italic ? " italic" : "",
		shown.underline ? " underline" : "",
		shown.reverse ? " reverse" : "");
	return terminal->look;
}

static bool
looks_so(struct terminal *terminal, int x, int y, const char *look)
{
	const char *is = terminal_look(terminal, x, y);

	return *look == '~' ? strstr(is, look + 1) != NULL : !strcmp(is, look);
}

/* Does the text stand there with all its cells looking so? */
static bool
looks_at(struct terminal *terminal, const char *text, int x, int y,
	const char *look)
{
	size_t len = 0, whole = strlen(text);

	for (; len < whole && x < terminal->width; x++) {
		struct shown shown = terminal_cell(terminal, x, y);

		if (shown.width && !looks_so(terminal, x, y, look))
			return false;
		len += strlen(shown.text);
	}
	return true;
}

static bool
looks(struct terminal *terminal, const char *text, int from, const char *look)
{
	int x, y;

	for (; terminal_find(terminal, text, from, &x, &y); from = y + 1)
		if (looks_at(terminal, text, x, y, look))
			return true;
	return false;
}

void
terminal_expect_look(struct terminal *terminal, const char *text, int from,
	const char *look)
{
	int64_t until = terminal_now() + PATIENCE;
	int x = 0, y = 0;

	while (!looks(terminal, text, from, look)) {
		if (goes_on(terminal, until))
			continue;
		terminal_dump(terminal);
		if (terminal_find(terminal, text, from, &x, &y))
			fail_msg("%s is %s, not %s", text,
				terminal_look(terminal, x, y), look);
		fail_msg("not shown: %s", text);
	}
	terminal_finish(terminal);
}

const char *
terminal_looking(
	struct terminal *terminal, const int *rect, const char *look)
{
	int whole[] = {0, 0, terminal->width, terminal->height};
	size_t used = 0;
	bool inside = false;

	if (!rect)
		rect = whole;
	for (int y = rect[1]; y < rect[1] + rect[3]; y++, inside = false)
		for (int x = rect[0]; x < rect[0] + rect[2]; x++) {
			struct shown shown = terminal_cell(terminal, x, y);
			bool is_so = looks_so(terminal, x, y, look);

			if (is_so && used + 32 < sizeof terminal->looking)
				used += (size_t)sprintf(
					terminal->looking + used, "%s%s",
					used && !inside ? "|" : "",
					shown.text);
			inside = is_so;
		}
	terminal->looking[used] = 0;
	return terminal->looking;
}

void
terminal_expect_looking(struct terminal *terminal, const int *rect,
	const char *look, const char *text)
{
	int64_t until = terminal_now() + PATIENCE;

	while (strcmp(terminal_looking(terminal, rect, look), text))
		if (!goes_on(terminal, until)) {
			terminal_dump(terminal);
			fail_msg("\"%s\" is %s, not \"%s\"",
				terminal_looking(terminal, rect, look), look,
				text);
		}
}

/* ---- what it was left in --------------------------------------------- */

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


void
terminal_expect_unchanged(struct terminal *terminal)
{
	int64_t until = terminal_now() + PATIENCE;

	while (terminal_changed(terminal))
		if (!goes_on(terminal, until))
			fail_msg("left as it was not: %s",
				terminal_changed(terminal));
}
