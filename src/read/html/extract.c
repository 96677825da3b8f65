/* The way of a page: bytes, UTF-8, tree, pieces, choice, records. */
#include "read/html/extract.h"
#include "base/memory.h"
#include "read/html/choose.h"
#include "read/html/features.h"

#include <stdlib.h>

void
page_open(struct page *page, char *utf8, size_t len, struct slice address)
{
	*page = (struct page){.facts.origin = address};
	tree_parse(&page->tree, utf8, len);
	facts_find(page);
	pieces_cut(page);
}

void
page_free(struct page *page)
{
	tree_free(&page->tree);
	arena_free(&page->arena);
	free(page->places);
	free(page->text.at);
	free(page->pieces.at);
	free(page->links.at);
}

static void
put_note(struct records *records, enum record_note note)
{
	records_put(records, RECORD_NOTE, (uint8_t)note, 0,
		(struct slice){NULL, 0});
}

/* Where nothing was chosen, all that can be seen is the article. */
static bool
keep_all(struct page *page, uint32_t headline)
{
	bool any = false;

	for (uint32_t i = 0; i < page->pieces.count; i++)
		any = any || page->pieces.at[i].kept;
	if (any)
		return false;
	for (uint32_t i = 0; i < page->pieces.count; i++)
		page->pieces.at[i].kept = i != headline;
	return true;
}

void
html_extract(struct slice bytes, const struct sender *sender,
	struct records *records)
{
	bool label_fits, invalid, cut = bytes.len > HTML_MAX;
	enum charset charset;
	struct page page;
	uint32_t headline;
	size_t len;
	char *utf8;

	if (cut)
		bytes.len = HTML_MAX;
	utf8 = html_decode(bytes, sender->charset, &len, &charset,
		&label_fits, &invalid);
	records_put(records, RECORD_CHARSET, (uint8_t)charset, 0,
		(struct slice){NULL, 0});
	page_open(&page, utf8, len, sender->address);
	headline = headline_find(&page);
	choose(&page, headline);
	if (invalid)
		put_note(records, RECORD_NOTE_INVALID);
	if (!label_fits)
		put_note(records, RECORD_NOTE_LABEL);
	if (page.tree.blunted)
		put_note(records, RECORD_NOTE_BLUNTED);
	if (keep_all(&page, headline))
		put_note(records, RECORD_NOTE_WHOLE);
	html_compose(&page, headline, records);
	if (page.cut)
		put_note(records, RECORD_NOTE_PIECES);
	if (cut)
		put_note(records, RECORD_NOTE_CUT);
	records_put(records, RECORD_END, 0, 0, (struct slice){NULL, 0});
	page_free(&page);
	free(utf8);
}
