/* Two pipes and a process. */
#include "base/child.h"

#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

enum { PATH_ROOM = 4096, NAME_ROOM = 64 };

/* Where the program of this name is. */
static const char *
program(const char *name, char to[PATH_ROOM])
{
	static const char *const places[] = {"", "../libexec/lesart/"};
	ssize_t len = readlink("/proc/self/exe", to, PATH_ROOM - NAME_ROOM);
	char *slash;

	if (len > 0 && len < PATH_ROOM - NAME_ROOM) {
		to[len] = '\0';
		slash = strrchr(to, '/');
		for (int i = 0; slash && i < 2; i++) {
			snprintf(slash + 1, NAME_ROOM, "%s%s", places[i], name);
			if (!access(to, X_OK))
				return to;
		}
	}
	snprintf(to, PATH_ROOM, "%s/%s", PACKAGE_LIBEXEC, name);
	return to;
}

void
child_close(int *end)
{
	if (*end >= 0)
		close(*end);
	*end = -1;
}

bool
child_start(
	struct child *child, char *const *arguments, char *const *environment)
{
	posix_spawn_file_actions_t actions;
	char path[PATH_ROOM];
	int in[2], out[2], failed;
	pid_t process;

	*child = (struct child){-1, -1, -1};
	if (pipe2(in, O_CLOEXEC))
		return false;
	if (pipe2(out, O_CLOEXEC)) {
		close(in[0]);
		close(in[1]);
		return false;
	}
	posix_spawn_file_actions_init(&actions);
	posix_spawn_file_actions_adddup2(&actions, in[0], STDIN_FILENO);
	posix_spawn_file_actions_adddup2(&actions, out[1], STDOUT_FILENO);
	posix_spawn_file_actions_addopen(
		&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
	failed = posix_spawn(&process, program(arguments[0], path), &actions,
		NULL, arguments, environment);
	posix_spawn_file_actions_destroy(&actions);
	close(in[0]);
	close(out[1]);
	child->to = in[1];
	child->from = out[0];
	child->process = failed ? -1 : process;
	if (failed) {
		child_close(&child->to);
		child_close(&child->from);
	}
	return !failed;
}
