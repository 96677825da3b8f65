/*
 * Names in agreement: what an article calls a name by its form in most
 * places, it means in the others too. Labels of single passages are set
 * against how the same words are labelled all over the text.
 *
 * Must not know: the tagger, entities.
 */
#ifndef LESART_FIND_NAME_AGREE_H
#define LESART_FIND_NAME_AGREE_H

#include "find/name_forms.h"
#include "find/name_labels.h"

/*
 * Let the labels of a slice agree, in place. `forms` is what the article has
 * told so far, to which the slice adds. Linear in the tokens.
 */
void name_agree(
	const struct work *work, struct name_forms *forms, uint8_t *labels);

#endif
