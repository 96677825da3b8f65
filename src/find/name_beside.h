/*
 * Names by themselves and by what stands beside them: "Okoro; Rice" are two
 * people, the "Thames Valley Police" is a body, and so is Etihad where the
 * text says "the airline Etihad".
 *
 * Must not know: the tagger, entities, what other passages say.
 */
#ifndef LESART_FIND_NAME_BESIDE_H
#define LESART_FIND_NAME_BESIDE_H

#include "find/name_labels.h"

/* Mend the labels of a slice by this, in place. Linear in the tokens. */
void name_beside(const struct work *work, uint8_t *labels);

#endif
