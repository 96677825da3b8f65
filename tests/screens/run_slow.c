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

/* ---- less than tells what the text is like ---------------------------- */

/* The beginning is shown before the text is long enough to be sure of its
 * shape, and so is each part that comes. */
static void
test_first_words_are_shown(void **state)
{
	struct slow slow = slow_begin(state, (struct run){0});

	slow_say(&slow, "Ferries stay in port\n\nThe first words have come");
	terminal_expect(slow.terminal, "The first words have come");
	terminal_expect(slow.terminal, "reading, 0 kB");
	slow_say(&slow, ", and then more.\n\nA caf\303");
	terminal_expect(slow.terminal, "have come, and then more.");
	terminal_expect(slow.terminal, "A caf");
	slow_say(&slow, "\251 is open.\n");
	terminal_expect(slow.terminal, "A café is open.");
	slow_end(&slow);
	terminal_expect(slow.terminal, "100 %   /search");
	reader_leave(slow.reader);
}

/* Ferries, in parts, and the last words of each. */
static const char *const ferries[][2] = {
	{"Ferries stay in port\n\nKIEL - Anna Hughes, the mayor, spoke.\n",
		"spoke."},
	{"\nWhy they stay\n\nThe wind is too strong, said Anna Hughes on 3 May "
	 "2026. No sails.\n", "No sails."},
	{"\nWhat it costs\n\nEach day costs 12 million euros, and it may last "
	 "for a week.\n", "for a week."},
	{"\nWho waits\n\nPeter Walsh has waited in Oslo since Monday.\n",
		"since Monday."},
};
enum { PARTS = sizeof ferries / sizeof *ferries };

static void
slow_parts(const struct slow *slow, int from, int to)
{
	for (int i = from; i < to; i++) {
		slow_say(slow, ferries[i][0]);
		terminal_expect(slow->terminal, ferries[i][1]);
	}
}

enum { HEIGHT = 24, ROW_MAX = 1024 };

static void
keep_screen(struct terminal *terminal, char screen[HEIGHT][ROW_MAX])
{
	terminal_expect(terminal, "100 %   /search");
	terminal_settle(terminal);
	for (int y = 0; y < HEIGHT; y++)
		snprintf(screen[y], ROW_MAX, "%s", terminal_row(terminal, y));
}

/* Read in parts, a text is at the end what it is as a file. */
static void
test_parts_become_the_whole(void **state)
{
	static char whole[HEIGHT][ROW_MAX], parts[HEIGHT][ROW_MAX];
	struct slow slow = slow_begin(state, (struct run){.width = 150});
	struct reader *reader = slow.reader;
	char text[1024] = "";

	slow_parts(&slow, 0, PARTS);
	slow_end(&slow);
	keep_screen(reader->terminal, parts);
	reader_leave(reader);
	for (int i = 0; i < PARTS; i++)
		strcat(text, ferries[i][0]);
	file_write(reader->home, "ferries.txt", text);
	reader_open(reader, &(struct run){
		.articles = {"ferries.txt"}, .width = 150});
	keep_screen(reader->terminal, whole);
	assert_true(terminal_shows(reader->terminal, "3 Who waits"));
	for (int y = 0; y < HEIGHT; y++)
		assert_string_equal(parts[y], whole[y]);
	reader_leave(reader);
}

/* What comes tears nobody away: the place, the mark and its walk, the way
 * back. */
static void
test_parts_keep_the_place(void **state)
{
	struct slow slow = slow_begin(state, (struct run){.height = 6});

	slow_parts(&slow, 0, 1);
	slow_say(&slow, ferries[1][0]);
	terminal_expect(slow.terminal, "Why they stay");
	terminal_press(slow.terminal, "/wind\r");
	terminal_expect(slow.terminal, "/wind 1/1");
	terminal_settle(slow.terminal);
	terminal_expect_look(
		slow.terminal, "wind", 0, "0 on 3 bold italic underline");
	for (int i = 2; i < PARTS; i++) {
		char top[ROW_MAX];

		snprintf(top, sizeof top, "%s", terminal_row(slow.terminal, 0));
		slow_say(&slow, ferries[i][0]);
		slow_say(&slow, "\nThe wind blows on.\n");
		terminal_expect(slow.terminal,
			i == 2 ? "/wind 1/2" : "/wind 1/3");
		assert_string_equal(terminal_row(slow.terminal, 0), top);
		terminal_expect_look(slow.terminal, "wind", 0,
			"0 on 3 bold italic underline");
	}
	slow_talk(&slow, 400);
	terminal_expect(slow.terminal, "reading, 2");
	terminal_expect(slow.terminal, "/wind 1/3");
	terminal_press(slow.terminal, "\177");
	terminal_expect(slow.terminal, "Ferries stay in port");
	slow_end(&slow);
	terminal_expect(slow.terminal, " %");
	terminal_press(slow.terminal, "n");
	terminal_expect(slow.terminal, "/wind 1/3");
	reader_leave(slow.reader);
}

/* So do panels and what is typed: of a name more is found. */
static void
test_parts_keep_what_is_open(void **state)
{
	struct slow slow = slow_begin(state, (struct run){.width = 150});

	slow_parts(&slow, 0, 1);
	terminal_press(slow.terminal, "@hughes\r");
	terminal_expect(slow.terminal, "Anna Hughes 1/1");
	terminal_press(slow.terminal, "\r");
	terminal_expect(slow.terminal, "┌ Anna Hughes");
	terminal_expect(slow.terminal, "1 mention");
	slow_parts(&slow, 1, 2);
	terminal_expect(slow.terminal, "2 mentions");
	terminal_expect(slow.terminal, "Anna Hughes 1/2");
	terminal_do(slow.terminal, "\033");
	terminal_press(slow.terminal, "@walsh");
	terminal_expect(slow.terminal, "@walsh");
	slow_parts(&slow, 2, PARTS);
	terminal_press(slow.terminal, "\r");
	terminal_expect(slow.terminal, "Peter Walsh 1/1");
	slow_end(&slow);
	reader_leave(slow.reader);
}

/* No place is kept of what is only a part. */
static void
test_no_place_of_a_part(void **state)
{
	struct slow slow = slow_begin(state, (struct run){.height = 6});
	char path[256];

	slow_parts(&slow, 0, 1);
	slow_say(&slow, ferries[1][0]);
	terminal_expect(slow.terminal, "Why they stay");
	terminal_press(slow.terminal, "G");
	terminal_expect(slow.terminal, "No sails.");
	reader_leave(slow.reader);
	slow_end(&slow);
	snprintf(path, sizeof path, "%s/state/lesart/places",
		slow.reader->home);
	assert_int_not_equal(access(path, F_OK), 0);
}

/* Markdown is read as text until all of it is there; then one stays at the
 * words where one was. */
static void
test_markdown_is_shown_as_it_comes(void **state)
{
	struct slow slow = slow_begin(state, (struct run){.height = 8});

	slow_say(&slow, "# Ferries stay in port\n\nThe **first** words have "
		"[come](https://example.org/a/long/way/to/go/there).\n");
	terminal_expect(slow.terminal, "The **first** words have");
	for (int i = 0; i < 9; i++)
		slow_say(&slow, "\nThere are [more](https://example.org/a/long/"
			"way/to/go/there) and **more** of *them*.\n");
	slow_say(&slow, "\n## What it costs\n\nNothing **at all** was said.\n"
		"\n## Who waits\n\nPeter Walsh _waits_ in Oslo.\n");
	slow_talk(&slow, 9);
	terminal_expect(slow.terminal, "more](https");
	terminal_press(slow.terminal, "1");
	terminal_expect(slow.terminal, "Nothing **at all** was said.");
	slow_end(&slow);
	terminal_expect(slow.terminal, "Nothing at all was said.");
	assert_non_null(
		strstr(terminal_row(slow.terminal, 0), "What it costs"));
	terminal_press(slow.terminal, "g");
	terminal_expect(slow.terminal, "The first words have come.");
	reader_leave(slow.reader);
}

/* Of the whole the place is kept, and found when all of it has come. */
static void
test_the_kept_place_is_found(void **state)
{
	struct reader *reader = *state;
	struct slow slow;
	char text[1024] = "";

	for (int i = 0; i < PARTS; i++)
		strcat(text, ferries[i][0]);
	file_write(reader->home, "ferries.txt", text);
	reader_open(reader, &(struct run){
		.articles = {"ferries.txt"}, .height = 5});
	terminal_expect(reader->terminal, "Ferries stay in port");
	terminal_press(reader->terminal, "2");
	terminal_expect(reader->terminal, "What it costs");
	reader_leave(reader);
	slow = slow_begin(state, (struct run){.height = 5});
	slow_say(&slow, ferries[0][0]);
	terminal_expect(slow.terminal, "Ferries stay in port");
	for (int i = 1; i < PARTS; i++)
		slow_say(&slow, ferries[i][0]);
	slow_end(&slow);
	terminal_expect(slow.terminal, "12 million");
	assert_non_null(
		strstr(terminal_row(slow.terminal, 0), "What it costs"));
	reader_leave(slow.reader);
}

/* ---- what is searched comes later ------------------------------------- */

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
		READER_TEST(test_first_words_are_shown),
		READER_TEST(test_parts_become_the_whole),
		READER_TEST(test_parts_keep_the_place),
		READER_TEST(test_parts_keep_what_is_open),
		READER_TEST(test_no_place_of_a_part),
		READER_TEST(test_markdown_is_shown_as_it_comes),
		READER_TEST(test_the_kept_place_is_found),
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
