/* lesart: the command line, and which way an article goes from there. */
#include "base/memory.h"
#include "base/trace.h"
#include "options.h"
#include "reading.h"
#include "write/clean.h"
#include "write/write.h"

#include <errno.h>
#include <fcntl.h>
#include <locale.h>
#include <stdlib.h>
#include <unistd.h>

enum { EXIT_DONE = 0, EXIT_UNREADABLE = 1, EXIT_USAGE = 2 };

/*
 * Descriptors 0, 1 and 2 are open before anything else opens a file, so
 * that no article ends up being written to. Standard output gets a read-only
 * one: writing fails then, and is told.
 */
static void
open_standard_descriptors(void)
{
	static const int modes[] = {O_RDONLY, O_RDONLY, O_WRONLY};

	for (int i = 0; i < 3; i++)
		if (fcntl(i, F_GETFD) < 0 && errno == EBADF &&
			open("/dev/null", modes[i]) != i)
			_exit(EXIT_UNREADABLE);
}

static void
speak_language(void)
{
	if (!setlocale(LC_CTYPE, "") || MB_CUR_MAX < 4)
		setlocale(LC_CTYPE, "C.UTF-8");
	setlocale(LC_MESSAGES, "");
	bind_textdomain_codeset("lesart", "UTF-8");
	textdomain("lesart");
}

static void
complain(const char *path, const char *sentence)
{
	fputs("lesart: ", stderr);
	write_clean(stderr,
		slice_string(strcmp(path, "-") ? path : _("standard input")));
	fprintf(stderr, ": %s\n", sentence);
}

/* Write one article the way the options say. Returns whether it has been
 * found wanting (--check). */
static bool
write_article(const struct options *options, const struct article *article)
{
	switch (options->mode) {
	case MODE_JSON:
		write_json(stdout, article,
			options->path_count <= 1 && isatty(STDOUT_FILENO));
		return false;
	case MODE_LISTING:
		options->listing->write(stdout, article);
		return false;
	case MODE_CHECK:
		return write_notes(stdout, article);
	default:
		return false;
	}
}

static int
write_path(const struct options *options, const char *path)
{
	struct reading_options how = {.language = options->language,
		.format = options->format, .date = options->date};
	struct reading *reading;
	enum status status = reading_open(path, &how, &reading);
	int result = EXIT_DONE;

	if (status) {
		complain(path, status_sentence(status));
		return EXIT_UNREADABLE;
	}
	status = reading_finish(reading);
	if (status) {
		complain(path, status_sentence(status));
		result = EXIT_UNREADABLE;
	}
	if (write_article(options, reading_article(reading)))
		result = EXIT_UNREADABLE;
	reading_free(reading);
	return result;
}

static int
write_all(const struct options *options)
{
	static const char *const standard_input[] = {"-"};
	const char *const *paths = options->path_count
					   ? (const char *const *)options->paths
					   : standard_input;
	int count = options->path_count ? options->path_count : 1;
	int result = EXIT_DONE;

	for (int i = 0; i < count; i++) {
		int one = write_path(options, paths[i]);

		if (one > result)
			result = one;
	}
	if (fflush(stdout) || ferror(stdout)) {
		complain(_("standard output"), status_sentence(STATUS_WRITE));
		result = EXIT_UNREADABLE;
	}
	return result;
}

int
main(int argc, char **argv)
{
	struct options options;
	int result;

	open_standard_descriptors();
	speak_language();
	trace_open();
	if (!options_parse(argc, argv, &options))
		return EXIT_USAGE;
	if (options.mode == MODE_HELP)
		options_help(stdout);
	else if (options.mode == MODE_VERSION)
		options_version(stdout);
	result = options.mode < MODE_HELP ? write_all(&options) : EXIT_DONE;
	if (fclose(stdout) && !result) {
		complain(_("standard output"), status_sentence(STATUS_WRITE));
		result = EXIT_UNREADABLE;
	}
	trace_close();
	return result;
}
