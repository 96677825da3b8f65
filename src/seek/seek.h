/*
 * Search that finds what people mean: folded text, exact positions. Plain
 * words, no expressions. See fold.h for which letters match which.
 */
#ifndef LESART_SEEK_SEEK_H
#define LESART_SEEK_SEEK_H

#include "article/article.h"

/* Exactly the characters that matched. Eight bytes, because a letter alone
 * has a hundred thousand hits in a long text. */
struct hit {
	uint32_t start, len : 31;
	uint32_t exact : 1; /* the same code points, not only folded */
};

struct hits {
	struct hit *at;
	uint32_t count, max;
};

static inline struct hit
hit_of(struct span span, bool exact)
{
	return (struct hit){.start = span.start,
		.len = (span.end - span.start) & INT32_MAX,
		.exact = exact};
}

static inline struct span
hit_span(struct hit hit)
{
	return (struct span){hit.start, hit.start + hit.len};
}

struct seeker;

/*
 * Prepare the search of an article; keeps a folded copy of the text that
 * grows with it. The article has to outlive the seeker. Never NULL.
 */
struct seeker *seeker_new(const struct article *article);
void seeker_free(struct seeker *seeker);

/* Fold at most `bytes` more bytes of the text ahead of a search. Returns
 * whether there is more to fold. */
bool seeker_step(struct seeker *seeker, uint32_t bytes);

/*
 * All hits of the query in the text as far as it is there, in text order,
 * without overlap, into hits (emptied first; the caller's to free). At most
 * `max` are collected; the return value counts all of them. A query that is
 * empty or folds to nothing has no hits. `case_matters`: only the same case.
 */
uint32_t seek_text(struct seeker *seeker, struct slice query,
	bool case_matters, uint32_t max, struct hits *hits);

/*
 * The same where the text has grown: `hits` are all of the query in its
 * first `len` bytes, and become those in the text as far as it is there. The
 * cost is that of what is new. Returns how many there are.
 */
uint32_t seek_on(struct seeker *seeker, struct slice query,
	bool case_matters, uint32_t len, uint32_t max, struct hits *hits);

struct name_match {
	uint32_t entity;
	float score; /* greater is better */
};

struct name_matches {
	struct name_match *at;
	uint32_t count, max;
};

/*
 * Entities that the typed letters may mean, best first: by any part of the
 * name or of a mention, folded, without regard to inflection, by initials
 * ("dt" finds Donald Trump), by role last. An empty query gives all in the
 * order of their weight.
 */
void seek_names(const struct article *article, struct slice query,
	struct name_matches *matches);

#endif
