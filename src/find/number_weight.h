/*
 * How much a reader would want a number in a box "the numbers of the
 * article": a sum of what can be told without understanding.
 *
 * The logit of a number is the sum of these features times their
 * coefficients (number_weight.c):
 *   its kind, against a count: money, percent (and points), ratio, duration;
 *   of a count: below 3, 3 to 12, in words and below 1000, 1000 and more,
 *   headcount: of lives, votes, work or arms, which papers count even where
 *   they are few;
 *   told: the same was told before; head: it stands in the kicker or
 *   headline; opens: it is the first of its section (a section of the panel
 *   has one then); only: "nur", "only" stand by it; adjective: "four-year",
 *   "15-köpfig"; change: it has a from and a to; bound: "more than" and the
 *   like stand by it; long: log(words / 15) of its sentence, since in a
 *   short one the number is the message; late: how many numbers came
 *   before, 30 being 1.
 * At the end of the article more is known: place, where the number stands
 * from the first byte, 0, to the last, 1; and what moves all of them alike:
 * few is (8 - count) / 8, many is log(count / 8), neither below zero, and
 * dense is log(count / (bytes / 500)), from -1.5 to 1.5. The weight is the
 * logistic function of the logit, moved so that a number is key from one
 * half on.
 *
 * How the coefficients were made: quarters, after a logistic regression on
 * 18 current articles of both languages in which a reader had marked such a
 * box, 193 numbers, 91 of them in it (penalty 1 on the squares of what parts
 * them from 1 for headcount and only, from 0 for the others, since few of
 * the numbers have the two). Cross-validated with each article left out in
 * turn, the box is found with F1 0.79 in both languages at this border;
 * showing all numbers gives 0.64.
 */
#ifndef LESART_FIND_NUMBER_WEIGHT_H
#define LESART_FIND_NUMBER_WEIGHT_H

#include "find/work.h"

/* What is around a number in its article and sentence. */
struct number_company {
	uint32_t before; /* numbers before it, without ordinals */
	uint32_t words;  /* of its sentence; 0 where it stands in none */
	bool told;       /* the same was told before */
	bool opens;      /* it is the first of its section */
	bool headcount;  /* its subject is a TERM_HEADCOUNT */
	bool only;       /* a TERM_ONLY stands before it */
	uint8_t passage; /* enum passage_kind that it stands in */
};

/* The logit, without what is known at the end of the article. */
float number_logit(const struct article *article, const struct number *number,
	const struct number_company *company);

/* What an article of so many numbers (without ordinals) and bytes adds. */
float number_logit_of_article(uint32_t count, uint32_t bytes);

/* What the place of a number adds, 0 to 1. */
float number_logit_of_place(float place);

/* The weight, 0 to 1, of a logit, and back. */
float weight_of_logit(float logit);
float logit_of_weight(float weight);

/* Numbers of at least this weight are key. */
#define NUMBER_KEY_WEIGHT 0.5f

/* Is it as small as counts are that are told of different things ("two
 * deals", "two seats"), so that it is told twice only of the same thing? */
bool number_is_small(const struct number *number);

#endif
