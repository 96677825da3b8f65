/* Sentences for the ways in which the world can fail. */
#include "status.h"
#include "language.h"

#include <errno.h>

const char *
status_sentence(enum status status)
{
	static const char *const sentences[] = {
		[STATUS_OK] = N_("no error"),
		[STATUS_NOT_FOUND] = N_("no such file"),
		[STATUS_NO_ACCESS] = N_("permission denied"),
		[STATUS_DIRECTORY] = N_("is a directory"),
		[STATUS_NOT_REGULAR] = N_("is not a regular file"),
		[STATUS_TOO_LARGE] = N_("is too large"),
		[STATUS_READ] = N_("cannot be read"),
		[STATUS_WRITE] = N_("cannot be written"),
		[STATUS_MALFORMED] = N_("is malformed"),
		[STATUS_OFFLINE] = N_("nothing is fetched: Lesart is offline"),
		[STATUS_FETCH] = N_("cannot be fetched"),
		[STATUS_CANCELLED] = N_("fetching was cancelled"),
		[STATUS_SYSTEM] = N_("the system refused"),
	};

	return _(sentences[status]);
}

enum status
status_from_errno(int error)
{
	switch (error) {
	case 0:
		return STATUS_OK;
	case ENOENT:
	case ENOTDIR:
	case ENAMETOOLONG:
		return STATUS_NOT_FOUND;
	case EACCES:
	case EPERM:
		return STATUS_NO_ACCESS;
	case EISDIR:
		return STATUS_DIRECTORY;
	case EFBIG:
	case EOVERFLOW:
		return STATUS_TOO_LARGE;
	case EIO:
		return STATUS_READ;
	default:
		return STATUS_SYSTEM;
	}
}
