/* From lines to the text of an article. */
#include "read/put.h"
#include "base/language.h"
#include "article/note.h"
#include "read/build.h"
#include "read/forms.h"
#include "text/letters.h"
#include "text/utf8.h"

#include <strings.h>

static const struct {
	const char *code, *text;
	enum note_level level;
} oddities[ODDITY_KIND_COUNT] = {
	[ODDITY_INVALID] = {"invalid-utf8",
		N_("bytes that are no character are shown as U+FFFD"),
		NOTE_WARNING},
	[ODDITY_CONTROL] = {"control-characters",
		N_("control characters were left out"), NOTE_WARNING},
	[ODDITY_BIDIRECTIONAL] = {"bidirectional-controls",
		N_("bidirectional controls were left out"), NOTE_WARNING},
	[ODDITY_TAG] = {"tag-characters", N_("tag characters were left out"),
		NOTE_WARNING},
	[ODDITY_NONCHARACTER] = {"noncharacters",
		N_("noncharacters were left out"), NOTE_WARNING},
	[ODDITY_MARK] = {"byte-order-mark",
		N_("a byte order mark within the text was left out"), NOTE_INFO},
	[ODDITY_LINE_SEPARATOR] = {"line-separators",
		N_("a line or paragraph separator became a line end"), NOTE_INFO},
};

void
put_oddity(struct article *article, enum oddity_kind kind, struct span span)
{
	note_add(article, oddities[kind].code, oddities[kind].level, span,
		"%s", _(oddities[kind].text));
}

/* Note oddities before `to`; the text from `from` on goes to the end of the
 * article's text. */
static void
note_oddities(struct putter *putter, uint32_t from, uint32_t to)
{
	struct lines *lines = putter->lines;
	uint32_t at = putter->article->text.len;

	for (; lines->odd_first < lines->odd.count; lines->odd_first++) {
		struct oddity odd = lines->odd.at[lines->odd_first];
		uint32_t start = odd.span.start, end = odd.span.end;

		if (start >= to)
			break;
		start = start < from ? from : start;
		end = end < start ? start : end > to ? to : end;
		put_oddity(putter->article, (enum oddity_kind)odd.kind,
			(struct span){start - from + at, end - from + at});
	}
}

void
put_rest(struct putter *putter)
{
	uint32_t end = putter->lines->len;

	note_oddities(putter, end, end + 1);
}

static void
put_piece(struct putter *putter, uint32_t from, uint32_t to)
{
	if (putter->lines->odd_first < putter->lines->odd.count)
		note_oddities(putter, from, to);
	build_put(putter->article,
		slice_from(putter->lines->at + from, to - from));
}

static bool
is_blank(char byte)
{
	return byte == ' ' || byte == '\t';
}

/* Text with each run of white space as one space, none at its ends. */
static void
put_prose(struct putter *putter, uint32_t from, uint32_t to)
{
	const char *at = putter->lines->at;

	while (from < to) {
		uint32_t end = from;

		if (is_blank(at[from])) {
			putter->space = true;
			from++;
			continue;
		}
		while (end < to && at[end] != '\t' &&
			(at[end] != ' ' ||
				(end + 1 < to && !is_blank(at[end + 1]))))
			end++;
		if (putter->space)
			build_put(putter->article, slice_from(" ", 1));
		putter->space = false;
		put_piece(putter, from, end);
		from = end;
	}
}

/* ---- hard line ends ------------------------------------------------- */

static bool
is_and(struct slice word)
{
	static const char words[][6] = {"und", "oder", "bzw.", "and", "or",
		"sowie", "bis", "als", "noch", "to"};

	for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
		size_t len = strlen(words[i]);

		if (word.len >= len && !strncasecmp(word.at, words[i], len) &&
			(word.len == len || word.at[len] == ' ' ||
				word.at[len] == ','))
			return true;
	}
	return false;
}

/*
 * Join the next line: by a space, but a word that was parted by a hyphen
 * becomes one again, and one that has its hyphen ("US-⏎Präsident") keeps it
 * without a space.
 */
static void
put_joint(struct putter *putter, struct slice next)
{
	struct text *text = &putter->article->text;
	const char *end = text->at + text->len;
	uint32_t hyphen = form_hyphen(slice_from(text->at, text->len));
	const char *before;
	char32_t code;

	if (text->len > 2 && !memcmp(end - 2, "\xc2\xad", 2)) {
		text->len -= 2;
		putter->space = false;
		return;
	}
	putter->space = true;
	if (!hyphen || hyphen == text->len || is_and(next) || !next.len)
		return;
	before = utf8_before(text->at, end - hyphen);
	utf8_next(before, end, &code);
	if (!letter_is(code) && !letter_is_digit(code))
		return;
	putter->space = false;
	if (form_begins_lower(next) && letter_is(code))
		text->len -= hyphen;
}

void
put_unit(struct putter *putter, const struct unit *unit)
{
	uint32_t lines = unit->form == UNIT_MARKED_HEADING ? 1 : unit->lines;

	if (unit->form != UNIT_REST)
		putter->space = false;
	for (uint32_t i = 0; i < lines; i++) {
		const struct line *line =
			lines_line(putter->lines, unit->line + i);
		uint32_t from = line->start, depth;

		if (!i)
			from += unit->mark;
		else if (unit->form == UNIT_QUOTE)
			from += form_quote(
				lines_content(putter->lines, line), &depth);
		if (i)
			put_joint(putter, slice_from(putter->lines->at + from,
						  line->end - from));
		else if (unit->form != UNIT_REST)
			while (from < line->end &&
				is_blank(putter->lines->at[from]))
				from++;
		put_prose(putter, from, line->end);
	}
}

/* ---- preformatted --------------------------------------------------- */

static void
put_spaces(struct putter *putter, uint32_t count)
{
	while (count) {
		uint32_t some = count < TAB_COLUMNS ? count : TAB_COLUMNS;

		build_put(putter->article, slice_from("        ", some));
		count -= some;
	}
}

void
put_preformatted(struct putter *putter, const struct unit *unit)
{
	const char *at = putter->lines->at;
	uint32_t common = UINT32_MAX;

	for (uint32_t i = 0; i < unit->lines; i++) {
		const struct line *line =
			lines_line(putter->lines, unit->line + i);

		if (line->indent < common)
			common = line->indent;
	}
	for (uint32_t i = 0; i < unit->lines; i++) {
		const struct line *line =
			lines_line(putter->lines, unit->line + i);
		uint32_t column = line->indent, from = line->start;

		if (i)
			build_put(putter->article, slice_from("\n", 1));
		put_spaces(putter, line->indent - common);
		while (from < line->end) {
			uint32_t end = from;

			while (end < line->end && at[end] != '\t')
				column += utf8_starts(at[end++]);
			put_piece(putter, from, end);
			from = end + 1;
			if (end == line->end)
				break;
			put_spaces(putter, TAB_COLUMNS - column % TAB_COLUMNS);
			column += TAB_COLUMNS - column % TAB_COLUMNS;
		}
	}
}

/* ---- datelines ------------------------------------------------------ */

void
put_dateline(struct article *article, const struct block *block)
{
	struct dateline line;
	uint32_t start = block->span.start;

	if (block->kind != BLOCK_PARAGRAPH)
		return;
	if (form_place(article_slice(article, block->span)))
		line = (struct dateline){.span.end = span_len(block->span),
			.place.end = span_len(block->span)};
	else if (!form_dateline(article_slice(article, block->span), &line))
		return;
	line.span.start += start;
	line.span.end += start;
	line.place.start += start;
	line.place.end += start;
	if (!span_empty(line.agency))
		line.agency = (struct span){line.agency.start + start,
			line.agency.end + start};
	if (!span_empty(line.day))
		line.day = (struct span){
			line.day.start + start, line.day.end + start};
	article->masthead.dateline = line;
}
