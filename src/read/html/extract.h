/*
 * A web page to the records of its article: the whole way of a page within
 * the parsing process. Pages are hostile; whoever calls this is a process
 * that may be ended.
 */
#ifndef LESART_READ_HTML_EXTRACT_H
#define LESART_READ_HTML_EXTRACT_H

#include "read/html/page.h"
#include "read/records.h"
#include "read/sender.h"

/* The most bytes of a page that are read. */
enum { HTML_MAX = 16 << 20 };

/* Append the records of the page, RECORD_END the last. */
void html_extract(struct slice bytes, const struct sender *sender,
	struct records *records);

/* Pages in steps, for tools that look at the features. `utf8` is changed;
 * page_free frees what page_open made. The address is where the page came
 * from, if that is known. */
void page_open(
	struct page *page, char *utf8, size_t len, struct slice address);
void page_free(struct page *page);

/*
 * Bytes of a page as UTF-8, the caller's: by its byte order mark, the label
 * that came with it, else the one in its head, if the bytes fit it, what the
 * bytes look like, in this order. What is no character becomes U+FFFD
 * (*invalid tells).
 */
char *html_decode(struct slice bytes, struct slice label, size_t *len,
	enum charset *charset, bool *label_fits, bool *invalid);

/* What a piece is as a block; a heading out of its place is a paragraph. */
enum block_kind html_block(const struct piece *piece);

/* The article of a page that has been chosen from, as records. */
void html_compose(struct page *page, uint32_t headline,
	struct records *records);

#endif
