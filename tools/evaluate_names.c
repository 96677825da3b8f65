/*
 * evaluate_names LANGUAGE MODEL RECORDS [part] - precision, recall and F1 of
 * the tagger alone (no knowledge of the document) on the records of a part,
 * strict: span and kind right; for each set, people, places and
 * organisations, then with other names.
 */
#include "base/memory.h"
#include "find/tagger.h"
#include "names_records.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

struct count {
	char set[32];
	uint32_t right[2], found[2], gold[2]; /* without, with others */
};

struct counts { struct count *at; uint32_t count, max; };

static struct count *
count_of(struct counts *counts, const char *set)
{
	struct count *count;

	for (uint32_t i = 0; i < counts->count; i++)
		if (!strcmp(counts->at[i].set, set))
			return &counts->at[i];
	count = ARRAY_ADD(counts);
	snprintf(count->set, sizeof count->set, "%s", set);
	return count;
}

/* Count names in `labels`; those that `other` has too are right. */
static void
count_names(const uint8_t *labels, const uint8_t *other, uint32_t tokens,
	uint32_t found[2], uint32_t right[2])
{
	for (uint32_t at = 0; at < tokens;) {
		uint32_t end;
		unsigned kind;
		bool same;

		if (!labels[at]) {
			at++;
			continue;
		}
		end = label_end(labels, at, tokens);
		kind = label_kind(labels[at]);
		same = other[at] && label_kind(other[at]) == kind &&
		       other[at] == label_begin(kind) &&
		       label_end(other, at, tokens) == end;
		for (int all = kind == ENTITY_OTHER;
			all < 2 && kind < ENTITY_KIND_COUNT; all++) {
			found[all]++;
			if (same && right)
				right[all]++;
		}
		at = end;
	}
}

static void
evaluate_record(const struct tagger_model *model, const struct record *record,
	enum language language, struct counts *counts, clock_t *spent,
	uint32_t *tokens)
{
	struct work work;
	struct document_words words = {0};
	uint8_t *gold = record_tokens(record, language, &work);
	uint8_t *labels = memory_zeroed(work.tokens.count + 1u, 1);
	const char *sets[2] = {"all", record->set};
	clock_t start = clock();

	tagger_label(model, &work, &words, labels);
	*spent += clock() - start;
	*tokens += work.tokens.count;
	for (int i = 0; i < 2; i++) {
		struct count *count = count_of(counts, sets[i]);

		count_names(labels, gold, work.tokens.count, count->found,
			count->right);
		count_names(gold, labels, work.tokens.count, count->gold, NULL);
	}
	free(labels);
	document_words_free(&words);
	record_done(&work, gold);
}

static void
print_count(const struct count *count)
{
	printf("%-10s", count->set);
	for (int all = 0; all < 2; all++) {
		double precision = 100.0 * count->right[all] /
				   (count->found[all] + 1e-9);
		double recall = 100.0 * count->right[all] /
				(count->gold[all] + 1e-9);

		printf("  %s F1 %5.1f P %5.1f R %5.1f of %5u",
			all ? "4-class" : "P/L/O",
			2 * precision * recall / (precision + recall + 1e-9),
			precision, recall, count->gold[all]);
	}
	printf("\n");
}

int
main(int argc, char **argv)
{
	struct tagger_model model;
	struct records records = {0};
	struct counts counts = {0};
	enum language language;
	enum status status;
	clock_t spent = 0;
	uint32_t tokens = 0;

	if (argc < 4) {
		fprintf(stderr, "usage: evaluate_names LANGUAGE MODEL RECORDS "
				"[part]\n");
		return 2;
	}
	language = strcmp(argv[1], "de") ? LANGUAGE_ENGLISH : LANGUAGE_GERMAN;
	status = tagger_model_open(argv[2], &model);
	if (status) {
		fprintf(stderr, "%s: %s\n", argv[2], status_sentence(status));
		return 1;
	}
	records_read(argv[3], &records);
	for (uint32_t i = 0; i < records.count; i++)
		if (!strcmp(records.at[i].part, argc > 4 ? argv[4] : "dev"))
			evaluate_record(&model, &records.at[i], language,
				&counts, &spent, &tokens);
	for (uint32_t i = 0; i < counts.count; i++)
		print_count(&counts.at[i]);
	printf("%u tokens, %.0f a second\n", tokens,
		tokens / ((double)spent / CLOCKS_PER_SEC + 1e-9));
	records_free(&records);
	tagger_model_close(&model);
	free(counts.at);
	return 0;
}
