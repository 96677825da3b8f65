/*
 * The tables of a model that are not learned: word classes and gazetteers;
 * and writing the whole file.
 */
#ifndef LESART_TOOLS_TRAIN_TABLES_H
#define LESART_TOOLS_TRAIN_TABLES_H

#include "find/tagger.h"
#include "train_crf.h"

/* A model of tables alone, from the gazetteers in the folder `data`; it has
 * one empty line of weights. The caller's to free by tables_free. */
struct tagger_model tables_make(
	const char *data, const char *classes, enum language language);
void tables_free(struct tagger_model *model);

/* What a look has learned, and the hashes of its rows' features. */
struct learned {
	const struct crf *crf;
	const uint64_t *hashes;
};

/*
 * Write the model: `tables`, and of the rows of both looks the strongest that
 * find room in TAGGER_SIZE_MAX bytes. Ends the program if the file cannot be
 * written.
 */
void model_write(const char *path, const struct tagger_model *tables,
	const struct learned looks[TAGGER_LOOKS], enum language language);

#endif
