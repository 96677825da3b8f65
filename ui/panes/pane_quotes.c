/* The quotes panel: who said what. */
#include "panes/panes.h"
#include "base/memory.h"
#include "panes/paint.h"
#include "state.h"

#include <stdlib.h>

enum { SORT_TEXT, SORT_SPEAKER };

static const char *const sorts[] = {
	N_("in the order of the text"), N_("by speaker"), NULL};

static uint32_t
quotes_candidates(struct app *app, struct list *list)
{
	(void)list;
	return app_document(app)->article->quotes.count;
}

static bool
quotes_plain(struct app *app, struct list *list)
{
	(void)app;
	return list->sort == SORT_TEXT;
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
	(void)app;
	row->index = list->sort == SORT_TEXT ? candidate
					     : list->order.at[candidate];
	return true;
}

static struct slice
quote_speaker(const struct article *article, const struct quote *quote)
{
	return quote->speaker == NONE
		       ? slice_string(_("somebody"))
		       : article->entities.at[quote->speaker].name;
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

static void
quotes_paint(struct app *app, struct list *list, struct row row,
	struct canvas *canvas, struct rect rect)
{
	const struct article *article = app_document(app)->article;
	const struct quote *quote = &article->quotes.at[row.index];
	struct rect first = rect, words = rect;
	enum role role = ROLE_FAINT;
	int x;

	(void)list;
	first.height = 1;
	if (quote->speaker != NONE)
		role = text_entity_role((enum entity_kind)
				article->entities.at[quote->speaker].kind);
	x = paint_string(canvas, first, first.x,
		quote_speaker(article, quote), role);
	if (!span_empty(quote->verb))
		x = paint_string(canvas, first, x + 1,
			article_slice(article, quote->verb), ROLE_FAINT);
	if (quote->kind == QUOTE_REPORTED && x + 3 < rect.x + rect.width)
		paint_string(canvas, first, x + 1,
			slice_string(_("(reported)")), ROLE_FAINT);
	if (span_meets(app->seen, quote->span))
		canvas_overlay(canvas, first, ROLE_CURRENT_ENTRY);
	words.y++;
	words.height--;
	words.x += 2;
	words.width -= 2;
	paint_words(canvas, words, article, quote->span, ROLE_QUOTE);
}

static uint32_t
quotes_current(struct app *app, struct list *list)
{
	uint32_t index;

	if (!list->plain || !list->count)
		return NONE;
	index = article_quote_from(
		app_document(app)->article, app->seen.start);
	return index < list->count ? index : list->count - 1;
}

const struct pane_class pane_quotes = {
	.name = "quotes",
	.title = N_("Quotes"),
	.help = N_("who said what"),
	.lines = 3,
	.sorts = sorts,
	.candidates = quotes_candidates,
	.plain = quotes_plain,
	.take = quotes_take,
	.prepare = quotes_prepare,
	.words = quotes_words,
	.paint = quotes_paint,
	.place = quotes_place,
	.current = quotes_current,
};
