/*
 * bench_passes [MB] - what finding costs: a text of made German or English
 * sentences is cut into passages, and each pass runs over all of it; words a
 * second on one core, the best of five runs. Beside it `wc -w` on the same
 * text in the same run, so that rows of different machines can be compared.
 */
#include "base/memory.h"
#include "find/find.h"
#include "find/passages.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

enum { RUNS = 5, SLICE = 65536, PASSES_MAX = 16, PARAGRAPH = 700 };

static const char *const german[] = {
	"Der Hafen von Lübeck wächst langsamer als geplant. ",
	"„Wir prüfen jede Maßnahme“, sagte die Bürgermeisterin am Montag. ",
	"Für die Brücke fehlen noch 12 Millionen Euro – ein Jahr zu spät. ",
	"Am Ufer stehen zwei Kräne, einer davon seit 1998 ohne Strom. ",
	"Die Zahl der Schiffe sank im dritten Quartal um 3,5 Prozent. ",
	"Über die Straße entscheidet der Rat im Frühjahr, nicht früher. ",
	"Nach Angaben der Polizei fuhr der Mann in Richtung Norden davon. ",
	"Die Opposition nennt den Vertrag teuer und will ihn öffnen. ",
	"Fischer aus Wismar, Rostock und Stralsund haben sich beschwert. ",
};
static const char *const english[] = {
	"The harbour of Lowport grows more slowly than the town had planned. ",
	"“We look at every option,” the mayor said on Monday. ",
	"The bridge still lacks $12 million, a year after work began. ",
	"Two cranes stand by the water, one of them idle since 1998. ",
	"The number of ships fell 3.5 percent in the third quarter. ",
	"The council will decide on the road in spring and not before. ",
	"According to the police, the man drove off towards the north. ",
	"The opposition calls the contract costly and wants to open it. ",
	"Fishermen from Wexley, Norham and Stone have complained about it. ",
};

/* Microseconds of the processor that this program, or the programs that it
 * has run, have taken: others may be busy on the machine. */
static uint64_t
time_now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
	return (uint64_t)time.tv_sec * 1000000 + (uint64_t)time.tv_nsec / 1000;
}

static uint64_t
time_of_others(void)
{
	struct rusage usage;

	getrusage(RUSAGE_CHILDREN, &usage);
	return (uint64_t)(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) *
			1000000 +
		(uint64_t)(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec);
}

static void
add_part(struct article *article, uint32_t start)
{
	struct span span = {start, article->text.len};
	struct part *part = ARRAY_ADD(&article->parts);
	struct block *block = ARRAY_ADD(&article->blocks);

	part->kind = PART_BLOCK;
	part->index = article->blocks.count - 1;
	part->span = span;
	block->span = span;
	article->text.at[article->text.len++] = '\n';
}

static struct article *
make_article(uint32_t bytes, enum language language)
{
	struct article *article = article_new();
	struct text *text = &article->text;
	uint32_t seed = 1, start = 0;
	struct section *section = ARRAY_ADD(&article->sections);

	article->language = language;
	article->language_told = true;
	text->at = memory_new(bytes + 512);
	while (text->len < bytes) {
		const char *sentence;

		seed = seed * 1664525 + 1013904223;
		sentence = (language == LANGUAGE_GERMAN ? german : english)
			[(seed >> 20) % ARRAY_LEN(german)];
		memcpy(text->at + text->len, sentence, strlen(sentence));
		text->len += (uint32_t)strlen(sentence);
		if (text->len - start > PARAGRAPH) {
			text->len--; /* the last space */
			add_part(article, start);
			start = text->len;
		}
	}
	section->span = (struct span){0, text->len};
	section->blocks.count = article->blocks.count;
	return article;
}

static uint32_t
count_words(const struct article *article)
{
	uint32_t words = 0;

	for (uint32_t i = 0; i < article->text.len; i++)
		words += article->text.at[i] == ' ' ||
			article->text.at[i] == '\n';
	return words;
}

/* Microseconds that `wc -w` takes on the text, the best of the runs. */
static uint64_t
time_wc(const struct article *article)
{
	char path[] = "/tmp/bench_passes.XXXXXX", command[64];
	int descriptor = mkstemp(path);
	uint64_t best = UINT64_MAX;
	FILE *file = descriptor < 0 ? NULL : fdopen(descriptor, "w");

	if (!file)
		return 0;
	fwrite(article->text.at, 1, article->text.len, file);
	fclose(file);
	snprintf(command, sizeof command, "wc -w < %s > /dev/null", path);
	for (int run = 0; run < RUNS; run++) {
		uint64_t start = time_of_others();

		if (system(command) != 0)
			break;
		start = time_of_others() - start;
		best = start < best ? start : best;
	}
	unlink(path);
	return best;
}

/* Run all passes over the text; add their microseconds to times. */
static void
run_passes(uint32_t bytes, enum language language, uint64_t *cut,
	uint64_t times[PASSES_MAX])
{
	struct article *article = make_article(bytes, language);
	struct work work = {.article = article};
	void *states[PASSES_MAX];
	uint32_t count;
	const struct pass *passes = find_passes(&count);
	uint64_t start;

	for (uint32_t i = 0; i < count; i++)
		states[i] = memory_zeroed(1, passes[i].state + 1);
	for (start = time_now(); passages_cut(&work, SLICE, true);
		arena_clear(&work.scratch), start = time_now()) {
		*cut += time_now() - start;
		for (uint32_t i = 0; i < count; i++) {
			start = time_now();
			passes[i].run(&work, states[i]);
			times[i] += time_now() - start;
		}
	}
	work.tokens.count = work.passages.count = 0;
	for (uint32_t i = 0; i < count; i++) {
		start = time_now();
		if (passes[i].finish)
			passes[i].finish(&work, states[i]);
		times[i] += time_now() - start;
		free(states[i]);
	}
	free(work.tokens.at);
	free(work.passages.at);
	arena_free(&work.scratch);
	article_free(article);
}

static void
print_row(const char *name, uint32_t words, uint64_t time, uint64_t wc)
{
	printf("  %-24s %8.1f million words a second, %6.1f times wc -w\n",
		name, words / (double)(time ? time : 1),
		(double)time / (double)(wc ? wc : 1));
}

static void
bench(uint32_t bytes, enum language language, const char *name)
{
	struct article *article = make_article(bytes, language);
	uint64_t best[PASSES_MAX], cut = UINT64_MAX, three = UINT64_MAX;
	uint32_t words = count_words(article), count;
	const struct pass *passes = find_passes(&count);
	uint64_t wc = time_wc(article);

	memset(best, 0xff, sizeof best);
	for (int run = 0; run < RUNS; run++) {
		uint64_t times[PASSES_MAX] = {0}, cutting = 0, sum = 0;

		run_passes(bytes, language, &cutting, times);
		for (uint32_t i = 0; i < count; i++) {
			if (times[i] < best[i])
				best[i] = times[i];
			if (strcmp(passes[i].name, "dates") == 0 ||
				strcmp(passes[i].name, "numbers") == 0 ||
				strcmp(passes[i].name, "quotes") == 0)
				sum += times[i];
		}
		cut = cutting < cut ? cutting : cut;
		three = sum < three ? sum : three;
	}
	printf("%s, %u words\n", name, words);
	print_row("wc -w", words, wc, wc);
	print_row("passages and tokens", words, cut, wc);
	for (uint32_t i = 0; i < count; i++)
		print_row(passes[i].name, words, best[i], wc);
	print_row("numbers, dates, quotes", words, three, wc);
	article_free(article);
}

int
main(int argc, char **argv)
{
	uint32_t megabytes = argc > 1 ? (uint32_t)atoi(argv[1]) : 8;

	bench(megabytes * 1000000, LANGUAGE_GERMAN, "German");
	bench(megabytes * 1000000, LANGUAGE_ENGLISH, "English");
	return 0;
}
