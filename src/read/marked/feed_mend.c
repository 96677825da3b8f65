/* The most common fault of feeds mended: an "&" that is only itself. */
#include "read/marked/feed.h"
#include "base/memory.h"

/* Does "&" at `at` begin a reference? */
static bool
is_reference(const char *at, const char *end)
{
	enum { REFERENCE_MAX = 40 };
	const char *stop = end - at > REFERENCE_MAX ? at + REFERENCE_MAX : end;
	const char *from = ++at;

	if (at < stop && *at == '#')
		from = ++at;
	while (at < stop && ((*at >= '0' && *at <= '9') ||
				    ((*at | 32) >= 'a' && (*at | 32) <= 'z')))
		at++;
	return at > from && at < stop && *at == ';' &&
	       (from[-1] == '#' || *from > '9');
}

/* Behind a CDATA section or comment that begins at `at`, else `at`. */
static const char *
behind_opaque(const char *at, const char *end)
{
	static const char *const marks[][2] = {
		{"<![CDATA[", "]]>"}, {"<!--", "-->"}};

	for (size_t i = 0; i < ARRAY_LEN(marks); i++) {
		size_t len = strlen(marks[i][0]);
		const char *close;

		if ((size_t)(end - at) < len ||
			memcmp(at, marks[i][0], len) != 0)
			continue;
		close = memmem(at, (size_t)(end - at), marks[i][1], 3);
		return close ? close + 3 : end;
	}
	return at;
}

char *
feed_mend(struct slice text, size_t *len)
{
	const char *at = text.at, *end = at + text.len;
	uint32_t max = 0, count = 0;
	char *mended = NULL;

	while (at < end) {
		const char *run = at;
		bool bare;

		at = behind_opaque(at, end);
		if (at == run)
			at++;
		while (at < end && *at != '&' && *at != '<')
			at++;
		bare = *run == '&' && !is_reference(run, end);
		mended = memory_room(mended, &max,
			count + (uint32_t)(at - run) + 5, 1);
		if (bare)
			memcpy(mended + count, "&amp;", 5);
		else
			mended[count] = *run;
		count += bare ? 5 : 1;
		memcpy(mended + count, run + 1, (size_t)(at - run - 1));
		count += (uint32_t)(at - run - 1);
	}
	*len = count;
	return mended ? mended : memory_new(1);
}
