/* Reader and finder in turn, as reading.c drives them, but watched. */
#include "stepping.h"

#include "article/check.h"

static void
watch(const struct article *article, const char *after, void *data)
{
	struct stepping *how = data;

	if (how->broken)
		return;
	how->broken = article_check(article);
	how->after = after;
}

static void
feed(struct stepping *how, const struct format *format, void *reader,
	struct slice bytes, struct finder *finder, const struct article *article)
{
	bool last;

	do {
		size_t len = bytes.len < how->chunk ? bytes.len : how->chunk;

		last = !len;
		format->feed(reader, slice_from(bytes.at, len), last);
		watch(article, format->name, how);
		while (finder_step(finder, how->slice, last))
			;
		bytes = slice_from(bytes.at + len, bytes.len - len);
	} while (!last);
}

struct article *
stepping_read(struct stepping *how, struct slice bytes)
{
	const struct format *format =
		how->format ? read_format_named(how->format)
			    : read_format_detect(bytes);
	struct article *article = article_new();
	struct finder *finder = finder_new(article);
	void *reader;

	article->path = "stepping";
	article->format = format->name;
	article->language = how->language;
	article->language_told = how->language != LANGUAGE_UNKNOWN;
	finder_watch(finder, watch, how);
	reader = format->begin(article);
	how->broken = NULL;
	feed(how, format, reader, bytes, finder, article);
	watch(article, "the end", how);
	finder_free(finder);
	format->end(reader);
	return article;
}
