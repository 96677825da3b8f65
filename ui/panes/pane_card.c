/*
 * The card of a name: what it is, every mention as a line of the text, the
 * numbers that stand near it and what it said.
 */
#include "panes/panes.h"
#include "base/memory.h"
#include "number_text.h"
#include "panes/paint.h"
#include "state.h"
#include "tour.h"

#include <stdio.h>

enum card_row { CARD_MENTION, CARD_QUOTE, CARD_NUMBER };

static const struct entity *
card_entity(struct app *app, const struct list *list)
{
	return &app_document(app)->article->entities.at[list->entity];
}

static void
card_prepare(struct app *app, struct list *list)
{
	const struct article *article = app_document(app)->article;
	const struct entity *entity = card_entity(app, list);
	uint32_t i = entity->count ? entity->first : NONE;

	list->mentions.count = 0;
	for (; i != NONE; i = article->mentions.at[i].next)
		*ARRAY_ADD(&list->mentions) = i;
}

static uint32_t
card_candidates(struct app *app, struct list *list)
{
	const struct article *article = app_document(app)->article;

	return list->mentions.count + article->quotes.count +
	       article->numbers.count;
}

/* Is the entity mentioned in a stretch of the text? */
static bool
card_meets(const struct article *article, const struct list *list,
	struct span span)
{
	uint32_t low = 0, high = list->mentions.count;

	while (low < high) {
		uint32_t middle = low + (high - low) / 2;
		uint32_t mention = list->mentions.at[middle];

		if (article->mentions.at[mention].span.start < span.start)
			low = middle + 1;
		else
			high = middle;
	}
	return low < list->mentions.count &&
	       article->mentions.at[list->mentions.at[low]].span.start <
		       span.end;
}

static bool
card_take(struct app *app, struct list *list, uint32_t candidate,
	struct row *row)
{
	const struct article *article = app_document(app)->article;

	if (candidate < list->mentions.count) {
		*row = (struct row){list->mentions.at[candidate],
			CARD_MENTION, CARD_MENTION};
		return true;
	}
	candidate -= list->mentions.count;
	if (candidate < article->quotes.count) {
		*row = (struct row){candidate, CARD_QUOTE, CARD_QUOTE};
		return article->quotes.at[candidate].speaker == list->entity &&
		       !quote_is_told_within(article, candidate);
	}
	candidate -= article->quotes.count;
	if (candidate >= article->numbers.count)
		return false;
	*row = (struct row){candidate, CARD_NUMBER, CARD_NUMBER};
	return card_meets(article, list,
		article_context(article,
			article->numbers.at[candidate].span.start));
}

static struct span
card_place(struct app *app, struct list *list, struct row row)
{
	const struct article *article = app_document(app)->article;

	(void)list;
	if (row.kind == CARD_QUOTE)
		return article->quotes.at[row.index].span;
	if (row.kind == CARD_NUMBER)
		return article->numbers.at[row.index].span;
	return article->mentions.at[row.index].span;
}

static void
card_words(struct app *app, struct list *list, struct row row,
	struct row_words *words)
{
	const struct article *article = app_document(app)->article;
	struct span place = card_place(app, list, row);

	row_words_around(words, article, place.start);
}

static void
card_paint_number(struct app *app, const struct number *number,
	struct canvas *canvas, struct rect rect)
{
	const struct article *article = app_document(app)->article;
	struct slice words = article_slice(article, number->span);
	bool has_subject = !span_empty(number->subject);
	char text[128];
	int x;

	if (number_text(number, interface_language(), text, sizeof text))
		words = slice_string(text);
	x = paint_string(canvas, rect, rect.x, words, ROLE_FIGURE);
	rect.width -= x + 1 - rect.x;
	rect.x = x + 1;
	/* A subject is read from its start; the number may stand far off. */
	paint_snippet(canvas, rect, article,
		has_subject ? number->subject
			    : article_context(article, number->span.start),
		has_subject ? (struct span){0} : number->span, ROLE_FAINT,
		ROLE_FIGURE);
}

static void
card_paint(struct app *app, struct list *list, struct row row,
	struct canvas *canvas, struct rect rect)
{
	const struct article *article = app_document(app)->article;
	struct span place = card_place(app, list, row);

	if (row.kind == CARD_NUMBER)
		card_paint_number(app, &article->numbers.at[row.index], canvas,
			rect);
	else if (row.kind == CARD_QUOTE)
		paint_snippet(canvas, rect, article, place, (struct span){0},
			ROLE_QUOTE, ROLE_QUOTE);
	else
		paint_snippet(canvas, rect, article,
			article_context(article, place.start), place,
			ROLE_ENTRY,
			text_entity_role((enum entity_kind)card_entity(app, list)
					->kind));
}

/* The first header tells who it is: two things in one line. */
static void
card_paint_header(struct app *app, struct list *list, uint32_t group,
	struct canvas *canvas, struct rect rect)
{
	static const char *const kinds[] = {N_("person"), N_("place"),
		N_("organisation"), N_("other name")};
	const struct entity *entity = card_entity(app, list);
	char text[512];

	if (group == CARD_MENTION)
		snprintf(text, sizeof text,
			ngettext("%s%s%.*s · %u mention",
				"%s%s%.*s · %u mentions", entity->count),
			_(kinds[entity->kind]), entity->role.len ? ", " : "",
			(int)(entity->role.len < 200 ? entity->role.len : 200),
			entity->role.len ? entity->role.at : "",
			entity->count);
	else
		snprintf(text, sizeof text, "%s",
			group == CARD_QUOTE ? _("Said") : _("Numbers near it"));
	paint_string(canvas, rect, rect.x, slice_string(text),
		group == CARD_MENTION ? ROLE_FAINT : ROLE_TITLE);
}

static void
card_entitle(struct app *app, struct list *list, char *to, size_t size)
{
	struct slice name = card_entity(app, list)->name;

	snprintf(to, size, "%.*s", (int)(name.len < 200 ? name.len : 200),
		name.at ? name.at : "");
}

/* A mention begins the walk of its name. */
static void
card_enter(struct app *app, struct list *list, struct row row)
{
	struct document *document = app_document(app);
	struct span place = card_place(app, list, row);

	if (row.kind == CARD_MENTION) {
		walk_name(&document->walk, document->article, list->entity);
		document->walk.at = walk_from(&document->walk, place.start);
	}
	app_jump(app, place);
}

const struct pane_class pane_card = {
	.name = "card",
	.title = N_("Name"),
	.help = N_("a name: its mentions, its numbers, what it said"),
	.lines = 1,
	.candidates = card_candidates,
	.take = card_take,
	.prepare = card_prepare,
	.words = card_words,
	.paint = card_paint,
	.paint_header = card_paint_header,
	.place = card_place,
	.enter = card_enter,
	.entitle = card_entitle,
};
