/*
 * A page of text on a screen, for tests of ui/term alone: j scrolls, y
 * copies, m takes the mouse, T changes the theme, w writes a wide page, !
 * crashes, C-z stops, q leaves. The last line shows the size and the last
 * key.
 */
#include "term/canvas.h"
#include "term/screen.h"
#include "term/signals.h"

#include <locale.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>

static struct canvas canvas;
static int width, height, top, last_end;
static char last[KEY_NAME_MAX + 32] = "none";
static bool prompt;
static struct theme loud;

static void
paint(void)
{
	static const enum role roles[] = {ROLE_TEXT, ROLE_PERSON, ROLE_PLACE,
		ROLE_ORGANISATION, ROLE_KEY_FIGURE, ROLE_ERROR};
	struct rect all = {0, 0, width, height};
	char line[128];

	canvas_resize(&canvas, width, height);
	for (int y = 0; y < height - 1; y++) {
		snprintf(line, sizeof line,
			"row %d: \xc3\xa4 \xe6\x97\xa5\xe6\x9c\xac e\xcc\x81 "
			"\xf0\x9f\x91\xa8\xe2\x80\x8d\xf0\x9f\x91\xa9 end",
			top + y);
		canvas_put(&canvas, all, 0, y, slice_string(line),
			roles[(top + y) % 6], (uint32_t)(y * 100));
	}
	canvas_overlay_span(
		&canvas, all, (struct span){100, 103}, ROLE_HIT);
	snprintf(line, sizeof line, "%dx%d %s", width, height, last);
	canvas_put(&canvas, all, 0, height - 1, slice_string(line),
		ROLE_STATUS, NONE);
	if (prompt) {
		canvas.cursor_x = 2;
		canvas.cursor_y = height - 1;
	}
	screen_show(&canvas);
}

static void
act(struct key key)
{
	static bool mouse, is_loud;

	switch (key.code) {
	case 'j':
		top++;
		break;
	case 'm':
		mouse = !mouse;
		screen_mouse(mouse);
		break;
	case 'p':
		prompt = !prompt;
		break;
	case 'y':
		screen_copy(slice_string("f\xc3\xbcr"));
		break;
	case 'l':
		if (key.modifiers)
			screen_forget();
		break;
	case 'T':
		is_loud = !is_loud;
		loud = *theme_terminal();
		loud.styles[ROLE_TEXT].ink = (struct colour){
			COLOUR_RGB, 0, 0x88, 0xc0, 0xd0};
		loud.styles[ROLE_TEXT].paper =
			(struct colour){COLOUR_RGB, 0, 10, 20, 30};
		screen_use(is_loud ? &loud : theme_terminal());
		break;
	case 'z':
		if (key.modifiers)
			screen_suspend();
		screen_size(&width, &height);
		break;
	case '!':
		abort();
	}
}

static void
take_signals(void)
{
	struct signals come = signals_take();

	last_end = come.end;
	if (come.stopped)
		screen_suspend();
	if (come.continued)
		screen_continued();
	if (come.resized)
		screen_resized();
	screen_size(&width, &height);
}

static bool
take_keys(void)
{
	struct key key;

	while ((key = screen_key()).kind != KEY_NONE_YET) {
		if (key.kind == KEY_CLICK)
			snprintf(last, sizeof last, "click %d,%d", key.x,
				key.y);
		else if (key.kind == KEY_PASTE_BEGIN)
			strcpy(last, "paste");
		else if (key.kind != KEY_PASTE_END)
			key_name(key, last);
		if (key.kind != KEY_CHAR)
			continue;
		if (key.code == 'q')
			return false;
		act(key);
	}
	return true;
}

int
main(int argc, char **argv)
{
	const char *why;
	bool on = true;

	(void)argc;
	(void)argv;
	setlocale(LC_CTYPE, "C.UTF-8");
	if (screen_open(0, &why)) {
		fprintf(stderr, "page: %s\n", why);
		return 1;
	}
	screen_size(&width, &height);
	while (on && !last_end && !screen_gone()) {
		struct pollfd both[] = {{0, POLLIN, 0},
			{signals_descriptor(), POLLIN, 0}};

		paint();
		poll(both, 2, -1);
		take_signals();
		on = take_keys();
	}
	canvas_free(&canvas);
	screen_close();
	if (last_end)
		signals_end(last_end);
	return 0;
}
