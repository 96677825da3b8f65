/*
 * lesart-fetch [SECONDS]: fetches the address in the first line of standard
 * input, and writes it to standard output as fetch.h says. Started by
 * lesart, of little use alone.
 */
#include "base/address.h"
#include "read/download.h"
#include "read/sandbox.h"

#include <errno.h>
#include <locale.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

/* The line without its end; false where it is too long or there is none. */
static bool
read_line(char *to, size_t max)
{
	size_t len = 0;

	while (len < max && read(STDIN_FILENO, to + len, 1) == 1) {
		if (to[len] == '\n') {
			to[len] = '\0';
			return true;
		}
		len++;
	}
	return false;
}

static bool
write_all(const char *at, size_t len)
{
	while (len) {
		ssize_t put = write(STDOUT_FILENO, at, len);

		if (put < 0 && errno == EINTR)
			continue;
		if (put <= 0)
			return false;
		at += put;
		len -= (size_t)put;
	}
	return true;
}

static bool
put_head(void *data, const struct download *download)
{
	char head[FETCH_HEAD_MAX];
	int len = snprintf(head, sizeof head,
		"address %s\ncharset %s\nkind %s\nsize %lld\nanswer %d\n\n",
		download->address, download->charset, download->kind,
		download->size, download->answer);

	(void)data;
	return write_all(head, (size_t)len);
}

static bool
put_body(void *data, struct slice bytes)
{
	(void)data;
	return write_all(bytes.at, bytes.len);
}

/* Whoever asked holds the other end of standard input. */
static bool
is_wanted(void *data)
{
	struct pollfd asker = {.fd = STDIN_FILENO, .events = POLLIN};

	(void)data;
	return poll(&asker, 1, 0) <= 0 ||
	       !(asker.revents & (POLLHUP | POLLERR));
}

int
main(int count, char **argument)
{
	struct download page = {
		.head = put_head, .body = put_body, .goes_on = is_wanted};
	int seconds = count > 1 ? atoi(argument[1]) : FETCH_SECONDS;
	char address[ADDRESS_MAX + 1];
	enum fetch_end end = FETCH_ADDRESS;

	signal(SIGPIPE, SIG_IGN);
	/* Hosts may have letters of all kinds. */
	setlocale(LC_CTYPE, "C.UTF-8");
	sandbox_enter_fetch();
	if (read_line(address, sizeof address))
		end = download(&page, address, seconds);
	return end ? FETCH_EXIT + (int)end : 0;
}
