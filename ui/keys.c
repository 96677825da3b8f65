/* What a key, a paste or the mouse does. */
#include "base/memory.h"
#include "mark.h"
#include "run.h"
#include "state.h"
#include "text/utf8.h"

static const struct slice nothing = {"", 0};

/* ---- the mouse -------------------------------------------------------- */

static void
click_list(struct app *app, struct list *list, struct rect rect, int y,
	enum focus focus)
{
	uint32_t row = list_row_at(list, rect, y);

	app->focus = (uint8_t)focus;
	if (row == NONE || list_row(list, row).kind == ROW_HEADER)
		return;
	list_select(list, row);
	list_enter(app, list);
}

/* A name opens its card; all else in the text is marked. */
static void
click_text(struct app *app, struct key key)
{
	struct document *document = app_document(app);
	const struct article *article = document->article;
	struct span from, next;
	uint32_t offset, index;

	app->focus = FOCUS_ARTICLE;
	if (key.x >= app->canvas.width || key.y >= app->canvas.height ||
		!rect_holds(app->layout.column, key.x, key.y))
		return;
	offset = canvas_cell(&app->canvas, key.x, key.y)->offset;
	if (offset == NONE)
		return;
	index = article_mention_from(article, offset);
	if (index < article->mentions.count &&
		span_holds(article->mentions.at[index].span, offset)) {
		document->mark = article->mentions.at[index].span;
		app_open_card(app, article->mentions.at[index].entity);
		return;
	}
	from = (struct span){offset + 1, UINT32_MAX};
	next = mark_step(document, from, -1);
	document->mark = span_holds(next, offset)
				 ? next
				 : article_context(document->article,
					   offset);
}

static void
app_click(struct app *app, struct key key)
{
	const struct layout *layout = &app->layout;

	if (rect_holds(layout->panel, key.x, key.y))
		click_list(app, &app->panels[app->panel], layout->panel,
			key.y, FOCUS_PANEL);
	else if (rect_holds(layout->outline, key.x, key.y))
		click_list(app, &app->outline, layout->outline, key.y,
			FOCUS_OUTLINE);
	else if (layout->panel_over || layout->outline_over)
		run_escape(app, nothing);
	else
		click_text(app, key);
}

static void
app_wheel(struct app *app, struct key key)
{
	enum { LINES = 3 };
	const struct layout *layout = &app->layout;
	int direction = key.kind == KEY_WHEEL_DOWN ? 1 : -1;
	struct list *list = NULL;

	if (rect_holds(layout->panel, key.x, key.y))
		list = &app->panels[app->panel];
	else if (rect_holds(layout->outline, key.x, key.y))
		list = &app->outline;
	if (!list) {
		document_scroll(app_document(app), direction * LINES);
		mark_follow(app_document(app));
		return;
	}
	for (int i = 0; i < LINES; i++)
		list_move(list, MOTION_LINE, direction);
}

/* ---- keys ------------------------------------------------------------- */

/* Pasted text is text: it goes into a prompt, or nowhere. */
static void
app_paste_key(struct app *app, struct key key)
{
	char bytes[4] = " ";
	uint32_t len = 1;

	if (!app->prompt.kind)
		return;
	if (key.kind == KEY_CHAR && !key.modifiers && key.code >= ' ')
		len = utf8_put(bytes, key.code);
	else if (key.kind != KEY_ENTER_ && key.kind != KEY_TAB_)
		return;
	edit_insert(&app->prompt.edit, slice_from(bytes, len));
}

static void
app_unbound(struct app *app)
{
	char keys[64];

	keymap_keys(app->keymap, command_named(slice_string("help")), keys,
		sizeof keys);
	keys[strcspn(keys, " ")] = '\0';
	app_say(app, _("this key does nothing; %s shows the keys"), keys);
}

/* Keys may come faster than the screen is painted: a list that was just
 * opened or filtered has its rows before the next key means one of them. */
static void
app_make_rows(struct app *app)
{
	enum { ROWS = 5000 };
	struct list *list = app_list(app);

	if (list)
		list_work(app, list, ROWS);
}

/* What means the text of an article, which on the front page nobody sees. */
static bool
needs_article(const struct command *command)
{
	static const char *const names[] = {"next-hit", "previous-hit",
		"next-mention", "numbers", "names", "quotes", "timeline",
		"links", "outline", "key-ones", "emphasis", "link-numbers",
		"copy", "open", "fetch", "reload"};

	if (command->group == GROUP_JUMP)
		return strcmp(command->name, "enter") != 0;
	for (size_t i = 0; i < ARRAY_LEN(names); i++)
		if (!strcmp(command->name, names[i]))
			return true;
	return false;
}

void
app_do(struct app *app, const struct command *command, struct slice argument)
{
	if (app_at_front(app) && needs_article(command))
		app_say(app, "%s", _("Enter opens an article, Q leaves"));
	else
		command->run(app, argument);
}

static void
app_command_key(struct app *app, struct key key)
{
	const struct command *command;

	app_make_rows(app);
	if (app->prompt.kind) {
		prompt_key(app, key);
		return;
	}
	command = keymap_command(app->keymap, key);
	if (command)
		app_do(app, command, nothing);
	else
		app_unbound(app);
}

void
app_key(struct app *app, struct key key)
{
	switch (key.kind) {
	case KEY_NONE_YET:
	case KEY_RESIZED:
		return;
	case KEY_PASTE_BEGIN:
		app->pasting = true;
		return;
	case KEY_PASTE_END:
		app->pasting = false;
		if (app->prompt.kind)
			prompt_paste(app, nothing);
		return;
	default:
		break;
	}
	app_settle(app);
	if (app->pasting) {
		app_paste_key(app, key);
		return;
	}
	app_next_message(app);
	if (key.kind == KEY_CLICK) {
		if (app->prompt.kind)
			prompt_cancel(app);
		app_click(app, key);
	} else if (key.kind == KEY_WHEEL_UP || key.kind == KEY_WHEEL_DOWN) {
		app_wheel(app, key);
	} else {
		app_command_key(app, key);
	}
}
