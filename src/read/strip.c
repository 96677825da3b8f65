/* Tags taken away: one pass, no tree. */
#include "read/strip.h"
#include "base/memory.h"
#include "read/build.h"
#include "read/records.h"
#include "text/normalise.h"

#include <stdlib.h>
#include <strings.h>

enum { TEXT_MAX = 4 << 20 };

/* What the bytes are at `at`: a tag or a comment that ends at the result,
 * or NULL for text. */
static const char *
markup_end(const char *at, const char *end)
{
	const char *close;
	size_t left = (size_t)(end - at);

	if (left < 2 || !strchr("!?/abcdefghijklmnopqrstuvwxyz"
				"ABCDEFGHIJKLMNOPQRSTUVWXYZ", at[1]) || !at[1])
		return NULL;
	if (left > 4 && !memcmp(at, "<!--", 4)) {
		close = memmem(at, left, "-->", 3);
		return close ? close + 3 : end;
	}
	close = memchr(at, '>', left);
	return close ? close + 1 : end;
}

/* Behind an element whose content is not for reading, else `at`. */
static const char *
skip_content(const char *tag, const char *at, const char *end)
{
	static const char names[][8] = {"script", "style", "svg"};

	for (size_t i = 0; i < ARRAY_LEN(names); i++) {
		size_t len = strlen(names[i]);

		if ((size_t)(at - tag) <= len + 1 ||
			strncasecmp(tag + 1, names[i], len) != 0)
			continue;
		while ((at = memchr(at, '<', (size_t)(end - at)))) {
			if ((size_t)(end - at) > len + 2 && at[1] == '/' &&
				!strncasecmp(at + 2, names[i], len))
				return at;
			at++;
		}
		return end;
	}
	return at;
}

/* Does a tag stand within a line? */
static bool
is_inline(const char *tag, const char *end)
{
	static const char names[][8] = {"a", "b", "i", "em", "strong", "span",
		"u", "font", "small", "sub", "sup", "abbr"};
	const char *name = tag + 1 + (end - tag > 1 && tag[1] == '/');
	size_t size = 0;

	while (name + size < end && name[size] != '>' && name[size] != ' ')
		size++;
	for (size_t i = 0; i < ARRAY_LEN(names); i++)
		if (strlen(names[i]) == size &&
			!strncasecmp(name, names[i], size))
			return true;
	return false;
}

/* A text that is being put line by line. */
struct stripper {
	struct article *article;
	char *at;
	uint32_t len, max;
	uint32_t total;
};

static void
put_line(struct stripper *stripper)
{
	struct records records = {0};
	struct normaliser *normaliser;
	const struct oddities *odd;
	struct slice text;

	if (!stripper->len)
		return;
	/* The records' way cleans the text and makes white space one. */
	normaliser = normaliser_new(CHARSET_UTF8);
	text = normaliser_feed(normaliser,
		slice_from(stripper->at, stripper->len), true, &odd);
	records_put_block(&records, BLOCK_PARAGRAPH, 0, 0, text);
	records_read(stripper->article, slice_from(records.at, records.len));
	free(records.at);
	normaliser_free(normaliser);
	stripper->total += stripper->len;
	stripper->len = 0;
}

static void
put_text(struct stripper *stripper, const char *at, size_t len)
{
	bool blank = true;

	for (size_t i = 0; i < len && blank; i++)
		blank = strchr(" \t\r\n", at[i]) && at[i];
	if (blank && !stripper->len)
		return;
	stripper->at = memory_room(
		stripper->at, &stripper->max, stripper->len + (uint32_t)len, 1);
	memcpy(stripper->at + stripper->len, at, len);
	stripper->len += (uint32_t)len;
}

void
strip_markup(struct article *article, struct slice bytes)
{
	struct stripper stripper = {.article = article};
	const char *at = bytes.at, *end = at + bytes.len;

	while (at < end && stripper.total < TEXT_MAX) {
		const char *open = memchr(at, '<', (size_t)(end - at));
		const char *behind;

		if (!open)
			open = end;
		put_text(&stripper, at, (size_t)(open - at));
		if (open == end)
			break;
		behind = markup_end(open, end);
		if (!behind) {
			put_text(&stripper, open, 1);
			at = open + 1;
			continue;
		}
		if (!is_inline(open, behind))
			put_line(&stripper);
		at = skip_content(open, behind, end);
	}
	put_line(&stripper);
	free(stripper.at);
}
