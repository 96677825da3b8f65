/* What the status bar says until the next key. */
#include "state.h"

#include <stdarg.h>
#include <stdio.h>

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

/* The message makes way for the next complaint about the configuration. */
void
app_next_message(struct app *app)
{
	const struct complaints *complaints = app->start->complaints;

	app->message[0] = '\0';
	if (complaints && app->complaint < complaints->count)
		app_complain(app, "%s", complaints->at[app->complaint++]);
}
