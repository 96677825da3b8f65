/*
 * How work with the world outside (files, terminals, limits) ended. A text
 * cannot fail: what is odd in it becomes a note (article/note.h).
 */
#ifndef LESART_BASE_STATUS_H
#define LESART_BASE_STATUS_H

enum status {
	STATUS_OK,
	STATUS_NOT_FOUND,   /* there is no such file */
	STATUS_NO_ACCESS,   /* permission denied */
	STATUS_DIRECTORY,   /* a directory where a file is needed */
	STATUS_NOT_REGULAR, /* a device or FIFO where a file is needed */
	STATUS_TOO_LARGE,   /* beyond a limit of the program */
	STATUS_READ,        /* reading failed midway */
	STATUS_WRITE,       /* writing failed */
	STATUS_MALFORMED,   /* not of the form that was expected */
	STATUS_OFFLINE,     /* an address, and nothing may be fetched */
	STATUS_FETCH,       /* fetching failed; the source knows how */
	STATUS_CANCELLED,   /* fetching was ended by the person */
	STATUS_SYSTEM,      /* anything else; errno told more */
};

/* A sentence for people without a final stop, translated, static. */
const char *status_sentence(enum status status);

/* The status that says the same as the errno value `error`. */
enum status status_from_errno(int error);

#endif
