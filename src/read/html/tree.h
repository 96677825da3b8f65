/*
 * A web page as a tree: nodes in the order of the page in one array, a
 * subtree a range of it. The one door to the HTML parser (libgumbo, the
 * algorithm of the HTML standard); whoever reads the tree sees no parser.
 *
 * The page is hostile. Before it is parsed, tags that would nest deeper than
 * TREE_DEPTH_MAX are left out, and all but a dozen attributes, so that the
 * parser stays linear; nothing here recurses. Memory comes from an arena that
 * lives until the process ends: this is for a child process.
 *
 * Must not know: articles, what a page means.
 */
#ifndef LESART_READ_HTML_TREE_H
#define LESART_READ_HTML_TREE_H

#include "base/span.h"

enum { TREE_DEPTH_MAX = 512 };

/* Elements that mean something to a reader of articles. */
enum tag {
	TAG_OTHER, /* inline or unknown */
	TAG_A, TAG_ABBR, TAG_ADDRESS, TAG_ARTICLE, TAG_ASIDE, TAG_AUDIO,
	TAG_B, TAG_BASE, TAG_BLOCKQUOTE, TAG_BODY, TAG_BR, TAG_BUTTON,
	TAG_CANVAS, TAG_CAPTION, TAG_CENTER, TAG_CITE, TAG_DD, TAG_DETAILS,
	TAG_DIV, TAG_DL, TAG_DT, TAG_EM, TAG_EMBED, TAG_FIELDSET,
	TAG_FIGCAPTION, TAG_FIGURE, TAG_FOOTER, TAG_FORM, TAG_FRAMESET,
	TAG_H1, TAG_H2, TAG_H3, TAG_H4, TAG_H5, TAG_H6, TAG_HEAD, TAG_HEADER,
	TAG_HGROUP, TAG_HR, TAG_HTML, TAG_I, TAG_IFRAME, TAG_IMG, TAG_INPUT,
	TAG_LABEL, TAG_LEGEND, TAG_LI, TAG_LINK, TAG_MAIN, TAG_MAP, TAG_MATH,
	TAG_META, TAG_NAV, TAG_NOSCRIPT, TAG_OBJECT, TAG_OL, TAG_OPTION,
	TAG_P, TAG_PRE, TAG_Q, TAG_RP, TAG_RT, TAG_S, TAG_SCRIPT, TAG_SECTION,
	TAG_SELECT, TAG_SMALL, TAG_SPAN, TAG_STRONG, TAG_STYLE, TAG_SUB,
	TAG_SUMMARY, TAG_SUP, TAG_SVG, TAG_TABLE, TAG_TBODY, TAG_TD,
	TAG_TEMPLATE, TAG_TEXTAREA, TAG_TFOOT, TAG_TH, TAG_THEAD, TAG_TIME,
	TAG_TITLE, TAG_TR, TAG_U, TAG_UL, TAG_VIDEO,
	TAG_COUNT,
};

/* An element, or a piece of text (then `text` is set and tag TAG_OTHER). */
struct node {
	uint32_t parent; /* NONE: the root */
	uint32_t after;  /* the first node behind its subtree */
	uint32_t depth;
	struct slice text;  /* of a piece of text, references resolved */
	const void *source; /* the parser's; NULL for text */
	uint8_t tag;        /* enum tag */
};

struct tree {
	struct node *at;
	uint32_t count, max;
	bool blunted;       /* tags were left out */
	struct pool *pool;  /* the parser's memory */
};

/*
 * Parse a page in UTF-8. `page` is changed (tree_blunt), and has to live as
 * long as the tree. Ends the process with
 * TREE_EXIT_MEMORY when there is no memory.
 */
enum { TREE_EXIT_MEMORY = 3 };
void tree_parse(struct tree *tree, char *page, size_t len);
void tree_free(struct tree *tree);

/* The value of an attribute (name in lower case); {NULL, 0} for none. Only
 * those exist that blunt.c lists. */
struct slice tree_attribute(
	const struct tree *tree, uint32_t node, const char *name);

/* The nearest of `node` and its ancestors with that tag, or NONE. */
uint32_t tree_within(const struct tree *tree, uint32_t node, enum tag tag);

/*
 * Make the page harmless and small for the parser, in place: the tags and
 * attributes that count stay, scripts and styles lose their content. Returns
 * whether tags were left out that nest too deep.
 */
bool tree_blunt(char *page, size_t *len);

#endif
