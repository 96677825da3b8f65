/* $BROWSER, xdg-open, and posix_spawn. */
#include "browser.h"
#include "base/memory.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

enum { WORDS_MAX = 32 };

/* ---- found ----------------------------------------------------------------- */

/* Where the program is, as execvp would look for it; NULL for nowhere. */
static char *
find_program(struct arena *arena, struct slice name)
{
	const char *path = getenv("PATH");
	struct slice rest = slice_string(path ? path : "/usr/bin:/bin");
	bool direct = memchr(name.at, '/', name.len) != NULL;

	for (;;) {
		const char *colon = memchr(rest.at, ':', rest.len);
		size_t len = colon ? (size_t)(colon - rest.at) : rest.len;
		char *whole = arena_new(arena, len + name.len + 3);

		if (!direct) {
			memcpy(whole, len ? rest.at : ".", len ? len : 1);
			strcat(whole, "/");
		}
		strncat(whole, name.at, name.len);
		if (!access(whole, X_OK))
			return whole;
		if (direct || !colon)
			return NULL;
		rest = slice_from(colon + 1, rest.len - len - 1);
	}
}

/* The word with the address for each "%s" in it. */
static char *
word_filled(struct arena *arena, struct slice word, const char *address,
	bool *filled)
{
	size_t len = strlen(address), at = 0;
	char *to = arena_new(arena, (word.len / 2 + 1) * (len + 2) + word.len);

	for (size_t i = 0; i < word.len; i++) {
		char next = i + 1 < word.len ? word.at[i + 1] : '\0';

		if (word.at[i] == '%' && next == 's') {
			memcpy(to + at, address, len);
			at += len;
			*filled = true;
			i++;
		} else {
			to[at++] = word.at[i];
			i += word.at[i] == '%' && next == '%';
		}
	}
	return to;
}

static bool
has_windows(void)
{
	const char *x = getenv("DISPLAY"), *wayland = getenv("WAYLAND_DISPLAY");

	return (x && *x) || (wayland && *wayland);
}

static bool
is_of_terminals(struct slice path)
{
	static const char *const names[] = {"w3m", "lynx", "links", "links2",
		"elinks", "felinks", "browsh", "carbonyl", "cha", "chawan",
		"retawq", "edbrowse", "netrik"};
	const char *slash = memrchr(path.at, '/', path.len);

	if (slash)
		path = slice_from(slash + 1,
			path.len - (size_t)(slash + 1 - path.at));
	for (size_t i = 0; i < ARRAY_LEN(names); i++)
		if (slice_is(path, names[i]))
			return true;
	return false;
}

/* The words of a command, but a last "&". */
static uint32_t
split(struct slice command, struct slice words[WORDS_MAX])
{
	uint32_t count = 0;

	for (;;) {
		const char *blank;

		command = slice_trimmed(command, " \t");
		if (!command.len || count == WORDS_MAX)
			return count;
		blank = memchr(command.at, ' ', command.len);
		words[count].at = command.at;
		words[count].len = blank ? (size_t)(blank - command.at)
					 : command.len;
		command = slice_from(command.at + words[count].len,
			command.len - words[count].len);
		count++;
	}
}

static bool
take_command(
	struct browser *browser, struct slice command, const char *address)
{
	struct slice words[WORDS_MAX];
	uint32_t count = split(command, words), given = 0;
	bool windows = has_windows(), filled = false;

	if (count && slice_is(words[count - 1], "&")) {
		windows = true;
		count--;
	}
	if (!count)
		return false;
	browser->path = find_program(&browser->arena, words[0]);
	if (!browser->path)
		return false;
	browser->arguments = arena_new(
		&browser->arena, (count + 2) * sizeof *browser->arguments);
	for (; given < count; given++)
		browser->arguments[given] = word_filled(
			&browser->arena, words[given], address, &filled);
	if (!filled)
		browser->arguments[given] =
			arena_string(&browser->arena, slice_string(address));
	browser->terminal = is_of_terminals(words[0]) || !windows;
	return true;
}

bool
browser_find(struct browser *browser, const char *address)
{
	const char *list = getenv("BROWSER");
	struct slice rest = slice_string(list ? list : "");

	*browser = (struct browser){0};
	while (rest.len) {
		const char *colon = memchr(rest.at, ':', rest.len);
		size_t len = colon ? (size_t)(colon - rest.at) : rest.len;

		if (take_command(browser, slice_from(rest.at, len), address))
			return true;
		len += colon != NULL;
		rest = slice_from(rest.at + len, rest.len - len);
	}
	return take_command(browser, slice_string("xdg-open"), address);
}

/* ---- started --------------------------------------------------------------- */

/* One that has windows of its own gets nothing of this terminal. */
static void
detach(posix_spawn_file_actions_t *actions)
{
	posix_spawn_file_actions_addopen(
		actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
	posix_spawn_file_actions_addopen(
		actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
	posix_spawn_file_actions_addopen(
		actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
}

pid_t
browser_start(const struct browser *browser, int input)
{
	posix_spawn_file_actions_t actions;
	posix_spawnattr_t attributes;
	short flags = POSIX_SPAWN_SETSIGDEF;
	sigset_t ours;
	pid_t process;
	int failed;

	/* What is ignored here would stay so there. */
	sigemptyset(&ours);
	sigaddset(&ours, SIGPIPE);
	posix_spawn_file_actions_init(&actions);
	posix_spawnattr_init(&attributes);
	if (browser->terminal) {
		posix_spawn_file_actions_adddup2(
			&actions, input, STDIN_FILENO);
	} else {
		detach(&actions);
		flags |= POSIX_SPAWN_SETSID;
	}
	posix_spawnattr_setsigdefault(&attributes, &ours);
	posix_spawnattr_setflags(&attributes, flags);
	failed = posix_spawn(&process, browser->path, &actions, &attributes,
		browser->arguments, environ);
	posix_spawn_file_actions_destroy(&actions);
	posix_spawnattr_destroy(&attributes);
	return failed ? -1 : process;
}

int
browser_wait(pid_t process)
{
	static const int keys[] = {SIGINT, SIGQUIT, SIGTSTP};
	struct sigaction ignored = {.sa_handler = SIG_IGN};
	struct sigaction before[ARRAY_LEN(keys)];
	int status = 0;

	for (size_t i = 0; i < ARRAY_LEN(keys); i++)
		sigaction(keys[i], &ignored, &before[i]);
	for (;;) {
		if (waitpid(process, &status, WUNTRACED) < 0) {
			if (errno == EINTR)
				continue;
			break;
		}
		if (!WIFSTOPPED(status))
			break;
		/* It has stopped itself: so do we, for the shell. */
		kill(getpid(), SIGSTOP);
	}
	for (size_t i = 0; i < ARRAY_LEN(keys); i++)
		sigaction(keys[i], &before[i], NULL);
	return status;
}
