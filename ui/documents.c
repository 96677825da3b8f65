/* Documents come from paths, from feeds and from the shelf. */
#include "documents.h"
#include "articles.h"
#include "base/memory.h"
#include "state.h"

enum { OPEN_MAX_ = 16 /* articles of the shelf in memory */ };

static void
documents_room(struct app *app, uint32_t more)
{
	app->documents = memory_room(app->documents, &app->document_max,
		app->document_count + more, sizeof *app->documents);
}

void
documents_add(struct app *app, struct document document)
{
	documents_room(app, 1);
	app->documents[app->document_count++] = document;
}

/* Room for some before the document at a place; who stood there or behind
 * it has moved. */
static void
make_room(struct app *app, uint32_t at, uint32_t more)
{
	uint32_t *const places[] = {&app->current, &app->previous,
		&app->compared, &app->card_met};

	documents_room(app, more);
	memmove(app->documents + at + more, app->documents + at,
		(app->document_count - at) * sizeof *app->documents);
	app->document_count += more;
	for (size_t i = 0; i < ARRAY_LEN(places); i++)
		if (*places[i] >= at)
			*places[i] += more;
	app->judged.judged = 0;
	app->panels[PANEL_ARTICLES].revision++;
}

/* ---- cards ------------------------------------------------------------------ */

/* The document of a file that waits for its card; they come in the order of
 * the documents. NONE if there is none. */
static uint32_t
document_waiting(const struct app *app, const struct shelf_card *card)
{
	for (uint32_t i = 0; i < app->document_count; i++) {
		uint32_t at = (app->card_met + i) % app->document_count;
		const struct document *document = &app->documents[at];

		if (document->number == card->number && document->path &&
			document->entry == card->entry && !document->card)
			return at;
	}
	return NONE;
}

/* The place of an entry: behind the one before it, where it may be already. */
static uint32_t
entry_place(struct app *app, const struct shelf_card *card)
{
	uint32_t at = app->card_met + 1;
	const struct document *before;

	if (at > app->document_count)
		return NONE;
	before = &app->documents[app->card_met];
	if (before->number != card->number ||
		before->entry + 1 != card->entry)
		return NONE;
	if (at == app->document_count ||
		app->documents[at].number != card->number ||
		app->documents[at].entry != card->entry) {
		struct document entry = {.path = before->path,
			.number = card->number, .entry = card->entry};

		make_room(app, at, 1);
		app->documents[at] = entry;
	}
	return at;
}

static void
take_card(struct app *app, struct shelf_card *card)
{
	struct document *document;
	uint32_t at;

	if (card->number >= app->start->count)
		return;
	if (app->folders[card->number]) {
		documents_add(app, (struct document){.path = card->path,
			.number = card->number, .entry = card->entry,
			.card = app->cards_taken, .of_folder = true});
		return;
	}
	at = card->entry ? entry_place(app, card) : document_waiting(app, card);
	if (at == NONE)
		return;
	document = &app->documents[at];
	document->card = app->cards_taken;
	app->card_met = at;
	app->judged.judged = 0;
	if (document->reading)
		shelf_opened(app->shelf, card);
}

void
documents_take_cards(struct app *app)
{
	const struct shelf_cards *cards = &app->shelf->cards;

	while (app->cards_taken < cards->count) {
		struct shelf_card *card = &cards->at[app->cards_taken++];

		take_card(app, card);
	}
}

void
documents_forget_cards(struct app *app, uint32_t number)
{
	for (uint32_t i = 0; i < app->document_count; i++)
		if (app->documents[i].number == number)
			app->documents[i].card = 0;
	app->card_met = 0;
	app->judged.judged = 0;
	app->panels[PANEL_ARTICLES].revision++;
}

/* ---- siblings --------------------------------------------------------------- */

/* Entries behind the first one that are there already, by their cards. */
static uint32_t
entries_behind(const struct app *app, uint32_t first)
{
	uint32_t count = 0, number = app->documents[first].number;

	for (uint32_t at = first + 1; at < app->document_count; at++) {
		if (app->documents[at].number != number ||
			app->documents[at].entry != count + 1)
			break;
		count++;
	}
	return count;
}

uint32_t
documents_take_siblings(struct app *app, uint32_t index)
{
	uint32_t all = document_siblings(&app->documents[index]);
	uint32_t there = entries_behind(app, index);
	struct document *first;

	if (there >= all)
		return 0;
	make_room(app, index + 1 + there, all - there);
	first = &app->documents[index];
	first->origin = first->reading;
	for (uint32_t i = there + 1; i <= all; i++)
		first[i] = (struct document){.path = first->path,
			.number = first->number, .origin = first->reading,
			.entry = i};
	return all - there;
}

void
documents_drop_siblings(struct app *app, uint32_t index)
{
	struct document *first = &app->documents[index];
	uint32_t from = index + 1, to;

	if (!first->origin)
		return;
	to = from + entries_behind(app, index);
	for (uint32_t i = from; i < to; i++) {
		app_keep_place(app, &app->documents[i]);
		document_close(&app->documents[i]);
	}
	memmove(app->documents + from, app->documents + to,
		(app->document_count - to) * sizeof *first);
	app->document_count -= to - from;
	if (app->previous >= to)
		app->previous -= to - from;
	else if (app->previous >= from)
		app->previous = app->current;
	first->origin = NULL;
	app->card_met = 0;
	app->judged.judged = 0;
	app->panels[PANEL_ARTICLES].revision++;
}

/* ---- closed ----------------------------------------------------------------- */

/* What others are read from stays. */
static bool
may_close(const struct app *app, uint32_t index)
{
	const struct document *document = &app->documents[index];

	return document->card && document->reading && !document->origin &&
	       index != app->current && index != app->previous;
}

void
documents_close_old(struct app *app)
{
	uint32_t open = 0;

	for (uint32_t i = 0; i < app->document_count; i++)
		open += app->documents[i].card && app->documents[i].reading;
	if (open <= OPEN_MAX_)
		return;
	for (uint32_t i = 0; i < app->document_count; i++) {
		struct document *document = &app->documents[i];

		if (!may_close(app, i))
			continue;
		app_keep_place(app, document);
		document_close(document);
		document->looked_up = document->moved = false;
		document->anchor = 0;
		document->mark = (struct span){0};
	}
}
