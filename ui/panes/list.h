/*
 * Lists: what outline, numbers, names, quotes, timeline, card, help and the
 * list of articles have in common. Rows come from the model when they are
 * looked at, a slice at a time, so that a hundred thousand of them cost no
 * key more than ten; they can be filtered, sorted and gone through.
 *
 * A pane is a row of functions (struct pane_class); everything else about
 * lists is here, once.
 */
#ifndef LESART_UI_PANES_LIST_H
#define LESART_UI_PANES_LIST_H

#include "article/article.h"
#include "term/canvas.h"

struct app;
struct list;

enum { ROW_HEADER = 255 };

struct row {
	uint32_t index; /* what of the model; of a header: its group */
	uint8_t kind;   /* the pane's own, or ROW_HEADER */
	uint32_t group; /* a header is set where it changes */
};

struct rows {
	struct row *at;
	uint32_t count, max;
};

enum { ROW_WORDS_MAX = 4 };

/* The words of a row that a filter looks at. */
struct row_words {
	struct slice at[ROW_WORDS_MAX];
	uint32_t count;
	char buffer[256]; /* for words that stand nowhere else */
};

/* Add the sentence around a place; of one without end only some hundred
 * bytes before and behind it. */
void row_words_around(struct row_words *words, const struct article *article,
	uint32_t offset);

/* What tells one list from another. Functions that are NULL are not needed
 * there. All work on the current article of the app. */
struct pane_class {
	const char *name;  /* in the configuration */
	const char *title; /* translatable */
	const char *help;  /* one sentence, translatable */
	uint8_t lines;     /* of the screen that a row takes */
	/* The same where it depends on the room for rows. */
	uint8_t (*lines_in)(
		struct app *app, struct list *list, struct rect inside);
	/* How many of them the row of this index takes, header or not; NULL:
	 * all. */
	uint8_t (*lines_of)(struct app *app, struct list *list, uint32_t index,
		struct rect inside);
	const char *const *sorts; /* names of its orders; ends in NULL */
	bool key_ones;    /* shows the key ones unless all are asked for */
	bool by_language; /* much of it is found in known languages only */

	/* Its rows are not of the current article: they are made anew when
	 * the revision grows, and not when another article is opened. */
	bool lasting;

	/* How many things may be rows; and is the row of the i-th thing i
	 * itself, with nothing left out? */
	uint32_t (*candidates)(struct app *app, struct list *list);
	bool (*plain)(struct app *app, struct list *list);
	/* The row of the i-th thing; false where it is left out. */
	bool (*take)(struct app *app, struct list *list, uint32_t candidate,
		struct row *row);
	/* Called before rows are taken anew: may fill list->order. */
	void (*prepare)(struct app *app, struct list *list);

	void (*words)(struct app *app, struct list *list, struct row row,
		struct row_words *words);
	/* Does it hold the filter? Where it is not by words. */
	bool (*passes)(struct app *app, struct list *list, struct row row);
	/* Draw a row into a rectangle of its lines. */
	void (*paint)(struct app *app, struct list *list, struct row row,
		struct canvas *canvas, struct rect rect);
	void (*paint_header)(struct app *app, struct list *list,
		uint32_t group, struct canvas *canvas, struct rect rect);
	/* Has the list headers now? NULL: wherever it has paint_header. */
	bool (*headed)(struct app *app, struct list *list);
	/* Where it stands in the text; empty for nowhere. */
	struct span (*place)(struct app *app, struct list *list,
		struct row row);
	/* What Enter does instead of going to its place. */
	void (*enter)(struct app *app, struct list *list, struct row row);
	/* The row where one reads, or NONE. */
	uint32_t (*current)(struct app *app, struct list *list);
	/* The title with what is special now, into `to`. */
	void (*entitle)(struct app *app, struct list *list, char *to,
		size_t size);
};

enum { LIST_FILTER_MAX = 128 };

/* What the rows were made of: they are made anew when it changes. */
struct list_stamp {
	const void *article; /* of a lasting list: the app */
	uint32_t analysed, text_len, entity, revision;
	bool complete;
};

struct list {
	const struct pane_class *class;
	struct rows rows;  /* as shown */
	struct rows fresh; /* being made */
	bool plain;        /* row i is {i}: rows are not kept */
	uint32_t count;    /* of the rows */
	uint32_t headers, fresh_headers; /* among them */
	uint32_t candidates, scanned;
	bool making;
	uint64_t made; /* when; microseconds */
	struct list_stamp stamp;
	uint32_t revision; /* filter, sort or all have changed */
	struct order order;

	uint32_t selected, top;
	uint32_t followed; /* the current row last followed */
	char filter[LIST_FILTER_MAX];
	uint8_t sort;
	bool all;        /* not only key ones */
	uint32_t entity; /* of a card */
	struct order mentions; /* of that entity */
	int height;      /* lines of the screen for rows */
	uint8_t lines;   /* of them a row takes, as last painted */
	struct order tall; /* lines of each row that was last painted */
	uint32_t shown;    /* how many of these are not cut */
};

enum motion {
	MOTION_LINE, MOTION_HALF, MOTION_PAGE, MOTION_END,
};

void list_free(struct list *list);

/* Its rows point to nothing that is still there: it is made anew. */
void list_forget(struct list *list);
/* The same where another article is in the place of its own, with the same
 * things in it as far as it goes: the row that is selected is kept. */
void list_exchange(struct list *list, const struct article *article);

/* Make rows for as long as `budget` things take, of which one with many words
 * to be filtered by is several; false when done. */
bool list_work(struct app *app, struct list *list, uint32_t budget);

struct row list_row(const struct list *list, uint32_t index);

/* Move the selection: by +1 or -1 of a motion. */
void list_move(struct list *list, enum motion motion, int direction);
/* Select a row and see that it is shown. */
void list_select(struct list *list, uint32_t index);
/* Select the row of a thing (its kind and index); false if it is not there. */
bool list_select_thing(struct list *list, uint8_t kind, uint32_t index);

/* Do what Enter does at the selected row. */
void list_enter(struct app *app, struct list *list);

/* Can it be filtered? */
bool list_has_filter(const struct list *list);
/* Set the filter; "" shows everything. */
void list_filter(struct list *list, struct slice filter);
void list_sort(struct list *list);
void list_toggle_all(struct list *list);

/* Draw the list in its frame. */
void list_paint(struct app *app, struct list *list, struct canvas *canvas,
	struct rect rect, bool focused);

/* The row at a line of the screen, or NONE; rect as it was painted. */
uint32_t list_row_at(const struct list *list, struct rect rect, int y);

#endif
