/*
 * bench_seek [MB] - what a search costs: a text is made (German sentences
 * with umlauts, dashes and quotation marks), folded and searched; one row a
 * measure, the median of five runs. The first row is what the first search
 * of an article waits for, the others what each further one does.
 */
#include "base/memory.h"
#include "base/trace.h"
#include "seek/seek.h"

#include <malloc.h>
#include <stdio.h>
#include <stdlib.h>

enum { RUNS = 5 };

static const char *const sentences[] = {
	"Der Hafen von Lübeck wächst langsamer als geplant. ",
	"„Wir prüfen jede Maßnahme“, sagte die Bürgermeisterin am Montag. ",
	"Für die Brücke fehlen noch 12 Millionen Euro – ein Jahr zu spät. ",
	"Am Ufer stehen zwei Kräne, einer davon seit 1998 ohne Strom. ",
	"The harbour master expects more ships from Norway and Finland. ",
	"Über die Straße entscheidet der Rat im Frühjahr, nicht früher. ",
	"Die Opposition nennt den Vertrag teuer und will ihn öffnen. ",
	"Fischer aus Wismar, Rostock und Stralsund haben sich beschwert. ",
};

static const struct {
	const char *query;
	const char *says;
} queries[] = {
	{"Quitzow", "a rare name"},
	{"Wismar", "a frequent name"},
	{"für", "a word with an umlaut"},
	{"ueber die strasse", "a phrase as people type it"},
	{"ue", "two letters that may be an umlaut"},
	{"ü", "one letter with a diacritic"},
	{"e", "the most frequent letter"},
	{"zzz", "what is not there"},
};

static struct article *
make_article(uint32_t bytes)
{
	struct article *article = article_new();
	struct text *text = &article->text;
	uint32_t seed = 1;

	text->at = memory_new(bytes + 256);
	while (text->len < bytes) {
		const char *sentence;

		seed = seed * 1664525 + 1013904223;
		sentence = sentences[(seed >> 20) % ARRAY_LEN(sentences)];
		if (text->len > bytes / 100 * 99 && seed >> 28 == 3)
			sentence = "Xaver Quitzow schwieg. ";
		memcpy(text->at + text->len, sentence, strlen(sentence));
		text->len += (uint32_t)strlen(sentence);
	}
	return article;
}

static int
compare(const void *a, const void *b)
{
	const uint64_t *x = a, *y = b;

	return *x < *y ? -1 : *x > *y;
}

static void
print_row(const char *name, uint64_t times[RUNS], uint32_t hits)
{
	qsort(times, RUNS, sizeof *times, compare);
	printf("%-48s %8.2f ms %9u hits\n", name,
		(double)times[RUNS / 2] / 1000, hits);
}

static void
bench_first(const struct article *article)
{
	uint64_t times[RUNS];
	uint32_t count = 0;

	for (int run = 0; run < RUNS; run++) {
		struct seeker *seeker = seeker_new(article);
		struct hits hits = {0};
		uint64_t start = trace_now();

		count = seek_text(
			seeker, slice_string("Quitzow"), false, 10000, &hits);
		times[run] = trace_now() - start;
		free(hits.at);
		seeker_free(seeker);
	}
	print_row("fold and search the first time", times, count);
}

static void
bench_query(struct seeker *seeker, const char *query, const char *says)
{
	uint64_t times[RUNS];
	struct hits hits = {0};
	uint32_t count = 0;
	char name[128];

	for (int run = 0; run < RUNS; run++) {
		uint64_t start = trace_now();

		count = seek_text(
			seeker, slice_string(query), false, 10000, &hits);
		times[run] = trace_now() - start;
	}
	snprintf(name, sizeof name, "\"%s\", %s", query, says);
	print_row(name, times, count);
	free(hits.at);
}

int
main(int argc, char **argv)
{
	uint32_t megabytes = argc > 1 ? (uint32_t)atoi(argv[1]) : 10;
	struct article *article = make_article(megabytes * 1000000);
	size_t before = mallinfo2().uordblks + mallinfo2().hblkhd;
	struct seeker *seeker = seeker_new(article);

	printf("search in %u MB\n", megabytes);
	bench_first(article);
	seeker_step(seeker, UINT32_MAX);
	for (size_t i = 0; i < ARRAY_LEN(queries); i++)
		bench_query(seeker, queries[i].query, queries[i].says);
	printf("%-48s %8.2f bytes\n", "memory of the search, a byte of text",
		(double)(mallinfo2().uordblks + mallinfo2().hblkhd - before) /
			article->text.len);
	seeker_free(seeker);
	article_free(article);
	return 0;
}
