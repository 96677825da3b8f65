/*
 * The state of the front end, for the files that change and draw it
 * (app, commands and panes). What others may see is in app.h.
 */
#ifndef LESART_UI_STATE_H
#define LESART_UI_STATE_H

#include "app.h"
#include "articles_filter.h"
#include "base/address.h"
#include "compare.h"
#include "document.h"
#include "layout.h"
#include "panes/list.h"
#include "prompt.h"
#include "shelf.h"
#include "text_line.h"

enum focus { FOCUS_ARTICLE, FOCUS_OUTLINE, FOCUS_PANEL };

enum panel_kind {
	PANEL_NONE,
	PANEL_NUMBERS,
	PANEL_NAMES,
	PANEL_QUOTES,
	PANEL_TIMELINE,
	PANEL_LINKS,
	PANEL_CARD,
	PANEL_HELP,
	PANEL_ARTICLES,
	PANEL_COMPARE,
	PANEL_COUNT,
};

/* What only the terminal can do; the loop does it after the key. */
enum request {
	REQUEST_QUIT = 1,
	REQUEST_SUSPEND = 2,
	REQUEST_FORGET = 4, /* paint anew */
	REQUEST_THEME = 8,
	REQUEST_MOUSE = 16,
	REQUEST_COPY = 32,  /* what `copied` holds */
	REQUEST_BROWSE = 64, /* the address that `browsed` holds */
};

enum { MESSAGE_MAX = 512, COPY_MAX = 74994 };

/* What the order of the articles was made of. */
struct articles_order {
	int64_t answer;
	uint32_t documents, cards, opened, found, sort;
	uint32_t padding;
};

struct app {
	const struct app_start *start;
	struct settings settings;
	struct keymap *keymap;
	struct theme theme;
	struct canvas canvas;
	struct layout layout;

	struct document *documents;
	uint32_t document_count, document_max;
	struct arena addresses; /* of links that were followed */
	uint32_t current, previous; /* the one shown, and the one before */
	struct shelf *shelf; /* NULL: not needed yet */
	bool front; /* there are folders: the list is where one begins */
	bool *folders; /* which paths of the command line are some */
	uint32_t cards_taken;
	uint32_t card_met; /* the document that got the last card */
	bool story_wanted; /* of the current article, when all are read */
	struct articles_order order;
	struct articles_filter judged;
	uint32_t shelf_shown; /* its revision as the list knows it */
	uint64_t shelf_shown_at;
	char shelf_name[128]; /* what the list of articles is narrowed to */
	bool shelf_name_wanted; /* the first one that is found */
	bool entered; /* an article of the list was opened by the person */
	uint32_t compare_with; /* marked in the list before; or NONE */
	uint32_t compared;    /* the article beside the current one */
	struct differences differences;

	uint8_t focus; /* enum focus */
	bool outline_beside, outline_over;
	uint8_t panel; /* enum panel_kind that is open */
	uint8_t below; /* the panel under the card, help or list */
	bool panel_offered; /* open from the start, not asked for */
	bool below_offered;
	bool over_list; /* it lies over the list of articles */
	struct list outline;
	struct list panels[PANEL_COUNT];
	uint8_t emphasis; /* enum text_emphasis (v) */
	bool link_numbers; /* also without the list of links */
	struct span seen; /* of the text, in the pane as it is drawn */

	struct prompt prompt;
	char message[MESSAGE_MAX];
	bool message_error;
	uint32_t complaint; /* the next one to show */

	bool changed; /* by app_work, and not yet drawn */
	bool fetched_elsewhere; /* something may be, beside the article */
	uint32_t requests; /* of enum request */
	char *copied;
	size_t copied_len;
	char browsed[ADDRESS_MAX + 1];
	bool mouse;
	bool pasting;
	char places_path[4096]; /* of the kept places; "" keeps none */
};

/* ---- app.c: what commands and panes have done ------------------------- */

static inline struct document *
app_document(struct app *app)
{
	return &app->documents[app->current];
}

/* The list that has the keys, or NULL when the text has them. */
struct list *app_list(struct app *app);

/* A message for the status bar, until the next key. */
void app_say(struct app *app, const char *format, ...)
	__attribute__((format(printf, 2, 3)));
/* The same for what went wrong. */
void app_complain(struct app *app, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

/* The same about a document, with the place where it is from. */
void app_complain_of(struct app *app, const struct document *document,
	const char *sentence);

/* Say what is odd in the current document, once it is read and where nothing
 * else is said: what is not shown as it was, that a page had no article, that
 * its language is not known. */
void app_tell_notes(struct app *app);

/* Take the message away; the next complaint about the configuration takes
 * its place. */
void app_next_message(struct app *app);

/* Is the panel on the screen? One that was only offered needs room beside
 * the text. */
bool app_panel_shows(const struct app *app);

/* Do a command, where it has a meaning now; told where it has none. */
struct command;
void app_do(struct app *app, const struct command *command,
	struct slice argument);

/* Is the front page what one looks at, or what has come over it? */
bool app_at_front(const struct app *app);

/* Lay everything out anew after something opened, closed or changed. */
void app_layout(struct app *app);

/* Go to a place in the text, mark it, and remember where one was. */
void app_jump(struct app *app, struct span span);
/* The same with the place at the top of the pane, without a mark. */
void app_jump_top(struct app *app, uint32_t offset);

/* Open a panel and give it the keys; close what is open (false: nothing). */
void app_open_panel(struct app *app, enum panel_kind kind);
bool app_close_panel(struct app *app);
void app_open_card(struct app *app, uint32_t entity);

/* Go to the next mention of a name and begin its walk; where that is done
 * already, open its card. */
void app_take_name(struct app *app, uint32_t entity);

/* Compare the current article with another one; false if that one cannot
 * be opened (told). */
bool app_compare(struct app *app, uint32_t other);

/* Show another article; false if it cannot be opened (told). */
bool app_switch(struct app *app, uint32_t document);

/* The lists' rows point to what is not there any more. */
void app_forget_lists(struct app *app);

/* Read on until the pane is full, but not for long. */
void app_first_screen(struct app *app);

/* Before anything is done with what a glimpse of the document found: find
 * it again with what follows. */
void app_settle(struct app *app);

/* Keep the place of a document where the person has been about in it. */
void app_keep_place(struct app *app, const struct document *document);

/* Is it an address that may be opened or fetched? Told where it is not. */
bool app_takes_address(struct app *app, struct slice address);

/* Have an address opened in the browser; told where it may not be. */
void app_browse(struct app *app, struct slice address);

/* Text for the clipboard; the bytes are copied. */
void app_copy(struct app *app, struct slice text);

#endif
