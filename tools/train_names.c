/*
 * train_names LANGUAGE DATA CLASSES RECORDS MODEL [NAME=VALUE...] - train the
 * tagger of names on the train part of the records (tools/names_data.py), the
 * gazetteers in DATA and the word classes, and write the model. Deterministic: the same input
 * gives the same file. Settings for experiments stand in a table below. See
 * EVALUATION.md.
 */
#include "base/memory.h"
#include "names_records.h"
#include "train_tables.h"
#include "training.h"

#include <stdio.h>
#include <stdlib.h>

enum {
	MAP_BITS = 25, /* of slots for features seen */
};

struct feature_map
map_new(uint32_t bits)
{
	return (struct feature_map){
		memory_zeroed((size_t)1 << bits, sizeof(struct seen)), bits};
}

struct seen *
map_slot(const struct feature_map *map, uint64_t hash)
{
	uint32_t at = (uint32_t)(hash * 0x9e3779b97f4a7c15u >>
				 (64 - map->bits));

	while (map->at[at].hash && map->at[at].hash != hash)
		at = (at + 1) & ((1u << map->bits) - 1);
	map->at[at].hash = hash;
	return &map->at[at];
}

static void
add_passage(struct training *training, const struct work *work,
	const struct passage *passage, const uint8_t *labels,
	const uint8_t *rules, float weight)
{
	static struct token_facts facts[SENTENCE_MAX];
	uint64_t features[FEATURES_MAX];
	uint32_t count = passage->tokens.count;
	struct sentence *sentence;

	if (!count || count > SENTENCE_MAX)
		return;
	sentence = ARRAY_ADD(&training->sentences);
	*sentence = (struct sentence){
		training->labels.count, count, weight};
	tagger_facts(&training->tables, work, passage, rules, facts);
	for (uint32_t i = 0; i < count; i++) {
		uint32_t found = tagger_features(facts, count, i, features);

		*ARRAY_ADD(&training->offsets) = training->hashes.count;
		*ARRAY_ADD(&training->labels) =
			labels[passage->tokens.first + i];
		*ARRAY_ADD(&training->tokens) = tagger_seen(work,
			&work->tokens.at[passage->tokens.first + i],
			&facts[i]);
		for (uint32_t k = 0; k < found; k++) {
			*ARRAY_ADD(&training->hashes) = features[k];
			map_slot(&training->map, features[k])->count++;
		}
	}
}

static void
add_records(struct training *training, const struct records *records,
	const char *part)
{
	for (uint32_t i = 0; i < records->count; i++) {
		const struct record *record = &records->at[i];
		uint32_t first = training->sentences.count;
		struct work work;
		uint8_t *labels, *rules;

		if (strcmp(record->part, part) != 0)
			continue;
		labels = record_tokens(record, training->language, &work);
		rules = memory_zeroed(work.tokens.count + 1u, 1);
		for (uint32_t k = 0; k < work.passages.count; k++) {
			name_rules(&work, &work.passages.at[k], rules);
			add_passage(training, &work, &work.passages.at[k],
				labels, rules, record->weight);
		}
		free(rules);
		record_done(&work, labels);
		if (training->sentences.count - first >= DOCUMENT_PASSAGES_MIN)
			*ARRAY_ADD(&training->documents) = (struct document){
				{first, training->sentences.count - first},
				training->documents.count % FOLDS};
	}
	*ARRAY_ADD(&training->offsets) = training->hashes.count;
}

uint32_t *
features_number(const struct feature_map *map, const struct hashes *hashes,
	struct numbers32 *offsets, uint32_t least, struct hashes *rows)
{
	uint32_t *features = memory_new((hashes->count + 1u) *
					sizeof *features);
	uint32_t kept = 0, token = 0;

	for (uint32_t i = 0; i < 1u << map->bits; i++) {
		struct seen *seen = &map->at[i];

		if (seen->count < least) {
			seen->count = 0;
			continue;
		}
		*ARRAY_ADD(rows) = seen->hash;
		seen->count = rows->count;
	}
	for (uint32_t i = 0; i < hashes->count; i++) {
		const struct seen *seen = map_slot(map, hashes->at[i]);

		while (token < offsets->count && offsets->at[token] <= i)
			offsets->at[token++] = kept;
		if (seen->count)
			features[kept++] = seen->count - 1;
	}
	while (token < offsets->count)
		offsets->at[token++] = kept;
	return features;
}

/* The settings, and what an experiment gives of them. */
static struct settings
settings_of(int count, char **given, enum language language)
{
	struct settings settings = {.epochs = 16,
		.choosing = 8,
		.averaged = 5,
		.rate = 0.15,
		/* English has less to learn from. */
		.keep = language == LANGUAGE_GERMAN ? 0.4 : 0.6,
		.shrink = language == LANGUAGE_GERMAN ? 0.5 : 0.2,
		.seed = 20260101,
		.bias = 0.4,
		.least = 2,
		.again = 10,
		.again_rate = 0.1,
		.again_keep = 0.7};
	const struct {
		const char *name;
		double *value;
	} rows[] = {
		{"epochs", &settings.epochs}, {"choosing", &settings.choosing},
		{"averaged", &settings.averaged}, {"rate", &settings.rate},
		{"keep", &settings.keep}, {"shrink", &settings.shrink},
		{"seed", &settings.seed},
		{"bias", &settings.bias}, {"least", &settings.least},
		{"again", &settings.again},
		{"again_rate", &settings.again_rate},
		{"again_keep", &settings.again_keep},
	};

	for (int i = 0; i < count; i++) {
		size_t len = strcspn(given[i], "="), row = 0;

		while (row < ARRAY_LEN(rows) &&
			(strlen(rows[row].name) != len ||
				strncmp(rows[row].name, given[i], len) != 0))
			row++;
		if (row == ARRAY_LEN(rows) || !given[i][len]) {
			fprintf(stderr, "train_names: what is %s?\n", given[i]);
			exit(2);
		}
		*rows[row].value = atof(given[i] + len + 1);
	}
	return settings;
}

static struct crf
crf_of(struct training *training)
{
	const struct settings *settings = &training->settings;
	struct crf crf = {
		.epochs = (uint32_t)settings->epochs,
		.choosing = (uint32_t)settings->choosing,
		.averaged = (uint32_t)settings->averaged,
		.rate = (float)settings->rate,
		.keep = (float)settings->keep,
		.shrink = (float)settings->shrink,
		.seed = (uint64_t)settings->seed,
	};

	crf.features = features_number(&training->map, &training->hashes,
		&training->offsets, (uint32_t)settings->least,
		&training->rows);
	crf.offsets = training->offsets.at;
	crf.labels = training->labels.at;
	crf.sentences = training->sentences.at;
	crf.sentence_count = training->sentences.count;
	crf.token_count = training->labels.count;
	crf.row_count = training->rows.count;
	if (crf.averaged > crf.epochs)
		crf.averaged = crf.epochs;
	fprintf(stderr, "%u tokens, %u sentences, %u features of %u seen\n",
		crf.token_count, crf.sentence_count, crf.row_count,
		training->hashes.count);
	return crf;
}

static void
training_free(struct training *training)
{
	tables_free(&training->tables);
	free(training->map.at);
	free(training->tokens.at);
	free(training->documents.at);
	free(training->hashes.at);
	free(training->offsets.at);
	free(training->labels.at);
	free(training->sentences.at);
	free(training->rows.at);
}

static void
learn(struct training *training, const char *path)
{
	struct crf crf = crf_of(training), again = {0};
	struct hashes rows = {0};

	if (training->settings.again > 0)
		train_again(training, &crf, &again, &rows);
	crf_train(&crf);
	for (int label = 0; label <= NAME_LABEL_COUNT; label++)
		crf.transitions[label][0] -= (float)training->settings.bias;
	if (!again.row_count)
		memcpy(again.transitions, crf.transitions,
			sizeof crf.transitions);
	model_write(path, &training->tables,
		(const struct learned[TAGGER_LOOKS]){
			{&crf, training->rows.at}, {&again, rows.at}},
		training->language);
	free(crf.rows);
	free(again.rows);
	free(crf.features);
	free(rows.at);
}

int
main(int argc, char **argv)
{
	struct training training = {0};
	struct records records = {0};

	if (argc < 6) {
		fprintf(stderr, "usage: train_names LANGUAGE DATA CLASSES "
				"RECORDS MODEL [NAME=VALUE...]\n");
		return 2;
	}
	training.language = strcmp(argv[1], "de") ? LANGUAGE_ENGLISH
						  : LANGUAGE_GERMAN;
	training.settings =
		settings_of(argc - 6, argv + 6, training.language);
	training.tables = tables_make(argv[2], argv[3], training.language);
	training.map = map_new(MAP_BITS);
	records_read(argv[4], &records);
	add_records(&training, &records, "train");
	records_free(&records);
	learn(&training, argv[5]);
	training_free(&training);
	return 0;
}
