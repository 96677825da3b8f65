/*
 * What units are by their neighbours: the masthead, headings, questions.
 * The measures are those of newspapers: a heading stands before a longer
 * paragraph, a standfirst is much shorter than the paragraphs under it.
 */
#include "base/memory.h"
#include "read/build.h"
#include "read/forms.h"
#include "read/plain.h"

#include <stdlib.h>

enum {
	HEADLINE_MAX = 200,
	KICKER_MAX = 40,
	KICKER_WORDS = 4,
	STANDFIRST_MAX = 350,
	BYLINES_MAX = 4,
	STANDFIRSTS_MAX = 3,
	QUESTION_MAX = 400,
	QUESTIONS_MIN = 3,
	SHORT_LINES_MAX = 2,
};

static struct slice
begin_of(const struct plain *plain, const struct unit *unit)
{
	return unit_begin(&plain->lines, unit);
}

static struct slice
content_of(const struct plain *plain, const struct unit *unit)
{
	return unit_content(&plain->lines, unit);
}

static uint32_t
last_of(const struct plain *plain, const struct unit *unit)
{
	return form_last(content_of(plain, unit));
}

/* ---- headings and questions ----------------------------------------- */

/* Does the person asked stand in it: "Sie", "du", "you"? */
static bool
is_addressed(struct slice line)
{
	static const char words[][8] = {"Sie", "Ihnen", "Ihr", "Ihre", "Ihren",
		"Ihrem", "Ihrer", "du", "dir", "dich", "dein", "deine",
		"deinen", "Du", "ihr", "euch", "you", "your", "You", "Your"};
	size_t at = 0;

	while (at < line.len) {
		size_t end = at;

		while (end < line.len && !strchr(" ,?.", line.at[end]))
			end++;
		for (size_t i = 0; i < ARRAY_LEN(words); i++)
			if (slice_is(slice_from(line.at + at, end - at),
				    words[i]))
				return true;
		at = end + 1;
	}
	return false;
}

/*
 * An interview has several questions before longer answers, and many speak
 * to somebody; headings that ask do not.
 */
bool
plain_is_interview(const struct plain *plain)
{
	const struct lines *lines = &plain->lines;
	uint32_t questions = 0, addressed = 0;
	const struct line *line, *next;

	for (uint32_t i = 1; (next = lines_line(lines, i)); i++) {
		struct slice content;

		line = lines_line(lines, i - 1);
		content = lines_content(lines, line);
		if (line->length > QUESTION_MAX || form_last(content) != '?' ||
			form_last(lines_content(lines, next)) == '?')
			continue;
		questions++;
		addressed += is_addressed(content);
	}
	return addressed >= QUESTIONS_MIN && addressed * 3 >= questions;
}

bool
plain_is_question(const struct plain *plain, const struct unit *unit,
	const struct unit *next)
{
	return plain->interview && unit->form == UNIT_TEXT &&
	       unit->length <= QUESTION_MAX && next &&
	       next->form == UNIT_TEXT && last_of(plain, unit) == '?' &&
	       last_of(plain, next) != '?';
}

/* Short, and no sentence: a heading by its form, or an item of a list. */
static bool
is_short_line(const struct plain *plain, const struct unit *unit)
{
	return unit->form == UNIT_TEXT && unit->lines <= 2 &&
	       form_heading(content_of(plain, unit));
}

/* "2. Words" and so on, one after the other: what stands under such a
 * heading may be short. */
static bool
is_next_number(const struct plain *plain, const struct unit *unit)
{
	return unit->number >= 2 &&
	       (unit->number == plain->numbered + 1 ||
		       (unit->number == 2 && !plain->numbered));
}

/*
 * A heading stands before a paragraph that is longer. Of several short
 * lines only the last can be one, and where there are many they are a list.
 */
bool
plain_is_heading(const struct plain *plain, const struct unit *unit,
	const struct unit *next)
{
	struct slice content = content_of(plain, unit);

	if (!next || plain->layout.manual || !is_short_line(plain, unit) ||
		next->form == UNIT_REST || next->form == UNIT_MARKED_HEADING)
		return false;
	if (!plain->article->blocks.count && plain->headed &&
		plain->article->text.len && form_place(content))
		return false;
	if (is_next_number(plain, unit))
		return true;
	if (plain->numbered && plain->before.number == plain->numbered)
		return false;
	if (form_caption(content) || form_reference(content) ||
		plain_is_question(plain, unit, next))
		return false;
	if (plain->interview && form_last(content) == '?' &&
		is_addressed(content))
		return false;
	if (plain_is_question(plain, next, next + 1))
		return true;
	if (form_ticker(content))
		return next->length > unit->length;
	if (next->form == UNIT_TEXT && is_short_line(plain, next))
		return false;
	return next->length > unit->length &&
	       plain->short_lines < SHORT_LINES_MAX;
}

void
plain_count_short(struct plain *plain, const struct unit *unit, bool heading)
{
	if (heading || !is_short_line(plain, unit))
		plain->short_lines = 0;
	else
		plain->short_lines++;
}

/* ---- the masthead --------------------------------------------------- */

/* Where the kicker of "Kicker: Headline" ends, 0 for none: at most four
 * words before the colon, and behind it no quotation. */
static uint32_t
kicker_len(struct slice line)
{
	uint32_t words = 1;

	for (uint32_t i = 0; i + 2 < line.len; i++) {
		struct slice rest = slice_from(line.at + i + 2, line.len - i - 2);

		words += line.at[i] == ' ';
		if (words > KICKER_WORDS || i > KICKER_MAX)
			return 0;
		if (line.at[i] != ':' || line.at[i + 1] != ' ')
			continue;
		return i && form_begins_upper(rest) && rest.at[0] != '"' &&
				       memcmp(rest.at, "„", 2) &&
				       memcmp(rest.at, "«", 2)
			       ? i
			       : 0;
	}
	return 0;
}

static void
put_headline(struct plain *plain, const struct unit *unit)
{
	struct article *article = plain->article;
	uint32_t start = build_begin(article), kicker;

	put_unit(&plain->putter, unit);
	kicker = kicker_len(article_slice(
		article, (struct span){start, article->text.len}));
	if (!span_empty(article->masthead.kicker))
		kicker = 0;
	build_headline(article, start, kicker, kicker ? kicker + 2 : 0);
}

static bool
is_headline(const struct plain *plain, uint32_t index)
{
	const struct unit *unit = &plain->unit[index];
	const struct unit *next = unit + 1;
	struct slice content;
	uint32_t last;

	if (index + 1 >= plain->units)
		return false;
	if (unit->form == UNIT_MARKED_HEADING)
		return true;
	content = content_of(plain, unit);
	last = form_last(content);
	if (unit->form != UNIT_TEXT || unit->lines > 3 ||
		unit->length > HEADLINE_MAX || !form_has_words(content) ||
		last == ':' || last == ',' || last == ';')
		return false;
	if (last == '.')
		return next->length >= 2 * unit->length;
	return true;
}

static bool
is_date(const struct plain *plain, const struct unit *unit)
{
	char day[12];

	return unit->form == UNIT_TEXT &&
	       form_date(begin_of(plain, unit), day);
}

static bool
is_byline(const struct plain *plain, const struct unit *unit)
{
	return is_date(plain, unit) ||
	       (unit->form == UNIT_TEXT &&
		       form_byline(begin_of(plain, unit), NULL));
}

/* Names alone are a byline before or behind a date. */
static bool
is_dated_name(const struct plain *plain, uint32_t index)
{
	const struct unit *unit = &plain->unit[index];
	struct spans names = {0};
	bool dated = is_date(plain, unit - 1) ||
		     (index + 1 < plain->units && is_date(plain, unit + 1));

	dated = dated && unit->form == UNIT_TEXT &&
		form_names(begin_of(plain, unit), &names);
	free(names.at);
	return dated;
}

/* A kicker on a line of its own: a few words over a headline that is not
 * the first heading. */
static bool
is_kicker(const struct plain *plain)
{
	const struct unit *unit = &plain->unit[0];
	struct slice next;

	if (plain->units < 3 || unit->form != UNIT_TEXT ||
		unit->length > KICKER_MAX ||
		!form_heading(content_of(plain, unit)) ||
		last_of(plain, unit) == '?')
		return false;
	next = content_of(plain, unit + 1);
	return unit[1].form == UNIT_TEXT && !unit[1].blank_before &&
	       form_heading(next) && unit[1].length > unit->length &&
	       !is_byline(plain, unit + 1) &&
	       (is_byline(plain, unit + 2) ||
		       unit[2].length > unit[1].length);
}

static bool
is_dated(const struct plain *plain, const struct unit *unit)
{
	struct dateline line;

	return unit->form == UNIT_TEXT &&
	       form_dateline(begin_of(plain, unit), &line);
}

/* Mean length of the paragraphs from a unit on. */
static uint32_t
mean_length(const struct plain *plain, uint32_t index)
{
	uint32_t sum = 0, count = 0;

	for (; index < plain->units && count < 4; index++) {
		const struct unit *unit = &plain->unit[index];

		if (unit->form != UNIT_TEXT || is_short_line(plain, unit) ||
			form_caption(begin_of(plain, unit)) ||
			form_reference(begin_of(plain, unit)))
			continue;
		sum += unit->length;
		count++;
	}
	return count ? sum / count : 0;
}

static bool
is_standfirst(const struct plain *plain, uint32_t index)
{
	const struct unit *unit = &plain->unit[index];
	const struct unit *next = unit + 1;

	if (index + 1 >= plain->units || unit->form != UNIT_TEXT ||
		unit->length > STANDFIRST_MAX || is_dated(plain, unit) ||
		!form_has_words(content_of(plain, unit)) ||
		last_of(plain, unit) == ':' ||
		plain_is_question(plain, unit, next))
		return false;
	if (is_byline(plain, next) || is_dated(plain, next))
		return true;
	if (form_heading(content_of(plain, unit)))
		return next->form == UNIT_TEXT &&
		       !form_heading(content_of(plain, next)) &&
		       unit->length > KICKER_MAX;
	return !plain_is_heading(plain, next,
		       index + 2 < plain->units ? next + 1 : NULL) &&
	       unit->length * 10 < mean_length(plain, index + 1) * 6;
}

static void
put_byline(struct plain *plain, const struct unit *unit)
{
	struct article *article = plain->article;
	struct masthead *head = &article->masthead;
	uint32_t start = build_begin(article), first = head->authors.count;
	struct slice line;

	put_unit(&plain->putter, unit);
	line = article_slice(article, (struct span){start, article->text.len});
	if (form_date(line, head->published)) {
		struct span kept = head->byline;

		build_byline(article, start);
		head->byline = kept;
		return;
	}
	if (!form_byline(line, &head->authors))
		form_names(line, &head->authors);
	form_byline_date(line, head->published);
	for (uint32_t i = first; i < head->authors.count; i++) {
		head->authors.at[i].start += start;
		head->authors.at[i].end += start;
	}
	build_byline(article, start);
}

uint32_t
plain_masthead(struct plain *plain)
{
	uint32_t at = 0, bylines = 0, standfirsts = 0, start;

	if (is_kicker(plain)) {
		start = build_begin(plain->article);
		put_unit(&plain->putter, &plain->unit[at++]);
		build_kicker(plain->article, start);
	}
	if (!is_headline(plain, at))
		return at;
	if (plain->unit[at].form == UNIT_MARKED_HEADING)
		plain->base_level = plain->unit[at].level + 1;
	put_headline(plain, &plain->unit[at++]);
	for (; at + 1 < plain->units; at++) {
		const struct unit *unit = &plain->unit[at];

		if (bylines < BYLINES_MAX && (is_byline(plain, unit) ||
				is_dated_name(plain, at))) {
			put_byline(plain, unit);
			bylines++;
		} else if (standfirsts < STANDFIRSTS_MAX &&
			   is_standfirst(plain, at)) {
			start = build_begin(plain->article);
			put_unit(&plain->putter, unit);
			build_standfirst(plain->article, start);
			standfirsts++;
		} else {
			break;
		}
	}
	return at;
}
