/*
 * The file of a tagger's model, in memory read-only: weights of features, words
 * with their classes, and gazetteers. Written by tools/train_names.c. All
 * numbers are of the machine's byte order, which has to be little-endian.
 *
 * Must not know: what a feature is.
 */
#ifndef LESART_FIND_TAGGER_MODEL_H
#define LESART_FIND_TAGGER_MODEL_H

#include "base/span.h"
#include "base/status.h"
#include "find/name_labels.h"

enum {
	TAGGER_VERSION = 3,
	TAGGER_SIZE_MAX = 4 << 20, /* bytes of a file: two large pages */
	TAGGER_LANES = 16,      /* of a row: 2 bytes of fingerprint, a weight
				   a label, padding */
	TAGGER_FIRST_LANE = 2,
	TAGGER_LINE_ROWS = 4,   /* rows of one cache line */
};

/* The first look at a passage, and that which knows the article. */
enum tagger_look {
	TAGGER_FIRST_LOOK,
	TAGGER_SECOND_LOOK,
	TAGGER_LOOKS,
};

/* Weights of a feature for each label behind its fingerprint, so that a row
 * is one load. A fingerprint of 0 marks an unused row. */
struct tagger_row {
	int8_t lanes[TAGGER_LANES];
};

struct tagger_line {
	struct tagger_row rows[TAGGER_LINE_ROWS];
};

/* The head of the file; the tables follow in this order. */
struct tagger_header {
	char magic[8];        /* "LESARTnm" */
	uint32_t version;
	uint32_t size;        /* bytes of the whole file */
	uint64_t checksum;    /* of all bytes behind this */
	char language[4];     /* "de" */
	uint32_t labels;      /* NAME_LABEL_COUNT */
	uint32_t lines;       /* struct tagger_line */
	uint32_t words;       /* slots of tagger_words */
	uint32_t phrases;     /* slots of tagger_phrases */
	float scale;          /* weight = lane / scale */
	int16_t transitions[TAGGER_LOOKS][NAME_LABEL_COUNT + 1]
			   [NAME_LABEL_COUNT]; /* last row: from the start
						  of the passage */
	uint8_t padding[56]; /* the tables begin at a cache line */
};

struct tagger_model {
	const struct tagger_header *header;
	const struct tagger_line *lines;
	const uint8_t *words, *phrases; /* tables of slots */
	void *room;              /* for tagger_model_close */
};

/* Classes of a phrase of the gazetteers, 9 bits. */
enum gazetteer_class {
	GAZETTEER_FIRST = 1 << 0,
	GAZETTEER_LAST = 1 << 1,
	GAZETTEER_COUNTRY = 1 << 2,
	GAZETTEER_CITY = 1 << 3,
	GAZETTEER_LAND = 1 << 4,
	GAZETTEER_PERSON = 1 << 5,
	GAZETTEER_PLACE = 1 << 6,
	GAZETTEER_BODY = 1 << 7,
	GAZETTEER_MORE = 1 << 8, /* a longer phrase begins so */
	GAZETTEER_CLASSES = (1 << 8) - 1,
};

/*
 * Load the model in `path` and check it. STATUS_MALFORMED for a file that is
 * damaged or of another version. The model stays until it is closed.
 */
enum status tagger_model_open(const char *path, struct tagger_model *model);
void tagger_model_close(struct tagger_model *model);

/* What the checksum of a whole file should be. */
uint64_t tagger_checksum(const struct tagger_header *file, size_t size);

static inline uint32_t
tagger_line_of(uint64_t hash, uint32_t lines)
{
	return (uint32_t)((hash >> 32) * lines >> 32);
}

static inline uint16_t
tagger_print_of(uint64_t hash)
{
	return (uint16_t)(hash & 0xffff ? hash & 0xffff : 1);
}

/* Classes of a word, a fine one of 10 bits and a coarse one of 6 (the low
 * ones); 0 for none. */
uint32_t tagger_word_class(const struct tagger_model *model, uint64_t hash);

/* Classes of a phrase, of enum gazetteer_class. */
uint32_t tagger_phrase(const struct tagger_model *model, uint64_t hash);

/* How the slots of a table are packed: a fingerprint above a value, 0 for an
 * unused one. */
struct tagger_packing {
	unsigned bytes; /* of a slot, 3 or 4 */
	unsigned bits;  /* of the value */
};

static const struct tagger_packing tagger_words = {4, 16};
static const struct tagger_packing tagger_phrases = {3, 9};

static inline uint32_t
tagger_slot_get(const uint8_t *table, uint32_t slot,
	struct tagger_packing packing)
{
	const uint8_t *at = table + (size_t)slot * packing.bytes;
	uint32_t packed = at[0] | (uint32_t)at[1] << 8 | (uint32_t)at[2] << 16;

	return packing.bytes > 3 ? packed | (uint32_t)at[3] << 24 : packed;
}

static inline uint32_t
tagger_slot_print(uint64_t hash, struct tagger_packing packing)
{
	return (uint32_t)(hash >> (64 - 8 * packing.bytes + packing.bits));
}

/* The slot of a key in a table of `slots`, or an empty one (for writing as
 * for reading); UINT32_MAX for none. */
static inline uint32_t
tagger_slot(const uint8_t *table, uint32_t slots, uint64_t hash,
	struct tagger_packing packing)
{
	uint32_t print = tagger_slot_print(hash, packing);
	uint32_t at = (uint32_t)((hash & UINT32_MAX) * slots >> 32);

	/* A full table would have no end: its writer leaves room, and what
	 * is read is bounded all the same. */
	for (uint32_t step = 0; step < 256; step++) {
		uint32_t packed = tagger_slot_get(table, at, packing);

		if (!packed || packed >> packing.bits == print)
			return at;
		at = at + 1 < slots ? at + 1 : 0;
	}
	return UINT32_MAX;
}

#endif
