/* Any bytes as a web page, parsed in this process: what it makes are good
 * records, and the article of them keeps its promises. */
#include "fuzz.h"

#include "article/check.h"
#include "read/html/extract.h"

/* The parsing process ends behind one page and frees nothing. */
int __lsan_is_turned_off(void);
int
__lsan_is_turned_off(void)
{
	return 1;
}

static const struct sender nobody;

int
LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
	struct records records = {0};
	struct article *article = article_new();
	const char *broken;

	article->path = article->format = "html";
	html_extract(fuzz_input(data, size), &nobody, &records);
	FUZZ_REQUIRE(records_read(article, slice_from(records.at, records.len)));
	broken = article_check(article);
	if (broken)
		fprintf(stderr, "%s\n", broken);
	FUZZ_REQUIRE(!broken);
	free(records.at);
	article_free(article);
	return 0;
}
