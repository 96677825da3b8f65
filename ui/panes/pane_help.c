/* Help: every command with its keys, made from the table. */
#include "panes/panes.h"
#include "panes/paint.h"
#include "state.h"
#include "text/width.h"

#include <stdio.h>

enum { LINES_MAX = 4 };

static uint32_t
help_candidates(struct app *app, struct list *list)
{
	uint32_t count;

	(void)app;
	(void)list;
	commands_all(&count);
	return count * GROUP_COUNT;
}

/* Commands that say the same of several keys (1 to 9) are one row. */
static bool
help_repeats(const struct command *commands, uint32_t index)
{
	return index && commands[index].help == commands[index - 1].help;
}

static bool
help_take(struct app *app, struct list *list, uint32_t candidate,
	struct row *row)
{
	uint32_t count;
	const struct command *commands = commands_all(&count);
	uint32_t group = candidate / count;

	(void)app;
	(void)list;
	row->index = candidate % count;
	row->group = (uint8_t)group;
	return commands[row->index].group == group &&
	       !help_repeats(commands, row->index);
}

/* The keys of a row: of its command, "1 … 9" of several; of one that only
 * the command line runs, ":theme". */
static void
help_keys(struct app *app, uint32_t index, char *to, size_t size)
{
	uint32_t count, last = index;
	const struct command *commands = commands_all(&count);
	char keys[128];

	keymap_keys(app->keymap, &commands[index], to, size);
	while (last + 1 < count && help_repeats(commands, last + 1))
		last++;
	if (last > index) {
		size_t len = strlen(to);

		keymap_keys(app->keymap, &commands[last], keys, sizeof keys);
		snprintf(to + len, size - len, " … %s", keys);
	} else if (!*to) {
		snprintf(to, size, ":%s", commands[index].name);
	}
}

static void
help_words(struct app *app, struct list *list, struct row row,
	struct row_words *words)
{
	uint32_t count;
	const struct command *commands = commands_all(&count);

	(void)list;
	help_keys(app, row.index, words->buffer, sizeof words->buffer);
	words->at[words->count++] = slice_string(words->buffer);
	words->at[words->count++] = slice_string(commands[row.index].name);
	words->at[words->count++] = slice_string(_(commands[row.index].help));
}

/* Cells of the keys at the left of a row, with the blank behind them. */
static int
keys_cells(int width)
{
	enum { KEYS_WIDTH = 16 };

	return (width < KEYS_WIDTH * 2 ? width / 3 : KEYS_WIDTH) + 1;
}

/* As many rows as it takes to say what the command does. */
static uint8_t
help_lines_of(struct app *app, struct list *list, uint32_t index,
	struct rect inside)
{
	struct row row = list_row(list, index);
	uint32_t count;
	const struct command *commands = commands_all(&count);

	(void)app;
	if (row.kind == ROW_HEADER)
		return 1;
	return (uint8_t)string_rows(slice_string(_(commands[row.index].help)),
		inside.width - keys_cells(inside.width), LINES_MAX);
}

static void
help_paint(struct app *app, struct list *list, struct row row,
	struct canvas *canvas, struct rect rect)
{
	uint32_t count;
	const struct command *command =
		&commands_all(&count)[row.index];
	struct slice name = slice_string(command->name);
	int cells = keys_cells(rect.width), end = rect.x + rect.width;
	struct rect keys_rect = {rect.x, rect.y, cells - 1, 1};
	struct rect words = {
		rect.x + cells, rect.y, rect.width - cells, rect.height};
	char keys[256];

	(void)list;
	help_keys(app, row.index, keys, sizeof keys);
	paint_string(canvas, keys_rect, rect.x, slice_string(keys),
		ROLE_STATUS_KEY);
	rect.x = paint_string_rows(canvas, words,
		slice_string(_(command->help)), ROLE_ENTRY, &rect.y) + 1;
	rect.width = end - rect.x;
	rect.height = 1;
	if ((keys[0] != ':' || !keys[1]) && (int)width_cells(name) < rect.width)
		paint_right(canvas, rect, name, ROLE_FAINT);
}

static void
help_paint_header(struct app *app, struct list *list, uint32_t group,
	struct canvas *canvas, struct rect rect)
{
	(void)app;
	(void)list;
	paint_string(canvas, rect, rect.x,
		slice_string(_(command_group_name((enum command_group)group))),
		ROLE_TITLE);
}

/* Enter does what the row says. */
static void
help_enter(struct app *app, struct list *list, struct row row)
{
	uint32_t count;
	const struct command *command =
		&commands_all(&count)[row.index];

	(void)list;
	app_close_panel(app);
	command->run(app, (struct slice){"", 0});
}

const struct pane_class pane_help = {
	.name = "help",
	.title = N_("Help"),
	.help = N_("every command with its keys"),
	.lines = LINES_MAX,
	.lines_of = help_lines_of,
	.candidates = help_candidates,
	.take = help_take,
	.words = help_words,
	.paint = help_paint,
	.paint_header = help_paint_header,
	.enter = help_enter,
};
