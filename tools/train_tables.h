/*
 * The tables of a model that are not learned: word classes and gazetteers;
 * and writing the whole file.
 */
#ifndef LESART_TOOLS_TRAIN_TABLES_H
#define LESART_TOOLS_TRAIN_TABLES_H

#include "find/tagger_model.h"
#include "train_crf.h"

/* A model of tables alone, from the gazetteers in the folder `data`; it has
 * one empty line of weights. The caller's to free by tables_free. */
struct tagger_model tables_make(const char *data, enum language language);
void tables_free(struct tagger_model *model);

/*
 * Write the model: `tables`, and of the rows of `crf`, whose features hash
 * to `hashes`, the strongest that find room in `lines` lines. Ends the
 * program if the file cannot be written.
 */
void model_write(const char *path, const struct tagger_model *tables,
	const struct crf *crf, const uint64_t *hashes, uint32_t lines,
	enum language language);

#endif
