/*
 * Cutting an article into passages and tokens, slice by slice.
 */
#ifndef LESART_FIND_PASSAGES_H
#define LESART_FIND_PASSAGES_H

#include "find/work.h"

/*
 * Fill work->tokens and work->passages (emptied first) with the next whole
 * passages from offset work->span.end on, about `bytes` bytes of text but at
 * least one passage; set work->span; append to article->sentences. Without
 * `last` the article's last part is left for later. Returns whether any
 * passage was cut.
 */
bool passages_cut(struct work *work, uint32_t bytes, bool last);

#endif
