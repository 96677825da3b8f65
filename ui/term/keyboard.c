/* Reading a terminal without ever blocking on it. */
#include "term/keyboard.h"

#include <errno.h>
#include <poll.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

enum {
	ESCAPE_WAIT = 25, ESCAPE_WAIT_MAX = 1000,
	PASTE_QUIET = 1000, /* milliseconds; then it has ended somehow */
};

static uint64_t
milliseconds(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (uint64_t)now.tv_sec * 1000 + (uint64_t)now.tv_nsec / 1000000;
}

void
keyboard_open(struct keyboard *keyboard, int descriptor)
{
	const char *told = getenv("ESCDELAY");
	long wait = told ? strtol(told, NULL, 10) : ESCAPE_WAIT;

	*keyboard = (struct keyboard){.descriptor = descriptor};
	keyboard->escape_wait = wait < 0                ? ESCAPE_WAIT
				: wait > ESCAPE_WAIT_MAX ? ESCAPE_WAIT_MAX
							 : (int)wait;
}

/* Has something come within `wait` milliseconds? Notes when the terminal
 * has gone away. */
static bool
comes(struct keyboard *keyboard, short events, int wait)
{
	struct pollfd terminal = {keyboard->descriptor, events, 0};

	if (poll(&terminal, 1, wait) <= 0)
		return false;
	if (terminal.revents & POLLIN)
		return true;
	if (terminal.revents & (POLLHUP | POLLERR | POLLNVAL))
		keyboard->gone = true;
	return false;
}

/* A paste whose end was lost must not hold the keyboard for ever. */
static void
paste_give_up(struct keyboard *keyboard, uint64_t now)
{
	static const char end[] = "\033[201~";
	size_t room;
	unsigned char *to;

	if (!keyboard->input.pasting ||
		now - keyboard->read_at < PASTE_QUIET)
		return;
	to = input_room(&keyboard->input, &room);
	if (room < sizeof end)
		return;
	memcpy(to, end, sizeof end - 1);
	input_read(&keyboard->input, sizeof end - 1);
}

/* Read what has come; whether there was anything. */
static bool
fill(struct keyboard *keyboard, int wait)
{
	uint64_t now;
	size_t room;
	ssize_t got;
	unsigned char *to;

	if (keyboard->gone || !comes(keyboard, POLLIN, wait))
		return false;
	now = milliseconds();
	paste_give_up(keyboard, now);
	to = input_room(&keyboard->input, &room);
	if (!room)
		return false;
	got = read(keyboard->descriptor, to, room);
	if (got > 0) {
		input_read(&keyboard->input, (size_t)got);
		keyboard->read_at = now;
		return true;
	}
	if (got == 0 || (errno != EINTR && errno != EAGAIN))
		keyboard->gone = true;
	return false;
}

struct key
keyboard_key(struct keyboard *keyboard)
{
	struct key key = input_key(&keyboard->input, false);

	while (key.kind == KEY_NONE_YET) {
		int wait = input_waits(&keyboard->input)
				   ? keyboard->escape_wait
				   : 0;

		if (!fill(keyboard, wait))
			return input_key(&keyboard->input, true);
		key = input_key(&keyboard->input, false);
	}
	return key;
}

bool
keyboard_gone(struct keyboard *keyboard)
{
	if (!keyboard->gone)
		comes(keyboard, 0, 0);
	return keyboard->gone;
}
