/* The status bar: what matters most is kept where room is short. */
#include "base/memory.h"
#include "panes/paint.h"
#include "panes/status.h"
#include "reload.h"
#include "state.h"
#include "text/width.h"
#include "text/utf8.h"
#include "walking.h"

#include <stdio.h>

/* The words that are walked. */
static struct slice
walk_words(const struct document *document)
{
	enum { LEN_MAX = 60 };
	const struct walk *walk = &document->walk;
	struct slice words = slice_string(walk->query);

	if (walk->kind == WALK_NAME)
		words = document->article->entities.at[walk->entity].name;
	return utf8_fit(words, LEN_MAX);
}

/* "/Zölle 2/14", "Trump 3/20"; "" without a walk. */
static void
walk_text(const struct document *document, char *to, size_t size)
{
	const struct walk *walk = &document->walk;
	struct slice words = walk_words(document);
	char at[16] = "–";

	to[0] = '\0';
	if (walk->kind == WALK_NONE)
		return;
	if (walk->at != NONE)
		snprintf(at, sizeof at, "%u", walk->at + 1);
	snprintf(to, size, "%s%.*s %s/%u",
		walk->kind == WALK_SEARCH ? "/" : "", (int)words.len,
		words.at, at, walk->total);
}

static struct slice
section_name(struct document *document)
{
	const struct article *article = document->article;
	uint32_t index = document_section(document);

	if (index == NONE || article->sections.count < 2)
		return (struct slice){"", 0};
	if (span_empty(article->sections.at[index].heading))
		return slice_string(_("Opening"));
	return article_slice(article, article->sections.at[index].heading);
}

/* How far reading has come. */
static void
reading_text(const struct document *document, char *to, size_t size)
{
	int progress = reading_progress(document->reading);

	if (progress >= 0)
		snprintf(to, size, _("reading, %d %%"), progress);
	else
		snprintf(to, size, _("reading, %u kB"),
			document->article->text.len / 1024);
}

/* "12 %", and how far reading has come. */
static void
progress_text(struct document *document, char *to, size_t size)
{
	char text[64];

	reading_text(document, text, sizeof text);
	if (!document->more)
		snprintf(to, size, "%d %%", document_percent(document));
	else if (reading_progress(document->reading) >= 0)
		snprintf(to, size, "%d %% · %s", document_percent(document),
			text);
	else
		snprintf(to, size, "%s", text);
}

/* A letter stands apart from the word behind it. */
static bool
is_letter(const char *key)
{
	return (*key >= 'a' && *key <= 'z') || (*key >= 'A' && *key <= 'Z');
}

/* A key that helps to begin with. */
struct hint {
	const char *command, *label;
};

static const struct hint article_hints[] = {{"search", N_("search")},
	{"find-name", N_("names")}, {"numbers", N_("numbers")},
	{"help", N_("help")}};
static const struct hint front_hints[] = {{"search", N_("find")},
	{"find-name", N_("names")}, {"same-story", N_("story")},
	{"compare", N_("compare")}, {"sort", N_("sort")}, {"help", N_("help")}};

/* Keys as they are bound; dropped where there is no room, the first ones
 * first. Returns where they begin. */
static int
status_paint_keys(struct app *app, struct canvas *canvas, struct rect rect,
	const struct hint *hints, size_t count)
{
	int x = rect.x + rect.width - 1;

	while (count--) {
		const struct command *command =
			command_named(slice_string(hints[count].command));
		struct slice label = slice_string(_(hints[count].label)), key;
		char keys[64];
		int cells;

		keymap_keys(app->keymap, command, keys, sizeof keys);
		keys[strcspn(keys, " ")] = '\0';
		if (is_letter(keys))
			memcpy(keys + strlen(keys), " ", 2);
		key = slice_string(keys);
		cells = (int)(width_cells(key) + width_cells(label));
		if (x - cells < rect.x)
			return rect.x + rect.width;
		x -= cells;
		canvas_put(canvas, rect, x, rect.y, key, ROLE_STATUS_KEY,
			NONE);
		canvas_put(canvas, rect, x + (int)width_cells(key), rect.y,
			label, ROLE_STATUS, NONE);
		x -= 2;
	}
	return x + 2;
}

/* The front page tells of all articles, and not of one that nobody has
 * opened. */
static void
status_paint_front(struct app *app, struct canvas *canvas, struct rect left)
{
	enum { KEYS_FROM = 60 };
	struct rect right = left;
	char text[128];
	int x;

	snprintf(text, sizeof text, _("%u of %u unread"), app->shelf->unread,
		app->shelf->cards.count);
	x = paint_string(
		canvas, left, left.x, slice_string(text), ROLE_STATUS);
	if (app->shelf->failed) {
		snprintf(text, sizeof text,
			ngettext(" · %u file cannot be read",
				" · %u files cannot be read",
				app->shelf->failed),
			app->shelf->failed);
		x = paint_string(
			canvas, left, x, slice_string(text), ROLE_ERROR);
	}
	right.x = x + 1;
	right.width -= right.x - left.x;
	if (left.width >= KEYS_FROM)
		status_paint_keys(app, canvas, right, front_hints,
			ARRAY_LEN(front_hints));
}

/* Section and percent, cut so that the percent stays. */
static int
status_paint_place(struct app *app, struct canvas *canvas, struct rect rect)
{
	struct document *document = app_document(app);
	struct slice section = section_name(document);
	char progress[96];
	int room, cells, x;

	progress_text(document, progress, sizeof progress);
	cells = (int)width_cells(slice_string(progress));
	room = rect.width - cells - 3;
	if (section.len && room > 8) {
		int name = (int)width_cells(section);

		x = rect.x + rect.width - cells - 3 -
		    (name < room ? name : room);
		x = canvas_put_cut(canvas, rect, x, rect.y, section,
			ROLE_STATUS, room);
		canvas_put(canvas, rect, x, rect.y, slice_string(" · "),
			ROLE_STATUS, NONE);
		x = rect.x + rect.width - cells - 3 -
		    (name < room ? name : room);
	} else {
		x = rect.x + rect.width - cells;
	}
	if (cells <= rect.width)
		canvas_put(canvas, rect, rect.x + rect.width - cells, rect.y,
			slice_string(progress), ROLE_STATUS, NONE);
	return x < rect.x ? rect.x : x;
}

/* What goes on, and how to end that. */
static void
status_paint_going_on(struct app *app, struct canvas *canvas,
	struct rect rect, const char *what)
{
	char text[512], keys[64];
	int x = paint_string(
		canvas, rect, rect.x, slice_string(what), ROLE_MESSAGE);

	rect.width -= x + 2 - rect.x;
	rect.x = x + 2;
	keymap_keys(app->keymap, command_named(slice_string("escape")), keys,
		sizeof keys);
	keys[strcspn(keys, " ")] = '\0';
	snprintf(text, sizeof text, _("%s cancels"), keys);
	paint_right(canvas, rect, slice_string(text), ROLE_STATUS);
}

/* "fetching hafen.example: 120 of 300 kB". */
static void
status_paint_fetching(struct app *app, struct canvas *canvas, struct rect rect,
	const struct reading *reading)
{
	struct slice host = address_host(
		slice_string(reading_article(reading)->path));
	char text[512];
	size_t taken = 0, size = 0;
	int len = host.len < 200 ? (int)host.len : 200;

	reading_is_fetching(reading, &taken, &size);
	if (size)
		snprintf(text, sizeof text, _("fetching %.*s: %zu of %zu kB"),
			len, host.at, taken / 1000, (size + 999) / 1000);
	else
		snprintf(text, sizeof text, _("fetching %.*s: %zu kB"), len,
			host.at, taken / 1000);
	status_paint_going_on(app, canvas, rect, text);
}

/* "not found yet: ferry · reading, 34 %" */
static void
status_paint_waiting(struct app *app, struct canvas *canvas, struct rect rect)
{
	struct document *document = app_document(app);
	struct slice words = walk_words(document);
	char text[512], reading[64];

	reading_text(document, reading, sizeof reading);
	snprintf(text, sizeof text, _("not found yet: %.*s · %s"),
		(int)words.len, words.at, reading);
	status_paint_going_on(app, canvas, rect, text);
}

void
status_paint(struct app *app, struct canvas *canvas)
{
	enum { KEYS_FROM = 70, TITLE_MIN = 12 };
	struct rect rect = app->layout.status, left, middle;
	char walk[256];
	int keys, x;

	if (rect_empty(rect))
		return;
	canvas_fill(canvas, rect, ROLE_STATUS);
	if (app->message[0]) {
		paint_string(canvas, rect, rect.x + (rect.width > 20),
			slice_string(app->message),
			app->message_error ? ROLE_ERROR : ROLE_MESSAGE);
		return;
	}
	left = middle = rect;
	left.x += rect.width > 20;
	left.width -= left.x - rect.x;
	if (reload_fetching(app)) {
		status_paint_fetching(
			app, canvas, left, reload_fetching(app));
		return;
	}
	if (app_at_front(app)) {
		status_paint_front(app, canvas, left);
		return;
	}
	if (walking_waits(app_document(app))) {
		status_paint_waiting(app, canvas, left);
		return;
	}
	keys = rect.x + rect.width - (rect.width > 20);
	if (rect.width >= KEYS_FROM) {
		struct rect right = rect;

		right.x += rect.width / 2;
		right.width -= rect.width / 2;
		keys = status_paint_keys(app, canvas, right, article_hints,
			       ARRAY_LEN(article_hints)) - 3;
	}
	walk_text(app_document(app), walk, sizeof walk);
	middle.width = keys - middle.x;
	if (walk[0]) {
		struct rect walk_rect = middle;

		x = paint_right(canvas, walk_rect, slice_string(walk),
			ROLE_MESSAGE);
		middle.width = x - 2 - middle.x;
	}
	middle.x += middle.width / 3;
	middle.width -= middle.width / 3;
	x = status_paint_place(app, canvas, middle);
	left.width = x - 2 - left.x;
	if (left.width >= TITLE_MIN)
		paint_string(canvas, left, left.x,
			document_title(app_document(app)), ROLE_STATUS);
}
