/*
 * The picture in the README is what the program shows now.
 *
 *	picture FILE    writes it anew (make picture)
 */
#include "../unit/unit.h"
#include "drawing.h"
#include "reader.h"

#include <stdlib.h>

static const char *written_to; /* NULL: nothing is written, but compared */

/* The picture as text, which the caller frees. */
static char *
draw(struct reader *reader)
{
	char *text = NULL;
	size_t len;
	FILE *to = open_memstream(&text, &len);

	reader_open(reader, &(struct run){.width = 140, .height = 36,
		.articles = {"tide.txt"}, .term = "xterm-direct2",
		.options = {"--theme=night"}});
	terminal_expect(reader->terminal, "Numbers (");
	terminal_settle(reader->terminal);
	drawing_write(reader->terminal, to);
	fclose(to);
	reader_leave(reader);
	return text;
}

static char *
file_text(const char *path)
{
	enum { MAX = 1 << 20 };
	char *text = calloc(1, MAX);
	FILE *from = fopen(path, "r");

	assert_non_null(from);
	assert_in_range(fread(text, 1, MAX - 1, from), 1, MAX - 2);
	fclose(from);
	return text;
}

/* The line of a text in which it begins to differ from another. */
static const char *
line_differing(char *text, const char *other)
{
	size_t at = 0;

	while (text[at] && text[at] == other[at])
		at++;
	text[at + strcspn(text + at, "\n")] = 0;
	while (at > 0 && text[at - 1] != '\n')
		at--;
	return text + at;
}

static void
test_picture_is_what_is_shown(void **state)
{
	char *now = draw(*state), path[1024], *kept;

	snprintf(path, sizeof path, "%s/doc/lesart.svg",
		getenv("srcdir") ? getenv("srcdir") : ".");
	kept = file_text(path);
	if (strcmp(now, kept))
		fail_msg("doc/lesart.svg is not what the program shows; "
			 "`make -C build picture` draws it anew. It shows\n%s",
			line_differing(now, kept));
	free(kept);
	free(now);
}

static void
write_picture(void **state)
{
	char *now = draw(*state);
	FILE *to = fopen(written_to, "w");

	assert_non_null(to);
	fputs(now, to);
	assert_int_equal(fclose(to), 0);
	free(now);
}

int
main(int argc, char **argv)
{
	const struct CMUnitTest tests[] = {
		READER_TEST(test_picture_is_what_is_shown),
	};
	const struct CMUnitTest writing[] = {READER_TEST(write_picture)};

	if (argc < 2)
		return cmocka_run_group_tests(tests, NULL, NULL);
	written_to = argv[1];
	return cmocka_run_group_tests(writing, NULL, NULL);
}
