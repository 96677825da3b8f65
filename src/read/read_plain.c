/* Plain text: a paragraph a line. */
#include "base/memory.h"
#include "read/formats.h"

#include <stdlib.h>

struct plain {
	struct article *article;
	char *line;
	uint32_t len, max;
};

int
read_plain_detect(struct slice head)
{
	(void)head;
	return 1;
}

void *
read_plain_begin(struct article *article)
{
	struct plain *plain = memory_zeroed(1, sizeof *plain);

	plain->article = article;
	article->charset = "UTF-8";
	return plain;
}

static void
plain_line(struct plain *plain)
{
	struct article *article = plain->article;
	struct text *text = &article->text;
	struct section *section;
	struct part *part;
	struct block *block;
	struct span span;

	if (!plain->len)
		return;
	text->at = memory_room(text->at, &text->max, text->len + plain->len + 1, 1);
	if (text->len)
		text->at[text->len++] = '\n';
	memcpy(text->at + text->len, plain->line, plain->len);
	span = (struct span){text->len, text->len + plain->len};
	text->len = span.end;
	plain->len = 0;
	part = ARRAY_ADD(&article->parts);
	part->span = span;
	if (article->parts.count == 1) {
		part->kind = PART_HEADLINE;
		article->masthead.headline = span;
		return;
	}
	if (!article->sections.count ||
		(span_len(span) < 80 && text->at[span.end - 1] != '.')) {
		section = ARRAY_ADD(&article->sections);
		section->span = span;
		section->blocks.first = article->blocks.count;
		if (article->sections.count > 1) {
			section->heading = span;
			section->level = 1;
			part->kind = PART_HEADING;
			part->index = article->sections.count - 1;
			return;
		}
	}
	block = ARRAY_ADD(&article->blocks);
	block->span = span;
	block->section = article->sections.count - 1;
	section = &article->sections.at[block->section];
	section->blocks.count++;
	section->span.end = span.end;
	part->kind = PART_BLOCK;
	part->index = article->blocks.count - 1;
}

void
read_plain_feed(void *state, struct slice bytes, bool last)
{
	struct plain *plain = state;

	for (size_t i = 0; i < bytes.len; i++) {
		if (bytes.at[i] == '\n') {
			plain_line(plain);
			continue;
		}
		plain->line = memory_room(
			plain->line, &plain->max, plain->len + 1, 1);
		plain->line[plain->len++] = bytes.at[i];
	}
	if (last)
		plain_line(plain);
}

void
read_plain_end(void *state)
{
	struct plain *plain = state;

	free(plain->line);
	free(plain);
}
