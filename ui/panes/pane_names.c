/* The names panel: who and where, gathered by kind, with how often. */
#include "panes/panes.h"
#include "base/memory.h"
#include "panes/paint.h"
#include "state.h"

#include <stdio.h>
#include <stdlib.h>

enum { SORT_WEIGHT, SORT_COUNT, SORT_TEXT, SORT_ALPHABET };

static const char *const sorts[] = {
	N_("weightiest first"), N_("most mentioned first"),
	N_("in the order of the text"), N_("by the alphabet"), NULL};

/* By default a name counts that is mentioned twice or has a role. */
enum { KEY_MENTIONS = 2 };

static int
compare_counts(const void *a, const void *b, void *data)
{
	const struct entity *entities = data;
	uint32_t i = *(const uint32_t *)a, j = *(const uint32_t *)b;

	if (entities[i].count != entities[j].count)
		return entities[i].count > entities[j].count ? -1 : 1;
	return i < j ? -1 : 1;
}

static int
compare_letters(const void *a, const void *b, void *data)
{
	const struct entity *entities = data;
	uint32_t i = *(const uint32_t *)a, j = *(const uint32_t *)b;
	struct slice x = entities[i].name, y = entities[j].name;
	size_t len = x.len < y.len ? x.len : y.len;
	int by = len ? strncasecmp(x.at, y.at, len) : 0;

	if (by)
		return by;
	return x.len != y.len ? (x.len < y.len ? -1 : 1) : i < j ? -1 : 1;
}

static void
names_prepare(struct app *app, struct list *list)
{
	const struct article *article = app_document(app)->article;
	bool weighed = list->sort == SORT_WEIGHT &&
		       article->entity_order.count == article->entities.count;

	list->order.count = 0;
	for (uint32_t i = 0; i < article->entities.count; i++)
		*ARRAY_ADD(&list->order) =
			weighed ? article->entity_order.at[i] : i;
	if (!list->order.count)
		return;
	if (list->sort == SORT_COUNT)
		qsort_r(list->order.at, list->order.count,
			sizeof *list->order.at, compare_counts,
			article->entities.at);
	else if (list->sort == SORT_ALPHABET)
		qsort_r(list->order.at, list->order.count,
			sizeof *list->order.at, compare_letters,
			article->entities.at);
}

/* Once for each kind, so that the kinds stand together. */
static uint32_t
names_candidates(struct app *app, struct list *list)
{
	(void)app;
	return list->order.count * ENTITY_KIND_COUNT;
}

static bool
names_take(struct app *app, struct list *list, uint32_t candidate,
	struct row *row)
{
	const struct article *article = app_document(app)->article;
	uint32_t kind = candidate / list->order.count;
	const struct entity *entity;

	row->index = list->order.at[candidate % list->order.count];
	entity = &article->entities.at[row->index];
	row->group = (uint8_t)kind;
	if (entity->kind != kind || !entity->count)
		return false;
	return list->all || entity->count >= KEY_MENTIONS || entity->role.len ||
	       kind == ENTITY_PERSON;
}

static void
names_words(struct app *app, struct list *list, struct row row,
	struct row_words *words)
{
	const struct entity *entity =
		&app_document(app)->article->entities.at[row.index];

	(void)list;
	words->at[words->count++] = entity->name;
	words->at[words->count++] = entity->role;
}

static struct span
names_place(struct app *app, struct list *list, struct row row)
{
	const struct article *article = app_document(app)->article;

	(void)list;
	return article->mentions
		.at[article->entities.at[row.index].first].span;
}

static void
names_enter(struct app *app, struct list *list, struct row row)
{
	(void)list;
	app_take_name(app, row.index);
}

static bool
entity_in_view(struct app *app, uint32_t entity)
{
	const struct article *article = app_document(app)->article;
	uint32_t i = article_mention_from(article, app->seen.start);

	for (; i < article->mentions.count &&
		article->mentions.at[i].span.start < app->seen.end; i++)
		if (article->mentions.at[i].entity == entity)
			return true;
	return false;
}

/* Where in the article a name stands: eight cells, each an eighth of it. */
static void
names_paint_bar(const struct article *article, const struct entity *entity,
	struct canvas *canvas, struct rect rect)
{
	enum { CELLS = 8, STEPS_MAX = 400 };
	uint32_t counts[CELLS] = {0}, most = 0, steps = 0;
	uint32_t i = entity->first;

	static const char *const blocks[] = {" ", "▁", "▃", "▅", "█"};

	for (; i != NONE && steps < STEPS_MAX; steps++) {
		uint64_t at = article->mentions.at[i].span.start;
		uint32_t *count = &counts[at * CELLS / article->text.len];

		if (++*count > most)
			most = *count;
		i = article->mentions.at[i].next;
	}
	for (int cell = 0; cell < CELLS; cell++) {
		uint32_t high = most ? (counts[cell] * 4 + most - 1) / most : 0;

		canvas_put(canvas, rect, rect.x + cell, rect.y,
			slice_string(blocks[high]), ROLE_BAR, NONE);
	}
}

static void
names_paint(struct app *app, struct list *list, struct row row,
	struct canvas *canvas, struct rect rect)
{
	enum { BAR = 8, COUNT = 5 };
	const struct article *article = app_document(app)->article;
	const struct entity *entity = &article->entities.at[row.index];
	struct rect left = rect, right = rect;
	char text[32];
	int x, end;

	(void)list;
	snprintf(text, sizeof text, " %u", entity->count);
	end = paint_right(canvas, right, slice_string(text), ROLE_FAINT);
	if (rect.width >= 30) {
		right.x = rect.x + rect.width - COUNT - BAR;
		right.width = BAR;
		names_paint_bar(article, entity, canvas, right);
		end = right.x < end ? right.x : end;
	}
	left.width = end - 1 - left.x;
	x = paint_string(canvas, left, left.x, entity->name,
		text_entity_role((enum entity_kind)entity->kind));
	if (entity_in_view(app, row.index)) {
		left.width = x - left.x;
		canvas_overlay(canvas, left, ROLE_CURRENT_ENTRY);
	}
	left.width = end - 1 - left.x;
	paint_string(canvas, left, x + 1, entity->role, ROLE_FAINT);
}

static void
names_paint_header(struct app *app, struct list *list, uint32_t group,
	struct canvas *canvas, struct rect rect)
{
	static const char *const titles[] = {N_("People"), N_("Places"),
		N_("Organisations"), N_("Other names")};

	(void)app;
	(void)list;
	paint_string(canvas, rect, rect.x, slice_string(_(titles[group])),
		ROLE_TITLE);
}

static void
names_entitle(struct app *app, struct list *list, char *to, size_t size)
{
	(void)app;
	snprintf(to, size, list->all ? _("All names (%u)") : _("Names (%u)"),
		list->count - list->headers);
}

const struct pane_class pane_names = {
	.name = "names",
	.title = N_("Names"),
	.help = N_("who and where: people, places, organisations"),
	.lines = 1,
	.sorts = sorts,
	.key_ones = true,
	.by_language = true,
	.candidates = names_candidates,
	.take = names_take,
	.prepare = names_prepare,
	.words = names_words,
	.paint = names_paint,
	.paint_header = names_paint_header,
	.place = names_place,
	.enter = names_enter,
	.entitle = names_entitle,
};
