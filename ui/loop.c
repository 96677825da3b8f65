/*
 * The event loop: keys, signals and the input of the article in one poll;
 * what is left of a long article is read in between, in slices so short
 * that no key waits for them.
 */
#include "app.h"
#include "base/memory.h"
#include "base/trace.h"
#include "browser.h"
#include "reload.h"
#include "slow.h"
#include "state.h"
#include "term/screen.h"
#include "term/signals.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/pidfd.h>
#include <sys/wait.h>
#include <unistd.h>

enum {
	BROWSERS = 4, /* that are watched; older ones may end as they like */
	FETCHES = 8,  /* that are waited for while one looks elsewhere */
	WORK_SLICE = 1500,   /* microseconds between two looks for keys */
	PAINT_EVERY = 100000, /* while an article is read */
	KEYS_AT_ONCE = 64,   /* before the screen is painted */
};

/* A browser with windows of its own that was started. */
struct watched {
	pid_t process;
	int descriptor; /* readable when it has ended; -1: none */
};

struct loop {
	struct app *app;
	int input;
	bool dirty;      /* the canvas is to be shown */
	bool more;       /* there is work left */
	uint64_t painted;
	int signal;
	struct watched browsers[BROWSERS];
};

static void
loop_resize(struct loop *loop)
{
	int width, height;

	screen_resized();
	screen_size(&width, &height);
	app_resize(loop->app, width, height);
	loop->dirty = true;
}

static void
loop_suspend(struct loop *loop)
{
	screen_suspend();
	screen_forget();
	loop_resize(loop);
}

/* ---- browsers -------------------------------------------------------------- */

static void
tell_end(struct app *app, int status)
{
	if (!WIFEXITED(status))
		app_complain(app, "%s", _("the browser was ended by a signal"));
	else if (WEXITSTATUS(status))
		app_complain(app, _("the browser ended with status %d"),
			WEXITSTATUS(status));
}

/* The oldest one makes way. */
static void
watch(struct loop *loop, pid_t process)
{
	struct watched *browsers = loop->browsers;

	if (browsers[0].descriptor >= 0)
		close(browsers[0].descriptor);
	memmove(browsers, browsers + 1, (BROWSERS - 1) * sizeof *browsers);
	browsers[BROWSERS - 1] = (struct watched){
		process, pidfd_open(process, 0)};
}

/* One that shows the page here has the terminal until it ends. */
static void
loop_browse(struct loop *loop)
{
	struct app *app = loop->app;
	struct browser browser;
	pid_t process;

	if (!browser_find(&browser, app->browsed)) {
		app_complain(app, "%s", _("there is no browser: name one in "
			"BROWSER, or install xdg-open"));
		arena_free(&browser.arena);
		return;
	}
	if (browser.terminal)
		screen_lend();
	process = browser_start(&browser, loop->input);
	if (process < 0)
		app_complain(app, _("%s cannot be started"), browser.path);
	else if (!browser.terminal)
		app_say(app, _("given to %s"), browser.arguments[0]);
	if (process >= 0 && browser.terminal)
		tell_end(app, browser_wait(process));
	else if (process >= 0)
		watch(loop, process);
	if (browser.terminal) {
		screen_continued();
		loop_resize(loop);
	}
	arena_free(&browser.arena);
}

static void
loop_browsers(struct loop *loop)
{
	for (int i = 0; i < BROWSERS; i++) {
		struct watched *browser = &loop->browsers[i];
		int status;

		if (browser->descriptor < 0 ||
			waitpid(browser->process, &status, WNOHANG) <= 0)
			continue;
		close(browser->descriptor);
		browser->descriptor = -1;
		tell_end(loop->app, status);
		loop->dirty = true;
	}
}

/* Do what only the terminal can. */
static void
loop_requests(struct loop *loop)
{
	struct app *app = loop->app;
	uint32_t requests = app->requests;

	app->requests = requests & REQUEST_QUIT;
	if (requests & REQUEST_THEME)
		screen_use(&app->theme);
	if (requests & REQUEST_MOUSE)
		screen_mouse(app->mouse);
	if (requests & REQUEST_FORGET)
		screen_forget();
	if (requests & REQUEST_SUSPEND)
		loop_suspend(loop);
	if (requests & REQUEST_COPY &&
		!screen_copy(slice_from(app->copied, app->copied_len)))
		app_complain(app, "%s", _("the terminal takes no copies"));
	if (requests & REQUEST_BROWSE)
		loop_browse(loop);
}

/* Keys that have come; returns whether the person goes on. */
static bool
loop_keys(struct loop *loop)
{
	for (int i = 0; i < KEYS_AT_ONCE; i++) {
		struct key key = screen_key();

		if (key.kind == KEY_NONE_YET)
			return true;
		if (key.kind == KEY_RESIZED) {
			loop_resize(loop);
			continue;
		}
		app_key(loop->app, key);
		loop->dirty = loop->more = true;
		loop_requests(loop);
		if (loop->app->requests & REQUEST_QUIT)
			return false;
	}
	return true;
}

static bool
loop_signals(struct loop *loop)
{
	struct signals signals = signals_take();

	if (signals.stopped)
		loop_suspend(loop);
	if (signals.continued) {
		screen_continued();
		screen_forget();
		loop_resize(loop);
	}
	if (signals.resized)
		loop_resize(loop);
	if (signals.end)
		loop->signal = signals.end;
	else if (screen_gone())
		loop->signal = SIGHUP;
	return !loop->signal;
}

static void
loop_paint(struct loop *loop)
{
	app_first_screen(loop->app);
	screen_show(app_paint(loop->app));
	loop->dirty = false;
	loop->painted = trace_now();
}

/* Read on; what has come is shown now and then, the end at once. */
static void
loop_work(struct loop *loop)
{
	loop->more = app_work(loop->app, WORK_SLICE);
	if (loop->app->changed &&
		(!loop->more || !reload_incoming(loop->app) ||
			trace_now() - loop->painted > PAINT_EVERY))
		loop->dirty = true;
}

/* What is fetched beside the article; of many, some wait for the others.
 * Returns how many there are: poll() takes no more than descriptors may be
 * open. */
static nfds_t
loop_wait_elsewhere(struct loop *loop, struct pollfd wait[FETCHES])
{
	struct reading *incoming;
	uint32_t at = reload_elsewhere(loop->app, 0, &incoming);
	nfds_t count = 0;

	for (; at != NONE && count < FETCHES; count++) {
		wait[count] = (struct pollfd){
			.fd = reading_descriptor(incoming), .events = POLLIN};
		loop->more |= wait[count].fd < 0;
		at = reload_elsewhere(loop->app, at + 1, &incoming);
	}
	return count;
}

/* Wait for a key, a signal, or more of the article. */
static void
loop_wait(struct loop *loop)
{
	enum { OTHERS = 4 };
	struct reading *incoming = reload_incoming(loop->app);
	struct pollfd wait[OTHERS + BROWSERS + FETCHES] = {
		{.fd = loop->input, .events = POLLIN},
		{.fd = signals_descriptor(), .events = POLLIN},
		{.fd = -1, .events = POLLIN},
		{.fd = -1, .events = POLLIN},
	};
	nfds_t all = OTHERS + BROWSERS;
	int ready;

	for (int i = 0; i < BROWSERS; i++)
		wait[OTHERS + i] = (struct pollfd){
			.fd = loop->browsers[i].descriptor, .events = POLLIN};
	all += loop_wait_elsewhere(loop, wait + all);
	/* The first screen may have read to the end of what was waited for. */
	if (incoming && !loop->more) {
		wait[2].fd = reading_descriptor(incoming);
		loop->more = wait[2].fd < 0;
	}
	if (loop->app->shelf)
		wait[3].fd = shelf_descriptor(loop->app->shelf);
	ready = poll(wait, all,
		loop->more || loop->dirty ? 0 : slow_patience(loop->app));
	if (ready < 0)
		return;
	if (wait[0].revents & (POLLHUP | POLLERR | POLLNVAL))
		loop->signal = SIGHUP;
	if (!ready || wait[2].revents || wait[3].revents)
		loop->more = true;
	for (nfds_t i = OTHERS + BROWSERS; i < all; i++)
		loop->more |= wait[i].revents != 0;
	loop_browsers(loop);
}

static void
loop_run(struct loop *loop)
{
	while (loop_signals(loop) && loop_keys(loop)) {
		if (loop->dirty)
			loop_paint(loop);
		if (loop->more)
			loop_work(loop);
		loop_wait(loop);
	}
}

/* The own colours of a terminal that shows none are what type can do. */
static void
take_plain_theme(struct app *app)
{
	struct complaints complaints = {0};

	if (!screen_has_colours() &&
		!strcmp(app->theme.name, theme_terminal()->name))
		theme_load("mono", &app->theme, &complaints);
	complaints_free(&complaints);
}

int
app_run(const struct app_start *start, int *signal)
{
	struct loop loop = {.input = start->input, .more = true};
	const char *why = "";
	int width, height, status = 0;

	for (int i = 0; i < BROWSERS; i++)
		loop.browsers[i].descriptor = -1;
	*signal = 0;
	loop.app = app_new(start);
	if (!loop.app)
		return 1;
	status = screen_open(start->input, &why);
	if (status) {
		fprintf(stderr, "lesart: %s\n", _(why));
		app_free(loop.app);
		return 1;
	}
	memory_on_exhaustion(screen_close);
	take_plain_theme(loop.app);
	screen_use(&loop.app->theme);
	screen_mouse(loop.app->mouse);
	screen_size(&width, &height);
	document_glimpse(app_document(loop.app),
		(uint32_t)(height * loop.app->settings.text_width));
	app_resize(loop.app, width, height);
	loop_paint(&loop);
	loop_run(&loop);
	screen_close();
	memory_on_exhaustion(NULL);
	status = app_trouble(loop.app);
	*signal = loop.signal;
	app_free(loop.app);
	return status;
}
