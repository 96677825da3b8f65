/* The real program, started and left. */
#include "reader.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

enum { PATH_BYTES = 1024, ARGUMENTS = 40 };

static const char *
folder_of(const char *variable)
{
	const char *value = getenv(variable);

	return value ? value : ".";
}

const char *
reader_article(const struct reader *reader, const char *name)
{
	static char paths[3][PATH_BYTES];
	static int next;
	char *path = paths[next++ % 3];

	snprintf(path, PATH_BYTES, "%s/%s", reader->home, name);
	if (access(path, F_OK))
		snprintf(path, PATH_BYTES, "%s/tests/articles/%s",
			folder_of("srcdir"), name);
	return path;
}

void
reader_open(struct reader *reader, const struct run *run)
{
	static char paths[ARGUMENTS][PATH_BYTES];
	const char *argv[ARGUMENTS] = {paths[0]};
	char input[PATH_BYTES];
	struct terminal_start start = {.argv = argv, .home = reader->home,
		.width = run->width, .height = run->height,
		.term = run->term};
	int count = 1;

	assert_null(reader->terminal);
	snprintf(paths[0], PATH_BYTES, "%s/lesart", folder_of("builddir"));
	for (int i = 0; i < 6 && run->options[i]; i++)
		argv[count++] = run->options[i];
	for (int i = 0; i < 32 && run->articles[i]; i++, count++) {
		snprintf(paths[count], PATH_BYTES, "%s",
			reader_article(reader, run->articles[i]));
		argv[count] = paths[count];
	}
	for (int i = 0; i < 7; i++)
		start.environment[i] = run->environment[i];
	if (run->input) {
		snprintf(input, sizeof input, "%s",
			reader_article(reader, run->input));
		start.input = input;
	}
	reader->terminal = terminal_open(&start);
}

/* Esc alone is only that when nothing follows at once. */
static void
press(struct reader *reader, const char *keys)
{
	while (*keys) {
		size_t len = strcspn(keys, "\033");

		if (!keys[len] ||
			(keys[len + 1] && strchr("[O", keys[len + 1]))) {
			terminal_press(reader->terminal, keys);
			return;
		}
		terminal_press_bytes(reader->terminal, keys, len + 1);
		terminal_settle(reader->terminal);
		keys += len + 1;
	}
}

void
reader_do(struct reader *reader, const struct step *steps, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		const struct step *step = &steps[i];

		if (step->keys)
			press(reader, step->keys);
		for (int k = 0; k < 3 && step->shows[k]; k++)
			terminal_expect(reader->terminal, step->shows[k]);
		if (step->hides)
			terminal_expect_not(reader->terminal, step->hides);
	}
}

void
reader_leave(struct reader *reader)
{
	int status;

	/* Whatever prompt is open, it closes. */
	terminal_do(reader->terminal, "\007");
	terminal_press(reader->terminal, "Q");
	status = terminal_wait(reader->terminal);
	assert_true(WIFEXITED(status));
	assert_int_equal(WEXITSTATUS(status), 0);
	assert_null(terminal_changed(reader->terminal));
	assert_string_equal(terminal_errors(reader->terminal), "");
	terminal_close(reader->terminal);
	reader->terminal = NULL;
}

void
reader_config(struct reader *reader, const char *text)
{
	file_write(reader->home, "config/lesart/config.ini", text);
}

int
reader_before(void **state)
{
	struct reader *reader = calloc(1, sizeof *reader);

	folder_make(reader->home);
	*state = reader;
	return 0;
}

int
reader_after(void **state)
{
	struct reader *reader = *state;

	if (reader->terminal)
		terminal_close(reader->terminal);
	folder_remove(reader->home);
	free(reader);
	return 0;
}
