/*
 * Fetching an address: lesart-fetch, a program of its own with the library
 * for it, is told the address on its standard input, and writes a head of
 * lines "word value", an empty line, and the bytes of the page. How it ended
 * its exit status says. Closing its standard input ends it, too.
 *
 * Must not know: formats, screens.
 */
#ifndef LESART_READ_FETCH_H
#define LESART_READ_FETCH_H

#include <stddef.h>

enum {
	FETCH_MAX = 16 << 20,   /* bytes of a page */
	FETCH_REDIRECTS = 10,
	FETCH_SECONDS = 60,     /* for all of it, if nobody says otherwise */
	FETCH_MEMORY_MIB = 512,
	FETCH_HEAD_MAX = 4000,  /* a pipe takes that at once */
	FETCH_EXIT = 100,       /* the exit status that is the first end */
};

/* How a fetch ended. */
enum fetch_end {
	FETCH_DONE,
	FETCH_MISSING,     /* there is no such program */
	FETCH_ADDRESS,     /* it cannot be fetched, whatever it is */
	FETCH_HOST,        /* not found */
	FETCH_CONNECT,     /* nobody answers there */
	FETCH_SECURE,      /* nobody there speaks TLS as it has to be */
	FETCH_CERTIFICATE, /* not trusted */
	FETCH_TIME,        /* over */
	FETCH_FAR,         /* more redirects than are followed */
	FETCH_CIRCLE,      /* the same, back to where it was */
	FETCH_AWAY,        /* redirected to what is not the web */
	FETCH_ANSWER,      /* "answer": the server's status, no page */
	FETCH_KIND,        /* "kind": not made of text */
	FETCH_LARGE,       /* it has more than FETCH_MAX bytes */
	FETCH_BROKEN,      /* ended too early, or not understood */
	FETCH_CANCELLED,   /* by the person */
	FETCH_END_COUNT,
};

struct fetch;

/* Begin, with so many seconds for all of it; 0: FETCH_SECONDS. Never NULL:
 * one that cannot begin has ended. */
struct fetch *fetch_begin(const char *address, int seconds);
/* Ends the program, too. */
void fetch_free(struct fetch *fetch);

/* Readable when bytes have come, or the end; -1 once it has ended. */
int fetch_descriptor(const struct fetch *fetch);

/*
 * Bytes that were read from the descriptor, `len` of them in `bytes`: those
 * of the page are moved to the front, and their number is returned. 0 may
 * mean that only the head has come. At the end of the descriptor tell it by
 * fetch_ended, which waits for the program to say how.
 */
size_t fetch_took(struct fetch *fetch, char *bytes, size_t len);
void fetch_ended(struct fetch *fetch);

/* End it now. The descriptor is closed then. */
void fetch_cancel(struct fetch *fetch);

/* What the head said, once it has come: NULL or 0 for nothing. */
const char *fetch_address(const struct fetch *fetch);
const char *fetch_charset(const struct fetch *fetch);
size_t fetch_size(const struct fetch *fetch);

/* How it ended; FETCH_DONE before. */
enum fetch_end fetch_end(const struct fetch *fetch);
/* A sentence for that, translated; good until the next call. Not for
 * FETCH_CANCELLED. */
const char *fetch_sentence(struct fetch *fetch);

#endif
