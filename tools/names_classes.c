/*
 * names_classes MODEL > classes - classes of English words for
 * tools/train_names.c, from the bigrams of a language model in the binary
 * form of CMU Sphinx (Debian's pocketsphinx-en-us). Words that have the same
 * neighbours come into one class: clustering by exchange (Martin, Liermann,
 * Ney 1998), with the words at both sides as context. A line is the word, 0,
 * its fine and its rough class. Deterministic.
 */
#include "base/memory.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
	HEAD = 19,            /* "Trie Language Model" */
	PROBABILITIES = 65536, /* of a table of the model */
	FINE = 800, ROUGH = 63,
	ROUNDS = 6,
};

/* A word's neighbour: to the right those behind `words`. */
struct neighbour {
	uint32_t context;
	float count;
};

struct model {
	char *file;
	uint32_t counts[3];
	const char *unigrams, *bigrams, *probabilities;
	uint32_t word_bits, next_bits;
};

struct words {
	const char **names;
	float *counts;
	uint32_t *offsets; /* of word i: from offsets[i] to i+1 */
	struct neighbour *neighbours;
	uint32_t *order;   /* by count */
	uint32_t count;
};

/* Classes and how often each context stands beside each. */
struct classes {
	uint32_t *of;      /* word */
	float *beside;     /* a row for each context */
	float *totals, *gains;
	uint32_t count, room;
};

static uint32_t
bits_of(uint32_t number)
{
	uint32_t bits = 0;

	for (; number; number >>= 1)
		bits++;
	return bits;
}

static uint32_t
read_bits(const char *from, uint64_t bit, uint32_t count)
{
	uint64_t value;

	memcpy(&value, from + bit / 8, sizeof value);
	return (uint32_t)(value >> bit % 8 & ((UINT64_C(1) << count) - 1));
}

static float
probability_at(const char *at)
{
	float power;

	memcpy(&power, at, sizeof power);
	return expf(power * 1e-4f); /* to the base of 1.0001 */
}

static char *
read_file(const char *path)
{
	FILE *file = fopen(path, "rb");
	long size;
	char *all;

	if (!file || fseek(file, 0, SEEK_END) || (size = ftell(file)) < 0) {
		perror(path);
		exit(1);
	}
	rewind(file);
	all = memory_zeroed((size_t)size + 16, 1);
	if (fread(all, 1, (size_t)size, file) != (size_t)size ||
		strncmp(all, "Trie Language Model\3", HEAD + 1) != 0) {
		fprintf(stderr, "%s: no trigram model of Sphinx\n", path);
		exit(1);
	}
	fclose(file);
	return all;
}

/* The model's parts, and the words at its end. */
static struct model
model_read(const char *path, struct words *words)
{
	struct model model = {.file = read_file(path)};
	const char *at = model.file + HEAD + 1;
	size_t entry, size;

	memcpy(model.counts, at, sizeof model.counts);
	at += sizeof model.counts + sizeof(int32_t);
	model.probabilities = at;
	at += (size_t)PROBABILITIES * 3 * sizeof(float);
	model.unigrams = at;
	at += (size_t)(model.counts[0] + 1) * 12;
	model.bigrams = at;
	model.word_bits = bits_of(model.counts[0]);
	model.next_bits = bits_of(model.counts[2]);
	entry = model.word_bits + 32 + model.next_bits;
	size = ((model.counts[1] + 1) * entry + 7) / 8 + 8;
	at += size;
	size = ((model.counts[2] + (size_t)1) * (model.word_bits + 16) + 7) / 8;
	at += size + 8 + sizeof(uint32_t);
	words->count = model.counts[0];
	words->names = memory_new(words->count * sizeof *words->names);
	for (uint32_t i = 0; i < words->count; i++) {
		words->names[i] = at;
		at += strlen(at) + 1;
	}
	return model;
}

/* Call `seen` with each pair of words and its count. */
static void
each_bigram(const struct model *model, const struct words *words,
	void (*seen)(struct words *, uint32_t, uint32_t, float),
	struct words *data)
{
	uint32_t entry = model->word_bits + 32 + model->next_bits;

	for (uint32_t word = 0; word < words->count; word++) {
		uint32_t from, to;

		memcpy(&from, model->unigrams + word * 12 + 8, sizeof from);
		memcpy(&to, model->unigrams + word * 12 + 20, sizeof to);
		for (; from < to; from++) {
			uint64_t bit = (uint64_t)from * entry;
			uint32_t before = read_bits(
				model->bigrams, bit, model->word_bits);
			uint32_t row = read_bits(model->bigrams,
				bit + model->word_bits + 16, 16);
			float chance = probability_at(
				model->probabilities + row * sizeof(float));
			/* A sentence begins every dozen words. */
			float first = strcmp(words->names[before], "<s>") != 0
					      ? probability_at(model->unigrams +
							       before * 12)
					      : 0.08f;

			seen(data, before, word, chance * first * 1e8f);
		}
	}
}

static void
count_pair(struct words *words, uint32_t before, uint32_t word, float count)
{
	words->offsets[before + 1]++;
	words->offsets[word + 1]++;
	words->counts[before] += count;
	words->counts[word] += count;
}

static void
add_pair(struct words *words, uint32_t before, uint32_t word, float count)
{
	words->neighbours[words->order[before]++] =
		(struct neighbour){words->count + word, count};
	words->neighbours[words->order[word]++] =
		(struct neighbour){before, count};
}

static const float *sort_counts;

static int
compare_counts(const void *a, const void *b)
{
	uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;

	if (sort_counts[x] != sort_counts[y])
		return sort_counts[x] < sort_counts[y] ? 1 : -1;
	return x < y ? -1 : x > y;
}

static void
words_fill(const struct model *model, struct words *words)
{
	uint32_t count = words->count;

	words->counts = memory_zeroed(count, sizeof *words->counts);
	words->offsets = memory_zeroed(count + 1u, sizeof *words->offsets);
	words->order = memory_new(count * sizeof *words->order);
	each_bigram(model, words, count_pair, words);
	for (uint32_t i = 0; i < count; i++) {
		words->offsets[i + 1] += words->offsets[i];
		words->order[i] = words->offsets[i];
	}
	words->neighbours = memory_new(
		words->offsets[count] * sizeof *words->neighbours);
	each_bigram(model, words, add_pair, words);
	for (uint32_t i = 0; i < count; i++)
		words->order[i] = i;
	sort_counts = words->counts;
	qsort(words->order, count, sizeof *words->order, compare_counts);
}

/* Put a word into its class, or with -1 take it out. */
static void
class_change(struct classes *classes, const struct words *words,
	uint32_t word, float sign)
{
	uint32_t class = classes->of[word];

	for (uint32_t i = words->offsets[word]; i < words->offsets[word + 1];
		i++) {
		const struct neighbour *neighbour = &words->neighbours[i];

		classes->beside[(size_t)neighbour->context * classes->room +
				class] += sign * neighbour->count;
	}
	classes->totals[class] += sign * words->counts[word];
}

static float
entropy_gain(float sum, float more)
{
	sum = sum > 0 ? sum : 0;
	return (sum + more) * logf(sum + more) - sum * logf(sum + 1e-9f);
}

/* The class in which a word that is in none tells most of its contexts. */
static uint32_t
class_best(struct classes *classes, const struct words *words, uint32_t word)
{
	uint32_t best = classes->of[word];
	float *gains = classes->gains;

	for (uint32_t y = 0; y < classes->room; y++)
		gains[y] = -entropy_gain(
			classes->totals[y], words->counts[word]);
	for (uint32_t i = words->offsets[word]; i < words->offsets[word + 1];
		i++) {
		const struct neighbour *neighbour = &words->neighbours[i];
		const float *beside =
			classes->beside +
			(size_t)neighbour->context * classes->room;

		for (uint32_t y = 0; y < classes->room; y++)
			gains[y] += entropy_gain(beside[y], neighbour->count);
	}
	for (uint32_t y = 0; y < classes->count; y++)
		if (gains[y] > gains[best] + 1e-3f)
			best = y;
	return best;
}

/* Classes of the words, the caller's to free. */
static uint32_t *
classes_make(const struct words *words, uint32_t count)
{
	struct classes classes = {.count = count, .room = (count + 15) & ~15u};

	classes.of = memory_new(words->count * sizeof *classes.of);
	classes.beside = memory_zeroed(
		(size_t)words->count * 2 * classes.room, sizeof(float));
	classes.totals = memory_zeroed(classes.room, sizeof(float));
	classes.gains = memory_zeroed(classes.room, sizeof(float));
	for (uint32_t i = 0; i < words->count; i++) {
		classes.of[words->order[i]] = i % count;
		class_change(&classes, words, words->order[i], 1);
	}
	for (uint32_t round = 0; round < ROUNDS; round++)
		for (uint32_t i = 0; i < words->count; i++) {
			uint32_t word = words->order[i];

			if (!(words->counts[word] > 0))
				continue;
			class_change(&classes, words, word, -1);
			classes.of[word] = class_best(&classes, words, word);
			class_change(&classes, words, word, 1);
		}
	free(classes.beside);
	free(classes.totals);
	free(classes.gains);
	return classes.of;
}

int
main(int argc, char **argv)
{
	struct words words = {0};
	struct model model;
	uint32_t *fine, *rough;

	if (argc != 2) {
		fprintf(stderr, "usage: names_classes MODEL > classes\n");
		return 2;
	}
	model = model_read(argv[1], &words);
	words_fill(&model, &words);
	fine = classes_make(&words, FINE);
	rough = classes_make(&words, ROUGH);
	for (uint32_t i = 0; i < words.count; i++) {
		uint32_t word = words.order[i];

		if (words.names[word][0] != '<')
			printf("%s\t0\t%u\t%u\n", words.names[word],
				fine[word], rough[word]);
	}
	free(fine);
	free(rough);
	free(words.names);
	free(words.counts);
	free(words.offsets);
	free(words.neighbours);
	free(words.order);
	free(model.file);
	return 0;
}
