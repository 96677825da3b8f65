/* Word classes, gazetteers, and the file of a model. */
#include "train_tables.h"
#include "base/memory.h"
#include "find/tagger_features.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

/* The gazetteers that may be shipped; see DATA_SOURCES.md. */
static const struct gazetteer {
	const char *file;
	uint16_t class;
	bool german, english;
} gazetteers[] = {
	{"c_first.txt", GAZETTEER_FIRST, true, true},
	{"c_last.txt", GAZETTEER_LAST, true, true},
	{"c_ppl.txt", GAZETTEER_LAST, true, true},
	{"country.txt", GAZETTEER_COUNTRY, true, true},
	{"isosub.txt", GAZETTEER_COUNTRY, true, true},
	{"geode.txt", GAZETTEER_CITY, true, true},
	{"cities.txt", GAZETTEER_LAND, true, true},
	{"land.txt", GAZETTEER_LAND, true, false},
	{"wn_PER.txt", GAZETTEER_PERSON, true, true},
	{"wn_LOC.txt", GAZETTEER_PLACE, true, true},
	{"wn_ORG.txt", GAZETTEER_BODY, true, true},
};

enum { PHRASE_WORDS = 6, SLOTS_MAX = 1 << 21 };

struct table {
	uint8_t *slots;
	uint32_t size, used;
	struct tagger_packing packing;
};

static void
table_add(struct table *table, uint64_t hash, uint32_t value)
{
	struct tagger_packing packing = table->packing;
	uint32_t at = tagger_slot(table->slots, table->size, hash, packing);
	uint32_t packed;

	if (at == UINT32_MAX)
		return;
	packed = tagger_slot_get(table->slots, at, packing);
	table->used += !packed;
	packed |= value | tagger_slot_print(hash, packing) << packing.bits;
	memcpy(table->slots + (size_t)at * packing.bytes, &packed,
		packing.bytes);
}

static FILE *
open_list(const char *data, const char *file)
{
	char path[1024];
	FILE *list;

	snprintf(path, sizeof path, "%s/gazetteers/%s", data, file);
	list = fopen(path, "r");
	if (!list)
		fprintf(stderr, "train_names: %s is missing\n", path);
	return list;
}

static void
add_phrase(struct table *table, char *line, uint16_t class)
{
	uint64_t hashes[PHRASE_WORDS], hash = 0;
	uint32_t count = 0;

	for (char *word = strtok(line, " \n"); word; word = strtok(NULL, " \n")) {
		if (count == PHRASE_WORDS)
			return;
		hash = tagger_hash_more(hash, tagger_hash(slice_string(word)));
		hashes[count++] = hash;
	}
	if (!count)
		return;
	for (uint32_t i = 0; i + 1 < count; i++)
		table_add(table, hashes[i], GAZETTEER_MORE);
	table_add(table, hash, class);
}

static void
add_gazetteers(struct table *table, const char *data, enum language language)
{
	char line[1024];

	for (size_t i = 0; i < ARRAY_LEN(gazetteers); i++) {
		const struct gazetteer *gazetteer = &gazetteers[i];
		FILE *list;

		if (language == LANGUAGE_GERMAN ? !gazetteer->german
						: !gazetteer->english)
			continue;
		list = open_list(data, gazetteer->file);
		while (list && fgets(line, sizeof line, list))
			add_phrase(table, line, gazetteer->class);
		if (list)
			fclose(list);
	}
}

static void
add_words(struct table *table, const char *path, enum language language)
{
	FILE *list = fopen(path, "r");
	char line[1024];

	(void)language;
	if (!list)
		fprintf(stderr, "train_names: %s is missing\n", path);
	while (list && fgets(line, sizeof line, list)) {
		unsigned coarse, fine, rough;
		char *tab = strchr(line, '\t');

		if (!tab || sscanf(tab, "%u %u %u", &coarse, &fine, &rough) != 3)
			continue;
		table_add(table, tagger_hash(slice_from(line, (size_t)(tab - line))),
			((fine + 1) & 1023) << 6 | (rough & 63));
	}
	if (list)
		fclose(list);
}

/* The same table in as little room as is fast enough. */
static struct table
table_of(void (*fill)(struct table *, const char *, enum language),
	const char *data, enum language language,
	struct tagger_packing packing)
{
	struct table table = {memory_zeroed(SLOTS_MAX, packing.bytes),
		SLOTS_MAX, 0, packing};
	uint32_t used;

	fill(&table, data, language);
	used = table.used;
	free(table.slots);
	table.size = used + used / 6 + 64;
	table.slots = memory_zeroed(table.size, packing.bytes);
	table.used = 0;
	fill(&table, data, language);
	return table;
}

struct tagger_model
tables_make(const char *data, const char *classes, enum language language)
{
	struct table words =
		table_of(add_words, classes, language, tagger_words);
	struct table phrases =
		table_of(add_gazetteers, data, language, tagger_phrases);
	struct tagger_header *header = memory_zeroed(1, sizeof *header);

	header->words = words.size;
	header->phrases = phrases.size;
	header->lines = 1;
	fprintf(stderr, "%u words, %u phrases\n", words.used, phrases.used);
	return (struct tagger_model){header,
		memory_zeroed(1, sizeof(struct tagger_line)), words.slots,
		phrases.slots, NULL};
}

void
tables_free(struct tagger_model *model)
{
	free((void *)model->header);
	free((void *)model->lines);
	free((void *)model->words);
	free((void *)model->phrases);
}

struct strength {
	float strength;
	uint32_t row;
};

static int
compare_strengths(const void *a, const void *b)
{
	const struct strength *x = a, *y = b;

	if (x->strength != y->strength)
		return x->strength < y->strength ? 1 : -1;
	return x->row < y->row ? -1 : x->row > y->row;
}

static float
row_strength(const struct crf_row *row)
{
	float most = 0;

	for (int y = 0; y < NAME_LABEL_COUNT; y++)
		if (fabsf(row->lanes[y]) > most)
			most = fabsf(row->lanes[y]);
	return most;
}

static int8_t
lane_of(float weight, float scale)
{
	float lane = roundf(weight * scale);

	return (int8_t)(lane > 127 ? 127 : lane < -127 ? -127 : lane);
}

/* Put a row into its line if there is room. */
static bool
place_row(struct tagger_line *lines, uint32_t count, uint64_t hash,
	const struct crf_row *weights, float scale)
{
	struct tagger_line *line = &lines[tagger_line_of(hash, count)];
	uint16_t print = tagger_print_of(hash);

	for (int i = 0; i < TAGGER_LINE_ROWS; i++) {
		struct tagger_row *row = &line->rows[i];
		uint16_t there;

		memcpy(&there, row->lanes, sizeof there);
		if (there == print)
			return false;
		if (there)
			continue;
		memcpy(row->lanes, &print, sizeof print);
		for (int y = 0; y < NAME_LABEL_COUNT; y++)
			row->lanes[TAGGER_FIRST_LANE + y] =
				lane_of(weights->lanes[y], scale);
		return true;
	}
	return false;
}

static struct strength *
rows_by_strength(const struct crf *crf)
{
	struct strength *order = memory_new(crf->row_count * sizeof *order);

	for (uint32_t i = 0; i < crf->row_count; i++)
		order[i] = (struct strength){row_strength(&crf->rows[i]), i};
	qsort(order, crf->row_count, sizeof *order, compare_strengths);
	return order;
}

struct placing {
	struct tagger_line *lines;
	uint32_t count, placed, lost;
};

/* Place the rows of a look, the strongest first. */
static void
place_rows(struct placing *placing, const struct learned *look, float scale)
{
	const struct crf *crf = look->crf;
	struct strength *order = rows_by_strength(crf);
	uint32_t full = placing->count * TAGGER_LINE_ROWS;

	for (uint32_t i = 0; i < crf->row_count && placing->placed < full;
		i++) {
		uint32_t row = order[i].row;

		if (order[i].strength * scale < 1.5f)
			break;
		if (place_row(placing->lines, placing->count,
			    look->hashes[row], &crf->rows[row], scale))
			placing->placed++;
		else
			placing->lost++;
	}
	free(order);
}

/* So that but few weights are cut. */
static float
scale_of(const struct crf *crf)
{
	struct strength *order = rows_by_strength(crf);
	float scale = 127.0f / order[crf->row_count / 2000].strength;

	free(order);
	return scale;
}

static struct tagger_line *
make_lines(const struct learned looks[TAGGER_LOOKS], uint32_t count,
	float scale)
{
	struct placing placing = {
		memory_zeroed(count, sizeof *placing.lines), count, 0, 0};

	place_rows(&placing, &looks[TAGGER_SECOND_LOOK],
		scale / TAGGER_DOCUMENT_FACTOR);
	fprintf(stderr, "%u rows of the second look\n", placing.placed);
	place_rows(&placing, &looks[TAGGER_FIRST_LOOK], scale);
	fprintf(stderr, "%u rows placed, %u without room, scale %.1f\n",
		placing.placed, placing.lost, (double)scale);
	return placing.lines;
}

static void
write_all(FILE *file, const void *at, size_t len)
{
	if (len && fwrite(at, 1, len, file) != len) {
		perror("train_names");
		exit(1);
	}
}

static void
write_file(const char *path, struct tagger_header *header)
{
	FILE *file = fopen(path, "wb");

	if (!file) {
		perror(path);
		exit(1);
	}
	header->checksum = tagger_checksum(header, header->size);
	write_all(file, header, header->size);
	if (fclose(file)) {
		perror(path);
		exit(1);
	}
}

/* Lines of weights beside the tables. */
static uint32_t
lines_that_fit(size_t tables)
{
	size_t taken = tables + sizeof(struct tagger_header);

	if (taken + sizeof(struct tagger_line) > TAGGER_SIZE_MAX) {
		fputs("train_names: the tables leave no room\n", stderr);
		exit(1);
	}
	return (uint32_t)((TAGGER_SIZE_MAX - taken) /
			  sizeof(struct tagger_line));
}

void
model_write(const char *path, const struct tagger_model *tables,
	const struct learned looks[TAGGER_LOOKS], enum language language)
{
	size_t words_size = tables->header->words * tagger_words.bytes;
	size_t phrases_size = tables->header->phrases * tagger_phrases.bytes;
	uint32_t count = lines_that_fit(words_size + phrases_size);
	struct tagger_header header = {.magic = "LESARTnm",
		.version = TAGGER_VERSION, .labels = NAME_LABEL_COUNT,
		.lines = count, .words = tables->header->words,
		.phrases = tables->header->phrases,
		.scale = scale_of(looks[TAGGER_FIRST_LOOK].crf)};
	struct tagger_line *lines = make_lines(looks, count, header.scale);
	size_t lines_size = count * sizeof *lines;
	char *all, *at;

	strcpy(header.language, language_code(language));
	header.size = (uint32_t)(sizeof header + lines_size + words_size +
				 phrases_size);
	for (int look = 0; look < TAGGER_LOOKS; look++)
		for (int x = 0; x <= NAME_LABEL_COUNT; x++)
			for (int y = 0; y < NAME_LABEL_COUNT; y++)
				header.transitions[look][x][y] = (int16_t)
					roundf(looks[look].crf
							->transitions[x][y] *
						header.scale);
	all = memory_new(header.size);
	memcpy(all, &header, sizeof header);
	at = all + sizeof header;
	memcpy(at, lines, lines_size);
	memcpy(at + lines_size, tables->words, words_size);
	memcpy(at + lines_size + words_size, tables->phrases, phrases_size);
	write_file(path, (struct tagger_header *)(void *)all);
	free(all);
	free(lines);
}
