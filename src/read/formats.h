/* The functions of the readers, named in the table of read.c. */
#ifndef LESART_READ_FORMATS_H
#define LESART_READ_FORMATS_H

#include "article/article.h"

/* Feeds and mailboxes are fed and ended as several articles (several.h). */
int read_feed_detect(struct slice head);
void *read_feed_begin(struct article *article);

int read_html_detect(struct slice head);
void *read_html_begin(struct article *article);
void read_html_feed(void *state, struct slice bytes, bool last);
void read_html_end(void *state);

int read_mail_detect(struct slice head);
void *read_mail_begin(struct article *article);

int read_markdown_detect(struct slice head);
void *read_markdown_begin(struct article *article);
void read_markdown_feed(void *state, struct slice bytes, bool last);
void read_markdown_end(void *state);

int read_plain_detect(struct slice head);
void *read_plain_begin(struct article *article);
void read_plain_feed(void *state, struct slice bytes, bool last);
void read_plain_end(void *state);
/* All of it, where a parser made nothing of the bytes. */
void read_plain_whole(struct article *article, struct slice bytes);

#endif
