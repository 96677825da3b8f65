/*
 * train_pieces FEATURES TREES DEPTH FOLDS - learns which pieces of a page
 * are its article: gradient-boosted decision trees on the logistic loss
 * (Friedman 2001), thresholds out of 64 quantiles a feature.
 *
 * Standard input: a line a piece: group, label (1, 0, or -1 for unknown),
 * weight, and the features, parted by tabs (tools/label_pieces.py). With
 * FOLDS over 1, standard output gets what trees that were learned without
 * the groups of a fold say of it, one number a line; else the trees as a
 * table of C (src/read/html/model.h).
 */
#include <math.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { BINS = 64, DEPTH_MAX = 6, NODES = 1 << (DEPTH_MAX + 1) };

struct data {
	uint32_t rows, features;
	float *value;      /* rows x features */
	uint8_t *bin;      /* the same as the index of a quantile */
	float *edge;       /* features x BINS: upper edges */
	float *weight;
	int8_t *label;
	uint32_t *group;
};

struct tree {
	uint8_t feature[NODES];
	uint8_t bin[NODES];  /* to the left: at most this */
	float leaf[NODES];
	float threshold[NODES];
};

static const double rate = .065, ridge = 2.0, leaf_least = 3.0;
/* Each tree sees a part of the features and of the groups, by chance. */
static const double features_seen = .3, groups_seen = .7;

/* A number of 0 to 1 out of two, the same each time (splitmix64). */
static double
chance(uint64_t a, uint64_t b)
{
	uint64_t z = a * 0x9e3779b97f4a7c15u + b * 0xbf58476d1ce4e5b9u + 1;

	z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9u;
	z = (z ^ z >> 27) * 0x94d049bb133111ebu;
	return (double)((z ^ z >> 31) >> 11) / 9007199254740992.0;
}

static int
compare_floats(const void *a, const void *b)
{
	float x = *(const float *)a, y = *(const float *)b;

	return (x > y) - (x < y);
}

static void
read_rows(struct data *data)
{
	size_t room = 0, size = 0;
	char *line = NULL;

	while (getline(&line, &size, stdin) > 0) {
		char *at = line;

		if (data->rows == room) {
			room = room ? 2 * room : 4096;
			data->value = realloc(data->value,
				room * data->features * sizeof(float));
			data->weight = realloc(data->weight, room * 4);
			data->label = realloc(data->label, room);
			data->group = realloc(data->group, room * 4);
		}
		data->group[data->rows] = (uint32_t)strtoul(at, &at, 10);
		data->label[data->rows] = (int8_t)strtol(at, &at, 10);
		data->weight[data->rows] = strtof(at, &at);
		for (uint32_t f = 0; f < data->features; f++)
			data->value[(size_t)data->rows * data->features + f] =
				strtof(at, &at);
		data->rows++;
	}
	free(line);
}

static void
find_edges(struct data *data)
{
	float *column = malloc(data->rows * sizeof *column);

	data->edge = calloc((size_t)data->features * BINS, sizeof(float));
	data->bin = malloc((size_t)data->rows * data->features);
	for (uint32_t f = 0; f < data->features; f++) {
		float *edge = data->edge + (size_t)f * BINS;

		for (uint32_t i = 0; i < data->rows; i++)
			column[i] = data->value[(size_t)i * data->features + f];
		qsort(column, data->rows, sizeof *column, compare_floats);
		for (uint32_t b = 0; b < BINS; b++)
			edge[b] = column[(uint64_t)(b + 1) * (data->rows - 1) /
				BINS];
		for (uint32_t i = 0; i < data->rows; i++) {
			float v = data->value[(size_t)i * data->features + f];
			uint8_t b = 0;

			while (b < BINS - 1 && v > edge[b])
				b++;
			data->bin[(size_t)i * data->features + f] = b;
		}
	}
	free(column);
}

struct sum {
	double gradient, hessian;
};

static double
gain_of(struct sum s)
{
	return s.gradient * s.gradient / (s.hessian + ridge);
}

/* The best split of each node of a level, from sums by feature and bin. */
static void
split_nodes(const struct data *data, struct tree *tree, uint32_t number,
	uint32_t first, uint32_t count, const struct sum *sums)
{
	for (uint32_t n = 0; n < count; n++) {
		double best = 1e-3;
		uint32_t node = first + n;

		tree->feature[node] = 255;
		for (uint32_t f = 0; f < data->features; f++) {
			const struct sum *bins =
				sums + ((size_t)n * data->features + f) * BINS;
			struct sum all = {0, 0}, left = {0, 0};

			if (chance(number, f) > features_seen)
				continue;
			for (int b = 0; b < BINS; b++) {
				all.gradient += bins[b].gradient;
				all.hessian += bins[b].hessian;
			}
			for (int b = 0; b < BINS - 1; b++) {
				struct sum right;
				double gain;

				left.gradient += bins[b].gradient;
				left.hessian += bins[b].hessian;
				right.gradient = all.gradient - left.gradient;
				right.hessian = all.hessian - left.hessian;
				if (left.hessian < leaf_least ||
					right.hessian < leaf_least)
					continue;
				gain = gain_of(left) + gain_of(right) -
				       gain_of(all);
				if (gain <= best)
					continue;
				best = gain;
				tree->feature[node] = (uint8_t)f;
				tree->bin[node] = (uint8_t)b;
				tree->threshold[node] =
					data->edge[(size_t)f * BINS + b];
			}
		}
	}
}

/* Where a row goes after `depth` levels. */
static uint32_t
walk(const struct data *data, const struct tree *tree, uint32_t row, int depth)
{
	const uint8_t *bin = data->bin + (size_t)row * data->features;
	uint32_t node = 1;

	for (int level = 0; level < depth; level++) {
		uint8_t f = tree->feature[node];

		node = 2 * node + (f != 255 && bin[f] > tree->bin[node]);
	}
	return node;
}

static void
grow(const struct data *data, struct tree *tree, uint32_t number, int depth,
	const uint8_t *used, const double *score)
{
	size_t room = (size_t)(1 << depth) * data->features * BINS;
	struct sum *sums = malloc(room * sizeof *sums);

	memset(tree, 0, sizeof *tree);
	memset(tree->feature, 255, sizeof tree->feature);
	for (int level = 0; level <= depth; level++) {
		uint32_t first = 1u << level;
		struct sum leaf[1 << DEPTH_MAX] = {{0, 0}};

		memset(sums, 0, room * sizeof *sums);
		for (uint32_t i = 0; i < data->rows; i++) {
			double p, g, h;
			uint32_t node;
			const uint8_t *bin =
				data->bin + (size_t)i * data->features;

			if (!used[i] || (level < depth &&
				chance(data->group[i] + 1000u, number) >
					groups_seen))
				continue;
			node = walk(data, tree, i, level) - first;
			p = 1 / (1 + exp(-score[i]));
			g = (data->label[i] - p) * (double)data->weight[i];
			h = p * (1 - p) * (double)data->weight[i];
			leaf[node].gradient += g;
			leaf[node].hessian += h;
			if (level == depth)
				continue;
			for (uint32_t f = 0; f < data->features; f++) {
				struct sum *s = sums + ((size_t)node *
					data->features + f) * BINS + bin[f];

				s->gradient += g;
				s->hessian += h;
			}
		}
		if (level < depth)
			split_nodes(data, tree, number, first, first,
				sums);
		else
			for (uint32_t n = 0; n < first; n++)
				tree->leaf[first + n] = (float)(rate *
					leaf[n].gradient /
					(leaf[n].hessian + ridge));
	}
	free(sums);
}

static void
learn(const struct data *data, struct tree *trees, int count, int depth,
	const uint8_t *used, double *score)
{
	memset(score, 0, data->rows * sizeof *score);
	for (int t = 0; t < count; t++) {
		grow(data, &trees[t], (uint32_t)t, depth, used, score);
		for (uint32_t i = 0; i < data->rows; i++)
			score[i] += (double)trees[t].leaf[walk(
				data, &trees[t], i, depth)];
	}
}

/* Numbers parted by commas, in lines of at most 80 columns. */
static void
print_number(const char *format, double number, int *column)
{
	char text[32];
	int len = snprintf(text, sizeof text, format, number);

	if (*column + len + 1 > 72) {
		putchar('\n');
		*column = 0;
	}
	*column += printf("%s%s,", *column ? "" : "\t", text);
}

enum part { PART_FEATURE, PART_THRESHOLD, PART_LEAF };

static double
number_of(const struct tree *tree, enum part part, uint32_t node)
{
	bool none = tree->feature[node] == 255;

	switch (part) {
	case PART_FEATURE:
		return none ? 0 : tree->feature[node];
	case PART_THRESHOLD:
		return none ? 1e9 : (double)tree->threshold[node];
	default:
		return round((double)tree->leaf[node] * 1000);
	}
}

static void
print_part(const struct tree *trees, int count, int depth, enum part part)
{
	static const char *const names[] = {
		"static const uint8_t model_feature[MODEL_TREES * MODEL_INNER]",
		"static const float model_threshold[MODEL_TREES * MODEL_INNER]",
		"/* In thousandths. */\n"
		"static const int16_t model_leaf[MODEL_TREES * MODEL_LEAVES]"};
	static const char *const formats[] = {"%.0f", "%.4gf", "%.0f"};
	uint32_t first = part == PART_LEAF ? 1u << depth : 1;
	uint32_t end = part == PART_LEAF ? 2u << depth : 1u << depth;
	int column = 0;

	printf("\n%s = {\n", names[part]);
	for (int t = 0; t < count; t++)
		for (uint32_t n = first; n < end; n++) {
			double number = number_of(&trees[t], part, n);
			/* A float of C has a point or an exponent. */
			bool whole = part == PART_THRESHOLD &&
				number == floor(number) && fabs(number) < 1e5;

			print_number(whole ? "%.1ff" : formats[part], number,
				&column);
		}
	printf("\n};\n");
}

static void
print_model(const struct tree *trees, int count, int depth)
{
	printf("/*\n * Which pieces of a page are its article, as decision "
		"trees over the features\n * of features.h: of each tree "
		"the inner nodes in the order of a heap, then\n * the "
		"leaves. Made by tools/train_pieces; not for reading.\n */\n"
		"#ifndef LESART_READ_HTML_MODEL_H\n"
		"#define LESART_READ_HTML_MODEL_H\n\n"
		"#include <stdint.h>\n\n"
		"enum {\n\tMODEL_TREES = %d,\n\tMODEL_DEPTH = %d,\n"
		"\tMODEL_INNER = (1 << MODEL_DEPTH) - 1,\n"
		"\tMODEL_LEAVES = 1 << MODEL_DEPTH,\n};\n", count, depth);
	print_part(trees, count, depth, PART_FEATURE);
	print_part(trees, count, depth, PART_THRESHOLD);
	print_part(trees, count, depth, PART_LEAF);
	printf("\n#endif\n");
}

int
main(int arguments, char **argument)
{
	struct data data = {0};
	int count, depth, folds;
	struct tree *trees;
	double *score, *kept;
	uint8_t *used;

	if (arguments != 5)
		return 2;
	data.features = (uint32_t)atoi(argument[1]);
	count = atoi(argument[2]);
	depth = atoi(argument[3]);
	folds = atoi(argument[4]);
	read_rows(&data);
	find_edges(&data);
	trees = calloc((size_t)count, sizeof *trees);
	score = calloc(data.rows, sizeof *score);
	kept = calloc(data.rows, sizeof *kept);
	used = calloc(data.rows, 1);
	for (int fold = 0; fold < folds; fold++) {
		for (uint32_t i = 0; i < data.rows; i++)
			used[i] = data.label[i] >= 0 && (folds == 1 ||
				(int)(data.group[i] % (uint32_t)folds) != fold);
		learn(&data, trees, count, depth, used, score);
		for (uint32_t i = 0; i < data.rows; i++)
			if ((int)(data.group[i] % (uint32_t)folds) == fold)
				kept[i] = score[i];
	}
	if (folds == 1)
		print_model(trees, count, depth);
	else
		for (uint32_t i = 0; i < data.rows; i++)
			printf("%.5f\n", 1 / (1 + exp(-kept[i])));
	return 0;
}
