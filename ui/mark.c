/* Marked things of all kinds as one sequence. */
#include "mark.h"

/* The arrays of the model that hold marked things, as one kind of thing. */
struct things {
	uint32_t (*count)(const struct document *);
	uint32_t (*from)(const struct document *, uint32_t offset);
	struct span (*at)(const struct document *, uint32_t index);
};

#define MODEL_THINGS(noun, array)                                              \
	static uint32_t noun##_count(const struct document *document)          \
	{                                                                      \
		return document->article->array.count;                         \
	}                                                                      \
	static uint32_t noun##_from(                                           \
		const struct document *document, uint32_t offset)              \
	{                                                                      \
		return article_##noun##_from(document->article, offset);       \
	}                                                                      \
	static struct span noun##_at(                                          \
		const struct document *document, uint32_t index)               \
	{                                                                      \
		return document->article->array.at[index].span;                \
	}

MODEL_THINGS(mention, mentions)
MODEL_THINGS(number, numbers)
MODEL_THINGS(date, dates)
MODEL_THINGS(quote, quotes)
MODEL_THINGS(link, links)

static uint32_t
hit_count(const struct document *document)
{
	return document->walk.kind == WALK_SEARCH ? document->walk.hits.count
						  : 0;
}

static uint32_t
hit_from(const struct document *document, uint32_t offset)
{
	return walk_from(&document->walk, offset);
}

static struct span
hit_at(const struct document *document, uint32_t index)
{
	return hit_span(document->walk.hits.at[index]);
}

enum { MODEL_KINDS = 5, ALL_KINDS };

static const struct things things[ALL_KINDS] = {
	{mention_count, mention_from, mention_at},
	{number_count, number_from, number_at},
	{date_count, date_from, date_at},
	{quote_count, quote_from, quote_at},
	{link_count, link_from, link_at},
	{hit_count, hit_from, hit_at},
};

/* By start; of two that start together the longer one first. */
static bool
span_before(struct span a, struct span b)
{
	return a.start != b.start ? a.start < b.start : a.end > b.end;
}

struct marked
mark_what(const struct document *document, struct span mark)
{
	struct marked marked = {MARK_NOTHING, NONE};

	if (span_empty(mark))
		return marked;
	/* The mark is a span of the model: the innermost wins. */
	for (uint32_t kind = 0; kind < MODEL_KINDS; kind++) {
		uint32_t count = things[kind].count(document);
		uint32_t i = things[kind].from(document, mark.start);

		for (; i < count; i++) {
			struct span span = things[kind].at(document, i);

			if (span.start > mark.start)
				break;
			if (span_equal(span, mark))
				return (struct marked){
					(enum mark_kind)(kind + 1), i};
		}
	}
	return marked;
}

static struct span
things_step(const struct things *of, const struct document *document,
	struct span from, int direction)
{
	uint32_t count = of->count(document);
	uint32_t i = count ? of->from(document, from.start) : 0;

	while (i < count && span_before(of->at(document, i), from))
		i++;
	if (direction < 0)
		return i ? of->at(document, i - 1) : (struct span){0};
	while (i < count && !span_before(from, of->at(document, i)))
		i++;
	return i < count ? of->at(document, i) : (struct span){0};
}

struct span
mark_step(const struct document *document, struct span from, int direction)
{
	struct span best = {0};

	for (uint32_t kind = 0; kind < ALL_KINDS; kind++) {
		struct span span = things_step(
			&things[kind], document, from, direction);

		if (span_empty(span))
			continue;
		if (span_empty(best) || (direction > 0
						? span_before(span, best)
						: span_before(best, span)))
			best = span;
	}
	return best;
}

/* A span that comes before, or after, everything at the offset. */
static struct span
just_before(uint32_t offset)
{
	return (struct span){offset, UINT32_MAX};
}

bool
mark_go(struct document *document, int direction)
{
	struct span from = document->mark, seen, next;

	if (span_empty(from)) {
		seen = document_seen(document);
		from = just_before(direction > 0 ? seen.start : seen.end);
	}
	next = mark_step(document, from, direction);
	if (span_empty(next))
		return false;
	document->mark = next;
	document_show(document, next.start);
	return true;
}

void
mark_follow(struct document *document)
{
	struct span seen, next;
	bool down;

	if (span_empty(document->mark))
		return;
	seen = document_seen(document);
	if (span_empty(seen) ||
		(document->mark.start >= seen.start &&
			document->mark.start < seen.end))
		return;
	down = document->mark.start < seen.start;
	next = mark_step(document, just_before(down ? seen.start : seen.end),
		down ? 1 : -1);
	if (span_empty(next) || next.start < seen.start ||
		next.start >= seen.end)
		next = article_context(document->article,
			down ? seen.start : seen.end);
	if (!span_empty(next) && next.end > seen.start)
		document->mark = next;
}
