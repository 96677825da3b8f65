/*
 * A line of the text on a canvas: the words, what belongs to them (list
 * marks, quote bars, hyphens), and over them the roles of all that is known.
 * The article pane and --print draw with it, so that both look alike.
 *
 * Must not know: the app, walks and marks.
 */
#ifndef LESART_UI_TEXT_LINE_H
#define LESART_UI_TEXT_LINE_H

#include "flow/flow.h"
#include "term/canvas.h"

enum text_emphasis {
	TEXT_EMPHASIS_ON,
	TEXT_EMPHASIS_FAINT, /* names and numbers in ROLE_FAINT */
	TEXT_EMPHASIS_OFF,   /* dates, names and numbers are as the rest */
};

/*
 * Draw a line in the first row of `row`. Preformatted text is moved to the
 * left by `sideways` cells.
 */
void text_line_paint(const struct article *article, const struct line *line,
	enum text_emphasis emphasis, uint32_t sideways, struct canvas *canvas,
	struct rect row);

/* The role of a name, and of a part's text without any knowledge. */
enum role text_entity_role(enum entity_kind kind);
enum role text_part_role(const struct article *article, uint32_t part);

#endif
