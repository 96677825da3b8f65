/* Running the parsing process: two pipes and a deadline. */
#include "read/parser.h"
#include "base/child.h"
#include "base/memory.h"
#include "base/trace.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

enum { READ_SIZE = 1 << 16 };

static const char *
program_of(const char *format)
{
	return strcmp(format, "mail") != 0 ? "lesart-parser" : "lesart-mail";
}

/* What goes wrong there is told by a note. */
static bool
start(struct child *child, const struct article *article, const char *format)
{
	static char *const environment[] = {NULL};
	const char *given[] = {program_of(format), format,
		article->address ? article->address : "",
		article->charset_told ? article->charset_told : ""};
	char *arguments[ARRAY_LEN(given) + 1] = {NULL};

	for (size_t i = 0; i < ARRAY_LEN(given); i++)
		arguments[i] = (char *)(uintptr_t)given[i];
	if (!child_start(child, arguments, environment))
		return false;
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
		child_close(&child->to);
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
		child_close(&child->from);
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
parser_run(const struct article *article, const char *format,
	struct slice input, char **output, size_t *len)
{
	struct sigaction ignored = {.sa_handler = SIG_IGN}, before;
	struct child child;
	bool good;
	int how = 0;

	*output = NULL;
	*len = 0;
	if (!start(&child, article, format))
		return STATUS_SYSTEM;
	sigaction(SIGPIPE, &ignored, &before);
	good = exchange(&child, input, output, len);
	sigaction(SIGPIPE, &before, NULL);
	child_close(&child.to);
	child_close(&child.from);
	if (!good)
		kill(child.process, SIGKILL);
	while (waitpid(child.process, &how, 0) < 0 && errno == EINTR)
		continue;
	return outcome(how, good);
}
