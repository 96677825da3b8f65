/*
 * What the commands of the table do. Each takes what was typed after its
 * name in the prompt; empty for a key.
 */
#ifndef LESART_UI_RUN_H
#define LESART_UI_RUN_H

#include "base/span.h"

struct app;

void run_line_down(struct app *app, struct slice argument);
void run_line_up(struct app *app, struct slice argument);
void run_page_down(struct app *app, struct slice argument);
void run_page_up(struct app *app, struct slice argument);
void run_half_down(struct app *app, struct slice argument);
void run_half_up(struct app *app, struct slice argument);
void run_start(struct app *app, struct slice argument);
void run_end(struct app *app, struct slice argument);
void run_left(struct app *app, struct slice argument);
void run_right(struct app *app, struct slice argument);
void run_next_section(struct app *app, struct slice argument);
void run_previous_section(struct app *app, struct slice argument);
void run_headline(struct app *app, struct slice argument);
void run_section_1(struct app *app, struct slice argument);
void run_section_2(struct app *app, struct slice argument);
void run_section_3(struct app *app, struct slice argument);
void run_section_4(struct app *app, struct slice argument);
void run_section_5(struct app *app, struct slice argument);
void run_section_6(struct app *app, struct slice argument);
void run_section_7(struct app *app, struct slice argument);
void run_section_8(struct app *app, struct slice argument);
void run_section_9(struct app *app, struct slice argument);
void run_section(struct app *app, struct slice argument);
void run_next_paragraph(struct app *app, struct slice argument);
void run_previous_paragraph(struct app *app, struct slice argument);
void run_next_mark(struct app *app, struct slice argument);
void run_previous_mark(struct app *app, struct slice argument);
void run_enter(struct app *app, struct slice argument);
void run_back(struct app *app, struct slice argument);
void run_search(struct app *app, struct slice argument);
void run_next_hit(struct app *app, struct slice argument);
void run_previous_hit(struct app *app, struct slice argument);
void run_find_name(struct app *app, struct slice argument);
void run_next_mention(struct app *app, struct slice argument);
void run_numbers(struct app *app, struct slice argument);
void run_names(struct app *app, struct slice argument);
void run_quotes(struct app *app, struct slice argument);
void run_timeline(struct app *app, struct slice argument);
void run_links(struct app *app, struct slice argument);
void run_outline(struct app *app, struct slice argument);
void run_key_ones(struct app *app, struct slice argument);
void run_sort(struct app *app, struct slice argument);
void run_next_pane(struct app *app, struct slice argument);
void run_previous_pane(struct app *app, struct slice argument);
void run_emphasis(struct app *app, struct slice argument);
void run_link_numbers(struct app *app, struct slice argument);
void run_wider(struct app *app, struct slice argument);
void run_narrower(struct app *app, struct slice argument);
void run_next_theme(struct app *app, struct slice argument);
void run_theme(struct app *app, struct slice argument);
void run_mouse(struct app *app, struct slice argument);
void run_redraw(struct app *app, struct slice argument);
void run_copy(struct app *app, struct slice argument);
void run_open(struct app *app, struct slice argument);
void run_fetch(struct app *app, struct slice argument);
void run_reload(struct app *app, struct slice argument);
void run_next_article(struct app *app, struct slice argument);
void run_previous_article(struct app *app, struct slice argument);
void run_articles(struct app *app, struct slice argument);
void run_same_story(struct app *app, struct slice argument);
void run_compare(struct app *app, struct slice argument);
void run_command(struct app *app, struct slice argument);
void run_help(struct app *app, struct slice argument);
void run_close(struct app *app, struct slice argument);
void run_escape(struct app *app, struct slice argument);
void run_suspend(struct app *app, struct slice argument);
void run_quit(struct app *app, struct slice argument);

#endif
