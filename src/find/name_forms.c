/* The table of the forms of names. */
#include "find/name_forms.h"
#include "base/hash.h"
#include "base/memory.h"
#include "find/name_labels.h"

#include <stdlib.h>

enum { FORMS_MAX = 1 << 16 }; /* more are not kept apart */

void
name_forms_free(struct name_forms *forms)
{
	free(forms->at);
	*forms = (struct name_forms){0};
}

static struct name_form *
slot_of(const struct name_forms *forms, uint64_t key)
{
	uint32_t mask = forms->max - 1, at = (uint32_t)(key ^ key >> 32) & mask;

	while (forms->at[at].key && forms->at[at].key != key)
		at = (at + 1) & mask;
	return &forms->at[at];
}

static void
forms_grow(struct name_forms *forms)
{
	struct name_forms grown = {
		.max = forms->max ? forms->max * 2 : 256,
		.count = forms->count};

	grown.at = memory_zeroed(grown.max, sizeof *grown.at);
	for (uint32_t i = 0; i < forms->max; i++)
		if (forms->at[i].key)
			*slot_of(&grown, forms->at[i].key) = forms->at[i];
	free(forms->at);
	*forms = grown;
}

struct name_form *
name_form_find(const struct name_forms *forms, uint64_t key)
{
	struct name_form *form = forms->max ? slot_of(forms, key) : NULL;

	return form && form->key ? form : NULL;
}

struct name_form *
name_form_add(struct name_forms *forms, uint64_t key)
{
	struct name_form *form;

	if (forms->count * 3 >= forms->max * 2)
		forms_grow(forms);
	form = slot_of(forms, key);
	if (form->key)
		return form;
	if (forms->count == FORMS_MAX)
		return NULL;
	forms->count++;
	form->key = key;
	return form;
}

uint64_t
name_form_more(uint64_t key, struct slice word)
{
	return hash_byte(hash_bytes(key, word.at, word.len), ' ');
}

uint64_t
name_form_end(uint64_t key, struct slice word)
{
	size_t whole = word.len;

	word = name_without_genitive(word);
	if (word.len < whole && word.at[word.len] != 's') /* "Harris'" */
		word = name_without_genitive(word);
	key = hash_bytes(key, word.at, word.len);
	return key ? key : 1;
}
