/* The second look's training: labels of documents as a stranger to them sees
 * them, and what these tell of each word. */
#include "base/memory.h"
#include "training.h"

#include <stdio.h>
#include <stdlib.h>

/* A copy without the documents of a fold, trained. */
static struct crf
train_without(struct training *training, const struct crf *from, uint32_t fold)
{
	struct crf crf = *from;
	uint32_t features = from->offsets[from->token_count];
	uint32_t kept = 0, document = 0;

	crf.features = memory_new(features * sizeof *crf.features);
	memcpy(crf.features, from->features, features * sizeof *crf.features);
	crf.offsets =
		memory_new((from->token_count + 1u) * sizeof *crf.offsets);
	memcpy(crf.offsets, from->offsets,
		(from->token_count + 1u) * sizeof *crf.offsets);
	crf.sentences =
		memory_new(from->sentence_count * sizeof *crf.sentences);
	for (uint32_t i = 0; i < training->sentences.count; i++) {
		const struct documents *documents = &training->documents;
		const struct document *at;

		while (document < documents->count &&
			documents->at[document].sentences.first +
					documents->at[document]
						.sentences.count <=
				i)
			document++;
		at = &documents->at[document];
		if (document < documents->count && at->sentences.first <= i &&
			at->fold == fold)
			continue;
		crf.sentences[kept++] = training->sentences.at[i];
	}
	crf.sentence_count = kept;
	crf_train(&crf);
	for (int label = 0; label <= NAME_LABEL_COUNT; label++)
		crf.transitions[label][0] -= (float)training->settings.bias;
	free(crf.features);
	free(crf.offsets);
	free(crf.sentences);
	return crf;
}

/* The first look at a document by `crf`, into its tokens and `base`. */
static void
label_document(struct training *training, const struct crf *crf,
	const uint32_t *features, const uint32_t *offsets,
	const struct document *document, struct crf_row *base)
{
	static uint8_t labels[SENTENCE_MAX];
	uint32_t end = document->sentences.first + document->sentences.count;

	for (uint32_t i = document->sentences.first; i < end; i++) {
		const struct sentence *sentence = &training->sentences.at[i];
		uint32_t first = sentence->first, count = sentence->count;
		struct seen_token *tokens = &training->tokens.at[first];

		for (uint32_t t = first; t < first + count; t++)
			base[t] = crf_scores(crf, features + offsets[t],
				offsets[t + 1] - offsets[t]);
		crf_decode(crf, base + first, count, labels);
		for (uint32_t t = 0; t < count; t++)
			if (tokens[t].key)
				tokens[t].margin = tagger_margin(
					base[first + t].lanes, labels[t]);
		document_use(tokens, labels, count);
	}
}

/* The features that come of it, behind those of the tokens before. */
static void
add_document(struct training *training, const struct document *document,
	struct sentences *sentences, struct hashes *hashes,
	struct numbers32 *offsets, struct feature_map *map)
{
	struct document_words words = {0};
	uint32_t end = document->sentences.first + document->sentences.count;
	uint64_t features[DOCUMENT_FEATURES_MAX];

	for (uint32_t i = document->sentences.first; i < end; i++)
		document_note(&words,
			&training->tokens.at[training->sentences.at[i].first],
			training->sentences.at[i].count);
	for (uint32_t i = document->sentences.first; i < end; i++) {
		const struct sentence *sentence = &training->sentences.at[i];
		struct seen_token *tokens =
			&training->tokens.at[sentence->first];

		document_look(&words, tokens, sentence->count);
		*ARRAY_ADD(sentences) = *sentence;
		for (uint32_t t = 0; t < sentence->count; t++) {
			uint32_t found = document_features(
				tokens, sentence->count, t, features);

			/* Tokens outside of documents have none. */
			while (offsets->count <= sentence->first + t)
				*ARRAY_ADD(offsets) = hashes->count;
			for (uint32_t k = 0; k < found; k++) {
				*ARRAY_ADD(hashes) = features[k];
				map_slot(map, features[k])->count++;
			}
		}
	}
	document_words_free(&words);
}

static void
learn(struct training *training, struct crf *again, const struct crf *crf,
	const struct crf_row *base, struct sentences *sentences,
	struct hashes *hashes, struct numbers32 *offsets,
	struct feature_map *map, struct hashes *rows)
{
	enum { LEAST = 5 };

	while (offsets->count <= training->labels.count)
		*ARRAY_ADD(offsets) = hashes->count;
	*again = (struct crf){
		.features = features_number(map, hashes, offsets, LEAST, rows),
		.offsets = offsets->at,
		.labels = crf->labels,
		.sentences = sentences->at,
		.sentence_count = sentences->count,
		.row_count = rows->count,
		.token_count = crf->token_count,
		.epochs = (uint32_t)training->settings.again,
		.averaged = 4,
		.rate = (float)training->settings.again_rate,
		.keep = (float)training->settings.again_keep,
		.seed = crf->seed,
		.base = base,
	};
	if (again->averaged > again->epochs)
		again->averaged = again->epochs;
	fprintf(stderr, "second look: %u sentences, %u features\n",
		again->sentence_count, again->row_count);
	memcpy(again->transitions, crf->transitions, sizeof crf->transitions);
	crf_train(again);
	free(again->features);
}

void
train_again(struct training *training, const struct crf *crf,
	struct crf *again, struct hashes *rows)
{
	struct crf_row *base =
		memory_zeroed(crf->token_count + 1u, sizeof *base);
	struct sentences sentences = {0};
	struct hashes hashes = {0};
	struct numbers32 offsets = {0};
	struct feature_map map = map_new(22);
	struct crf first = {0};

	for (uint32_t fold = 0; fold < FOLDS; fold++) {
		first = train_without(training, crf, fold);
		for (uint32_t i = 0; i < training->documents.count; i++)
			if (training->documents.at[i].fold == fold)
				label_document(training, &first, crf->features,
					crf->offsets,
					&training->documents.at[i], base);
		free(first.rows);
	}
	for (uint32_t i = 0; i < training->documents.count; i++)
		add_document(training, &training->documents.at[i], &sentences,
			&hashes, &offsets, &map);
	learn(training, again, &first, base, &sentences, &hashes, &offsets,
		&map, rows);
	free(base);
	free(sentences.at);
	free(hashes.at);
	free(offsets.at);
	free(map.at);
}
