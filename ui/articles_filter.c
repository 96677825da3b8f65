/* Verdicts on documents: by what their cards say, and by the shelf. */
#include "articles_filter.h"
#include "articles.h"
#include "base/memory.h"
#include "filter.h"
#include "state.h"

#include <stdio.h>

enum verdict { HOLDS_WORDS = 1, HOLDS_TEXT = 2 };

/* What is not in the shelf is judged anew each time: its title may have
 * become known. */
static bool
holds_words(const struct app *app, const struct document *document,
	const struct filter *filter)
{
	const struct shelf_card *card = articles_card(app, document);

	if (card)
		return filter_holds_folded(filter, card->folded);
	return filter_holds(filter, document_title(document)) ||
	       (document->path &&
		       filter_holds(filter, slice_string(document->path)));
}

static bool
holds_text(const struct app *app, const struct document *document)
{
	const struct shelf_card *card = articles_card(app, document);

	return card && app->shelf->answer.question == SHELF_TEXT &&
	       shelf_found(app->shelf, card->id);
}

/* Forget the verdicts that do not help any more: what does not hold the
 * beginning does not hold the rest. */
static bool
verdicts_begin(struct articles_filter *judged, const char *typed)
{
	size_t len = strlen(judged->typed);
	bool grown = len && !strncmp(judged->typed, typed, len);

	if (!grown)
		judged->judged = 0;
	snprintf(judged->typed, sizeof judged->typed, "%s", typed);
	return grown && typed[len];
}

void
articles_judge(struct app *app, const char *typed)
{
	struct articles_filter *judged = &app->judged;
	struct filter filter = filter_make(slice_string(typed));
	bool grown;

	if (!*typed)
		return;
	grown = verdicts_begin(judged, typed);
	judged->holds = memory_room(
		judged->holds, &judged->max, app->document_count, 1);
	for (uint32_t i = 0; i < app->document_count; i++) {
		const struct document *document = &app->documents[i];
		bool known = i < judged->judged && document->card;
		bool holds = known && judged->holds[i] & HOLDS_WORDS;

		if (!known || (grown && holds))
			holds = holds_words(app, document, &filter);
		judged->holds[i] = (uint8_t)(
			(holds ? HOLDS_WORDS : 0) |
			(holds_text(app, document) ? HOLDS_TEXT : 0));
	}
	judged->judged = app->document_count;
}

bool
articles_hold(const struct app *app, uint32_t document)
{
	return document < app->judged.judged && app->judged.holds[document];
}
