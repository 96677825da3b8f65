/*
 * Labelled texts (the records that tools/names_data.py writes), cut into
 * passages and tokens as the program does, with the label of each token.
 */
#ifndef LESART_TOOLS_NAMES_RECORDS_H
#define LESART_TOOLS_NAMES_RECORDS_H

#include "find/name_labels.h"

struct gold {
	struct span span;
	uint8_t kind; /* of the labels */
};

struct golds { struct gold *at; uint32_t count, max; };

struct record {
	char id[200], set[32], part[8];
	float weight;
	char *text;
	uint32_t len;
	struct golds golds;
};

struct records { struct record *at; uint32_t count, max; };

/* All records of a file; ends the program if it cannot be read. */
void records_read(const char *path, struct records *records);
void records_free(struct records *records);

/*
 * The tokens and passages of the record's text, every line a paragraph, into
 * *work, and their labels, one a token (malloc).
 */
uint8_t *record_tokens(const struct record *record, enum language language,
	struct work *work);
void record_done(struct work *work, uint8_t *labels);

#endif
