/*
 * Names in agreement: what an article calls a name by its form in most
 * places, it means in the others too. Labels of single passages are set
 * against how the same words are labelled all over the text.
 *
 * Must not know: the tagger, entities.
 */
#ifndef LESART_FIND_NAME_AGREE_H
#define LESART_FIND_NAME_AGREE_H

#include "find/name_labels.h"

/* The words of a name, by hash without genitive, and how often the article
 * has them as what. */
struct name_form {
	uint64_t key; /* 0: an empty slot */
	uint16_t kinds[ENTITY_KIND_COUNT];
	uint16_t plain;    /* capitalised, but no name */
	uint16_t articles; /* people behind an article: "die Maya" */
	uint8_t longest;   /* tokens of the longest name that begins so */
	bool in_full;      /* a word of somebody's full name */
	bool surname;      /* the last word of one */
};

struct name_forms {
	struct name_form *at; /* open addressing */
	uint32_t count, max;  /* max is a power of two, or 0 */
};

void name_forms_free(struct name_forms *forms);

/*
 * Let the labels of a slice agree, in place. `forms` is what the article has
 * told so far, to which the slice adds. Linear in the tokens.
 */
void name_agree(
	const struct work *work, struct name_forms *forms, uint8_t *labels);

#endif
