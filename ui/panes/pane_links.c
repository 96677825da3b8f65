/* The links panel: where the article leads, the article itself first. */
#include "panes/panes.h"
#include "panes/paint.h"
#include "state.h"

#include <stdio.h>

struct slice
link_address(const struct article *article, uint32_t number)
{
	if (!number)
		return slice_string(article->address ? article->address : "");
	return number <= article->links.count
		       ? article->links.at[number - 1].address
		       : slice_from("", 0);
}

struct slice
link_selected(struct app *app)
{
	const struct list *list = &app->panels[PANEL_LINKS];

	if (list->selected >= list->count)
		return slice_from("", 0);
	return link_address(app_document(app)->article,
		list_row(list, list->selected).index);
}

static uint32_t
links_candidates(struct app *app, struct list *list)
{
	(void)list;
	return app_document(app)->article->links.count + 1;
}

static bool
links_take(struct app *app, struct list *list, uint32_t candidate,
	struct row *row)
{
	(void)list;
	(void)row;
	return candidate || app_document(app)->article->address;
}

static struct slice
link_words(struct app *app, uint32_t number)
{
	const struct article *article = app_document(app)->article;

	if (!number)
		return slice_string(_("this article"));
	return article_slice(article, article->links.at[number - 1].span);
}

static struct span
links_place(struct app *app, struct list *list, struct row row)
{
	const struct article *article = app_document(app)->article;

	(void)list;
	return row.index ? article->links.at[row.index - 1].span
			 : article->masthead.headline;
}

/* "[12]": as it stands in the text. */
static struct slice
link_number(char to[LINK_MARK_MAX], uint32_t number)
{
	snprintf(to, LINK_MARK_MAX, "[%u]", number);
	return slice_string(to);
}

static void
links_words(struct app *app, struct list *list, struct row row,
	struct row_words *words)
{
	(void)list;
	words->at[words->count++] = link_words(app, row.index);
	words->at[words->count++] =
		link_address(app_document(app)->article, row.index);
	words->at[words->count++] = link_number(words->buffer, row.index);
}

static void
links_paint(struct app *app, struct list *list, struct row row,
	struct canvas *canvas, struct rect rect)
{
	const struct article *article = app_document(app)->article;
	struct rect first = rect, second = rect;
	struct span place = links_place(app, list, row);
	char mark[LINK_MARK_MAX];
	int x = rect.x;

	first.height = 1;
	x = paint_string(canvas, first, x, link_number(mark, row.index),
		ROLE_FAINT);
	if (row.index)
		paint_snippet(canvas,
			(struct rect){x + 1, first.y,
				rect.x + rect.width - x - 1, 1},
			article, place, (struct span){0}, ROLE_LINK, ROLE_LINK);
	else
		paint_string(canvas, first, x + 1,
			link_words(app, row.index), ROLE_ENTRY);
	if (span_meets(app->seen, place))
		canvas_overlay(canvas, first, ROLE_CURRENT_ENTRY);
	second.y++;
	second.height--;
	paint_string(canvas, second, second.x + 2,
		link_address(article, row.index), ROLE_FAINT);
}

/* The first one in view, or the next one. */
static uint32_t
links_current(struct app *app, struct list *list)
{
	const struct article *article = app_document(app)->article;
	uint32_t link = article_link_from(article, app->seen.start);

	if (!list->count || list->filter[0] || list->making)
		return NONE;
	link += article->address != NULL;
	return link < list->count ? link : list->count - 1;
}

static void
links_enter(struct app *app, struct list *list, struct row row)
{
	(void)list;
	app_browse(app, link_address(app_document(app)->article, row.index));
}

static void
links_entitle(struct app *app, struct list *list, char *to, size_t size)
{
	(void)app;
	snprintf(to, size, _("Links (%u)"), list->count);
}

const struct pane_class pane_links = {
	.name = "links",
	.title = N_("Links"),
	.help = N_("where the article leads"),
	.lines = 2,
	.candidates = links_candidates,
	.take = links_take,
	.words = links_words,
	.paint = links_paint,
	.place = links_place,
	.enter = links_enter,
	.current = links_current,
	.entitle = links_entitle,
};
