/* Help: every command with its keys, made from the table. */
#include "panes/panes.h"
#include "panes/paint.h"
#include "state.h"
#include "text/width.h"

#include <stdio.h>

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

/* The keys of a row: of its command, or "1 … 9" of several. */
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

static void
help_paint(struct app *app, struct list *list, struct row row,
	struct canvas *canvas, struct rect rect)
{
	enum { KEYS_WIDTH = 16, NAME_FROM = 60 };
	uint32_t count;
	const struct command *command =
		&commands_all(&count)[row.index];
	struct rect keys_rect = rect;
	char keys[256];
	int x;

	(void)list;
	keys_rect.width = rect.width < KEYS_WIDTH * 2 ? rect.width / 3
						      : KEYS_WIDTH;
	help_keys(app, row.index, keys, sizeof keys);
	paint_string(canvas, keys_rect, rect.x, slice_string(keys),
		ROLE_STATUS_KEY);
	x = paint_string(canvas, rect, rect.x + keys_rect.width + 1,
		slice_string(_(command->help)), ROLE_ENTRY);
	rect.width -= x + 1 - rect.x;
	rect.x = x + 1;
	if (rect.width > 0 && width_cells(slice_string(command->name)) + 1 <
				      (uint32_t)rect.width)
		paint_right(canvas, rect, slice_string(command->name),
			ROLE_FAINT);
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
	.lines = 1,
	.candidates = help_candidates,
	.take = help_take,
	.words = help_words,
	.paint = help_paint,
	.paint_header = help_paint_header,
	.enter = help_enter,
};
