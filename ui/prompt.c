/* The prompt: what each key does to it, and what each kind of it does. */
#include "prompt.h"
#include "articles.h"
#include "config.h"
#include "mark.h"
#include "state.h"
#include "text/width.h"
#include "walking.h"

#include <stdio.h>
#include <stdlib.h>

enum { PROMPT_ROWS = 8 };

static struct slice
typed(const struct app *app)
{
	return slice_from(app->prompt.edit.text, app->prompt.edit.len);
}

void
prompt_free(struct prompt *prompt)
{
	for (int i = 0; i < PROMPT_COUNT; i++)
		history_free(&prompt->histories[i]);
	free(prompt->matches.at);
}

/* ---- completion of commands ------------------------------------------- */

static void
completion_add(struct prompt *prompt, const char *word, struct slice start)
{
	if (prompt->completion_count >= COMPLETIONS_MAX ||
		strlen(word) < start.len ||
		memcmp(word, start.at, start.len) != 0)
		return;
	snprintf(prompt->completions[prompt->completion_count++],
		COMPLETION_LEN, "%s", word);
}

static void
complete_themes(struct prompt *prompt, struct slice start)
{
	char **names;
	uint32_t count = theme_names(&names);

	for (uint32_t i = 0; i < count; i++) {
		completion_add(prompt, names[i], start);
		free(names[i]);
	}
	free(names);
}

static void
complete_commands(struct prompt *prompt, struct slice start)
{
	uint32_t count;
	const struct command *commands = commands_all(&count);

	for (uint32_t i = 0; i < count; i++)
		completion_add(prompt, commands[i].name, start);
}

static void
prompt_complete(struct app *app)
{
	struct prompt *prompt = &app->prompt;
	struct slice line = typed(app);
	const char *blank = memchr(line.at, ' ', line.len);

	prompt->completion_count = 0;
	prompt->completed = false;
	prompt->choice = NONE;
	prompt->top = 0;
	prompt->completing = 0;
	if (!blank) {
		complete_commands(prompt, line);
		return;
	}
	prompt->completing = (size_t)(blank + 1 - line.at);
	if (slice_is(slice_from(line.at, prompt->completing - 1), "theme"))
		complete_themes(prompt,
			slice_from(blank + 1, line.len - prompt->completing));
}

/* What all completions begin with beyond what is typed. */
static size_t
common_length(const struct prompt *prompt)
{
	size_t len = strlen(prompt->completions[0]);

	for (uint32_t i = 1; i < prompt->completion_count; i++) {
		size_t same = 0;

		while (same < len && prompt->completions[i][same] ==
					     prompt->completions[0][same])
			same++;
		len = same;
	}
	return len;
}

static void
prompt_put_completion(struct prompt *prompt, struct slice word)
{
	char line[EDIT_MAX];
	int len = snprintf(line, sizeof line, "%.*s%.*s",
		(int)prompt->completing, prompt->edit.text, (int)word.len,
		word.at);

	if (len > 0 && (size_t)len < sizeof line)
		edit_set(&prompt->edit, slice_from(line, (size_t)len));
}

/* Tab: first as far as all agree, then one after the other. */
static void
prompt_tab(struct app *app, int direction)
{
	struct prompt *prompt = &app->prompt;
	size_t common;

	if (!prompt->completion_count)
		return;
	common = common_length(prompt);
	if (!prompt->completed &&
		common > prompt->edit.len - prompt->completing) {
		struct slice word = slice_from(prompt->completions[0], common);

		prompt_put_completion(prompt, word);
		prompt_complete(app);
		if (prompt->completion_count != 1)
			return;
	}
	if (prompt->choice == NONE)
		prompt->choice = direction > 0 ? 0
					       : prompt->completion_count - 1;
	else
		prompt->choice = (prompt->choice + prompt->completion_count +
					 (uint32_t)direction) %
				 prompt->completion_count;
	prompt->completed = true;
	prompt_put_completion(prompt,
		slice_string(prompt->completions[prompt->choice]));
}

/* ---- names ------------------------------------------------------------ */

/* Are the keys in the list of the articles of folders? */
static bool
at_front_page(struct app *app)
{
	return app->shelf && app_list(app) == &app->panels[PANEL_ARTICLES];
}

/* Names of the article; in the front page those of all articles. */
static void
names_seek(struct app *app)
{
	struct prompt *prompt = &app->prompt;

	prompt->of_shelf = at_front_page(app);
	app->shelf_name_wanted = false;
	if (prompt->of_shelf)
		shelf_ask(app->shelf, SHELF_NAMES, typed(app));
	else
		seek_names(app_document(app)->article, typed(app),
			&prompt->matches);
}

void
prompt_renew(struct app *app)
{
	struct prompt *prompt = &app->prompt;

	if (prompt->origin.walk == WALK_NAME)
		prompt->origin.walk = WALK_NONE;
	if (prompt->kind != PROMPT_NAMES || prompt->of_shelf)
		return;
	names_seek(app);
	if (prompt->choice >= prompt_name_count(app))
		prompt->choice = prompt->top = 0;
}

uint32_t
prompt_name_count(const struct app *app)
{
	return app->prompt.of_shelf ? app->shelf->answer.names.count
				    : app->prompt.matches.count;
}

/* ---- opening and leaving ---------------------------------------------- */

void
prompt_open(struct app *app, enum prompt_kind kind)
{
	struct document *document = app_document(app);
	struct prompt *prompt = &app->prompt;
	struct prompt_origin *origin = &prompt->origin;

	prompt->kind = (uint8_t)kind;
	prompt->choice = kind == PROMPT_NAMES ? 0 : NONE;
	prompt->top = 0;
	edit_set(&prompt->edit, (struct slice){"", 0});
	prompt->histories[kind].at = prompt->histories[kind].count;
	origin->anchor = document->anchor;
	origin->row = document->row;
	origin->mark = document->mark;
	origin->walk = document->walk.kind;
	origin->awaited = document->walk.awaited;
	origin->from = document->walk.from;
	origin->entity = document->walk.entity;
	memcpy(origin->query, document->walk.query, sizeof origin->query);
	if (kind == PROMPT_SEARCH)
		walking_prepare(app);
	if (kind == PROMPT_NAMES)
		names_seek(app);
	if (kind == PROMPT_COMMAND)
		prompt_complete(app);
	if (kind == PROMPT_FILTER)
		edit_set(&prompt->edit, slice_string(app_list(app)->filter));
	app_layout(app);
}

static void
prompt_close(struct app *app)
{
	app->prompt.kind = PROMPT_NONE;
	app_layout(app);
}

static void
origin_restore_view(struct app *app)
{
	struct document *document = app_document(app);
	const struct prompt_origin *origin = &app->prompt.origin;

	document->anchor = origin->anchor;
	document->row = origin->row;
	document->mark = origin->mark;
}

static void
origin_restore_walk(struct app *app)
{
	struct document *document = app_document(app);
	const struct prompt_origin *origin = &app->prompt.origin;

	if (origin->walk == WALK_SEARCH)
		walk_search(&document->walk, document->seeker,
			document->article, slice_string(origin->query),
			app->settings.case_matters);
	else if (origin->walk == WALK_NAME)
		walk_name(&document->walk, document->article, origin->entity);
	else
		walk_end(&document->walk);
	if (origin->awaited) {
		walking_wait(app, origin->from);
		walking_follow(app);
	}
}

void
prompt_cancel(struct app *app)
{
	if (app->prompt.kind == PROMPT_SEARCH) {
		origin_restore_view(app);
		origin_restore_walk(app);
	}
	if (app->prompt.kind == PROMPT_FILTER && app_list(app))
		list_filter(app_list(app), (struct slice){"", 0});
	prompt_close(app);
}

/* ---- while one types -------------------------------------------------- */

static uint32_t
origin_offset(struct app *app)
{
	const struct prompt_origin *origin = &app->prompt.origin;

	return span_empty(origin->mark)
		       ? document_seen(app_document(app)).start
		       : origin->mark.start;
}

static void
prompt_changed(struct app *app)
{
	struct prompt *prompt = &app->prompt;

	switch (prompt->kind) {
	case PROMPT_SEARCH:
		origin_restore_view(app);
		if (prompt->edit.len)
			walking_search(app, typed(app), origin_offset(app));
		else
			walk_end(&app_document(app)->walk);
		break;
	case PROMPT_NAMES:
		names_seek(app);
		prompt->choice = prompt->top = 0;
		break;
	case PROMPT_COMMAND:
		prompt_complete(app);
		break;
	case PROMPT_FILTER:
		if (app_list(app))
			list_filter(app_list(app), typed(app));
		if (at_front_page(app) && prompt->edit.len)
			shelf_ask(app->shelf, SHELF_TEXT, typed(app));
		break;
	default:
		break;
	}
}

void
prompt_paste(struct app *app, struct slice text)
{
	edit_insert(&app->prompt.edit, text);
	prompt_changed(app);
}

/* ---- Enter ------------------------------------------------------------ */

static void
accept_search(struct app *app)
{
	struct document *document = app_document(app);
	const struct prompt_origin *origin = &app->prompt.origin;
	struct history *history = &app->prompt.histories[PROMPT_SEARCH];
	struct spot *spot;

	if (!app->prompt.edit.len) {
		/* Nothing typed: the last search once more. */
		origin_restore_walk(app);
		if (document->walk.kind != WALK_SEARCH && history->count)
			walking_search(app,
				slice_string(history->lines[history->count - 1]),
				document_seen(document).start);
		else
			walking_step(app, 1);
		return;
	}
	history_add(history, typed(app));
	if (!document->walk.hits.count) {
		walking_missed(app);
		return;
	}
	document_leave_spot(document, PANEL_NONE, 0);
	spot = &document->spots[document->spot_count - 1];
	spot->anchor = origin->anchor;
	spot->row = origin->row;
	spot->mark = origin->mark;
}

static void
accept_name(struct app *app)
{
	const struct prompt *prompt = &app->prompt;

	history_add(&app->prompt.histories[PROMPT_NAMES], typed(app));
	if (prompt->of_shelf && prompt->choice < prompt_name_count(app)) {
		articles_narrow(app, prompt->choice);
		return;
	}
	/* Typed faster than it could be answered. */
	if (prompt->of_shelf && !app->shelf->answer.complete) {
		app->shelf_name_wanted = true;
		return;
	}
	if (!prompt->of_shelf && prompt->choice < prompt->matches.count)
		app_take_name(app, prompt->matches.at[prompt->choice].entity);
	else
		app_complain(app, _("no name like %s"), prompt->edit.text);
}

/* A command by its name, or by what only its name begins with. */
static const struct command *
command_meant(struct slice name)
{
	uint32_t count;
	const struct command *commands = commands_all(&count), *found = NULL;

	if (slice_is(name, "q"))
		return command_named(slice_string("quit"));
	if (command_named(name))
		return command_named(name);
	for (uint32_t i = 0; i < count; i++) {
		if (strlen(commands[i].name) < name.len ||
			memcmp(commands[i].name, name.at, name.len) != 0)
			continue;
		if (found)
			return NULL;
		found = &commands[i];
	}
	return found;
}

void
prompt_run(struct app *app, struct slice line)
{
	const struct command *command;
	struct slice name = line = slice_trimmed(line, " ");
	const char *blank = memchr(line.at, ' ', line.len);
	struct slice argument = {"", 0};

	if (!line.len)
		return;
	if (line.at[0] >= '0' && line.at[0] <= '9') {
		command = command_named(slice_string("section"));
		argument = line;
	} else {
		if (blank) {
			name.len = (size_t)(blank - line.at);
			argument = slice_trimmed(slice_from(blank,
				line.len - name.len), " ");
		}
		command = command_meant(name);
	}
	if (command)
		app_do(app, command, argument);
	else
		app_complain(app, _("there is no command %.*s"),
			(int)name.len, name.at);
}

static void
prompt_accept(struct app *app)
{
	enum prompt_kind kind = (enum prompt_kind)app->prompt.kind;
	struct line_edit edit = app->prompt.edit;

	if (kind == PROMPT_COMMAND)
		history_add(&app->prompt.histories[kind], typed(app));
	prompt_close(app);
	if (kind == PROMPT_SEARCH)
		accept_search(app);
	else if (kind == PROMPT_NAMES)
		accept_name(app);
	else if (kind == PROMPT_COMMAND)
		prompt_run(app, slice_from(edit.text, edit.len));
}

/* ---- keys ------------------------------------------------------------- */

static void
prompt_choose(struct app *app, int step)
{
	struct prompt *prompt = &app->prompt;
	uint32_t count = prompt_name_count(app);

	if (!count)
		return;
	prompt->choice = (prompt->choice + count + (uint32_t)step) % count;
}

static bool
is_control(struct key key, char32_t code)
{
	return key.kind == KEY_CHAR && key.modifiers == KEY_CONTROL &&
	       key.code == code;
}

static void
prompt_step(struct app *app, int step)
{
	struct prompt *prompt = &app->prompt;

	if (prompt->kind == PROMPT_NAMES)
		prompt_choose(app, step);
	else if (prompt->kind == PROMPT_FILTER && app_list(app))
		list_move(app_list(app), MOTION_LINE, step);
	else if (history_go(&prompt->histories[prompt->kind], &prompt->edit,
			 step))
		prompt_changed(app);
}

void
prompt_key(struct app *app, struct key key)
{
	struct prompt *prompt = &app->prompt;
	bool changed = false;

	if (key.kind == KEY_ENTER_) {
		prompt_accept(app);
	} else if (key.kind == KEY_ESC_ || is_control(key, 'c') ||
		   is_control(key, 'g') ||
		   (key.kind == KEY_BACKSPACE_ && !prompt->edit.len)) {
		prompt_cancel(app);
	} else if (key.kind == KEY_UP_ || is_control(key, 'p')) {
		prompt_step(app, -1);
	} else if (key.kind == KEY_DOWN_ || is_control(key, 'n')) {
		prompt_step(app, 1);
	} else if (key.kind == KEY_TAB_ || key.kind == KEY_BACKTAB_) {
		int step = key.kind == KEY_TAB_ ? 1 : -1;

		if (prompt->kind == PROMPT_COMMAND)
			prompt_tab(app, step);
		else
			prompt_step(app, step);
	} else if (edit_key(&prompt->edit, key, &changed) && changed) {
		prompt_changed(app);
	}
}

int
prompt_rows(const struct app *app)
{
	uint32_t rows = 0;

	if (app->prompt.kind == PROMPT_NAMES)
		rows = prompt_name_count(app);
	else if (app->prompt.kind == PROMPT_COMMAND)
		rows = app->prompt.completion_count;
	return rows > PROMPT_ROWS ? PROMPT_ROWS : (int)rows;
}
