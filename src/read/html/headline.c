/* Which piece is the headline: by its letters, its element, its name. */
#include "base/memory.h"
#include "read/html/features.h"
#include "read/html/likeness.h"

enum { HEADLINE_MIN = 8, HEADLINE_MAX = 300, LETTERS_MAX = 400 };

static bool
begins_with(struct slice a, struct slice b)
{
	return a.len && b.len >= a.len && !memcmp(a.at, b.at, a.len);
}

/* 0 to 6: how much the letters of a piece are those of a title. */
static int
likeness(struct slice letters, struct slice title)
{
	if (letters.len < HEADLINE_MIN || title.len < HEADLINE_MIN)
		return 0;
	if (slice_equal(letters, title))
		return 6;
	if (begins_with(letters, title) || begins_with(title, letters))
		return letters.len * 2 > title.len ? 5 : 3;
	return memmem(title.at, title.len, letters.at, letters.len) ? 3 : 0;
}

static int
score_of(struct page *page, const struct piece *piece, struct slice headline,
	struct slice title)
{
	const uint8_t *hints = page->places[piece->begin].hints;
	struct slice letters = likeness_letters(&page->arena,
		piece_text(page, piece), LETTERS_MAX, false);
	int alike = likeness(letters, headline), other;
	int score = 0;

	other = likeness(letters, title);
	score += alike > other ? alike : other;
	if (piece->kind == PIECE_HEADING)
		score += piece->level == 1 ? 4 : piece->level == 2 ? 1 : 0;
	if (hints[HINT_HEADLINE] <= 1)
		score += 1;
	if (hints[HINT_NAVIGATION] < 4 || hints[HINT_FOOTER] < 4 ||
		hints[HINT_RELATED] < 2 || hints[HINT_SIDE] < 3 ||
		hints[HINT_COMMENT] < 4)
		score -= 3;
	if (piece->hidden || piece->linked * 2 > span_len(piece->text))
		score -= 2;
	return score;
}

uint32_t
headline_find(struct page *page)
{
	struct slice headline = likeness_letters(
		&page->arena, page->facts.headline, LETTERS_MAX, false);
	struct slice title = likeness_letters(
		&page->arena, page->facts.title, LETTERS_MAX, false);
	uint32_t best = NONE;
	int most = 3;

	for (uint32_t i = 0; i < page->pieces.count; i++) {
		const struct piece *piece = &page->pieces.at[i];
		int score;

		if (piece->chars > HEADLINE_MAX || piece->chars < 4 ||
			piece->kind > PIECE_HEADING)
			continue;
		score = score_of(page, piece, headline, title);
		if (score > most) {
			most = score;
			best = i;
		}
	}
	return best;
}
