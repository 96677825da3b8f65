/* A process that fetches, its head and its end. */
#include "read/fetch.h"
#include "base/address.h"
#include "base/child.h"
#include "base/language.h"
#include "base/memory.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

enum { WORD_MAX = 64, PIPE_BYTES = 1 << 20 };

struct fetch {
	struct child child;
	char head[FETCH_HEAD_MAX + 1];
	size_t head_len;
	bool headed; /* all of the head has come */
	char address[ADDRESS_MAX + 1], charset[WORD_MAX], kind[WORD_MAX];
	size_t size;
	int answer;
	enum fetch_end end;
	char sentence[160];
};

/* ---- begun and ended ------------------------------------------------------ */

static void
tell_address(struct fetch *fetch, const char *address)
{
	struct sigaction ignored = {.sa_handler = SIG_IGN}, before;
	char line[ADDRESS_MAX + 2];
	int len = snprintf(line, sizeof line, "%s\n", address);

	sigaction(SIGPIPE, &ignored, &before);
	/* One that has ended says so by its end. */
	if (write(fetch->child.to, line, (size_t)len) != len)
		child_close(&fetch->child.to);
	sigaction(SIGPIPE, &before, NULL);
}

struct fetch *
fetch_begin(const char *address, int seconds)
{
	char name[] = "lesart-fetch", limit[16];
	char *arguments[] = {name, limit, NULL};
	struct fetch *fetch = memory_zeroed(1, sizeof *fetch);

	fetch->child = (struct child){-1, -1, -1};
	snprintf(limit, sizeof limit, "%d",
		seconds > 0 ? seconds : FETCH_SECONDS);
	if (!address_is_web(slice_string(address)))
		fetch->end = FETCH_ADDRESS;
	else if (!child_start(&fetch->child, arguments, environ))
		fetch->end = FETCH_MISSING;
	if (fetch->end)
		return fetch;
	/* A page comes whole also while nobody reads. */
	fcntl(fetch->child.from, F_SETPIPE_SZ, PIPE_BYTES);
	tell_address(fetch, address);
	return fetch;
}

/* Its wait status; -1 where that is not known. */
static int
wait_for_end(struct fetch *fetch)
{
	int how = -1;

	child_close(&fetch->child.to);
	child_close(&fetch->child.from);
	if (fetch->child.process < 0)
		return -1;
	while (waitpid(fetch->child.process, &how, 0) < 0 && errno == EINTR)
		continue;
	fetch->child.process = -1;
	return how;
}

void
fetch_cancel(struct fetch *fetch)
{
	if (fetch->child.process < 0)
		return;
	kill(fetch->child.process, SIGKILL);
	wait_for_end(fetch);
	fetch->end = FETCH_CANCELLED;
}

void
fetch_free(struct fetch *fetch)
{
	if (!fetch)
		return;
	fetch_cancel(fetch);
	free(fetch);
}

void
fetch_ended(struct fetch *fetch)
{
	int how;

	if (fetch->child.process < 0)
		return;
	how = wait_for_end(fetch);
	if (!WIFEXITED(how))
		fetch->end = FETCH_BROKEN;
	else if (WEXITSTATUS(how) == 127) /* its library is not there */
		fetch->end = FETCH_MISSING;
	else if (WEXITSTATUS(how) > FETCH_EXIT &&
		 WEXITSTATUS(how) < FETCH_EXIT + FETCH_END_COUNT)
		fetch->end = (enum fetch_end)(WEXITSTATUS(how) - FETCH_EXIT);
	else if (WEXITSTATUS(how) || !fetch->headed)
		fetch->end = FETCH_BROKEN;
}

int
fetch_descriptor(const struct fetch *fetch)
{
	return fetch->child.from;
}

/* ---- the head ---------------------------------------------------------------- */

static void
take_word(char *to, size_t max, struct slice value)
{
	if (value.len >= max)
		return;
	memcpy(to, value.at, value.len);
	to[value.len] = '\0';
}

static void
take_line(struct fetch *fetch, struct slice line)
{
	const char *blank = memchr(line.at, ' ', line.len);
	struct slice word = line, value;

	if (!blank)
		return;
	word.len = (size_t)(blank - line.at);
	value = slice_from(blank + 1, line.len - word.len - 1);
	if (slice_is(word, "address") && address_is_web(value))
		take_word(fetch->address, sizeof fetch->address, value);
	else if (slice_is(word, "charset"))
		take_word(fetch->charset, sizeof fetch->charset, value);
	else if (slice_is(word, "kind"))
		take_word(fetch->kind, sizeof fetch->kind, value);
	else if (slice_is(word, "size"))
		fetch->size = strtoul(value.at, NULL, 10);
	else if (slice_is(word, "answer"))
		fetch->answer = (int)strtol(value.at, NULL, 10);
}

static void
take_head(struct fetch *fetch, size_t len)
{
	struct slice rest = slice_from(fetch->head, len);

	while (rest.len)
		take_line(fetch, slice_line(&rest));
	fetch->headed = true;
}

size_t
fetch_took(struct fetch *fetch, char *bytes, size_t len)
{
	size_t room = FETCH_HEAD_MAX - fetch->head_len;
	size_t before = fetch->head_len;
	const char *end;
	size_t used;

	if (fetch->headed)
		return len;
	if (room > len)
		room = len;
	memcpy(fetch->head + before, bytes, room);
	fetch->head_len += room;
	end = memmem(fetch->head, fetch->head_len, "\n\n", 2);
	if (!end) {
		/* No head is so long: what this is nobody knows. */
		if (fetch->head_len == FETCH_HEAD_MAX) {
			fetch_cancel(fetch);
			fetch->end = FETCH_BROKEN;
		}
		return 0;
	}
	used = (size_t)(end + 2 - fetch->head) - before;
	take_head(fetch, (size_t)(end + 1 - fetch->head));
	memmove(bytes, bytes + used, len - used);
	return len - used;
}

const char *
fetch_address(const struct fetch *fetch)
{
	return fetch->address[0] ? fetch->address : NULL;
}

const char *
fetch_charset(const struct fetch *fetch)
{
	return fetch->charset[0] ? fetch->charset : NULL;
}

size_t
fetch_size(const struct fetch *fetch)
{
	return fetch->size;
}

/* ---- told ---------------------------------------------------------------------- */

enum fetch_end
fetch_end(const struct fetch *fetch)
{
	return fetch->end;
}

/* What people know of the answers that they see. */
static const char *
answer_sentence(int answer)
{
	static const struct {
		int from, to;
		const char *sentence;
	} answers[] = {
		{401, 401, N_("the server wants a password (%d)")},
		{403, 403, N_("the server does not allow it (%d)")},
		{404, 404, N_("there is no such page (%d)")},
		{410, 410, N_("the page is gone (%d)")},
		{429, 429, N_("the server is asked too often (%d)")},
		{451, 451, N_("the page is barred by law (%d)")},
		{500, 599, N_("the server has failed (%d)")},
	};

	for (size_t i = 0; i < ARRAY_LEN(answers); i++)
		if (answer >= answers[i].from && answer <= answers[i].to)
			return answers[i].sentence;
	return N_("the server has no page there (%d)");
}

const char *
fetch_sentence(struct fetch *fetch)
{
	static const char *const sentences[FETCH_END_COUNT] = {
		[FETCH_DONE] = N_("no error"),
		[FETCH_MISSING] =
			N_("the program that fetches pages is missing"),
		[FETCH_ADDRESS] = N_("this address cannot be fetched"),
		[FETCH_HOST] = N_("the host was not found"),
		[FETCH_CONNECT] = N_("the server cannot be reached"),
		[FETCH_SECURE] =
			N_("no encrypted connection could be made"),
		[FETCH_CERTIFICATE] =
			N_("the certificate of the server is not trusted"),
		[FETCH_TIME] = N_("the server takes too long"),
		[FETCH_FAR] = N_("it was redirected more than 10 times"),
		[FETCH_CIRCLE] = N_("it was redirected in a circle"),
		[FETCH_AWAY] =
			N_("it was redirected to what is not http or https"),
		[FETCH_LARGE] = N_("the page is larger than 16 MiB"),
		[FETCH_BROKEN] = N_("the connection broke"),
	};

	if (fetch->end == FETCH_ANSWER)
		snprintf(fetch->sentence, sizeof fetch->sentence,
			_(answer_sentence(fetch->answer)), fetch->answer);
	else if (fetch->end == FETCH_KIND)
		snprintf(fetch->sentence, sizeof fetch->sentence,
			_("it is no text: %s"), fetch->kind);
	else
		return _(sentences[fetch->end]);
	return fetch->sentence;
}
