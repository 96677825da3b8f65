/*
 * Cutting an article into passages: the masthead's parts and headings whole,
 * the blocks by sentences, one slice at a time. A slice may end within a
 * part: the next one goes on behind its last passage.
 */
#include "find/passages.h"
#include "base/memory.h"
#include "find/sentences.h"
#include "find/tokens.h"

/* A part on its way into passages. */
struct cutter {
	struct work *work;
	struct token_stream stream;
	uint32_t part;
	uint32_t first; /* token of the passage that is being cut */
	bool lines;     /* every line is a passage: preformatted text */
	bool sentences; /* it is cut by sentences */
	uint8_t kind;   /* enum passage_kind */
};

static void
cutter_begin(struct cutter *cutter, uint32_t start)
{
	static const uint8_t kinds[] = {PASSAGE_KICKER, PASSAGE_HEADLINE,
		PASSAGE_STANDFIRST, PASSAGE_BYLINE, PASSAGE_HEADING,
		PASSAGE_SENTENCE};
	struct work *work = cutter->work;
	const struct article *article = work->article;
	const struct part *part = &article->parts.at[cutter->part];

	cutter->kind = kinds[part->kind];
	cutter->sentences = part->kind == PART_BLOCK ||
			    part->kind == PART_STANDFIRST;
	cutter->lines = part->kind == PART_BLOCK &&
			article->blocks.at[part->index].kind ==
				BLOCK_PREFORMATTED;
	cutter->first = work->tokens.count;
	tokens_begin(&cutter->stream, &work->tokens, article->text.at,
		(struct span){start, part->span.end});
}

/* The tokens from the first to before `end` are a passage. */
static void
cutter_passage(struct cutter *cutter, uint32_t end, enum passage_kind kind)
{
	struct work *work = cutter->work;
	struct passage *passage = ARRAY_ADD(&work->passages);
	struct token *tokens = work->tokens.at;

	passage->tokens.first = cutter->first;
	passage->tokens.count = end - cutter->first;
	passage->span.start = tokens[cutter->first].span.start;
	passage->span.end = tokens[end - 1].span.end;
	passage->part = cutter->part;
	passage->kind = (uint8_t)kind;
	passage->sentence = NONE;
	for (uint32_t i = cutter->first; i < end; i++) {
		if (tokens[i].kind == TOKEN_WORD)
			tokens[i].flags |= TOKEN_FIRST;
		if (tokens[i].kind <= TOKEN_NUMBER)
			break;
	}
	if (kind == PASSAGE_SENTENCE) {
		passage->sentence = work->article->sentences.count;
		*ARRAY_ADD(&work->article->sentences) = passage->span;
	}
	work->span.end = passage->span.end;
	cutter->first = end;
}

/* A line of preformatted text ends before this token. */
static bool
line_ends(const struct cutter *cutter, uint32_t index)
{
	const struct tokens *tokens = &cutter->work->tokens;
	uint32_t start;

	if (!cutter->lines || index == cutter->first)
		return false;
	start = tokens->at[index - 1].span.end;
	return memchr(cutter->stream.text + start, '\n',
		tokens->at[index].span.start - start);
}

/* Where a passage that would grow too long is cut: before the last token
 * behind a space, if there is one near. */
static uint32_t
cutter_space(const struct cutter *cutter, uint32_t index)
{
	uint32_t at = index;

	while (at > cutter->first + 1 && index - at < 64) {
		if (cutter->work->tokens.at[at].flags & TOKEN_SPACED)
			return at;
		at--;
	}
	return index;
}

/* The next passage of the part; false behind its last one. */
static bool
cutter_next(struct cutter *cutter)
{
	struct token_stream *stream = &cutter->stream;
	enum language language = cutter->work->article->language;
	const struct token *token = tokens_get(stream, cutter->first);
	uint32_t index = cutter->first, end, start;

	if (!token)
		return false;
	start = token->span.start;
	for (; (token = tokens_get(stream, index)); index++) {
		if (line_ends(cutter, index))
			break;
		if (token->span.end - start > PASSAGE_MAX) {
			index = cutter_space(cutter, index);
			break;
		}
		if (!cutter->sentences || token->kind == TOKEN_NUMBER)
			continue;
		end = sentence_end(stream, language, cutter->first, index);
		if (end && stream->tokens->at[end - 1].span.end - start <=
				   PASSAGE_MAX) {
			index = end;
			break;
		}
	}
	cutter_passage(cutter, index, cutter->kind);
	return true;
}

/* A dateline in the part is a passage of its own; the sentences begin
 * behind what parts it from them. Returns where. */
static uint32_t
cut_dateline(struct cutter *cutter)
{
	struct work *work = cutter->work;
	const struct article *article = work->article;
	struct span part = article->parts.at[cutter->part].span;
	struct span line = article->masthead.dateline.span;
	const struct token *token;
	uint32_t end;

	if (span_empty(line) || !span_covers(part, line))
		return part.start;
	tokens_begin(&cutter->stream, &work->tokens, article->text.at, line);
	cutter->first = end = work->tokens.count;
	while (tokens_get(&cutter->stream, end))
		end++;
	if (end > cutter->first)
		cutter_passage(cutter, end, PASSAGE_DATELINE);
	tokens_begin(&cutter->stream, &work->tokens, article->text.at,
		(struct span){line.end, part.end});
	while ((token = tokens_get(&cutter->stream, end)) &&
		token->kind == TOKEN_PUNCTUATION &&
		!strchr("([", article->text.at[token->span.start]))
		end++;
	end = token ? token->span.start : part.end;
	work->tokens.count = cutter->first;
	return end;
}

/* Cut a part from `start` on until the slice is full; true if it is done. */
static bool
cut_part(struct work *work, uint32_t index, uint32_t start, uint32_t full)
{
	struct cutter cutter = {.work = work, .part = index};
	struct span span = work->article->parts.at[index].span;

	if (start <= span.start)
		start = cut_dateline(&cutter);
	cutter_begin(&cutter, start);
	while (cutter_next(&cutter))
		if (work->span.end >= full)
			break;
	work->tokens.count = cutter.first;
	if (work->span.end < full)
		work->span.end = span.end;
	return work->span.end >= span.end;
}

bool
passages_cut(struct work *work, uint32_t bytes, bool last)
{
	const struct article *article = work->article;
	uint32_t from = work->span.end, part = 0, end = article->parts.count;
	uint32_t full = from + bytes < from ? UINT32_MAX : from + bytes;

	work->tokens.count = work->passages.count = 0;
	if (!last && end)
		end--;
	if (from) {
		part = article_part_at(article, from);
		if (part == NONE)
			part = 0;
		else if (from >= article->parts.at[part].span.end)
			part++;
	}
	work->span.start = from;
	for (; part < end; part++) {
		if (!cut_part(work, part, work->span.end, full))
			break;
		if (work->span.end >= full && work->passages.count)
			break;
	}
	return work->passages.count > 0;
}
