/* Reading labelled texts, and laying their labels over the tokens. */
#include "names_records.h"
#include "base/memory.h"
#include "find/passages.h"

#include <stdio.h>
#include <stdlib.h>

static uint8_t
kind_named(const char *name)
{
	static const struct {
		const char *name;
		uint8_t kind;
	} kinds[] = {
		{"PER", ENTITY_PERSON}, {"LOC", ENTITY_PLACE},
		{"ORG", ENTITY_ORGANISATION}, {"OTH", ENTITY_OTHER},
	};

	for (size_t i = 0; i < ARRAY_LEN(kinds); i++)
		if (!strcmp(name, kinds[i].name))
			return kinds[i].kind;
	return strstr(name, "part") ? NAME_KIND_PART : NAME_KIND_DERIVED;
}

static void
die(const char *path, const char *what)
{
	fprintf(stderr, "%s: %s\n", path, what);
	exit(1);
}

void
records_read(const char *path, struct records *records)
{
	FILE *file = fopen(path, "r");
	struct record *record = NULL;
	char line[512], kind[32];

	if (!file)
		die(path, "cannot be read");
	while (fgets(line, sizeof line, file)) {
		if (line[0] == 'D') {
			record = ARRAY_ADD(records);
			if (sscanf(line, "D %199s %31s %f %7s", record->id,
				    record->set, &record->weight,
				    record->part) != 4)
				die(path, "bad head of a record");
		} else if (line[0] == 'T' && record &&
			   sscanf(line, "T %u", &record->len) == 1) {
			record->text = memory_new(record->len + 1u);
			if (fread(record->text, 1, record->len + 1, file) !=
				record->len + 1)
				die(path, "ends within a text");
		} else if (line[0] == 'S' && record) {
			struct gold *gold = ARRAY_ADD(&record->golds);

			if (sscanf(line, "S %u %u %31s", &gold->span.start,
				    &gold->span.end, kind) != 3)
				die(path, "bad span");
			gold->kind = kind_named(kind);
		} else {
			die(path, "bad line");
		}
	}
	fclose(file);
}

void
records_free(struct records *records)
{
	for (uint32_t i = 0; i < records->count; i++) {
		free(records->at[i].text);
		free(records->at[i].golds.at);
	}
	free(records->at);
}

static void
add_line(struct article *article, uint32_t start, uint32_t end)
{
	struct part *part;
	struct block *block;

	if (end <= start)
		return;
	part = ARRAY_ADD(&article->parts);
	part->span = (struct span){start, end};
	part->kind = PART_BLOCK;
	part->index = article->blocks.count;
	block = ARRAY_ADD(&article->blocks);
	block->span = part->span;
}

static struct article *
article_of(const struct record *record, enum language language)
{
	struct article *article = article_new();
	uint32_t start = 0;

	article->language = language;
	article->text.at = memory_new(record->len + 1u);
	memcpy(article->text.at, record->text, record->len);
	article->text.at[record->len] = '\0';
	article->text.len = record->len;
	article->text.max = record->len + 1;
	for (uint32_t at = 0; at <= record->len; at++)
		if (at == record->len || record->text[at] == '\n') {
			add_line(article, start, at);
			start = at + 1;
		}
	return article;
}

/* Label the tokens that a gold name holds, at least by half. */
static void
lay_gold(const struct work *work, const struct gold *gold, uint8_t *labels,
	uint32_t *from)
{
	uint8_t label = label_begin(gold->kind);
	uint32_t at = *from;

	while (at < work->tokens.count &&
		work->tokens.at[at].span.end <= gold->span.start)
		at++;
	*from = at;
	for (; at < work->tokens.count; at++) {
		struct span token = work->tokens.at[at].span;
		uint32_t start = token.start > gold->span.start
					 ? token.start
					 : gold->span.start;
		uint32_t end = token.end < gold->span.end ? token.end
							  : gold->span.end;

		if (token.start >= gold->span.end)
			return;
		if ((end - start) * 2 < span_len(token))
			continue;
		labels[at] = label;
		label = label_inside(gold->kind);
	}
}

uint8_t *
record_tokens(const struct record *record, enum language language,
	struct work *work)
{
	uint8_t *labels;
	uint32_t from = 0;

	*work = (struct work){.article = article_of(record, language)};
	passages_cut(work, UINT32_MAX, true);
	labels = memory_zeroed(work->tokens.count + 1u, 1);
	for (uint32_t i = 0; i < record->golds.count; i++)
		lay_gold(work, &record->golds.at[i], labels, &from);
	return labels;
}

void
record_done(struct work *work, uint8_t *labels)
{
	free(labels);
	free(work->tokens.at);
	free(work->passages.at);
	arena_free(&work->scratch);
	article_free(work->article);
}
