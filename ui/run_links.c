/* Commands that follow links, and the one that reads an article again. */
#include "articles.h"
#include "mark.h"
#include "panes/panes.h"
#include "reload.h"
#include "run.h"
#include "state.h"

#include <stdio.h>

bool
app_takes_address(struct app *app, struct slice address)
{
	if (address_is_web(address))
		return true;
	app_complain(app, "%s", address.len
		? _("only addresses of http and https are opened")
		: _("there is no address"));
	return false;
}

void
app_browse(struct app *app, struct slice address)
{
	if (!app_takes_address(app, address))
		return;
	snprintf(app->browsed, sizeof app->browsed, "%.*s", (int)address.len,
		address.at);
	app->requests |= REQUEST_BROWSE;
}

/* The link of this number, as its list counts. */
static struct slice
link_numbered(struct app *app, struct slice digits)
{
	uint32_t number = 0;

	for (size_t i = 0; i < digits.len; i++) {
		if (digits.at[i] < '0' || digits.at[i] > '9' ||
			number > 100000000)
			return slice_from("", 0);
		number = number * 10 + (uint32_t)(digits.at[i] - '0');
	}
	return link_address(app_document(app)->article, number);
}

/* By its number, the one selected, the one at the mark, else the article
 * itself. */
static struct slice
link_looked_up(struct app *app, struct slice argument)
{
	const struct document *document = app_document(app);
	struct marked marked = mark_what(document, document->mark);

	if (argument.len)
		return link_numbered(app, argument);
	if (app_list(app) == &app->panels[PANEL_LINKS])
		return link_selected(app);
	if (marked.kind == MARK_LINK)
		return document->article->links.at[marked.index].address;
	return link_address(document->article, 0);
}

/* The address that a command means; empty, and told, where there is none. */
static struct slice
link_meant(struct app *app, struct slice argument)
{
	struct slice address = link_looked_up(app, argument);

	if (!address.len && argument.len)
		app_complain(app, _("there is no link %.*s"),
			(int)argument.len, argument.at);
	else if (!address.len)
		app_complain(app, "%s", _("this article has no address"));
	return address;
}

void
run_open(struct app *app, struct slice argument)
{
	struct slice address = link_meant(app, argument);

	if (address.len)
		app_browse(app, address);
}

void
run_fetch(struct app *app, struct slice argument)
{
	struct slice address = link_meant(app, argument);

	if (!address.len || !app_takes_address(app, address))
		return;
	if (app->layout.panel_over)
		app_close_panel(app);
	articles_follow(app, address);
}

void
run_reload(struct app *app, struct slice argument)
{
	(void)argument;
	reload_begin(app);
}
