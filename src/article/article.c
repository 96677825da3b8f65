/* The model's own functions: making, freeing, and where an offset lies. */
#include "article/article.h"
#include "base/memory.h"

#include <stdlib.h>

struct article *
article_new(void)
{
	return memory_zeroed(1, sizeof(struct article));
}

void
article_free(struct article *article)
{
	if (!article)
		return;
	free(article->text.at);
	free(article->masthead.standfirst.at);
	free(article->masthead.authors.at);
	free(article->sections.at);
	free(article->blocks.at);
	free(article->parts.at);
	free(article->links.at);
	free(article->sentences.at);
	free(article->mentions.at);
	free(article->entities.at);
	free(article->entity_order.at);
	free(article->numbers.at);
	free(article->dates.at);
	free(article->quotes.at);
	free(article->notes.at);
	arena_free(&article->arena);
	free(article);
}

void
article_forget_found(struct article *article)
{
	article->sentences.count = 0;
	article->mentions.count = 0;
	article->entities.count = 0;
	article->entity_order.count = 0;
	article->numbers.count = 0;
	article->dates.count = 0;
	article->quotes.count = 0;
	article->analysed = 0;
	article->complete = false;
}

/*
 * All arrays of the model begin each item with or at a span; the searches
 * below need only where the spans are.
 */
struct spans_view {
	const unsigned char *at;
	size_t stride;
	uint32_t count;
};

#define VIEW(array, field)                                                     \
	((struct spans_view){(const unsigned char *)&(array)->at->field,       \
		sizeof *(array)->at, (array)->count})

static struct span
view_span(const struct spans_view *view, uint32_t index)
{
	struct span span;

	memcpy(&span, view->at + index * view->stride, sizeof span);
	return span;
}

/* The last item that begins at or before the offset, or NONE. */
static uint32_t
view_last_before(struct spans_view view, uint32_t offset)
{
	uint32_t low = 0, high = view.count;

	while (low < high) {
		uint32_t middle = low + (high - low) / 2;

		if (view_span(&view, middle).start <= offset)
			low = middle + 1;
		else
			high = middle;
	}
	return low ? low - 1 : NONE;
}

/* The first item that ends after the offset, or the count. */
static uint32_t
view_first_after(struct spans_view view, uint32_t offset)
{
	uint32_t low = 0, high = view.count;

	while (low < high) {
		uint32_t middle = low + (high - low) / 2;

		if (view_span(&view, middle).end <= offset)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

uint32_t
article_part_at(const struct article *article, uint32_t offset)
{
	if (!article->parts.count)
		return NONE;
	return view_last_before(VIEW(&article->parts, span), offset);
}

uint32_t
article_section_at(const struct article *article, uint32_t offset)
{
	if (!article->sections.count)
		return NONE;
	return view_last_before(VIEW(&article->sections, span), offset);
}

uint32_t
article_block_at(const struct article *article, uint32_t offset)
{
	if (!article->blocks.count)
		return NONE;
	return view_last_before(VIEW(&article->blocks, span), offset);
}

uint32_t
article_sentence_at(const struct article *article, uint32_t offset)
{
	struct spans_view view = {(const unsigned char *)article->sentences.at,
		sizeof(struct span), article->sentences.count};

	return view.count ? view_last_before(view, offset) : NONE;
}

struct span
article_context(const struct article *article, uint32_t offset)
{
	uint32_t index = article_sentence_at(article, offset);

	if (index != NONE &&
		span_holds(article->sentences.at[index], offset))
		return article->sentences.at[index];
	index = article_part_at(article, offset);
	return index == NONE ? (struct span){0} : article->parts.at[index].span;
}

uint32_t
article_mention_from(const struct article *article, uint32_t offset)
{
	if (!article->mentions.count)
		return 0;
	return view_first_after(VIEW(&article->mentions, span), offset);
}

uint32_t
article_number_from(const struct article *article, uint32_t offset)
{
	if (!article->numbers.count)
		return 0;
	return view_first_after(VIEW(&article->numbers, span), offset);
}

uint32_t
article_date_from(const struct article *article, uint32_t offset)
{
	if (!article->dates.count)
		return 0;
	return view_first_after(VIEW(&article->dates, span), offset);
}

uint32_t
article_link_from(const struct article *article, uint32_t offset)
{
	if (!article->links.count)
		return 0;
	return view_first_after(VIEW(&article->links, span), offset);
}

uint32_t
article_quote_from(const struct article *article, uint32_t offset)
{
	enum { WITHIN = 32 }; /* quotes within one that are looked past */
	const struct quote *quotes = article->quotes.at;
	uint32_t first;

	if (!article->quotes.count)
		return 0;
	first = view_first_after(VIEW(&article->quotes, span), offset);
	for (uint32_t i = first, end = first > WITHIN ? first - WITHIN : 0;
		i > end; i--)
		if (quotes[i - 1].span.end > offset)
			first = i - 1;
	return first;
}

uint32_t
article_minutes(uint32_t words)
{
	enum { WORDS_A_MINUTE = 220 };
	uint32_t minutes = (words + WORDS_A_MINUTE / 2) / WORDS_A_MINUTE;

	return minutes ? minutes : 1;
}

uint32_t
article_add_mention(struct article *article, struct span span, uint32_t entity)
{
	uint32_t index = article->mentions.count;
	struct mention *mention = ARRAY_ADD(&article->mentions);
	struct entity *who = &article->entities.at[entity];

	mention->span = span;
	mention->entity = entity;
	mention->next = NONE;
	if (who->count)
		article->mentions.at[who->last].next = index;
	else
		who->first = index;
	who->last = index;
	who->count++;
	return index;
}

const char *
block_kind_name(enum block_kind kind)
{
	static const char *const names[] = {"paragraph", "list item",
		"block quote", "preformatted", "caption", "question"};

	return names[kind];
}

const char *
entity_kind_name(enum entity_kind kind)
{
	static const char *const names[] = {
		"person", "place", "organisation", "other"};

	return names[kind];
}

const char *
number_kind_name(enum number_kind kind)
{
	static const char *const names[] = {"money", "percent",
		"percentage point", "quantity", "count", "ratio", "ordinal",
		"age", "duration"};

	return names[kind];
}

const char *
number_bound_name(enum number_bound bound)
{
	static const char *const names[] = {NULL, "about", "at least",
		"at most", "more than", "less than"};

	return names[bound];
}

const char *
date_grain_name(enum date_grain grain)
{
	static const char *const names[] = {"year", "quarter", "month", "week",
		"weekend", "day", "season", "decade", "century"};

	return names[grain];
}

const char *
quote_kind_name(enum quote_kind kind)
{
	return kind == QUOTE_DIRECT ? "direct" : "reported";
}
