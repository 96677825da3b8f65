/* Commands about how things look, and about the program itself. */
#include "articles.h"
#include "base/memory.h"
#include "mark.h"
#include "panes/panes.h"
#include "run.h"
#include "state.h"

#include <stdio.h>
#include <stdlib.h>

void
run_emphasis(struct app *app, struct slice argument)
{
	static const uint8_t next[] = {
		TEXT_EMPHASIS_FAINT, TEXT_EMPHASIS_OFF, TEXT_EMPHASIS_ON};
	static const char *const told[] = {
		N_("names and numbers stand out"),
		N_("names and numbers are faint"),
		N_("names and numbers are plain text")};

	(void)argument;
	app->emphasis = next[app->emphasis];
	app_say(app, "%s", _(told[app->emphasis]));
}

static void
widen(struct app *app, int by)
{
	enum { NARROWEST = 20, WIDEST = 200 };
	int width = app->settings.text_width + by;

	/* From what is seen, not from what there was no room for. */
	if (by < 0 && width > app->layout.column.width)
		width = app->layout.column.width + by;
	if (by > 0 && app->layout.column.width < app->settings.text_width) {
		app_say(app, "%s", _("there is no room for wider text"));
		return;
	}
	app->settings.text_width = width < NARROWEST ? NARROWEST
				   : width > WIDEST  ? WIDEST
						     : width;
	app_layout(app);
	app_say(app, _("text of %d columns"), app->layout.column.width);
}

void
run_link_numbers(struct app *app, struct slice argument)
{
	(void)argument;
	app->link_numbers = !app->link_numbers;
	app_layout(app);
	app_say(app, "%s", app->link_numbers
				   ? _("links have numbers")
				   : _("links are without numbers"));
}

void
run_wider(struct app *app, struct slice argument)
{
	(void)argument;
	widen(app, 4);
}

void
run_narrower(struct app *app, struct slice argument)
{
	(void)argument;
	widen(app, -4);
}

/* ---- themes ----------------------------------------------------------- */

static void
use_theme(struct app *app, const char *name)
{
	struct complaints complaints = {0};
	struct theme theme;
	enum status status = theme_load(name, &theme, &complaints);

	if (status) {
		app_complain(app, _("theme %s: %s"), name,
			status_sentence(status));
	} else {
		app->theme = theme;
		snprintf(app->settings.theme, sizeof app->settings.theme, "%s",
			name);
		app->requests |= REQUEST_THEME;
		if (complaints.count)
			app_complain(app, "%s", complaints.at[0]);
		else
			app_say(app, _("theme %s"), name);
	}
	complaints_free(&complaints);
}

void
run_theme(struct app *app, struct slice argument)
{
	char name[64];

	if (!argument.len) {
		app_say(app, _("theme %s"), app->settings.theme);
		return;
	}
	snprintf(name, sizeof name, "%.*s", (int)argument.len, argument.at);
	use_theme(app, name);
}

void
run_next_theme(struct app *app, struct slice argument)
{
	char **names;
	uint32_t count = theme_names(&names), next = 0;

	(void)argument;
	for (uint32_t i = 0; i < count; i++)
		if (!strcmp(names[i], app->settings.theme))
			next = (i + 1) % count;
	if (count)
		use_theme(app, names[next]);
	for (uint32_t i = 0; i < count; i++)
		free(names[i]);
	free(names);
}

/* ---- the program ------------------------------------------------------ */

void
run_mouse(struct app *app, struct slice argument)
{
	(void)argument;
	app->mouse = !app->mouse;
	app->requests |= REQUEST_MOUSE;
	app_say(app, "%s", app->mouse
				   ? _("the mouse belongs to Lesart")
				   : _("the mouse belongs to the terminal"));
}

void
run_redraw(struct app *app, struct slice argument)
{
	(void)argument;
	app->requests |= REQUEST_FORGET;
}

void
run_suspend(struct app *app, struct slice argument)
{
	(void)argument;
	app->requests |= REQUEST_SUSPEND;
}

void
run_quit(struct app *app, struct slice argument)
{
	(void)argument;
	app->requests |= REQUEST_QUIT;
}

void
run_command(struct app *app, struct slice argument)
{
	(void)argument;
	prompt_open(app, PROMPT_COMMAND);
}

/* To the nearest article in a direction that can be read; false: there is
 * none. */
static bool
step_article(struct app *app, int direction)
{
	uint32_t at = app->current;

	while ((at = articles_beside(app, at, direction)) != NONE)
		if (app_switch(app, at))
			return true;
	return false;
}

void
run_next_article(struct app *app, struct slice argument)
{
	(void)argument;
	if (!step_article(app, 1))
		app_say(app, "%s", _("this is the last article"));
}

void
run_previous_article(struct app *app, struct slice argument)
{
	(void)argument;
	if (!step_article(app, -1))
		app_say(app, "%s", _("this is the first article"));
}

/* ---- copying ---------------------------------------------------------- */

/* The quote at the mark, else its sentence, else the first one in view. */
static struct span
span_to_copy(struct app *app)
{
	struct document *document = app_document(app);
	struct marked marked = mark_what(document, document->mark);
	struct span seen;

	if (marked.kind == MARK_QUOTE)
		return document->mark;
	if (!span_empty(document->mark))
		return article_context(
			document->article, document->mark.start);
	seen = document_seen(document);
	return article_context(document->article, seen.start);
}

/* The address of the selected link; false without their list. */
static bool
copy_link(struct app *app)
{
	struct slice address = link_selected(app);

	if (app_list(app) != &app->panels[PANEL_LINKS])
		return false;
	if (address.len) {
		app_copy(app, address);
		app_say(app, "%s", _("address copied"));
	} else {
		app_say(app, "%s", _("there is nothing to copy"));
	}
	return true;
}

void
run_copy(struct app *app, struct slice argument)
{
	struct document *document = app_document(app);
	const struct article *article = document->article;
	struct span span = span_to_copy(app);
	struct slice words = article_slice(article, span);
	struct slice title = document_title(document);
	const char *source = article->address ? article->address
			     : document->path ? document->path
					      : "lesart";
	size_t size = COPY_MAX + title.len + strlen(source) + 16;
	char *text;

	(void)argument;
	if (copy_link(app))
		return;
	if (span_empty(span)) {
		app_say(app, "%s", _("there is nothing to copy"));
		return;
	}
	text = memory_new(size);
	snprintf(text, size, "%.*s\n— %.*s (%s)\n", (int)(words.len < COPY_MAX ? words.len : COPY_MAX), words.at,
		(int)title.len, title.at, source);
	app_copy(app, slice_string(text));
	free(text);
	if (span_empty(document->mark))
		document->mark = span;
	app_say(app, "%s", _("copied with its source"));
}
