/* What the status bar says until the next key. */
#include "state.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

void
app_say(struct app *app, const char *format, ...)
{
	va_list list;

	va_start(list, format);
	vsnprintf(app->message, sizeof app->message, format, list);
	va_end(list);
	app->message_error = false;
}

void
app_complain(struct app *app, const char *format, ...)
{
	va_list list;

	va_start(list, format);
	vsnprintf(app->message, sizeof app->message, format, list);
	va_end(list);
	app->message_error = true;
}

void
app_complain_of(struct app *app, const struct document *document,
	const char *sentence)
{
	struct slice source = document_source(document);

	app_complain(app, "%.*s: %s", (int)source.len, source.at, sentence);
}

/* Does somebody who reads on the screen want to know of it? */
static bool
note_matters(const struct note *note)
{
	return note->level == NOTE_WARNING ||
	       !strcmp(note->code, "no-article") ||
	       !strcmp(note->code, "language-unknown");
}

void
app_tell_notes(struct app *app)
{
	struct document *document = app_document(app);
	const struct notes *notes = &document->article->notes;

	if (document->more || document->noted || app->message[0])
		return;
	document->noted = true;
	for (uint32_t i = 0; i < notes->count; i++)
		if (note_matters(&notes->at[i])) {
			app_say(app, "%.*s", (int)notes->at[i].text.len,
				notes->at[i].text.at);
			return;
		}
}

/* The message makes way for the next complaint about the configuration. */
void
app_next_message(struct app *app)
{
	const struct complaints *complaints = app->start->complaints;

	app->message[0] = '\0';
	if (complaints && app->complaint < complaints->count)
		app_complain(app, "%s", complaints->at[app->complaint++]);
}
