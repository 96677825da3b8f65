/* The parser's tree turned into ours, without recursion. */
#include "read/html/tree.h"
#include "base/memory.h"

#include <gumbo.h>
#include <stdlib.h>
#include <unistd.h>

static const uint8_t tags[GUMBO_TAG_LAST] = {
	[GUMBO_TAG_A] = TAG_A, [GUMBO_TAG_ABBR] = TAG_ABBR,
	[GUMBO_TAG_ADDRESS] = TAG_ADDRESS, [GUMBO_TAG_ARTICLE] = TAG_ARTICLE,
	[GUMBO_TAG_ASIDE] = TAG_ASIDE, [GUMBO_TAG_AUDIO] = TAG_AUDIO,
	[GUMBO_TAG_B] = TAG_B, [GUMBO_TAG_BASE] = TAG_BASE,
	[GUMBO_TAG_BLOCKQUOTE] = TAG_BLOCKQUOTE, [GUMBO_TAG_BODY] = TAG_BODY,
	[GUMBO_TAG_BR] = TAG_BR, [GUMBO_TAG_BUTTON] = TAG_BUTTON,
	[GUMBO_TAG_CANVAS] = TAG_CANVAS, [GUMBO_TAG_CAPTION] = TAG_CAPTION,
	[GUMBO_TAG_CENTER] = TAG_CENTER, [GUMBO_TAG_CITE] = TAG_CITE,
	[GUMBO_TAG_DD] = TAG_DD, [GUMBO_TAG_DETAILS] = TAG_DETAILS,
	[GUMBO_TAG_DIV] = TAG_DIV, [GUMBO_TAG_DL] = TAG_DL,
	[GUMBO_TAG_DT] = TAG_DT, [GUMBO_TAG_EM] = TAG_EM,
	[GUMBO_TAG_EMBED] = TAG_EMBED, [GUMBO_TAG_FIELDSET] = TAG_FIELDSET,
	[GUMBO_TAG_FIGCAPTION] = TAG_FIGCAPTION,
	[GUMBO_TAG_FIGURE] = TAG_FIGURE, [GUMBO_TAG_FOOTER] = TAG_FOOTER,
	[GUMBO_TAG_FORM] = TAG_FORM, [GUMBO_TAG_FRAMESET] = TAG_FRAMESET,
	[GUMBO_TAG_H1] = TAG_H1, [GUMBO_TAG_H2] = TAG_H2,
	[GUMBO_TAG_H3] = TAG_H3, [GUMBO_TAG_H4] = TAG_H4,
	[GUMBO_TAG_H5] = TAG_H5, [GUMBO_TAG_H6] = TAG_H6,
	[GUMBO_TAG_HEAD] = TAG_HEAD, [GUMBO_TAG_HEADER] = TAG_HEADER,
	[GUMBO_TAG_HGROUP] = TAG_HGROUP, [GUMBO_TAG_HR] = TAG_HR,
	[GUMBO_TAG_HTML] = TAG_HTML, [GUMBO_TAG_I] = TAG_I,
	[GUMBO_TAG_IFRAME] = TAG_IFRAME, [GUMBO_TAG_IMG] = TAG_IMG,
	[GUMBO_TAG_INPUT] = TAG_INPUT, [GUMBO_TAG_LABEL] = TAG_LABEL,
	[GUMBO_TAG_LEGEND] = TAG_LEGEND, [GUMBO_TAG_LI] = TAG_LI,
	[GUMBO_TAG_LINK] = TAG_LINK, [GUMBO_TAG_LISTING] = TAG_PRE,
	[GUMBO_TAG_MAIN] = TAG_MAIN, [GUMBO_TAG_MAP] = TAG_MAP,
	[GUMBO_TAG_MATH] = TAG_MATH, [GUMBO_TAG_META] = TAG_META,
	[GUMBO_TAG_MENU] = TAG_UL, [GUMBO_TAG_NAV] = TAG_NAV,
	[GUMBO_TAG_NOSCRIPT] = TAG_NOSCRIPT, [GUMBO_TAG_OBJECT] = TAG_OBJECT,
	[GUMBO_TAG_OL] = TAG_OL, [GUMBO_TAG_OPTION] = TAG_OPTION,
	[GUMBO_TAG_P] = TAG_P, [GUMBO_TAG_PLAINTEXT] = TAG_PRE,
	[GUMBO_TAG_PRE] = TAG_PRE, [GUMBO_TAG_Q] = TAG_Q,
	[GUMBO_TAG_RP] = TAG_RP, [GUMBO_TAG_RT] = TAG_RT,
	[GUMBO_TAG_S] = TAG_S, [GUMBO_TAG_SCRIPT] = TAG_SCRIPT,
	[GUMBO_TAG_SECTION] = TAG_SECTION, [GUMBO_TAG_SELECT] = TAG_SELECT,
	[GUMBO_TAG_SMALL] = TAG_SMALL, [GUMBO_TAG_SPAN] = TAG_SPAN,
	[GUMBO_TAG_STRONG] = TAG_STRONG, [GUMBO_TAG_STYLE] = TAG_STYLE,
	[GUMBO_TAG_SUB] = TAG_SUB, [GUMBO_TAG_SUMMARY] = TAG_SUMMARY,
	[GUMBO_TAG_SUP] = TAG_SUP, [GUMBO_TAG_SVG] = TAG_SVG,
	[GUMBO_TAG_TABLE] = TAG_TABLE, [GUMBO_TAG_TBODY] = TAG_TBODY,
	[GUMBO_TAG_TD] = TAG_TD, [GUMBO_TAG_TEMPLATE] = TAG_TEMPLATE,
	[GUMBO_TAG_TEXTAREA] = TAG_TEXTAREA, [GUMBO_TAG_TFOOT] = TAG_TFOOT,
	[GUMBO_TAG_TH] = TAG_TH, [GUMBO_TAG_THEAD] = TAG_THEAD,
	[GUMBO_TAG_TIME] = TAG_TIME, [GUMBO_TAG_TITLE] = TAG_TITLE,
	[GUMBO_TAG_TR] = TAG_TR, [GUMBO_TAG_U] = TAG_U,
	[GUMBO_TAG_UL] = TAG_UL, [GUMBO_TAG_VIDEO] = TAG_VIDEO,
	[GUMBO_TAG_XMP] = TAG_PRE,
};

/* ---- memory of the parser ------------------------------------------- */

enum { POOL_CHUNK = 1 << 20, POOL_ALIGN = 16 };

struct chunk {
	struct chunk *before;
	char bytes[];
};

struct pool {
	struct chunk *chunk;
	char *at, *last; /* last: where the newest allocation begins */
	size_t left;
};

static void
pool_grow(struct pool *pool, size_t need)
{
	struct chunk *chunk;

	pool->left = need > POOL_CHUNK ? need : POOL_CHUNK;
	chunk = malloc(sizeof *chunk + POOL_ALIGN + pool->left);
	if (!chunk)
		_exit(TREE_EXIT_MEMORY);
	chunk->before = pool->chunk;
	pool->chunk = chunk;
	pool->at = (char *)chunk + POOL_ALIGN;
}

static void *
pool_take(void *userdata, size_t size)
{
	struct pool *pool = userdata;
	size_t need = (size + POOL_ALIGN - 1) / POOL_ALIGN * POOL_ALIGN;

	if (!need)
		need = POOL_ALIGN;
	if (need > pool->left)
		pool_grow(pool, need);
	pool->last = pool->at;
	pool->at += need;
	pool->left -= need;
	return pool->last;
}

/* Only the newest allocation can be taken back; many are. */
static void
pool_give(void *userdata, void *at)
{
	struct pool *pool = userdata;

	if (!at || at != pool->last)
		return;
	pool->left += (size_t)(pool->at - pool->last);
	pool->at = pool->last;
	pool->last = NULL;
}

/* ---- from one tree to the other ------------------------------------- */

static bool
is_element(const GumboNode *node)
{
	return node->type == GUMBO_NODE_ELEMENT ||
	       node->type == GUMBO_NODE_TEMPLATE ||
	       node->type == GUMBO_NODE_DOCUMENT;
}

static const GumboVector *
children_of(const GumboNode *node)
{
	return node->type == GUMBO_NODE_DOCUMENT ? &node->v.document.children
						 : &node->v.element.children;
}

static uint8_t
tag_of(const GumboNode *node)
{
	GumboTag tag = node->v.element.tag;

	return tag < GUMBO_TAG_LAST ? tags[tag] : TAG_OTHER;
}

static void
take_element(struct node *to, const GumboNode *from)
{
	to->source = from;
	if (from->type == GUMBO_NODE_DOCUMENT)
		return;
	to->tag = tag_of(from);
}

static void
take_text(struct node *to, const GumboNode *from)
{
	const GumboText *text = &from->v.text;

	if (from->type == GUMBO_NODE_COMMENT)
		return;
	to->text = slice_string(text->text);
}

static uint32_t
add_node(struct tree *tree, const GumboNode *from, uint32_t parent)
{
	struct node *node = ARRAY_ADD(tree);

	node->parent = parent;
	node->depth = parent == NONE ? 0 : tree->at[parent].depth + 1;
	if (is_element(from))
		take_element(node, from);
	else
		take_text(node, from);
	return tree->count - 1;
}

/* Close `node` and those above it that have no more children; the next
 * node of the parser's tree, or NULL. */
static const GumboNode *
next_node(struct tree *tree, const GumboNode *from, uint32_t *node)
{
	while (from->parent) {
		const GumboVector *all = children_of(from->parent);
		size_t next = from->index_within_parent + 1;

		tree->at[*node].after = tree->count;
		*node = tree->at[*node].parent;
		if (*node == NONE)
			return NULL;
		if (next < all->length)
			return all->data[next];
		from = from->parent;
	}
	tree->at[*node].after = tree->count;
	return NULL;
}

static void
take_tree(struct tree *tree, const GumboNode *from)
{
	uint32_t parent = NONE;

	while (from) {
		uint32_t node = add_node(tree, from, parent);

		if (is_element(from) && children_of(from)->length) {
			parent = node;
			from = children_of(from)->data[0];
			continue;
		}
		from = next_node(tree, from, &node);
		parent = node;
	}
}

void
tree_parse(struct tree *tree, char *page, size_t len)
{
	GumboOptions options = kGumboDefaultOptions;
	GumboOutput *output;

	*tree = (struct tree){.blunted = tree_blunt(page, &len)};
	tree->pool = memory_zeroed(1, sizeof *tree->pool);
	options.allocator = pool_take;
	options.deallocator = pool_give;
	options.userdata = tree->pool;
	options.max_errors = 0;
	output = gumbo_parse_with_options(&options, page, len);
	take_tree(tree, output->document);
}

/* The parser's own way of freeing recurses. */
void
tree_free(struct tree *tree)
{
	struct chunk *chunk = tree->pool ? tree->pool->chunk : NULL;

	while (chunk) {
		struct chunk *before = chunk->before;

		free(chunk);
		chunk = before;
	}
	free(tree->pool);
	free(tree->at);
	*tree = (struct tree){0};
}

struct slice
tree_attribute(const struct tree *tree, uint32_t node, const char *name)
{
	const GumboNode *from = tree->at[node].source;
	const GumboAttribute *attribute;

	if (!from || from->type == GUMBO_NODE_DOCUMENT)
		return (struct slice){NULL, 0};
	attribute = gumbo_get_attribute(&from->v.element.attributes, name);
	return attribute ? slice_string(attribute->value)
			 : (struct slice){NULL, 0};
}

uint32_t
tree_within(const struct tree *tree, uint32_t node, enum tag tag)
{
	while (node != NONE && tree->at[node].tag != tag)
		node = tree->at[node].parent;
	return node;
}
