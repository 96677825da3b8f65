/*
 * What the words of a piece give away: counts of signs and of words that
 * stand in offers, pointers to other articles, credits of pictures, portraits of
 * authors and what readers write.
 */
#ifndef LESART_READ_HTML_WORDING_H
#define LESART_READ_HTML_WORDING_H

#include "base/span.h"

struct wording {
	uint32_t bytes, letters, capitals, digits, signs;
	uint32_t words, upper, small; /* beginning with a capital; function
					 words of a language */
	uint32_t commas, sentences;
	uint32_t offers, leads, credits, bios, talk;
	bool lead_first; /* begins by pointing to other articles */
	uint8_t end; /* 0 none, 1 comma or colon, 2 end of sentence */
};

/* Count in the first WORDING_MAX bytes of the text. */
enum { WORDING_MAX = 4096 };
void wording_count(struct slice text, struct wording *wording);

#endif
