/* Documents come from paths, from feeds and from the shelf. */
#include "articles.h"
#include "base/memory.h"
#include "base/trace.h"
#include "state.h"

#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>

enum {
	FIRST_CARD_WAIT = 15000, /* milliseconds */
	SHOW_EVERY = 250000,     /* microseconds, while the shelf reads */
	OPEN_MAX_ = 16,          /* articles of the shelf in memory */
};

static bool
is_folder(const char *path)
{
	struct stat at;

	return !stat(path, &at) && S_ISDIR(at.st_mode);
}

static void
documents_room(struct app *app, uint32_t more)
{
	app->documents = memory_room(app->documents, &app->document_max,
		app->document_count + more, sizeof *app->documents);
}

static void
documents_add(struct app *app, struct document document)
{
	documents_room(app, 1);
	app->documents[app->document_count++] = document;
}

/* Cards that have come become documents. */
static void
take_cards(struct app *app)
{
	const struct shelf_cards *cards = &app->shelf->cards;

	while (app->cards_taken < cards->count) {
		const struct shelf_card *card =
			&cards->at[app->cards_taken++];

		documents_add(app, (struct document){.path = card->path,
			.entry = card->entry, .card = app->cards_taken});
	}
}

static void
wait_for_first(struct app *app)
{
	uint64_t until = trace_now() + FIRST_CARD_WAIT * 1000ull;
	struct shelf *shelf = app->shelf;

	while (!app->document_count && trace_now() < until) {
		struct pollfd ready = {
			.fd = shelf_descriptor(shelf), .events = POLLIN};

		if (ready.fd < 0 ||
			(shelf->total_known && shelf->done >= shelf->total))
			return;
		poll(&ready, 1, 100);
		shelf_work(shelf, 1000);
		take_cards(app);
	}
}

void
articles_begin(struct app *app)
{
	const struct app_start *start = app->start;
	char **folders = memory_zeroed(start->count + 1, sizeof *folders);
	uint32_t count = 0;

	for (uint32_t i = 0; i < start->count; i++) {
		if (is_folder(start->paths[i]))
			folders[count++] = start->paths[i];
		else
			documents_add(app, (struct document){
						   .path = start->paths[i]});
	}
	if (!start->count)
		documents_add(app, (struct document){0});
	if (count) {
		app->shelf = shelf_start(folders, count);
		if (app->shelf)
			wait_for_first(app);
	}
	free(folders);
}

void
articles_end(struct app *app)
{
	shelf_end(app->shelf);
	free(app->documents);
	free(app->judged.holds);
}

void
articles_take_siblings(struct app *app)
{
	uint32_t more = document_siblings(app_document(app));
	uint32_t from = app->current + 1;
	struct document *first;

	if (!more)
		return;
	documents_room(app, more);
	first = app_document(app);
	memmove(first + 1 + more, first + 1,
		(app->document_count - from) * sizeof *first);
	app->document_count += more;
	app->judged.judged = 0;
	first->origin = first->reading;
	for (uint32_t i = 1; i <= more; i++)
		first[i] = (struct document){.path = first->path,
			.origin = first->reading, .entry = i};
	app->panels[PANEL_ARTICLES].revision++;
	if (!app->message[0])
		app_say(app, _("article %u of %u"), app->current + 1,
			app->document_count);
}

void
articles_narrow(struct app *app, uint32_t index)
{
	struct shelf_name name = app->shelf->answer.names.at[index];

	snprintf(app->shelf_name, sizeof app->shelf_name, "%s", name.name);
	app->shelf_name_wanted = false;
	shelf_ask_name(app->shelf, name.kind, slice_string(app->shelf_name));
	list_filter(&app->panels[PANEL_ARTICLES], (struct slice){"", 0});
	list_forget(&app->panels[PANEL_ARTICLES]);
}

/* The first name that is found, as soon as it is. */
static void
take_wanted_name(struct app *app)
{
	const struct shelf_answer *answer = &app->shelf->answer;

	if (!app->shelf_name_wanted || answer->question != SHELF_NAMES)
		return;
	if (answer->names.count) {
		articles_narrow(app, 0);
	} else if (answer->complete) {
		app->shelf_name_wanted = false;
		app_complain(app, _("no name like %s"),
			app->prompt.edit.text);
	}
}

void
articles_drop_siblings(struct app *app)
{
	struct document *first = app_document(app);
	uint32_t from = app->current + 1, to = from;

	if (!first->origin)
		return;
	while (to < app->document_count &&
		app->documents[to].origin == first->origin) {
		app_keep_place(app, &app->documents[to]);
		document_close(&app->documents[to++]);
	}
	memmove(app->documents + from, app->documents + to,
		(app->document_count - to) * sizeof *first);
	app->document_count -= to - from;
	if (app->previous >= to)
		app->previous -= to - from;
	else if (app->previous >= from)
		app->previous = app->current;
	first->origin = NULL;
	app->judged.judged = 0;
	app->panels[PANEL_ARTICLES].revision++;
}

/* Until it is, what comes is shown at once. */
static bool
screen_is_full(const struct list *list)
{
	return list->count * (list->lines ? list->lines : 1u) >=
	       (uint32_t)list->height;
}

bool
articles_work(struct app *app, uint32_t microseconds)
{
	struct shelf *shelf = app->shelf;

	if (!shelf)
		return false;
	if (shelf_work(shelf, microseconds))
		take_cards(app);
	take_wanted_name(app);
	if (shelf->revision == app->shelf_shown ||
		(shelf->done < shelf->total && !shelf->answer.complete &&
			screen_is_full(&app->panels[PANEL_ARTICLES]) &&
			trace_now() - app->shelf_shown_at < SHOW_EVERY))
		return false;
	app->shelf_shown = shelf->revision;
	app->shelf_shown_at = trace_now();
	app->panels[PANEL_ARTICLES].revision++;
	return true;
}

struct shelf_card *
articles_card(const struct app *app, const struct document *document)
{
	return document->card ? &app->shelf->cards.at[document->card - 1]
			      : NULL;
}

bool
articles_narrowed(const struct app *app)
{
	return app->shelf && (app->shelf->answer.question == SHELF_NAME ||
				     app->shelf->answer.question == SHELF_LIKE);
}

bool
articles_widen(struct app *app)
{
	struct list *list = &app->panels[PANEL_ARTICLES];

	if (list->filter[0])
		list_filter(list, (struct slice){"", 0});
	else if (articles_narrowed(app))
		shelf_forget(app->shelf);
	else
		return false;
	return true;
}

void
articles_close_old(struct app *app)
{
	uint32_t open = 0;

	for (uint32_t i = 0; i < app->document_count; i++)
		open += app->documents[i].card && app->documents[i].reading;
	if (open <= OPEN_MAX_)
		return;
	for (uint32_t i = 0; i < app->document_count; i++) {
		struct document *document = &app->documents[i];

		if (!document->card || !document->reading ||
			i == app->current || i == app->previous)
			continue;
		app_keep_place(app, document);
		document_close(document);
		document->looked_up = document->moved = false;
		document->anchor = 0;
		document->mark = (struct span){0};
	}
}
