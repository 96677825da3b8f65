/* Rules after the choice. Each looks at the pieces once. */
#include "read/html/settle.h"
#include "read/forms.h"
#include "read/html/features.h"
#include "read/html/wording.h"

enum {
	PROSE_MIN = 60,
	CROSSHEAD_MAX = 120,
	LEAD_MIN = 50,
	REPEATED_MIN = 3,
	COPY_MIN = 1000,
	COPY_LEAST = 3,
	COPY_SAMPLES = 16,
	GAP_MAX = 6,
	BOX_STEPS = 1,
	TAIL_GAP = 20,
};

/* How sure a heading or an item has to be between what was chosen. */
static const float heading_least = .1f, item_least = .15f, list_least = .4f;

static struct piece *
piece_at(struct page *page, uint32_t index)
{
	return index < page->pieces.count ? &page->pieces.at[index] : NULL;
}

static uint32_t
next_kept(const struct page *page, uint32_t index)
{
	while (++index < page->pieces.count)
		if (page->pieces.at[index].kept)
			return index;
	return NONE;
}

static bool
is_kept_text(const struct piece *piece)
{
	return piece && piece->kept && piece->kind != PIECE_HEADING;
}

/* ---- a page that is nothing but its article ------------------------------ */

/* Is there nothing around the text: no navigation, hardly a link? */
static bool
is_bare(const struct page *page)
{
	uint32_t bytes = 0, linked = 0;

	for (uint32_t i = 0; i < page->pieces.count; i++) {
		const struct piece *piece = &page->pieces.at[i];
		const uint8_t *hints = page->places[piece->begin].hints;

		bytes += span_len(piece->text);
		linked += piece->linked;
		for (uint32_t hint = HINT_COMMENT; hint <= HINT_OFFER; hint++)
			if (hints[hint] != HINT_FAR)
				return false;
	}
	return linked * 8 < bytes;
}

static void
keep_bare(struct page *page, uint32_t headline)
{
	if (!is_bare(page))
		return;
	for (uint32_t i = 0; i < page->pieces.count; i++)
		page->pieces.at[i].kept =
			i != headline && !page->pieces.at[i].hidden;
}

/* ---- behind the article --------------------------------------------------- */

/*
 * What was chosen behind a long stretch of other pieces, and is short beside
 * what came before, are other articles' first words.
 */
static void
drop_tail(struct page *page)
{
	uint64_t before = 0, left = 0;
	uint32_t last = NONE;

	for (uint32_t i = 0; i < page->pieces.count; i++)
		if (page->pieces.at[i].kept)
			left += page->pieces.at[i].chars;
	for (uint32_t i = 0; i < page->pieces.count; i++) {
		struct piece *piece = &page->pieces.at[i];

		if (!piece->kept)
			continue;
		/* Two fifths. */
		if (last != NONE && i - last > TAIL_GAP &&
			left * 5 < before * 2) {
			piece->kept = false;
			continue;
		}
		before += piece->chars;
		left -= piece->chars;
		last = i;
	}
}

/* ---- between what was chosen ---------------------------------------------- */

/* Is chosen text at most so many pieces before? Captions and boxes stand
 * between a heading and the paragraph before it. */
static bool
follows_text(const struct page *page, uint32_t index)
{
	for (uint32_t i = index, steps = 0; i-- > 0 && steps < GAP_MAX; steps++)
		if (is_kept_text(&page->pieces.at[i]))
			return true;
	return false;
}

/* Do a heading and the piece behind it stand in the same box? */
static bool
stands_with(const struct page *page, const struct piece *heading,
	const struct piece *text)
{
	const struct node *at = page->tree.at;
	uint32_t node = heading->node;

	for (int step = 0; step < BOX_STEPS && at[node].parent != NONE; step++)
		node = at[node].parent;
	return text->begin < at[node].after;
}

static void
join_headings(struct page *page)
{
	for (uint32_t i = 1; i < page->pieces.count; i++) {
		struct piece *piece = &page->pieces.at[i];

		if (!piece->kept && piece->kind == PIECE_HEADING &&
			piece->score > heading_least &&
			is_kept_text(piece_at(page, i + 1)) &&
			(is_kept_text(piece - 1) ||
				(stands_with(page, piece, piece + 1) &&
					follows_text(page, i))))
			piece->kept = true;
	}
}

/* The items from `from` to `to` are one list behind a chosen piece. */
static void
join_list(struct page *page, uint32_t from, uint32_t to)
{
	float sum = 0, chars = 0;

	for (uint32_t i = from; i < to; i++) {
		const struct piece *piece = &page->pieces.at[i];

		sum += piece->score * (float)piece->chars;
		chars += (float)piece->chars;
	}
	if (sum <= list_least * chars)
		return;
	for (uint32_t i = from; i < to; i++)
		if (page->pieces.at[i].score > item_least)
			page->pieces.at[i].kept = true;
}

static void
join_lists(struct page *page)
{
	uint32_t i = 0, count = page->pieces.count;

	while (i < count) {
		uint32_t from = i;

		while (i < count && page->pieces.at[i].kind == PIECE_ITEM)
			i++;
		if (i > from && from && page->pieces.at[from - 1].kept)
			join_list(page, from, i);
		i += i == from;
	}
}

/* ---- headings --------------------------------------------------------------- */

/* Could a paragraph be a heading by its form? */
static bool
is_heading_like(const struct page *page, const struct piece *piece)
{
	struct wording wording;

	if (!piece->kept || piece->kind != PIECE_TEXT ||
		piece->chars > CROSSHEAD_MAX ||
		piece->linked * 2 > span_len(piece->text))
		return false;
	wording_count(piece_text(page, piece), &wording);
	return wording.end == 0 ||
	       page->text.at[piece->text.end - 1] == '?';
}

static bool
is_bold(const struct piece *piece)
{
	return piece->strong * 20 > span_len(piece->text) * 19;
}

static void
raise_headings(struct page *page, uint32_t headline)
{
	uint32_t from = headline == NONE ? 0 : headline + 1;
	bool any = false;

	for (uint32_t i = 0; i < page->pieces.count; i++)
		any = any || (page->pieces.at[i].kept &&
				     page->pieces.at[i].kind == PIECE_HEADING);
	for (uint32_t i = from; i < page->pieces.count; i++) {
		struct piece *piece = &page->pieces.at[i];
		uint32_t next = next_kept(page, i);
		bool named = page->places[piece->begin]
				     .hints[HINT_CROSSHEAD] == 0;

		if (next == NONE || !is_heading_like(page, piece) ||
			!(named || (!any && is_bold(piece))))
			continue;
		if (page->pieces.at[next].kind == PIECE_HEADING ||
			page->pieces.at[next].chars <= piece->chars ||
			is_bold(&page->pieces.at[next]))
			continue;
		piece->kind = PIECE_HEADING;
		piece->level = 2;
	}
}

/* Headings before any text are parts of the masthead: a longer one is the
 * standfirst. */
static void
drop_first_headings(struct page *page, uint32_t from)
{
	for (uint32_t i = from; i < page->pieces.count; i++) {
		struct piece *piece = &page->pieces.at[i];

		if (!piece->kept)
			continue;
		if (piece->kind != PIECE_HEADING)
			return;
		if (piece->chars >= LEAD_MIN)
			piece->lead = true;
		else
			piece->kept = false;
	}
}

static void
drop_last_headings(struct page *page)
{
	for (uint32_t i = page->pieces.count; i-- > 0;) {
		if (!page->pieces.at[i].kept)
			continue;
		if (page->pieces.at[i].kind != PIECE_HEADING)
			return;
		page->pieces.at[i].kept = false;
	}
}

/* Placeholders stand in a page again and again: of what has to be allowed
 * before it is shown, of offers. */
static void
drop_repeated(struct page *page, const float *rows)
{
	for (uint32_t i = 0; i < page->pieces.count; i++) {
		struct piece *piece = &page->pieces.at[i];

		const float *row = rows + (size_t)i * FEATURE_COUNT;

		if ((piece->kind == PIECE_HEADING || row[FEATURE_OFFERS] > 0) &&
			row[FEATURE_REPEATED] >= REPEATED_MIN)
			piece->kept = false;
	}
}

/* Is most of what else was chosen within this piece? Looked for are a few
 * pieces from all over the page. */
static bool
holds_the_others(const struct page *page, uint32_t index)
{
	struct slice all = piece_text(page, &page->pieces.at[index]);
	uint32_t count = page->pieces.count, looked = 0, found = 0;
	uint32_t step = count / COPY_SAMPLES + 1;

	for (uint32_t i = 0; i < count; i += step) {
		uint32_t at = i;
		struct slice text;

		while (at < count && at < i + step &&
			(at == index || !page->pieces.at[at].kept ||
				page->pieces.at[at].chars < PROSE_MIN))
			at++;
		if (at >= count || at >= i + step)
			continue;
		text = piece_text(page, &page->pieces.at[at]);
		looked++;
		found += memmem(all.at, all.len, text.at, text.len) != NULL;
	}
	return looked >= COPY_LEAST && found * 2 > looked;
}

/* The whole article once more, in one piece, for some machine. */
static void
drop_copies(struct page *page)
{
	uint64_t chars = 0;

	for (uint32_t i = 0; i < page->pieces.count; i++)
		if (page->pieces.at[i].kept)
			chars += page->pieces.at[i].chars;
	for (uint32_t i = 0; i < page->pieces.count; i++) {
		struct piece *piece = &page->pieces.at[i];

		if (piece->kept && piece->chars >= COPY_MIN &&
			piece->chars * 4ull >= chars &&
			holds_the_others(page, i))
			piece->kept = false;
	}
}

/* "Auch interessant" over links to other articles is no heading. */
static void
drop_leads(struct page *page)
{
	for (uint32_t i = 0; i < page->pieces.count; i++) {
		struct piece *piece = &page->pieces.at[i];
		struct wording wording;

		if (!piece->kept || piece->kind != PIECE_HEADING)
			continue;
		wording_count(piece_text(page, piece), &wording);
		piece->kept = !wording.lead_first;
	}
}

/* ---- the masthead ------------------------------------------------------------ */

/* Bylines and dates before the first paragraph are no part of the body. */
static void
drop_bylines(struct page *page)
{
	char day[12];

	for (uint32_t i = 0; i < page->pieces.count; i++) {
		struct piece *piece = &page->pieces.at[i];
		struct slice text = piece_text(page, piece);

		if (!piece->kept)
			continue;
		if (piece->chars >= PROSE_MIN)
			return;
		if (form_byline(text, NULL) || form_date(text, day))
			piece->kept = false;
	}
}

void
settle(struct page *page, const float *rows, uint32_t headline)
{
	drop_tail(page);
	keep_bare(page, headline);
	join_headings(page);
	join_lists(page);
	drop_copies(page);
	drop_bylines(page);
	raise_headings(page, headline);
	drop_repeated(page, rows);
	drop_leads(page);
	drop_first_headings(page, 0);
	if (headline != NONE)
		drop_first_headings(page, headline + 1);
	drop_last_headings(page);
}
