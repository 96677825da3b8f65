/* Features of pieces: by their words, their place and their neighbours. */
#include "read/html/features.h"
#include "base/memory.h"
#include "read/html/likeness.h"
#include "read/html/sums.h"
#include "read/html/wording.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

enum { PROSE_MIN = 60, GRAM = 12, LETTERS_MAX = 400, BODY_MAX = 1 << 18 };

/* What is known of the whole page. */
struct survey {
	struct page *page;
	float *row;             /* FEATURE_COUNT a piece */
	float *prose[3];        /* a node: of the pieces so many steps down */
	float most[3];
	uint32_t best;          /* the element with the most prose */
	float best_prose;
	uint32_t *prefix_bytes; /* a piece: bytes before it */
	uint32_t *prefix_linked, *prefix_prose;
	struct sums alike, texts, grams;
	struct sums count, chars, linked; /* of those that are called alike */
	float most_alike;
	uint32_t grams_count;
};

static bool
is_prose(const struct page *page, const struct piece *piece)
{
	const uint8_t *hints = page->places[piece->begin].hints;

	return piece->chars >= PROSE_MIN && piece->kind != PIECE_HEADING &&
	       piece->kind != PIECE_CAPTION &&
	       piece->linked * 10 < span_len(piece->text) * 4 &&
	       !piece->hidden && hints[HINT_COMMENT] == HINT_FAR &&
	       hints[HINT_FOOTER] == HINT_FAR &&
	       hints[HINT_NAVIGATION] == HINT_FAR;
}

static uint32_t
parent_of(const struct page *page, uint32_t node)
{
	uint32_t parent = page->tree.at[node].parent;

	return parent == NONE ? node : parent;
}

static uint64_t
called(const struct page *page, uint32_t node)
{
	struct slice class = tree_attribute(&page->tree, node, "class");

	return likeness_hash(class) * 31 + page->tree.at[node].tag;
}

/* A hash of what an element and its parent are called. */
static uint64_t
signature_of(const struct page *page, uint32_t node)
{
	return called(page, node) * 31 + called(page, parent_of(page, node));
}

/* ---- the survey ------------------------------------------------------- */

static void
survey_prose(struct survey *survey)
{
	struct page *page = survey->page;
	float *score = memory_zeroed(page->tree.count, sizeof *score);

	for (uint32_t i = 0; i < page->pieces.count; i++) {
		const struct piece *piece = &page->pieces.at[i];
		uint32_t node = piece->node;
		float chars = (float)piece->chars, part = chars;
		float *alike;

		if (!is_prose(page, piece))
			continue;
		alike = sums_at(&survey->alike, signature_of(page, node));
		*alike += chars;
		survey->most_alike = fmaxf(survey->most_alike, *alike);
		for (int step = 0; step < 3; step++, part /= 2) {
			node = parent_of(page, node);
			survey->prose[step][node] += chars;
			survey->most[step] = fmaxf(survey->most[step],
				survey->prose[step][node]);
			score[node] += part;
			if (score[node] > survey->best_prose) {
				survey->best_prose = score[node];
				survey->best = node;
			}
		}
	}
	free(score);
}

static void
survey_prefixes(struct survey *survey)
{
	const struct page *page = survey->page;
	uint32_t count = page->pieces.count;

	survey->prefix_bytes = memory_zeroed(count + 1, sizeof(uint32_t));
	survey->prefix_linked = memory_zeroed(count + 1, sizeof(uint32_t));
	survey->prefix_prose = memory_zeroed(count + 1, sizeof(uint32_t));
	for (uint32_t i = 0; i < count; i++) {
		const struct piece *piece = &page->pieces.at[i];

		survey->prefix_bytes[i + 1] =
			survey->prefix_bytes[i] + span_len(piece->text);
		survey->prefix_linked[i + 1] =
			survey->prefix_linked[i] + piece->linked;
		survey->prefix_prose[i + 1] = survey->prefix_prose[i] +
			(is_prose(page, piece) ? piece->chars : 0);
	}
}

static uint64_t
gram_hash(const char *at)
{
	return likeness_hash(slice_from(at, GRAM));
}

/* All runs of GRAM letters of the articleBody. */
static void
survey_body(struct survey *survey)
{
	struct page *page = survey->page;
	struct slice letters = likeness_letters(
		&page->arena, page->facts.body, BODY_MAX, true);

	survey->grams_count = letters.len > 200
		? (uint32_t)letters.len - GRAM + 1 : 0;
	sums_new(&survey->grams, survey->grams_count);
	for (uint32_t i = 0; i < survey->grams_count; i++)
		*sums_at(&survey->grams, gram_hash(letters.at + i)) = 1;
}

static void
survey_texts(struct survey *survey)
{
	struct page *page = survey->page;

	for (uint32_t i = 0; i < page->pieces.count; i++) {
		const struct piece *piece = &page->pieces.at[i];
		struct slice text = piece_text(page, piece);
		uint64_t key = signature_of(page, piece->node);

		*sums_at(&survey->texts, likeness_hash(text)) += 1;
		*sums_at(&survey->count, key) += 1;
		*sums_at(&survey->chars, key) += (float)piece->chars;
		*sums_at(&survey->linked, key) +=
			(float)piece->linked / (float)text.len;
	}
}

/* ---- rows ------------------------------------------------------------- */

static float
ratio(float part, float whole)
{
	return whole > 0 ? part / whole : 0;
}

static void
row_words(struct survey *survey, uint32_t i, float *row)
{
	struct page *page = survey->page;
	const struct piece *piece = &page->pieces.at[i];
	struct slice text = piece_text(page, piece);
	struct wording wording;
	float bytes = (float)text.len, words;

	wording_count(text, &wording);
	words = (float)(wording.words ? wording.words : 1);
	row[FEATURE_CHARS] = (float)piece->chars;
	row[FEATURE_LINKED] = ratio((float)piece->linked, bytes);
	row[FEATURE_KIND] = piece->kind;
	row[FEATURE_END] = wording.end;
	row[FEATURE_SMALL] = (float)wording.small / words;
	row[FEATURE_UPPER] = (float)wording.upper / words;
	row[FEATURE_LEVEL] = piece->level;
	row[FEATURE_STRONG] = ratio((float)piece->strong, bytes);
	row[FEATURE_WORD] = (float)wording.letters / words;
	row[FEATURE_DIGITS] = ratio((float)wording.digits,
		(float)wording.bytes);
	row[FEATURE_COMMAS] = 100 * (float)wording.commas / words;
	row[FEATURE_SENTENCES] = (float)wording.sentences;
	row[FEATURE_CAPITALS] = ratio(
		(float)wording.capitals, (float)wording.letters);
	row[FEATURE_SIGNS] = (float)wording.signs;
	row[FEATURE_OFFERS] = (float)wording.offers;
	row[FEATURE_LEADS] = (float)wording.leads;
	row[FEATURE_TALK] = (float)wording.talk;
	row[FEATURE_BIOS] = (float)wording.bios;
	row[FEATURE_LEAD_FIRST] = wording.lead_first;
	row[FEATURE_CREDITS] = (float)wording.credits;
	row[FEATURE_REPEATED] = *sums_at(
		&survey->texts, likeness_hash(text));
}

static uint8_t
tag_class(uint8_t tag)
{
	static const uint8_t known[] = {TAG_P, TAG_DIV, TAG_LI, TAG_TR,
		TAG_SECTION, TAG_ARTICLE, TAG_FIGCAPTION, TAG_BLOCKQUOTE,
		TAG_DD, TAG_DT, TAG_ASIDE, TAG_ADDRESS, TAG_HEADER};

	for (uint8_t i = 0; i < ARRAY_LEN(known); i++)
		if (known[i] == tag)
			return (uint8_t)(i + 1);
	return 0;
}

/* The first piece that begins at or behind a node. */
static uint32_t
first_piece(const struct page *page, uint32_t node)
{
	uint32_t low = 0, high = page->pieces.count;

	while (low < high) {
		uint32_t middle = low + (high - low) / 2;

		if (page->pieces.at[middle].begin < node)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/* The branch that a piece is on, seen from the best element. */
static void
row_branch(struct survey *survey, const struct piece *piece, float *row)
{
	const struct tree *tree = &survey->page->tree;
	uint32_t top = survey->best, branch = piece->begin, from, to, steps = 0;

	while (top != NONE && !(top <= branch && branch < tree->at[top].after)) {
		top = tree->at[top].parent;
		steps++;
	}
	while (tree->at[branch].parent != top && tree->at[branch].parent != NONE)
		branch = tree->at[branch].parent;
	from = first_piece(survey->page, branch);
	to = first_piece(survey->page, tree->at[branch].after);
	row[FEATURE_OUTSIDE] = (float)steps;
	row[FEATURE_BRANCH] = (float)(to - from);
	row[FEATURE_BRANCH_PROSE] = ratio((float)(survey->prefix_prose[to] -
			survey->prefix_prose[from]), survey->best_prose);
	row[FEATURE_BRANCH_LINKED] = ratio((float)(survey->prefix_linked[to] -
			survey->prefix_linked[from]),
		(float)(survey->prefix_bytes[to] -
			survey->prefix_bytes[from]));
}

/* What those are like that are called alike. */
static void
row_alike(struct survey *survey, const struct piece *piece, float *row)
{
	uint64_t key = signature_of(survey->page, piece->node);
	float count = *sums_at(&survey->count, key);

	row[FEATURE_ALIKE] = ratio(
		*sums_at(&survey->alike, key), survey->most_alike);
	row[FEATURE_ALIKE_COUNT] = logf(count);
	row[FEATURE_ALIKE_LINKED] = *sums_at(&survey->linked, key) / count;
	row[FEATURE_ALIKE_CHARS] = *sums_at(&survey->chars, key) / count;
}

static void
row_place(struct survey *survey, uint32_t i, uint32_t headline, float *row)
{
	const struct page *page = survey->page;
	const struct piece *piece = &page->pieces.at[i];
	const struct place *place = &page->places[piece->begin];
	uint32_t count = page->pieces.count, node = piece->node;

	row[FEATURE_TAG] = tag_class(page->tree.at[node].tag);
	row[FEATURE_DEPTH] = (float)page->tree.at[node].depth;
	row[FEATURE_LISTS] = place->depth;
	row[FEATURE_HIDDEN] = piece->hidden;
	row[FEATURE_PLACE] = ratio((float)survey->prefix_bytes[i],
		(float)survey->prefix_bytes[count]);
	row[FEATURE_HEADLINE] = headline == NONE
		? 0 : (float)i - (float)headline;
	for (int step = 0; step < 3; step++) {
		node = parent_of(page, node);
		row[FEATURE_PROSE1 + step] = ratio(
			survey->prose[step][node], survey->most[step]);
	}
	row_alike(survey, piece, row);
	row[FEATURE_PAGE_PIECES] = logf((float)count + 1);
	row[FEATURE_PAGE_PROSE] = logf(survey->best_prose + 1);
	row_branch(survey, piece, row);
	for (uint32_t hint = 0; hint < HINT_COUNT; hint++)
		row[FEATURE_HINTS + hint] = place->hints[hint];
}

static bool
begins_alike(struct slice a, struct slice b, size_t least)
{
	size_t len = a.len < b.len ? a.len : b.len;

	return len >= least && !memcmp(a.at, b.at, len);
}

static void
row_facts(struct survey *survey, uint32_t i, const struct slice fact[3],
	float *row)
{
	struct page *page = survey->page;
	struct slice letters = likeness_letters(&page->arena,
		piece_text(page, &page->pieces.at[i]), LETTERS_MAX, false);

	if (survey->grams_count && letters.len >= GRAM)
		row[FEATURE_IN_BODY] = *sums_at(&survey->grams,
			gram_hash(letters.at)) > 0 &&
			*sums_at(&survey->grams, gram_hash(letters.at +
				letters.len - GRAM)) > 0 ? 1 : -1;
	row[FEATURE_IS_TITLE] = (begins_alike(letters, fact[0], 10) &&
			letters.len >= fact[0].len / 2) ||
		(begins_alike(letters, fact[1], 10) &&
			letters.len >= fact[1].len / 2);
	if (begins_alike(letters, fact[2], 20))
		row[FEATURE_IS_DESCRIPTION] =
			letters.len <= fact[2].len + 3 ? 2 : 1;
}

static void
rows_around(struct survey *survey)
{
	static const int steps[] = {-2, -1, 1, 2};
	uint32_t count = survey->page->pieces.count, since = 0;

	for (uint32_t i = 0; i < count; i++) {
		float *row = survey->row + (size_t)i * FEATURE_COUNT;

		for (uint32_t k = 0; k < ARRAY_LEN(steps); k++) {
			int64_t other = (int64_t)i + steps[k];
			float *to = row + FEATURE_NEAR +
				    k * FEATURE_NEIGHBOURED;

			for (int f = 0; f < FEATURE_NEIGHBOURED; f++)
				to[f] = other < 0 || other >= count ? -1 :
					survey->row[other * FEATURE_COUNT + f];
		}
		row[FEATURE_SINCE] = (float)since;
		since = is_prose(survey->page, &survey->page->pieces.at[i])
			? 0 : since + 1;
	}
	for (uint32_t i = count, until = 0; i-- > 0;) {
		survey->row[(size_t)i * FEATURE_COUNT + FEATURE_UNTIL] =
			(float)until;
		until = is_prose(survey->page, &survey->page->pieces.at[i])
			? 0 : until + 1;
	}
}

float *
features_find(struct page *page, uint32_t headline)
{
	struct survey survey = {.page = page};
	uint32_t count = page->pieces.count, nodes = page->tree.count;
	struct slice fact[3] = {page->facts.headline, page->facts.title,
		page->facts.description};

	survey.row = memory_zeroed((size_t)count * FEATURE_COUNT + 1,
		sizeof *survey.row);
	for (int step = 0; step < 3; step++) {
		survey.prose[step] = memory_zeroed(nodes, sizeof(float));
		fact[step] = likeness_letters(
			&page->arena, fact[step], LETTERS_MAX, false);
	}
	sums_new(&survey.alike, count);
	sums_new(&survey.texts, count);
	sums_new(&survey.count, count);
	sums_new(&survey.chars, count);
	sums_new(&survey.linked, count);
	survey_texts(&survey);
	survey_prose(&survey);
	survey_prefixes(&survey);
	survey_body(&survey);
	for (uint32_t i = 0; i < count; i++) {
		float *row = survey.row + (size_t)i * FEATURE_COUNT;

		row_words(&survey, i, row);
		row_place(&survey, i, headline, row);
		row_facts(&survey, i, fact, row);
	}
	rows_around(&survey);
	for (int step = 0; step < 3; step++)
		free(survey.prose[step]);
	sums_free(&survey.alike);
	sums_free(&survey.texts);
	sums_free(&survey.count);
	sums_free(&survey.chars);
	sums_free(&survey.linked);
	sums_free(&survey.grams);
	free(survey.prefix_bytes);
	free(survey.prefix_linked);
	free(survey.prefix_prose);
	return survey.row;
}
