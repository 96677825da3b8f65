/*
 * The lines of a plain text as they come: a queue that knows of each line
 * what the reader asks again and again. Blank lines are no lines; the next
 * one knows that they were there.
 */
#ifndef LESART_READ_LINES_H
#define LESART_READ_LINES_H

#include "text/normalise.h"

enum {
	LINE_OPEN_BYTES = 1 << 15, /* a longer line is handed out in pieces */
	TAB_COLUMNS = 8,
};

struct line {
	uint32_t begin;      /* of the line in lines->at */
	uint32_t start, end; /* of its content, without white space */
	uint32_t length;     /* of the content in characters */
	uint32_t indent;     /* columns before its content */
	bool blank_before;   /* also in the first line */
	bool columns;        /* wide gaps within, as tables have them */
	bool continues;      /* the line before goes on here */
};

struct lines {
	char *at;            /* the text of all lines in the queue */
	uint32_t len, max;
	uint32_t cut;        /* what lies behind is in no line yet */
	bool blank;          /* a blank line was the last */
	bool open;           /* the last line goes on */
	struct line *line;   /* those from first on are in the queue */
	uint32_t first, count, line_max;
	struct oddities odd; /* spans in `at`; those from odd_first on are */
	uint32_t odd_first;  /* not told yet */
};

void lines_free(struct lines *lines);

/* Append text and its oddities, and cut lines; with `last` the rest, too. */
void lines_feed(struct lines *lines, struct slice text,
	const struct oddities *odd, bool last);

/* The line of the queue, 0 the first, or NULL. Good until lines_feed. */
const struct line *lines_line(const struct lines *lines, uint32_t index);

static inline uint32_t
lines_count(const struct lines *lines)
{
	return lines->count - lines->first;
}

static inline struct slice
lines_content(const struct lines *lines, const struct line *line)
{
	return slice_from(lines->at + line->start, line->end - line->start);
}

/* Forget lines at the front; their text stays until lines_feed. */
void lines_drop(struct lines *lines, uint32_t count);

#endif
