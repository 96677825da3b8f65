/* The quotes panel: who said what. */
#include "panes/panes.h"
#include "base/memory.h"
#include "panes/paint.h"
#include "state.h"

#include <stdio.h>
#include <stdlib.h>

enum { SORT_TEXT, SORT_SPEAKER };

static const char *const sorts[] = {
	N_("in the order of the text"), N_("by speaker"), NULL};

/* Where there are so many lines, a blank one parts the quotes. */
enum { ROOMY = 24, INDENT = 2 };

/* So far back (quotes) may be what holds another one. */
enum { HOLDING_MAX = 8 };

bool
quote_is_told_within(const struct article *article, uint32_t index)
{
	const struct quote *quotes = article->quotes.at;
	struct span span = quotes[index].span;

	if (quotes[index].kind != QUOTE_DIRECT)
		return false;
	for (uint32_t i = index; i-- && i + HOLDING_MAX >= index;)
		if (quotes[i].kind == QUOTE_REPORTED &&
			quotes[i].span.end >= span.end &&
			quotes[i].speaker == quotes[index].speaker)
			return true;
	return false;
}

static uint32_t
quotes_candidates(struct app *app, struct list *list)
{
	(void)list;
	return app_document(app)->article->quotes.count;
}

static int
compare_speakers(const void *a, const void *b, void *data)
{
	const struct quote *quotes = data;
	uint32_t i = *(const uint32_t *)a, j = *(const uint32_t *)b;

	if (quotes[i].speaker != quotes[j].speaker)
		return quotes[i].speaker < quotes[j].speaker ? -1 : 1;
	return i < j ? -1 : 1;
}

static void
quotes_prepare(struct app *app, struct list *list)
{
	const struct article *article = app_document(app)->article;

	list->order.count = 0;
	if (list->sort == SORT_TEXT)
		return;
	for (uint32_t i = 0; i < article->quotes.count; i++)
		*ARRAY_ADD(&list->order) = i;
	if (list->order.count)
		qsort_r(list->order.at, list->order.count,
			sizeof *list->order.at, compare_speakers,
			article->quotes.at);
}

static bool
quotes_take(struct app *app, struct list *list, uint32_t candidate,
	struct row *row)
{
	row->index = list->sort == SORT_TEXT ? candidate
					     : list->order.at[candidate];
	return !quote_is_told_within(app_document(app)->article, row->index);
}

static struct slice
quote_speaker(const struct article *article, const struct quote *quote)
{
	if (quote->speaker != NONE)
		return article->entities.at[quote->speaker].name;
	return span_empty(quote->teller) ? slice_string(_("somebody"))
					 : article_slice(article, quote->teller);
}

static void
quotes_words(struct app *app, struct list *list, struct row row,
	struct row_words *words)
{
	const struct article *article = app_document(app)->article;
	const struct quote *quote = &article->quotes.at[row.index];

	(void)list;
	words->at[words->count++] = quote_speaker(article, quote);
	words->at[words->count++] = article_slice(article, quote->span);
}

static struct span
quotes_place(struct app *app, struct list *list, struct row row)
{
	(void)list;
	return app_document(app)->article->quotes.at[row.index].span;
}

/* What was said, without the comma before its teller. */
static struct span
quote_words(const struct article *article, const struct quote *quote)
{
	struct span span = quote->span;

	span.end -= !span_empty(span) && article->text.at[span.end - 1] == ',';
	return span;
}

/* The verb that says how it was told; nothing where nobody is named with it
 * ("it is assumed that") or no verb stands there ("..., so Meyer"). */
static struct slice
quote_verb(const struct article *article, const struct quote *quote)
{
	struct slice verb = article_slice(article, quote->verb);

	if (slice_is(verb, "so") ||
		(quote->speaker == NONE && span_empty(quote->teller)))
		return (struct slice){"", 0};
	return verb;
}

/* Who, the verb, and at the edge whether it is in other words. */
static void
paint_teller(const struct article *article, const struct quote *quote,
	struct canvas *canvas, struct rect line)
{
	enum role role = span_empty(quote->teller) ? ROLE_FAINT : ROLE_ENTRY;
	int edge = line.x + line.width, x;

	if (quote->kind == QUOTE_REPORTED)
		edge = paint_right(canvas, line,
			slice_string(_("(reported)")), ROLE_FAINT);
	line.width = edge - line.x - 1;
	if (quote->speaker != NONE)
		role = text_entity_role((enum entity_kind)
				article->entities.at[quote->speaker].kind);
	x = paint_string(canvas, line, line.x,
		quote_speaker(article, quote), role);
	paint_string(
		canvas, line, x + 1, quote_verb(article, quote), ROLE_FAINT);
}

static void
quotes_paint(struct app *app, struct list *list, struct row row,
	struct canvas *canvas, struct rect rect)
{
	const struct article *article = app_document(app)->article;
	const struct quote *quote = &article->quotes.at[row.index];
	struct rect first = rect, words = rect;

	(void)list;
	first.height = 1;
	paint_teller(article, quote, canvas, first);
	if (span_meets(app->seen, quote->span))
		canvas_overlay(canvas, first, ROLE_CURRENT_ENTRY);
	words.y++;
	words.height--;
	words.x += INDENT;
	words.width -= INDENT;
	paint_words(canvas, words, words.width, article,
		quote_words(article, quote), ROLE_QUOTE);
}

/* The row that one reads, or the next one. */
static uint32_t
quotes_current(struct app *app, struct list *list)
{
	const struct article *article = app_document(app)->article;
	uint32_t low = 0, high = list->count;

	if (list->sort != SORT_TEXT || !list->count)
		return NONE;
	while (low < high) {
		uint32_t middle = low + (high - low) / 2;
		struct row row = list_row(list, middle);

		if (article->quotes.at[row.index].span.end <= app->seen.start)
			low = middle + 1;
		else
			high = middle;
	}
	return low < list->count ? low : list->count - 1;
}

/* In a narrow panel words take more lines. */
static uint8_t
quotes_lines(struct app *app, struct list *list, struct rect inside)
{
	(void)app;
	(void)list;
	if (inside.height < ROOMY) /* rather more quotes */
		return 3;
	return inside.width < 50 ? 6 : 5;
}

static uint8_t
quotes_lines_of(struct app *app, struct list *list, uint32_t index,
	struct rect inside)
{
	const struct article *article = app_document(app)->article;
	const struct quote *quote =
		&article->quotes.at[list_row(list, index).index];
	int blank = inside.height < ROOMY ? 0 : 1;
	int most = quotes_lines(app, list, inside) - 1 - blank;
	int width = inside.width - INDENT;

	return (uint8_t)(1 + blank + words_rows(article,
		quote_words(article, quote), width, width, most));
}

static void
quotes_entitle(struct app *app, struct list *list, char *to, size_t size)
{
	(void)app;
	snprintf(to, size, _("Quotes (%u)"), list->count);
}

const struct pane_class pane_quotes = {
	.name = "quotes",
	.title = N_("Quotes"),
	.help = N_("who said what"),
	.lines = 4,
	.lines_in = quotes_lines,
	.lines_of = quotes_lines_of,
	.by_language = true,
	.entitle = quotes_entitle,
	.sorts = sorts,
	.candidates = quotes_candidates,
	.take = quotes_take,
	.prepare = quotes_prepare,
	.words = quotes_words,
	.paint = quotes_paint,
	.place = quotes_place,
	.current = quotes_current,
};
