/* Commands that move in the text, or in the list that has the keys. */
#include "mark.h"
#include "panes/panes.h"
#include "run.h"
#include "state.h"

static void
scroll(struct app *app, long lines)
{
	struct document *document = app_document(app);

	document_scroll(document, lines);
	mark_follow(document);
}

static void
move(struct app *app, enum motion motion, int direction)
{
	struct list *list = app_list(app);
	int height = app_document(app)->height;

	if (list) {
		list_move(list, motion, direction);
		return;
	}
	if (motion == MOTION_LINE)
		scroll(app, direction);
	else if (motion == MOTION_HALF)
		scroll(app, direction * (height > 1 ? height / 2 : 1L));
	else
		scroll(app, direction * (height > 2 ? height - 1L : 1L));
}

#define MOVE(noun, motion, direction)                                          \
	void run_##noun(struct app *app, struct slice argument)                \
	{                                                                      \
		(void)argument;                                                \
		move(app, motion, direction);                                  \
	}

MOVE(line_down, MOTION_LINE, 1)
MOVE(line_up, MOTION_LINE, -1)
MOVE(page_down, MOTION_PAGE, 1)
MOVE(page_up, MOTION_PAGE, -1)
MOVE(half_down, MOTION_HALF, 1)
MOVE(half_up, MOTION_HALF, -1)

void
run_start(struct app *app, struct slice argument)
{
	struct list *list = app_list(app);

	(void)argument;
	if (list) {
		list_move(list, MOTION_END, -1);
		return;
	}
	document_start(app_document(app));
	mark_follow(app_document(app));
}

void
run_end(struct app *app, struct slice argument)
{
	struct list *list = app_list(app);

	(void)argument;
	if (list) {
		list_move(list, MOTION_END, 1);
		return;
	}
	document_end(app_document(app));
	mark_follow(app_document(app));
}

/* ---- sideways --------------------------------------------------------- */

enum { SIDEWAYS_STEP = 8, SIDEWAYS_MAX = 60000 };

/* The widest preformatted line in the pane; 0 if there is none. */
static uint32_t
widest_seen(struct app *app)
{
	struct document *document = app_document(app);
	const struct article *article = document->article;
	struct place place;
	uint32_t widest = 0;

	if (!view_any(&document->view))
		return 0;
	place = document_top(document);
	for (int i = 0; i < document->height; i++) {
		const struct line *line = view_line(&document->view, place);
		const struct part *part =
			line ? &article->parts.at[line->part] : NULL;

		if (part && part->kind == PART_BLOCK &&
			article->blocks.at[part->index].kind ==
				BLOCK_PREFORMATTED &&
			line->cells > widest)
			widest = line->cells;
		if (!view_next(&document->view, &place))
			break;
	}
	return widest;
}

void
run_right(struct app *app, struct slice argument)
{
	struct document *document = app_document(app);
	uint32_t room = (uint32_t)app->layout.column.width;

	(void)argument;
	if (document->sideways + room < widest_seen(app) &&
		document->sideways < SIDEWAYS_MAX)
		document->sideways += SIDEWAYS_STEP;
	else
		app_say(app, "%s", _("no text lies further to the right"));
}

void
run_left(struct app *app, struct slice argument)
{
	struct document *document = app_document(app);

	(void)argument;
	document->sideways = document->sideways > SIDEWAYS_STEP
				     ? document->sideways - SIDEWAYS_STEP
				     : 0;
}

/* ---- sections and paragraphs ------------------------------------------ */

static void
step_section(struct app *app, int direction)
{
	const struct document *document = app_document(app);
	uint32_t offset;

	if (outline_step(document->article, document->anchor, direction,
		    &offset))
		app_jump_top(app, offset);
	else if (document->more && direction > 0)
		app_say(app, "%s", _("the rest is still being read"));
	else
		app_say(app, "%s", direction > 0 ? _("the last section")
						 : _("the start"));
}

void
run_next_section(struct app *app, struct slice argument)
{
	(void)argument;
	step_section(app, 1);
}

void
run_previous_section(struct app *app, struct slice argument)
{
	(void)argument;
	step_section(app, -1);
}

static void
go_section(struct app *app, uint32_t number)
{
	uint32_t offset;

	if (outline_place(app_document(app)->article, number, &offset))
		app_jump_top(app, offset);
	else
		app_complain(app, _("there is no section %u"), number);
}

void
run_headline(struct app *app, struct slice argument)
{
	(void)argument;
	go_section(app, 0);
}

#define SECTION(number)                                                        \
	void run_section_##number(struct app *app, struct slice argument)      \
	{                                                                      \
		(void)argument;                                                \
		go_section(app, number);                                       \
	}

SECTION(1)
SECTION(2)
SECTION(3)
SECTION(4)
SECTION(5)
SECTION(6)
SECTION(7)
SECTION(8)
SECTION(9)

void
run_section(struct app *app, struct slice argument)
{
	uint32_t number = 0;

	if (!argument.len) {
		app_complain(app, "%s", _("which section?"));
		return;
	}
	for (size_t i = 0; i < argument.len; i++) {
		if (argument.at[i] < '0' || argument.at[i] > '9' ||
			number > 100000000) {
			app_complain(app, "%s",
				_("a section is named by its number"));
			return;
		}
		number = number * 10 + (uint32_t)(argument.at[i] - '0');
	}
	go_section(app, number);
}

/* Part of the anchor; the next one in a direction that has text. */
static void
step_paragraph(struct app *app, int direction)
{
	struct document *document = app_document(app);
	const struct article *article = document->article;
	uint32_t part = article_part_at(article, document->anchor);

	if (part == NONE)
		return;
	if (direction > 0) {
		if (part + 1 >= article->parts.count)
			return;
		part++;
	} else if (article->parts.at[part].span.start >= document->anchor) {
		if (!part)
			return;
		part--;
	}
	document_go(document, article->parts.at[part].span.start, 0);
	mark_follow(document);
}

void
run_next_paragraph(struct app *app, struct slice argument)
{
	(void)argument;
	step_paragraph(app, 1);
}

void
run_previous_paragraph(struct app *app, struct slice argument)
{
	(void)argument;
	step_paragraph(app, -1);
}

/* ---- the mark --------------------------------------------------------- */

void
run_next_mark(struct app *app, struct slice argument)
{
	(void)argument;
	if (!mark_go(app_document(app), 1))
		app_say(app, "%s", _("nothing more is marked"));
}

void
run_previous_mark(struct app *app, struct slice argument)
{
	(void)argument;
	if (!mark_go(app_document(app), -1))
		app_say(app, "%s", _("nothing before is marked"));
}

/* Open the panel that a thing at the mark belongs to, with it selected. */
static void
open_thing(struct app *app, enum panel_kind kind, uint32_t index)
{
	struct list *list = &app->panels[kind];

	app_open_panel(app, kind);
	while (list_work(app, list, UINT32_MAX))
		;
	if (!list_select_thing(list, 0, index) && !list->all) {
		list_toggle_all(list);
		while (list_work(app, list, UINT32_MAX))
			;
		list_select_thing(list, 0, index);
	}
}

void
run_enter(struct app *app, struct slice argument)
{
	struct list *list = app_list(app);
	const struct document *document = app_document(app);
	struct marked marked;

	(void)argument;
	if (list) {
		list_enter(app, list);
		return;
	}
	marked = mark_what(document, document->mark);
	if (marked.kind == MARK_MENTION)
		app_open_card(app,
			document->article->mentions.at[marked.index].entity);
	else if (marked.kind == MARK_NUMBER)
		open_thing(app, PANEL_NUMBERS, marked.index);
	else if (marked.kind == MARK_QUOTE)
		open_thing(app, PANEL_QUOTES, marked.index);
	else if (marked.kind == MARK_DATE)
		open_thing(app, PANEL_TIMELINE, marked.index);
	else if (marked.kind == MARK_LINK)
		open_thing(app, PANEL_LINKS, marked.index + 1);
	else
		app_say(app, "%s",
			_("nothing is marked here; ) goes to the next mark"));
}

void
run_back(struct app *app, struct slice argument)
{
	struct document *document = app_document(app);
	struct spot spot;

	(void)argument;
	if (!document_back(document, &spot)) {
		app_say(app, "%s", _("this is where you began"));
		return;
	}
	if (spot.panel == PANEL_CARD)
		app_open_card(app, spot.entity);
	else if (spot.panel)
		app_open_panel(app, (enum panel_kind)spot.panel);
}
