/* The first bytes of files. */
#include "shelf/text_file.h"
#include "text/charset.h"

#include <fcntl.h>
#include <unistd.h>

enum { HEAD = 4096 };

static bool
begins_with(struct slice head, const char *bytes, size_t len)
{
	return head.len >= len && !memcmp(head.at, bytes, len);
}

static bool
is_text(struct slice head)
{
	size_t mark;

	if (begins_with(head, "\x1f\x8b", 2))
		return true;
	if (begins_with(head, "%PDF-", 5))
		return false;
	return charset_of_head(head, &mark) != CHARSET_UNKNOWN ||
	       !memchr(head.at, 0, head.len);
}

bool
text_file(const char *path)
{
	int file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
	char head[HEAD];
	ssize_t len = file < 0 ? -1 : read(file, head, sizeof head);

	if (file >= 0)
		close(file);
	return len <= 0 || is_text(slice_from(head, (size_t)len));
}
