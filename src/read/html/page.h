/*
 * A page on its way to an article: its tree, what its head says of it, and
 * its pieces. A piece is a stretch of text that is set on lines of its own;
 * which pieces are the article is told by what they are like, where they
 * stand and how they are called (choose.h).
 *
 * Must not know: the parser, the article's model.
 */
#ifndef LESART_READ_HTML_PAGE_H
#define LESART_READ_HTML_PAGE_H

#include "base/arena.h"
#include "read/html/hints.h"
#include "read/html/tree.h"

/* What the head of a page says about it; slices in the page's arena, len 0
 * for what it does not say. */
struct facts {
	struct slice title;       /* <title> */
	struct slice headline;    /* JSON-LD, else Open Graph */
	struct slice description; /* the same */
	struct slice origin;      /* where the page came from; told, not found */
	struct slice address;     /* of the article itself */
	struct slice base;        /* what its links are seen from */
	struct slice site;        /* name of the site */
	struct slice body;        /* articleBody of JSON-LD */
	struct slice author[8];
	uint32_t authors;
	char published[12];       /* ISO 8601 day; "" unknown */
};

enum piece_kind {
	PIECE_TEXT,
	PIECE_HEADING,
	PIECE_ITEM,
	PIECE_QUOTE,
	PIECE_PREFORMATTED,
	PIECE_CAPTION,
};

/* A link within a piece: bytes of page->text, and its element. */
struct piece_link {
	uint32_t start, end, node;
};

struct piece {
	struct span text;    /* in page->text, no white space at its ends */
	struct range links;  /* in page->links */
	uint32_t node;       /* the element that sets it apart */
	uint32_t begin;      /* its first piece of text in the tree */
	uint32_t chars;      /* code points */
	uint32_t words, linked, strong; /* bytes in links, in bold */
	uint8_t kind;        /* enum piece_kind */
	uint8_t level;       /* of a heading, 1 to 6 */
	uint8_t depth;       /* of lists or quotes around it */
	bool first_of_item;  /* begins a list item */
	bool hidden;         /* set not to be seen */
	uint32_t number;     /* of an item of a numbered list; 0 a bullet */
	float score;         /* how sure it is of the article, 0 to 1 */
	bool kept;           /* part of the article's body */
	bool lead;           /* kept, and its standfirst */
};

/* What a node has from the elements around it. */
struct place {
	uint32_t holder; /* nearest block-level element */
	uint32_t anchor; /* nearest <a> with an address, or NONE */
	uint16_t flags;  /* enum place_flag */
	uint8_t depth;   /* lists or quotes around it */
	uint8_t hints[HINT_COUNT]; /* steps up to the nearest; HINT_FAR */
};

enum place_flag {
	PLACE_SKIPPED = 1,
	PLACE_STRONG = 2,
	PLACE_PREFORMATTED = 4,
	PLACE_QUOTE = 8,
	PLACE_ITEM = 16,
	PLACE_CAPTION = 32,
	PLACE_HIDDEN = 64,
};

struct page {
	struct arena arena;
	struct tree tree;
	struct facts facts;
	struct place *places; /* one a node */
	struct { char *at; uint32_t len, max; } text;
	struct { struct piece *at; uint32_t count, max; } pieces;
	struct { struct piece_link *at; uint32_t count, max; } links;
	bool cut; /* there were more pieces than are looked at */
};

/* The bytes of a piece. */
static inline struct slice
piece_text(const struct page *page, const struct piece *piece)
{
	return slice_from(page->text.at + piece->text.start,
		span_len(piece->text));
}

/* Fill page->facts from the head of the page. */
void facts_find(struct page *page);

/* Once, before files can no longer be opened: random numbers for the tables
 * of the JSON parser. */
void linked_data_prepare(void);

/* Take what a block of JSON-LD says into page->facts. */
void linked_data_read(struct page *page, struct slice json);

/* Fill page->places and page->pieces, at most PIECES_MAX of them. */
enum { PIECES_MAX = 100000 };
void pieces_cut(struct page *page);

/* The text of the subtree of a node, white space made one, in the arena. */
struct slice page_words(struct page *page, uint32_t node);

/* Fill page->facts.published, if the head of the page left it empty, from a
 * line with a date or a <time> near the headline. After the choice. */
void published_find(struct page *page, uint32_t headline);

/* The day that a machine-readable time begins with, or false. */
bool page_day(struct slice time, char day[12]);

#endif
