/*
 * JSON-LD (schema.org): what a page says about its article for machines.
 * The one door to the JSON parser (jansson). The walk keeps a list of what
 * is still to be looked at, so that depth costs no stack.
 */
#include "base/memory.h"
#include "read/html/page.h"

#include <jansson.h>
#include <stdlib.h>

enum { OBJECTS_MAX = 20000, FIELD_MAX = 4096, BODY_MAX = 4 << 20 };

/* jansson refuses raw line ends in strings, which pages have. */
static char *
without_controls(struct slice json)
{
	char *copy = memory_new(json.len + 1);

	for (size_t i = 0; i < json.len; i++)
		copy[i] = (unsigned char)json.at[i] < ' ' ? ' ' : json.at[i];
	copy[json.len] = '\0';
	return copy;
}

static bool
ends_with(const char *word, const char *end)
{
	size_t len = strlen(word), size = strlen(end);

	return len >= size && !strcmp(word + len - size, end);
}

static bool
type_is_article(const char *type)
{
	return type && (ends_with(type, "Article") ||
			       ends_with(type, "Posting") ||
			       ends_with(type, "Report"));
}

static bool
is_article(const json_t *object)
{
	const json_t *type = json_object_get(object, "@type");

	if (json_is_array(type)) {
		for (size_t i = 0; i < json_array_size(type); i++)
			if (type_is_article(json_string_value(
				    json_array_get(type, i))))
				return true;
		return false;
	}
	return type_is_article(json_string_value(type));
}

static void
keep(struct page *page, struct slice *fact, const json_t *value, size_t max)
{
	size_t len = json_string_length(value);

	if (fact->len || !len || len > max)
		return;
	*fact = arena_slice(&page->arena,
		slice_from(json_string_value(value), len));
}

static void
keep_author(struct page *page, const json_t *author)
{
	struct facts *facts = &page->facts;
	struct slice name = {NULL, 0};

	if (json_is_object(author))
		author = json_object_get(author, "name");
	if (facts->authors >= ARRAY_LEN(facts->author) ||
		!json_is_string(author))
		return;
	keep(page, &name, author, 200);
	if (name.len && !memmem(name.at, name.len, "://", 3))
		facts->author[facts->authors++] = name;
}

static void
take_article(struct page *page, const json_t *object)
{
	struct facts *facts = &page->facts;
	const json_t *author = json_object_get(object, "author");
	const json_t *day = json_object_get(object, "datePublished");

	keep(page, &facts->headline, json_object_get(object, "headline"),
		FIELD_MAX);
	keep(page, &facts->description, json_object_get(object, "description"),
		FIELD_MAX);
	keep(page, &facts->body, json_object_get(object, "articleBody"),
		BODY_MAX);
	if (!facts->published[0] && json_is_string(day))
		page_day(slice_string(json_string_value(day)),
			facts->published);
	if (facts->authors)
		return;
	if (!json_is_array(author))
		keep_author(page, author);
	for (size_t i = 0; i < json_array_size(author); i++)
		keep_author(page, json_array_get(author, i));
}

static void
walk(struct page *page, json_t *root)
{
	struct {
		json_t **at;
		uint32_t count, max;
	} open = {0};
	uint32_t seen = 0;
	const char *key;
	json_t *value;

	*ARRAY_ADD(&open) = root;
	while (seen < open.count && seen < OBJECTS_MAX) {
		json_t *here = open.at[seen++];

		if (json_is_object(here) && is_article(here))
			take_article(page, here);
		json_object_foreach(here, key, value)
			if (json_is_object(value) || json_is_array(value))
				*ARRAY_ADD(&open) = value;
		for (size_t i = 0; i < json_array_size(here); i++)
			*ARRAY_ADD(&open) = json_array_get(here, i);
	}
	free(open.at);
}

void
linked_data_prepare(void)
{
	json_object_seed(0);
}

void
linked_data_read(struct page *page, struct slice text)
{
	char *json = without_controls(text);
	json_t *root = json_loadb(json, text.len,
		JSON_DISABLE_EOF_CHECK, NULL);

	if (root) {
		walk(page, root);
		json_decref(root);
	}
	free(json);
}
