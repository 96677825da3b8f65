/*
 * train_names LANGUAGE DATA RECORDS MODEL [part] - train the tagger of names
 * on records (tools/names_data.py) and the gazetteers in DATA, and write
 * the model. Deterministic: the same input gives the same file. `part`
 * "all" learns from the dev part too. See EVALUATION.md.
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
	LINES = 47000,      /* of the model: 64 bytes each */
	EPOCHS = 14,
	AVERAGED = 5,
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

		if (strcmp(part, "all") && strcmp(record->part, part))
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

int
main(int argc, char **argv)
{
	struct training training = {0};
	struct records records = {0};
	struct crf crf = {.epochs = EPOCHS, .averaged = AVERAGED,
		.rate = 0.15f, .keep = 0.5f, .seed = 20260101};

	if (argc < 5) {
		fprintf(stderr, "usage: train_names LANGUAGE DATA RECORDS "
				"MODEL [part]\n");
		return 2;
	}
	if (getenv("TRAIN_EPOCHS"))
		crf.epochs = (uint32_t)atoi(getenv("TRAIN_EPOCHS"));
	if (getenv("TRAIN_KEEP"))
		crf.keep = (float)atof(getenv("TRAIN_KEEP"));
	if (getenv("TRAIN_RATE"))
		crf.rate = (float)atof(getenv("TRAIN_RATE"));
	if (crf.averaged > crf.epochs)
		crf.averaged = crf.epochs;
	training.language = strcmp(argv[1], "de") ? LANGUAGE_ENGLISH
						  : LANGUAGE_GERMAN;
	training.tables = tables_make(argv[2], training.language);
	training.map = memory_zeroed(MAP_SIZE, sizeof *training.map);
	records_read(argv[3], &records);
	add_records(&training, &records, argc > 5 ? argv[5] : "train");
	crf.features = number_features(&training);
	free(training.map);
	free(training.hashes.at);
	fprintf(stderr, "%u tokens, %u sentences, %u features of %u seen\n",
		training.labels.count, training.sentences.count,
		training.rows.count, training.hashes.count);
	crf.offsets = training.offsets.at;
	crf.labels = training.labels.at;
	crf.sentences = training.sentences.at;
	crf.sentence_count = training.sentences.count;
	crf.row_count = training.rows.count;
	crf_train(&crf);
	model_write(argv[4], &training.tables, &crf, training.rows.at,
		getenv("TRAIN_LINES") ? (uint32_t)atoi(getenv("TRAIN_LINES")) : LINES,
		training.language);
	free(crf.rows);
	free((void *)crf.features);
	free(training.offsets.at);
	free(training.labels.at);
	free(training.sentences.at);
	free(training.rows.at);
	tables_free(&training.tables);
	records_free(&records);
	return 0;
}
