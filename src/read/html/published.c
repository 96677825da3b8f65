/* The day of an article whose page does not say it in its head: what stands
 * around the headline. */
#include "read/forms.h"
#include "read/html/page.h"

enum { BEFORE = 3, BEHIND = 25, LINE_MAX_CHARS = 160, STANDFIRST_MAX = 400 };

/* A <time datetime> within the piece, or around it. */
static bool
day_of_element(const struct page *page, const struct piece *piece, char day[12])
{
	const struct tree *tree = &page->tree;
	uint32_t node = tree_within(tree, piece->begin, TAG_TIME);
	uint32_t end = tree->at[piece->node].after;

	if (node == NONE)
		for (node = piece->node; node < end; node++)
			if (tree->at[node].tag == TAG_TIME)
				break;
	return node < end &&
	       page_day(tree_attribute(tree, node, "datetime"), day);
}

/* A line that is a date, or that has one behind its names. */
static bool
day_of_piece(const struct page *page, const struct piece *piece, char day[12])
{
	struct slice text = piece_text(page, piece);

	if (piece->hidden || piece->chars > LINE_MAX_CHARS)
		return false;
	return day_of_element(page, piece, day) || form_date(text, day) ||
	       (form_byline(text, NULL) && form_byline_date(text, day));
}

void
published_find(struct page *page, uint32_t headline)
{
	uint32_t count = page->pieces.count;
	uint32_t from = headline == NONE ? 0 : headline + 1;
	uint32_t to = from + BEHIND < count ? from + BEHIND : count;
	uint32_t chosen = 0; /* characters of the text so far */
	char *day = page->facts.published;

	for (uint32_t i = from; !day[0] && i < to; i++) {
		const struct piece *piece = &page->pieces.at[i];

		chosen += piece->kept ? piece->chars : 0;
		if (chosen > STANDFIRST_MAX)
			break;
		day_of_piece(page, piece, day);
	}
	for (uint32_t i = from; !day[0] && i-- > 0 && from - i <= BEFORE + 1;)
		day_of_piece(page, &page->pieces.at[i], day);
}
