/* Quotes by phrase books with floors: what was said, in which way, by whom. */
#include "unit.h"

#include "article/check.h"
#include "base/memory.h"
#include "reading.h"

#include <stdio.h>
#include <stdlib.h>

/* What a phrase book gave. */
struct tally {
	uint32_t lines, right;
	uint32_t hit, missed, wrong; /* quotes */
	uint32_t named, told;        /* hits with a speaker, and the right one */
};

/* A line: its text, and what stands behind the tabs. */
struct line {
	char text[1024];
	char *quotes[8]; /* "d|speaker|words" */
	uint32_t count;
};

/* Stops and commas at the end of words are no matter. */
static struct slice
trimmed(struct slice words)
{
	while (words.len && strchr(".,!?", words.at[words.len - 1]))
		words.len--;
	return words;
}

static struct slice
speaker_name(const struct article *article, const struct quote *quote)
{
	return quote->speaker == NONE
		       ? slice_string("-")
		       : article->entities.at[quote->speaker].name;
}

/* Is the quote what the line says: kind and words? The speaker's name then
 * is where *name points. */
static bool
is_same(const struct article *article, const struct quote *quote,
	const char *line, struct slice *name)
{
	const char *bar = strchr(line + 2, '|');
	struct slice words = trimmed(slice_string(bar + 1));
	struct slice got = trimmed(article_slice(article, quote->span));

	*name = (struct slice){line + 2, (size_t)(bar - line - 2)};
	return (*line == 'r') == (quote->kind == QUOTE_REPORTED) &&
	       got.len == words.len && !memcmp(got.at, words.at, got.len);
}

static void
show(const struct line *line, const struct article *article)
{
	print_message("# not so: %s", line->text);
	for (uint32_t i = 0; i < article->quotes.count; i++) {
		const struct quote *quote = &article->quotes.at[i];
		struct slice name = speaker_name(article, quote);
		struct slice words = article_slice(article, quote->span);

		print_message("#   %s|%.*s|%.*s\n",
			quote_kind_name((enum quote_kind)quote->kind),
			(int)name.len, name.at, (int)words.len, words.at);
	}
}

static void
judge_quotes(const struct line *line, const struct article *article,
	struct tally *tally)
{
	uint32_t hit = 0, told = 0, named = 0;

	for (uint32_t i = 0; i < line->count; i++)
		for (uint32_t q = 0; q < article->quotes.count; q++) {
			const struct quote *quote = &article->quotes.at[q];
			struct slice want, got = speaker_name(article, quote);

			if (!is_same(article, quote, line->quotes[i], &want))
				continue;
			hit++;
			named++;
			told += got.len == want.len &&
				!memcmp(got.at, want.at, got.len);
			break;
		}
	tally->hit += hit;
	tally->missed += line->count - hit;
	tally->wrong += article->quotes.count - hit;
	tally->named += named;
	tally->told += told;
	if (hit == line->count && hit == article->quotes.count &&
		told == named)
		tally->right++;
	else
		show(line, article);
}

static void
judge(const struct line *line, enum language language, struct tally *tally)
{
	struct reading_options options = {.language = language};
	struct reading *reading = reading_of_bytes(
		slice_string(line->text), "quote.txt", &options);

	reading_finish(reading);
	assert_null(article_check(reading_article(reading)));
	tally->lines++;
	judge_quotes(line, reading_article(reading), tally);
	reading_free(reading);
}

/* Copy words, with something else for " ¶ "; returns the end. */
static char *
part_paragraphs(char *to, const char *from, const char *border)
{
	for (; *from; from++)
		if (!strncmp(from, " \xc2\xb6 ", 4)) {
			to = stpcpy(to, border);
			from += 3;
		} else
			*to++ = *from;
	*to = '\0';
	return to;
}

/* Part a line of the book; a headline goes before, paragraphs are parted. */
static void
take(char *from, struct line *line)
{
	char *tab = from + strcspn(from, "\t\n"), *to;
	bool more = *tab == '\t';

	*tab = '\0';
	line->count = 0;
	to = stpcpy(line->text, "1\n\n");
	strcpy(part_paragraphs(to, from, "\n\n"), "\n");
	while (more && line->count < ARRAY_LEN(line->quotes)) {
		from = tab + 1;
		tab = from + strcspn(from, "\t\n");
		more = *tab == '\t';
		*tab = '\0';
		part_paragraphs(from, from, "\n");
		line->quotes[line->count++] = from;
	}
}

static struct tally
judge_book(const char *name, enum language language)
{
	struct tally tally = {0};
	struct line line;
	char text[1000], path[1024];
	FILE *file;

	snprintf(path, sizeof path, "%s/tests/phrases/%s", getenv("srcdir"),
		name);
	file = fopen(path, "r");
	assert_non_null(file);
	while (fgets(text, sizeof text, file)) {
		if (*text == '#' || *text == '\n')
			continue;
		take(text, &line);
		judge(&line, language, &tally);
	}
	fclose(file);
	print_message("# %s: %u of %u lines; quotes: %u found, %u missed, "
		      "%u wrong; speaker of %u of %u\n", name, tally.right,
		tally.lines, tally.hit, tally.missed, tally.wrong, tally.told,
		tally.named);
	return tally;
}

/* Floors in thousandths: they only rise. */
static void
hold(const struct tally *tally, uint32_t precision, uint32_t recall,
	uint32_t speakers)
{
	assert_true(tally->lines >= 135);
	assert_in_range(1000 * tally->hit / (tally->hit + tally->wrong),
		precision, 1000);
	assert_in_range(1000 * tally->hit / (tally->hit + tally->missed),
		recall, 1000);
	assert_in_range(1000 * tally->told / tally->named, speakers, 1000);
}

static void
test_german(void **state)
{
	struct tally tally = judge_book("quotes.de", LANGUAGE_GERMAN);

	(void)state;
	hold(&tally, 990, 985, 985);
}

static void
test_english(void **state)
{
	struct tally tally = judge_book("quotes.en", LANGUAGE_ENGLISH);

	(void)state;
	hold(&tally, 990, 985, 985);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_german),
		cmocka_unit_test(test_english),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
