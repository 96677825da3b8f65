/*
 * Where sentences end, in German and English.
 *
 * Must not know: parts of an article, passages.
 */
#ifndef LESART_FIND_SENTENCES_H
#define LESART_FIND_SENTENCES_H

#include "base/language.h"
#include "find/tokens.h"

/*
 * Does a sentence that begins with token `first` end at the stop that is,
 * or ends, token `index`? Returns the index behind its last token: the
 * quotation marks and brackets that close behind the stop are the
 * sentence's. 0 if it does not end there, or the token is no stop.
 */
uint32_t sentence_end(struct token_stream *stream, enum language language,
	uint32_t first, uint32_t index);

#endif
