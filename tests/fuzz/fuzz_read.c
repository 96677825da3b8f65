/* Any bytes read as any format, in steps: the model keeps its promises after
 * each. Input: a letter for the format, one for the language, two bytes for
 * the sizes of the steps; then the file. */
#include "fuzz.h"

#include "../support/stepping.h"

static const char *
format_of(unsigned letter)
{
	static const char letters[] = "thmfe";
	static const char *const names[] = {
		"text", "html", "markdown", "feed", "mail"};
	const char *at = letter ? strchr(letters, (int)letter) : NULL;
	const char *name = at ? names[at - letters] : NULL;

	return name && read_format_named(name) ? name : NULL;
}

int
LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
	struct slice input = fuzz_input(data, size);
	struct stepping how = {.format = format_of(fuzz_byte(&input))};
	unsigned language = fuzz_byte(&input);
	uint32_t chunk = fuzz_byte(&input), slice = fuzz_byte(&input);
	uint32_t least = (uint32_t)(input.len / 8);

	how.language = language == 'd'   ? LANGUAGE_GERMAN
		       : language == 'e' ? LANGUAGE_ENGLISH
					 : LANGUAGE_UNKNOWN;
	/* Each step is followed by a look at everything. */
	how.chunk = least + 1 + chunk * chunk;
	how.slice = least + 1 + slice * slice;
	article_free(stepping_read(&how, input));
	if (how.broken)
		fprintf(stderr, "after %s: %s\n", how.after, how.broken);
	FUZZ_REQUIRE(!how.broken);
	return 0;
}
