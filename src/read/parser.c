/* Running the parsing process: two pipes and a deadline. */
#include "read/parser.h"
#include "base/memory.h"
#include "base/trace.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

enum { PATH_ROOM = 4096, READ_SIZE = 1 << 16 };

struct child {
	pid_t id;
	int to, from; /* -1: closed */
};

/* The program beside this one in a build tree, below the same prefix where
 * both are installed, else where it was to be installed. */
static const char *
program(char to[PATH_ROOM])
{
	static const char places[][40] = {
		"lesart-parser", "../libexec/lesart/lesart-parser"};
	ssize_t len = readlink("/proc/self/exe", to, PATH_ROOM - 40);
	char *slash;

	if (len > 0 && len < PATH_ROOM - 40) {
		to[len] = '\0';
		slash = strrchr(to, '/');
		for (int i = 0; slash && i < 2; i++) {
			strcpy(slash + 1, places[i]);
			if (!access(to, X_OK))
				return to;
		}
	}
	return PACKAGE_LIBEXEC "/lesart-parser";
}

static void
close_end(int *end)
{
	if (*end >= 0)
		close(*end);
	*end = -1;
}

static bool
spawn(struct child *child, const char *format)
{
	static char *const environment[] = {NULL};
	char path[PATH_ROOM], name[32];
	char *arguments[] = {(char *)"lesart-parser", name, NULL};
	posix_spawn_file_actions_t actions;
	int in[2], out[2], failed;

	snprintf(name, sizeof name, "%s", format);
	if (pipe2(in, O_CLOEXEC))
		return false;
	if (pipe2(out, O_CLOEXEC)) {
		close(in[0]);
		close(in[1]);
		return false;
	}
	posix_spawn_file_actions_init(&actions);
	posix_spawn_file_actions_adddup2(&actions, in[0], 0);
	posix_spawn_file_actions_adddup2(&actions, out[1], 1);
	/* What goes wrong there is told by a note. */
	posix_spawn_file_actions_addopen(
		&actions, 2, "/dev/null", O_WRONLY, 0);
	failed = posix_spawn(&child->id, program(path), &actions, NULL,
		arguments, environment);
	posix_spawn_file_actions_destroy(&actions);
	close(in[0]);
	close(out[1]);
	child->to = in[1];
	child->from = out[0];
	if (failed) {
		close_end(&child->to);
		close_end(&child->from);
		return false;
	}
	fcntl(child->to, F_SETFL, O_NONBLOCK);
	fcntl(child->from, F_SETFL, O_NONBLOCK);
	return true;
}

/* Write what goes; the end is closed when all is written or nobody reads. */
static void
feed(struct child *child, struct slice *input)
{
	ssize_t put = write(child->to, input->at, input->len);

	if (put > 0)
		*input = slice_from(
			input->at + put, input->len - (size_t)put);
	else if (put < 0 && errno != EAGAIN && errno != EINTR)
		input->len = 0;
	if (!input->len)
		close_end(&child->to);
}

/* Read what is there; false if it is too much. */
static bool
drain(struct child *child, char **output, uint32_t *len, uint32_t *max)
{
	ssize_t got;

	*output = memory_room(*output, max, *len + READ_SIZE, 1);
	got = read(child->from, *output + *len, READ_SIZE);
	if (got > 0)
		*len += (uint32_t)got;
	else if (!got || (errno != EAGAIN && errno != EINTR))
		close_end(&child->from);
	return *len <= PARSER_OUTPUT_MAX;
}

/* Feed and drain until the child has closed its output. */
static bool
exchange(struct child *child, struct slice input, char **output, size_t *len)
{
	uint64_t end = trace_now() + PARSER_WALL_SECONDS * 1000000ull;
	uint32_t count = 0, max = 0;
	bool good = true;

	while (good && child->from >= 0) {
		struct pollfd wait[2] = {{.fd = child->from, .events = POLLIN},
			{.fd = child->to, .events = POLLOUT}};
		uint64_t now = trace_now();

		good = now < end;
		if (!good || poll(wait, 2, (int)((end - now) / 1000 + 1)) < 0)
			continue;
		if (wait[1].revents)
			feed(child, &input);
		if (wait[0].revents)
			good = drain(child, output, &count, &max);
	}
	*len = count;
	return good;
}

static enum status
outcome(int how, bool good)
{
	if (!good)
		return STATUS_TOO_LARGE;
	if (WIFEXITED(how) && !WEXITSTATUS(how))
		return STATUS_OK;
	if (WIFEXITED(how) && WEXITSTATUS(how) == 127)
		return STATUS_SYSTEM;
	return WIFEXITED(how) || WTERMSIG(how) == SIGKILL ||
			       WTERMSIG(how) == SIGXCPU
		       ? STATUS_TOO_LARGE : STATUS_MALFORMED;
}

enum status
parser_run(const char *format, struct slice input, char **output, size_t *len)
{
	struct sigaction ignored = {.sa_handler = SIG_IGN}, before;
	struct child child;
	bool good;
	int how = 0;

	*output = NULL;
	*len = 0;
	if (!spawn(&child, format))
		return STATUS_SYSTEM;
	sigaction(SIGPIPE, &ignored, &before);
	good = exchange(&child, input, output, len);
	sigaction(SIGPIPE, &before, NULL);
	close_end(&child.to);
	close_end(&child.from);
	if (!good)
		kill(child.id, SIGKILL);
	while (waitpid(child.id, &how, 0) < 0 && errno == EINTR)
		continue;
	return outcome(how, good);
}
