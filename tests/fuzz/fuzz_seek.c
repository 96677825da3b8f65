/* Searches: hits are in order, in bounds, on borders of characters, and the
 * same however the text was folded. Names: each match once, best first.
 * Input: a flag, the query, a NUL, the article. */
#include "fuzz.h"

#include "reading.h"
#include "seek/seek.h"
#include "text/utf8.h"

static void
check_hits(const struct article *article, const struct hits *hits)
{
	uint32_t end = 0;

	for (uint32_t i = 0; i < hits->count; i++) {
		struct span span = hit_span(hits->at[i]);

		FUZZ_REQUIRE(span.start >= end && !span_empty(span));
		FUZZ_REQUIRE(span.end <= article->text.len);
		FUZZ_REQUIRE(utf8_starts(article->text.at[span.start]));
		FUZZ_REQUIRE(span.end == article->text.len ||
			     utf8_starts(article->text.at[span.end]));
		end = span.end;
	}
}

static void
check_search(const struct article *article, struct slice query, bool case_matters)
{
	struct seeker *whole = seeker_new(article);
	struct seeker *steps = seeker_new(article);
	struct hits hits = {0}, again = {0};
	uint32_t count, bytes = 1;

	while (seeker_step(steps, bytes))
		bytes = bytes % 97 + 3;
	count = seek_text(whole, query, case_matters, 100000, &hits);
	FUZZ_REQUIRE(count == hits.count);
	check_hits(article, &hits);
	FUZZ_REQUIRE(seek_text(steps, query, case_matters, 3, &again) == count);
	FUZZ_REQUIRE(again.count == (count < 3 ? count : 3));
	for (uint32_t i = 0; i < again.count; i++)
		FUZZ_REQUIRE(span_equal(hit_span(hits.at[i]),
				     hit_span(again.at[i])) &&
			     hits.at[i].exact == again.at[i].exact);
	free(hits.at);
	free(again.at);
	seeker_free(whole);
	seeker_free(steps);
}

static void
check_names(const struct article *article, struct slice query)
{
	struct name_matches matches = {0};

	seek_names(article, query, &matches);
	FUZZ_REQUIRE(matches.count <= article->entities.count);
	for (uint32_t i = 0; i < matches.count; i++) {
		FUZZ_REQUIRE(matches.at[i].entity < article->entities.count);
		FUZZ_REQUIRE(!i || matches.at[i - 1].score >=
					   matches.at[i].score);
		for (uint32_t j = 0; j < i && i < 50; j++)
			FUZZ_REQUIRE(matches.at[i].entity !=
				     matches.at[j].entity);
	}
	free(matches.at);
}

int
LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
	struct slice input = fuzz_input(data, size);
	unsigned flags = fuzz_byte(&input);
	struct slice query = fuzz_string(&input);
	struct reading_options options = {.format = "text",
		.language = flags & 2 ? LANGUAGE_GERMAN : LANGUAGE_ENGLISH};
	struct reading *reading = reading_of_bytes(input, "seek", &options);

	reading_finish(reading);
	check_search(reading_article(reading), query, flags & 1);
	check_names(reading_article(reading), query);
	reading_free(reading);
	return 0;
}
