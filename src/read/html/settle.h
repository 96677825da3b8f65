/*
 * What is settled after the choice of pieces: things that only show when it
 * is known what else was chosen.
 */
#ifndef LESART_READ_HTML_SETTLE_H
#define LESART_READ_HTML_SETTLE_H

#include "read/html/page.h"

/*
 * Headings between chosen paragraphs join them, lists stay together, bold
 * lines become headings where there are no others, headings without text
 * under them go. `rows` are those of features_find.
 */
void settle(struct page *page, const float *rows, uint32_t headline);

#endif
