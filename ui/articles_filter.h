/*
 * Which articles of the list hold what was typed: judged in the order in
 * which they came, whatever order the list has, because ten thousand looks
 * here and there in memory would make a key wait; and only once, unless
 * what is typed grows.
 */
#ifndef LESART_UI_ARTICLES_FILTER_H
#define LESART_UI_ARTICLES_FILTER_H

#include "base/span.h"

struct app;

struct articles_filter {
	uint8_t *holds;         /* one for each document that was judged */
	uint32_t judged, max;
	char typed[128];        /* what it was judged by */
};

/* Judge all documents by what was typed; "" is held by all. An article
 * whose text has the words passes as well, if the shelf was asked that. */
void articles_judge(struct app *app, const char *typed);

/* Does a document hold it? By the last judgement. */
bool articles_hold(const struct app *app, uint32_t document);

#endif
