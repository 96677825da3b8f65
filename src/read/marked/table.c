/* Tables as preformatted text. */
#include "read/marked/table.h"
#include "base/memory.h"
#include "read/forms.h"

#include <stdlib.h>

enum { GAP = 2 };

void
table_free(struct table *table)
{
	free(table->text.at);
	free(table->cells.at);
}

void
table_row(struct table *table)
{
	table->row_begun = true;
}

void
table_cell(struct table *table, struct slice words)
{
	struct table_cell *cell = ARRAY_ADD(&table->cells);
	struct part_text *text = &table->text;

	cell->first = table->row_begun;
	table->row_begun = false;
	cell->text.start = text->len;
	BYTES_ADD(text, words.at, words.len);
	cell->text.end = text->len;
}

static struct slice
words_of(const struct table *table, const struct table_cell *cell)
{
	return slice_from(
		table->text.at + cell->text.start, span_len(cell->text));
}

static void
measure(const struct table *table, uint32_t widths[TABLE_COLUMNS_MAX])
{
	uint32_t column = 0;

	for (uint32_t i = 0; i < table->cells.count; i++) {
		const struct table_cell *cell = &table->cells.at[i];
		uint32_t width;

		column = cell->first ? 0 : column + 1;
		if (column >= TABLE_COLUMNS_MAX)
			continue;
		width = form_length(words_of(table, cell), TABLE_WIDTH_MAX);
		if (width > widths[column])
			widths[column] = width;
	}
}

void
table_end(struct table *table, struct part_maker *part)
{
	static const char spaces[TABLE_WIDTH_MAX + GAP + 1] =
		"                                          ";
	uint32_t widths[TABLE_COLUMNS_MAX] = {0}, column = 0, length = 0;

	measure(table, widths);
	for (uint32_t i = 0; i < table->cells.count; i++) {
		const struct table_cell *cell = &table->cells.at[i];
		uint32_t gap = GAP;

		if (!cell->first && column < TABLE_COLUMNS_MAX)
			gap += widths[column] - length;
		if (cell->first && i)
			part_put_string(part, "\n");
		else if (i)
			part_put(part, slice_from(spaces, gap));
		column = cell->first ? 0 : column + 1;
		length = form_length(words_of(table, cell), TABLE_WIDTH_MAX);
		part_put(part, words_of(table, cell));
	}
	part_end_block(part, BLOCK_PREFORMATTED, 0, 0);
	table->text.len = table->cells.count = 0;
}
