/*
 * The last row: the status bar (title, section, how far, walk, keys), a
 * message, or the prompt with its list above.
 */
#ifndef LESART_UI_PANES_STATUS_H
#define LESART_UI_PANES_STATUS_H

#include "term/canvas.h"

struct app;

void status_paint(struct app *app, struct canvas *canvas);
void prompt_paint(struct app *app, struct canvas *canvas);

#endif
