/*
 * Roles: what the text says that a person is, before the name ("US-Präsident
 * Donald Trump") or behind it ("Ian Bremmer, Gründer der ...").
 */
#ifndef LESART_FIND_NAME_ROLES_H
#define LESART_FIND_NAME_ROLES_H

#include "find/name_labels.h"

/*
 * The role that the passage gives the person named by tokens `first` to
 * `end` (exclusive): its span in the text, empty where it tells none.
 */
struct span name_role(const struct work *work, const struct passage *passage,
	const uint8_t *labels, uint32_t first, uint32_t end);

#endif
