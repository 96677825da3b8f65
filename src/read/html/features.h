/*
 * What tells the text of an article from the rest of its page: general
 * features of a piece, of where it stands and of its neighbours. Each is a
 * number; the choice (choose.h) is made by these alone.
 *
 * Must not know: what is chosen.
 */
#ifndef LESART_READ_HTML_FEATURES_H
#define LESART_READ_HTML_FEATURES_H

#include "read/html/page.h"

/* Of a piece and, for the first ones, of its neighbours as well. */
enum feature {
	/* What it is like. */
	FEATURE_CHARS,     /* characters */
	FEATURE_LINKED,    /* share of bytes in links */
	FEATURE_KIND,      /* enum piece_kind */
	FEATURE_END,       /* 0 none, 1 comma or colon, 2 end of sentence */
	FEATURE_SMALL,     /* share of words that are function words */
	FEATURE_UPPER,     /* share of words that begin with a capital */
	FEATURE_TALK,      /* "Antworten", "2 hours ago": comments, posts */
	FEATURE_NEIGHBOURED, /* those before are taken of neighbours, too */
	FEATURE_LEVEL = FEATURE_NEIGHBOURED, /* of a heading */
	FEATURE_STRONG,    /* share of bytes in bold */
	FEATURE_WORD,      /* mean length of words */
	FEATURE_DIGITS,    /* share of bytes that are digits */
	FEATURE_COMMAS,    /* commas and colons in a hundred words */
	FEATURE_SENTENCES, /* ends of sentences within */
	FEATURE_CAPITALS,  /* share of letters that are capitals */
	FEATURE_SIGNS,     /* © | » › and the like */
	FEATURE_OFFERS,    /* words of newsletters, subscriptions, consent */
	FEATURE_LEADS,     /* "Lesen Sie auch", "Read more", "Mehr zum Thema" */
	FEATURE_LEAD_FIRST, /* begins so */
	FEATURE_BIOS,      /* "ist Redakteurin", "is the author of" */
	FEATURE_CREDITS,   /* "Foto:", "Photo:", agencies of pictures */
	FEATURE_REPEATED,  /* how often the same text stands in the page */
	FEATURE_TAG,       /* 0 other, 1 <p>, 2 <div>, 3 <li>, 4 <td> ... */
	FEATURE_DEPTH,     /* of the element in the tree */
	FEATURE_LISTS,     /* lists around it */
	FEATURE_HIDDEN,
	/* Where it stands. */
	FEATURE_PLACE,     /* share of the page's text before it */
	FEATURE_HEADLINE,  /* pieces since the headline; negative before it */
	FEATURE_PROSE1,    /* prose in the same parent, as share of the most */
	FEATURE_PROSE2,    /* in the grandparent */
	FEATURE_PROSE3,    /* and above that */
	FEATURE_ALIKE,     /* prose in elements that are called alike */
	FEATURE_ALIKE_COUNT, /* pieces that are called alike, logarithm */
	FEATURE_ALIKE_LINKED, /* their mean share of bytes in links */
	FEATURE_ALIKE_CHARS, /* their mean length */
	FEATURE_OUTSIDE,   /* steps up to an element with the most prose */
	FEATURE_BRANCH,    /* pieces in the element just below that one */
	FEATURE_BRANCH_PROSE, /* prose in it, as share of the most */
	FEATURE_BRANCH_LINKED, /* share of its bytes in links */
	FEATURE_SINCE,     /* pieces since the last long prose */
	FEATURE_UNTIL,     /* pieces until the next */
	/* What the head of the page says. */
	FEATURE_IN_BODY,   /* 1 in articleBody, -1 not, 0 there is none */
	FEATURE_IS_TITLE,  /* is the headline or the title */
	FEATURE_IS_DESCRIPTION, /* 1 begins like the description, 2 is it */
	FEATURE_PAGE_PIECES, /* of the page, logarithm */
	FEATURE_PAGE_PROSE,  /* the most prose of an element, logarithm */
	/* Steps up to the nearest hint of each kind. */
	FEATURE_HINTS,
	FEATURE_NEAR = FEATURE_HINTS + HINT_COUNT,
	/* The neighboured ones of two before, one before, one and two
	 * behind. */
	FEATURE_COUNT = FEATURE_NEAR + 4 * FEATURE_NEIGHBOURED,
};

/* The features of all pieces, a row of FEATURE_COUNT each; the caller
 * frees. Linear in the size of the page. */
float *features_find(struct page *page, uint32_t headline);

/* The piece that is the headline of the article, or NONE. */
uint32_t headline_find(struct page *page);

/* The names of features, for those who look at them; static. */
const char *feature_name(uint32_t feature, char to[32]);

#endif
