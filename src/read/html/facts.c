/* What the head of a page says: JSON-LD first, then Open Graph and meta
 * elements, then the title. */
#include "base/address.h"
#include "base/memory.h"
#include "read/html/page.h"

#include <strings.h>

enum { FACT_MAX = 4096 };

static bool
name_is(struct slice name, const char *want)
{
	return name.len == strlen(want) &&
	       !strncasecmp(name.at, want, name.len);
}

static void
keep(struct page *page, struct slice *fact, struct slice value)
{
	if (fact->len || !value.len || value.len > FACT_MAX)
		return;
	*fact = arena_slice(&page->arena, value);
}

static bool
is_digits(const char *at, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (at[i] < '0' || at[i] > '9')
			return false;
	return true;
}

bool
page_day(struct slice time, char day[12])
{
	int month, date;

	if (time.len < 10 || !is_digits(time.at, 4) ||
		(time.at[4] != '-' && time.at[4] != '/') ||
		time.at[7] != time.at[4] || !is_digits(time.at + 5, 2) ||
		!is_digits(time.at + 8, 2) || time.at[0] < '1' ||
		time.at[0] > '2')
		return false;
	month = (time.at[5] - '0') * 10 + time.at[6] - '0';
	date = (time.at[8] - '0') * 10 + time.at[9] - '0';
	if (month < 1 || month > 12 || date < 1 || date > 31)
		return false;
	memcpy(day, time.at, 10);
	day[4] = day[7] = '-';
	day[10] = '\0';
	return true;
}

static void
keep_day(struct page *page, struct slice value)
{
	if (!page->facts.published[0])
		page_day(value, page->facts.published);
}

static void
read_meta(struct page *page, uint32_t node)
{
	static const char days[][26] = {"article:published_time", "date",
		"dc.date", "dc.date.issued", "dcterms.created", "pubdate",
		"publishdate", "datepublished", "og:article:published_time",
		"last-modified"};
	const struct tree *tree = &page->tree;
	struct facts *facts = &page->facts;
	struct slice name = tree_attribute(tree, node, "property");
	struct slice value = tree_attribute(tree, node, "content");

	if (!name.len)
		name = tree_attribute(tree, node, "name");
	if (!name.len)
		name = tree_attribute(tree, node, "itemprop");
	if (!name.len || !value.len)
		return;
	if (name_is(name, "og:title"))
		keep(page, &facts->headline, value);
	else if (name_is(name, "og:description") ||
		 name_is(name, "description"))
		keep(page, &facts->description, value);
	else if (name_is(name, "og:url"))
		keep(page, &facts->address, value);
	else if (name_is(name, "og:site_name"))
		keep(page, &facts->site, value);
	for (size_t i = 0; i < ARRAY_LEN(days); i++)
		if (name_is(name, days[i]))
			keep_day(page, value);
	if (name_is(name, "author") && !facts->authors &&
		!memmem(value.at, value.len, "://", 3))
		keep(page, &facts->author[facts->authors++], value);
}

static bool
is_linked_data(const struct tree *tree, uint32_t node)
{
	struct slice type = tree_attribute(tree, node, "type");

	return tree->at[node].tag == TAG_SCRIPT && type.len >= 19 &&
	       !strncasecmp(type.at, "application/ld+json", 19);
}

static void
read_linked_data(struct page *page)
{
	const struct tree *tree = &page->tree;

	for (uint32_t node = 0; node < tree->count; node++) {
		uint32_t text = node + 1;

		if (is_linked_data(tree, node) && text < tree->count &&
			tree->at[text].parent == node)
			linked_data_read(page, tree->at[text].text);
	}
}

void
facts_find(struct page *page)
{
	const struct tree *tree = &page->tree;
	struct facts *facts = &page->facts;

	read_linked_data(page);
	for (uint32_t node = 0; node < tree->count; node++) {
		uint8_t tag = tree->at[node].tag;

		if (tag == TAG_META)
			read_meta(page, node);
		else if (tag == TAG_TITLE && !facts->title.len &&
			 tree_within(tree, node, TAG_SVG) == NONE)
			keep(page, &facts->title, page_words(page, node));
		else if (tag == TAG_LINK &&
			 name_is(tree_attribute(tree, node, "rel"), "canonical"))
			keep(page, &facts->address,
				tree_attribute(tree, node, "href"));
		else if (tag == TAG_BASE)
			keep(page, &facts->base,
				tree_attribute(tree, node, "href"));
	}
	facts->address = address_join(
		&page->arena, facts->origin, facts->address);
	if (facts->base.len)
		facts->base = address_join(
			&page->arena, facts->origin, facts->base);
	else
		facts->base = facts->origin.len ? facts->origin
						: facts->address;
}
