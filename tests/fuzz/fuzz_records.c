/* Any bytes as what a parsing process hands over: it is not trusted, so the
 * article keeps its promises whatever it says. */
#include "fuzz.h"

#include "article/check.h"
#include "find/find.h"
#include "read/records.h"

int
LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
	struct article *article = article_new();
	struct finder *finder = finder_new(article);
	const char *broken;

	article->path = article->format = "records";
	records_read(article, fuzz_input(data, size));
	broken = article_check(article);
	while (!broken && finder_step(finder, 4096, true))
		;
	if (!broken)
		broken = article_check(article);
	if (broken)
		fprintf(stderr, "%s\n", broken);
	FUZZ_REQUIRE(!broken);
	finder_free(finder);
	article_free(article);
	return 0;
}
