/*
 * The article pane: the text in its column, with everything that is known
 * about it in its role.
 */
#ifndef LESART_UI_PANES_ARTICLE_H
#define LESART_UI_PANES_ARTICLE_H

#include "term/canvas.h"

struct app;

void article_paint(struct app *app, struct canvas *canvas);

/* The offset of the text at a cell, or NONE. */
uint32_t article_offset_at(struct app *app, int x, int y);

#endif
