/* Folded letters sought one text at a time. */
#include "filter.h"
#include "text/fold.h"
#include "text/utf8.h"

enum { TEXT_MAX = 1024 };

static uint32_t
fold_into(struct slice text, char32_t *to, uint32_t max)
{
	const char *at = text.at, *end = text.at + text.len;
	uint32_t count = 0;

	while (at < end && count + FOLD_MAX <= max) {
		char32_t code;

		at += utf8_next(at, end, &code);
		count += fold_base(code, to + count);
	}
	return count;
}

struct filter
filter_make(struct slice typed)
{
	struct filter filter;

	filter.count = fold_into(typed, filter.letters, FILTER_MAX);
	return filter;
}

bool
filter_holds(const struct filter *filter, struct slice text)
{
	char32_t letters[TEXT_MAX];
	uint32_t count, i;

	if (!filter->count)
		return true;
	count = fold_into(text, letters, TEXT_MAX);
	for (i = 0; i + filter->count <= count; i++)
		if (letters[i] == filter->letters[0] &&
			!memcmp(letters + i, filter->letters,
				filter->count * sizeof *letters))
			return true;
	return false;
}
