/* Labels of names mended by what the lexicon and the article know. */
#ifndef LESART_FIND_NAME_MEND_H
#define LESART_FIND_NAME_MEND_H

#include "find/name_entities.h"
#include "find/name_labels.h"

/*
 * Mend the labels of a passage, in place. `known` are the entities that the
 * article has so far, `ahead` the names that the slice at work has
 * anywhere.
 */
void name_mend(const struct work *work, const struct passage *passage,
	const struct name_entities *ahead, const struct name_entities *known,
	uint8_t *labels);

#endif
