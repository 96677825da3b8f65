/* Appending text, parts, sections and blocks to an article. */
#include "read/build.h"
#include "base/memory.h"

uint32_t
build_begin(struct article *article)
{
	if (article->text.len)
		build_put(article, slice_from("\n", 1));
	return article->text.len;
}

void
build_put(struct article *article, struct slice bytes)
{
	BYTES_ADD(&article->text, bytes.at, bytes.len);
}

/* Notes about what has gone are about the place where it was. */
static void
pull_notes(struct article *article)
{
	uint32_t end = article->text.len;

	for (uint32_t i = 0; i < article->notes.count; i++) {
		struct span *span = &article->notes.at[i].span;

		if (span->end > end)
			span->end = end;
		if (span->start > end)
			span->start = end;
	}
}

void
build_cut(struct article *article, uint32_t end)
{
	if (end >= article->text.len)
		return;
	article->text.len = end;
	pull_notes(article);
}

/* What was begun has no text: forget its separator, too. */
static bool
forget_empty(struct article *article, uint32_t start)
{
	if (article->text.len > start)
		return false;
	build_cut(article, start ? start - 1 : 0);
	return true;
}

static void
add_part(struct article *article, struct span span, enum part_kind kind,
	uint32_t index)
{
	struct part *part = ARRAY_ADD(&article->parts);

	part->span = span;
	part->kind = (uint8_t)kind;
	part->index = index;
}

void
build_headline(struct article *article, uint32_t start, uint32_t kicker,
	uint32_t title)
{
	struct masthead *head = &article->masthead;

	if (forget_empty(article, start))
		return;
	if (kicker) {
		head->kicker = (struct span){start, start + kicker};
		add_part(article, head->kicker, PART_KICKER, 0);
	}
	head->headline = (struct span){start + title, article->text.len};
	add_part(article, head->headline, PART_HEADLINE, 0);
}

void
build_kicker(struct article *article, uint32_t start)
{
	if (forget_empty(article, start))
		return;
	article->masthead.kicker = (struct span){start, article->text.len};
	add_part(article, article->masthead.kicker, PART_KICKER, 0);
}

void
build_standfirst(struct article *article, uint32_t start)
{
	struct span span = {start, article->text.len};

	if (forget_empty(article, start))
		return;
	*ARRAY_ADD(&article->masthead.standfirst) = span;
	add_part(article, span, PART_STANDFIRST, 0);
}

void
build_byline(struct article *article, uint32_t start)
{
	struct span span = {start, article->text.len};

	if (forget_empty(article, start))
		return;
	if (span_empty(article->masthead.byline))
		article->masthead.byline = span;
	add_part(article, span, PART_BYLINE, 0);
}

/* Words parted by white space, beginning at a border of one. */
static uint32_t
words_between(const char *at, const char *end)
{
	uint32_t words = 0;
	bool space = true;

	for (; at < end; at++) {
		bool here = *at == ' ' || *at == '\n';

		words += space && !here;
		space = here;
	}
	return words;
}

static uint32_t
words_of(const struct article *article, struct span span)
{
	return words_between(
		article->text.at + span.start, article->text.at + span.end);
}

static struct section *
add_section(struct article *article, struct span span)
{
	struct section *section = ARRAY_ADD(&article->sections);

	section->span = span;
	section->blocks.first = article->blocks.count;
	return section;
}

void
build_heading(struct article *article, uint32_t start, uint32_t level)
{
	struct span span = {start, article->text.len};
	struct section *section;

	if (forget_empty(article, start))
		return;
	if (!article->sections.count)
		add_section(article, (struct span){start, start});
	section = add_section(article, span);
	section->heading = span;
	section->level = (uint8_t)(level < 1 ? 1 : level > 6 ? 6 : level);
	section->words = words_of(article, span);
	add_part(article, span, PART_HEADING, article->sections.count - 1);
}

uint32_t
build_block(struct article *article, uint32_t start, enum block_kind kind,
	uint32_t depth, const char *marker)
{
	struct span span = {start, article->text.len};
	struct section *section;
	struct block *block;

	if (forget_empty(article, start))
		return NONE;
	if (!article->sections.count)
		add_section(article, span);
	section = &article->sections.at[article->sections.count - 1];
	section->blocks.count++;
	section->span.end = span.end;
	section->words += words_of(article, span);
	block = ARRAY_ADD(&article->blocks);
	block->span = span;
	block->section = article->sections.count - 1;
	block->kind = (uint8_t)kind;
	block->depth = (uint8_t)(depth < 255 ? depth : 255);
	if (marker)
		strncpy(block->marker, marker, sizeof block->marker - 1);
	add_part(article, span, PART_BLOCK, article->blocks.count - 1);
	return article->blocks.count - 1;
}

void
build_extend(struct article *article)
{
	struct block *block = &article->blocks.at[article->blocks.count - 1];
	struct section *section =
		&article->sections.at[article->sections.count - 1];
	const char *text = article->text.at;
	uint32_t from = block->span.end, end = article->text.len;
	bool inside = from < end && text[from - 1] != ' ' && text[from] != ' ';

	section->words += words_between(text + from, text + end) - inside;
	section->span.end = block->span.end = end;
	article->parts.at[article->parts.count - 1].span.end = end;
}
