/*
 * All list panes. A new one is a file with its row of functions, a line
 * here, and one in panel_class (app.c).
 */
#ifndef LESART_UI_PANES_PANES_H
#define LESART_UI_PANES_PANES_H

#include "panes/list.h"

extern const struct pane_class pane_outline, pane_numbers, pane_names,
	pane_quotes, pane_timeline, pane_links, pane_card, pane_help,
	pane_articles, pane_compare;

/* The outline's sections: where the n-th begins ("1" is the first with a
 * heading; 0 the start of the text); an article without headings counts its
 * paragraphs. False where there is none. */
bool outline_place(
	const struct article *article, uint32_t number, uint32_t *offset);
/* The next or previous one of an offset; false at the end or start. */
bool outline_step(const struct article *article, uint32_t from, int direction,
	uint32_t *offset);
/* Is it direct speech within a reported quote of the same speaker, which
 * shows it, too? Lists of quotes leave it out. */
bool quote_is_told_within(const struct article *article, uint32_t index);
/* What a row of the links leads to: the link of this number, 0 the article
 * itself; empty where there is none. */
struct slice link_address(const struct article *article, uint32_t number);
/* The same of the row that is selected in the list of links. */
struct slice link_selected(struct app *app);
/* Does the outline list paragraphs? */
bool outline_of_paragraphs(const struct article *article);

#endif
