/* The prompt's line with its counter, and the list above it. */
#include "panes/paint.h"
#include "panes/status.h"
#include "state.h"
#include "text/grapheme.h"
#include "text/width.h"

#include <stdio.h>

static const char *
prompt_sign(const struct app *app)
{
	static const char *const signs[] = {"", "/", "@", ":", "/"};

	return signs[app->prompt.kind];
}

/* "2/14", "3 names"; what the line would find. */
static void
prompt_count(struct app *app, char *to, size_t size)
{
	const struct walk *walk = &app_document(app)->walk;
	const struct prompt *prompt = &app->prompt;

	to[0] = '\0';
	if (!prompt->edit.len)
		return;
	if (prompt->kind == PROMPT_SEARCH)
		snprintf(to, size, "%u/%u",
			walk->at == NONE ? 0 : walk->at + 1, walk->total);
	else if (prompt->kind == PROMPT_NAMES)
		snprintf(to, size, "%u", prompt_name_count(app));
	else if (prompt->kind == PROMPT_FILTER && app_list(app))
		snprintf(to, size, "%u",
			app_list(app)->count - app_list(app)->headers);
}

/* Where the line begins to be shown, so that the cursor is in view. */
static size_t
line_start(const struct line_edit *edit, int room)
{
	struct slice before = slice_from(edit->text, edit->at);
	size_t start = 0;

	while (start < edit->at &&
		(int)width_cells(slice_from(edit->text + start,
			before.len - start)) >= room)
		start += grapheme_len(
			slice_from(edit->text + start, edit->len - start));
	return start;
}

static void
prompt_paint_line(struct app *app, struct canvas *canvas, struct rect rect)
{
	const struct line_edit *edit = &app->prompt.edit;
	char count[32];
	size_t start;
	int x, right;

	canvas_fill(canvas, rect, ROLE_PROMPT);
	prompt_count(app, count, sizeof count);
	right = rect.x + rect.width;
	if (rect.width > 24 && count[0]) {
		right = rect.x + rect.width - 2 -
			(int)width_cells(slice_string(count));
		canvas_put(canvas, rect, right + 1, rect.y,
			slice_string(count), ROLE_MESSAGE, NONE);
	}
	x = canvas_put(canvas, rect, rect.x, rect.y,
		slice_string(prompt_sign(app)), ROLE_PROMPT, NONE);
	rect.width = right - rect.x;
	start = line_start(edit, right - x);
	canvas_put(canvas, rect, x, rect.y,
		slice_from(edit->text + start, edit->len - start),
		ROLE_PROMPT, NONE);
	canvas->cursor_x = x + (int)width_cells(slice_from(
				       edit->text + start, edit->at - start));
	canvas->cursor_y = rect.y;
	if (canvas->cursor_x >= canvas->width)
		canvas->cursor_x = canvas->width - 1;
}

/* A name of the shelf: in how many articles, how often. */
static void
paint_shelf_row(struct app *app, uint32_t index, struct canvas *canvas,
	struct rect row)
{
	const struct shelf_name *name = &app->shelf->answer.names.at[index];
	char text[64];
	int right;

	snprintf(text, sizeof text, ngettext(" %u in %u article ",
		" %u in %u articles ", name->articles),
		name->mentions, name->articles);
	right = paint_right(canvas, row, slice_string(text), ROLE_FAINT);
	row.width = right - row.x;
	paint_string(canvas, row, row.x + 1, slice_string(name->name),
		text_entity_role((enum entity_kind)(
			name->kind < ENTITY_KIND_COUNT ? name->kind : 0)));
}

static void
paint_name_row(struct app *app, uint32_t index, struct canvas *canvas,
	struct rect row)
{
	const struct article *article = app_document(app)->article;
	const struct entity *entity = &article->entities.at[
		app->prompt.matches.at[index].entity];
	char text[32];
	int x, right;

	snprintf(text, sizeof text, " %u ", entity->count);
	right = paint_right(canvas, row, slice_string(text), ROLE_FAINT);
	row.width = right - row.x;
	x = paint_string(canvas, row, row.x + 1, entity->name,
		text_entity_role((enum entity_kind)entity->kind));
	paint_string(canvas, row, x + 1, entity->role, ROLE_FAINT);
}

static void
paint_completion_row(struct app *app, uint32_t index, struct canvas *canvas,
	struct rect row)
{
	enum { HELP_AT = 21 };
	const char *word = app->prompt.completions[index];
	const struct command *command = command_named(slice_string(word));
	char text[COMPLETION_LEN + 32];
	int x;

	snprintf(text, sizeof text, "%s%s%s", word,
		command && command->argument ? " " : "",
		command && command->argument ? _(command->argument) : "");
	x = paint_string(canvas, row, row.x + 1, slice_string(text),
		ROLE_ENTRY);
	if (command && !app->prompt.completing)
		paint_string(canvas, row,
			x + 2 > row.x + HELP_AT ? x + 2 : row.x + HELP_AT,
			slice_string(_(command->help)), ROLE_FAINT);
}

static void
prompt_paint_rows(struct app *app, struct canvas *canvas)
{
	struct prompt *prompt = &app->prompt;
	struct rect status = app->layout.status, row = status;
	uint32_t shown = (uint32_t)prompt_rows(app);

	if ((int)shown > status.y)
		shown = (uint32_t)(status.y > 0 ? status.y : 0);
	if (!shown)
		return;
	if (prompt->choice != NONE) {
		if (prompt->choice < prompt->top)
			prompt->top = prompt->choice;
		if (prompt->choice >= prompt->top + shown)
			prompt->top = prompt->choice - shown + 1;
	}
	row.y = status.y - (int)shown;
	for (uint32_t i = 0; i < shown; i++, row.y++) {
		uint32_t index = prompt->top + i;

		canvas_fill(canvas, row, ROLE_ENTRY);
		if (prompt->kind == PROMPT_NAMES && prompt->of_shelf)
			paint_shelf_row(app, index, canvas, row);
		else if (prompt->kind == PROMPT_NAMES)
			paint_name_row(app, index, canvas, row);
		else
			paint_completion_row(app, index, canvas, row);
		if (index == prompt->choice)
			canvas_overlay(canvas, row, ROLE_SELECTED);
	}
}

void
prompt_paint(struct app *app, struct canvas *canvas)
{
	if (rect_empty(app->layout.status))
		return;
	prompt_paint_rows(app, canvas);
	prompt_paint_line(app, canvas, app->layout.status);
}
