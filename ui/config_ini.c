/*
 * iniparser wants a path, gives up at one bad line, at a long one, at a BOM
 * and at a NUL, and does not tell lines. So a file is read here, lines that
 * it would stumble over are told and emptied, and it is given the rest
 * through a pipe; lines that it then complains of are emptied too.
 */
#include "config_ini.h"

#include "base/memory.h"
#include "text/utf8.h"

#include <errno.h>
#include <fcntl.h>
#include <iniparser.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

/* ---- the file -------------------------------------------------------- */

struct file {
	const char *path;
	char *at; /* NUL-ended */
	size_t len;
	struct complaints *complaints;
};

/* Open without waiting: it may be a FIFO. */
static enum status
open_regular(const char *path, int *descriptor)
{
	struct stat facts;
	enum status status = STATUS_OK;

	*descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC);
	if (*descriptor < 0)
		return status_from_errno(errno);
	if (fstat(*descriptor, &facts))
		status = status_from_errno(errno);
	else if (S_ISDIR(facts.st_mode))
		status = STATUS_DIRECTORY;
	else if (!S_ISREG(facts.st_mode))
		status = STATUS_NOT_REGULAR;
	else if (facts.st_size > INI_BYTES_MAX)
		status = STATUS_TOO_LARGE;
	if (status)
		close(*descriptor);
	return status;
}

static enum status
file_read(struct file *file)
{
	int descriptor;
	enum status status = open_regular(file->path, &descriptor);
	ssize_t got = 0;

	if (status)
		return status;
	file->at = memory_new(INI_BYTES_MAX + 1);
	file->len = 0;
	while (file->len < INI_BYTES_MAX) {
		got = read(descriptor, file->at + file->len,
			INI_BYTES_MAX - file->len);
		if (got < 0 && errno == EINTR)
			continue;
		if (got <= 0)
			break;
		file->len += (size_t)got;
	}
	close(descriptor);
	file->at[file->len] = 0;
	return got < 0 ? STATUS_READ : STATUS_OK;
}

/* ---- its lines ------------------------------------------------------- */

/* Blanks in the place of a line. */
static void
line_empty(char *at, size_t len)
{
	memset(at, ' ', len);
}

/* Quotation marks up to a comment: an open one takes the rest along. */
static bool
quotes_are_open(const char *at, size_t len)
{
	bool open = false;

	for (size_t i = 0; i < len; i++) {
		if (at[i] == '"')
			open = !open;
		if (!open && (at[i] == ';' || at[i] == '#'))
			break;
	}
	return open;
}

static bool
has_controls(const char *at, size_t len)
{
	for (size_t i = 0; i < len; i++)
		if (((unsigned char)at[i] < ' ' && at[i] != '\t') ||
			at[i] == 0x7f)
			return true;
	return false;
}

static bool
is_comment(const char *at, size_t len)
{
	size_t first = strspn(at, " \t");

	return first >= len || at[first] == ';' || at[first] == '#';
}

/* What iniparser would stumble over in a line, or NULL. */
static const char *
line_fault(const char *at, size_t len)
{
	if (len > INI_LINE_MAX)
		return _("the line is too long");
	if (has_controls(at, len))
		return _("control characters in the line");
	if (is_comment(at, len))
		return NULL;
	if (at[len - 1] == '\\')
		return _("a backslash at the end of the line");
	if (quotes_are_open(at, len))
		return _("quotation marks are not closed");
	if (at[strspn(at, " \t")] == '[' &&
		at[strspn(at, " \t[")] == ']')
		return _("a section without a name");
	return NULL;
}

/* Is a line to be kept? Tells what is wrong with it if not. */
static bool
line_is_kept(struct file *file, char *at, size_t len, uint32_t line)
{
	const char *fault;

	if (len && at[len - 1] == '\r')
		at[len - 1] = ' ';
	fault = line_fault(at, len);
	if (fault)
		complaints_add(
			file->complaints, file->path, line, "%s", fault);
	return !fault && !is_comment(at, len);
}

/* Empty bad lines and comments, and leave out what is beyond the limits;
 * all others keep their numbers. */
static void
file_clean(struct file *file)
{
	char *at = file->at, *end = file->at + file->len, *to = at;

	if (file->len >= 3 && !memcmp(at, "\xef\xbb\xbf", 3))
		line_empty(at, 3);
	for (uint32_t line = 1; at < end; line++) {
		char *stop = memchr(at, '\n', (size_t)(end - at));
		size_t len = (size_t)((stop ? stop : end) - at);

		if (line > INI_LINES_MAX) {
			complaints_add(file->complaints, file->path, line,
				"%s", _("too many lines; the rest is not read"));
			break;
		}
		if (line_is_kept(file, at, len, line)) {
			memmove(to, at, len);
			to += len;
		}
		if (stop)
			*to++ = '\n';
		at += len + 1;
	}
	file->len = (size_t)(to - file->at);
	*to = 0;
}

/* ---- iniparser ------------------------------------------------------- */

/* Lines that iniparser complained of; it has no place for such a thing. */
static struct {
	uint32_t *at;
	uint32_t count, max;
} refused;

/* "iniparser: syntax error in %s (%d):\n-> %s\n" and the like. */
static int
refuse(const char *format, ...)
{
	va_list arguments;

	if (!strstr(format, "%s (%d)"))
		return 0;
	va_start(arguments, format);
	va_arg(arguments, const char *);
	*ARRAY_ADD(&refused) = (uint32_t)va_arg(arguments, int);
	va_end(arguments);
	return 0;
}

/* A pipe that holds the text of the file; -1 if there is no such pipe. */
static int
file_pipe(const struct file *file)
{
	int ends[2];
	ssize_t done;

	if (pipe2(ends, O_CLOEXEC | O_NONBLOCK))
		return -1;
	if (file->len > 64 * 1024)
		fcntl(ends[1], F_SETPIPE_SZ, INI_BYTES_MAX);
	done = file->len ? write(ends[1], file->at, file->len) : 0;
	close(ends[1]);
	if (done == (ssize_t)file->len)
		return ends[0];
	close(ends[0]);
	return -1;
}

/* One try; NULL if iniparser refused lines. */
static dictionary *
file_parse(const struct file *file)
{
	char path[32];
	int descriptor = file_pipe(file);
	dictionary *entries;

	if (descriptor < 0)
		return NULL;
	snprintf(path, sizeof path, "/dev/fd/%d", descriptor);
	iniparser_set_error_callback(refuse);
	entries = iniparser_load(path);
	close(descriptor);
	return entries;
}

/* Tell and empty the lines that iniparser refused. */
static void
empty_refused(struct file *file)
{
	char *at = file->at, *end = file->at + file->len;
	uint32_t next = 0;

	for (uint32_t line = 1; at < end && next < refused.count; line++) {
		char *stop = memchr(at, '\n', (size_t)(end - at));
		size_t len = (size_t)((stop ? stop : end) - at);

		if (refused.at[next] == line) {
			complaints_add(file->complaints, file->path, line,
				"%s", _("neither a section nor an entry"));
			line_empty(at, len);
			next++;
		}
		at += len + 1;
	}
}

static dictionary *
file_entries(struct file *file)
{
	dictionary *entries;

	refused.count = 0;
	entries = file_parse(file);
	if (!entries && refused.count) {
		empty_refused(file);
		refused.count = 0;
		entries = file_parse(file);
	}
	if (!entries)
		complaints_add(file->complaints, file->path, 0, "%s",
			_("the file cannot be understood"));
	free(refused.at);
	refused.at = NULL;
	refused.count = refused.max = 0;
	return entries;
}

/* ---- entries in their order ------------------------------------------ */

/* Trimmed and in lower case, as iniparser keeps names. */
static const char *
name_kept(struct arena *arena, struct slice name)
{
	char *copy;

	while (name.len && strchr(" \t", *name.at))
		name = slice_from(name.at + 1, name.len - 1);
	while (name.len && strchr(" \t", name.at[name.len - 1]))
		name.len--;
	copy = arena_string(arena, name);
	for (char *at = copy; *at; at++)
		if (*at >= 'A' && *at <= 'Z')
			*at = (char)(*at - 'A' + 'a');
	return copy;
}

/* What iniparser holds for a key of a section, or NULL. */
static const char *
value_of(dictionary *entries, struct ini *ini, const char *section,
	const char *key)
{
	char name[2 * INI_LINE_MAX + 2];
	const char *value;

	snprintf(name, sizeof name, "%s:%s", section, key);
	value = iniparser_getstring(entries, name, NULL);
	return value ? arena_string(&ini->arena, slice_string(value)) : NULL;
}

/* One line: a section that begins, or an entry. */
static void
line_add(struct ini *ini, dictionary *entries, struct slice line,
	uint32_t number, const char **section)
{
	size_t first = strspn(line.at, " \t"), end = line.len;
	const char *equals = memchr(line.at, '=', line.len);
	struct ini_entry entry = {.section = *section, .line = number};

	while (end && strchr(" \t", line.at[end - 1]))
		end--;
	if (first < end && line.at[first] == '[' && line.at[end - 1] == ']') {
		const char *name = line.at + first + 1;

		*section = name_kept(&ini->arena,
			slice_from(name, strcspn(name, "]")));
		return;
	}
	if (!equals)
		return;
	entry.key = name_kept(&ini->arena,
		slice_from(line.at, (size_t)(equals - line.at)));
	entry.value = value_of(entries, ini, *section, entry.key);
	if (entry.value)
		*ARRAY_ADD(ini) = entry;
}

static void
ini_fill(struct ini *ini, const struct file *file, dictionary *entries)
{
	const char *at = file->at, *end = file->at + file->len;
	const char *section = "";

	for (uint32_t line = 1; at < end; line++) {
		const char *stop = memchr(at, '\n', (size_t)(end - at));
		size_t len = (size_t)((stop ? stop : end) - at);

		line_add(ini, entries, slice_from(at, len), line, &section);
		at += len + 1;
	}
}

enum status
ini_read(const char *path, struct ini *ini, struct complaints *complaints)
{
	struct file file = {.path = path, .complaints = complaints};
	enum status status = file_read(&file);

	*ini = (struct ini){0};
	if (!status) {
		dictionary *entries;

		file_clean(&file);
		entries = file_entries(&file);
		if (entries) {
			ini_fill(ini, &file, entries);
			iniparser_freedict(entries);
		}
	}
	free(file.at);
	return status;
}

void
ini_free(struct ini *ini)
{
	free(ini->at);
	arena_free(&ini->arena);
	*ini = (struct ini){0};
}

int
ini_quoted_len(const char *word)
{
	return (int)utf8_fit(slice_string(word), INI_QUOTED_MAX).len;
}
