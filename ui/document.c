/* A document opened, read, read once more, closed. Where in it one is stands
 * in document_place.c. */
#include "document.h"
#include "base/address.h"
#include "base/memory.h"
#include "base/trace.h"
#include "paths.h"
#include "tour.h"

#include <stdlib.h>

/* An article of the shelf may be an entry of its file. */
static enum status
open_entry(const struct document *document,
	const struct reading_options *options, struct reading **reading)
{
	struct reading *whole;
	enum status status = reading_open(document->path, options, &whole);
	bool more = true;

	if (status)
		return status;
	while (more && !reading_entries(whole))
		reading_step(whole, 64 * 1024, &more);
	if (document->entry < reading_entries(whole))
		*reading = reading_of_entry(whole, document->entry, options);
	else
		status = STATUS_NOT_FOUND;
	reading_free(whole);
	return status;
}

static enum status
open_input(const struct document *document,
	const struct reading_options *options, struct reading **reading)
{
	struct reading_options tour = *options;

	if (document->card && document->entry)
		return open_entry(document, options, reading);
	if (document->path)
		return reading_open(document->path, options, reading);
	tour.date = tour_date();
	*reading = reading_of_bytes(
		tour_text(interface_language()), "lesart", &tour);
	return STATUS_OK;
}

/* A reading that it has not had before: its article, from the start. */
static void
begin(struct document *document)
{
	document->article = reading_article(document->reading);
	document->more = true;
	document->wanted = NONE;
	document->walk.at = NONE;
	view_begin(&document->view, document->article);
}

enum status
document_open(
	struct document *document, const struct reading_options *options)
{
	enum status status = STATUS_OK;

	if (document->origin)
		document->reading = reading_of_entry(
			document->origin, document->entry, options);
	else
		status = open_input(document, options, &document->reading);
	if (status) {
		document->failed = true;
		document->status = (uint8_t)status;
		return status;
	}
	begin(document);
	return STATUS_OK;
}

static void
drop_stand_ins(struct document *document)
{
	reading_free(document->stand_in);
	reading_free(document->next_stand_in);
	document->stand_in = document->next_stand_in = NULL;
	document->stands_for = document->next_stands_for = 0;
	document->unshown_since = 0;
}

void
document_close(struct document *document)
{
	if (!document->reading)
		return;
	reading_free(document->fresh);
	document->fresh = NULL;
	walk_end(&document->walk);
	seeker_free(document->seeker);
	document->seeker = NULL;
	view_end(&document->view);
	free(document->spots);
	document->spots = NULL;
	document->spot_count = 0;
	drop_stand_ins(document);
	reading_free(document->reading);
	document->reading = NULL;
	document->article = NULL;
}

uint32_t
document_siblings(const struct document *document)
{
	uint32_t entries;

	if (document->origin || document->more || !document->reading ||
		document->entry || document->of_folder)
		return 0;
	entries = reading_entries(document->reading);
	return entries ? entries - 1 : 0;
}

struct slice
document_title(const struct document *document)
{
	const struct article *article = document->article;

	if (article && !span_empty(article->masthead.headline))
		return article_slice(article, article->masthead.headline);
	if (!article && document->origin &&
		reading_entry_title(document->origin, document->entry).len)
		return reading_entry_title(document->origin, document->entry);
	if (!document->path)
		return slice_string("Lesart");
	if (!strcmp(document->path, "-"))
		return slice_string(_("standard input"));
	return path_last(document->path);
}

enum status
document_step(struct document *document, uint32_t bytes)
{
	enum status status = STATUS_OK;

	if (document->glimpsed)
		reading_find_again(document->reading);
	document->glimpsed = false;
	if (document->more)
		status = reading_step(
			document->reading, bytes, &document->more);
	if (status && status != STATUS_CANCELLED) {
		document->broken = true;
		document->status = (uint8_t)status;
	}
	return status;
}

/* A page may need several steps until there is text, and take long. */
void
document_glimpse(struct document *document, uint32_t bytes)
{
	const struct article *article = document->article;
	uint64_t until = trace_now() + FIRST_SCREEN_MAX;

	/* A pipe may have nothing to say for long. */
	if (reading_descriptor(document->reading) >= 0)
		return;
	while (document->more && !article->analysed && trace_now() < until)
		document_step(document, bytes);
	document->glimpsed = article->analysed < article->text.len;
}

const char *
document_trouble(const struct document *document)
{
	enum status status = (enum status)document->status;

	return document->reading ? reading_sentence(document->reading, status)
				 : status_sentence(status);
}

struct slice
document_source(const struct document *document)
{
	struct slice path = slice_string(document->path ? document->path : "");

	return address_is_web(path) ? address_host(path) : path;
}

/* ---- once more ---------------------------------------------------------- */

enum status
document_reload(
	struct document *document, const struct reading_options *options)
{
	return open_input(document, options, &document->fresh);
}

/* Entries of feeds are not looked at. */
static bool
is_same(const struct reading *a, const struct reading *b)
{
	const struct text *one = &reading_article(a)->text;
	const struct text *other = &reading_article(b)->text;

	return reading_entries(a) < 2 && reading_entries(b) < 2 &&
	       one->len == other->len &&
	       (!one->len || !memcmp(one->at, other->at, one->len));
}

bool
document_renew(struct document *document)
{
	struct reading *fresh = document->fresh;
	bool same = is_same(document->reading, fresh);

	document->fresh = NULL;
	document->broken = false;
	if (same) {
		reading_free(fresh);
		return false;
	}
	document_exchange(document, reading_article(fresh));
	drop_stand_ins(document);
	reading_free(document->reading);
	document->reading = fresh;
	document->more = true;
	document->wanted = NONE;
	document->sideways = 0;
	document_step(document, 0);
	return true;
}
