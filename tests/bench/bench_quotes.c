/*
 * bench_quotes [MB] - what the quote pass costs on articles in German and
 * English that are read already, its own tokens included; a row a language,
 * the median of five runs in time of the processor, with that of counting
 * the words beside it.
 */
#include "base/memory.h"
#include "find/find_quotes.h"
#include "find/passes.h"
#include "reading.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { RUNS = 5 };

static const char *const german[] = {
	"Der Hafen von Lübeck wächst langsamer als geplant. ",
	"„Wir prüfen jede Maßnahme“, sagte Bürgermeisterin Anna Wolff am "
	"Montag. ",
	"Für die Brücke fehlen noch 12 Millionen Euro – ein Jahr zu spät. ",
	"Das Land werde sich beteiligen, teilte Peter Brandt mit. ",
	"Am Ufer stehen zwei Kräne, einer davon seit 1998 ohne Strom.\n\n",
	"Laut Jens Krug ist der Vertrag „viel zu teuer“. ",
	"Der Rat, der im Frühjahr neu gewählt wird, entscheidet nicht. ",
};

static const char *const english[] = {
	"The port of Dover grows more slowly than planned. ",
	"“We look at every measure,” Mayor Anna Ward said on Monday. ",
	"The bridge still needs 12 million pounds – a year too late. ",
	"Peter Turner said the council would pay its share of the costs. ",
	"Two cranes stand on the bank, one of them without power.\n\n",
	"According to Daniel Palmer, the contract is “far too dear”. ",
	"The council, which is elected in spring, has not decided yet. ",
};

static struct reading *
read_made(const char *const *sentences, size_t count, enum language language,
	size_t bytes)
{
	struct reading_options options = {.language = language};
	char *text = memory_new(bytes + 256);
	struct reading *reading;
	uint32_t seed = 1;
	size_t len = 3;

	memcpy(text, "1\n\n", len);
	while (len < bytes) {
		const char *sentence;

		seed = seed * 1664525 + 1013904223;
		sentence = sentences[(seed >> 20) % count];
		memcpy(text + len, sentence, strlen(sentence));
		len += strlen(sentence);
	}
	reading = reading_of_bytes(
		(struct slice){text, len}, "bench.txt", &options);
	reading_finish(reading);
	free(text);
	return reading;
}

static uint32_t
count_words(const struct text *text)
{
	uint32_t words = 0;
	bool inside = false;

	for (uint32_t i = 0; i < text->len; i++) {
		bool blank = text->at[i] == ' ' || text->at[i] == '\n';

		words += !blank && !inside;
		inside = !blank;
	}
	return words;
}

static void
find_again(struct article *article)
{
	struct work work = {.article = article};
	struct quotes_state *state = memory_zeroed(1, sizeof *state);

	article->quotes.count = 0;
	work.span.end = article->text.len;
	find_quotes(&work, state);
	find_quotes_finish(&work, state);
	free(state);
}

static int
compare(const void *a, const void *b)
{
	uint64_t one = *(const uint64_t *)a, other = *(const uint64_t *)b;

	return (one > other) - (one < other);
}

static void
row(const char *name, struct reading *reading)
{
	/* the bench owns the article: nothing else looks at it */
	struct article *article =
		(struct article *)(uintptr_t)reading_article(reading);
	uint64_t found[RUNS], counted[RUNS];
	uint32_t words = 0;

	for (int i = 0; i < RUNS; i++) {
		clock_t start = clock();

		words = count_words(&article->text);
		counted[i] = (uint64_t)(clock() - start);
		start = clock();
		find_again(article);
		found[i] = (uint64_t)(clock() - start);
	}
	qsort(found, RUNS, sizeof *found, compare);
	qsort(counted, RUNS, sizeof *counted, compare);
	printf("quotes %-8s %8.1f ms, %5.2f million words/s, %4.1f times "
	       "counting them; %u quotes\n", name,
		(double)found[RUNS / 2] / 1000,
		(double)words / (double)(found[RUNS / 2] + 1),
		(double)found[RUNS / 2] / (double)(counted[RUNS / 2] + 1),
		article->quotes.count);
	reading_free(reading);
}

int
main(int count, char **arguments)
{
	long megabytes = count > 1 ? strtol(arguments[1], NULL, 10) : 4;
	size_t bytes = (size_t)(megabytes > 0 ? megabytes : 1) << 20;

	row("German", read_made(german, ARRAY_LEN(german), LANGUAGE_GERMAN,
			      bytes));
	row("English", read_made(english, ARRAY_LEN(english),
			       LANGUAGE_ENGLISH, bytes));
	return 0;
}
