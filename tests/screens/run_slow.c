/* Texts that come slowly: what is there can be read and searched, and what
 * is searched may come later. */
#include "../unit/unit.h"
#include "reader.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* A pipe at its standard input that is still being written. */
struct slow {
	struct reader *reader;
	struct terminal *terminal;
	int pipe;
};

static struct slow
slow_begin(void **state, struct run run)
{
	struct slow slow = {.reader = *state};
	char path[256];

	snprintf(path, sizeof path, "%s/slow", slow.reader->home);
	assert_int_equal(mkfifo(path, 0600), 0);
	slow.pipe = open(path, O_RDWR | O_CLOEXEC);
	run.input = "slow";
	reader_open(slow.reader, &run);
	slow.terminal = slow.reader->terminal;
	return slow;
}

static void
slow_say(const struct slow *slow, const char *text)
{
	ssize_t len = (ssize_t)strlen(text);

	assert_int_equal(write(slow->pipe, text, (size_t)len), len);
}

/* Paragraphs without anything to look for. */
static void
slow_talk(const struct slow *slow, int paragraphs)
{
	while (paragraphs--)
		slow_say(slow, "It goes on with one more sentence, and that "
			"one is followed by another.\n\n");
}

static void
slow_end(struct slow *slow)
{
	close(slow->pipe);
	slow->pipe = -1;
}

/* A story whose beginning is on the screen. */
static struct slow
story_begin(void **state)
{
	struct slow slow = slow_begin(state, (struct run){.height = 20});

	slow_say(&slow, "A slow story\n\n");
	slow_talk(&slow, 400);
	terminal_expect(slow.terminal, "A slow story");
	return slow;
}

/* What has come is read already, and the bar says how far; keys do what
 * they do meanwhile. */
static void
test_read_while_it_comes(void **state)
{
	struct slow slow = slow_begin(state, (struct run){0});

	terminal_expect(slow.terminal, "reading, 0 kB");
	terminal_press(slow.terminal, "?");
	terminal_expect(slow.terminal, "┌ Help");
	terminal_press(slow.terminal, "q");
	terminal_expect_not(slow.terminal, "┌ Help");
	slow_say(&slow, "A slow story\n\n");
	slow_talk(&slow, 400);
	terminal_expect(slow.terminal, "A slow story");
	terminal_expect(slow.terminal, "reading,");
	slow_say(&slow, "It ends.\n");
	slow_end(&slow);
	terminal_expect(slow.terminal, " %   /search");
	terminal_press(slow.terminal, "G");
	terminal_expect(slow.terminal, "It ends.");
	reader_leave(slow.reader);
}

/* A search waits for what is not there yet, and goes there when it comes. */
static void
test_search_waits(void **state)
{
	struct slow slow = story_begin(state);

	terminal_press(slow.terminal, "/lighthouse\r");
	terminal_expect(slow.terminal, "not found yet: lighthouse · reading, ");
	terminal_expect(slow.terminal, "esc cancels");
	slow_talk(&slow, 400);
	terminal_expect(slow.terminal, "lighthouse · reading, 5");
	slow_say(&slow, "The old LIGHTHOUSE stands here.\n\n");
	slow_talk(&slow, 40);
	terminal_expect(slow.terminal, "/lighthouse 1/1");
	terminal_expect(slow.terminal, "The old LIGHTHOUSE stands");
	/* The next one likewise. */
	terminal_press(slow.terminal, "n");
	terminal_expect(slow.terminal, "not found yet: lighthouse");
	slow_say(&slow, "Behind the lighthouse lies a lighthouse.\n\n");
	slow_talk(&slow, 40);
	terminal_expect(slow.terminal, "/lighthouse 2/3");
	/* The way back is to where it was asked for. */
	terminal_press(slow.terminal, "\177");
	terminal_expect(slow.terminal, "A slow story");
	terminal_press(slow.terminal, "nnnn");
	terminal_expect(slow.terminal, "not found yet: lighthouse");
	/* No more have come: n goes round. */
	slow_end(&slow);
	terminal_expect(slow.terminal, "went on from the start");
	terminal_press(slow.terminal, "n");
	terminal_expect(slow.terminal, "/lighthouse 2/3");
	reader_leave(slow.reader);
}

/* At the end of the text it is known that there is nothing. */
static void
test_search_ends_with_the_text(void **state)
{
	struct slow slow = story_begin(state);

	terminal_press(slow.terminal, "/windmill\r");
	terminal_expect(slow.terminal, "not found yet: windmill");
	slow_talk(&slow, 20);
	slow_end(&slow);
	terminal_expect(slow.terminal, "not found: windmill");
	terminal_expect(slow.terminal, "A slow story");
	reader_leave(slow.reader);
}

/* Who has gone on himself stays there; hits are marked and counted. */
static void
test_who_moves_is_not_torn_away(void **state)
{
	struct slow slow = story_begin(state);

	terminal_press(slow.terminal, "/lighthouse\r");
	terminal_expect(slow.terminal, "not found yet: lighthouse");
	terminal_press(slow.terminal, "jj");
	terminal_expect(slow.terminal, "/lighthouse –/0");
	terminal_expect_not(slow.terminal, "A slow story");
	slow_talk(&slow, 20);
	slow_say(&slow, "The old lighthouse stands here.\n\n");
	slow_talk(&slow, 40);
	terminal_expect(slow.terminal, "/lighthouse –/1");
	terminal_press(slow.terminal, "kk");
	terminal_expect(slow.terminal, "A slow story");
	terminal_expect(slow.terminal, "/lighthouse –/1");
	terminal_press(slow.terminal, "n");
	terminal_expect(slow.terminal, "/lighthouse 1/1");
	slow_end(&slow);
	reader_leave(slow.reader);
}

/* Esc ends the waiting. */
static void
test_waiting_can_be_left(void **state)
{
	struct slow slow = story_begin(state);

	terminal_press(slow.terminal, "/lighthouse\r");
	terminal_expect(slow.terminal, "not found yet: lighthouse");
	terminal_press(slow.terminal, "\033");
	terminal_expect_not(slow.terminal, "lighthouse");
	slow_say(&slow, "The old lighthouse stands here.\n\n");
	slow_talk(&slow, 20);
	slow_end(&slow);
	terminal_expect(slow.terminal, " %   /search");
	assert_false(terminal_shows(slow.terminal, "lighthouse"));
	assert_true(terminal_shows(slow.terminal, "A slow story"));
	reader_leave(slow.reader);
}

/* While one types, what comes is shown; without Enter one is back where one
 * was, and waits for what one waited for before. */
static void
test_prompt_shows_what_comes(void **state)
{
	struct slow slow = story_begin(state);

	terminal_press(slow.terminal, "/windmill\r");
	terminal_expect(slow.terminal, "not found yet: windmill");
	terminal_press(slow.terminal, "/lighthouse");
	terminal_expect(slow.terminal, " 0/0");
	slow_say(&slow, "The old lighthouse stands here.\n\n");
	slow_talk(&slow, 40);
	terminal_expect(slow.terminal, " 1/1");
	terminal_expect(slow.terminal, "The old lighthouse");
	terminal_press(slow.terminal, "\033");
	terminal_expect(slow.terminal, "A slow story");
	terminal_expect(slow.terminal, "not found yet: windmill");
	slow_say(&slow, "The new windmill turns.\n\n");
	slow_talk(&slow, 40);
	terminal_expect(slow.terminal, "/windmill 1/1");
	/* It is asked for again, and is there. */
	terminal_press(slow.terminal, "g/lighthouse\r");
	terminal_expect(slow.terminal, "/lighthouse 1/1");
	slow_end(&slow);
	reader_leave(slow.reader);
}

/* A name is waited for like a word. */
static void
test_next_mention_waits(void **state)
{
	struct slow slow = slow_begin(state, (struct run){.height = 20});

	slow_say(&slow, "A slow story\n\nAnna Hughes went to Berlin.\n\n");
	slow_talk(&slow, 400);
	terminal_expect(slow.terminal, "A slow story");
	terminal_press(slow.terminal, "@hughes\r");
	terminal_expect(slow.terminal, "Anna Hughes 1/1");
	terminal_press(slow.terminal, "n");
	terminal_expect(slow.terminal, "not found yet: Anna Hughes");
	slow_say(&slow, "Nobody but Anna Hughes came back.\n\n");
	slow_talk(&slow, 400);
	terminal_expect(slow.terminal, "Anna Hughes 2/2");
	terminal_expect(slow.terminal, "Nobody but Anna Hughes");
	slow_end(&slow);
	reader_leave(slow.reader);
}

/* A long file: the search is there before the end of the text. */
static void
test_search_in_a_long_file(void **state)
{
	enum { BYTES = 3 << 20 };
	static const char part[] = "Die Fähre legte ab, und noch eine legte "
				   "an, und niemand zählte sie.\n\n";
	struct reader *reader = *state;
	char path[256];
	FILE *file;

	snprintf(path, sizeof path, "%s/long.txt", reader->home);
	file = fopen(path, "w");
	assert_non_null(file);
	fputs("Ein langer Text\n\n", file);
	for (size_t len = 0; len < BYTES; len += sizeof part - 1)
		fputs(part, file);
	fputs("Am Ende steht der Leuchtturm.\n", file);
	assert_int_equal(fclose(file), 0);
	reader_open(reader, &(struct run){.articles = {"long.txt"}});
	terminal_press(reader->terminal, "/leuchtturm\r");
	terminal_expect(reader->terminal, "/leuchtturm 1/1");
	terminal_expect(reader->terminal, "steht der Leuchtturm");
	reader_leave(reader);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		READER_TEST(test_read_while_it_comes),
		READER_TEST(test_search_waits),
		READER_TEST(test_search_ends_with_the_text),
		READER_TEST(test_who_moves_is_not_torn_away),
		READER_TEST(test_waiting_can_be_left),
		READER_TEST(test_prompt_shows_what_comes),
		READER_TEST(test_next_mention_waits),
		READER_TEST(test_search_in_a_long_file),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
