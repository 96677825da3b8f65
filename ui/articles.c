/* What the shelf tells, as it comes, and what it is asked. */
#include "articles.h"
#include "base/memory.h"
#include "base/trace.h"
#include "documents.h"
#include "state.h"
#include "text/utf8.h"

#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>

enum {
	FIRST_CARD_WAIT = 15000, /* milliseconds */
	SHOW_EVERY = 250000,     /* microseconds, while the shelf reads */
};

static bool
is_folder(const char *path)
{
	struct stat at;

	return !stat(path, &at) && S_ISDIR(at.st_mode);
}

/* The shelf has read all that it was told of, or has ended. */
static bool
all_is_read(const struct shelf *shelf)
{
	return shelf_descriptor(shelf) < 0 ||
	       (shelf->total_known && shelf->done >= shelf->total);
}

static void
wait_for_first(struct app *app)
{
	uint64_t until = trace_now() + FIRST_CARD_WAIT * 1000ull;
	struct shelf *shelf = app->shelf;

	while (!app->document_count && trace_now() < until) {
		struct pollfd ready = {
			.fd = shelf_descriptor(shelf), .events = POLLIN};

		if (all_is_read(shelf))
			return;
		poll(&ready, 1, 100);
		shelf_work(shelf, 1000);
		documents_take_cards(app);
	}
}

/* Files become documents at once; where there are folders too, the shelf
 * reads all of them. */
void
articles_begin(struct app *app)
{
	const struct app_start *start = app->start;

	app->folders = memory_zeroed(start->count + 1, sizeof *app->folders);
	for (uint32_t i = 0; i < start->count; i++) {
		app->folders[i] = is_folder(start->paths[i]);
		app->front |= app->folders[i];
		if (!app->folders[i])
			documents_add(app, (struct document){
				.path = start->paths[i], .number = i});
	}
	if (!start->count)
		documents_add(app, (struct document){0});
	if (app->front)
		app->shelf = shelf_start(start->paths, start->count, true);
	app->front = app->shelf;
	if (app->shelf)
		wait_for_first(app);
}

bool
articles_shelf(struct app *app)
{
	const struct app_start *start = app->start;
	uint32_t files = 0;

	for (uint32_t i = 0; i < start->count; i++)
		files += shelf_takes(start->paths[i]);
	if (!app->shelf && files && app->document_count > 1)
		app->shelf = shelf_start(start->paths, start->count, false);
	return app->shelf;
}

void
articles_end(struct app *app)
{
	shelf_end(app->shelf);
	free(app->documents);
	free(app->judged.holds);
	free(app->folders);
	arena_free(&app->addresses);
}

void
articles_take_siblings(struct app *app, uint32_t index)
{
	if (documents_take_siblings(app, index) && !app->message[0])
		app_say(app, _("article %u of %u"), app->current + 1,
			app->document_count);
}

void
articles_renew_cards(struct app *app, uint32_t index)
{
	const struct document *first = &app->documents[index];

	if (!app->shelf || first->number == NONE || first->of_folder ||
		!first->path || !shelf_takes(first->path))
		return;
	documents_forget_cards(app, first->number);
	shelf_read_again(app->shelf, first->path, first->number);
}

/* For the title of the list, cut between letters. */
static void
keep_name(struct app *app, struct slice name)
{
	name = utf8_fit(name, sizeof app->shelf_name - 1);
	memcpy(app->shelf_name, name.at, name.len);
	app->shelf_name[name.len] = '\0';
}

void
articles_narrow(struct app *app, uint32_t index)
{
	struct shelf_name name = app->shelf->answer.names.at[index];
	/* The answer goes when the next question comes. */
	char *asked = memory_string(name.name);

	keep_name(app, slice_string(asked));
	app->shelf_name_wanted = false;
	shelf_ask_name(app->shelf, name.kind, slice_string(asked));
	free(asked);
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

/* The row of a document in the list, where the list has an order or a choice
 * of its own; else NONE. */
static uint32_t
row_in_order(const struct app *app, uint32_t document)
{
	const struct list *list = &app->panels[PANEL_ARTICLES];

	if (!list->sort && !list->filter[0] && !articles_narrowed(app))
		return NONE;
	for (uint32_t i = 0; i < list->count; i++)
		if (list_row(list, i).index == document)
			return i;
	return NONE;
}

uint32_t
articles_beside(const struct app *app, uint32_t document, int direction)
{
	const struct list *list = &app->panels[PANEL_ARTICLES];
	uint32_t row = row_in_order(app, document);
	uint32_t step = (uint32_t)direction;

	/* One before the first is a large number, too. */
	if (row == NONE)
		return document + step < app->document_count ? document + step
							     : NONE;
	return row + step < list->count ? list_row(list, row + step).index
					: NONE;
}

uint32_t
articles_place(const struct app *app, uint32_t document, uint32_t *count)
{
	uint32_t row = row_in_order(app, document);

	*count = row == NONE ? app->document_count
			     : app->panels[PANEL_ARTICLES].count;
	return row == NONE ? document : row;
}

void
articles_like(struct app *app, uint32_t document)
{
	const struct shelf_card *card =
		articles_card(app, &app->documents[document]);

	app->story_wanted = !card && !all_is_read(app->shelf);
	if (app->story_wanted)
		return;
	if (!card) {
		app_say(app, "%s", _("this article is not among the files"));
		return;
	}
	keep_name(app, slice_string(card->headline));
	shelf_ask_like(app->shelf, card->id);
	list_filter(&app->panels[PANEL_ARTICLES], (struct slice){"", 0});
	list_forget(&app->panels[PANEL_ARTICLES]);
}

/* It was asked for before all articles were known. */
static void
take_wanted_story(struct app *app)
{
	if (app->story_wanted && all_is_read(app->shelf))
		articles_like(app, app->current);
}

void
articles_follow(struct app *app, struct slice address)
{
	struct document *document;

	for (uint32_t i = 0; i < app->document_count; i++) {
		document = &app->documents[i];
		if (document->reading && !document->origin && document->path &&
			slice_is(address, document->path)) {
			app_switch(app, i);
			return;
		}
	}
	documents_add(app, (struct document){.followed = true, .number = NONE,
		.path = arena_string(&app->addresses, address)});
	if (!app_switch(app, app->document_count - 1))
		app->document_count--;
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
		documents_take_cards(app);
	take_wanted_name(app);
	take_wanted_story(app);
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
