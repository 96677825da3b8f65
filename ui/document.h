/*
 * A document: an article that is being read, and where in it the person is.
 * The anchor is an offset of the text whose line stands at a row of the
 * text pane; scrolling, jumps, resizes and the kept place all speak of it.
 *
 * Must not know: canvases, keys, panels.
 */
#ifndef LESART_UI_DOCUMENT_H
#define LESART_UI_DOCUMENT_H

#include "reading.h"
#include "seek/seek.h"
#include "view.h"
#include "walk.h"

/* Where one was: what Backspace goes back to. */
struct spot {
	uint32_t anchor;
	int row;
	struct span mark;
	uint8_t panel;  /* enum panel_kind that was open over the text */
	uint32_t entity; /* of its card */
};

enum { SPOTS_MAX = 100 };

struct document {
	const char *path; /* as given; NULL: the tour */
	uint32_t number;  /* of the path of the command line; NONE: of none */
	/* Of an input with several articles: the reading of the first one,
	 * which is there as long as this document, and which one this is. */
	const struct reading *origin;
	uint32_t entry;
	uint32_t card; /* of the shelf, counted from 1; 0: none */
	bool of_folder; /* the shelf tells of its siblings */
	bool followed; /* a link led here; nobody named it at the start */
	struct reading *reading; /* NULL: not opened yet */
	struct reading *fresh; /* the same once more, until it is read */
	/* Of an input that comes slowly, what has come so far: the article is
	 * this one's until the reading shows as much. NULL: it does. */
	struct reading *stand_in;
	struct reading *next_stand_in; /* until it is read; or NULL */
	uint32_t stands_for, next_stands_for; /* bytes of the input */
	uint64_t unshown_since; /* when there were more; 0: there are none */
	bool waited; /* its first screen was waited for, in vain */
	const struct article *article;
	struct seeker *seeker;
	struct view view;
	bool more;   /* something is left to be read */
	bool glimpsed; /* only a first slice is known: see below */
	bool noted;  /* what was odd in it was told, if anything */
	bool failed; /* it could not be opened */
	bool broken; /* reading it failed midway */
	bool told;   /* and that went to standard error */
	uint8_t status; /* enum status of it */

	int height;      /* rows of the text pane */
	uint32_t anchor; /* offset into the text */
	int row;         /* where its line stands */
	uint32_t sideways; /* cells that preformatted text is shifted by */
	bool moved;      /* the person has been somewhere in it */
	uint32_t wanted; /* the kept place, until it is read; or NONE */
	bool looked_up;  /* the kept place was asked for */

	struct span mark; /* the reading mark; empty: none */
	struct walk walk;
	struct spot *spots; /* jumps to go back, SPOTS_MAX; NULL: none yet */
	uint32_t spot_count;
};

/* Open what the document's path says, or the entry; the tour without one. */
enum status document_open(
	struct document *document, const struct reading_options *options);
void document_close(struct document *document);

/* How many articles its input has beside it, once that is read: of the first
 * document of the input, as long as it has no origin; else 0. */
uint32_t document_siblings(const struct document *document);

/* What to call it: the headline, else the path's last part. Not translated
 * but for the tour and standard input. */
struct slice document_title(const struct document *document);

/*
 * A glimpse, the first screen soon: about `bytes` bytes are read and found,
 * if the document is a file. What it found is found again, with the text
 * that follows, by the first document_step, which forgets it: indices into
 * it are good until then.
 */
enum { FIRST_SCREEN_MAX = 40000 }; /* microseconds that it may take */
void document_glimpse(struct document *document, uint32_t bytes);

/* Read and find about `bytes` bytes more. Reading may fail midway: it is over
 * then, and the status comes once. */
enum status document_step(struct document *document, uint32_t bytes);

/* Show another article in the place of the one that is shown, which has to
 * be there still. One stays at the words where one is; the mark, the walk
 * and the way back are kept as far as the texts are the same. */
void document_exchange(
	struct document *document, const struct article *article);

/* The entity of an article that another one has at the place of its first
 * mention; NONE if there is none. */
uint32_t document_same_entity(const struct article *from, uint32_t entity,
	const struct article *to);

/* Why it could not be opened or read to its end, as a sentence. */
const char *document_trouble(const struct document *document);

/* What to call the place where it is from, in a message: the host of an
 * address, else the path. Within the path. */
struct slice document_source(const struct document *document);

/* Begin to read it once more, as document.fresh, which is the caller's to
 * step. */
enum status document_reload(
	struct document *document, const struct reading_options *options);
/* What was read once more takes the place of what was there, and one stays
 * about where one was. False: it is the same text, and nothing happened. */
bool document_renew(struct document *document);

/* The rows of the text pane and how lines are set. */
void document_set(struct document *document, int height,
	const struct flow_options *options);

/* The first line of the pane; there has to be one. Settles the anchor's
 * row, so that neither start nor end leave the pane partly empty. */
struct place document_top(struct document *document);

/* Has all been read that the pane shows from its top on? */
bool document_covered(struct document *document);

/* Scroll by lines (down > 0); the anchor is the top line then. Returns
 * whether anything moved. */
bool document_scroll(struct document *document, long lines);

void document_start(struct document *document);
void document_end(struct document *document);

/* Put the line of an offset at a row as near as that goes. */
void document_go(struct document *document, uint32_t offset, int row);
/* Show the offset: does nothing where its line is in the pane. */
void document_show(struct document *document, uint32_t offset);

/* The stretch of text that the pane shows; empty if none. */
struct span document_seen(struct document *document);

/* How far one is: 0 to 100, by the offset at the foot of the pane. */
int document_percent(struct document *document);

/* The section one is in (index). The masthead belongs to the opening; NONE
 * there in an article that has none. */
uint32_t document_section(const struct document *document);

/* Remember where one is; go back there. False where there is nothing. */
void document_leave_spot(
	struct document *document, uint8_t panel, uint32_t entity);
bool document_back(struct document *document, struct spot *spot);

#endif
