/*
 * Cutting a part into chunks, each at the first blank after a multiple of
 * FLOW_CHUNK bytes. While a part still grows at its end, its last chunk
 * grows up to twice that; the cuts before it stay where they are.
 */
#include "flow/chunks.h"
#include "flow/flow.h"
#include "text/breaks.h"
#include "text/grapheme.h"
#include "text/utf8.h"

enum { LOOK_AHEAD = 1024 }; /* bytes in which a blank is looked for */

uint32_t
flow_chunks(const struct article *article, uint32_t part)
{
	uint32_t len = span_len(article->parts.at[part].span);

	return len < 2 * FLOW_CHUNK ? 1 : len / FLOW_CHUNK;
}

static bool
is_preformatted(const struct article *article, const struct part *part)
{
	return part->kind == PART_BLOCK &&
	       article->blocks.at[part->index].kind == BLOCK_PREFORMATTED;
}

/* A grapheme border soon after `from`, where no blank is near. */
static uint32_t
grapheme_border(const struct article *article, uint32_t from)
{
	const char *text = article->text.at;

	while (!utf8_starts(text[from]))
		from++;
	return from + (uint32_t)grapheme_len(
			      slice_from(text + from, LOOK_AHEAD));
}

/* Where chunk number `chunk` begins, 0 < chunk < flow_chunks. */
static uint32_t
cut_at(const struct article *article, const struct part *part, uint32_t chunk)
{
	uint32_t from = part->span.start + chunk * FLOW_CHUNK;
	const char *at = article->text.at + from, *end = at + LOOK_AHEAD;
	bool lines = is_preformatted(article, part);

	for (; at < end; at++) {
		uint32_t blank = lines ? *at == '\n' : breaks_blank(at, end);

		if (blank && utf8_starts(at[blank]) && (lines ||
			grapheme_len(slice_from(at, (size_t)(end - at))) == blank))
			return (uint32_t)(at - article->text.at) + blank;
	}
	return grapheme_border(article, from);
}

struct span
chunk_span(const struct article *article, uint32_t part, uint32_t chunk)
{
	const struct part *whole = &article->parts.at[part];
	struct span span = whole->span;
	uint32_t count = flow_chunks(article, part);

	if (chunk > 0)
		span.start = cut_at(article, whole, chunk);
	if (chunk + 1 < count)
		span.end = cut_at(article, whole, chunk + 1);
	return span;
}

uint32_t
flow_chunk_at(const struct article *article, uint32_t part, uint32_t offset)
{
	struct span span = article->parts.at[part].span;
	uint32_t count = flow_chunks(article, part), chunk;

	if (offset <= span.start)
		return 0;
	chunk = (offset - span.start) / FLOW_CHUNK;
	if (chunk >= count)
		chunk = count - 1;
	if (chunk > 0 &&
		offset < cut_at(article, &article->parts.at[part], chunk))
		chunk--;
	return chunk;
}
