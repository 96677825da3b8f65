/* lesart: the command line, and which way an article goes from there. */
#include "app.h"
#include "base/address.h"
#include "base/memory.h"
#include "base/trace.h"
#include "config.h"
#include "options.h"
#include "paths.h"
#include "print.h"
#include "reading.h"
#include "speech.h"
#include "write/clean.h"
#include "write/write.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <unistd.h>

enum { EXIT_DONE = 0, EXIT_UNREADABLE = 1, EXIT_USAGE = 2 };

/* What a run of the program knows before it touches an article. */
struct run {
	struct options options;
	struct settings settings;
	struct keymap *keymap;
	struct theme theme;
	struct complaints complaints;
	struct models *models; /* of names */
};

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

static int
complain(const char *path, const char *sentence, int status)
{
	fputs("lesart: ", stderr);
	write_clean(stderr,
		slice_string(strcmp(path, "-") ? path : _("standard input")));
	fprintf(stderr, ": %s\n", sentence);
	return status;
}

static struct reading_options
reading_options(const struct run *run)
{
	const struct options *options = &run->options;

	return (struct reading_options){.language = options->language,
		.format = options->format,
		.date = options->date,
		.models = run->models,
		.offline = options->offline || run->settings.offline,
		.fetch_seconds = run->settings.fetch_seconds,
		.read_only = options->mode == MODE_PRINT_PLAIN};
}

/* Write one article the way the options say. Returns whether it has been
 * found wanting (--check). */
static bool
write_article(const struct run *run, const struct article *article)
{
	const struct options *options = &run->options;

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
	case MODE_PRINT_PLAIN:
		print_plain(stdout, article);
		return false;
	default:
		print_article(stdout, article, &run->settings, &run->theme,
			options);
		return false;
	}
}

/* All articles of an input. Returns whether one has been found wanting. */
static bool
write_entries(const struct run *run, const struct reading *first)
{
	struct reading_options how = reading_options(run);
	bool wanting = write_article(run, reading_article(first));

	for (uint32_t i = 1; i < reading_entries(first); i++) {
		struct reading *entry = reading_of_entry(first, i, &how);

		reading_finish(entry);
		wanting |= write_article(run, reading_article(entry));
		reading_free(entry);
	}
	return wanting;
}

static int
write_path(const struct run *run, const char *path)
{
	struct reading_options how = reading_options(run);
	struct reading *reading;
	enum status status = reading_open(path, &how, &reading);
	int result = EXIT_DONE;

	if (status)
		return complain(path, status_sentence(status), EXIT_UNREADABLE);
	status = reading_finish(reading);
	if (status)
		result = complain(path, reading_sentence(reading, status),
			EXIT_UNREADABLE);
	/* Of a page that never came there is nothing to write. */
	if ((status != STATUS_FETCH || reading_article(reading)->text.len) &&
		write_entries(run, reading))
		result = EXIT_UNREADABLE;
	reading_free(reading);
	return result;
}

static int
write_all(const struct run *run)
{
	static const char *const standard_input[] = {"-"};
	const struct options *options = &run->options;
	bool named = options->path_count > 0;
	const char *const *paths =
		named ? (const char *const *)options->paths : standard_input;
	int count = named ? options->path_count : 1, result = EXIT_DONE;

	for (int i = 0; i < count; i++) {
		int one = write_path(run, paths[i]);

		if (one > result)
			result = one;
	}
	if (fflush(stdout) || ferror(stdout))
		result = complain(_("standard output"),
			status_sentence(STATUS_WRITE), EXIT_UNREADABLE);
	return result;
}

static bool
takes_standard_input(const struct options *options)
{
	for (int i = 0; i < options->path_count; i++)
		if (!strcmp(options->paths[i], "-"))
			return true;
	return !options->path_count && !isatty(STDIN_FILENO);
}

static bool
takes_address(const struct options *options)
{
	for (int i = 0; i < options->path_count; i++)
		if (address_is_meant(options->paths[i]))
			return true;
	return false;
}

/* Read on the terminal. Ends by the signal that ended the app. */
static int
read_on_terminal(struct run *run)
{
	static char dash[] = "-", *const standard_input[] = {dash};
	const struct options *options = &run->options;
	bool piped = takes_standard_input(options);
	struct app_start start = {.paths = options->paths,
		.count = (uint32_t)options->path_count,
		.options = reading_options(run),
		.settings = run->settings,
		.keymap = run->keymap,
		.theme = &run->theme,
		.complaints = &run->complaints,
		.input = STDIN_FILENO};
	int signal_number = 0, result;

	if (piped && isatty(STDIN_FILENO))
		return complain(
			"-", _("is a terminal; give a file or a pipe"), EXIT_USAGE);
	if (piped && !options->path_count) {
		start.paths = standard_input;
		start.count = 1;
	}
	if (!isatty(STDIN_FILENO))
		start.input = open("/dev/tty", O_RDONLY | O_CLOEXEC);
	if (start.input < 0)
		return complain(_("terminal"), _("there is none to read keys from"),
			EXIT_UNREADABLE);
	result = app_run(&start, &signal_number);
	if (signal_number) {
		signal(signal_number, SIG_DFL);
		raise(signal_number);
	}
	return result;
}

/* Is standard output a terminal that can place its cursor? */
static bool
terminal_can_show(void)
{
	const char *term = getenv("TERM");

	return isatty(STDOUT_FILENO) && (!term || strcmp(term, "dumb"));
}

/* Settings from the configuration, then from the command line. */
static int
run_configure(struct run *run)
{
	const struct options *options = &run->options;
	enum status status;

	run->settings = settings_default();
	run->keymap = keymap_new();
	status = config_load(options->config, &run->settings, run->keymap,
		&run->complaints);
	if (status && options->config)
		return complain(options->config, status_sentence(status),
			EXIT_UNREADABLE);
	if (options->width)
		run->settings.text_width = options->width;
	run->theme = *theme_terminal();
	status = theme_load(options->theme ? options->theme
					   : run->settings.theme,
		&run->theme, &run->complaints);
	if (status && options->theme)
		return complain(options->theme, _("there is no such theme"),
			EXIT_UNREADABLE);
	if (status)
		complaints_add(&run->complaints, run->settings.theme, 0, "%s",
			_("there is no such theme"));
	return EXIT_DONE;
}

static struct models *
models_of_program(void)
{
	char folder[4096];

	return path_data(folder, sizeof folder, "models") ? models_new(folder)
							  : NULL;
}

static int
run_articles(struct run *run)
{
	bool reads = run->options.mode == MODE_READ && terminal_can_show();
	int result;

	/* How pages are fetched is a setting, too. */
	if (!reads && run->options.mode > MODE_PRINT &&
		!takes_address(&run->options))
		return write_all(run);
	result = run_configure(run);
	if (!result)
		result = reads ? read_on_terminal(run) : write_all(run);
	if (!reads)
		for (uint32_t i = 0; i < run->complaints.count; i++)
			fprintf(stderr, "lesart: %s\n", run->complaints.at[i]);
	complaints_free(&run->complaints);
	keymap_free(run->keymap);
	return result;
}

int
main(int argc, char **argv)
{
	struct run run = {0};
	int result = EXIT_DONE;

	memory_in_large_pages(2);
	open_standard_descriptors();
	speech_by_locale();
	trace_open();
	if (!options_parse(argc, argv, &run.options))
		return EXIT_USAGE;
	if (run.options.mode == MODE_HELP)
		options_help(stdout);
	else if (run.options.mode == MODE_VERSION)
		options_version(stdout);
	else {
		run.models = models_of_program();
		result = run_articles(&run);
		models_free(run.models);
	}
	if (fclose(stdout) && !result)
		result = complain(_("standard output"),
			status_sentence(STATUS_WRITE), EXIT_UNREADABLE);
	trace_close();
	return result;
}
