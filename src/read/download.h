/*
 * The door to libcurl: one page of http or https. In lesart-fetch alone.
 *
 * Must not know: what becomes of the page.
 */
#ifndef LESART_READ_DOWNLOAD_H
#define LESART_READ_DOWNLOAD_H

#include "base/span.h"
#include "read/fetch.h"

struct download {
	/* What the page is, before its first byte; and its bytes. False: it
	 * is wanted no more. */
	bool (*head)(void *data, const struct download *download);
	bool (*body)(void *data, struct slice bytes);
	/* Is it still wanted? Asked about every second. */
	bool (*goes_on)(void *data);
	void *data;

	/* For head. Strings hold visible ASCII only, "" for unknown. */
	char address[2049]; /* after all redirects */
	char kind[64];      /* "text/html" */
	char charset[64];   /* the label that came with it */
	long long size;     /* of the bytes to come; 0 unknown */
	int answer;         /* the server's status; 200 */
};

/*
 * Fetch what an address leads to, in so many seconds for all of it. Each
 * redirect is looked at before it is followed; cookies live as long as the
 * fetch. Certificates are checked against those of the system; proxies are
 * those of the environment. head is called for every end that a server
 * tells of, also FETCH_ANSWER, FETCH_KIND and FETCH_LARGE; body is not then.
 */
enum fetch_end download(
	struct download *download, const char *address, int seconds);

#endif
