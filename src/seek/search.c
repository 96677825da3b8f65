/*
 * The search: candidates by memmem over the skeleton, each looked at in the
 * text itself unless the query is plain. Candidates come in the order of
 * the text and none is tried twice. A text that has too many of them is
 * given to the automaton.
 */
#include "seek/search.h"
#include "base/memory.h"
#include "seek/automaton.h"
#include "seek/match.h"
#include "text/utf8.h"

/* A search on its way. */
struct search {
	struct skeleton *skeleton;
	struct query *query;
	struct slice text;
	struct skeleton_place place; /* the character looked at last */
	struct hits *hits;
	uint32_t count;
	uint64_t work; /* letters that were looked at closely */
	struct search_limits limits;
};

static void
add_hit(struct search *search, uint32_t start, uint32_t end)
{
	search->count++;
	if (search->hits->count >= search->limits.max)
		return;
	*ARRAY_ADD(search->hits) = hit_of((struct span){start, end},
		slice_equal(search->query->composed,
			slice_from(search->text.at + start, end - start)));
}

static void
search_seek(struct search *search, uint32_t target)
{
	skeleton_seek(
		search->skeleton, search->text.at, &search->place, target);
}

/* The character that gave byte `at` of the skeleton is done with; returns
 * where the next one begins. */
static uint32_t
pass_character(struct search *search, uint32_t at)
{
	search_seek(search, at);
	search->place = skeleton_after(
		search->skeleton, search->text.at, search->place);
	return search->place.skeleton;
}

/*
 * Every place of the query's skeleton is a hit, but of those within one
 * character only the first. When no more are collected, most are counted
 * without going back to the text: where the next one is too far away to
 * share a character.
 */
static void
search_plain(struct search *search)
{
	struct skeleton *skeleton = search->skeleton;
	struct slice want = search->query->skeleton;
	uint32_t from = search->place.skeleton, start;
	bool counted = false;

	while (from < skeleton->len) {
		const char *found = memmem(skeleton->at + from,
			skeleton->len - from, want.at, want.len);
		uint32_t at;

		if (!found)
			return;
		at = (uint32_t)(found - skeleton->at);
		if (counted && at - from < FOLD_MAX - 1) {
			counted = false;
			from = pass_character(search, from - 1);
			if (from > at)
				continue;
		}
		if (search->hits->count >= search->limits.max) {
			search->count++;
			counted = true;
			from = at + (uint32_t)want.len;
			continue;
		}
		search_seek(search, at);
		start = search->place.text;
		from = pass_character(search, at + (uint32_t)want.len - 1);
		add_hit(search, start,
			letters_marks_end(search->text, search->place.text));
	}
}

/*
 * Try the starts first to last of the skeleton; returns the first start
 * that has not been tried, which lies behind the hit if there is one.
 */
static uint32_t
try_starts(struct search *search, uint32_t first, uint32_t last)
{
	struct skeleton *skeleton = search->skeleton;

	for (uint32_t at = first; at <= last; at++) {
		uint32_t end;

		if ((skeleton->at[at] & 0xc0) == 0x80)
			continue;
		search_seek(search, at);
		end = match_at(search->query, search->text, search->place.text,
			at - search->place.skeleton, &search->work);
		if (!end)
			continue;
		add_hit(search, search->place.text, end);
		while (search->place.text < end)
			search->place = skeleton_after(
				skeleton, search->text.at, search->place);
		return search->place.skeleton;
	}
	return last + 1;
}

/* The starts that a hit may have which ends before byte `end` of the skeleton
 * and holds all letters of the query, or all but some e's of umlauts. */
static uint32_t
try_ending(struct search *search, uint32_t from, uint32_t end)
{
	uint32_t len = (uint32_t)search->query->skeleton.len;
	uint32_t last = end + search->query->umlauts - len;
	uint32_t first = end > len && end - len > from ? end - len : from;

	return try_starts(search, first, last < end ? last : end - 1);
}

/* Go through the text letter by letter. No hit is longer than the query, so
 * that whatever ends here or later begins among the starts that are tried. */
static void
search_steadily(struct search *search, uint32_t from)
{
	struct automaton automaton;
	struct letters letters;
	uint32_t at;
	char bytes[4];

	automaton_init(&automaton, search->query);
	search_seek(search, from);
	at = search->place.skeleton;
	letters = letters_from(search->text, search->place.text);
	while (letters_next(&letters)) {
		bool ends = automaton_step(&automaton, &letters);
		uint32_t count = search->count;

		at += utf8_put(bytes, letters.fold.base[letters.index++]);
		if (!ends)
			continue;
		from = try_ending(search, from, at);
		if (count == search->count)
			continue;
		if (from >= search->skeleton->len)
			return;
		at = from;
		letters = letters_from(search->text, search->place.text);
		automaton_reset(&automaton);
	}
}

/* Where the run of the query stands, look closely, as long as that pays. */
static void
search_closely(struct search *search)
{
	struct skeleton *skeleton = search->skeleton;
	const struct query *query = search->query;
	uint32_t begin = search->place.skeleton, from = begin;
	uint32_t least = query->before - query->optional;

	while (from < skeleton->len) {
		uint32_t at, first, last;
		const char *found;

		if (search->work > search->limits.patience +
					   8 * (uint64_t)(from - begin)) {
			search_steadily(search, from);
			return;
		}
		/* A start at `from` or later has its run here or later. */
		if (skeleton->len - from <= least)
			return;
		found = memmem(skeleton->at + from + least,
			skeleton->len - from - least, query->run.at,
			query->run.len);
		if (!found)
			return;
		at = (uint32_t)(found - skeleton->at);
		last = at - least;
		first = last - from > query->optional ? last - query->optional
						      : from;
		from = try_starts(search, first, last);
	}
}

uint32_t
search_text(struct skeleton *skeleton, struct slice text, struct query *query,
	const struct search_limits *limits, struct hits *hits)
{
	struct search search = {.skeleton = skeleton,
		.query = query,
		.text = text,
		.place = limits->from,
		.hits = hits,
		.limits = *limits};

	if (query->plain)
		search_plain(&search);
	else
		search_closely(&search);
	return search.count;
}
