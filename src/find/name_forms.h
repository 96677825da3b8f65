/*
 * Forms of names, and what an article has them as: counts by the hash of
 * their words, without genitive.
 */
#ifndef LESART_FIND_NAME_FORMS_H
#define LESART_FIND_NAME_FORMS_H

#include "article/article.h"

/* The words of a name, by hash without genitive, and how often the article
 * has them as what. */
struct name_form {
	uint64_t key; /* 0: an empty slot */
	uint16_t kinds[ENTITY_KIND_COUNT];
	uint16_t plain;    /* capitalised, but no name */
	uint16_t articles; /* people behind an article: "die Maya" */
	uint8_t longest;   /* tokens of the longest name that begins so */
	bool bare;         /* so, without a genitive ending */
	bool in_full;      /* a word of somebody's full name */
	bool surname;      /* the last word of one */
};

struct name_forms {
	struct name_form *at; /* open addressing */
	uint32_t count, max;  /* max is a power of two, or 0 */
};

void name_forms_free(struct name_forms *forms);

/* Keys: HASH_BEGIN goes on with each word behind which others come, and ends
 * with the last. */
uint64_t name_form_more(uint64_t key, struct slice word);
uint64_t name_form_end(uint64_t key, struct slice word);

/* The form of this key, good until the next is added; NULL for none. */
struct name_form *name_form_find(const struct name_forms *forms, uint64_t key);

/* The same, a new one where there is none; NULL where there is no room. */
struct name_form *name_form_add(struct name_forms *forms, uint64_t key);

#endif
