/* One process that listens, one more for each that asks. */
#include "server.h"
#include "../unit/unit.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <semaphore.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

enum { ANSWER_MAX = 65536, REQUEST_MAX = 4096 };

/* What the test and the server share. */
struct server {
	pid_t process;
	char address[64];
	char answer[ANSWER_MAX];
	size_t len, hold;
	int asked;
	sem_t go;
};

/* Read up to the empty line; false where there is none. */
static int
take_request(int client)
{
	char request[REQUEST_MAX];
	size_t len = 0;

	while (len < sizeof request - 1) {
		ssize_t got = read(
			client, request + len, sizeof request - 1 - len);

		if (got <= 0)
			return 0;
		len += (size_t)got;
		request[len] = '\0';
		if (strstr(request, "\r\n\r\n"))
			return 1;
	}
	return 0;
}

static void
put(int client, const char *at, size_t len)
{
	while (len) {
		ssize_t put = write(client, at, len);

		if (put <= 0)
			return;
		at += put;
		len -= (size_t)put;
	}
}

static void
serve(struct server *server, int client)
{
	if (!take_request(client))
		return;
	__atomic_add_fetch(&server->asked, 1, __ATOMIC_SEQ_CST);
	if (!server->hold) {
		put(client, server->answer, server->len);
		return;
	}
	put(client, server->answer, server->hold);
	sem_wait(&server->go);
	put(client, server->answer + server->hold,
		server->len - server->hold);
}

/* A test that fails leaves nothing behind, and nothing waits for it. */
static void
end_with_parent(void)
{
	int nothing = open("/dev/null", O_WRONLY);

	prctl(PR_SET_PDEATHSIG, SIGKILL);
	dup2(nothing, STDOUT_FILENO);
	dup2(nothing, STDERR_FILENO);
	close(nothing);
}

static void
listen_on(struct server *server, int listener)
{
	setpgid(0, 0);
	end_with_parent();
	signal(SIGCHLD, SIG_IGN);
	signal(SIGPIPE, SIG_IGN);
	for (;;) {
		int client = accept(listener, NULL, NULL);

		if (client < 0)
			_exit(1);
		if (!fork()) {
			prctl(PR_SET_PDEATHSIG, SIGKILL);
			serve(server, client);
			_exit(0);
		}
		close(client);
	}
}

struct server *
server_open(void)
{
	struct sockaddr_in here = {.sin_family = AF_INET,
		.sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
	socklen_t size = sizeof here;
	int listener = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
	struct server *server = mmap(NULL, sizeof *server,
		PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	pid_t process;

	assert_true(server != MAP_FAILED && listener >= 0);
	assert_int_equal(bind(listener, (void *)&here, size), 0);
	assert_int_equal(listen(listener, 16), 0);
	assert_int_equal(getsockname(listener, (void *)&here, &size), 0);
	snprintf(server->address, sizeof server->address,
		"http://127.0.0.1:%d/article", ntohs(here.sin_port));
	assert_int_equal(sem_init(&server->go, 1, 0), 0);
	process = fork();
	assert_true(process >= 0);
	if (!process)
		listen_on(server, listener);
	setpgid(process, process);
	server->process = process;
	close(listener);
	return server;
}

void
server_close(struct server *server)
{
	kill(-server->process, SIGKILL);
	waitpid(server->process, NULL, 0);
	munmap(server, sizeof *server);
}

const char *
server_address(const struct server *server)
{
	return server->address;
}

void
server_answer(struct server *server, const char *status, const char *type,
	const char *body, size_t hold)
{
	size_t head = (size_t)snprintf(server->answer, ANSWER_MAX,
		"HTTP/1.1 %s\r\nContent-Type: %s\r\nContent-Length: %zu\r\n"
		"Connection: close\r\n\r\n", status, type, strlen(body));
	size_t len = strlen(body);

	assert_true(head + len < ANSWER_MAX);
	memcpy(server->answer + head, body, len);
	server->len = head + len;
	server->hold = hold ? head + hold : 0;
}

void
server_go(struct server *server)
{
	sem_post(&server->go);
}

int
server_asked(const struct server *server)
{
	return __atomic_load_n(&server->asked, __ATOMIC_SEQ_CST);
}
