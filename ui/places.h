/*
 * The places one has read up to, kept between runs in the state directory:
 * by the hash of the article, the newest 500, in a file of mode 0600 that is
 * replaced whole or not at all.
 *
 * Must not know: articles, screens.
 */
#ifndef LESART_UI_PLACES_H
#define LESART_UI_PLACES_H

#include "base/status.h"

#include <stdbool.h>
#include <stdint.h>

enum { PLACES_MAX = 500 };

/* The offset kept for an article in the file at `path`; false if there is
 * none. A file that is missing or damaged holds what can be read of it. */
bool places_find(const char *path, uint64_t hash, uint32_t *offset);

/* Keep an offset, as the newest. On failure the file is what it was. The
 * folder is made if need be. */
enum status places_keep(const char *path, uint64_t hash, uint32_t offset);

#endif
