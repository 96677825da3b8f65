/* Folded letters sought one text at a time. */
#include "filter.h"
#include "text/fold.h"
#include "text/utf8.h"

enum { TEXT_MAX = 4096, CODE_BYTES = 4 };

static uint32_t
fold_into(struct slice text, char *to, uint32_t max)
{
	const char *at = text.at, *end = text.at + text.len;
	uint32_t len = 0;

	while (at < end && len + FOLD_MAX * CODE_BYTES <= max) {
		char32_t code, base[FOLD_MAX];
		uint32_t count;

		if (!(*at & 0x80)) {
			to[len++] = fold_ascii(*at++);
			continue;
		}
		at += utf8_next(at, end, &code);
		count = fold_base(code, base);
		for (uint32_t i = 0; i < count; i++)
			len += utf8_put(to + len, base[i]);
	}
	return len;
}

struct filter
filter_make(struct slice typed)
{
	struct filter filter;

	filter.len = fold_into(typed, filter.letters, FILTER_MAX);
	return filter;
}

bool
filter_holds_folded(const struct filter *filter, struct slice folded)
{
	return !filter->len || (folded.len && memmem(folded.at, folded.len,
						      filter->letters,
						      filter->len));
}

bool
filter_holds(const struct filter *filter, struct slice text)
{
	char letters[TEXT_MAX];

	if (!filter->len)
		return true;
	return filter_holds_folded(filter, slice_from(letters,
		fold_into(text, letters, TEXT_MAX)));
}

/* No letter is a control character. */
struct slice
filter_fold(struct arena *arena, const struct slice *texts, uint32_t count)
{
	char letters[TEXT_MAX];
	uint32_t len = 0;

	for (uint32_t i = 0; i < count && len + 1 < TEXT_MAX; i++) {
		len += fold_into(texts[i], letters + len, TEXT_MAX - len - 1);
		letters[len++] = '\n';
	}
	return arena_slice(arena, slice_from(letters, len));
}
