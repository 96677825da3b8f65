/* Sentence ends, by phrase books with floors, and what is hostile. */
#include "unit.h"

#include "base/memory.h"
#include "find/passages.h"
#include "paragraph.h"

#include <stdio.h>
#include <stdlib.h>

/* What a phrase book gave. */
struct tally {
	uint32_t lines, right;
	uint32_t hit, missed, wrong; /* ends within lines */
};

/* Take the marks | out of a line; their places into `ends`. */
static uint32_t
take_marks(char *line, uint32_t ends[64])
{
	uint32_t count = 0, to = 0;

	for (uint32_t at = 0; line[at]; at++)
		if (line[at] != '|')
			line[to++] = line[at];
		else {
			ends[count++] = to;
			line[to++] = ' ';
		}
	line[to] = '\0';
	return count;
}

static void
judge(char *line, enum language language, struct tally *tally)
{
	uint32_t ends[64], count = take_marks(line, ends), hit = 0, got;
	struct article *article = paragraph_new(line, language);
	struct work work = {.article = article};

	assert_true(passages_cut(&work, UINT32_MAX, true));
	got = article->sentences.count - 1;
	for (uint32_t i = 0; i < got; i++)
		for (uint32_t k = 0; k < count; k++)
			hit += article->sentences.at[i].end == ends[k];
	tally->lines++;
	tally->hit += hit;
	tally->missed += count - hit;
	tally->wrong += got - hit;
	if (hit == count && hit == got)
		tally->right++;
	else
		for (uint32_t i = 0; i <= got; i++)
			print_message("# %s%.*s%s", i ? "" : "not so: ",
				(int)span_len(article->sentences.at[i]),
				line + article->sentences.at[i].start,
				i < got ? "|\n" : "\n");
	paragraph_free(article, &work);
}

static struct tally
judge_book(const char *name, enum language language)
{
	struct tally tally = {0};
	char line[1024], path[1024];
	FILE *file;

	snprintf(path, sizeof path, "%s/tests/phrases/%s", getenv("srcdir"),
		name);
	file = fopen(path, "r");
	assert_non_null(file);
	while (fgets(line, sizeof line, file)) {
		line[strcspn(line, "\n")] = '\0';
		if (*line && *line != '#')
			judge(line, language, &tally);
	}
	fclose(file);
	print_message("# %s: %u of %u lines, %u ends found, %u missed, %u "
		      "wrong\n", name, tally.right, tally.lines, tally.hit,
		tally.missed, tally.wrong);
	return tally;
}

static void
test_german_phrase_book(void **state)
{
	struct tally tally =
		judge_book("sentence_ends.de", LANGUAGE_GERMAN);

	(void)state;
	assert_true(tally.lines >= 120);
	assert_true(tally.right * 100 >= tally.lines * 99);
}

static void
test_english_phrase_book(void **state)
{
	struct tally tally =
		judge_book("sentence_ends.en", LANGUAGE_ENGLISH);

	(void)state;
	assert_true(tally.lines >= 120);
	assert_true(tally.right * 100 >= tally.lines * 99);
}

/* However long a text goes on without an end, passages are bounded. */
static void
test_endless_text_is_cut(void **state)
{
	static const char *const pieces[] = {"a", "a ", "! ", "!", "„", "'",
		"\" ", "a. ", "1", "(", "...", ". – ", "x@"};
	enum { LEN = 300000 };
	char *text = memory_zeroed(LEN + 8, 1);

	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(pieces); i++) {
		struct article *article;
		struct work work = {0};
		size_t len = strlen(pieces[i]), at = 0;
		uint32_t end = 0;

		for (; at + len < LEN; at += len)
			memcpy(text + at, pieces[i], len + 1);
		article = paragraph_new(text, LANGUAGE_GERMAN);
		work.article = article;
		while (passages_cut(&work, 10000, true))
			for (uint32_t k = 0; k < work.passages.count; k++) {
				struct span span = work.passages.at[k].span;

				assert_true(span_len(span) <= PASSAGE_MAX);
				assert_true(span.start >= end);
				end = span.end;
			}
		assert_true(end + 4 >= at);
		paragraph_free(article, &work);
	}
	free(text);
}

static void
test_dateline_is_a_passage_of_its_own(void **state)
{
	static const char text[] = "BERLIN (dpa) - Der Kran steht. Er ist alt.";
	struct article *article = paragraph_new(text, LANGUAGE_GERMAN);
	struct work work = {.article = article};

	(void)state;
	article->masthead.dateline.span = (struct span){0, 12};
	article->masthead.dateline.place = (struct span){0, 6};
	assert_true(passages_cut(&work, UINT32_MAX, true));
	assert_int_equal(work.passages.count, 3);
	assert_int_equal(work.passages.at[0].kind, PASSAGE_DATELINE);
	assert_int_equal(work.passages.at[0].tokens.count, 4);
	assert_int_equal(article->sentences.count, 2);
	assert_int_equal(article->sentences.at[0].start, 15);
	assert_int_equal(work.passages.at[2].sentence, 1);
	paragraph_free(article, &work);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_german_phrase_book),
		cmocka_unit_test(test_english_phrase_book),
		cmocka_unit_test(test_endless_text_is_cut),
		cmocka_unit_test(test_dateline_is_a_passage_of_its_own),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
