/* What only one of two articles has. */
#include "panes/panes.h"
#include "panes/paint.h"
#include "number_text.h"
#include "state.h"
#include "tour.h"

#include <stdio.h>

static const struct document *
side_document(struct app *app, uint32_t side)
{
	return &app->documents[side ? app->compared : app->current];
}

static void
compare_prepare(struct app *app, struct list *list)
{
	const struct article *second = app->documents[app->compared].article;

	(void)list;
	app->differences.count = 0;
	if (second && app->compared != app->current)
		compare_articles(app_document(app)->article, second,
			&app->differences);
}

static uint32_t
compare_candidates(struct app *app, struct list *list)
{
	(void)list;
	return app->differences.count;
}

static bool
compare_take(struct app *app, struct list *list, uint32_t candidate,
	struct row *row)
{
	const struct difference *difference = &app->differences.at[candidate];

	(void)list;
	row->index = candidate;
	row->group = (uint8_t)(difference->side * 2 + difference->kind);
	return true;
}

static struct span
difference_span(const struct article *article,
	const struct difference *difference)
{
	if (difference->kind == DIFFERENCE_NUMBER)
		return article->numbers.at[difference->index].span;
	return article->mentions
		.at[article->entities.at[difference->index].first].span;
}

static void
compare_words(struct app *app, struct list *list, struct row row,
	struct row_words *words)
{
	const struct difference *difference = &app->differences.at[row.index];
	const struct article *article =
		side_document(app, difference->side)->article;

	(void)list;
	words->at[words->count++] = article_slice(
		article, difference_span(article, difference));
}

static void
compare_paint(struct app *app, struct list *list, struct row row,
	struct canvas *canvas, struct rect rect)
{
	const struct difference *difference = &app->differences.at[row.index];
	const struct article *article =
		side_document(app, difference->side)->article;
	struct rect right = rect;
	char text[128];
	int x;

	(void)list;
	if (difference->kind == DIFFERENCE_NAME) {
		const struct entity *entity =
			&article->entities.at[difference->index];

		x = paint_string(canvas, rect, rect.x + 1, entity->name,
			text_entity_role((enum entity_kind)entity->kind));
		paint_string(canvas, rect, x + 1, entity->role, ROLE_FAINT);
		return;
	}
	if (!number_text(&article->numbers.at[difference->index],
		    interface_language(), text, sizeof text))
		snprintf(text, sizeof text, "%.*s",
			(int)span_len(difference_span(article, difference)),
			article->text.at +
				difference_span(article, difference).start);
	x = paint_string(canvas, rect, rect.x + 1, slice_string(text),
		ROLE_KEY_FIGURE);
	right.x = x + 1;
	right.width -= right.x - rect.x;
	/* Without offsets: they may be those of the other article. */
	paint_string(canvas, right, right.x,
		article_slice(article,
			article->numbers.at[difference->index].subject),
		ROLE_FAINT);
}

static void
compare_paint_header(struct app *app, struct list *list, uint32_t group,
	struct canvas *canvas, struct rect rect)
{
	struct slice title = document_title(side_document(app, group / 2));
	int x;

	(void)list;
	x = paint_string(canvas, rect, rect.x,
		slice_string(group % 2 == DIFFERENCE_NAME
				     ? _("Names only in")
				     : _("Numbers only in")),
		ROLE_TITLE);
	paint_string(canvas, rect, x + 1, title, ROLE_FAINT);
}

static void
compare_enter(struct app *app, struct list *list, struct row row)
{
	struct difference difference = app->differences.at[row.index];

	(void)list;
	if (difference.side && !app_switch(app, app->compared))
		return;
	app_jump(app, difference_span(app_document(app)->article, &difference));
}

const struct pane_class pane_compare = {
	.name = "compare",
	.title = N_("Compare"),
	.help = N_("names and numbers that only one of two articles has"),
	.lines = 1,
	.candidates = compare_candidates,
	.prepare = compare_prepare,
	.take = compare_take,
	.words = compare_words,
	.paint = compare_paint,
	.paint_header = compare_paint_header,
	.enter = compare_enter,
};
