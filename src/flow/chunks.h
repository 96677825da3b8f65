/*
 * The chunks of a part: pieces of about FLOW_CHUNK bytes that are flowed
 * one by one.
 */
#ifndef LESART_FLOW_CHUNKS_H
#define LESART_FLOW_CHUNKS_H

#include "article/article.h"

/* The text of a chunk of a part; looks at a few hundred bytes around its
 * ends only, so that it costs the same in a part of any length. */
struct span chunk_span(
	const struct article *article, uint32_t part, uint32_t chunk);

#endif
