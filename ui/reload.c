/* An input is read once more beside the article that it gave. */
#include "reload.h"
#include "articles.h"
#include "documents.h"
#include "state.h"

#include <stdio.h>

enum { TITLE_MAX = 256 };

/* The document with the reading that the current article comes from: of a
 * feed the first one. */
static struct document *
input_of(struct app *app)
{
	struct document *document = app_document(app);

	for (uint32_t i = 0; document->origin && i < app->document_count; i++)
		if (app->documents[i].reading == document->origin)
			return &app->documents[i];
	return document;
}

struct reading *
reload_incoming(struct app *app)
{
	struct document *document = app_document(app);

	return document->more ? document->reading : input_of(app)->fresh;
}

struct reading *
reload_fetching(struct app *app)
{
	struct reading *incoming = reload_incoming(app);
	size_t taken, size;

	return incoming && reading_is_fetching(incoming, &taken, &size)
		       ? incoming
		       : NULL;
}

void
reload_begin(struct app *app)
{
	struct document *input = input_of(app);
	enum status status;

	if (input->fresh || reload_fetching(app)) {
		app_say(app, "%s", _("it is still being read"));
		return;
	}
	if (!input->path || !strcmp(input->path, "-")) {
		app_say(app, "%s", _("this can be read only once"));
		return;
	}
	status = document_reload(input, &app->start->options);
	if (status)
		app_complain_of(app, input, status_sentence(status));
}

/* ---- taken --------------------------------------------------------------- */

/* Of a feed one stays with the entry of the same title. */
static void
find_entry(struct app *app, const char *title)
{
	const struct reading *origin = app_document(app)->origin;

	for (uint32_t i = app->current; i < app->document_count; i++) {
		struct document *document = &app->documents[i];

		if (document->origin != origin)
			return;
		if (slice_is(document_title(document), title)) {
			app_switch(app, i);
			return;
		}
	}
}

static void
take(struct app *app, struct document *input)
{
	struct slice now = document_title(app_document(app));
	char title[TITLE_MAX];

	snprintf(title, sizeof title, "%.*s", (int)now.len, now.at);
	if (app->panel == PANEL_CARD || app->panel == PANEL_COMPARE)
		app_close_panel(app);
	app->current = (uint32_t)(input - app->documents);
	documents_drop_siblings(app, app->current);
	app_forget_lists(app);
	if (!document_renew(app_document(app))) {
		app_say(app, "%s", _("nothing has changed"));
		return;
	}
	app_layout(app);
	articles_take_siblings(app, app->current);
	articles_renew_cards(app, app->current);
	if (app_document(app)->origin)
		find_entry(app, title);
	app_say(app, "%s", _("read once more"));
}

/* What failed is of use only where there is nothing else. */
static void
leave(struct app *app, struct document *input, enum status status)
{
	app_complain_of(app, input, reading_sentence(input->fresh, status));
	if (!input->article->text.len &&
		reading_article(input->fresh)->text.len)
		return;
	reading_free(input->fresh);
	input->fresh = NULL;
}

/* ---- stepped ------------------------------------------------------------- */

bool
reload_step(struct app *app, uint32_t bytes)
{
	struct document *input = input_of(app);
	enum status status;
	bool more;

	if (!input->fresh || !reading_can_step(input->fresh))
		return false;
	app->changed = true;
	status = reading_step(input->fresh, bytes, &more);
	if (status)
		leave(app, input, status);
	else if (!more)
		take(app, input);
	return true;
}

/* ---- elsewhere ----------------------------------------------------------- */

static struct reading *
fetched(const struct document *document)
{
	struct reading *reading = document->more ? document->reading
						 : document->fresh;
	size_t taken, size;

	return reading && reading_is_fetching(reading, &taken, &size) ? reading
								      : NULL;
}

uint32_t
reload_elsewhere(struct app *app, uint32_t from, struct reading **incoming)
{
	const struct document *here = input_of(app);

	if (!app->fetched_elsewhere)
		return NONE;
	for (uint32_t i = from; i < app->document_count; i++) {
		const struct document *document = &app->documents[i];

		*incoming = fetched(document);
		if (*incoming && document != here && i != app->current)
			return i;
	}
	return NONE;
}

/* An input once more is taken when one comes back to it. */
static void
step_elsewhere(struct app *app, struct document *document, uint32_t bytes)
{
	enum status status;
	bool more;

	if (document->more) {
		status = document_step(document, bytes);
		if (status)
			app_complain_of(app, document,
				reading_sentence(document->reading, status));
	} else {
		status = reading_step(document->fresh, bytes, &more);
		if (status)
			leave(app, document, status);
	}
	app->changed = true;
}

void
reload_step_elsewhere(struct app *app, uint32_t bytes)
{
	struct reading *incoming;
	uint32_t at = reload_elsewhere(app, 0, &incoming);

	if (at == NONE)
		app->fetched_elsewhere = false;
	for (; at != NONE; at = reload_elsewhere(app, at + 1, &incoming))
		if (reading_can_step(incoming))
			step_elsewhere(app, &app->documents[at], bytes);
}

bool
reload_cancel(struct app *app)
{
	struct reading *fetching = reload_fetching(app);

	if (!fetching)
		return false;
	reading_cancel(fetching);
	return true;
}
