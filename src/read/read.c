/* The table of formats. */
#include "read/read.h"
#include "base/memory.h"
#include "read/formats.h"
#include "read/several.h"

static const struct format formats[] = {
	{"text", "plain text, a paragraph a line or hard-wrapped",
		read_plain_detect, read_plain_begin, read_plain_feed,
		read_plain_end, NULL, "text"},
	{"feed", "feeds: RSS, RDF, Atom and JSON Feed, an article an entry",
		read_feed_detect, read_feed_begin, several_feed,
		several_end, several_entries, NULL},
	{"html", "web pages: the article without what is around it",
		read_html_detect, read_html_begin, read_html_feed,
		read_html_end, NULL, NULL},
	{"mail", "saved mail and newsgroup articles, also several",
		read_mail_detect, read_mail_begin, several_feed,
		several_end, several_entries, NULL},
	{"markdown", "Markdown, with or without front matter",
		read_markdown_detect, read_markdown_begin, read_markdown_feed,
		read_markdown_end, NULL, "text"},
};

const struct format *
read_formats(uint32_t *count)
{
	*count = ARRAY_LEN(formats);
	return formats;
}

const struct format *
read_format_named(const char *name)
{
	for (uint32_t i = 0; i < ARRAY_LEN(formats); i++)
		if (!strcmp(formats[i].name, name))
			return &formats[i];
	return NULL;
}

const struct format *
read_format_detect(struct slice head)
{
	const struct format *best = &formats[0];
	int surest = 0;

	for (uint32_t i = 0; i < ARRAY_LEN(formats); i++) {
		int sure = formats[i].detect(head);

		if (sure > surest) {
			surest = sure;
			best = &formats[i];
		}
	}
	return best;
}
