/* A table of words, set as lines of text in columns. */
#ifndef LESART_READ_MARKED_TABLE_H
#define LESART_READ_MARKED_TABLE_H

#include "read/marked/part.h"

/* Columns beyond are not aligned, and neither are longer words. */
enum { TABLE_COLUMNS_MAX = 64, TABLE_WIDTH_MAX = 40 };

struct table_cell {
	struct span text;
	bool first; /* of its row */
};

struct table {
	struct part_text text;
	struct { struct table_cell *at; uint32_t count, max; } cells;
	bool row_begun;
};

void table_free(struct table *table);

void table_row(struct table *table);
void table_cell(struct table *table, struct slice words);

/* Put the rows as one preformatted block and forget them. */
void table_end(struct table *table, struct part_maker *part);

#endif
