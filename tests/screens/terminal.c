/* The pseudo-terminal and the emulator of tests. */
#include "../unit/unit.h"

#include "terminal_parts.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

/* ---- starting -------------------------------------------------------- */

static int
set_property(VTermProp property, VTermValue *value, void *user)
{
	struct terminal *terminal = user;

	if (property == VTERM_PROP_CURSORVISIBLE)
		terminal->cursor = value->boolean;
	if (property == VTERM_PROP_ALTSCREEN)
		terminal->alternate = value->boolean;
	if (property == VTERM_PROP_MOUSE)
		terminal->mouse = value->number;
	return 1;
}

static const VTermScreenCallbacks callbacks = {.settermprop = set_property};

static void
emulator_open(struct terminal *terminal)
{
	terminal->vterm = vterm_new(terminal->height, terminal->width);
	vterm_set_utf8(terminal->vterm, 1);
	terminal->screen = vterm_obtain_screen(terminal->vterm);
	vterm_screen_set_callbacks(terminal->screen, &callbacks, terminal);
	vterm_screen_enable_altscreen(terminal->screen, 1);
	vterm_screen_reset(terminal->screen, 1);
	terminal->cursor = true;
}

static void
environment_make(const struct terminal_start *start)
{
	static const char *const kept[] = {"PATH", "ASAN_OPTIONS",
		"UBSAN_OPTIONS", "LSAN_OPTIONS", "TMPDIR"};
	char *values[5];
	char text[512];

	for (size_t i = 0; i < 5; i++)
		values[i] = getenv(kept[i]);
	clearenv();
	for (size_t i = 0; i < 5; i++)
		if (values[i])
			setenv(kept[i], values[i], 1);
	setenv("TERM", start->term ? start->term : "xterm-256color", 1);
	setenv("LC_ALL", "C.UTF-8", 1);
	setenv("HOME", start->home, 1);
	snprintf(text, sizeof text, "%s/config", start->home);
	setenv("XDG_CONFIG_HOME", text, 1);
	snprintf(text, sizeof text, "%s/state", start->home);
	setenv("XDG_STATE_HOME", text, 1);
	for (size_t i = 0; i < 8 && start->environment[i]; i++)
		putenv(strdup(start->environment[i]));
}

static void
child_run(struct terminal *terminal, const struct terminal_start *start)
{
	int input = terminal->slave;

	setsid();
	ioctl(terminal->slave, TIOCSCTTY, 0);
	if (start->input)
		input = open(start->input, O_RDONLY);
	dup2(input, 0);
	dup2(terminal->slave, 1);
	dup2(terminal->errors, 2);
	for (int i = 3; i < 64; i++)
		close(i);
	/* Whoever runs the tests in the background ignores some. */
	for (int i = 1; i < NSIG; i++)
		signal(i, SIG_DFL);
	environment_make(start);
	execv(start->argv[0], (char *const *)start->argv);
	_exit(126);
}

struct terminal *
terminal_open(const struct terminal_start *start)
{
	struct terminal *terminal = calloc(1, sizeof *terminal);
	struct winsize size = {0};

	assert_non_null(terminal);
	terminal->width = start->width ? start->width : 80;
	terminal->height = start->height ? start->height : 24;
	size.ws_col = (unsigned short)terminal->width;
	size.ws_row = (unsigned short)terminal->height;
	assert_int_equal(openpty(&terminal->master, &terminal->slave, NULL,
		NULL, &size), 0);
	fcntl(terminal->master, F_SETFL, O_NONBLOCK);
	tcgetattr(terminal->slave, &terminal->before);
	terminal->errors = open("/tmp", O_TMPFILE | O_RDWR, 0600);
	emulator_open(terminal);
	terminal->process = fork();
	assert_true(terminal->process >= 0);
	if (!terminal->process)
		child_run(terminal, start);
	return terminal;
}

/* ---- reading --------------------------------------------------------- */

int64_t
terminal_now(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static void
keep_bytes(struct terminal *terminal, const char *bytes, size_t count)
{
	if (terminal->count + count + 1 > terminal->max) {
		terminal->max = (terminal->count + count + 1) * 2;
		terminal->bytes = realloc(terminal->bytes, terminal->max);
	}
	memcpy(terminal->bytes + terminal->count, bytes, count);
	terminal->count += count;
	terminal->bytes[terminal->count] = 0;
}

/* Take what the program has sent, waiting at most so long for some. */
bool
terminal_take(struct terminal *terminal, int wait)
{
	struct pollfd master = {terminal->master, POLLIN, 0};
	static char bytes[65536];
	char answer[4096];
	ssize_t got;

	if (terminal->master < 0 || poll(&master, 1, wait) <= 0)
		return false;
	got = read(terminal->master, bytes, sizeof bytes);
	if (got <= 0)
		return false;
	keep_bytes(terminal, bytes, (size_t)got);
	vterm_input_write(terminal->vterm, bytes, (size_t)got);
	/* This terminal is mute: what it would answer is dropped. */
	while (vterm_output_read(terminal->vterm, answer, sizeof answer))
		;
	return true;
}

bool
terminal_ended(struct terminal *terminal)
{
	if (!terminal->ended &&
		waitpid(terminal->process, &terminal->status, WNOHANG) ==
			terminal->process)
		terminal->ended = true;
	return terminal->ended;
}

/* The number after a word in a file of /proc about the program, or the
 * letter, as its code; -1 if that cannot be told. */
static long long
fact_of(const struct terminal *terminal, const char *name, const char *word)
{
	char path[64], facts[1024];
	const char *at;
	ssize_t got;
	int file;

	snprintf(path, sizeof path, "/proc/%d/%s", terminal->process, name);
	file = open(path, O_RDONLY);
	if (file < 0)
		return -1;
	got = read(file, facts, sizeof facts - 1);
	close(file);
	facts[got > 0 ? got : 0] = 0;
	at = strstr(facts, word);
	if (!at)
		return -1;
	at += strlen(word);
	return *at >= '0' && *at <= '9' ? atoll(at) : *at;
}

/* Does the program sleep, with all keys read? What is sent to it reaches it
 * some time later, so that sleep alone says nothing. */
static bool
sleeps(struct terminal *terminal)
{
	long long state = fact_of(terminal, "status", "State:\t");
	long long read = fact_of(terminal, "io", "rchar: ");

	if (state == 'T')
		return true;
	return state != 'R' && state != 'D' &&
	       (read < 0 || read >= terminal->read_goal);
}

/* Wait until it has slept for so many looks, at most so long. */
static void
wait_asleep(struct terminal *terminal, int looks, int pause, int at_most)
{
	int64_t end = terminal_now() + at_most;
	int quiet = 0;

	while (terminal_now() < end && quiet < looks) {
		if (terminal_take(terminal, pause))
			quiet = 0;
		else if (terminal_ended(terminal) || sleeps(terminal))
			quiet++;
		else
			quiet = 0;
	}
	while (terminal_take(terminal, 0))
		;
}

void
terminal_settle(struct terminal *terminal)
{
	/* Longer than Esc is waited for. */
	wait_asleep(terminal, 4, 8, PATIENCE);
}

void
terminal_finish(struct terminal *terminal)
{
	enum { BRIEFLY = 200 }; /* a shell leaves keys to its jobs */

	wait_asleep(terminal, 1, 3, BRIEFLY);
}

/* ---- pressing -------------------------------------------------------- */

void
terminal_press_bytes(struct terminal *terminal, const char *bytes, size_t len)
{
	long long read = fact_of(terminal, "io", "rchar: ");

	if (terminal->read_goal < read)
		terminal->read_goal = read;
	terminal->read_goal += (long long)len;
	while (len) {
		ssize_t done = write(terminal->master, bytes, len);

		if (done > 0) {
			bytes += done;
			len -= (size_t)done;
		} else if (errno == EAGAIN) {
			terminal_take(terminal, 5);
		} else {
			fail_msg("cannot write to the terminal");
		}
	}
}

void
terminal_press(struct terminal *terminal, const char *keys)
{
	terminal_press_bytes(terminal, keys, strlen(keys));
}

void
terminal_do(struct terminal *terminal, const char *keys)
{
	terminal_press(terminal, keys);
	terminal_settle(terminal);
}

void
terminal_click(struct terminal *terminal, int x, int y)
{
	char keys[64];

	snprintf(keys, sizeof keys, "\033[<0;%d;%dM\033[<0;%d;%dm", x + 1,
		y + 1, x + 1, y + 1);
	terminal_do(terminal, keys);
}

void
terminal_wheel(struct terminal *terminal, bool up, int x, int y)
{
	char keys[64];

	snprintf(keys, sizeof keys, "\033[<%d;%d;%dM", up ? 64 : 65, x + 1,
		y + 1);
	terminal_do(terminal, keys);
}

void
terminal_resize(struct terminal *terminal, int width, int height)
{
	struct winsize size = {.ws_col = (unsigned short)width,
		.ws_row = (unsigned short)height};

	while (terminal_take(terminal, 0))
		;
	terminal->width = width;
	terminal->height = height;
	vterm_set_size(terminal->vterm, height, width);
	ioctl(terminal->master, TIOCSWINSZ, &size);
}

void
terminal_scribble(struct terminal *terminal, const char *text)
{
	vterm_input_write(terminal->vterm, text, strlen(text));
}

/* ---- ending ---------------------------------------------------------- */

void
terminal_hang_up(struct terminal *terminal)
{
	close(terminal->slave);
	close(terminal->master);
	terminal->master = terminal->slave = -1;
}

int
terminal_wait(struct terminal *terminal)
{
	int64_t end = terminal_now() + PATIENCE;
	ssize_t got;

	while (!terminal_ended(terminal)) {
		if (terminal_now() > end) {
			terminal_dump(terminal);
			fail_msg("the program does not end");
		}
		if (terminal->master < 0)
			poll(NULL, 0, 5);
		else
			terminal_take(terminal, 5);
	}
	while (terminal_take(terminal, 0))
		;
	got = pread(terminal->errors, terminal->error_text,
		sizeof terminal->error_text - 1, 0);
	terminal->error_text[got > 0 ? got : 0] = 0;
	return terminal->status;
}

const char *
terminal_errors(struct terminal *terminal)
{
	return terminal->error_text;
}

void
terminal_close(struct terminal *terminal)
{
	if (!terminal->ended) {
		kill(terminal->process, SIGKILL);
		waitpid(terminal->process, NULL, 0);
	}
	if (terminal->master >= 0) {
		close(terminal->master);
		close(terminal->slave);
	}
	close(terminal->errors);
	vterm_free(terminal->vterm);
	free(terminal->bytes);
	free(terminal);
}

