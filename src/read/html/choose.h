/* Which pieces of a page are its article. */
#ifndef LESART_READ_HTML_CHOOSE_H
#define LESART_READ_HTML_CHOOSE_H

#include "read/html/page.h"

/* Set `score` and `kept` of all pieces. The headline's index, or NONE. */
void choose(struct page *page, uint32_t headline);

#endif
