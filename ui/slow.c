/* Articles in the place of one another while a pipe is being written. */
#include "slow.h"
#include "base/trace.h"
#include "state.h"
#include "walking.h"

enum { PATIENCE = 200000 }; /* microseconds */

/* The panels go on with the things of the other article. */
static void
exchange_panels(struct app *app, const struct article *from,
	const struct article *to)
{
	struct list *card = &app->panels[PANEL_CARD];

	card->entity = document_same_entity(from, card->entity, to);
	if (app->panel == PANEL_COMPARE ||
		(app->panel == PANEL_CARD && card->entity == NONE))
		app_close_panel(app);
	list_exchange(&app->outline, to);
	for (int i = 1; i < PANEL_COUNT; i++)
		list_exchange(&app->panels[i], to);
}

static void
exchange(struct app *app, struct document *document, struct reading *stand_in)
{
	const struct article *from = document->article;
	const struct article *to = reading_article(
		stand_in ? stand_in : document->reading);
	struct reading *old = document->stand_in;

	document_exchange(document, to);
	document->stand_in = stand_in;
	if (document == app_document(app)) {
		exchange_panels(app, from, to);
		prompt_renew(app);
		app_layout(app);
		walking_follow(app);
	}
	reading_free(old);
}

/* Are there bytes that nothing is shown of? */
static bool
has_unshown(const struct document *document)
{
	return document->more &&
	       reading_unshown(document->reading) > document->stands_for;
}

int
slow_patience(struct app *app)
{
	enum { MILLISECOND = 1000 };
	uint64_t since = app_document(app)->unshown_since;
	uint64_t until = since + PATIENCE, now = trace_now();

	if (!since || !has_unshown(app_document(app)))
		return -1;
	return until > now ? (int)((until - now) / MILLISECOND) + 1 : 1;
}

/* Begin to read what has come, if it has waited long enough. */
static void
begin(struct app *app, struct document *document)
{
	if (!document->unshown_since)
		document->unshown_since = trace_now();
	if (trace_now() - document->unshown_since < PATIENCE)
		return;
	document->unshown_since = 0;
	document->next_stands_for = reading_unshown(document->reading);
	document->next_stand_in = reading_of_unshown(
		document->reading, &app->start->options);
}

bool
slow_show(struct app *app)
{
	enum { SLICE = 2 * 1024 };
	struct document *document = app_document(app);
	struct reading *next = document->next_stand_in;
	bool more;

	if (!has_unshown(document))
		return false;
	if (!next) {
		begin(app, document);
		return document->next_stand_in;
	}
	reading_step(next, SLICE, &more);
	if (more)
		return true;
	document->next_stand_in = NULL;
	document->stands_for = document->next_stands_for;
	exchange(app, document, next);
	app->changed = true;
	return true;
}

void
slow_settle(struct app *app, struct document *document)
{
	const struct article *article;

	if (!reading_unshown(document->reading)) {
		reading_free(document->next_stand_in);
		document->next_stand_in = NULL;
	}
	if (!document->stand_in)
		return;
	article = reading_article(document->reading);
	if (document->more &&
		article->analysed < document->article->text.len)
		return;
	exchange(app, document, NULL);
}
