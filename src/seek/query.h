/*
 * A query made ready: its letters with what each asks for, and the longest
 * stretch of its skeleton that every hit has to hold.
 */
#ifndef LESART_SEEK_QUERY_H
#define LESART_SEEK_QUERY_H

#include "base/arena.h"
#include "base/span.h"
#include "text/fold.h"

/* The mark of ä, ö, ü. */
enum { QUERY_DIAERESIS = 0x308 };

struct query_letter {
	char32_t base;
	char32_t marks[FOLD_MARKS]; /* the diacritics that it asks for */
	uint8_t marks_count;
	bool upper;
	bool umlaut; /* with the e after it, it may be an umlaut */
};

struct query_letters {
	struct query_letter *at;
	uint32_t count, max;
};

struct query {
	struct query_letters letters;
	struct slice composed; /* as typed, in NFC */
	bool case_matters;
	bool plain; /* equal skeletons are a hit: nothing to look at closely */
	struct slice skeleton;
	/*
	 * A stretch of the skeleton that stands in every hit as it is. Before
	 * it stand `before` bytes, of which up to `optional` may be missing,
	 * because an umlaut stands for two letters.
	 */
	struct slice run;
	uint32_t before, optional;
	uint32_t umlauts; /* letters that may be an umlaut with the next */
	struct arena arena;
};

/* Make ready; nothing to seek if letters.count is 0. */
void query_init(struct query *query, struct slice typed, bool case_matters);
void query_free(struct query *query);

#endif
