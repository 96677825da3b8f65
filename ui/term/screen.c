/*
 * The door to ncurses. Rows that changed are handed over as whole arrays of
 * cells, colours are looked up once a role; keys are read and decoded
 * without ncurses (keyboard.h), because it types what terminals answer,
 * cannot tell a paste from typing, and never says that one has gone away.
 */
#define NCURSES_WIDECHAR 1
#include "term/screen.h"

#include "base/language.h"
#include "base/memory.h"
#include "term/clipboard.h"
#include "term/keyboard.h"
#include "term/look.h"
#include "term/signals.h"

/* ncurses has a function of the same name as one of ours. */
#define key_name curses_key_name
#include <curses.h>
#undef key_name
#include <term.h>

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

enum {
	PAIRS_MAX = 255, /* what every terminal with colours can hold */
	EMERGENCY_MAX = 256,
};

/* What a role with an overlay looks like, in ncurses' terms. */
struct curses_look {
	attr_t attributes;
	short pair;
	uint32_t use; /* number of screen_use that it belongs to */
	cchar_t blank; /* a blank that looks so */
};

static struct {
	SCREEN *curses;
	FILE *in;
	int input, output;
	bool open;
	bool modern; /* knows the modes of mouse and paste */
	bool mouse;
	struct termios before;
	bool has_before;

	const struct theme *theme;
	uint32_t use; /* themes so far; looks of others are forgotten */
	int colours; /* 0 none; 8, 16, 256; more: direct */
	struct curses_look looks[ROLE_COUNT][ROLE_COUNT];
	attr_t grounds[ROLE_COUNT]; /* what a cell keeps of its ground */
	struct { int ink, paper; } pairs[PAIRS_MAX];
	int pair_count;

	struct canvas shown; /* what ncurses was given last */
	bool all;            /* nothing of it holds any more */
	cchar_t *row;        /* room for one row */

	struct keyboard keyboard;

	char emergency[EMERGENCY_MAX];
	size_t emergency_len;
} screen;

/* All of the bytes to the terminal, or not. ncurses has a buffer of its
 * own, which putp does not go through; it is empty after a refresh. */
static bool
write_all(const char *at, size_t len)
{
	while (len) {
		ssize_t done = write(screen.output, at, len);

		if (done < 0 && errno == EINTR)
			continue;
		if (done <= 0)
			return false;
		at += done;
		len -= (size_t)done;
	}
	return true;
}

static void
mode_set(const char *sequence)
{
	if (screen.modern)
		write_all(sequence, strlen(sequence));
}

/* ---- giving it back -------------------------------------------------- */

static const char modes_off[] = "\033[?1006l\033[?1000l\033[?2004l";
static const char paste_on[] = "\033[?2004h";
static const char mouse_on[] = "\033[?1000h\033[?1006h";
static const char mouse_off[] = "\033[?1006l\033[?1000l";

static int
emergency_put(int byte)
{
	if (screen.emergency_len < sizeof screen.emergency)
		screen.emergency[screen.emergency_len++] = (char)byte;
	return byte;
}

static void
emergency_add(const char *capability)
{
	if (capability && capability != (char *)-1)
		tputs(capability, 1, emergency_put);
}

/* Put the bytes of screen_emergency together while there is time. */
static void
emergency_make(void)
{
	screen.emergency_len = 0;
	emergency_add(exit_attribute_mode);
	emergency_add(orig_pair);
	if (screen.modern)
		emergency_add(modes_off);
	emergency_add(exit_ca_mode);
	emergency_add(cursor_normal);
}

void
screen_emergency(void)
{
	if (!screen.open)
		return;
	screen.open = false;
	if (write(screen.output, screen.emergency, screen.emergency_len) < 0)
		return;
	if (screen.has_before)
		tcsetattr(screen.output, TCSANOW, &screen.before);
}

/* Some emulators keep with their first screen whether the cursor was seen
 * when its place was last saved, which ncurses does as it scrolls: it is
 * shown after the way back. */
static void
give_back(void)
{
	mode_set(modes_off);
	endwin();
	if (cursor_normal)
		putp(cursor_normal);
	fflush(stdout);
}

void
screen_close(void)
{
	if (screen.open && !isendwin())
		give_back();
	screen.open = false;
	signals_close();
	if (screen.curses)
		delscreen(screen.curses);
	screen.curses = NULL;
	if (screen.in && screen.in != stdin)
		fclose(screen.in);
	screen.in = NULL;
	canvas_free(&screen.shown);
	free(screen.row);
	screen.row = NULL;
}

/* ---- taking it ------------------------------------------------------- */

/* Keys of this terminal that are not those of xterm. */
static void
learn_keys(void)
{
	const struct {
		const char *sequence;
		enum key_kind kind;
		char32_t code;
	} own[] = {
		{key_up, KEY_UP_}, {key_down, KEY_DOWN_},
		{key_left, KEY_LEFT_}, {key_right, KEY_RIGHT_},
		{key_home, KEY_HOME_}, {key_end, KEY_END_},
		{key_ppage, KEY_PGUP_}, {key_npage, KEY_PGDN_},
		{key_btab, KEY_BACKTAB_}, {key_dc, KEY_DELETE_},
		{key_f1, KEY_FUNCTION, 1}, {key_f2, KEY_FUNCTION, 2},
		{key_f3, KEY_FUNCTION, 3}, {key_f4, KEY_FUNCTION, 4},
		{key_f5, KEY_FUNCTION, 5}, {key_f6, KEY_FUNCTION, 6},
		{key_f7, KEY_FUNCTION, 7}, {key_f8, KEY_FUNCTION, 8},
		{key_f9, KEY_FUNCTION, 9}, {key_f10, KEY_FUNCTION, 10},
		{key_f11, KEY_FUNCTION, 11}, {key_f12, KEY_FUNCTION, 12},
	};

	for (size_t i = 0; i < ARRAY_LEN(own); i++)
		input_learn(&screen.keyboard.input, own[i].sequence,
			(struct key){.kind = (uint8_t)own[i].kind,
				.code = own[i].code});
}

/* Colours, as far as terminfo and the person want them. */
static void
colours_open(void)
{
	const char *none = getenv("NO_COLOR");

	screen.colours = 0;
	if ((none && *none) || !has_colors() || start_color() == ERR)
		return;
	use_default_colors();
	screen.colours = COLORS > 256   ? COLORS
			 : COLORS == 256 ? 256
			 : COLORS >= 16  ? 16
			 : COLORS >= 8   ? 8
					 : 0;
}

/* The terminal as newterm found it, made one of ours. */
static bool
has_capability(const char *capability)
{
	return capability && capability != (char *)-1;
}

/*
 * Until it has come back from endwin once, ncurses (6.2 to 6.5 at least)
 * writes what it has after each movement of the cursor: dozens of times a
 * page, and the terminal shows the parts. So it comes back, but the terminal
 * does not hear of it.
 */
static void
write_whole_updates(void)
{
	int terminal = fcntl(screen.output, F_DUPFD_CLOEXEC, 0);
	int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);

	if (terminal >= 0 && nowhere >= 0 &&
		dup2(nowhere, screen.output) >= 0) {
		endwin();
		doupdate();
		dup2(terminal, screen.output);
	}
	if (terminal >= 0)
		close(terminal);
	if (nowhere >= 0)
		close(nowhere);
}

static void
settings_open(void)
{
	raw();
	noecho();
	nonl();
	intrflush(stdscr, FALSE);
	typeahead(-1);
	curs_set(0);
	write_whole_updates();
	colours_open();
	/* Terminals with a mouse and a second screen know the modes of
	 * xterm; others, as the console, may show such sequences. */
	screen.modern = has_capability(key_mouse) &&
			has_capability(enter_ca_mode);
	mode_set(paste_on);
	keyboard_open(&screen.keyboard, screen.input);
	learn_keys();
	emergency_make();
}

static FILE *
stream_of(int input)
{
	return input == STDIN_FILENO ? stdin : fdopen(dup(input), "r");
}

enum status
screen_open(int input, const char **why)
{
	use_env(FALSE);
	use_tioctl(TRUE);
	screen.input = input;
	screen.output = STDOUT_FILENO;
	screen.in = stream_of(input);
	screen.has_before = !tcgetattr(screen.output, &screen.before);
	*why = N_("the terminal cannot be used");
	if (!screen.in)
		return STATUS_SYSTEM;
	*why = N_("unknown terminal; is TERM right?");
	/* Before ncurses installs handlers of its own. */
	signals_open(screen_emergency);
	screen.curses = newterm(NULL, stdout, screen.in);
	if (screen.curses && cursor_address) {
		settings_open();
		screen.open = true;
		screen.all = true;
		screen_resized();
		return STATUS_OK;
	}
	if (screen.curses)
		*why = N_("this terminal cannot place the cursor");
	/* Not endwin, which has bytes for any terminal. */
	if (screen.has_before)
		tcsetattr(screen.output, TCSANOW, &screen.before);
	screen_close();
	return STATUS_SYSTEM;
}

/* ---- size ------------------------------------------------------------ */

void
screen_size(int *width, int *height)
{
	*width = COLS;
	*height = LINES;
}

void
screen_resized(void)
{
	struct winsize size;

	if (!screen.open)
		return;
	if (!ioctl(screen.output, TIOCGWINSZ, &size) && size.ws_col &&
		size.ws_row &&
		(size.ws_row != LINES || size.ws_col != COLS)) {
		resizeterm(size.ws_row, size.ws_col);
		screen_forget();
	}
	screen.row = memory_grow(
		screen.row, (size_t)(COLS + 1) * sizeof *screen.row);
}

void
screen_forget(void)
{
	screen.all = true;
	clearok(curscr, TRUE);
}

/* ---- colours --------------------------------------------------------- */

static attr_t
attributes_of(uint8_t attributes)
{
	return (attributes & ATTRIBUTE_BOLD ? A_BOLD : 0) |
	       (attributes & ATTRIBUTE_DIM ? A_DIM : 0) |
	       (attributes & ATTRIBUTE_ITALIC ? A_ITALIC : 0) |
	       (attributes & ATTRIBUTE_UNDERLINE ? A_UNDERLINE : 0) |
	       (attributes & ATTRIBUTE_REVERSE ? A_REVERSE : 0);
}

bool
screen_has_colours(void)
{
	return screen.colours > 0;
}

void
screen_use(const struct theme *theme)
{
	screen.theme = theme;
	screen.use++;
	for (int i = 0; i < ROLE_COUNT; i++)
		screen.grounds[i] =
			attributes_of(theme_ground(theme, (enum role)i));
	screen.pair_count = 0;
	screen.all = true;
}

/* The pair of two colours, made when it is first used; 0 when there are
 * too many. */
static short
pair_of(int ink, int paper)
{
	int limit = COLOR_PAIRS < PAIRS_MAX ? COLOR_PAIRS : PAIRS_MAX;

	if (ink < 0 && paper < 0)
		return 0;
	for (int i = 0; i < screen.pair_count; i++)
		if (screen.pairs[i].ink == ink &&
			screen.pairs[i].paper == paper)
			return (short)(i + 1);
	if (screen.pair_count + 1 >= limit ||
		init_extended_pair(screen.pair_count + 1, ink, paper) == ERR)
		return 0;
	screen.pairs[screen.pair_count].ink = ink;
	screen.pairs[screen.pair_count].paper = paper;
	return (short)++screen.pair_count;
}

/* A look in ncurses' terms, made when it is first used. */
static const struct curses_look *
cell_look(const struct cell *cell)
{
	struct curses_look *look = &screen.looks[cell->role][cell->overlay];
	struct look made;

	if (look->use == screen.use)
		return look;
	made = look_of(screen.theme, (enum role)cell->role,
		(enum role)cell->overlay, screen.colours);
	look->use = screen.use;
	look->attributes = attributes_of(made.attributes);
	look->pair = pair_of(made.ink, made.paper);
	setcchar(&look->blank, L" ", look->attributes, look->pair, NULL);
	return look;
}

/* ---- showing --------------------------------------------------------- */

static bool
cell_looks_equal(const struct cell *a, const struct cell *b)
{
	return !memcmp(a, b, CELL_SEEN);
}

/* ncurses' form of a cell. setcchar is for those with marks; in all others
 * only the character differs from what it made of a blank. */
static void
cell_give(const struct cell *cell, cchar_t *to)
{
	const struct curses_look *look = cell_look(cell);
	attr_t ground = screen.grounds[cell->ground];
	wchar_t codes[CELL_CODES + 1];
	int i = 0;

	if (!cell->codes[1] && cell->codes[0]) {
		*to = look->blank;
		to->attr |= ground;
		to->chars[0] = (wchar_t)cell->codes[0];
		return;
	}
	while (i < CELL_CODES && cell->codes[i]) {
		codes[i] = (wchar_t)cell->codes[i];
		i++;
	}
	codes[i] = 0;
	setcchar(to, codes, look->attributes | ground, look->pair, NULL);
}

/* Give ncurses what differs in a row: from the first such cell to the last
 * one, whole wide characters. */
static void
row_show(const struct canvas *canvas, int y, bool all)
{
	size_t first = (size_t)y * (size_t)canvas->width;
	const struct cell *now = canvas->cells + first;
	struct cell *before = screen.shown.cells + first;
	int start = 0, end = canvas->width, count = 0;

	if (!all) {
		while (start < end &&
			cell_looks_equal(&now[start], &before[start]))
			start++;
		while (end > start &&
			cell_looks_equal(&now[end - 1], &before[end - 1]))
			end--;
		if (start == end)
			return;
		while (start > 0 && !now[start].width)
			start--;
	}
	for (int x = start; x < end; x++)
		if (now[x].width)
			cell_give(&now[x], &screen.row[count++]);
	mvadd_wchnstr(y, start, screen.row, count);
	memcpy(before + start, now + start,
		(size_t)(end - start) * sizeof *now);
}

/* The canvas in the size of the terminal; it may just have changed. */
static void
shown_fit(const struct canvas *canvas)
{
	if (screen.shown.width == canvas->width &&
		screen.shown.height == canvas->height)
		return;
	canvas_resize(&screen.shown, canvas->width, canvas->height);
	screen.all = true;
}

void
screen_show(const struct canvas *canvas)
{
	bool cursor = canvas->cursor_x >= 0 && canvas->cursor_y >= 0;

	if (!screen.open || screen.keyboard.gone || canvas->width > COLS ||
		canvas->height > LINES)
		return;
	if (!screen.theme)
		screen_use(theme_terminal());
	shown_fit(canvas);
	if (screen.all)
		erase();
	for (int y = 0; y < canvas->height; y++)
		row_show(canvas, y, screen.all);
	screen.all = false;
	curs_set(cursor);
	leaveok(stdscr, !cursor);
	if (cursor)
		move(canvas->cursor_y, canvas->cursor_x);
	refresh();
}

/* ---- other ----------------------------------------------------------- */

struct key
screen_key(void)
{
	if (!screen.open)
		return (struct key){KEY_NONE_YET};
	return keyboard_key(&screen.keyboard);
}

bool
screen_gone(void)
{
	return keyboard_gone(&screen.keyboard);
}

void
screen_mouse(bool on)
{
	screen.mouse = on;
	if (screen.open)
		mode_set(on ? mouse_on : mouse_off);
}

void
screen_lend(void)
{
	if (screen.open)
		give_back();
}

void
screen_suspend(void)
{
	if (!screen.open)
		return;
	screen_lend();
	signals_stop();
	screen_continued();
}

void
screen_continued(void)
{
	if (!screen.open)
		return;
	reset_prog_mode();
	mode_set(paste_on);
	if (screen.mouse)
		mode_set(mouse_on);
	screen_resized();
	screen_forget();
}

bool
screen_copy(struct slice text)
{
	size_t len;
	char *sequence;
	bool told;

	if (!screen.open || !screen.modern || !text.len)
		return false;
	sequence = clipboard_sequence(text, &len);
	told = write_all(sequence, len);
	free(sequence);
	return told;
}
