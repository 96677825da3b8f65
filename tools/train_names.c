/*
 * train_names LANGUAGE DATA RECORDS MODEL [NAME=VALUE...] - train the tagger
 * of names on the train part of the records (tools/names_data.py) and the
 * gazetteers in DATA, and write the model. Deterministic: the same input
 * gives the same file. Settings for experiments stand in a table below. See
 * EVALUATION.md.
 */
#include "base/memory.h"
#include "find/tagger_features.h"
#include "names_records.h"
#include "train_crf.h"
#include "train_tables.h"

#include <stdio.h>
#include <stdlib.h>

enum {
	COUNT_MIN = 2,      /* of a feature, to be learned */
	MAP_SIZE = 1 << 25, /* slots for features seen */
	LINES = 48000,      /* of the model: 64 bytes each */
	SENTENCE_MAX = 4000,
};

struct seen {
	uint64_t hash;
	uint32_t count; /* then index + 1 of the row, 0 for none */
};

struct numbers32 { uint32_t *at; uint32_t count, max; };
struct hashes { uint64_t *at; uint32_t count, max; };
struct labels { uint8_t *at; uint32_t count, max; };
struct sentences { struct sentence *at; uint32_t count, max; };

struct training {
	struct tagger_model tables;
	enum language language;
	struct seen *map;
	struct hashes hashes;      /* of each feature of each token */
	struct numbers32 offsets;  /* of each token into these */
	struct labels labels;
	struct sentences sentences;
	struct hashes rows;        /* hash of each row */
};

static struct seen *
seen_of(struct training *training, uint64_t hash)
{
	uint32_t at = (uint32_t)(hash * 0x9e3779b97f4a7c15u >> 39);

	while (training->map[at].hash && training->map[at].hash != hash)
		at = (at + 1) & (MAP_SIZE - 1);
	training->map[at].hash = hash;
	return &training->map[at];
}

static void
add_passage(struct training *training, const struct work *work,
	const struct passage *passage, const uint8_t *labels, float weight)
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
	tagger_facts(&training->tables, work, passage, facts);
	for (uint32_t i = 0; i < count; i++) {
		uint32_t found = tagger_features(facts, count, i, features);

		*ARRAY_ADD(&training->offsets) = training->hashes.count;
		*ARRAY_ADD(&training->labels) =
			labels[passage->tokens.first + i];
		for (uint32_t k = 0; k < found; k++) {
			*ARRAY_ADD(&training->hashes) = features[k];
			seen_of(training, features[k])->count++;
		}
	}
}

static void
add_records(struct training *training, const struct records *records,
	const char *part)
{
	for (uint32_t i = 0; i < records->count; i++) {
		const struct record *record = &records->at[i];
		struct work work;
		uint8_t *labels;

		if (strcmp(record->part, part) != 0)
			continue;
		labels = record_tokens(record, training->language, &work);
		for (uint32_t k = 0; k < work.passages.count; k++)
			add_passage(training, &work, &work.passages.at[k],
				labels, record->weight);
		record_done(&work, labels);
	}
	*ARRAY_ADD(&training->offsets) = training->hashes.count;
}

/* Number the features that are frequent enough, and put the numbers in the
 * place of the hashes. Returns their indices, token by token. */
static uint32_t *
number_features(struct training *training)
{
	uint32_t *features =
		memory_new(training->hashes.count * sizeof *features);
	uint32_t kept = 0, token = 0;

	for (uint32_t i = 0; i < MAP_SIZE; i++) {
		struct seen *seen = &training->map[i];

		if (seen->count < COUNT_MIN) {
			seen->count = 0;
			continue;
		}
		*ARRAY_ADD(&training->rows) = seen->hash;
		seen->count = training->rows.count;
	}
	for (uint32_t i = 0; i < training->hashes.count; i++) {
		const struct seen *seen =
			seen_of(training, training->hashes.at[i]);

		while (token < training->offsets.count &&
			training->offsets.at[token] <= i)
			training->offsets.at[token++] = kept;
		if (seen->count)
			features[kept++] = seen->count - 1;
	}
	while (token < training->offsets.count)
		training->offsets.at[token++] = kept;
	return features;
}

/* What an experiment may set. */
struct settings {
	double epochs, choosing, averaged, rate, keep, shrink, seed, lines;
	double bias; /* against no name, which strict F1 rewards */
};

static struct settings
settings_of(int count, char **given, enum language language)
{
	struct settings settings = {.epochs = 16,
		.choosing = 8,
		.averaged = 5,
		.rate = 0.15,
		.keep = 0.4,
		/* English has less to learn from and no word classes. */
		.shrink = language == LANGUAGE_GERMAN ? 0.5 : 0.05,
		.seed = 20260101,
		.lines = LINES,
		.bias = 0.4};
	const struct {
		const char *name;
		double *value;
	} rows[] = {
		{"epochs", &settings.epochs}, {"choosing", &settings.choosing},
		{"averaged", &settings.averaged}, {"rate", &settings.rate},
		{"keep", &settings.keep}, {"shrink", &settings.shrink},
		{"seed", &settings.seed}, {"lines", &settings.lines},
		{"bias", &settings.bias},
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
crf_of(struct training *training, const struct settings *settings)
{
	struct crf crf = {
		.epochs = (uint32_t)settings->epochs,
		.choosing = (uint32_t)settings->choosing,
		.averaged = (uint32_t)settings->averaged,
		.rate = (float)settings->rate,
		.keep = (float)settings->keep,
		.shrink = (float)settings->shrink,
		.seed = (uint64_t)settings->seed,
	};

	crf.features = number_features(training);
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
	free(training->map);
	free(training->hashes.at);
	free(training->offsets.at);
	free(training->labels.at);
	free(training->sentences.at);
	free(training->rows.at);
}

int
main(int argc, char **argv)
{
	struct training training = {0};
	struct records records = {0};
	struct settings settings;
	struct crf crf;

	if (argc < 5) {
		fprintf(stderr, "usage: train_names LANGUAGE DATA RECORDS "
				"MODEL [NAME=VALUE...]\n");
		return 2;
	}
	training.language = strcmp(argv[1], "de") ? LANGUAGE_ENGLISH
						  : LANGUAGE_GERMAN;
	settings = settings_of(argc - 5, argv + 5, training.language);
	training.tables = tables_make(argv[2], training.language);
	training.map = memory_zeroed(MAP_SIZE, sizeof *training.map);
	records_read(argv[3], &records);
	add_records(&training, &records, "train");
	crf = crf_of(&training, &settings);
	crf_train(&crf);
	for (int label = 0; label <= NAME_LABEL_COUNT; label++)
		crf.transitions[label][0] -= (float)settings.bias;
	model_write(argv[4], &training.tables, &crf, training.rows.at,
		(uint32_t)settings.lines, training.language);
	free(crf.rows);
	free(crf.features);
	training_free(&training);
	records_free(&records);
	return 0;
}
